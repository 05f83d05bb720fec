//! `/espace/equipe/:slug`: who keeps the page of a member, and who may do what for it.

mod colleague;
mod invite;
mod logic;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use passerelle_shared::accounts::{Account, MemberRole};
use passerelle_shared::claims::{Colleague, ColleagueList};
use passerelle_shared::members::MemberSummary;

use self::colleague::Person;
use self::invite::Invite;
use crate::api;
use crate::components::feedback::Loaded;
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::way_back::WayBack;
use crate::pages::sign_in::Gate;
use crate::pages::space::animates;
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::tr;

/// The page.
#[component]
pub fn TeamPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let member = api::remote(move || api::members::detail(&slug.read()));
    view! {
        <Gate>
            <Loaded remote=member let:member><Page member=member.summary.clone()/></Loaded>
        </Gate>
    }
}

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct Team {
    /// The member's identifier.
    id: StoredValue<String>,
    people: PrivateRemote<ColleagueList>,
    /// What was just done, for everybody to hear.
    said: RwSignal<Option<String>>,
    heading: NodeRef<leptos::html::H2>,
}

impl Team {
    /// Takes note that something has changed: the list is asked for anew, and keeps the keyboard.
    fn done(self, said: String) {
        self.said.set(Some(said));
        self.people.reload();
        if let Some(heading) = self.heading.get_untracked() {
            // A heading with a tabindex takes the focus.
            let _ = heading.focus();
        }
    }
}

/// Whether the account says who belongs to a member.
fn staffs(account: &Account, member: &str) -> bool {
    animates(account)
        || account
            .affiliations
            .iter()
            .any(|it| it.role == MemberRole::Administrator && it.member.id.to_string() == member)
}

#[component]
fn Page(member: MemberSummary) -> impl IntoView {
    let lang = use_lang();
    let id = member.id.to_string();
    let entry = entry_href(lang, Kind::Member, &member.slug);
    let allowed = {
        let id = id.clone();
        Memo::new(move |_| session::account().is_some_and(|account| staffs(&account, &id)))
    };
    let body = move || {
        if allowed.get() {
            view! { <People id=id.clone()/> }.into_any()
        } else {
            view! { <p class="notice">{tr!(lang, team.forbidden)}</p> }.into_any()
        }
    };
    view! {
        <PageHead title=tr!(lang, team.title, name = member.name) lead=tr!(lang, team.lead)>
            <WayBack to=Kind::Space text=tr!(lang, common.nav.space)/>
        </PageHead>
        <div class="team">
            {body}
            <p class="team-end"><a href=entry>{tr!(lang, team.to_page)}</a></p>
        </div>
    }
}

#[component]
fn People(id: String) -> impl IntoView {
    let lang = use_lang();
    let team = Team {
        people: private_remote({
            let id = id.clone();
            move || api::affiliations::list(&id)
        }),
        id: StoredValue::new(id),
        said: RwSignal::new(None),
        heading: NodeRef::new(),
    };
    view! {
        <section>
            <h2 tabindex="-1" node_ref=team.heading>{tr!(lang, team.people)}</h2>
            <p class="form-said" role="status">{move || team.said.get()}</p>
            <LoadedPrivate remote=team.people let:list>
                {people(team, &list.items)}
            </LoadedPrivate>
        </section>
        <section class="section">
            <h2>{tr!(lang, team.invite.title)}</h2>
            <Invite team/>
        </section>
    }
}

/// Those who belong to the member, then those who were asked to.
fn people(team: Team, all: &[Colleague]) -> AnyView {
    let lang = use_lang();
    let last = logic::last_administrator(all);
    let rows = |invited: bool| {
        let these = all.iter().filter(|it| it.accepted_at.is_none() == invited);
        these
            .cloned()
            .map(|colleague| {
                let last = last == Some(colleague.id);
                view! { <Person team colleague last/> }
            })
            .collect::<Vec<_>>()
    };
    let (here, invited) = (rows(false), rows(true));
    let nobody = here
        .is_empty()
        .then(|| view! { <p>{tr!(lang, team.nobody)}</p> });
    let invited = (!invited.is_empty()).then(|| {
        view! {
            <h3>{tr!(lang, team.invited)}</h3>
            <ul class="people">{invited}</ul>
        }
    });
    view! {
        {nobody}
        <ul class="people">{here}</ul>
        {invited}
    }
    .into_any()
}
