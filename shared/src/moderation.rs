//! Moderation: one queue of all that waits for a decision, and the decisions.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::codes::{EntryType, Function, MemberKind, Publication, code_enum};
use crate::editing::some_text;
use crate::limits::{DECISIONS_MAX, FILTER_VALUES_MAX, MESSAGE_LENGTH_MAX, PAGE_SIZE_MAX};
use crate::members::MemberRef;
use crate::page::Cursor;
use crate::problem::ErrorCode;
use crate::proposals::ReportReason;
use crate::query::{Filter, sorted};

code_enum! {
    /// What waits for a decision.
    pub enum ModerationKind {
        /// Somebody asks to keep the page of a member.
        Claim = "claim",
        /// An entry was handed to the animators.
        Submission = "submission",
        /// Something in an entry should be otherwise.
        Correction = "correction",
        /// An organisation is not in the directory.
        MissingMember = "missing_member",
        /// Somebody should look at an entry.
        Report = "report",
    }
}

code_enum! {
    /// Where something stands that is moderated.
    pub enum ModerationStatus {
        /// It waits for a decision.
        Pending = "pending",
        /// Its author was asked something.
        Asked = "asked",
        /// Accepted.
        Accepted = "accepted",
        /// Refused.
        Refused = "refused",
    }
}

code_enum! {
    /// What is decided.
    pub enum Decision {
        /// It is right. A claimant keeps the page then, an entry is published, a missing member is
        /// made.
        Accepted = "accepted",
        /// It is not. An entry goes back to its draft.
        Refused = "refused",
        /// Something must be known first; not for submissions.
        Asked = "asked",
    }
}

/// An entry in a sentence, whatever its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedEntry {
    /// The kind.
    pub entry_type: EntryType,
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name.
    pub title: String,
    /// Where it stands on its way to the public.
    pub publication: Publication,
    /// Its version.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
}

/// Who asks for something, for those who decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationAuthor {
    /// Given and family name.
    pub name: String,
    /// E-mail address, which is confirmed; for animators alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether it is an account of the platform.
    pub has_account: bool,
}

/// What a claim says besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimEvidence {
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the address has the domain of the member's site; absent where no site is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_domain: Option<bool>,
    /// Other claims of the same page that are not refused.
    pub rivals: u32,
    /// Accounts that administer the page already.
    pub administrators: u32,
}

/// What a correction proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectionDetails {
    /// Which part of the entry, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What should stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A member that is said to be missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingMember {
    /// What kind of organisation it is.
    pub member_kind: MemberKind,
    /// INSEE code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insee: Option<String>,
    /// SIREN number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub siren: Option<String>,
    /// Its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Members of the directory with the same number or the same name, 5 at most: perhaps it is
    /// not missing.
    pub alike: Vec<MemberRef>,
    /// The member that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
}

/// Something that waits for a decision, or was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationItem {
    /// What it is.
    pub kind: ModerationKind,
    /// Identifier of the claim, of the proposal, or of the entry that was submitted.
    pub id: Uuid,
    /// Title of the entry that it is about, or the name of the missing member.
    pub title: String,
    /// The entry that it is about; none for a missing member, or where it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<NamedEntry>,
    /// The member whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
    /// Who asks; forgotten where an outsider's proposal is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<ModerationAuthor>,
    /// Since when it waits.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
    /// Where it stands.
    pub status: ModerationStatus,
    /// What the author says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What was asked or decided with which words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the author answered to the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// When that was.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub decided_at: Option<OffsetDateTime>,
    /// What you may decide.
    pub decisions: Vec<Decision>,
    /// Of a claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimEvidence>,
    /// Of a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<CorrectionDetails>,
    /// Of a missing member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing_member: Option<MissingMember>,
    /// Of a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportReason>,
}

/// How many wait of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationCounts {
    /// Claims.
    pub claim: u64,
    /// Submissions.
    pub submission: u64,
    /// Corrections.
    pub correction: u64,
    /// Missing members.
    pub missing_member: u64,
    /// Reports.
    pub report: u64,
}

/// A page of what waits, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationPage {
    /// This page.
    pub items: Vec<ModerationItem>,
    /// How many the filters keep, over all pages.
    pub total: u64,
    /// How many of each kind there are with the other filters.
    pub counts: ModerationCounts,
    /// Address of the next page, relative to the host; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The `cursor` parameter of the next page, opaque; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<Cursor>,
}

/// Filter and page of `GET /api/v1/moderation`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ModerationFilter {
    /// What it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub kind: Vec<ModerationKind>,
    /// Where it stands; what waits by default. Submissions are never anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ModerationStatus>,
    /// What concerns this member and its entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Uuid>,
    /// Most of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for ModerationFilter {
    fn canonical(self) -> Self {
        Self {
            kind: sorted(self.kind),
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

/// One thing that is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecidedItem {
    /// What it is.
    pub kind: ModerationKind,
    /// Its identifier, as the queue says it.
    pub id: Uuid,
    /// The version of a submitted entry that was looked at: another is not decided. It must be
    /// there for a submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: Option<u32>,
    /// For an accepted missing member: the member of the directory that it is. Without it, one is
    /// made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Uuid>,
}

/// A decision on one thing or on many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateDecisions {
    /// What is decided.
    #[validate(length(min = 1, max = "DECISIONS_MAX"), nested)]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 100))]
    pub items: Vec<DecidedItem>,
    /// The decision.
    pub decision: Decision,
    /// Words for the authors; they must be there for a refusal and for a question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: Option<String>,
}

impl CreateDecisions {
    /// The decision as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            reason: self.reason.and_then(|text| some_text(&text)),
            ..self
        }
    }
}

/// What came of a decision on one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionOutcome {
    /// What it is.
    pub kind: ModerationKind,
    /// Its identifier.
    pub id: Uuid,
    /// Why it was not decided; absent where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<ErrorCode>,
    /// The same in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The member that a missing one became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
}

/// What came of a decision, thing by thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionOutcomes {
    /// In the order of the request.
    pub items: Vec<DecisionOutcome>,
}
