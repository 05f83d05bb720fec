//! One webhook, and what can be done with it.

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::webhooks::{UpdateWebhook, Webhook, WebhookState};

use super::fields::Fields;
use super::log::Log;
use super::{Webhooks, labels};
use crate::api;
use crate::api::call::Refusal;
use crate::components::badge::{Badge, Tone};
use crate::components::form::{FormView, use_form};
use crate::components::opener::Opener;
use crate::i18n::{format, labels as codes};
use crate::pages::space::{Deed, Trouble, use_deed};
use crate::state::language::use_lang;
use crate::state::session;
use crate::{plural, tr};

/// What is open below a webhook.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Log,
    Change,
    Renew,
    Remove,
}

/// A refusal in the words of the page.
pub(super) fn worded(lang: Lang, refusal: Refusal) -> Refusal {
    refusal.worded(ErrorCode::Conflict, tr!(lang, webhooks.new.enough))
}

/// The webhook, and what opens below.
#[component]
pub(super) fn Hook(page: Webhooks, webhook: Webhook) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let open = RwSignal::new(None::<Part>);
    let delivered = RwSignal::new(0);
    let tested = RwSignal::new(None::<String>);
    let id = webhook.id.to_string();
    let url = webhook.url.clone();
    let button = move |part: Part, words: &'static str, label: String| {
        view! { <Opener open part words label/> }
    };
    let named = |words: &str| named(lang, words, &url);
    let test = {
        let id = id.clone();
        let label = named(tr!(lang, webhooks.test.button));
        let run = move |_| {
            let call = api::webhooks::test(&id);
            tested.set(None);
            let work = async move {
                let delivery = session::send(lang, call).await?;
                tested.try_set(Some(labels::outcome(lang, &delivery)));
                Ok(())
            };
            deed.run(work, move || delivered.update(|it| *it += 1));
        };
        view! { <button class="button button-quiet" type="button" aria-label=label on:click=run>{tr!(lang, webhooks.test.button)}</button> }
    };
    let toggle = toggle(page, deed, &webhook);
    let buttons = [
        (Part::Log, tr!(lang, webhooks.log.button)),
        (Part::Change, tr!(lang, webhooks.change)),
        (Part::Renew, tr!(lang, webhooks.renew.button)),
        (Part::Remove, tr!(lang, webhooks.remove.button)),
    ];
    let buttons = buttons.map(|(part, words)| button(part, words, named(words)));
    let facts = facts(lang, &webhook);
    let state = match (webhook.state, webhook.disabled_reason) {
        (WebhookState::Active, _) => {
            view! { <Badge text=tr!(lang, webhooks.state.active) tone=Tone::Good/> }.into_any()
        }
        (WebhookState::Disabled, reason) => view! {
            <Badge text=tr!(lang, webhooks.state.disabled) tone=Tone::Warm/>
            {reason.map(|reason| view! { <span class="small">{labels::reason(lang, reason)}</span> })}
        }
        .into_any(),
    };
    let below = move || {
        let (webhook, id) = (webhook.clone(), id.clone());
        open.get().map(|part| match part {
            Part::Log => view! { <Log id delivered/> }.into_any(),
            Part::Change => view! { <Change page webhook/> }.into_any(),
            Part::Renew => view! { <Renew page id/> }.into_any(),
            Part::Remove => view! { <Remove page id/> }.into_any(),
        })
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong class="webhook-url">{url}</strong>
                <span class="person-part">{state}</span>
                <span class="small">{facts.join(" · ")}</span>
            </div>
            <div class="person-deeds actions">{test}{buttons.collect_view()}{toggle}</div>
            <p class="form-said person-last" role="status">{move || tested.get()}</p>
            <Trouble deed/>
            <div class="person-below" hidden=move || open.get().is_none()>{below}</div>
        </li>
    }
}

/// What a button does, and with which of the webhooks.
fn named(lang: Lang, deed: &str, url: &str) -> String {
    tr!(
        lang,
        webhooks.named,
        deed = deed.to_owned(),
        url = url.to_owned()
    )
}

