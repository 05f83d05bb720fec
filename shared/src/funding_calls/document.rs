//! Funding calls as their editors write them.

use serde::{Deserialize, Serialize};
use time::Date;
use validator::Validate;

use super::CallStep;
use crate::codes::MemberKind;
use crate::editing::{Document, codes, editable, line, some_line, some_text, text};
use crate::geo::CountryCode;
use crate::iso_date;
use crate::limits::{
    AMOUNT_CENTS_MAX, NAME_LENGTH_MAX, PARTNERS_MAX, PARTS_MAX, PEOPLE_MAX, PERCENT_MAX,
    SUMMARY_LENGTH_MAX, TEXT_LENGTH_MAX, TITLE_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX,
};
use crate::query::sorted;
use crate::validation::{Rule, Violation, too_long};

/// A funding call as its editors write it: all of it, as `PUT` replaces it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FundingCallDocument {
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
    /// Funding scheme code.
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub scheme: Option<String>,
    /// Who pays, at most 200 characters each.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub funders: Vec<String>,
    /// Whether it is open all the time; it has no first and no last day then.
    #[serde(default)]
    pub permanent: bool,
    /// First day.
    #[validate(custom(function = "crate::validation::day"))]
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub opens_on: Option<Date>,
    /// Last day; absent while it is not known.
    #[validate(custom(function = "crate::validation::day"))]
    #[serde(
        default,
        with = "iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(format = Date, value_type = Option<String>))]
    pub closes_on: Option<Date>,
    /// Theme codes.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub themes: Vec<String>,
    /// Kinds of member that may apply; empty means all.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub eligible_kinds: Vec<MemberKind>,
    /// Countries where the action may take place; empty means all.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub eligible_countries: Vec<CountryCode>,
    /// Smallest population of an authority that may apply.
    #[validate(range(max = "PEOPLE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000_000))]
    pub min_population: Option<u32>,
    /// Largest population of an authority that may apply.
    #[validate(range(max = "PEOPLE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000_000))]
    pub max_population: Option<u32>,
    /// Fewest partners that must apply together.
    #[validate(range(max = "PARTNERS_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100))]
    pub minimum_consortium: Option<u32>,
    /// Share of the costs that is paid, in per cent.
    #[validate(range(max = "PERCENT_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100))]
    pub cofunding_rate_percent: Option<u8>,
    /// Conditions of the share that is paid.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub cofunding_conditions: Option<String>,
    /// Smallest grant, euro cents.
    #[validate(range(min = 0, max = "AMOUNT_CENTS_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 0, maximum = 100_000_000_000_i64, example = 500_000)
    )]
    pub minimum_amount_cents: Option<i64>,
    /// Largest grant, euro cents.
    #[validate(range(min = 0, max = "AMOUNT_CENTS_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 0, maximum = 100_000_000_000_i64, example = 15_000_000)
    )]
    pub maximum_amount_cents: Option<i64>,
    /// What one does, in order.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub steps: Vec<CallStep>,
    /// The funder's page.
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "crate::validation::web_address")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub link: Option<String>,
}

impl Document for FundingCallDocument {
    fn canonical(self) -> Self {
        let dated = !self.permanent;
        Self {
            title: line(&self.title),
            summary: text(&self.summary),
            description: text(&self.description),
            scheme: self.scheme.and_then(|scheme| some_line(&scheme)),
            funders: self
                .funders
                .iter()
                .filter_map(|funder| some_line(funder))
                .collect(),
            opens_on: self.opens_on.filter(|_| dated),
            closes_on: self.closes_on.filter(|_| dated),
            themes: codes(&self.themes),
            eligible_kinds: sorted(self.eligible_kinds),
            eligible_countries: sorted(self.eligible_countries),
            cofunding_conditions: self.cofunding_conditions.and_then(|text| some_text(&text)),
            steps: self
                .steps
                .into_iter()
                .map(|step| CallStep {
                    title: line(&step.title),
                    description: step.description.and_then(|text| some_text(&text)),
                })
                .collect(),
            link: self.link.and_then(|link| some_line(&link)),
            ..self
        }
    }

    fn contradictions(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        let (opens, closes) = (self.opens_on, self.closes_on);
        if matches!((opens, closes), (Some(first), Some(last)) if last < first) {
            found.push(Violation::of("/closes_on", Rule::Order));
        }
        let people = (self.min_population, self.max_population);
        if matches!(people, (Some(least), Some(most)) if most < least) {
            found.push(Violation::of("/max_population", Rule::Order));
        }
        let amounts = (self.minimum_amount_cents, self.maximum_amount_cents);
        if matches!(amounts, (Some(least), Some(most)) if most < least) {
            found.push(Violation::of("/maximum_amount_cents", Rule::Order));
        }
        let funders = self.funders.iter().enumerate();
        found.extend(funders.filter_map(|(index, funder)| {
            too_long(format!("/funders/{index}"), funder, TITLE_LENGTH_MAX)
        }));
        found
    }
}

editable! {
    /// A funding call with what its editors need: how it stands, and what may be done with it.
    FundingCallSource,
    /// A funding call as it was saved once.
    FundingCallRevision, FundingCallDocument
}
