//! How one stands with a group: entering it, asking to, leaving.

use leptos::prelude::*;
use passerelle_shared::codes::Access;
use passerelle_shared::lang::Lang;
use passerelle_shared::participants::{AccountGroup, CreateParticipant, ParticipantStatus};
use passerelle_shared::problem::ErrorCode;

use crate::api;
use crate::components::form::{FormView, SelectField, TextArea, use_form};
use crate::pages::space::{Trouble, renew_account, use_deed};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The panel.
#[component]
pub(super) fn Standing(
    slug: StoredValue<String>,
    mine: Memo<Option<AccountGroup>>,
    access: Access,
) -> impl IntoView {
    let lang = use_lang();
    let body = move || match mine.get() {
        None => view! { <Enter slug access/> }.into_any(),
        Some(mine) if mine.status == ParticipantStatus::Invited => view! {
            <p>{tr!(lang, group_room.invited)}</p>
            <Enter slug access=Access::Open/>
            <Leave slug mine/>
        }
        .into_any(),
        Some(mine) => view! { <Leave slug mine/> }.into_any(),
    };
    view! { <section class="panel standing" aria-label=tr!(lang, group_room.standing)>{body}</section> }
}

/// Members for which one may take part, where there is a choice.
fn choices(lang: Lang) -> Vec<(String, String)> {
    let account = untrack(session::account);
    let members = account.iter().flat_map(|account| &account.affiliations);
    let members: Vec<_> = members
        .map(|it| (it.member.id.to_string(), it.member.name.clone()))
        .collect();
    if members.len() < 2 {
        return Vec::new();
    }
    let first = (String::new(), tr!(lang, group_room.choose).to_owned());
    std::iter::once(first).chain(members).collect()
}

/// Enters an open group or one that invites, and asks the leads of another.
#[component]
fn Enter(slug: StoredValue<String>, access: Access) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let member = RwSignal::new(String::new());
    let message = RwSignal::new(String::new());
    let send = move || {
        let text = message.get_untracked().trim().to_owned();
        let body = CreateParticipant {
            member: member.read_untracked().parse().ok(),
            message: Some(text).filter(|text| !text.is_empty()),
        };
        form.send(
            body,
            move |body| async move {
                let call = api::participants::create(&slug.get_value(), &body).once(&form.key());
                session::send(lang, call).await
            },
            move |_| renew_account(lang),
        );
    };
    let (text, submit) = match access {
        Access::Open => (tr!(lang, group_room.open), tr!(lang, group_room.enter)),
        Access::OnRequest => (tr!(lang, group_room.on_request), tr!(lang, group_room.ask)),
        Access::Closed => {
            return view! { <p>{tr!(lang, group_room.closed)}</p> }.into_any();
        }
    };
    let members = choices(lang);
    let member = (!members.is_empty()).then(|| {
        view! { <SelectField form pointer="/member" label=tr!(lang, group_room.member) value=member options=members/> }
    });
    let words = (access == Access::OnRequest).then(|| {
        view! {
            <TextArea form pointer="/message" label=tr!(lang, group_room.message) hint=tr!(lang, group_room.message_hint) value=message rows=3/>
        }
    });
    view! {
        <FormView form submit on_submit=send>
            <p class="form-intro">{text}</p>
            {member}
            {words}
        </FormView>
    }
    .into_any()
}

/// Leaves, takes back what one asked, or declines.
#[component]
fn Leave(slug: StoredValue<String>, mine: AccountGroup) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let sure = RwSignal::new(false);
    let (text, words) = match mine.status {
        ParticipantStatus::Participating => (
            Some(tr!(lang, group_room.inside)),
            tr!(lang, group_room.leave),
        ),
        ParticipantStatus::Requested => (
            Some(tr!(lang, group_room.requested)),
            tr!(lang, group_room.take_back),
        ),
        ParticipantStatus::Invited => (None, tr!(lang, group_room.decline)),
    };
    let id = mine.id.to_string();
    let leave = move |_| {
        let call = api::participants::delete(&slug.get_value(), &id);
        deed.run(
            async move {
                let answer = session::send(lang, call).await;
                answer.map_err(|it| it.worded(ErrorCode::Conflict, tr!(lang, group_room.last)))
            },
            move || renew_account(lang),
        );
    };
    let below = move || {
        sure.get().then(|| {
            view! {
                <p>{tr!(lang, group_room.sure)}</p>
                <p class="actions"><button class="button" type="button" on:click=leave.clone()>{words}</button></p>
            }
        })
    };
    view! {
        {text.map(|text| view! { <p>{text}</p> })}
        <p class="actions">
            <button class="button button-quiet" type="button" aria-expanded=move || sure.get().to_string() on:click=move |_| sure.update(|sure| *sure = !*sure)>
                {words}
            </button>
        </p>
        {below}
        <Trouble deed/>
    }
}
