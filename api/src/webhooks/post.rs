//! Posting a message to a webhook.

use std::time::Instant;

use passerelle_shared::webhooks::{DeliveryOutcome, WebhookEvent, WebhookMessage};
use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use time::OffsetDateTime;
use uuid::Uuid;

use super::signature;
use crate::app::State;
use crate::entity::{webhook, webhook_delivery};
use crate::outbound::{self, Failure};

/// The headers of Standard Webhooks.
pub(super) const ID: &str = "webhook-id";
pub(super) const TIMESTAMP: &str = "webhook-timestamp";
pub(super) const SIGNATURE: &str = "webhook-signature";

/// A message with its name.
pub struct Message {
    id: String,
    event: WebhookEvent,
    changes: usize,
    body: String,
}

impl Message {
    /// A message that is named after what it says: the same again has the same name, and what has
    /// changed meanwhile another, so that a receiver that drops what it knows drops nothing new.
    ///
    /// # Errors
    /// It is none.
    pub fn new(message: &WebhookMessage) -> anyhow::Result<Self> {
        let body = serde_json::to_string(message)?;
        let digest = crate::secret::hash(&body);
        Ok(Self {
            id: format!("msg_{}", &digest[..32]),
            event: message.event,
            changes: message.data.as_ref().map_or(0, |data| data.items.len()),
            body,
        })
    }

    /// A test, named anew each time.
    ///
    /// # Errors
    /// It is none.
    pub fn ping(webhook: Uuid) -> anyhow::Result<Self> {
        let message = WebhookMessage {
            event: WebhookEvent::Ping,
            webhook,
            data: None,
        };
        Ok(Self {
            id: format!("msg_{}", Uuid::now_v7().simple()),
            ..Self::new(&message)?
        })
    }
}

/// Posts a message, and gives the line of the log. Nothing of the answer is read but its status.
///
/// # Errors
/// The webhook's secret is none.
pub async fn post(
    state: &State,
    webhook: &webhook::Model,
    message: &Message,
    attempt: i32,
) -> anyhow::Result<webhook_delivery::Model> {
    let at = state.clock.now();
    let began = Instant::now();
    let answer = send(state, webhook, message, at).await?;
    let duration = i32::try_from(began.elapsed().as_millis()).unwrap_or(i32::MAX);
    let (outcome, status) = match answer {
        Ok(status) if status.is_success() => (DeliveryOutcome::Delivered, Some(status)),
        Ok(status) => (DeliveryOutcome::Refused, Some(status)),
        Err(failure) => (outcome(failure), None),
    };
    Ok(webhook_delivery::Model {
        id: Uuid::now_v7(),
        webhook_id: webhook.id,
        message: message.id.clone(),
        event: message.event.code().to_owned(),
        changes: i32::try_from(message.changes)?,
        attempt,
        at,
        duration_ms: duration,
        outcome: outcome.code().to_owned(),
        status: status.and_then(|status| i16::try_from(status.as_u16()).ok()),
        next_attempt_at: None,
    })
}

async fn send(
    state: &State,
    webhook: &webhook::Model,
    message: &Message,
    now: OffsetDateTime,
) -> anyhow::Result<Result<reqwest::StatusCode, Failure>> {
    let signature = signature::of(webhook, &message.id, now, &message.body)?;
    let request = match state.outbound.request(Method::POST, &webhook.url) {
        Ok(request) => request,
        Err(failure) => return Ok(Err(failure)),
    };
    let request = request
        .header(CONTENT_TYPE, "application/json")
        .header(ID, &message.id)
        .header(TIMESTAMP, now.unix_timestamp())
        .header(SIGNATURE, signature)
        .body(message.body.clone());
    Ok(outbound::send(request).await.map(|answer| answer.status()))
}

const fn outcome(failure: Failure) -> DeliveryOutcome {
    match failure {
        Failure::Forbidden => DeliveryOutcome::PrivateAddress,
        Failure::UnknownName => DeliveryOutcome::UnknownName,
        Failure::Unreachable => DeliveryOutcome::Unreachable,
        Failure::Untrusted => DeliveryOutcome::Untrusted,
        Failure::TimedOut => DeliveryOutcome::TimedOut,
    }
}
