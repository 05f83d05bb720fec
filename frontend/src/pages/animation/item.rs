//! One thing that waits: what it is, what speaks for it, and the decision.

use leptos::prelude::*;
use passerelle_shared::codes::Publication;
use passerelle_shared::moderation::{Decision, ModerationItem};

use super::decide::{Decide, words};
use super::evidence::evidence;
use super::{Queue, logic};
use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::i18n::format;
use crate::pages::editing::edited::addresses;
use crate::pages::space::{Trouble, use_deed};
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The thing.
#[component]
pub(super) fn Item(queue: Queue, item: ModerationItem) -> impl IntoView {
    let lang = use_lang();
    let id = item.id;
    let title = item.title.clone();
    let label = tr!(lang, animation.choose, title = title.clone());
    let chosen = move || queue.chosen.read().contains(&id);
    let choose = move |event: web_sys::Event| {
        let wanted = event_target_checked(&event);
        queue.chosen.update(|chosen| {
            chosen.retain(|it| *it != id);
            if wanted {
                chosen.push(id);
            }
        });
    };
    let choice = (!item.decisions.is_empty()).then(|| {
        view! {
            <label class="queue-choice">
                <input type="checkbox" aria-label=label prop:checked=chosen on:change=choose/>
            </label>
        }
    });
    let heading = match address(&item) {
        Some(address) => view! { <a href=address>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let when = tr!(lang, animation.since, when = format::ago(lang, item.at));
    let member = item
        .member
        .clone()
        .filter(|member| member.name != item.title)
        .map(|member| {
            view! { <a href=entry_href(lang, Kind::Member, &member.slug)>{member.name}</a>" · " }
        });
    view! {
        <li class="panel queue-item" class:is-chosen=chosen>
            {choice}
            <div class="queue-body">
                <p class="card-badges"><Badge text=logic::kind(lang, item.kind) tone=Tone::Deep/></p>
                <h3>{heading}</h3>
                <p class="small">{member}{when}</p>
                {evidence(queue, &item)}
                {said(&item)}
                <Decisions queue item/>
            </div>
        </li>
    }
}

/// The public page of what it is about, or what its editors write of it where it has none yet.
fn address(item: &ModerationItem) -> Option<String> {
    let entry = item.entry.as_ref()?;
    let places = addresses(entry.entry_type);
    let kind = match entry.publication {
        Publication::Published => places.public,
        _ => places.form,
    };
    Some(entry_href(use_lang(), kind, &entry.slug))
}

/// What was asked and answered, or decided.
fn said(item: &ModerationItem) -> impl IntoView + use<> {
    let lang = use_lang();
    let reason = item.reason.clone().map(|reason| {
        view! { <p class="small">{tr!(lang, animation.said)}</p><blockquote>{reason}</blockquote> }
    });
    let answer = item.answer.clone().map(|answer| {
        view! { <p class="small">{tr!(lang, animation.answered)}</p><blockquote>{answer}</blockquote> }
    });
    view! { {reason}{answer} }
}

#[component]
fn Decisions(queue: Queue, item: ModerationItem) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let open = RwSignal::new(None::<Decision>);
    let name = item
        .author
        .as_ref()
        .map_or_else(|| item.title.clone(), |author| author.name.clone());
    let label = |decision: Decision| {
        let title = format!("{} ({name})", item.title);
        match decision {
            Decision::Accepted => tr!(lang, animation.accept_named, title = title),
            Decision::Asked => tr!(lang, animation.ask_named, title = title),
            Decision::Refused => tr!(lang, animation.refuse_named, title = title),
        }
    };
    let accept = {
        let item = item.clone();
        move |_| {
            let known = queue.known.get_untracked();
            let call = api::moderation::decide(&passerelle_shared::moderation::CreateDecisions {
                items: vec![logic::decided(&item, &known)],
                decision: Decision::Accepted,
                reason: None,
            });
            let item = item.clone();
            deed.run(
                async move {
                    let outcomes = session::send(lang, call).await?;
                    queue.decided(&[item], outcomes);
                    Ok(())
                },
                || (),
            );
        }
    };
    let accepted = item.decisions.contains(&Decision::Accepted).then(|| {
        view! {
            <button class="button" type="button" aria-label=label(Decision::Accepted) on:click=accept>
                {words(lang, Decision::Accepted)}
            </button>
        }
    });
    let others = [Decision::Asked, Decision::Refused]
        .into_iter()
        .filter(|decision| item.decisions.contains(decision))
        .map(|decision| {
            view! {
                <button class="button button-quiet" type="button" aria-label=label(decision) aria-expanded=move || (open.get() == Some(decision)).to_string()
                    on:click=move |_| open.update(|open| *open = (*open != Some(decision)).then_some(decision))>
                    {words(lang, decision)}
                </button>
            }
        })
        .collect_view();
    let form = {
        let item = item.clone();
        move || {
            open.get()
                .map(|decision| view! { <Decide queue items=vec![item.clone()] decision/> })
        }
    };
    (!item.decisions.is_empty()).then(|| {
        view! {
            <p class="actions">{accepted}{others}</p>
            {form}
            <Trouble deed/>
        }
    })
}
