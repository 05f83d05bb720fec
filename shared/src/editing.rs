//! Writing entries: what all of them have in common. A document is what editors write of an
//! entry; a source is the document with how the entry stands; a revision is a document that was
//! saved once.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::codes::{EntryType, Publication, code_enum};
use crate::files::{AttachmentDocument, CoverDocument};
use crate::limits::{FILTER_VALUES_MAX, PAGE_SIZE_MAX, TEXT_LENGTH_MAX};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted};
use crate::validation::{Violation, violations};

/// What editors write of an entry.
pub trait Document: Clone + PartialEq + Serialize + DeserializeOwned + Validate {
    /// The document as it is kept: blanks around texts gone, as are characters that no text has;
    /// codes in order and once each.
    #[must_use]
    fn canonical(self) -> Self;

    /// The document for who reads it without being told what people say of themselves.
    #[must_use]
    fn without_contacts(self) -> Self {
        self
    }

    /// The files that it names.
    fn files(&self) -> Files<'_> {
        Files::default()
    }

    /// Values that are good by themselves and do not go together.
    fn contradictions(&self) -> Vec<Violation> {
        Vec::new()
    }

    /// Everything that is wrong with it, but for what only the server knows.
    fn mistakes(&self) -> Vec<Violation> {
        let mut found = violations(self);
        found.extend(self.contradictions());
        found
    }
}

/// The files that a document names.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Files<'a> {
    /// Its cover.
    pub cover: Option<&'a CoverDocument>,
    /// Those beside it.
    pub documents: &'a [AttachmentDocument],
}

/// Declares what surrounds the document of an entry, as types of their own: generic schemas of
/// the same name would overwrite each other in the OpenAPI document.
macro_rules! editable {
    (
        $(#[$source_meta:meta])* $source:ident,
        $(#[$revision_meta:meta])* $revision:ident, $document:ty
    ) => {
        $(#[$source_meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $source {
            /// How it stands.
            #[serde(flatten)]
            pub standing: crate::editing::Standing,
            /// What its editors write.
            pub document: $document,
        }

        impl From<(crate::editing::Standing, $document)> for $source {
            fn from((standing, document): (crate::editing::Standing, $document)) -> Self {
                Self { standing, document }
            }
        }

        $(#[$revision_meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $revision {
            /// Who saved it, when and how.
            #[serde(flatten)]
            pub revision: crate::editing::Revision,
            /// What it held. To go back to it, `PUT` it.
            pub document: $document,
        }

        impl From<(crate::editing::Revision, $document)> for $revision {
            fn from((revision, document): (crate::editing::Revision, $document)) -> Self {
                Self { revision, document }
            }
        }
    };
}
pub(crate) use editable;

/// How an entry stands, for its editors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Standing {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name.
    pub title: String,
    /// Raised at every change; in quotation marks it is the `ETag`.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
    /// Where it stands on its way to the public.
    pub publication: Publication,
    /// Last change.
    #[serde(with = "crate::iso_time")]
    pub updated_at: OffsetDateTime,
    /// When it was deleted; it can be brought back for 30 days.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub deleted_at: Option<OffsetDateTime>,
    /// What you may do with it.
    pub can: Rights,
}

/// What somebody may do with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rights {
    /// Change it.
    pub edit: bool,
    /// Publish it without anybody looking at it first.
    pub publish: bool,
    /// Delete it, or bring it back.
    pub delete: bool,
}

/// Where an entry should stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdatePublication {
    /// From `draft` to `submitted`, from either to `published` for whoever may, from there to
    /// `archived`; back to `draft` from each.
    pub publication: Publication,
}

code_enum! {
    /// What a saved state of an entry came from.
    pub enum Change {
        /// It was there before its history began: imported, or written by an older version.
        Imported = "imported",
        /// Somebody made it.
        Created = "created",
        /// Somebody changed its document.
        Edited = "edited",
        /// It went back to being written.
        Withdrawn = "withdrawn",
        /// It was handed to the animators.
        Submitted = "submitted",
        /// It became public.
        Published = "published",
        /// It left the lists.
        Archived = "archived",
        /// It was deleted.
        Deleted = "deleted",
        /// It was brought back.
        Restored = "restored",
    }
}

