//! `/espace`: who I am here, my members, and what to do next.

use leptos::prelude::*;
use passerelle_shared::accounts::{
    Account, AccountRole, Affiliation, MemberRole, SecondFactorState,
};

use super::SignOut;
use super::labels;
use crate::components::badge::{Badge, Tone};
use crate::components::page_head::PageHead;
use crate::i18n::labels::member_kind;
use crate::pages::editing::mine::NewEntries;
use crate::pages::sign_in::Gate;
use crate::routes::{Kind, entry_href, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

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
        {writes.then(|| view! {
            <section class="section">
                <div class="section-head">
                    <h2>{tr!(lang, editing.mine.title)}</h2>
                    <a href=href(lang, Kind::Entries)>{tr!(lang, editing.mine.all)}</a>
                </div>
                <NewEntries/>
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
    if matches!(
        account.role,
        AccountRole::Animator | AccountRole::Administrator
    ) {
        steps.push(step(
            href(lang, Kind::Animation),
            tr!(lang, space.next.queue_title),
            tr!(lang, space.next.queue_text),
        ));
    }
    if let [Affiliation { member, .. }, ..] = account.affiliations.as_slice() {
        let address = entry_href(lang, Kind::Member, &member.slug);
        let (title, text) = (
            tr!(lang, space.next.page_title),
            tr!(lang, space.next.page_text),
        );
        steps.push(step(address, title, text));
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
