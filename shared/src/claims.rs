//! Claims of members' pages, and who belongs to a member.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::accounts::MemberRole;
use crate::codes::{Function, code_enum};
use crate::editing::{line, some_line, some_text};
use crate::limits::{EMAIL_LENGTH_MAX, MESSAGE_LENGTH_MAX, NAME_LENGTH_MAX, TITLE_LENGTH_MAX};
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

impl CreateClaim {
    /// The claim as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            given_name: line(&self.given_name),
            family_name: line(&self.family_name),
            title: self.title.and_then(|text| some_line(&text)),
            message: self.message.and_then(|text| some_text(&text)),
            ..self
        }
    }
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

impl CreateAffiliation {
    /// The invitation as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            given_name: line(&self.given_name),
            family_name: line(&self.family_name),
            title: self.title.and_then(|text| some_line(&text)),
            ..self
        }
    }
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

impl UpdateAffiliation {
    /// The affiliation as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            title: self.title.and_then(|text| some_line(&text)),
            ..self
        }
    }
}
