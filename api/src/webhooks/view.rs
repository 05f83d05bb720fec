//! Webhooks as their owners see them.

use passerelle_shared::codes::EntryType;
use passerelle_shared::webhooks::{DisabledReason, Webhook, WebhookDelivery, WebhookState};
use sea_orm::DbErr;
use time::OffsetDateTime;

use crate::entity::{webhook, webhook_delivery};
use crate::rows::{code, number};

/// The kinds of entry that a webhook is told of; all where there is none.
///
/// # Errors
/// The row holds what it should not.
pub fn entry_types(row: &webhook::Model) -> Result<Vec<EntryType>, DbErr> {
    row.entry_types
        .split_whitespace()
        .map(|it| code("webhook.entry_types", row.id, it))
        .collect()
}

/// A webhook.
///
/// # Errors
/// The row holds what it should not.
pub fn webhook(row: webhook::Model, now: OffsetDateTime) -> Result<Webhook, DbErr> {
    let reason = row.disabled_reason.as_deref();
    let disabled_reason: Option<DisabledReason> = reason
        .map(|it| code("webhook.disabled_reason", row.id, it))
        .transpose()?;
    Ok(Webhook {
        id: row.id,
        entry_types: entry_types(&row)?,
        state: match disabled_reason {
            Some(_) => WebhookState::Disabled,
            None => WebhookState::Active,
        },
        disabled_reason,
        created_at: row.created_at,
        failures: number("webhook.failures", row.id, row.failures)?,
        last_success_at: row.last_success_at,
        former_secret_until: row.former_secret_until.filter(|until| *until > now),
        url: row.url,
    })
}

/// An attempt.
///
/// # Errors
/// The row holds what it should not.
pub fn delivery(row: webhook_delivery::Model) -> Result<WebhookDelivery, DbErr> {
    let status = row.status;
    Ok(WebhookDelivery {
        id: row.id,
        event: code("webhook_delivery.event", row.id, &row.event)?,
        changes: number("webhook_delivery.changes", row.id, row.changes)?,
        attempt: number("webhook_delivery.attempt", row.id, row.attempt)?,
        at: row.at,
        duration_ms: number("webhook_delivery.duration_ms", row.id, row.duration_ms)?,
        outcome: code("webhook_delivery.outcome", row.id, &row.outcome)?,
        status: status
            .map(|it| number("webhook_delivery.status", row.id, it))
            .transpose()?,
        next_attempt_at: row.next_attempt_at,
        message: row.message,
    })
}
