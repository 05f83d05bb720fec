//! Delivering to webhooks: each process takes those whose turn it is, one message each at a time. A
//! webhook moves on when its receiver has taken the message, so that changes come in order, none is
//! missed, and some may come twice.

use std::sync::Arc;

use passerelle_shared::changes::ChangePage;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::limits::PAGE_SIZE_MAX;
use passerelle_shared::webhooks::{DeliveryOutcome, DisabledReason, WebhookEvent, WebhookMessage};
use reqwest::Url;
use sea_orm::{ConnectionTrait, Set};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use tokio::task::JoinSet;

use super::post::{Message, post};
use super::{store, view};
use crate::accounts::store as accounts;
use crate::app::State;
use crate::changes::Place;
use crate::entity::{webhook, webhook_delivery};
use crate::http::error::ApiError;
use crate::mail::{self, Mail, Template, outbox};
use crate::mirror::get::after_place;
use crate::mirror::place;
use crate::secret;
use passerelle_shared::addresses::{Kind, href};

/// How often a process looks whether there is something to tell.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(5);
/// Webhooks that a process tells at once: a slow receiver keeps no other waiting.
const AT_ONCE: usize = 16;
/// First pause after a failure; it doubles each time, up to the longest.
const PAUSE_MIN: Duration = Duration::seconds(30);
const PAUSE_MAX: Duration = Duration::hours(6);
/// How long deliveries fail in a row before a webhook is disabled: over a long weekend.
const PATIENCE: Duration = Duration::days(5);
/// The receiver wants nothing more (Standard Webhooks, "Failures and retries").
const GONE: i16 = 410;

