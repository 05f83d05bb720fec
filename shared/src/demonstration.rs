//! A demonstration's own helps: who can sign in, and the mails that would have been sent.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::accounts::{AccountRole, MemberRole};

/// What a demonstration shows besides its entries. There is none elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Demonstration {
    /// The password of every account below.
    pub password: String,
    /// Accounts, one for each role.
    pub accounts: Vec<DemonstrationAccount>,
    /// Mails that were written, latest first, 50 at most.
    pub mails: Vec<DemonstrationMail>,
}

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemonstrationAccount {
    /// E-mail address.
    pub email: String,
    /// Given and family name.
    pub name: String,
    /// Part on the platform.
    pub role: AccountRole,
    /// Name of its member, and part in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// Part in its member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member_role: Option<MemberRole>,
    /// The code of its second factor now, which an application would show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// A mail of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemonstrationMail {
    /// Identifier.
    pub id: Uuid,
    /// To whom.
    pub recipient: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// When it was written.
    #[serde(with = "crate::iso_time")]
    pub written_at: OffsetDateTime,
}
