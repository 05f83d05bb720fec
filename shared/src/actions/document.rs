//! Actions as their editors write them.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;
use validator::Validate;

use super::{BudgetLine, Convention, Place};
use crate::codes::{ActionStatus, PartnerRole, Relation, Side};
use crate::editing::{Document, Files, codes, editable, line, some_line, some_text, text};
use crate::files::{AttachmentDocument, CoverDocument};
use crate::geo::{CountryCode, Point};
use crate::iso_date;
use crate::limits::{
    NAME_LENGTH_MAX, PARTS_MAX, SUMMARY_LENGTH_MAX, TEXT_LENGTH_MAX, TITLE_LENGTH_MAX,
};
use crate::query::sorted;
use crate::reference::Sdg;
use crate::validation::{Rule, Violation};

/// An action as its editors write it: all of it, as `PUT` replaces it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionDocument {
    /// Title. Its address follows it.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// What it is, in a sentence or two.
    #[validate(length(min = 1, max = "SUMMARY_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub summary: String,
    /// Description, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub description: String,
    /// Kind of relation between the partners.
    pub relation: Relation,
    /// Where it stands (IATI).
    pub status: ActionStatus,
    /// The member that leads it, whose action it is.
    pub lead: Uuid,
    /// Partners besides the lead. Those that are members and French edit the action, too.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub partners: Vec<PartnerDocument>,
    /// Where it takes place.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub places: Vec<Place>,
    /// Theme codes.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub themes: Vec<String>,
    /// Sustainable Development Goals, 1 to 17.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub sdgs: Vec<Sdg>,
    /// Who pays what.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub budget: Vec<BudgetLine>,
    /// First day.
    #[validate(custom(function = "crate::validation::day"))]
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub starts_on: Option<Date>,
    /// Last day, planned or real.
    #[validate(custom(function = "crate::validation::day"))]
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub ends_on: Option<Date>,
    /// The convention behind it.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention: Option<Convention>,
    /// OECD DAC purpose code (CRS).
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub purpose: Option<String>,
    /// Whether it counts as official development assistance.
    #[serde(default)]
    pub oda_eligible: bool,
    /// The funding call that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding_call: Option<Uuid>,
    /// Results, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub results: Option<String>,
    /// Whether further partners are sought.
    #[serde(default)]
    pub seeking_partners: bool,
    /// What partners are sought for.
    #[validate(length(max = "SUMMARY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub seeking_for: Option<String>,
    /// Image that stands for it.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<CoverDocument>,
    /// Files beside it, in order.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub documents: Vec<AttachmentDocument>,
}

/// A partner as editors write it: a member, a name, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerDocument {
    /// French or foreign.
    pub side: Side,
    /// IATI organisation role.
    pub role: PartnerRole,
    /// The member, where the partner is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Uuid>,
    /// Name; the member's own where it is absent.
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: Option<String>,
    /// Country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Town or region.
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub place: Option<String>,
    /// Where that is.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

impl Document for ActionDocument {
    fn canonical(self) -> Self {
        Self {
            title: line(&self.title),
            summary: text(&self.summary),
            description: text(&self.description),
            partners: self
                .partners
                .into_iter()
                .map(|partner| PartnerDocument {
                    name: partner.name.and_then(|name| some_line(&name)),
                    place: partner.place.and_then(|place| some_line(&place)),
                    ..partner
                })
                .collect(),
            places: self
                .places
                .into_iter()
                .map(|place| Place {
                    name: line(&place.name),
                    ..place
                })
                .collect(),
            themes: codes(&self.themes),
            sdgs: sorted(self.sdgs),
            budget: self
                .budget
                .into_iter()
                .map(|budget| BudgetLine {
                    source: line(&budget.source),
                    scheme: budget.scheme.and_then(|scheme| some_line(&scheme)),
                    ..budget
                })
                .collect(),
            convention: self
                .convention
                .map(|convention| Convention {
                    reference: convention.reference.and_then(|text| some_line(&text)),
                    ..convention
                })
                .filter(|it| it.signed_on.is_some() || it.reference.is_some()),
            purpose: self.purpose.and_then(|code| some_line(&code)),
            results: self.results.and_then(|results| some_text(&results)),
            seeking_for: self.seeking_for.and_then(|sought| some_text(&sought)),
            cover: self.cover.map(CoverDocument::canonical),
            documents: self
                .documents
                .into_iter()
                .map(AttachmentDocument::canonical)
                .collect(),
            ..self
        }
    }

    fn files(&self) -> Files<'_> {
        Files {
            cover: self.cover.as_ref(),
            documents: &self.documents,
        }
    }

    fn contradictions(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        if matches!((self.starts_on, self.ends_on), (Some(first), Some(last)) if last < first) {
            found.push(Violation::of("/ends_on", Rule::Order));
        }
        for (index, partner) in self.partners.iter().enumerate() {
            if partner.member.is_none() && partner.name.is_none() {
                let pointer = format!("/partners/{index}/name");
                found.push(Violation::of(pointer, Rule::Required));
            }
        }
        found
    }
}

editable! {
    /// An action with what its editors need: how it stands, and what may be done with it.
    ActionSource,
    /// An action as it was saved once.
    ActionRevision, ActionDocument
}
