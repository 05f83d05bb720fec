//! `/connexion/lien#token`: asks before it signs in. What opens links by itself, as some mailboxes
//! do, uses nothing up.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::accounts::{CreateSession, LinkCredentials};
use passerelle_shared::personal::ConsentKind;
use passerelle_shared::problem::ErrorCode;

use super::gate::{Gate, GoTo};
use super::logic::next;
use crate::components::form::{FormView, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::PrivatePage;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The page.
#[component]
pub fn SignInLinkPage() -> impl IntoView {
    let lang = use_lang();
    // Also for who is signed in: a new session may replace a forgotten password.
    let used = RwSignal::new(false);
    let search = use_location().search;
    let address = move || next(lang, &search.read_untracked());
    move || {
        if used.get() {
            view! { <Gate><GoTo address=address()/></Gate> }.into_any()
        } else {
            view! { <PrivatePage><Ask used/></PrivatePage> }.into_any()
        }
    }
}

#[component]
fn Ask(used: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let hash = window().location().hash().unwrap_or_default();
    let token = hash.trim_start_matches('#').to_owned();
    let stale = RwSignal::new(false);
    let view = move || {
        if token.is_empty() {
            let lead = tr!(lang, sign_in.follow.incomplete);
            view! { <PageHead title=tr!(lang, sign_in.follow.title) lead/><Another/> }.into_any()
        } else if stale.get() {
            let lead = tr!(lang, sign_in.follow.used_text);
            view! { <PageHead title=tr!(lang, sign_in.follow.used_title) lead/><Another/> }
                .into_any()
        } else {
            view! { <Follow token=token.clone() used stale/> }.into_any()
        }
    };
    view! { <div class="sign-in">{view}</div> }
}

#[component]
fn Follow(token: String, used: RwSignal<bool>, stale: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let send = move || {
        let body = CreateSession::Link(LinkCredentials {
            token: token.clone(),
        });
        form.send(
            body,
            move |body| async move {
                match session::sign_in(lang, body).await {
                    Err(refusal) if refusal.is(ErrorCode::InvalidCredentials) => Ok(stale),
                    answer => answer.map(|()| used),
                }
            },
            |outcome| outcome.set(true),
        );
    };
    view! {
        <PageHead title=tr!(lang, sign_in.follow.title) lead=tr!(lang, sign_in.follow.lead)/>
        <FormView form submit=tr!(lang, sign_in.follow.submit) on_submit=send/>
        <p class="sign-in-other small">{tr!(lang, sign_in.follow.once)}</p>
        <AccountNotice/>
    }
}

/// What an account keeps, told before it is first used.
#[component]
pub fn AccountNotice() -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="sign-in-other small">
            {ConsentKind::Account.text(lang)}" "
            <a href=href(lang, Kind::Privacy)>{tr!(lang, sign_in.follow.privacy)}</a>
        </p>
    }
}

/// The way out where a link is used up, too old or cut.
#[component]
fn Another() -> impl IntoView {
    let lang = use_lang();
    view! { <p><a class="button" href=href(lang, Kind::SignIn)>{tr!(lang, sign_in.follow.another)}</a></p> }
}
