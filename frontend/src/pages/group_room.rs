//! `/espace/participation/:slug`: how one stands with a working group, who is in it, and what its leads
//! decide.

mod inside;
mod invite;
mod people;
mod requests;
mod standing;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use passerelle_shared::codes::Access;
use passerelle_shared::participants::{AccountGroup, GroupRole, ParticipantStatus};

use self::inside::Inside;
use self::invite::Invite;
use self::people::People;
use self::requests::Requests;
use self::standing::Standing;
use crate::api;
use crate::components::feedback::Loaded;
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::way_back::WayBack;
use crate::pages::sign_in::Gate;
use crate::pages::space::animates;
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The page.
#[component]
pub fn GroupRoomPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    view! { <Gate>{move || view! { <Group slug=slug.get()/> }}</Gate> }
}

/// What the page knows of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    name: String,
    access: Access,
}

/// A closed group is known to its own people and to the animators alone: the public has no page.
#[component]
fn Group(slug: String) -> impl IntoView {
    let account = untrack(session::account)?;
    let mine = account.groups.iter().find(|it| it.group.slug == slug);
    let shown = slug.clone();
    Some(if let Some(mine) = mine {
        let known = Known {
            name: mine.group.name.clone(),
            access: mine.group.access,
        };
        view! { <Room slug known/> }.into_any()
    } else if animates(&account) {
        let source = session::private_remote(move || api::working_groups::source(&slug));
        view! {
            <LoadedPrivate remote=source let:source>
                <Room slug=shown.clone() known=Known { name: source.document.name.clone(), access: source.document.access }/>
            </LoadedPrivate>
        }
        .into_any()
    } else {
        let group = api::remote(move || api::working_groups::detail(&slug));
        view! {
            <Loaded remote=group let:group>
                <Room slug=shown.clone() known=Known { name: group.summary.name.clone(), access: group.summary.access }/>
            </Loaded>
        }
        .into_any()
    })
}

/// How the account stands with a group, as it changes.
fn standing(slug: &str) -> Option<AccountGroup> {
    let account = session::account()?;
    let mut mine = account.groups.iter();
    mine.find(|it| it.group.slug == slug).cloned()
}

#[component]
fn Room(slug: String, known: Known) -> impl IntoView {
    let lang = use_lang();
    let slug = StoredValue::new(slug);
    let Known { name, access } = known;
    let mine = Memo::new(move |_| slug.with_value(|slug| standing(slug)));
    let inside = Memo::new(move |_| {
        mine.read()
            .as_ref()
            .is_some_and(|it| it.status == ParticipantStatus::Participating)
    });
    let decides = Memo::new(move |_| {
        let leads = mine.read().as_ref().is_some_and(|it| {
            it.role == GroupRole::Lead && it.status == ParticipantStatus::Participating
        });
        leads || session::account().is_some_and(|account| animates(&account))
    });
    // Members of the network see who is in a group that is not closed.
    let meets = Memo::new(move |_| {
        let member = session::account().is_some_and(|account| !account.affiliations.is_empty());
        inside.get() || decides.get() || (member && access != Access::Closed)
    });
    let public = (access != Access::Closed).then(|| {
        let address = entry_href(lang, Kind::Group, &slug.get_value());
        view! { <p class="team-end"><a href=address>{tr!(lang, group_room.to_page)}</a></p> }
    });
    // Whoever is in it, and whoever animates the network, sees it from the inside.
    let within = move || (inside.get() || decides.get()).then(|| view! { <Inside slug/> });
    let people = move || {
        meets
            .get()
            .then(|| view! { <People slug decides=decides.get()/> })
    };
    let requests = move || decides.get().then(|| view! { <Requests slug/> });
    let invite = move || decides.get().then(|| view! { <Invite slug/> });
    view! {
        <PageHead title=name lead=tr!(lang, group_room.lead)>
            <WayBack to=Kind::Space text=tr!(lang, common.nav.space)/>
        </PageHead>
        <div class="team">
            <Standing slug mine access/>
            {requests}
            {within}
            {people}
            {invite}
            {public}
        </div>
    }
}
