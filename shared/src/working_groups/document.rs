//! Working groups as their leads write them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::codes::Access;
use crate::editing::{Document, Files, codes, editable, line, some_text, text};
use crate::files::{AttachmentDocument, CoverDocument};
use crate::limits::{PARTS_MAX, SUMMARY_LENGTH_MAX, TEXT_LENGTH_MAX, TITLE_LENGTH_MAX};
use crate::query::sorted;

/// A working group as its leads write it: all of it, as `PUT` replaces it. Who is in it is said by
/// its participants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkingGroupDocument {
    /// Name. Its address follows it.
    #[validate(length(min = 1, max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub name: String,
    /// What it is, in a sentence or two.
    #[validate(length(min = 1, max = "SUMMARY_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub summary: String,
    /// Purpose, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub purpose: String,
    /// What comes next, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub next_steps: Option<String>,
    /// Theme codes.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub themes: Vec<String>,
    /// How one enters. Nothing of a closed group shows outside.
    pub access: Access,
    /// Members that lead it, one at least.
    #[validate(length(min = 1, max = "PARTS_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 100))]
    pub leads: Vec<Uuid>,
    /// Further members that take part. Those whose people are in the group come by themselves.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub members: Vec<Uuid>,
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

impl Document for WorkingGroupDocument {
    fn canonical(self) -> Self {
        let leads = sorted(self.leads);
        let others = self.members.into_iter().filter(|id| !leads.contains(id));
        Self {
            name: line(&self.name),
            summary: text(&self.summary),
            purpose: text(&self.purpose),
            next_steps: self.next_steps.and_then(|text| some_text(&text)),
            themes: codes(&self.themes),
            members: sorted(others.collect()),
            leads,
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
}

editable! {
    /// A working group with what its leads need: how it stands, and what may be done with it.
    WorkingGroupSource,
    /// A working group as it was saved once.
    WorkingGroupRevision, WorkingGroupDocument
}
