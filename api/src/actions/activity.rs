//! An action as an IATI activity, in the words of the standard, version 2.03
//! (iatistandard.org/en/iati-standard/203). What the standard wants and the platform does not know
//! is in docs/DATA.md.

use std::collections::{BTreeSet, HashMap};

use passerelle_shared::actions::{ActionPartner, BudgetLine};
use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::{ActionStatus, MemberKind, PartnerRole, Relation};
use passerelle_shared::members::MemberRef;
use time::Date;
use uuid::Uuid;

use super::shares::{by_year, percentages};
use super::store::WholeAction;
use crate::oda;
use crate::representations::context::{Context, rfc3339};
use crate::representations::xml::Xml;

/// The version of the standard.
pub const VERSION: &str = "2.03";

/// Code lists: an organisation that a role is told of.
const FUNDING: &str = "1";
const ACCOUNTABLE: &str = "2";

/// What activities are written with.
pub struct Reporting<'a> {
    /// Language, addresses and names.
    pub context: &'a Context,
    /// The member that reports.
    pub member: &'a MemberRef,
    /// SIREN numbers of the members that activities name.
    pub sirens: &'a HashMap<Uuid, String>,
}

impl Reporting<'_> {
    /// Whether the standard takes an action: an activity has a day on which it begins.
    pub const fn takes(action: &WholeAction) -> bool {
        action.starts_on.is_some()
    }

    /// The identifier of the member: the SIREN number in the list of INSEE (org-id.guide), or one that
    /// holds on this platform alone.
    fn reference(&self) -> String {
        let host = self.context.site.split("://").last().unwrap_or_default();
        self.organisation(self.member.id).unwrap_or_else(|| {
            format!(
                "{}-{}",
                host.replace(['/', '&', '|', '?'], "-"),
                self.member.id
            )
        })
    }

    fn organisation(&self, member: Uuid) -> Option<String> {
        let siren = self.sirens.get(&member)?;
        Some(format!("FR-INSEE-{siren}"))
    }

    /// The activity.
    pub fn activity(&self, action: &WholeAction) -> Vec<u8> {
        let mut xml = Xml::part();
        let updated = rfc3339(action.updated_at);
        let mut attributes = vec![
            ("xml:lang", "fr"),
            ("default-currency", "EUR"),
            ("hierarchy", "1"),
            ("last-updated-datetime", updated.as_str()),
        ];
        if action.relation == Relation::UrgenceHumanitaire {
            attributes.push(("humanitarian", "true"));
        }
        xml.open("iati-activity", &attributes);
        self.who(&mut xml, action);
        self.when(&mut xml, action);
        where_it_is(&mut xml, action);
        self.what(&mut xml, action);
        money(&mut xml, action);
        self.page(&mut xml, action);
        xml.close("iati-activity");
        xml.into_bytes()
    }

    fn who(&self, xml: &mut Xml, action: &WholeAction) {
        let reference = self.reference();
        let kind = organisation_type(self.member.kind);
        xml.text(
            "iati-identifier",
            &[],
            &format!("{reference}-{}", action.id),
        );
        narrative(
            xml,
            "reporting-org",
            &[("ref", &reference), ("type", kind)],
            &self.member.name,
        );
        narrative(xml, "title", &[], &action.title);
        let general = [action.summary.trim(), action.description.trim()];
        let general: Vec<&str> = general
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let general = if general.is_empty() {
            action.title.clone()
        } else {
            general.join("\n\n")
        };
        narrative(xml, "description", &[("type", "1")], &general);
        if let Some(results) = action
            .results
            .as_deref()
            .filter(|text| !text.trim().is_empty())
        {
            narrative(xml, "description", &[("type", "4")], results);
        }
        let lead = [
            ("ref", reference.as_str()),
            ("type", kind),
            ("role", ACCOUNTABLE),
        ];
        narrative(xml, "participating-org", &lead, &self.member.name);
        let mut funders = BTreeSet::new();
        for partner in &action.partners {
            if partner.role == PartnerRole::Funding {
                funders.insert(partner.name.as_str());
            }
            self.partner(xml, partner);
        }
        for BudgetLine { source, .. } in &action.budget {
            if funders.insert(source.as_str()) {
                narrative(xml, "participating-org", &[("role", FUNDING)], source);
            }
        }
    }

    fn partner(&self, xml: &mut Xml, partner: &ActionPartner) {
        let member = partner.member.as_ref();
        let reference = member.and_then(|member| self.organisation(member.id));
        let mut attributes = Vec::new();
        if let Some(reference) = &reference {
            attributes.push(("ref", reference.as_str()));
        }
        if let Some(member) = member {
            attributes.push(("type", organisation_type(member.kind)));
        }
        attributes.push(("role", organisation_role(partner.role)));
        narrative(xml, "participating-org", &attributes, &partner.name);
    }

    /// A day that is over has been, another is planned: the standard takes no real day of the future.
    fn when(&self, xml: &mut Xml, action: &WholeAction) {
        xml.empty(
            "activity-status",
            &[("code", activity_status(action.status))],
        );
        let today = self.context.snapshot.as_of.date();
        let mut day = |kind: &str, day: Option<Date>| {
            if let Some(day) = day {
                xml.empty(
                    "activity-date",
                    &[("type", kind), ("iso-date", &day.to_string())],
                );
            }
        };
        let past = |day: Option<Date>| day.is_some_and(|day| day <= today);
        let begun = action.status != ActionStatus::Planned && past(action.starts_on);
        let over = action.status == ActionStatus::Closed && past(action.ends_on);
        day(if begun { "2" } else { "1" }, action.starts_on);
        day(if over { "4" } else { "3" }, action.ends_on);
    }

    /// Sectors by the list of the OECD, where the purpose is known, and by the platform's own themes.
    fn what(&self, xml: &mut Xml, action: &WholeAction) {
        if let Some(purpose) = &action.purpose {
            let attributes = [
                ("vocabulary", "1"),
                ("code", purpose),
                ("percentage", "100"),
            ];
            xml.empty("sector", &attributes);
        }
        let list = format!("{}/api/v1/reference", self.context.site);
        let themes = self.context.categories(&action.themes);
        for ((code, name), share) in themes.iter().zip(percentages(themes.len())) {
            let attributes = [
                ("vocabulary", "99"),
                ("vocabulary-uri", list.as_str()),
                ("code", code),
                ("percentage", &share),
            ];
            narrative(xml, "sector", &attributes, name);
        }
        for goal in &action.sdgs {
            xml.empty("tag", &[("vocabulary", "2"), ("code", &goal.to_string())]);
        }
    }

    fn page(&self, xml: &mut Xml, action: &WholeAction) {
        let page = self.context.page(Kind::Action, &action.slug);
        let attributes = [("url", page.as_str()), ("format", "text/html")];
        xml.element("document-link", &attributes, |xml| {
            narrative(xml, "title", &[], &action.title);
            // Activity web page.
            xml.empty("category", &[("code", "A12")]);
            xml.empty("language", &[("code", "fr")]);
        });
    }
}