impl Change {
    /// The change that brings an entry to a place on its way to the public.
    pub const fn to(publication: Publication) -> Self {
        match publication {
            Publication::Draft => Self::Withdrawn,
            Publication::Submitted => Self::Submitted,
            Publication::Published => Self::Published,
            Publication::Archived => Self::Archived,
        }
    }
}

/// A state of an entry that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Revision {
    /// The entry's version then.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
    /// What was done.
    pub change: Change,
    /// When.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
    /// Who did it, by name; absent where it was no account, or one that was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Whether the account that did it was erased.
    #[serde(default)]
    pub erased: bool,
}

page_of! {
    /// A page of the history of an entry, latest first.
    RevisionPage, Revision
}

/// Page of `GET /api/v1/<list>/{id}/revisions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct RevisionFilter {
    /// Entries per page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// Where the page begins: `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for RevisionFilter {
    fn canonical(self) -> Self {
        self
    }

    fn whole(self) -> Self {
        Self::default()
    }
}

/// An entry that is one's own to edit, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnEntry {
    /// Kind of entry.
    pub entry_type: EntryType,
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name.
    pub title: String,
    /// Where it stands on its way to the public.
    pub publication: Publication,
    /// Raised at every change; in quotation marks it is the `ETag`.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
    /// Last change.
    #[serde(with = "crate::iso_time")]
    pub updated_at: OffsetDateTime,
    /// When it was deleted; it can be brought back for 30 days.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub deleted_at: Option<OffsetDateTime>,
    /// The member whose it is; absent where it is a group's or the network's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
}

page_of! {
    /// A page of entries that are one's own, latest made first.
    OwnEntryPage, OwnEntry
}

/// Filters and page of `GET /api/v1/account/entries`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct OwnEntryFilter {
    /// Where they stand on their way to the public.
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub publication: Vec<Publication>,
    /// Those that were deleted and can be brought back, instead of the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// Entries per page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// Where the page begins: `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for OwnEntryFilter {
    fn canonical(self) -> Self {
        Self {
            publication: sorted(self.publication),
            ..self
        }
    }

    fn whole(self) -> Self {
        Self {
            limit: None,
            cursor: None,
            ..self
        }
    }
}

/// A text to be shown as its page will show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreatePreview {
    /// Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub text: String,
}

/// A text as its page will show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preview {
    /// Safe HTML.
    pub html: String,
}

/// A text of one line: blanks joined and gone around it, no control characters. The spaces that
/// French puts before a colon stay, which do not break.
pub(crate) fn line(written: &str) -> String {
    let shown: String = written
        .chars()
        .map(|c| {
            if matches!(c, '\t'..='\r' | '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !c.is_control())
        .collect();
    let words: Vec<&str> = shown
        .trim()
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// A text of several lines: line feeds alone end them, blanks around it are gone, and no other
/// control characters but tabs are left (a NUL can stand in no text of PostgreSQL).
pub(crate) fn text(written: &str) -> String {
    let shown: String = written
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    shown.trim().to_owned()
}

/// A line, or none where it is empty.
pub(crate) fn some_line(written: &str) -> Option<String> {
    Some(line(written)).filter(|line| !line.is_empty())
}

/// A text, or none where it is empty.
pub(crate) fn some_text(written: &str) -> Option<String> {
    Some(text(written)).filter(|text| !text.is_empty())
}

/// Codes in order, once each.
pub(crate) fn codes(written: &[String]) -> Vec<String> {
    sorted(written.iter().map(|code| line(code)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_kept_without_what_no_text_has() {
        assert_eq!(
            line(" Eau\u{0} \n potable\u{a0}: à  Kaya\t\u{a0}"),
            "Eau potable\u{a0}: à Kaya"
        );
        assert_eq!(
            text("\r\n# Titre\r\n\tune\u{0} ligne\r\n"),
            "# Titre\n\tune ligne"
        );
        assert_eq!(some_line(" \n "), None);
        assert_eq!(some_text("\u{7f}"), None);
        assert_eq!(
            codes(&[" eau".to_owned(), "culture".to_owned(), "eau".to_owned()]),
            ["culture", "eau"]
        );
    }
}
