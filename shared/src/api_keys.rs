//! API keys: a partner asks for one, an administrator grants it with a quota of its own. A key reads
//! what is public and nothing else; it tells whose requests are counted.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;
use validator::Validate;

use crate::codes::code_enum;
use crate::editing::{line, some_line, some_text, text};
use crate::limits::{
    FILTER_VALUES_MAX, MESSAGE_LENGTH_MAX, NAME_LENGTH_MAX, PAGE_SIZE_MAX, QUOTA_MAX,
    WEB_ADDRESS_LENGTH_MAX,
};
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted};
use crate::validation::web_address;

/// The header that carries a key's secret.
pub const API_KEY_HEADER: &str = "X-Api-Key";

/// Seconds of a quota's window.
pub const QUOTA_WINDOW: u32 = 3_600;

/// Days of which the use of a key is told.
pub const USAGE_DAYS: u16 = 30;

code_enum! {
    /// Where an API key stands.
    pub enum ApiKeyState {
        /// Asked for; an administrator decides.
        Requested = "requested",
        /// It may be used.
        Granted = "granted",
        /// It was not granted.
        Refused = "refused",
        /// It may be used no longer.
        Revoked = "revoked",
    }
}

code_enum! {
    /// What an administrator decides on an API key.
    pub enum ApiKeyDecision {
        /// It may be used, with this quota.
        Granted = "granted",
        /// It is not granted.
        Refused = "refused",
        /// It may be used no longer.
        Revoked = "revoked",
    }
}

/// An API key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKey {
    /// Identifier.
    pub id: Uuid,
    /// What it is called, in its owner's words.
    pub name: String,
    /// The site that uses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// What it is for.
    pub purpose: String,
    /// Where it stands.
    pub state: ApiKeyState,
    /// Requests that are good in an hour; absent where it was never granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub quota_per_hour: Option<u32>,
    /// Last characters of its secret; absent while it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// What the administrator who decided says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whose it is; for administrators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<ApiKeyOwner>,
    /// When it was asked for.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// When it was granted first.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub granted_at: Option<OffsetDateTime>,
    /// When it was refused or revoked.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ended_at: Option<OffsetDateTime>,
    /// The day on which it was last used, UTC.
    #[serde(
        default,
        with = "crate::iso_date::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_used_on: Option<Date>,
    /// How it is used; absent where it was never granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ApiKeyUsage>,
}

/// Whose an API key is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeyOwner {
    /// The account.
    pub id: Uuid,
    /// Given and family name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

/// How an API key is used, as of some seconds ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeyUsage {
    /// Requests of the hour that has begun.
    pub hour: u64,
    /// Requests that are left of its quota.
    pub remaining: u64,
    /// When the next hour begins.
    #[serde(with = "crate::iso_time")]
    pub resets_at: OffsetDateTime,
    /// The last 30 days, earliest first and today last; days without requests too.
    pub days: Vec<ApiKeyDay>,
}

/// The requests of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeyDay {
    /// The day, UTC.
    #[serde(with = "crate::iso_date")]
    pub day: Date,
    /// Requests that were answered, not those over the quota.
    pub requests: u64,
}

/// An account's API keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeyList {
    /// Latest first.
    pub items: Vec<ApiKey>,
}

page_of! {
    /// A page of API keys, latest first.
    ApiKeyPage, ApiKey
}

/// An API key that somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateApiKey {
    /// What it is called.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 1,
            max_length = 100,
            example = "Carte du site de la Région"
        )
    )]
    pub name: String,
    /// The site that will use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "web_address")
    )]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub website: Option<String>,
    /// What it is for, so that an administrator can decide.
    #[validate(length(min = 1, max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub purpose: String,
}

impl CreateApiKey {
    /// The request as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name: line(&self.name),
            website: self.website.as_deref().and_then(some_line),
            purpose: text(&self.purpose),
        }
    }
}

/// A decision on an API key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateApiKeyDecision {
    /// What is decided.
    pub decision: ApiKeyDecision,
    /// Requests that are good in an hour, where it is granted; without it, as many as the
    /// configuration says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = "QUOTA_MAX"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100_000_000))]
    pub quota_per_hour: Option<u32>,
    /// Why, for the owner; must be given where it is refused or revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: Option<String>,
}

impl UpdateApiKeyDecision {
    /// The decision as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            reason: self.reason.as_deref().and_then(some_text),
            ..self
        }
    }
}

/// The secret of an API key, just made. It is shown this once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreatedApiKeySecret {
    /// For the header `X-Api-Key`.
    pub secret: String,
    /// What is known of the key afterwards.
    pub api_key: ApiKey,
}

/// Filter and page of `GET /api/v1/api-keys`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct ApiKeyFilter {
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = "FILTER_VALUES_MAX"))]
    #[cfg_attr(feature = "openapi", param(required = false, max_items = 50))]
    pub state: Vec<ApiKeyState>,
    /// Most keys of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<Cursor>))]
    pub cursor: Option<Cursor>,
}

impl Filter for ApiKeyFilter {
    fn canonical(self) -> Self {
        Self {
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
