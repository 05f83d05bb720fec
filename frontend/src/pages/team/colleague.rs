//! One person of a team, and what can be changed about them.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::{Colleague, UpdateAffiliation};
use passerelle_shared::codes::Function;
use passerelle_shared::limits::TITLE_LENGTH_MAX;
use passerelle_shared::problem::ErrorCode;

use super::Team;
use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::form::{FormView, SelectField, TextField, use_form};
use crate::components::opener::Opener;
use crate::pages::space::{Trouble, animates, labels, renew_account, use_deed};
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// What is open below a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Change,
    HandOver,
    Remove,
}

/// The person, and what opens below.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a component owns what it shows"
)]
#[component]
pub(super) fn Person(
    team: Team,
    colleague: Colleague,
    /// Whether nobody else administers the page.
    last: bool,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(None::<Part>);
    let account = untrack(session::account);
    let me = account
        .as_ref()
        .is_some_and(|account| account.email == colleague.email);
    let animator = account.as_ref().is_some_and(|account| animates(account));
    let invited = colleague.accepted_at.is_none();
    let own = account.and_then(|account| {
        let id = team.id.get_value();
        let mut mine = account.affiliations.iter();
        mine.find(|it| it.member.id.to_string() == id).cloned()
    });
    let takes_over =
        !invited && !me && own.is_some() && colleague.role != MemberRole::Administrator;
    let name = colleague.name.clone();
    let button = move |part: Part, words: &'static str, label: String| {
        view! { <Opener open part words label/> }
    };
    let change = (!invited).then(|| {
        button(
            Part::Change,
            tr!(lang, team.change),
            tr!(lang, team.change_named, name = name.clone()),
        )
    });
    let hand_over = takes_over.then(|| {
        let label = tr!(lang, team.hand_over.named, name = name.clone());
        button(Part::HandOver, tr!(lang, team.hand_over.button), label)
    });
    let (words, label) = match (invited, me) {
        (true, _) => (
            tr!(lang, team.remove.take_back),
            tr!(lang, team.remove.take_back_named, name = name.clone()),
        ),
        (false, true) => (
            tr!(lang, team.remove.leave),
            tr!(lang, team.remove.leave).to_owned(),
        ),
        (false, false) => (
            tr!(lang, team.remove.button),
            tr!(lang, team.remove.named, name = name.clone()),
        ),
    };
    let remove = (!last || animator).then(|| button(Part::Remove, words, label));
    let part = colleague.title.clone().filter(|title| !title.is_empty());
    let below = {
        let colleague = colleague.clone();
        move || {
            let colleague = colleague.clone();
            open.get().map(|part| match part {
                Part::Change => view! { <Change team colleague me last/> }.into_any(),
                Part::HandOver => view! { <HandOver team colleague/> }.into_any(),
                Part::Remove => view! { <Remove team colleague me last/> }.into_any(),
            })
        }
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{name}</strong>
                {me.then(|| view! { <span class="small">{tr!(lang, team.you)}</span> })}
                <span class="person-part">
                    <Badge text=labels::member_role(lang, colleague.role) tone=if colleague.role == MemberRole::Administrator { Tone::Deep } else { Tone::Plain }/>
                    {labels::function(lang, colleague.function).map(|function| view! { <Badge text=function/> })}
                </span>
                {part.map(|part| view! { <span class="small">{part}</span> })}
                <a class="small" href=format!("mailto:{}", colleague.email)>{colleague.email.clone()}</a>
            </div>
            <div class="person-deeds actions">{change}{hand_over}{remove}</div>
            {(last && !animator).then(|| view! { <p class="small person-last">{tr!(lang, team.last)}</p> })}
            <div class="person-below" hidden=move || open.get().is_none()>{below}</div>
        </li>
    }
}

