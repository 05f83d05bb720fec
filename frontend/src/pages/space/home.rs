//! `/espace`: who I am here, my members, and what to do next.

use leptos::prelude::*;
use passerelle_shared::accounts::{
    Account, AccountRole, Affiliation, MemberRole, SecondFactorState,
};
use passerelle_shared::participants::{AccountGroup, GroupRole, ParticipantStatus};

use super::declaration::{Declaration, subjects};
use super::labels;
use super::{SignOut, animates};
use crate::components::badge::{Badge, Tone};
use crate::components::page_head::PageHead;
use crate::i18n::labels::member_kind;
use crate::pages::editing::mine::NewEntries;
use crate::pages::sign_in::Gate;
use crate::routes::{Kind, entry_href, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::{plural, tr};

/// The page.
#[component]
pub fn SpacePage() -> impl IntoView {
    view! { <Gate><Space/></Gate> }
}

#[component]
fn Space() -> impl IntoView {
    move || session::account().map(|account| view! { <Mine account=Account::clone(&account)/> })
}

#[component]
fn Mine(account: Account) -> impl IntoView {
    let lang = use_lang();
    let title = tr!(lang, space.hello, name = account.given_name.clone());
    let role = labels::account_role(lang, account.role);
    let next = next_steps(&account);
    let groups = account.groups.clone();
    let declarants = subjects(&account, tr!(lang, space.declaration.everyone));
    let writes = account.role != AccountRole::Member
        || account
            .affiliations
            .iter()
            .any(|it| it.role != MemberRole::Reader);
    let members = if account.affiliations.is_empty() {
        view! { <NoMember/> }.into_any()
    } else {
        let cards = account.affiliations.into_iter().map(member_card);
        view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
    };
    view! {
        <PageHead title lead=tr!(lang, space.lead)>
            {role.map(|role| view! { <Badge text=role tone=Tone::Deep/> })}
        </PageHead>
        <section>
            <div class="section-head"><h2>{tr!(lang, space.members.title)}</h2></div>
            {members}
        </section>
        {(!groups.is_empty()).then(|| view! {
            <section class="section">
                <div class="section-head">
                    <h2>{tr!(lang, space.groups.title)}</h2>
                    <a href=href(lang, Kind::Groups)>{tr!(lang, groups.all)}</a>
                </div>
                <ul class="cards">{groups.into_iter().map(group_card).collect_view()}</ul>
            </section>
        })}
        {writes.then(|| view! {
            <section class="section">
                <div class="section-head">
                    <h2>{tr!(lang, editing.mine.title)}</h2>
                    <a href=href(lang, Kind::Entries)>{tr!(lang, editing.mine.all)}</a>
                </div>
                <NewEntries/>
            </section>
        })}
        {(!declarants.is_empty()).then(|| view! {
            <section class="section">
                <div class="section-head"><h2>{tr!(lang, space.declaration.title)}</h2></div>
                <Declaration subjects=declarants/>
            </section>
        })}
        <section class="section">
            <div class="section-head"><h2>{tr!(lang, space.next.title)}</h2></div>
            <ul class="next-steps">{next}</ul>
        </section>
        <div class="section space-end">
            <a class="button" href=href(lang, Kind::Account)>{tr!(lang, space.to_account)}</a>
            <SignOut/>
        </div>
    }
}

fn member_card(affiliation: Affiliation) -> impl IntoView {
    let lang = use_lang();
    let Affiliation {
        member,
        role,
        function,
        title,
        ..
    } = affiliation;
    let edits = role != MemberRole::Reader;
    let slug = member.slug.clone();
    let part = title.or_else(|| labels::function(lang, function).map(ToOwned::to_owned));
    let team = (role == MemberRole::Administrator).then(|| {
        let address = entry_href(lang, Kind::Team, &member.slug);
        view! { <a href=address>{tr!(lang, space.to_team)}</a> }
    });
    view! {
        <li class="card">
            <div class="card-badges">
                <Badge text=labels::member_role(lang, role) tone=Tone::Deep/>
                <Badge text=member_kind(lang, member.kind)/>
            </div>
            <h3 class="card-title"><a href=entry_href(lang, Kind::Member, &member.slug)>{member.name}</a></h3>
            <p class="card-text">{labels::member_rights(lang, role)}</p>
            <p class="card-meta">{part}</p>
            <p class="card-ways">
                {edits.then(|| view! { <a href=entry_href(lang, Kind::EditMember, &slug)>{tr!(lang, editing.mine.edit_page)}</a> })}
                {team}
            </p>
        </li>
    }
}

/// A group that the account is in, asks to enter or is invited to: its room.
fn group_card(mine: AccountGroup) -> impl IntoView {
    let lang = use_lang();
    let AccountGroup {
        group,
        role,
        status,
        requests,
        ..
    } = mine;
    let standing = match (status, role) {
        (ParticipantStatus::Participating, GroupRole::Lead) => {
            Some((tr!(lang, group_room.lead_badge), Tone::Deep))
        }
        (ParticipantStatus::Participating, GroupRole::Participant) => None,
        (ParticipantStatus::Requested, _) => Some((tr!(lang, space.groups.requested), Tone::Muted)),
        (ParticipantStatus::Invited, _) => Some((tr!(lang, space.groups.invited), Tone::Warm)),
    };
    let standing = standing.map(|(text, tone)| {
        view! { <div class="card-badges"><Badge text tone/></div> }
    });
    let waiting = (requests > 0).then(|| {
        view! { <p class="card-text">{plural!(lang, u64::from(requests), space.groups.waiting)}</p> }
    });
    view! {
        <li class="card">
            {standing}
            <h3 class="card-title"><a href=entry_href(lang, Kind::GroupRoom, &group.slug)>{group.name}</a></h3>
            {waiting}
        </li>
    }
}

/// For who belongs to no member yet.
#[component]
fn NoMember() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="state">
            <h3>{tr!(lang, space.members.none_title)}</h3>
            <p>{tr!(lang, space.members.none_text)}</p>
            <ol>
                <li>{tr!(lang, space.members.find)}</li>
                <li>{tr!(lang, space.members.write)}</li>
                <li>{tr!(lang, space.members.wait)}</li>
            </ol>
            <p><a class="button" href=href(lang, Kind::Directory)>{tr!(lang, space.members.directory)}</a></p>
        </div>
    }
}

