//! What came of the deliveries to a webhook.

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::webhooks::{DeliveryOutcome, WebhookDelivery};

use super::labels;
use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::private_page::LoadedPrivate;
use crate::i18n::format;
use crate::state::language::use_lang;
use crate::state::session::private_remote;
use crate::tr;

/// The log, page by page.
#[component]
pub(super) fn Log(
    /// The webhook's identifier.
    id: String,
    /// Changes when something was delivered.
    delivered: RwSignal<u32>,
) -> impl IntoView {
    let lang = use_lang();
    let cursor = RwSignal::new(None::<String>);
    let deliveries = private_remote(move || {
        delivered.track();
        api::webhooks::deliveries(&id, cursor.get().as_deref())
    });
    view! {
        <div>
            <p class="small">{tr!(lang, webhooks.log.text)}</p>
            <LoadedPrivate remote=deliveries let:page>
                {if page.items.is_empty() {
                    view! { <p>{tr!(lang, webhooks.log.none)}</p> }.into_any()
                } else {
                    view! { <ul class="rows">{page.items.iter().map(|it| line(lang, it)).collect_view()}</ul> }.into_any()
                }}
                <p class="actions">
                    {cursor.get_untracked().is_some().then(|| view! {
                        <button class="button button-quiet" type="button" on:click=move |_| cursor.set(None)>{tr!(lang, webhooks.log.latest)}</button>
                    })}
                    {page.next_cursor.clone().map(|next| view! {
                        <button class="button button-quiet" type="button" on:click=move |_| cursor.set(Some(next.clone().into()))>{tr!(lang, webhooks.log.older)}</button>
                    })}
                </p>
            </LoadedPrivate>
        </div>
    }
}

fn line(lang: Lang, delivery: &WebhookDelivery) -> impl IntoView + use<> {
    let tone = match delivery.outcome {
        DeliveryOutcome::Delivered => Tone::Good,
        _ => Tone::Warm,
    };
    let when = format!(
        "{}, {}",
        format::day_in(lang, delivery.at, ""),
        format::time_in(lang, delivery.at, "")
    );
    let attempt = (delivery.attempt > 1).then(|| {
        let number = format::number(lang, delivery.attempt.into());
        format!(" · {}", tr!(lang, webhooks.log.attempt, number = number))
    });
    let next = delivery.next_attempt_at.map(|at| {
        let when = format!(
            "{}, {}",
            format::day_in(lang, at, ""),
            format::time_in(lang, at, "")
        );
        format!(" · {}", tr!(lang, webhooks.log.next, when = when))
    });
    let took = format::number(lang, delivery.duration_ms.into());
    let took = tr!(lang, webhooks.log.took, milliseconds = took);
    view! {
        <li>
            <div>
                <strong>{labels::told(lang, delivery)}</strong>
                <span class="small">{when}" · "{took}{attempt}{next}</span>
            </div>
            <Badge text=labels::outcome(lang, delivery) tone/>
        </li>
    }
}
