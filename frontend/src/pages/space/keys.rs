//! `/espace/cles`: the API keys of who is signed in, what they are used for and how much.

use leptos::prelude::*;
use passerelle_shared::api_keys::{ApiKey, ApiKeyState, ApiKeyUsage, CreateApiKey};
use passerelle_shared::lang::Lang;
use passerelle_shared::limits::{NAME_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX};
use passerelle_shared::problem::ErrorCode;

use super::tokens::Made;
use super::{Deed, Trouble, use_deed};
use crate::components::badge::{Badge, Tone};
use crate::components::form::{FormView, TextArea, TextField, TextKind, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::way_back::WayBack;
use crate::i18n::format;
use crate::pages::sign_in::Gate;
use crate::routes::Kind;
use crate::state::language::use_lang;
use crate::state::session::{self, private_remote};
use crate::{api, plural, tr};

/// The page.
#[component]
pub fn ApiKeysPage() -> impl IntoView {
    view! { <Gate><Keys/></Gate> }
}

#[component]
fn Keys() -> impl IntoView {
    let lang = use_lang();
    let keys = private_remote(api::api_keys::own);
    let made = RwSignal::new(None::<String>);
    let deed = use_deed();
    let fresh = move || {
        let title = tr!(lang, keys.made_title);
        let text = tr!(lang, keys.made_text);
        made.get().map(|token| view! { <Made token title text/> })
    };
    view! {
        <PageHead title=tr!(lang, keys.title) lead=tr!(lang, keys.lead)>
            <WayBack to=Kind::Account text=tr!(lang, space.account.title)/>
        </PageHead>
        <div class="account">
            <section class="account-part" aria-labelledby="keys">
                <h2 id="keys">{tr!(lang, keys.own)}</h2>
                <p>{tr!(lang, keys.text)} " " <a href="/api/docs" rel="external">{tr!(lang, space.tokens.docs)}</a></p>
                {fresh}
                <LoadedPrivate remote=keys let:list>
                    {if list.items.is_empty() {
                        view! { <p class="small">{tr!(lang, keys.none)}</p> }.into_any()
                    } else {
                        let rows = list.items.iter().cloned().map(|it| row(it, deed, made, move || keys.reload()));
                        view! { <ul class="people">{rows.collect_view()}</ul> }.into_any()
                    }}
                </LoadedPrivate>
                <Trouble deed/>
            </section>
            <section class="account-part" aria-labelledby="new-key">
                <h2 id="new-key">{tr!(lang, keys.new)}</h2>
                <New on_asked=move || keys.reload()/>
            </section>
        </div>
    }
}

/// Where a key stands, in words.
pub fn state_words(lang: Lang, state: ApiKeyState) -> &'static str {
    match state {
        ApiKeyState::Requested => tr!(lang, keys.state.requested),
        ApiKeyState::Granted => tr!(lang, keys.state.granted),
        ApiKeyState::Refused => tr!(lang, keys.state.refused),
        ApiKeyState::Revoked => tr!(lang, keys.state.revoked),
    }
}

/// The mark of where a key stands.
pub fn state_badge(lang: Lang, state: ApiKeyState) -> impl IntoView {
    let tone = match state {
        ApiKeyState::Requested => Tone::Warm,
        ApiKeyState::Granted => Tone::Good,
        ApiKeyState::Refused | ApiKeyState::Revoked => Tone::Muted,
    };
    view! { <Badge text=state_words(lang, state) tone/> }
}

/// What a key is for, and how it is used.
pub fn about(lang: Lang, key: &ApiKey) -> impl IntoView + use<> {
    let website = key.website.clone().map(|website| {
        let address = website.clone();
        view! { <a class="small" href=address rel="external nofollow">{website}</a> }
    });
    let reason = key.reason.clone().map(|reason| {
        view! { <span class="small person-part">{tr!(lang, keys.reason, reason = reason)}</span> }
    });
    let granted = (key.state == ApiKeyState::Granted).then(|| {
        let quota = u64::from(key.quota_per_hour.unwrap_or_default());
        let quota = plural!(lang, quota, keys.quota);
        let secret = key.hint.clone().map(|hint| {
            view! { " · " {tr!(lang, keys.secret)} " " <code>"…"{hint}</code> }
        });
        let used = match key.last_used_on {
            Some(day) => tr!(lang, keys.used, day = format::day(lang, day)),
            None => tr!(lang, space.tokens.unused).to_owned(),
        };
        view! { <span class="small person-part"><span>{quota}{secret}" · "{used}</span></span> }
    });
    let usage = key.usage.clone().map(|usage| view! { <Usage usage/> });
    view! {
        {website}
        <span class="small person-part">{key.purpose.clone()}</span>
        {granted}
        {reason}
        {usage}
    }
}