/// Countries in equal parts, and the places. Where none is known, assistance is for developing
/// countries in general.
fn where_it_is(xml: &mut Xml, action: &WholeAction) {
    let shares = percentages(action.countries.len());
    for (country, share) in action.countries.iter().zip(&shares) {
        let attributes = [("code", country.as_str()), ("percentage", share)];
        xml.empty("recipient-country", &attributes);
    }
    if action.countries.is_empty() && action.oda_eligible {
        let attributes = [("code", "998"), ("vocabulary", "1"), ("percentage", "100")];
        xml.empty("recipient-region", &attributes);
    }
    for place in &action.places {
        xml.element("location", &[], |xml| {
            // Where the activity takes place, rather than where its beneficiaries live.
            xml.empty("location-reach", &[("code", "1")]);
            narrative(xml, "name", &[], &place.name);
            let system = [("srsName", "http://www.opengis.net/def/crs/EPSG/0/4326")];
            xml.element("point", &system, |xml| {
                let point = place.point;
                xml.text(
                    "pos",
                    &[],
                    &format!("{} {}", point.latitude, point.longitude),
                );
            });
        });
    }
}

/// Kinds of aid, for assistance alone, and the budget: a period of it is a year at most.
fn money(xml: &mut Xml, action: &WholeAction) {
    if action.oda_eligible {
        xml.empty("collaboration-type", &[("code", oda::BILATERAL)]);
        xml.empty("default-flow-type", &[("code", oda::FLOW)]);
        xml.empty("default-finance-type", &[("code", oda::GRANT)]);
        xml.empty(
            "default-aid-type",
            &[("code", oda::aid_type(action.purpose.as_deref()))],
        );
    }
    let total: i64 = action.budget.iter().map(|line| line.amount_cents).sum();
    let Some((first, last)) = action.starts_on.zip(action.ends_on).filter(|_| total > 0) else {
        return;
    };
    for portion in by_year(total, first, last) {
        let (first, last) = (portion.first.to_string(), portion.last.to_string());
        // Original and indicative.
        xml.element("budget", &[("type", "1"), ("status", "1")], |xml| {
            xml.empty("period-start", &[("iso-date", &first)]);
            xml.empty("period-end", &[("iso-date", &last)]);
            let euros = format!("{}.{:02}", portion.cents / 100, portion.cents % 100);
            xml.text(
                "value",
                &[("currency", "EUR"), ("value-date", &first)],
                &euros,
            );
        });
    }
}

fn narrative(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) {
    xml.element(name, attributes, |xml| xml.text("narrative", &[], text));
}

/// Code list `ActivityStatus`.
const fn activity_status(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Planned => "1",
        ActionStatus::Active => "2",
        ActionStatus::Finalisation => "3",
        ActionStatus::Closed => "4",
        ActionStatus::Cancelled => "5",
        ActionStatus::Suspended => "6",
    }
}

/// Code list `OrganisationRole`.
const fn organisation_role(role: PartnerRole) -> &'static str {
    match role {
        PartnerRole::Funding => FUNDING,
        PartnerRole::Accountable => ACCOUNTABLE,
        PartnerRole::Extending => "3",
        PartnerRole::Implementing => "4",
    }
}

/// Code list `OrganisationType`.
const fn organisation_type(kind: MemberKind) -> &'static str {
    match kind {
        MemberKind::State => "10",
        MemberKind::Commune
        | MemberKind::Epci
        | MemberKind::Departement
        | MemberKind::Region
        | MemberKind::SyndicatMixte
        | MemberKind::ForeignAuthority => "11",
        MemberKind::PublicBody | MemberKind::Health => "15",
        MemberKind::Association => "22",
        MemberKind::Company => "70",
        MemberKind::EducationResearch => "80",
        MemberKind::Network => "90",
    }
}