/// The form of what a colleague is and may do.
#[component]
fn Change(team: Team, colleague: Colleague, me: bool, last: bool) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let role = RwSignal::new(colleague.role.code().to_owned());
    let function = RwSignal::new(colleague.function.code().to_owned());
    let title = RwSignal::new(colleague.title.unwrap_or_default());
    let (id, name) = (colleague.id.to_string(), colleague.name);
    let send = move || {
        let body = UpdateAffiliation {
            role: role.read_untracked().parse().unwrap_or(colleague.role),
            function: function.read_untracked().parse().unwrap_or(Function::Other),
            title: Some(title.get_untracked().trim().to_owned()).filter(|title| !title.is_empty()),
        };
        let (member, id, name) = (team.id.get_value(), id.clone(), name.clone());
        form.send(
            body,
            move |body| async move {
                let call = api::affiliations::update(&member, &id, &body);
                let answer = session::send(lang, call).await;
                answer.map_err(|it| it.worded(ErrorCode::Conflict, tr!(lang, team.last)))
            },
            move |()| {
                if me {
                    renew_account(lang);
                }
                team.done(tr!(lang, team.changed, name = name));
            },
        );
    };
    let roles = if last {
        view! { <p class="small">{tr!(lang, team.last)}</p> }.into_any()
    } else {
        view! { <SelectField form pointer="/role" label=tr!(lang, team.role) value=role options=labels::member_roles(lang)/> }
            .into_any()
    };
    view! {
        <FormView form submit=tr!(lang, space.save) on_submit=send>
            {roles}
            <div class="field-pair">
                <SelectField form pointer="/function" label=tr!(lang, team.function) value=function options=labels::functions(lang)/>
                <TextField form pointer="/title" label=tr!(lang, team.job) value=title max=TITLE_LENGTH_MAX/>
            </div>
        </FormView>
    }
}

/// Gives the administration to a colleague and keeps the editing: first the one, then the other, so
/// that the page is never without administrator.
#[component]
fn HandOver(team: Team, colleague: Colleague) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let name = colleague.name.clone();
    let text = tr!(lang, team.hand_over.sure, name = name.clone());
    let hand_over = move |_| {
        let member = team.id.get_value();
        let own = untrack(session::account).and_then(|account| {
            let mut mine = account.affiliations.iter();
            let mine = mine.find(|it| it.member.id.to_string() == member)?;
            Some((account.email.clone(), mine.function, mine.title.clone()))
        });
        let people = team.people.get_untracked();
        let (Some((email, function, title)), Some(Ok(people))) = (own, people) else {
            return;
        };
        let Some(mine) = people.items.iter().find(|it| it.email == email) else {
            return;
        };
        let theirs = UpdateAffiliation {
            role: MemberRole::Administrator,
            function: colleague.function,
            title: colleague.title.clone(),
        };
        let after = UpdateAffiliation {
            role: MemberRole::Editor,
            function,
            title,
        };
        let gives = api::affiliations::update(&member, &colleague.id.to_string(), &theirs);
        let leaves = api::affiliations::update(&member, &mine.id.to_string(), &after);
        let name = name.clone();
        deed.run(
            async move {
                session::send(lang, gives).await?;
                session::send(lang, leaves).await
            },
            move || {
                team.done(tr!(lang, team.hand_over.done, name = name));
                renew_account(lang);
            },
        );
    };
    view! {
        <p>{text}</p>
        <p class="actions"><button class="button" type="button" on:click=hand_over>{tr!(lang, team.hand_over.confirm)}</button></p>
        <Trouble deed/>
    }
}

/// Removes a colleague, or oneself, or takes an invitation back.
#[component]
fn Remove(team: Team, colleague: Colleague, me: bool, last: bool) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let navigate = use_navigate();
    let name = colleague.name;
    let (text, words) = match (colleague.accepted_at.is_none(), me) {
        (true, _) => (
            tr!(lang, team.remove.take_back_sure, name = name.clone()),
            tr!(lang, team.remove.take_back),
        ),
        (false, true) => (
            tr!(lang, team.remove.leave_sure).to_owned(),
            tr!(lang, team.remove.leave),
        ),
        (false, false) if last => (
            tr!(lang, team.remove.last_sure, name = name.clone()),
            tr!(lang, team.remove.confirm),
        ),
        (false, false) => (
            tr!(lang, team.remove.sure, name = name.clone()),
            tr!(lang, team.remove.confirm),
        ),
    };
    let id = colleague.id.to_string();
    let remove = move |_| {
        let call = api::affiliations::delete(&team.id.get_value(), &id);
        let (name, navigate) = (name.clone(), navigate.clone());
        deed.run(
            async move {
                let answer = session::send(lang, call).await;
                answer.map_err(|it| it.worded(ErrorCode::Conflict, tr!(lang, team.last)))
            },
            move || {
                if me {
                    renew_account(lang);
                    navigate(&href(lang, Kind::Space), NavigateOptions::default());
                } else {
                    team.done(tr!(lang, team.remove.done, name = name));
                }
            },
        );
    };
    view! {
        <p>{text}</p>
        <p class="actions"><button class="button" type="button" on:click=remove>{words}</button></p>
        <Trouble deed/>
    }
}
