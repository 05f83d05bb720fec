//! Words for the codes of webhooks, lower case as inside a sentence.

use passerelle_shared::lang::Lang;
use passerelle_shared::webhooks::{DeliveryOutcome, DisabledReason, WebhookDelivery, WebhookEvent};

use crate::{plural, tr};

/// Why a webhook is disabled.
pub fn reason(lang: Lang, reason: DisabledReason) -> &'static str {
    match reason {
        DisabledReason::Owner => tr!(lang, webhooks.reason.owner),
        DisabledReason::Failing => tr!(lang, webhooks.reason.failing),
        DisabledReason::Gone => tr!(lang, webhooks.reason.gone),
    }
}

/// What came of a delivery.
pub fn outcome(lang: Lang, delivery: &WebhookDelivery) -> String {
    let words = match delivery.outcome {
        DeliveryOutcome::Delivered => tr!(lang, webhooks.outcome.delivered),
        DeliveryOutcome::Refused => tr!(lang, webhooks.outcome.refused),
        DeliveryOutcome::TimedOut => tr!(lang, webhooks.outcome.timed_out),
        DeliveryOutcome::UnknownName => tr!(lang, webhooks.outcome.unknown_name),
        DeliveryOutcome::Unreachable => tr!(lang, webhooks.outcome.unreachable),
        DeliveryOutcome::Untrusted => tr!(lang, webhooks.outcome.untrusted),
        DeliveryOutcome::PrivateAddress => tr!(lang, webhooks.outcome.private_address),
    };
    match delivery.status {
        Some(status) => format!("{words} ({status})"),
        None => words.to_owned(),
    }
}

/// What a message told.
pub fn told(lang: Lang, delivery: &WebhookDelivery) -> String {
    match delivery.event {
        WebhookEvent::Ping => tr!(lang, webhooks.log.ping).to_owned(),
        WebhookEvent::EntriesChanged => {
            plural!(lang, u64::from(delivery.changes), webhooks.log.changes)
        }
    }
}
