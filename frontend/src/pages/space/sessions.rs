//! Where the account is signed in.

use leptos::prelude::*;
use passerelle_shared::accounts::AccountSession;

use super::logic::browser;
use super::{Deed, Trouble, labels, use_deed};
use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::private_page::LoadedPrivate;
use crate::i18n::format;
use crate::state::language::use_lang;
use crate::state::session::{self, private_remote};
use crate::tr;

/// The sessions, to be ended one by one or all at once.
#[component]
pub(super) fn Sessions() -> impl IntoView {
    let lang = use_lang();
    let sessions = private_remote(api::account::sessions);
    let deed = use_deed();
    let end_all = move |_| {
        deed.run(session::sign_out(lang, api::account::end_sessions()), || ());
    };
    view! {
        <p>{tr!(lang, space.sessions.text)}</p>
        <LoadedPrivate remote=sessions let:list>
            <ul class="rows">
                {list.items.iter().map(|it| row(it, deed, move || sessions.reload())).collect_view()}
            </ul>
        </LoadedPrivate>
        <p><button class="button button-quiet" type="button" on:click=end_all>{tr!(lang, space.sessions.end_all)}</button></p>
        <Trouble deed/>
    }
}

fn row(session: &AccountSession, deed: Deed, ended: impl Fn() + Copy + 'static) -> AnyView {
    let lang = use_lang();
    let name = browser(&session.user_agent)
        .unwrap_or_else(|| tr!(lang, space.sessions.unknown).to_owned());
    let used = format::ago(lang, session.last_used_at);
    let used = tr!(lang, space.sessions.used, when = used);
    let label = tr!(lang, space.sessions.end_named, name = name.clone());
    let id = session.id.to_string();
    let end = move |_| {
        deed.send(api::account::end_session(&id), ended);
    };
    let action = if session.current {
        view! { <Badge text=tr!(lang, space.sessions.current) tone=Tone::Good/> }.into_any()
    } else {
        view! { <button class="button button-quiet" type="button" aria-label=label on:click=end>{tr!(lang, space.sessions.end)}</button> }
            .into_any()
    };
    view! {
        <li>
            <div>
                <strong>{name}</strong>
                <span class="small">{used}" · "{labels::method(lang, session.method)}</span>
            </div>
            {action}
        </li>
    }
    .into_any()
}
