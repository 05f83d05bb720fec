//! Claims of members' pages, and who belongs to a member.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::accounts::MemberRole;
use crate::codes::{Function, code_enum};
use crate::limits::{
    EMAIL_LENGTH_MAX, MESSAGE_LENGTH_MAX, NAME_LENGTH_MAX, PAGE_SIZE_MAX, TITLE_LENGTH_MAX,
};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::Filter;
use crate::validation::email;

code_enum! {
    /// Where a claim stands.
    pub enum ClaimStatus {
        /// The link that confirms it was not followed yet.
        Unconfirmed = "unconfirmed",
        /// It waits for an animator.
        Pending = "pending",
        /// An animator asked something.
        Asked = "asked",
        /// Accepted.
        Accepted = "accepted",
        /// Refused.
        Refused = "refused",
    }
}

code_enum! {
    /// What an animator decides on a claim.
    pub enum ClaimDecision {
        /// It is right: the claimant administers the page.
        Accepted = "accepted",
        /// It is not.
        Refused = "refused",
        /// Something must be known first.
        Asked = "asked",
    }
}

/// A claim of a member's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateClaim {
    /// Professional e-mail address: a link goes there that confirms the claim.
    #[validate(length(min = 1, max = "EMAIL_LENGTH_MAX"), custom(function = "email"))]
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 1,
            max_length = 254,
            example = "prenom.nom@commune.example"
        )
    )]
    pub email: String,
    /// Given name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub given_name: String,
    /// Family name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub family_name: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
    /// What the animator should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub message: Option<String>,
}

/// A claim, as animators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimSummary {
    /// Identifier.
    pub id: Uuid,
    /// The member.
    pub member: MemberRef,
    /// Given and family name of the claimant.
    pub name: String,
    /// The claimant's e-mail address, which is confirmed.
    pub email: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the animator should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Where it stands.
    pub status: ClaimStatus,
    /// Whether the address has the domain of the member's site; absent where no site is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_domain: Option<bool>,
    /// Other claims of the same page that are not refused.
    pub rivals: u32,
    /// Accounts that administer the page already.
    pub administrators: u32,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was decided.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub decided_at: Option<OffsetDateTime>,
    /// What was said with the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

page_of! {
    /// A page of claims.
    ClaimPage, ClaimSummary
}

/// Filter and page of `GET /api/v1/claims`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ClaimFilter {
    /// Where they stand; those that wait by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ClaimStatus>,
    /// Most claims of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
}

impl Filter for ClaimFilter {
    fn canonical(self) -> Self {
        self
    }

    fn whole(self) -> Self {
        Self {
            limit: None,
            cursor: None,
            ..self
        }
    }
}

/// What an animator decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateClaim {
    /// The decision.
    pub decision: ClaimDecision,
    /// Words for the claimant; they must be there for a refusal and for a question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: Option<String>,
}

/// A person who belongs to a member, or was invited to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Colleague {
    /// Identifier of the affiliation.
    pub id: Uuid,
    /// Given and family name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What the person may do for the member.
    pub role: MemberRole,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When the person accepted; absent while the invitation is open.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub accepted_at: Option<OffsetDateTime>,
}

/// The people of a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ColleagueList {
    /// By name.
    pub items: Vec<Colleague>,
}

/// An invitation of a colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateAffiliation {
    /// E-mail address of the colleague.
    #[validate(length(min = 1, max = "EMAIL_LENGTH_MAX"), custom(function = "email"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 254))]
    pub email: String,
    /// Given name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub given_name: String,
    /// Family name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub family_name: String,
    /// What the colleague may do for the member.
    pub role: MemberRole,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
}

/// What is changed of an affiliation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateAffiliation {
    /// What the person may do for the member.
    pub role: MemberRole,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
}
