//! Participants: people in working groups, and how they come in.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::codes::{Access, Function, code_enum};
use crate::editing::{line, some_text};
use crate::limits::{EMAIL_LENGTH_MAX, MESSAGE_LENGTH_MAX, NAME_LENGTH_MAX, PAGE_SIZE_MAX};
use crate::members::MemberRef;
use crate::page::{Cursor, page_of};
use crate::query::Filter;
use crate::validation::email;

code_enum! {
    /// What a person may do in a working group.
    pub enum GroupRole {
        /// Write the group's page, keep its meetings, and say who is in it.
        Lead = "lead",
        /// Take part.
        Participant = "participant",
    }
}

code_enum! {
    /// How a person stands with a working group.
    pub enum ParticipantStatus {
        /// In it.
        Participating = "participating",
        /// Asked to enter, and waits for a lead.
        Requested = "requested",
        /// Was invited, and has not accepted yet.
        Invited = "invited",
    }
}

code_enum! {
    /// What a lead decides on somebody who asks to enter.
    pub enum RequestDecision {
        /// The person is in the group from now on.
        Accepted = "accepted",
        /// The person is not.
        Refused = "refused",
    }
}

/// A person in a working group, as the network sees them: never with an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Participant {
    /// Identifier of the participation.
    pub id: Uuid,
    /// Given and family name.
    pub name: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// The member for which the person takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
    /// What the person may do in the group.
    pub role: GroupRole,
    /// How the person stands with it.
    pub status: ParticipantStatus,
    /// What the person said when asking to enter; for the leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Since when it is so.
    #[serde(with = "crate::iso_time")]
    pub since: OffsetDateTime,
    /// Whether it is you.
    pub you: bool,
}

page_of! {
    /// A page of participants: leads first, then whoever was there first.
    ParticipantPage, Participant
}

/// Filter and page of `GET /api/v1/working-groups/{id}/participants`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ParticipantFilter {
    /// How they stand with the group: those in it by default; the others for its leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ParticipantStatus>,
    /// Most participants of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for ParticipantFilter {
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

/// How one enters a working group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateParticipant {
    /// The member for which you take part, one of yours; it must be said where you have several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Uuid>,
    /// A word for the leads, where they decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub message: Option<String>,
}

/// An invitation to a working group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateGroupInvitation {
    /// E-mail address.
    #[validate(length(min = 1, max = "EMAIL_LENGTH_MAX"), custom(function = "email"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 254))]
    pub email: String,
    /// Given name; the one of the account counts where there is one.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub given_name: String,
    /// Family name; the one of the account counts where there is one.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub family_name: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// What the person may do in the group.
    pub role: GroupRole,
    /// A word of yours, for the mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub message: Option<String>,
}

/// What is changed of a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateParticipant {
    /// What the person may do in the group.
    pub role: GroupRole,
}

/// What a lead decides on somebody who asks to enter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateParticipantRequest {
    /// The decision.
    pub decision: RequestDecision,
    /// A word for the person; it must be there for a refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: Option<String>,
}

/// A working group of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountGroup {
    /// Identifier of the participation.
    pub id: Uuid,
    /// The group.
    pub group: GroupRef,
    /// What you may do in it.
    pub role: GroupRole,
    /// How you stand with it.
    pub status: ParticipantStatus,
    /// People who ask to enter, where you decide.
    pub requests: u32,
}

/// A working group in a sentence, for whoever has to do with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupRef {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Name.
    pub name: String,
    /// How one enters. A closed group has no public page.
    pub access: Access,
}

impl CreateParticipant {
    /// The same as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            message: self.message.and_then(|text| some_text(&text)),
            ..self
        }
    }
}

impl CreateGroupInvitation {
    /// The same as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            given_name: line(&self.given_name),
            family_name: line(&self.family_name),
            message: self.message.and_then(|text| some_text(&text)),
            ..self
        }
    }
}

impl UpdateParticipantRequest {
    /// The same as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            reason: self.reason.and_then(|text| some_text(&text)),
            ..self
        }
    }
}
