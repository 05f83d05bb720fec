//! A working group in a table, a feed and as linked data.

use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::EntryType;
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::entry::WorkingGroupEntry;
use crate::representations::Represented;
use crate::representations::context::{Context, without_nulls};
use crate::representations::feed::Item;
use crate::representations::table::Row;

impl Represented for WorkingGroupEntry {
    const TYPE: EntryType = EntryType::WorkingGroup;
    const PAGES: (Kind, Kind) = (Kind::Groups, Kind::Group);
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "summary",
        "themes",
        "access",
        "leads",
        "members_count",
        "next_meeting",
        "page",
        "updated",
        "id",
    ];

    fn row(&self, context: &Context, row: Row) -> Row {
        let group = self.summary(&context.snapshot);
        let leads: Vec<String> = group.leads.iter().map(|lead| lead.name.clone()).collect();
        row.text(&group.name)
            .text(&group.summary)
            .several(&context.themes(&group.themes))
            .text(&context.label("access", group.access.code()))
            .several(&leads)
            .number(Some(group.members_count))
            .minute(group.next_meeting_at)
            .text(&context.page(Kind::Group, &group.slug))
            .minute(Some(group.updated_at))
            .text(&group.id.to_string())
    }

    fn updated_at(&self) -> OffsetDateTime {
        self.summary.updated_at
    }

    fn item(&self, context: &Context) -> Item {
        let group = &self.summary;
        Item {
            id: group.id,
            title: group.name.clone(),
            summary: Some(group.summary.clone()),
            page: context.page(Kind::Group, &group.slug),
            themes: context.categories(&group.themes),
            updated_at: group.updated_at,
        }
    }

    fn linked(&self, context: &Context) -> Value {
        let group = &self.summary;
        let page = context.page(Kind::Group, &group.slug);
        let leads: Vec<Value> = group
            .leads
            .iter()
            .map(|lead| {
                json!({
                    "@type": "Organization",
                    "name": lead.name,
                    "url": context.page(Kind::Member, &lead.slug),
                })
            })
            .collect();
        without_nulls(json!({
            "@type": "Organization",
            "@id": page,
            "url": page,
            "name": group.name,
            "description": group.summary,
            "member": leads,
            "knowsAbout": context.themes(&group.themes),
        }))
    }
}
