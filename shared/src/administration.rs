//! Administration: accounts, members as the network's own, reference lists, and the audit log.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::accounts::{AccountRole, Affiliation};
use crate::codes::{EntryType, code_enum};
use crate::editing::line;
use crate::lang::Lang;
use crate::limits::{
    FILTER_VALUES_MAX, MESSAGE_LENGTH_MAX, NAME_LENGTH_MAX, PAGE_SIZE_MAX, QUERY_LENGTH_MAX,
};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted, trimmed};

code_enum! {
    /// Whether an account may sign in.
    pub enum AccountState {
        /// It may.
        Active = "active",
        /// Nobody has followed a link to its address yet.
        Unverified = "unverified",
        /// An administrator has closed it.
        Deactivated = "deactivated",
    }
}

/// An account, as administrators see it in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountSummary {
    /// Identifier.
    pub id: Uuid,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// E-mail address.
    pub email: String,
    /// Part on the platform.
    pub role: AccountRole,
    /// Whether it may sign in.
    pub state: AccountState,
    /// The members that it belongs to.
    pub members: Vec<MemberRef>,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was last used, to the nearest refresh.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_seen_at: Option<OffsetDateTime>,
}

page_of! {
    /// A page of accounts, latest first.
    AccountPage, AccountSummary
}

/// An account, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: AccountSummary,
    /// Raised at every change by an administrator; in quotation marks it is the `ETag`.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
    /// Language of mails.
    pub lang: Lang,
    /// Whether it has a second factor.
    pub has_second_factor: bool,
    /// Whether it has a password; without one, it signs in by links.
    pub has_password: bool,
    /// Living sessions.
    pub sessions: u32,
    /// Personal access tokens that are good.
    pub access_tokens: u32,
    /// Its parts in members.
    pub affiliations: Vec<Affiliation>,
    /// When it was closed.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub deactivated_at: Option<OffsetDateTime>,
}

/// Filter and page of `GET /api/v1/accounts`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct AccountFilter {
    /// Words of the name, of the e-mail address, or of a member's name.
    #[validate(length(max = "QUERY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Part on the platform.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub role: Vec<AccountRole>,
    /// Whether it may sign in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub state: Vec<AccountState>,
    /// Most accounts of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for AccountFilter {
    fn canonical(self) -> Self {
        Self {
            q: trimmed(self.q),
            role: sorted(self.role),
            state: sorted(self.state),
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

/// What an administrator sets of an account. Another part, or a closed account, ends its sessions
/// and its personal access tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateAccountStanding {
    /// Part on the platform.
    pub role: AccountRole,
    /// Whether it may sign in.
    pub active: bool,
    /// Why, for the person and for the audit log.
    #[validate(length(min = 1, max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub reason: String,
}

/// Whether the animators let a member publish by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberTrust {
    /// Whether they do.
    pub trusted: bool,
}

/// Which member takes another one in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeMember {
    /// The member that stays.
    pub into: Uuid,
}

/// What moved from one member to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberMerge {
    /// The member that stays.
    pub member: MemberRef,
    /// Actions that the other led or took part in.
    pub actions: u32,
    /// Events that the other hosted, alone or beside others.
    pub events: u32,
    /// Working groups that the other belonged to.
    pub working_groups: u32,
    /// People who belonged to the other.
    pub affiliations: u32,
    /// Claims of the other's page.
    pub claims: u32,
}

code_enum! {
    /// A reference list that administrators write.
    pub enum ReferenceList {
        /// Themes.
        Themes = "themes",
        /// Funding schemes.
        Schemes = "schemes",
    }
}

/// A line of a reference list, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceLine {
    /// The code, as filters and entries carry it. It never changes.
    pub code: String,
    /// Name in French.
    pub name_fr: String,
    /// Name in English.
    pub name_en: String,
    /// Whether new entries may no longer take it.
    pub retired: bool,
    /// How many entries carry it.
    pub uses: u64,
    /// Raised at every change; in quotation marks it is the `ETag` of the line.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: u32,
}

/// A reference list, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceLines {
    /// In the order of display.
    pub items: Vec<ReferenceLine>,
}

/// A line to be added to a reference list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateReferenceLine {
    /// Name in French.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_fr: String,
    /// Name in English.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_en: String,
}

impl CreateReferenceLine {
    /// The names as they are kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name_fr: line(&self.name_fr),
            name_en: line(&self.name_en),
        }
    }
}

/// What is changed of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateReferenceLine {
    /// Name in French.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_fr: String,
    /// Name in English.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name_en: String,
    /// Whether new entries may no longer take it. Those that carry it keep it.
    pub retired: bool,
}

impl UpdateReferenceLine {
    /// The names as they are kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name_fr: line(&self.name_fr),
            name_en: line(&self.name_en),
            ..self
        }
    }
}

/// Most lines of a reference list: the longest has some dozens.
const LINES_MAX: u64 = 1_000;

/// The order of a reference list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceOrder {
    /// Every code of the list, once, in the order of display.
    #[validate(length(max = "LINES_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_items = 1000))]
    pub codes: Vec<String>,
}

/// Something that was done, as the audit log holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditLine {
    /// Identifier.
    pub id: Uuid,
    /// When.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
    /// The account that did it; absent where it was nobody's, as a job's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Uuid>,
    /// Its person's name; absent where the account is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What was done, a code.
    #[cfg_attr(feature = "openapi", schema(example = "claim_accepted"))]
    pub deed: String,
    /// With what kind of thing.
    #[cfg_attr(feature = "openapi", schema(example = "claim"))]
    pub subject_type: String,
    /// With which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Uuid>,
    /// Its name or title; absent where it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The entry whose page shows it, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<AuditEntryRef>,
    /// The reason that was given, or what it became.
    pub detail: String,
}

/// An entry that the audit log speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditEntryRef {
    /// The kind.
    pub entry_type: EntryType,
    /// Readable part of its address.
    pub slug: String,
}

page_of! {
    /// A page of the audit log, latest first.
    AuditPage, AuditLine
}

/// Filter and page of `GET /api/v1/audit`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct AuditFilter {
    /// What this account did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Uuid>,
    /// What was done with this: an entry, a claim, a proposal, an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Uuid>,
    /// What was done, a code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub deed: Vec<String>,
    /// From this time on.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<OffsetDateTime>,
    /// Before this time.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<OffsetDateTime>,
    /// Most lines of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for AuditFilter {
    fn canonical(self) -> Self {
        Self {
            deed: sorted(self.deed),
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
