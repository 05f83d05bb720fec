//! Personal data: what is known of a person, what the person agreed to, and how it ends.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::accounts::{AccessToken, AccountRole, MemberRole, SignInMethod};
use crate::api_keys::ApiKey;
use crate::claims::ClaimStatus;
use crate::codes::{Consent, EntryType, Function, code_enum};
use crate::editing::Change;
use crate::files::StoredFile;
use crate::lang::Lang;
use crate::limits::PASSWORD_LENGTH_MAX;
use crate::members::MemberRef;
use crate::moderation::ModerationKind;
use crate::participants::{GroupRole, ParticipantStatus};
use crate::provider::PersonalIdentity;
use crate::webhooks::Webhook;

code_enum! {
    /// What somebody was told, or agreed to.
    pub enum ConsentKind {
        /// What an account keeps, told when it is first used.
        Account = "account",
        /// To be shown as a contact on a member's page.
        Contact = "contact",
        /// To have the e-mail address shown there.
        ContactEmail = "contact_email",
        /// To have the telephone number shown there.
        ContactPhone = "contact_phone",
    }
}

/// The version of the words of [`ConsentKind::text`]. Whoever changes them raises it: the log says
/// which were read.
pub const CONSENT_VERSION: &str = "2026-11";

impl ConsentKind {
    /// What is read before, in the version of now.
    pub const fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Account, Lang::Fr) => {
                "Passerelle conserve votre nom, votre adresse électronique, votre fonction et ce \
                 que vous faites sur la plateforme, pour vous permettre d’y tenir des fiches. Vous \
                 pouvez à tout moment exporter ces données ou effacer votre compte."
            }
            (Self::Account, Lang::En) => {
                "Passerelle keeps your name, your e-mail address, your function and what you do \
                 on the platform, so that you can keep entries there. At any time you can export \
                 these data or erase your account."
            }
            (Self::Contact, Lang::Fr) => {
                "La personne accepte d’être montrée comme contact sur la page du membre."
            }
            (Self::Contact, Lang::En) => {
                "The person agrees to be shown as a contact on the member’s page."
            }
            (Self::ContactEmail, Lang::Fr) => {
                "La personne accepte que son adresse électronique soit montrée avec elle."
            }
            (Self::ContactEmail, Lang::En) => {
                "The person agrees to have the e-mail address shown beside."
            }
            (Self::ContactPhone, Lang::Fr) => {
                "La personne accepte que son numéro de téléphone soit montré avec elle."
            }
            (Self::ContactPhone, Lang::En) => {
                "The person agrees to have the telephone number shown beside."
            }
        }
    }
}

/// Proof that it is the owner who erases the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EraseAccount {
    /// The password. It is not asked for in a session that a link or another service began within
    /// the last 15 minutes; an account without password begins one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "PASSWORD_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 256))]
    pub password: Option<String>,
}

/// Everything that the platform knows of a person with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalData {
    /// When this was put together.
    #[serde(with = "crate::iso_time")]
    pub exported_at: OffsetDateTime,
    /// The account.
    pub profile: PersonalProfile,
    /// Parts in members, also those that were offered and not taken yet.
    pub affiliations: Vec<PersonalAffiliation>,
    /// Parts in working groups, also those that were asked for or offered.
    pub participations: Vec<PersonalParticipation>,
    /// Sessions that are kept, also those that have ended.
    pub sessions: Vec<PersonalSession>,
    /// Who the person is at other services that the account is linked with.
    pub identities: Vec<PersonalIdentity>,
    /// Personal access tokens, without the tokens themselves.
    pub access_tokens: Vec<AccessToken>,
    /// API keys, without their secrets.
    pub api_keys: Vec<ApiKey>,
    /// Webhooks, without their secrets.
    pub webhooks: Vec<Webhook>,
    /// Claims of members' pages.
    pub claims: Vec<PersonalClaim>,
    /// Corrections, reports and missing members that were proposed.
    pub proposals: Vec<PersonalProposal>,
    /// What the person was told or agreed to, latest first.
    pub consents: Vec<PersonalConsent>,
    /// Contacts of members' pages with the account's e-mail address.
    pub contacts: Vec<PersonalContact>,
    /// The audit log, as far as the person did something or something was done with the account.
    pub audit: Vec<PersonalAuditEntry>,
    /// Entries that the person saved: which, when and what was done.
    pub revisions: Vec<PersonalRevision>,
    /// Files that the person sent and that are kept.
    pub files: Vec<StoredFile>,
    /// Mails that were written to the person and are still known.
    pub mails: Vec<PersonalMail>,
}