/// What is worth doing, for this account: never what is done already.
fn next_steps(account: &Account) -> Vec<AnyView> {
    let lang = use_lang();
    let step = |address: String, title: &'static str, text: &'static str| {
        view! { <li><a href=address>{title}</a><span>{text}</span></li> }.into_any()
    };
    let mut steps = Vec::new();
    if animates(account) {
        steps.push(step(
            href(lang, Kind::Animation),
            tr!(lang, space.next.queue_title),
            tr!(lang, space.next.queue_text),
        ));
        let (title, text) = if account.role == AccountRole::Administrator {
            (
                tr!(lang, space.next.administration_title),
                tr!(lang, space.next.administration_text),
            )
        } else {
            (
                tr!(lang, space.next.members_title),
                tr!(lang, space.next.members_text),
            )
        };
        steps.push(step(href(lang, Kind::Administration), title, text));
    }
    if let [Affiliation { member, .. }, ..] = account.affiliations.as_slice() {
        let address = entry_href(lang, Kind::Member, &member.slug);
        let (title, text) = (
            tr!(lang, space.next.page_title),
            tr!(lang, space.next.page_text),
        );
        steps.push(step(address, title, text));
    }
    if account.groups.is_empty() && !account.affiliations.is_empty() {
        steps.push(step(
            href(lang, Kind::Groups),
            tr!(lang, space.next.groups_title),
            tr!(lang, space.next.groups_text),
        ));
    }
    if account.second_factor == SecondFactorState::None {
        let address = format!("{}#{}", href(lang, Kind::Account), super::account::FACTOR);
        let (title, text) = (
            tr!(lang, space.next.factor_title),
            tr!(lang, space.next.factor_text),
        );
        steps.push(step(address, title, text));
    }
    steps.push(step(
        href(lang, Kind::Agenda),
        tr!(lang, space.next.agenda_title),
        tr!(lang, space.next.agenda_text),
    ));
    steps.push(step(
        href(lang, Kind::Funding),
        tr!(lang, space.next.funding_title),
        tr!(lang, space.next.funding_text),
    ));
    steps
}
