//! API keys: who asks for one, what for, and how much each is used.

use leptos::prelude::*;
use passerelle_shared::api_keys::{
    ApiKey, ApiKeyDecision, ApiKeyPage, ApiKeyState, UpdateApiKeyDecision,
};
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;

use super::Older;
use crate::components::form::{FormView, SelectField, TextArea, TextField, TextKind, use_form};
use crate::components::private_page::LoadedPrivate;
use crate::components::tabs::{Tab, Tabs};
use crate::i18n::format;
use crate::pages::space::keys::{about, state_badge, state_words};
use crate::state::filters::use_filters;
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::{api, plural, tr};

/// The keys under the filters of the address.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let keys = private_remote(move || api::api_keys::all(filters.get()));
    let said = RwSignal::new(None::<String>);
    let tab = |state: Option<ApiKeyState>| Tab {
        value: state.map_or("", ApiKeyState::code),
        text: state.map_or(tr!(lang, keys.all), |it| state_words(lang, it)),
        count: None,
    };
    let tabs = std::iter::once(None).chain(ApiKeyState::ALL.iter().copied().map(Some));
    let tabs: Vec<Tab> = tabs.map(tab).collect();
    view! {
        <h2 class="visually-hidden">{tr!(lang, keys.title)}</h2>
        <Tabs name="state" label=tr!(lang, keys.states) tabs=Signal::stored(tabs) quiet=true/>
        <p class="form-said" role="status">{move || said.get()}</p>
        <LoadedPrivate remote=keys let:page>
            <p class="small">{plural!(lang, page.total, keys.count)}</p>
            <ul class="people">
                {page.items.iter().cloned().map(|key| view! { <Row key keys said/> }).collect_view()}
            </ul>
            <Older cursor=page.next_cursor.clone()/>
        </LoadedPrivate>
    }
}

#[component]
fn Row(
    key: ApiKey,
    keys: PrivateRemote<ApiKeyPage>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let owner = key.owner.clone().map(|owner| {
        view! {
            <span class="small">{owner.name}</span>
            <a class="small" href=format!("mailto:{}", owner.email)>{owner.email.clone()}</a>
        }
    });
    let asked = tr!(
        lang,
        keys.asked_on,
        day = format::day_in(lang, key.created_at, "")
    );
    let decide = (key.state != ApiKeyState::Revoked).then(|| {
        let label = tr!(lang, keys.decide_named, name = key.name.clone());
        view! {
            <button class="button button-quiet" type="button" aria-label=label aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>
                {tr!(lang, keys.decide)}
            </button>
        }
    });
    let details = about(lang, &key);
    let below = {
        let key = key.clone();
        move || {
            open.get()
                .then(|| view! { <Decide key=key.clone() keys said/> })
        }
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{key.name}</strong>
                <span class="person-part">{state_badge(lang, key.state)}</span>
                {owner}
                <span class="small">{asked}</span>
                {details}
            </div>
            <div class="person-deeds actions">{decide}</div>
            <div class="person-below" hidden=move || !open.get()>{below}</div>
        </li>
    }
}

fn decision_words(lang: Lang, state: ApiKeyState, decision: ApiKeyDecision) -> &'static str {
    match (decision, state) {
        (ApiKeyDecision::Granted, ApiKeyState::Granted) => tr!(lang, keys.requota),
        (ApiKeyDecision::Granted, _) => tr!(lang, keys.grant),
        (ApiKeyDecision::Refused, _) => tr!(lang, keys.refuse),
        (ApiKeyDecision::Revoked, _) => tr!(lang, space.tokens.revoke),
    }
}

#[component]
fn Decide(
    key: ApiKey,
    keys: PrivateRemote<ApiKeyPage>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let state = key.state;
    let possible = match state {
        ApiKeyState::Requested => vec![ApiKeyDecision::Granted, ApiKeyDecision::Refused],
        ApiKeyState::Granted => vec![ApiKeyDecision::Granted, ApiKeyDecision::Revoked],
        ApiKeyState::Refused | ApiKeyState::Revoked => vec![ApiKeyDecision::Granted],
    };
    let decision = RwSignal::new(ApiKeyDecision::Granted.code().to_owned());
    let quota = key.quota_per_hour.map(|quota| quota.to_string());
    let quota = RwSignal::new(quota.unwrap_or_default());
    let reason = RwSignal::new(String::new());
    let grants = move || *decision.read() == *ApiKeyDecision::Granted.code();
    let (id, name) = (key.id.to_string(), key.name);
    let send = move || {
        let decided = decision.read_untracked().parse();
        let decided = decided.unwrap_or(ApiKeyDecision::Granted);
        let given = quota.get_untracked();
        let given = Some(given.trim()).filter(|it| !it.is_empty());
        // What is no number is as far out of range as none.
        let given = given.map(|it| it.parse().unwrap_or_default());
        let words = reason.get_untracked().trim().to_owned();
        let body = UpdateApiKeyDecision {
            decision: decided,
            quota_per_hour: given.filter(|_| decided == ApiKeyDecision::Granted),
            reason: Some(words).filter(|it| !it.is_empty()),
        };
        let (id, name) = (id.clone(), name.clone());
        form.send(
            body,
            move |body| async move {
                let call = api::api_keys::decide(&id, &body);
                let answer = session::send(lang, call).await;
                answer.map_err(|it| it.worded(ErrorCode::Conflict, tr!(lang, keys.conflict)))
            },
            move |()| {
                said.set(Some(tr!(lang, keys.decided, name = name)));
                keys.reload();
            },
        );
    };
    let options = possible.into_iter().map(|it| {
        let words = decision_words(lang, state, it);
        (it.code().to_owned(), words.to_owned())
    });
    let options: Vec<_> = options.collect();
    let quota_field = move || {
        grants().then(|| {
            view! { <TextField form pointer="/quota_per_hour" label=tr!(lang, keys.quota_label) hint=tr!(lang, keys.quota_hint) kind=TextKind::Code value=quota max=9/> }
        })
    };
    view! {
        <FormView form submit=tr!(lang, keys.decide) on_submit=send>
            <SelectField form pointer="/decision" label=tr!(lang, keys.decision) value=decision options=options.clone()/>
            {quota_field}
            <TextArea form pointer="/reason" label=tr!(lang, administration.accounts.reason) hint=tr!(lang, keys.reason_hint) value=reason rows=2/>
        </FormView>
    }
}
