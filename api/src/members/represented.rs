//! A member in a table, a feed and as linked data.

use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::{EntryType, EpciForm, Freshness, MemberKind, Stratum};
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::entry::MemberEntry;
use super::geojson;
use crate::representations::Represented;
use crate::representations::context::{Context, without_nulls};
use crate::representations::feed::Item;
use crate::representations::table::Row;

impl Represented for MemberEntry {
    const TYPE: EntryType = EntryType::Member;
    const PAGES: (Kind, Kind) = (Kind::Directory, Kind::Member);
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "kind",
        "epci_form",
        "department",
        "region",
        "population",
        "stratum",
        "claim",
        "summary",
        "themes",
        "countries",
        "actions_count",
        "latitude",
        "longitude",
        "freshness",
        "last_verified",
        "page",
        "updated",
        "id",
    ];

    fn row(&self, context: &Context, row: Row) -> Row {
        let member = &self.summary;
        let label = |list, code: Option<&str>| {
            code.map_or_else(String::new, |code| context.label(list, code))
        };
        row.text(&member.name)
            .text(&context.label("member_kind", member.kind.code()))
            .text(&label("epci_form", member.epci_form.map(EpciForm::code)))
            .text(&context.department(member.department.as_deref()))
            .text(&context.region(member.region.as_deref()))
            .number(member.population)
            .text(&label("stratum", member.stratum.map(Stratum::code)))
            .text(&context.label("claim", member.claim.code()))
            .maybe(member.summary.as_deref())
            .several(&context.themes(&member.themes))
            .several(&context.countries(&member.countries))
            .number(Some(member.actions_count))
            .point(member.point)
            .text(&label("freshness", member.freshness.map(Freshness::code)))
            .day(member.last_verified_at.map(OffsetDateTime::date))
            .text(&context.page(Kind::Member, &member.slug))
            .minute(Some(member.updated_at))
            .text(&member.id.to_string())
    }

    fn updated_at(&self) -> OffsetDateTime {
        self.summary.updated_at
    }

    fn item(&self, context: &Context) -> Item {
        let member = &self.summary;
        Item {
            id: member.id,
            title: member.name.clone(),
            summary: member.summary.clone(),
            page: context.page(Kind::Member, &member.slug),
            themes: context.categories(&member.themes),
            updated_at: member.updated_at,
        }
    }

    fn linked(&self, context: &Context) -> Value {
        let member = &self.summary;
        let page = context.page(Kind::Member, &member.slug);
        let kind = match member.kind {
            MemberKind::Commune
            | MemberKind::Epci
            | MemberKind::Departement
            | MemberKind::Region
            | MemberKind::SyndicatMixte
            | MemberKind::PublicBody
            | MemberKind::State
            | MemberKind::ForeignAuthority => "GovernmentOrganization",
            MemberKind::Association | MemberKind::Network => "NGO",
            MemberKind::EducationResearch => "EducationalOrganization",
            MemberKind::Company => "Corporation",
            MemberKind::Health => "Organization",
        };
        let location = member
            .point
            .map(|point| json!({ "@type": "Place", "geo": Context::coordinates(point) }));
        without_nulls(json!({
            "@type": kind,
            "@id": page,
            "url": page,
            "name": member.name,
            "description": member.summary,
            "additionalType": context.label("member_kind", member.kind.code()),
            "location": location,
            "knowsAbout": context.themes(&member.themes),
            "areaServed": context.countries(&member.countries),
        }))
    }

    fn features(&self) -> Vec<Vec<u8>> {
        let feature = geojson::feature(self);
        feature
            .iter()
            .filter_map(|feature| serde_json::to_vec(feature).ok())
            .collect()
    }
}
