//! `/animation`: what waits for the animators.

use leptos::prelude::*;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::claims::{ClaimDecision, ClaimSummary, UpdateClaim};

use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::form::{TextArea, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::i18n::format;
use crate::pages::sign_in::Gate;
use crate::pages::space::{Trouble, labels, use_deed};
use crate::plural;
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::tr;

/// The page.
#[component]
pub fn AnimationPage() -> impl IntoView {
    view! { <Gate><Queue/></Gate> }
}

#[component]
fn Queue() -> impl IntoView {
    let lang = use_lang();
    let animates = Memo::new(move |_| {
        session::account().is_some_and(|account| {
            matches!(
                account.role,
                AccountRole::Animator | AccountRole::Administrator
            )
        })
    });
    let body = move || {
        if animates.get() {
            view! { <Claims/> }.into_any()
        } else {
            view! { <p class="notice">{tr!(lang, claims.queue.forbidden)}</p> }.into_any()
        }
    };
    view! {
        <PageHead title=tr!(lang, claims.queue.title) lead=tr!(lang, claims.queue.lead)/>
        {body}
    }
}

#[component]
fn Claims() -> impl IntoView {
    let lang = use_lang();
    let claims = private_remote(api::claims::waiting);
    let done = RwSignal::new(None::<String>);
    view! {
        <section>
            <div class="section-head"><h2>{tr!(lang, claims.queue.claims)}</h2></div>
            <p class="form-said" role="status">
                {move || done.get().map(|name| tr!(lang, claims.queue.done, name = name))}
            </p>
            <LoadedPrivate remote=claims let:page>
                {if page.items.is_empty() {
                    view! { <p>{tr!(lang, claims.queue.none)}</p> }.into_any()
                } else {
                    let items = page.items.iter().cloned();
                    let items = items.map(|claim| view! { <Waiting claim claims done/> });
                    view! { <ul class="queue">{items.collect_view()}</ul> }.into_any()
                }}
            </LoadedPrivate>
        </section>
    }
}

/// A claim, what speaks for it, and the decision.
#[component]
fn Waiting(
    claim: ClaimSummary,
    claims: PrivateRemote<passerelle_shared::claims::ClaimPage>,
    done: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let form = use_form();
    let reason = RwSignal::new(String::new());
    let id = claim.id.to_string();
    let name = claim.name.clone();
    let decide = {
        let name = name.clone();
        move |decision: ClaimDecision| {
            let text = reason.get_untracked().trim().to_owned();
            let body = UpdateClaim {
                decision,
                reason: Some(text).filter(|text| !text.is_empty()),
            };
            let name = name.clone();
            deed.send(api::claims::decide(&id, &body), move || {
                done.set(Some(name));
                claims.reload();
            });
        }
    };
    let button = |decision: ClaimDecision, quiet: bool, words: &'static str, label: String| {
        let decide = decide.clone();
        view! {
            <button class="button" class:button-quiet=quiet type="button" aria-label=label on:click=move |_| decide(decision)>
                {words}
            </button>
        }
    };
    let part = claim
        .title
        .clone()
        .or_else(|| labels::function(lang, claim.function).map(ToOwned::to_owned));
    let since = format::ago(lang, claim.created_at);
    let domain = claim.same_domain.map(|same| {
        let (text, tone) = if same {
            (tr!(lang, claims.queue.same_domain), Tone::Good)
        } else {
            (tr!(lang, claims.queue.other_domain), Tone::Warm)
        };
        view! { <Badge text tone/> }
    });
    let count = |count: u32, words: String| (count > 0).then(|| view! { <Badge text=words/> });
    let rivals = plural!(lang, u64::from(claim.rivals), claims.queue.rivals);
    let administrators = plural!(
        lang,
        u64::from(claim.administrators),
        claims.queue.administrators
    );
    view! {
        <li class="panel">
            <h3><a href=entry_href(lang, Kind::Member, &claim.member.slug)>{claim.member.name}</a></h3>
            <p class="card-badges">
                {domain}
                {count(claim.rivals, rivals)}
                {count(claim.administrators, administrators)}
            </p>
            <p>
                <strong>{name.clone()}</strong>
                {part.map(|part| format!(", {part}"))}
                <br/>
                <a href=format!("mailto:{}", claim.email)>{claim.email.clone()}</a>
                " · "
                {tr!(lang, claims.queue.waits, when = since)}
            </p>
            {claim.message.map(|message| view! { <blockquote>{message}</blockquote> })}
            <TextArea form pointer="/reason" label=tr!(lang, claims.queue.reason) hint=tr!(lang, claims.queue.reason_hint) value=reason rows=2/>
            <p class="actions">
                {button(ClaimDecision::Accepted, false, tr!(lang, claims.queue.accept), tr!(lang, claims.queue.accept_named, name = name.clone()))}
                {button(ClaimDecision::Asked, true, tr!(lang, claims.queue.ask), tr!(lang, claims.queue.ask_named, name = name.clone()))}
                {button(ClaimDecision::Refused, true, tr!(lang, claims.queue.refuse), tr!(lang, claims.queue.refuse_named, name = name))}
            </p>
            <Trouble deed/>
        </li>
    }
}
