//! An action in a table, a feed and as linked data.

use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::EntryType;
use passerelle_shared::reference::Sdg;
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::entry::ActionEntry;
use super::geojson;
use crate::representations::Represented;
use crate::representations::context::{Context, rfc3339, without_nulls};
use crate::representations::feed::Item;
use crate::representations::table::Row;

impl Represented for ActionEntry {
    const TYPE: EntryType = EntryType::Action;
    const PAGES: (Kind, Kind) = (Kind::Actions, Kind::Action);
    const COLUMNS: &'static [&'static str] = &[
        "title",
        "lead",
        "department",
        "countries",
        "relation",
        "status",
        "themes",
        "sdgs",
        "starts_on",
        "ends_on",
        "budget",
        "seeking_partners",
        "summary",
        "latitude",
        "longitude",
        "freshness",
        "last_verified",
        "page",
        "updated",
        "id",
    ];

    fn row(&self, context: &Context, row: Row) -> Row {
        let action = &self.summary;
        let goals: Vec<String> = action.sdgs.iter().map(Sdg::to_string).collect();
        row.text(&action.title)
            .text(&action.lead.name)
            .text(&context.department(self.department.as_deref()))
            .several(&context.countries(&action.countries))
            .text(&context.label("relation", action.relation.code()))
            .text(&context.label("action_status", action.status.code()))
            .several(&context.themes(&action.themes))
            .several(&goals)
            .day(action.starts_on)
            .day(action.ends_on)
            .money(action.budget_cents)
            .flag(action.seeking_partners, context)
            .text(&action.summary)
            .point(action.point)
            .text(&context.label("freshness", action.freshness.code()))
            .day(action.last_verified_at.map(OffsetDateTime::date))
            .text(&context.page(Kind::Action, &action.slug))
            .minute(Some(action.updated_at))
            .text(&action.id.to_string())
    }

    fn updated_at(&self) -> OffsetDateTime {
        self.summary.updated_at
    }

    fn item(&self, context: &Context) -> Item {
        let action = &self.summary;
        Item {
            id: action.id,
            title: action.title.clone(),
            summary: Some(action.summary.clone()),
            page: context.page(Kind::Action, &action.slug),
            themes: context.categories(&action.themes),
            updated_at: action.updated_at,
        }
    }

    fn linked(&self, context: &Context) -> Value {
        let action = &self.summary;
        let page = context.page(Kind::Action, &action.slug);
        let areas: Vec<Value> = context
            .countries(&action.countries)
            .into_iter()
            .map(|name| json!({ "@type": "Country", "name": name }))
            .collect();
        let places: Vec<Value> = self
            .points
            .iter()
            .map(|&point| json!({ "@type": "Place", "geo": Context::coordinates(point) }))
            .collect();
        without_nulls(json!({
            "@type": "Project",
            "@id": page,
            "url": page,
            "name": action.title,
            "description": action.summary,
            "parentOrganization": {
                "@type": "Organization",
                "name": action.lead.name,
                "url": context.page(Kind::Member, &action.lead.slug),
            },
            "areaServed": areas,
            "location": places,
            "keywords": context.themes(&action.themes),
            "foundingDate": action.starts_on.map(|day| day.to_string()),
            "dissolutionDate": action.ends_on.map(|day| day.to_string()),
            "dateModified": rfc3339(action.updated_at),
        }))
    }

    fn features(&self) -> Vec<Vec<u8>> {
        geojson::features(self)
            .filter_map(|feature| serde_json::to_vec(&feature).ok())
            .collect()
    }
}
