//! Webhooks: what changes, told to a program elsewhere, signed as Standard Webhooks says
//! (<https://www.standardwebhooks.com>).

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;
use validator::Validate;

use crate::changes::ChangePage;
use crate::codes::{EntryType, code_enum};
use crate::limits::{PAGE_SIZE_MAX, WEB_ADDRESS_LENGTH_MAX};
use crate::page::{Cursor, page_of};
use crate::query::{Filter, sorted};
use crate::validation::endpoint;

code_enum! {
    /// Whether a webhook is told what changes.
    pub enum WebhookState {
        /// It is.
        Active = "active",
        /// It is not, until its owner enables it again.
        Disabled = "disabled",
    }
}

code_enum! {
    /// Why a webhook is disabled.
    pub enum DisabledReason {
        /// Its owner wanted it.
        Owner = "owner",
        /// Nothing could be delivered for five days in a row.
        Failing = "failing",
        /// The receiver answered 410: it wants nothing more.
        Gone = "gone",
    }
}

code_enum! {
    /// What a message tells.
    pub enum WebhookEvent {
        /// Nothing: a test.
        Ping = "ping",
        /// Entries were made, changed or taken away.
        EntriesChanged = "entries_changed",
    }
}

code_enum! {
    /// What came of a delivery.
    pub enum DeliveryOutcome {
        /// The receiver answered with a status from 200 to 299.
        Delivered = "delivered",
        /// It answered with another status; redirections are not followed.
        Refused = "refused",
        /// It took longer than ten seconds.
        TimedOut = "timed_out",
        /// Nobody has this name.
        UnknownName = "unknown_name",
        /// No connection, or one that broke.
        Unreachable = "unreachable",
        /// Its certificate is not to be trusted.
        Untrusted = "untrusted",
        /// The address is one of a private network, where nothing is delivered.
        PrivateAddress = "private_address",
    }
}

/// A webhook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Webhook {
    /// Identifier.
    pub id: Uuid,
    /// Where the messages go.
    pub url: String,
    /// The kinds of entry that it is told of; all where there is none.
    pub entry_types: Vec<EntryType>,
    /// Whether it is told.
    pub state: WebhookState,
    /// Why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_reason: Option<DisabledReason>,
    /// When it was made.
    #[serde(with = "crate::iso_time")]
    pub created_at: OffsetDateTime,
    /// How many deliveries have failed since the last that did not.
    pub failures: u32,
    /// When something was delivered last.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_success_at: Option<OffsetDateTime>,
    /// Until when the secret before the present one signs too.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub former_secret_until: Option<OffsetDateTime>,
}

/// An account's webhooks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WebhookList {
    /// The oldest first.
    pub items: Vec<Webhook>,
}

/// A webhook to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateWebhook {
    /// Where the messages go: an address that begins with `https://`, on the Internet, at port 443
    /// or one from 1024 on, without user and password.
    #[validate(
        length(min = 1, max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "endpoint")
    )]
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 1,
            max_length = 500,
            example = "https://partner.example.org/passerelle"
        )
    )]
    pub url: String,
    /// Only these kinds of entry; all where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 5))]
    #[cfg_attr(feature = "openapi", schema(max_items = 5))]
    pub entry_types: Vec<EntryType>,
}

impl CreateWebhook {
    /// The webhook as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            url: self.url.trim().to_owned(),
            entry_types: sorted(self.entry_types),
        }
    }
}

/// What a webhook is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateWebhook {
    /// Where the messages go, as when it is made.
    #[validate(
        length(min = 1, max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "endpoint")
    )]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub url: String,
    /// Only these kinds of entry; all where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 5))]
    #[cfg_attr(feature = "openapi", schema(max_items = 5))]
    pub entry_types: Vec<EntryType>,
    /// Whether it is told. One that is enabled again goes on where it stopped, at once.
    pub state: WebhookState,
}

impl UpdateWebhook {
    /// The webhook as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            url: self.url.trim().to_owned(),
            entry_types: sorted(self.entry_types),
            ..self
        }
    }
}

/// A webhook that was just made, with its secret, which is shown this once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreatedWebhook {
    /// What the receiver checks signatures with: `whsec_` and 32 bytes in Base64.
    pub secret: String,
    /// The webhook.
    pub webhook: Webhook,
}

/// A message, as it is posted to a webhook. Headers: `webhook-id` names what it says (the same
/// again where it is sent again), `webhook-timestamp` is the time of the attempt in seconds, and
/// `webhook-signature` holds `v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64, one for
/// each secret that is good, with a space between them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WebhookMessage {
    /// What it tells.
    #[serde(rename = "type")]
    pub event: WebhookEvent,
    /// The webhook.
    pub webhook: Uuid,
    /// The changes, as `GET /api/v1/changes` gives them; absent in a test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<ChangePage>,
}

/// An attempt to deliver a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WebhookDelivery {
    /// Identifier.
    pub id: Uuid,
    /// The `webhook-id` of the message.
    pub message: String,
    /// What it told.
    pub event: WebhookEvent,
    /// Of how many entries.
    pub changes: u32,
    /// The first, the second, … attempt since something was delivered.
    pub attempt: u32,
    /// When it began.
    #[serde(with = "crate::iso_time")]
    pub at: OffsetDateTime,
    /// How long it took, in milliseconds.
    pub duration_ms: u32,
    /// What came of it.
    pub outcome: DeliveryOutcome,
    /// Status of the answer, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// When the next attempt comes, where one does.
    #[serde(
        default,
        with = "crate::iso_time::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub next_attempt_at: Option<OffsetDateTime>,
}

page_of! {
    /// A page of a webhook's deliveries, the latest first; they are kept for 30 days.
    WebhookDeliveryPage, WebhookDelivery
}

/// Which deliveries: `GET /api/v1/webhooks/{id}/deliveries`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct WebhookDeliveryFilter {
    /// Most deliveries of a page.
    #[validate(range(min = 1, max = "PAGE_SIZE_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
}

impl Filter for WebhookDeliveryFilter {
    fn whole(self) -> Self {
        Self {
            limit: None,
            cursor: None,
        }
    }

    fn canonical(self) -> Self {
        self
    }
}
