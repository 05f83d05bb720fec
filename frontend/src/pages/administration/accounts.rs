//! Accounts: who they are, what they may do, and closing one.

use leptos::prelude::*;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::administration::{
    AccountDetail, AccountPage, AccountState, AccountSummary, UpdateAccountStanding,
};
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;

use super::Find;
use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::form::{Checkbox, FormView, SelectField, TextArea, use_form};
use crate::components::private_page::LoadedPrivate;
use crate::components::tabs::{Tab, Tabs};
use crate::i18n::format;
use crate::pages::space::labels;
use crate::routes::{Kind, entry_href};
use crate::state::filters::use_filters;
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::{plural, tr};

/// The list, and the box that searches it.
#[component]
pub(super) fn Accounts() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let accounts = private_remote(move || api::administration::accounts(filters.get()));
    let said = RwSignal::new(None::<String>);
    let tab = |state: Option<AccountState>| Tab {
        value: state.map_or("", AccountState::code),
        text: state.map_or(tr!(lang, administration.accounts.all), |it| {
            state_words(lang, it)
        }),
        count: None,
    };
    let tabs = std::iter::once(None).chain(AccountState::ALL.iter().copied().map(Some));
    let tabs: Vec<Tab> = tabs.map(tab).collect();
    view! {
        <h2 class="visually-hidden">{tr!(lang, administration.part.accounts)}</h2>
        <Find label=tr!(lang, administration.accounts.find)/>
        <Tabs name="state" label=tr!(lang, administration.accounts.states) tabs=Signal::stored(tabs) quiet=true/>
        <p class="form-said" role="status">{move || said.get()}</p>
        <LoadedPrivate remote=accounts let:page>
            <p class="small">{plural!(lang, page.total, administration.accounts.count)}</p>
            <ul class="people">
                {page.items.iter().cloned().map(|account| view! { <Row account accounts said/> }).collect_view()}
            </ul>
        </LoadedPrivate>
    }
}

fn state_words(lang: Lang, state: AccountState) -> &'static str {
    match state {
        AccountState::Active => tr!(lang, administration.accounts.active),
        AccountState::Unverified => tr!(lang, administration.accounts.unverified),
        AccountState::Deactivated => tr!(lang, administration.accounts.deactivated),
    }
}

#[component]
fn Row(
    account: AccountSummary,
    accounts: PrivateRemote<AccountPage>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let id = account.id.to_string();
    let name = format!("{} {}", account.given_name, account.family_name);
    let label = tr!(lang, team.change_named, name = name.clone());
    let state = account.state;
    let tone = match state {
        AccountState::Active => Tone::Good,
        AccountState::Unverified => Tone::Plain,
        AccountState::Deactivated => Tone::Muted,
    };
    let role = labels::account_role(lang, account.role)
        .map(|role| view! { <Badge text=role tone=Tone::Deep/> });
    let seen = account.last_seen_at.map(|at| {
        let when = format::ago(lang, at);
        tr!(lang, administration.accounts.seen, when = when)
    });
    let members = account.members.into_iter().map(|member| {
        view! { <a href=entry_href(lang, Kind::Team, &member.slug)>{member.name}</a> }
    });
    let members = members.collect_view();
    let log = format!("?part=audit&account={id}");
    let below = {
        let name = name.clone();
        move || {
            open.get()
                .then(|| view! { <Open id=id.clone() name=name.clone() accounts said/> })
        }
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{name}</strong>
                <span class="person-part">
                    <Badge text=state_words(lang, state) tone/>
                    {role}
                </span>
                <a class="small" href=format!("mailto:{}", account.email)>{account.email.clone()}</a>
                <span class="link-row small">{members}</span>
                <span class="small">{seen}</span>
            </div>
            <div class="person-deeds actions">
                <button class="button button-quiet" type="button" aria-label=label aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)>
                    {tr!(lang, team.change)}
                </button>
                <a class="button button-quiet" href=log>{tr!(lang, administration.accounts.log)}</a>
            </div>
            <div class="person-below" hidden=move || !open.get()>{below}</div>
        </li>
    }
}

#[component]
fn Open(
    id: String,
    name: String,
    accounts: PrivateRemote<AccountPage>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let detail = private_remote({
        let id = id.clone();
        move || api::administration::account(&id)
    });
    view! {
        <LoadedPrivate remote=detail let:detail>
            {view! { <Change detail=AccountDetail::clone(&detail) name=name.clone() accounts said/> }}
        </LoadedPrivate>
    }
}

#[component]
fn Change(
    detail: AccountDetail,
    name: String,
    accounts: PrivateRemote<AccountPage>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let AccountDetail {
        summary, version, ..
    } = detail;
    let id = summary.id.to_string();
    let role = RwSignal::new(summary.role.code().to_owned());
    let active = RwSignal::new(summary.state != AccountState::Deactivated);
    let reason = RwSignal::new(String::new());
    let send = move || {
        let body = UpdateAccountStanding {
            role: role.read_untracked().parse().unwrap_or(summary.role),
            active: active.get_untracked(),
            reason: reason.get_untracked().trim().to_owned(),
        };
        let (id, name) = (id.clone(), name.clone());
        form.send(
            body,
            move |body| async move {
                let call = api::administration::update_account(&id, version, &body);
                let answer = session::send(lang, call).await;
                answer.map_err(|it| {
                    it.worded(
                        ErrorCode::Conflict,
                        tr!(lang, administration.accounts.conflict),
                    )
                })
            },
            move |()| {
                said.set(Some(tr!(lang, team.changed, name = name)));
                accounts.reload();
            },
        );
    };
    let roles = AccountRole::ALL.iter().map(|&role| {
        let words =
            labels::account_role(lang, role).unwrap_or(tr!(lang, administration.accounts.member));
        (
            role.code().to_owned(),
            crate::components::explore::capitalised(words),
        )
    });
    let roles = roles.collect();
    view! {
        <FormView form submit=tr!(lang, space.save) on_submit=send>
            <SelectField form pointer="/role" label=tr!(lang, administration.accounts.role) value=role options=roles/>
            <Checkbox form pointer="/active" label=tr!(lang, administration.accounts.may_sign_in) value=active/>
            <TextArea form pointer="/reason" label=tr!(lang, administration.accounts.reason) hint=tr!(lang, administration.accounts.reason_hint) value=reason rows=2/>
        </FormView>
    }
}
