//! What changed, for a copy elsewhere that is kept in step.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::actions::ActionSummary;
use crate::codes::EntryType;
use crate::events::EventSummary;
use crate::funding_calls::FundingCallSummary;
use crate::limits::PAGE_SIZE_MAX;
use crate::members::MemberSummary;
use crate::page::Cursor;
use crate::query::{Filter, sorted};
use crate::working_groups::WorkingGroupSummary;

/// From where to follow the changes: `GET /api/v1/changes`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ChangeFilter {
    /// Only these kinds of entry; the same at every call.
    #[serde(default, rename = "type", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 5))]
    #[validate(length(max = 5))]
    pub entry_type: Vec<EntryType>,
    /// The `next_cursor` of the answer before; absent to begin with nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Most changes of an answer.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

impl Filter for ChangeFilter {
    fn parameter(field: &str) -> &str {
        if field == "entry_type" { "type" } else { field }
    }

    fn whole(self) -> Self {
        Self {
            cursor: None,
            limit: None,
            ..self
        }
    }

    fn canonical(self) -> Self {
        Self {
            entry_type: sorted(self.entry_type),
            ..self
        }
    }
}

/// An entry of any kind as its list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EntrySummary {
    /// An action.
    Action(Box<ActionSummary>),
    /// An event.
    Event(Box<EventSummary>),
    /// A working group.
    WorkingGroup(Box<WorkingGroupSummary>),
    /// A funding call.
    FundingCall(Box<FundingCallSummary>),
    /// A member.
    Member(Box<MemberSummary>),
}

/// An entry that was made, changed or taken away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntryChange {
    /// What kind of entry.
    #[serde(rename = "type")]
    pub entry_type: EntryType,
    /// Its identifier.
    pub id: Uuid,
    /// Whether it is gone, for good or for now: a copy drops it.
    pub deleted: bool,
    /// The entry as its list shows it now; absent where it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntrySummary>,
}

/// A page of changes, the oldest first; an entry comes once, with its last change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePage {
    /// The changes.
    pub items: Vec<EntryChange>,
    /// Address of the next page, relative to the host; absent where there is nothing more now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The `cursor` to go on from, opaque: at once where there is a `next`, else later.
    pub next_cursor: Cursor,
}