/// What is known of a webhook.
fn facts(lang: Lang, webhook: &Webhook) -> Vec<String> {
    let kinds = webhook.entry_types.iter();
    let kinds = kinds.map(|&kind| codes::entry_type(lang, kind).to_owned());
    let mut facts = vec![if webhook.entry_types.is_empty() {
        tr!(lang, webhooks.all_types).to_owned()
    } else {
        format::list(lang, kinds)
    }];
    if webhook.failures > 0 {
        facts.push(plural!(
            lang,
            u64::from(webhook.failures),
            webhooks.failures
        ));
    }
    if let Some(at) = webhook.last_success_at {
        facts.push(tr!(
            lang,
            webhooks.last_success,
            when = format::ago(lang, at)
        ));
    }
    if let Some(until) = webhook.former_secret_until {
        let day = format::day_in(lang, until, "");
        let time = format::time_in(lang, until, "");
        facts.push(tr!(lang, webhooks.renew.until, day = day, time = time));
    }
    facts
}

/// The same webhook, told or not.
fn set_to(webhook: &Webhook, state: WebhookState) -> UpdateWebhook {
    UpdateWebhook {
        url: webhook.url.clone(),
        entry_types: webhook.entry_types.clone(),
        state,
    }
}

/// Enables or disables.
fn toggle(page: Webhooks, deed: Deed, webhook: &Webhook) -> impl IntoView + use<> {
    let lang = use_lang();
    let (state, words, done) = match webhook.state {
        WebhookState::Active => (
            WebhookState::Disabled,
            tr!(lang, webhooks.disable),
            tr!(lang, webhooks.disabled),
        ),
        WebhookState::Disabled => (
            WebhookState::Active,
            tr!(lang, webhooks.enable),
            tr!(lang, webhooks.enabled),
        ),
    };
    let label = named(lang, words, &webhook.url);
    let wanted = set_to(webhook, state);
    let id = webhook.id.to_string();
    let set = move |_| {
        deed.send(api::webhooks::update(&id, &wanted), move || page.done(done));
    };
    view! { <button class="button button-quiet" type="button" aria-label=label on:click=set>{words}</button> }
}

/// The form of where it leads and what it is told of.
#[component]
fn Change(page: Webhooks, webhook: Webhook) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let url = RwSignal::new(webhook.url.clone());
    let entry_types = RwSignal::new(webhook.entry_types.clone());
    let send = move || {
        let body = UpdateWebhook {
            url: url.get_untracked().trim().to_owned(),
            entry_types: entry_types.get_untracked(),
            state: webhook.state,
        };
        let id = webhook.id.to_string();
        form.send(
            body,
            move |body| async move { session::send(lang, api::webhooks::update(&id, &body)).await },
            move |()| page.done(tr!(lang, webhooks.changed)),
        );
    };
    view! {
        <FormView form submit=tr!(lang, space.save) on_submit=send>
            <Fields form url entry_types/>
        </FormView>
    }
}

/// Gives it a new secret.
#[component]
fn Renew(page: Webhooks, id: String) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let renew = move |_| {
        let call = api::webhooks::renew_secret(&id);
        let work = async move {
            let made = session::send(lang, call).await?;
            page.show(made.secret);
            Ok(())
        };
        deed.run(work, || ());
    };
    view! {
        <p>{tr!(lang, webhooks.renew.text)}</p>
        <p class="actions"><button class="button" type="button" on:click=renew>{tr!(lang, webhooks.renew.confirm)}</button></p>
        <Trouble deed/>
    }
}

/// Removes it.
#[component]
fn Remove(page: Webhooks, id: String) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let remove = move |_| {
        deed.send(api::webhooks::delete(&id), move || {
            page.done(tr!(lang, webhooks.remove.done));
        });
    };
    view! {
        <p>{tr!(lang, webhooks.remove.sure)}</p>
        <p class="actions"><button class="button" type="button" on:click=remove>{tr!(lang, webhooks.remove.confirm)}</button></p>
        <Trouble deed/>
    }
}
