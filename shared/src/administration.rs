//! Administration: accounts, members as the network's own, reference lists, and the audit log.

mod audit;
mod lines;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

pub use audit::{AuditEntryRef, AuditFilter, AuditLine, AuditPage};
pub use lines::{
    CreateReferenceLine, ReferenceLine, ReferenceLines, ReferenceList, ReferenceOrder,
    UpdateReferenceLine,
};

use crate::accounts::{AccountRole, Affiliation};
use crate::codes::code_enum;
use crate::editing::text;
use crate::lang::Lang;
use crate::limits::{FILTER_VALUES_MAX, MESSAGE_LENGTH_MAX, PAGE_SIZE_MAX, QUERY_LENGTH_MAX};
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

impl UpdateAccountStanding {
    /// The change as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            reason: text(&self.reason),
            ..self
        }
    }
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