/// An account, with everything that stands in it but secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalProfile {
    /// Identifier.
    pub id: Uuid,
    /// E-mail address.
    pub email: String,
    /// When it was confirmed.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub email_verified_at: Option<OffsetDateTime>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Language of mails.
    pub lang: Lang,
    /// Part on the platform.
    pub role: AccountRole,
    /// Whether it has a password.
    pub has_password: bool,
    /// Whether it has a second factor.
    pub has_second_factor: bool,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was last changed.
    #[serde(with = "crate::iso_time")]
    pub updated_at: OffsetDateTime,
    /// When it was last used.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_seen_at: Option<OffsetDateTime>,
}

/// A part in a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalAffiliation {
    /// The member.
    pub member: MemberRef,
    /// What the account may do for it.
    pub role: MemberRole,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it was offered.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was taken.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub accepted_at: Option<OffsetDateTime>,
}

/// A part in a working group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalParticipation {
    /// Name of the group.
    pub group: String,
    /// The member for which the person takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
    /// What the person may do in the group.
    pub role: GroupRole,
    /// How the person stands with it.
    pub status: ParticipantStatus,
    /// What the person said when asking to enter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Since when it is so.
    #[serde(with = "crate::iso_time")]
    pub since: OffsetDateTime,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalSession {
    /// How it was begun.
    pub method: SignInMethod,
    /// The browser or program, as it calls itself.
    pub user_agent: String,
    /// When it was begun.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was last used.
    #[serde(with = "crate::iso_time")]
    pub last_used_at: OffsetDateTime,
    /// When it ends, or ended, by itself.
    #[serde(with = "crate::iso_time")]
    pub expires_at: OffsetDateTime,
    /// When it was ended.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ended_at: Option<OffsetDateTime>,
}

/// Something that was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalProposal {
    /// What it was.
    pub kind: ModerationKind,
    /// The kind of the entry that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_type: Option<EntryType>,
    /// The entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Uuid>,
    /// Name of the member that is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What should stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What was said with it.
    pub message: String,
    /// Where it stands.
    pub status: ClaimStatus,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// What was asked or decided with which words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What was answered to a question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// A claim of a member's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalClaim {
    /// The member.
    pub member: MemberRef,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What was said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Where it stands.
    pub status: ClaimStatus,
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
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A line of the consent log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalConsent {
    /// What it is about.
    pub kind: ConsentKind,
    /// The member on whose page, for a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberRef>,
    /// To whom it may be shown, for a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Consent>,
    /// Version of the words that were read.
    #[cfg_attr(feature = "openapi", schema(example = "2026-11"))]
    pub version: String,
    /// When it was given.
    #[serde(with = "crate::iso_time")]
    pub given_at: OffsetDateTime,
    /// When it was withdrawn.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub withdrawn_at: Option<OffsetDateTime>,
}

/// A contact of a member's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalContact {
    /// The member.
    pub member: MemberRef,
    /// Name.
    pub name: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// To whom it is shown at all.
    pub visibility: Consent,
    /// To whom the e-mail address is shown.
    pub email_visibility: Consent,
    /// To whom the telephone number is shown.
    pub phone_visibility: Consent,
}

/// A line of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalAuditEntry {
    /// When.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
    /// Whether the person did it; else it was done with the account.
    pub own: bool,
    /// What was done.
    pub deed: String,
    /// The kind of thing that it was done with.
    pub subject_type: String,
    /// Which one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<Uuid>,
    /// What there is to say of it.
    pub detail: String,
}

/// A state of an entry that the person saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalRevision {
    /// Identifier of the state.
    pub id: Uuid,
    /// The kind of entry.
    pub entry_type: EntryType,
    /// The entry.
    pub entry_id: Uuid,
    /// Its version then.
    pub version: u32,
    /// What was done.
    pub change: Change,
    /// When.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
}

/// A mail to the person. Its words are forgotten once it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalMail {
    /// Which mail.
    pub template: String,
    /// When it was written.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was sent.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub sent_at: Option<OffsetDateTime>,
}
