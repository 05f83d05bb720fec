//! Signing in by another service (`OpenID Connect`), where the platform is configured for one.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use validator::Validate;

use crate::codes::code_enum;
use crate::limits::WEB_ADDRESS_LENGTH_MAX;
use crate::query::{Filter, trimmed};
use crate::validation::destination;

/// Where signing in by another service begins: the browser goes there, and comes back signed in.
pub const PROVIDER_SIGN_IN_PATH: &str = "/api/v1/session/provider";
/// The parameter of the sign-in page's address that says how it ended ([`ProviderOutcome`]).
pub const OUTCOME_PARAMETER: &str = "provider";

/// The service that people may sign in by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignInProvider {
    /// Its name, as the button says it.
    #[cfg_attr(feature = "openapi", schema(example = "ProConnect"))]
    pub name: String,
}

/// Where to go on once signed in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ProviderDeparture {
    /// Page of the interface to go on to: path and query. Its language is that of the way there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "destination")
    )]
    #[cfg_attr(
        feature = "openapi",
        param(max_length = 500, example = "/espace/compte")
    )]
    pub next: Option<String>,
}

impl Filter for ProviderDeparture {
    fn canonical(self) -> Self {
        Self {
            next: trimmed(self.next),
        }
    }

    fn whole(self) -> Self {
        self
    }
}

code_enum! {
    /// How signing in by another service ended.
    pub enum ProviderOutcome {
        /// Signed in: the browser has the session's cookie.
        SignedIn = "signed_in",
        /// The person gave up, or refused to share what was asked for.
        Cancelled = "cancelled",
        /// It took too long, was begun in another browser, or had ended before.
        Expired = "expired",
        /// The service does not answer.
        Away = "away",
        /// What the service answers cannot be trusted, or cannot be read.
        Invalid = "invalid",
        /// The service does not say that the e-mail address is the person's.
        EmailUnverified = "email_unverified",
        /// There is no account with the e-mail address.
        NoAccount = "no_account",
        /// The account is closed.
        Closed = "closed",
        /// Too many attempts from one network.
        TooOften = "too_often",
    }
}

/// Where to go to sign out of the other service too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProviderSignOut {
    /// The browser goes there; it is led back to the sign-in page.
    pub address: String,
}

/// Who the person is at another service that signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalIdentity {
    /// The service.
    pub issuer: String,
    /// Identifier there.
    pub subject: String,
    /// When it was linked.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When the person last signed in by it.
    #[serde(with = "crate::iso_time")]
    pub last_used_at: OffsetDateTime,
}
