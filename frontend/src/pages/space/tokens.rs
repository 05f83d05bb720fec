//! Personal access tokens: what a script signs in with.

use leptos::prelude::*;
use passerelle_shared::accounts::{AccessToken, CreateAccessToken, TokenScope};
use passerelle_shared::limits::{NAME_LENGTH_MAX, TOKEN_DAYS_MAX};

use super::{Deed, Trouble, labels, use_deed};
use crate::components::copy::CopyButton;
use crate::components::form::{Checkbox, FormView, SelectField, TextField, use_form};
use crate::components::private_page::LoadedPrivate;
use crate::i18n::format;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session::{self, private_remote};
use crate::{api, plural, tr};

/// How long a token may be good, in days; the first is proposed.
const LIVES: [u32; 4] = [90, 30, 180, TOKEN_DAYS_MAX];

/// The tokens, one that was just made, and the form that makes one.
#[component]
pub(super) fn Tokens() -> impl IntoView {
    let lang = use_lang();
    let tokens = private_remote(api::account::access_tokens);
    let made = RwSignal::new(None::<String>);
    let deed = use_deed();
    let fresh = move || {
        let title = tr!(lang, space.tokens.made_title);
        let text = tr!(lang, space.tokens.made_text);
        made.get().map(|token| view! { <Made token title text/> })
    };
    view! {
        <p>{tr!(lang, space.tokens.text)} " " <a href="/api/docs" rel="external">{tr!(lang, space.tokens.docs)}</a></p>
        {fresh}
        <LoadedPrivate remote=tokens let:list>
            {if list.items.is_empty() {
                view! { <p class="small">{tr!(lang, space.tokens.none)}</p> }.into_any()
            } else {
                let rows = list.items.iter().cloned().map(|it| row(it, deed, move || tokens.reload()));
                view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
            }}
        </LoadedPrivate>
        <Trouble deed/>
        <p><a href=href(lang, Kind::ApiKeys)>{tr!(lang, space.tokens.keys)}</a></p>
        <h3>{tr!(lang, space.tokens.new)}</h3>
        <New on_made=move |token| {
            made.set(Some(token));
            tokens.reload();
        }/>
    }
}

/// A secret that is shown this once.
#[component]
pub fn Made(token: String, title: &'static str, text: &'static str) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H3>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // A heading with a tabindex takes the focus.
            let _ = heading.focus();
        }
    });
    view! {
        <div class="notice token-made">
            <h3 tabindex="-1" node_ref=heading>{title}</h3>
            <p>{text}</p>
            <p class="secret"><code>{token.clone()}</code> <CopyButton text=token/></p>
        </div>
    }
}

fn row(token: AccessToken, deed: Deed, revoked: impl Fn() + Copy + 'static) -> impl IntoView {
    let lang = use_lang();
    let scopes = token
        .scopes
        .iter()
        .map(|&it| labels::scope(lang, it).to_owned());
    let scopes = format::list(lang, scopes);
    let until = format::day_in(lang, token.expires_at, "");
    let until = tr!(lang, space.tokens.until, day = until);
    let used = match token.last_used_at {
        Some(at) => tr!(lang, space.sessions.used, when = format::ago(lang, at)),
        None => tr!(lang, space.tokens.unused).to_owned(),
    };
    let label = tr!(lang, space.tokens.revoke_named, name = token.name.clone());
    let id = token.id.to_string();
    let revoke = move |_| {
        deed.send(api::account::revoke_access_token(&id), revoked);
    };
    view! {
        <li>
            <div>
                <strong>{token.name}</strong>
                <span class="small"><code>"…"{token.hint}</code>" · "{scopes}" · "{until}" · "{used}</span>
            </div>
            <button class="button button-quiet" type="button" aria-label=label on:click=revoke>{tr!(lang, space.tokens.revoke)}</button>
        </li>
    }
}

#[component]
fn New(on_made: impl Fn(String) + Copy + 'static) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let name = RwSignal::new(String::new());
    let write = RwSignal::new(false);
    let days = RwSignal::new(LIVES[0].to_string());
    let send = move || {
        let mut scopes = vec![TokenScope::Read];
        if write.get_untracked() {
            scopes.push(TokenScope::Write);
        }
        let body = CreateAccessToken {
            name: name.get_untracked().trim().to_owned(),
            scopes,
            days: days.read_untracked().parse().unwrap_or_default(),
        };
        form.send(
            body,
            move |body| async move {
                session::send(lang, api::account::create_access_token(&body)).await
            },
            move |created| {
                name.set(String::new());
                on_made(created.token);
            },
        );
    };
    let lives = LIVES.map(|days| {
        let words = plural!(lang, u64::from(days), space.tokens.days);
        (days.to_string(), words)
    });
    view! {
        <FormView form submit=tr!(lang, space.tokens.submit) on_submit=send>
            <TextField form pointer="/name" label=tr!(lang, space.tokens.name) hint=tr!(lang, space.tokens.name_hint) value=name max=NAME_LENGTH_MAX/>
            <SelectField form pointer="/days" label=tr!(lang, space.tokens.life) value=days options=lives.into()/>
            <Checkbox form pointer="/scopes" label=tr!(lang, space.tokens.write) hint=tr!(lang, space.tokens.write_hint) value=write/>
        </FormView>
    }
}
