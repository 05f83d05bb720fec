//! Accounts: people who sign in, and how.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::codes::{Function, code_enum};
use crate::editing::line;
use crate::lang::Lang;
use crate::limits::{
    EMAIL_LENGTH_MAX, NAME_LENGTH_MAX, PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, TOKEN_DAYS_MAX,
    TOKEN_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX,
};
use crate::members::MemberRef;
use crate::participants::AccountGroup;
use crate::validation::{destination, email};

code_enum! {
    /// What an account may do on the platform as a whole, besides its part in members and groups.
    pub enum AccountRole {
        /// Nothing in particular.
        Member = "member",
        /// The network's animator: moderates, edits any entry.
        Animator = "animator",
        /// The Région: reads, edits funding calls, exports statistics.
        Region = "region",
        /// Accounts, keys, configuration.
        Administrator = "administrator",
    }
}

code_enum! {
    /// What an account may do for one member.
    pub enum MemberRole {
        /// See what the network sees.
        Reader = "reader",
        /// Edit the member's entries.
        Editor = "editor",
        /// Edit, and say who else may.
        Administrator = "administrator",
    }
}

code_enum! {
    /// How a session was begun.
    pub enum SignInMethod {
        /// E-mail address and password.
        Password = "password",
        /// A link sent by mail.
        Link = "link",
        /// Another service, by `OpenID Connect`.
        Oidc = "oidc",
    }
}

code_enum! {
    /// Where a session stands with the second factor.
    pub enum SecondFactorState {
        /// The account has none and needs none.
        None = "none",
        /// The account's role asks for one and it has none yet: set one up first.
        EnrolmentRequired = "enrolment_required",
        /// The account has one: this session must still give a code.
        CodeRequired = "code_required",
        /// The code was given.
        Passed = "passed",
    }
}

code_enum! {
    /// What a personal access token may do of what its account may.
    pub enum TokenScope {
        /// Read.
        Read = "read",
        /// Create, change and remove entries.
        Write = "write",
    }
}

/// How to sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CreateSession {
    /// By password.
    Password(PasswordCredentials),
    /// By the token of a link that was sent by mail.
    Link(LinkCredentials),
}

/// E-mail address and password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordCredentials {
    /// E-mail address.
    #[validate(length(min = 1, max = "EMAIL_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 254))]
    pub email: String,
    /// Password.
    #[validate(length(min = 1, max = "PASSWORD_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 256))]
    pub password: String,
}

/// The token of a link, good once and for 10 minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkCredentials {
    /// What stands after `#` in the link.
    #[validate(length(min = 1, max = "TOKEN_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub token: String,
}

impl Validate for CreateSession {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        match self {
            Self::Password(credentials) => credentials.validate(),
            Self::Link(credentials) => credentials.validate(),
        }
    }
}

/// What signing in gives. The refresh token comes beside it, in a cookie that no script sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionGrant {
    /// For the header `Authorization: Bearer`.
    pub access_token: String,
    /// Seconds for which it is good.
    pub expires_in: u32,
    /// Who signed in.
    pub account: Account,
}

/// Where to send a link for signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateSignInLink {
    /// E-mail address of the account.
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
    /// Page of the interface to go on to: path and query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "destination")
    )]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 500, example = "/espace/compte")
    )]
    pub next: Option<String>,
}

/// An account, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// Identifier.
    pub id: Uuid,
    /// E-mail address, in lower case.
    pub email: String,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Language of mails.
    pub lang: Lang,
    /// Part on the platform.
    pub role: AccountRole,
    /// Where this session stands with the second factor.
    pub second_factor: SecondFactorState,
    /// Whether it has a password; without one, it signs in by links.
    pub has_password: bool,
    /// The members that it belongs to.
    pub affiliations: Vec<Affiliation>,
    /// The working groups that it is in, asks to enter or is invited to, by name.
    pub groups: Vec<AccountGroup>,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
}

/// An account's part in a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Affiliation {
    /// Identifier.
    pub id: Uuid,
    /// The member.
    pub member: MemberRef,
    /// What the account may do for it.
    pub role: MemberRole,
    /// Elected official, officer or other: an attribute, never a right.
    pub function: Function,
    /// Title in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// What an account's owner may change of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateAccount {
    /// Given name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub given_name: String,
    /// Family name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub family_name: String,
    /// Language of mails.
    pub lang: Lang,
}

impl UpdateAccount {
    /// The account as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            given_name: line(&self.given_name),
            family_name: line(&self.family_name),
            ..self
        }
    }
}

/// A new password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdatePassword {
    /// The present password. It is not asked for in a session that a link began within the last
    /// 15 minutes: so a forgotten password is replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "PASSWORD_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 256))]
    pub current: Option<String>,
    /// The new password: long, and not easily guessed. Any character that is
    /// seen may stand in it.
    #[validate(length(min = "PASSWORD_LENGTH_MIN", max = "PASSWORD_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 15, max_length = 256))]
    pub password: String,
}

/// One of an account's sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountSession {
    /// Identifier.
    pub id: Uuid,
    /// Whether it is the one that asks.
    pub current: bool,
    /// How it was begun.
    pub method: SignInMethod,
    /// The browser or program, as it calls itself.
    pub user_agent: String,
    /// When it was begun.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was last used, to the nearest refresh.
    #[serde(with = "crate::iso_time")]
    pub last_used_at: OffsetDateTime,
    /// When it ends if it is not used.
    #[serde(with = "crate::iso_time")]
    pub expires_at: OffsetDateTime,
}

/// An account's sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountSessionList {
    /// The living ones, latest use first.
    pub items: Vec<AccountSession>,
}

/// A second factor that is being set up: an authenticator application reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SecondFactorEnrolment {
    /// The secret, Base32, for typing in.
    pub secret: String,
    /// The same as an `otpauth` address, for a QR code.
    pub uri: String,
}

/// A code of the second factor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SecondFactorCode {
    /// The six digits of the authenticator application (RFC 6238), or a recovery code.
    #[validate(length(min = 1, max = 32))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 32, example = "123456")
    )]
    pub code: String,
}

/// Codes for the day on which the second factor is lost, each good once. Shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// The codes.
    pub codes: Vec<String>,
}

/// A personal access token to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateAccessToken {
    /// What it is for, in its owner's words.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// What it may do.
    #[validate(length(min = 1, max = 2))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 2))]
    pub scopes: Vec<TokenScope>,
    /// Days for which it is good.
    #[validate(range(min = 1, max = "TOKEN_DAYS_MAX"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 366))]
    pub days: u32,
}

impl CreateAccessToken {
    /// The token as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name: line(&self.name),
            ..self
        }
    }
}

/// A personal access token, without the token itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessToken {
    /// Identifier.
    pub id: Uuid,
    /// What it is for.
    pub name: String,
    /// Its last characters.
    pub hint: String,
    /// What it may do.
    pub scopes: Vec<TokenScope>,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it ends.
    #[serde(with = "crate::iso_time")]
    pub expires_at: OffsetDateTime,
    /// When it was last used, to the day.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_used_at: Option<OffsetDateTime>,
}

/// A token that was just made. It is shown this once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreatedAccessToken {
    /// For the header `Authorization: Bearer`.
    pub token: String,
    /// What is known of it afterwards.
    pub access_token: AccessToken,
}

/// An account's personal access tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessTokenList {
    /// Those that are good, latest first.
    pub items: Vec<AccessToken>,
}