/// Tells until the process ends.
pub async fn run(state: Arc<State>) {
    let mut under_way = JoinSet::new();
    loop {
        while under_way.try_join_next().is_some() {}
        let free = AT_ONCE - under_way.len();
        let taken = match free {
            0 => Ok(Vec::new()),
            free => store::take(&state.database, state.clock.now(), free as u64).await,
        };
        match taken {
            Ok(taken) if taken.is_empty() => tokio::select! {
                _ = under_way.join_next(), if !under_way.is_empty() => {}
                () = state.webhooks.notified() => {}
                () = tokio::time::sleep(PAUSE) => {}
            },
            Ok(taken) => {
                for webhook in taken {
                    under_way.spawn(told(Arc::clone(&state), webhook));
                }
            }
            Err(cause) => {
                tracing::error!(%cause, "webhooks could not be told");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Tells one, or says in the log why not.
async fn told(state: Arc<State>, webhook: webhook::Model) {
    if let Err(cause) = tell(&state, &webhook).await {
        tracing::error!(webhook = %webhook.id, %cause, "a webhook could not be told");
    }
}

/// Tells a webhook that was taken what comes next.
async fn tell(state: &State, webhook: &webhook::Model) -> Result<(), ApiError> {
    let snapshot = state.catalogue.current().await?;
    let chosen = view::entry_types(webhook)?;
    let types = if chosen.is_empty() {
        EntryType::ALL
    } else {
        &chosen
    };
    let after = Place {
        version: webhook.told_version,
        id: webhook.told_id,
    };
    let reader = state.database.reader();
    let part = after_place(&snapshot, reader, types, after, PAGE_SIZE_MAX).await?;
    let Some(last) = part.last else {
        let (end, now) = (place::end(&snapshot), state.clock.now());
        return Ok(store::go_on(state.database.writer(), webhook, end, now).await?);
    };
    // Up to the last of them and no further: so it is the same message while they stay the same.
    let message = Message::new(&WebhookMessage {
        event: WebhookEvent::EntriesChanged,
        webhook: webhook.id,
        data: Some(ChangePage {
            items: part.items,
            next: None,
            next_cursor: place::cursor(&snapshot, last),
        }),
    })?;
    let delivery = post(state, webhook, &message, webhook.failures.saturating_add(1)).await?;
    note(state, webhook, delivery, last).await
}

/// Notes what came of it: the webhook goes on, is tried again later, or is disabled.
async fn note(
    state: &State,
    webhook: &webhook::Model,
    mut delivery: webhook_delivery::Model,
    last: Place,
) -> Result<(), ApiError> {
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let Some(taken) = store::held(&transaction, webhook).await? else {
        // It was removed meanwhile.
        return Ok(transaction.rollback().await?);
    };
    let delivered = delivery.outcome == DeliveryOutcome::Delivered.code();
    if !delivered {
        tracing::info!(webhook = %webhook.id, outcome = delivery.outcome, status = delivery.status, "nothing could be delivered");
    }
    if taken && delivered {
        store::go_on(&transaction, webhook, last, now).await?;
        let changes = webhook::ActiveModel {
            failures: Set(0),
            failing_since: Set(None),
            last_success_at: Set(Some(now)),
            ..Default::default()
        };
        store::update(&transaction, webhook.id, changes).await?;
    } else if taken {
        let since = webhook.failing_since.unwrap_or(now);
        let disabled = if delivery.status == Some(GONE) {
            Some(DisabledReason::Gone)
        } else {
            (now - since >= PATIENCE).then_some(DisabledReason::Failing)
        };
        let next = now + pause(delivery.attempt.unsigned_abs(), secret::random::<1>()?[0]);
        delivery.next_attempt_at = disabled.is_none().then_some(next);
        let changes = webhook::ActiveModel {
            failures: Set(delivery.attempt),
            failing_since: Set(Some(since)),
            disabled_reason: Set(disabled.map(|it| it.code().to_owned())),
            due_at: Set(next),
            lease: Set(None),
            ..Default::default()
        };
        store::update(&transaction, webhook.id, changes).await?;
        if let Some(reason) = disabled {
            tell_owner(state, &transaction, webhook, reason, since, now).await?;
        }
    }
    store::log(&transaction, delivery).await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(())
}

/// How long to wait after so many failures in a row; by chance a fifth more or less, so that not
/// all come back at once to a receiver that was away.
fn pause(failures: u32, chance: u8) -> Duration {
    let doubled = PAUSE_MIN * 2_i32.pow(failures.saturating_sub(1).min(16));
    doubled.min(PAUSE_MAX) * (0.8 + 0.4 * f64::from(chance) / 255.0)
}

/// Tells the owner that a webhook is disabled: without its address, in which secrets may stand.
async fn tell_owner(
    state: &State,
    connection: &impl ConnectionTrait,
    webhook: &webhook::Model,
    reason: DisabledReason,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let Some(owner) = accounts::active(connection, webhook.account_id).await? else {
        return Ok(());
    };
    let mail = mail::to_account(&owner, Template::WebhookDisabled)?;
    let host = Url::parse(&webhook.url).ok();
    let host = host.and_then(|url| Some(url.host_str()?.to_owned()));
    let page = |lang: Lang| {
        format!(
            "{}{}",
            state.config.public_url(),
            href(lang, Kind::Webhooks)
        )
    };
    let mail = Mail {
        values: json!({
            "given_name": owner.given_name,
            "host": host.unwrap_or_default(),
            "gone": reason == DisabledReason::Gone,
            "days": (now - since).whole_days(),
            "link": page(mail.lang),
        }),
        ..mail
    };
    Ok(outbox::write(connection, mail, now).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_the_longest() {
        let between = |failures: u32| (pause(failures, 0), pause(failures, 255));
        assert_eq!(between(1), (Duration::seconds(24), Duration::seconds(36)));
        assert_eq!(between(2), (Duration::seconds(48), Duration::seconds(72)));
        let longest = (PAUSE_MAX * 0.8, PAUSE_MAX * 1.2);
        assert_eq!(between(11), longest);
        assert_eq!(between(u32::MAX), longest);
    }
}
