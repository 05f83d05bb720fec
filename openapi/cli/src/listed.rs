//! What each list has of its own: filters, columns, documents.

use passerelle_shared::actions::{ActionDocument, ActionFilter, ActionSummary};
use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::Document;
use passerelle_shared::events::{EventDocument, EventFilter, EventSummary};
use passerelle_shared::funding_calls::{
    FundingCallDocument, FundingCallFilter, FundingCallSummary,
};
use passerelle_shared::members::{CreateMember, MemberFilter, MemberSummary};
use passerelle_shared::page::Cursor;
use passerelle_shared::query::Filter;
use passerelle_shared::validation::{Violation, violations};
use passerelle_shared::working_groups::{
    WorkingGroupDocument, WorkingGroupFilter, WorkingGroupSummary,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use validator::Validate;

/// A list of the API.
pub trait Listed {
    /// What it shows.
    const TYPE: EntryType;
    /// Its filter.
    type Filter: Filter + Validate;
    /// An entry in it.
    type Summary: Serialize + DeserializeOwned;
    /// Names of the columns of its table.
    const COLUMNS: &'static [&'static str];

    /// The columns of an entry.
    fn row(entry: Self::Summary) -> Vec<String>;

    /// What is wrong with a document that would make an entry, as far as it can be told here.
    fn mistakes(document: Value) -> serde_json::Result<Vec<Violation>>;
}

/// A page of any list, as far as one needs to read on.
#[derive(Debug, Deserialize)]
pub struct Page<T> {
    /// The entries.
    pub items: Vec<T>,
    /// How many there are.
    pub total: u64,
    /// The place of the next page.
    #[serde(default)]
    pub next_cursor: Option<Cursor>,
}

/// Does the same for any list: `for_list!(entry_type, List => …)`.
macro_rules! for_list {
    ($entry_type:expr, $list:ident => $body:expr) => {
        match $entry_type {
            passerelle_shared::codes::EntryType::Member => {
                type $list = $crate::listed::Members;
                $body
            }
            passerelle_shared::codes::EntryType::Action => {
                type $list = $crate::listed::Actions;
                $body
            }
            passerelle_shared::codes::EntryType::Event => {
                type $list = $crate::listed::Events;
                $body
            }
            passerelle_shared::codes::EntryType::WorkingGroup => {
                type $list = $crate::listed::WorkingGroups;
                $body
            }
            passerelle_shared::codes::EntryType::FundingCall => {
                type $list = $crate::listed::FundingCalls;
                $body
            }
        }
    };
}
pub(crate) use for_list;

macro_rules! listed {
    ($name:ident, $entry_type:ident, $filter:ty, $summary:ty, $columns:expr, $row:expr, $mistakes:expr) => {
        #[doc = concat!("The list of ", stringify!($name), ".")]
        pub struct $name;

        impl Listed for $name {
            const TYPE: EntryType = EntryType::$entry_type;
            type Filter = $filter;
            type Summary = $summary;
            const COLUMNS: &'static [&'static str] = &$columns;

            fn row(entry: $summary) -> Vec<String> {
                let row: fn($summary) -> Vec<String> = $row;
                row(entry)
            }

            fn mistakes(document: Value) -> serde_json::Result<Vec<Violation>> {
                let mistakes: fn(Value) -> serde_json::Result<Vec<Violation>> = $mistakes;
                mistakes(document)
            }
        }
    };
}

listed! {
    Members, Member, MemberFilter, MemberSummary, ["slug", "name", "kind", "department", "actions"],
    |entry| vec![
        entry.slug, entry.name, entry.kind.to_string(), entry.department.unwrap_or_default(),
        entry.actions_count.to_string(),
    ],
    |document| Ok(violations(&serde_json::from_value::<CreateMember>(document)?.canonical()))
}

listed! {
    Actions, Action, ActionFilter, ActionSummary, ["slug", "title", "lead", "countries", "status"],
    |entry| vec![
        entry.slug, entry.title, entry.lead.name, joined(&entry.countries), entry.status.to_string(),
    ],
    document::<ActionDocument>
}

listed! {
    Events, Event, EventFilter, EventSummary, ["slug", "title", "starts", "city", "status"],
    |entry| vec![
        entry.slug, entry.title, entry.starts_at.to_string(), entry.city.unwrap_or_default(),
        entry.status.to_string(),
    ],
    document::<EventDocument>
}

listed! {
    WorkingGroups, WorkingGroup, WorkingGroupFilter, WorkingGroupSummary, ["slug", "name", "access", "members"],
    |entry| vec![entry.slug, entry.name, entry.access.to_string(), entry.members_count.to_string()],
    document::<WorkingGroupDocument>
}

listed! {
    FundingCalls, FundingCall, FundingCallFilter, FundingCallSummary, ["slug", "title", "closes", "status"],
    |entry| vec![
        entry.slug, entry.title, entry.closes_on.map(|day| day.to_string()).unwrap_or_default(),
        entry.status.to_string(),
    ],
    document::<FundingCallDocument>
}

fn document<D: Document>(document: Value) -> serde_json::Result<Vec<Violation>> {
    Ok(serde_json::from_value::<D>(document)?
        .canonical()
        .mistakes())
}

fn joined(values: &[impl ToString]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    values.join(" ")
}