/// Requests of the hour and of the days on which there were any, as a table with bars.
#[component]
fn Usage(usage: ApiKeyUsage) -> impl IntoView {
    let lang = use_lang();
    let most = usage.days.iter().map(|day| day.requests).max();
    let most = most.unwrap_or_default();
    if most == 0 {
        return None;
    }
    let hour = tr!(
        lang,
        keys.hour,
        used = format::number(lang, usage.hour),
        left = format::number(lang, usage.remaining)
    );
    let days = usage.days.iter().rev().filter(|day| day.requests > 0);
    let rows = days.map(|day| {
        view! {
            <tr>
                <th scope="row">{format::day_short(lang, day.day)}</th>
                <td>{format::number(lang, day.requests)}</td>
                <td><meter min="0" max=most.to_string() value=day.requests.to_string() aria-hidden="true"></meter></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Some(view! {
        <details class="key-usage">
            <summary>{hour}</summary>
            <table>
                <caption>{tr!(lang, keys.days)}</caption>
                <thead class="visually-hidden"><tr><th scope="col">{tr!(lang, keys.day)}</th><th scope="col">{tr!(lang, keys.requests)}</th><td></td></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    })
}

fn row(
    key: ApiKey,
    deed: Deed,
    made: RwSignal<Option<String>>,
    changed: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let lang = use_lang();
    let id = key.id.to_string();
    let secret = (key.state == ApiKeyState::Granted).then(|| {
        let (text, label) = if key.hint.is_some() {
            (
                tr!(lang, keys.replace),
                tr!(lang, keys.replace_named, name = key.name.clone()),
            )
        } else {
            (
                tr!(lang, keys.make),
                tr!(lang, keys.make_named, name = key.name.clone()),
            )
        };
        let id = id.clone();
        let renew = move |_| {
            let call = api::api_keys::create_secret(&id);
            let work = async move {
                let created = session::send(lang, call).await?;
                made.set(Some(created.secret));
                Ok(())
            };
            deed.run(work, changed);
        };
        view! { <button class="button button-quiet" type="button" aria-label=label on:click=renew>{text}</button> }
    });
    let (text, label) = match key.state {
        ApiKeyState::Granted => (
            tr!(lang, space.tokens.revoke),
            tr!(lang, keys.revoke_named, name = key.name.clone()),
        ),
        ApiKeyState::Requested => (
            tr!(lang, keys.withdraw),
            tr!(lang, keys.withdraw_named, name = key.name.clone()),
        ),
        ApiKeyState::Refused | ApiKeyState::Revoked => (
            tr!(lang, keys.remove),
            tr!(lang, keys.remove_named, name = key.name.clone()),
        ),
    };
    let remove = move |_| {
        deed.send(api::api_keys::remove(&id), move || {
            made.set(None);
            changed();
        });
    };
    let details = about(lang, &key);
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{key.name}</strong>
                <span class="person-part">{state_badge(lang, key.state)}</span>
                {details}
            </div>
            <div class="person-deeds actions">
                {secret}
                <button class="button button-quiet" type="button" aria-label=label on:click=remove>{text}</button>
            </div>
        </li>
    }
}

#[component]
fn New(on_asked: impl Fn() + Copy + 'static) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let name = RwSignal::new(String::new());
    let website = RwSignal::new(String::new());
    let purpose = RwSignal::new(String::new());
    let send = move || {
        let website_given = website.get_untracked().trim().to_owned();
        let body = CreateApiKey {
            name: name.get_untracked().trim().to_owned(),
            website: Some(website_given).filter(|it| !it.is_empty()),
            purpose: purpose.get_untracked().trim().to_owned(),
        };
        let key = form.key();
        form.send(
            body,
            move |body| async move {
                let call = api::api_keys::create(&body).once(&key);
                let answer = session::send(lang, call).await;
                answer.map_err(|it| it.worded(ErrorCode::Conflict, tr!(lang, keys.too_many)))
            },
            move |_: ApiKey| {
                for typed in [name, website, purpose] {
                    typed.set(String::new());
                }
                form.say(tr!(lang, keys.asked));
                on_asked();
            },
        );
    };
    view! {
        <FormView form submit=tr!(lang, keys.submit) on_submit=send>
            <TextField form pointer="/name" label=tr!(lang, keys.name) hint=tr!(lang, keys.name_hint) value=name max=NAME_LENGTH_MAX/>
            <TextField form pointer="/website" label=tr!(lang, keys.website) kind=TextKind::Web value=website max=WEB_ADDRESS_LENGTH_MAX/>
            <TextArea form pointer="/purpose" label=tr!(lang, keys.purpose) hint=tr!(lang, keys.purpose_hint) value=purpose rows=3/>
        </FormView>
    }
}
