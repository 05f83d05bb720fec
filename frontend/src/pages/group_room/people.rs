//! Who is in a group, and what its leads can change of it.

use leptos::prelude::*;
use passerelle_shared::participants::{
    GroupRole, Participant, ParticipantPage, ParticipantStatus, UpdateParticipant,
};
use passerelle_shared::problem::ErrorCode;

use crate::api;
use crate::api::call::Call;
use crate::components::badge::{Badge, Tone};
use crate::components::opener::Opener;
use crate::components::private_page::LoadedPrivate;
use crate::pages::space::{Trouble, labels, renew_account, use_deed};
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::{plural, tr};

/// The list.
#[component]
pub(super) fn People(slug: StoredValue<String>, decides: bool) -> impl IntoView {
    let lang = use_lang();
    let people = private_remote(move || {
        // Entering and leaving show at once.
        let _ = session::account();
        api::participants::list(&slug.get_value(), ParticipantStatus::Participating)
    });
    let heading = NodeRef::<leptos::html::H2>::new();
    let said = RwSignal::new(None::<String>);
    let room = Room {
        slug,
        people,
        said,
        heading,
    };
    view! {
        <section>
            <h2 tabindex="-1" node_ref=heading>{tr!(lang, group_room.people)}</h2>
            <p class="form-said" role="status">{move || said.get()}</p>
            <LoadedPrivate remote=people let:page>
                <p class="small">{plural!(lang, page.total, group_room.count)}</p>
                <ul class="people">
                    {page.items.iter().cloned().map(|person| view! { <Person room person decides/> }).collect_view()}
                </ul>
            </LoadedPrivate>
        </section>
    }
}

#[derive(Clone, Copy)]
struct Room {
    slug: StoredValue<String>,
    people: PrivateRemote<ParticipantPage>,
    said: RwSignal<Option<String>>,
    heading: NodeRef<leptos::html::H2>,
}

impl Room {
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

#[component]
fn Person(room: Room, person: Participant, decides: bool) -> impl IntoView {
    let lang = use_lang();
    let leads = person.role == GroupRole::Lead;
    let part = labels::function(lang, person.function);
    let member = person.member.clone().map(|member| {
        view! { <a href=entry_href(lang, Kind::Member, &member.slug)>{member.name}</a> }
    });
    let deeds = decides.then(|| view! { <Deeds room person=person.clone()/> });
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{person.name}</strong>
                {person.you.then(|| view! { <span class="small">{tr!(lang, team.you)}</span> })}
                <span class="person-part">
                    {leads.then(|| view! { <Badge text=tr!(lang, group_room.lead_badge) tone=Tone::Deep/> })}
                    {part.map(|part| view! { <Badge text=part/> })}
                </span>
                {member}
            </div>
            {deeds}
        </li>
    }
}

/// What is open below a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    HandOver,
    Remove,
}

#[component]
fn Deeds(room: Room, person: Participant) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let open = RwSignal::new(None::<Part>);
    let leads = person.role == GroupRole::Lead;
    let own = untrack(session::account).and_then(|account| {
        let slug = room.slug.get_value();
        let mut mine = account.groups.iter();
        mine.find(|it| it.group.slug == slug && it.role == GroupRole::Lead)
            .map(|it| it.id.to_string())
    });
    let id = person.id.to_string();
    let name = person.name.clone();
    let run = move |calls: Vec<Call<()>>, said: String| {
        deed.run(
            async move {
                for call in calls {
                    let answer = session::send(lang, call).await;
                    answer
                        .map_err(|it| it.worded(ErrorCode::Conflict, tr!(lang, group_room.last)))?;
                }
                Ok(())
            },
            move || {
                room.done(said);
                renew_account(lang);
            },
        );
    };
    let update = {
        let id = id.clone();
        move |role: GroupRole| {
            api::participants::update(&room.slug.get_value(), &id, UpdateParticipant { role })
        }
    };
    let turn = {
        let (update, name) = (update.clone(), name.clone());
        let (role, words, label) = if leads {
            (
                GroupRole::Participant,
                tr!(lang, group_room.no_lead),
                tr!(lang, group_room.no_lead_named, name = name.clone()),
            )
        } else {
            (
                GroupRole::Lead,
                tr!(lang, group_room.make_lead),
                tr!(lang, group_room.make_lead_named, name = name.clone()),
            )
        };
        let click = move |_| {
            run(
                vec![update(role)],
                tr!(lang, group_room.changed, name = name.clone()),
            );
        };
        view! { <button class="button button-quiet" type="button" aria-label=label on:click=click>{words}</button> }
    };
    let toggle = move |part: Part, words: &'static str, label: String| {
        view! { <Opener open part words label/> }
    };
    let hands_over = own.is_some() && !leads;
    let hand_over = hands_over.then(|| {
        let label = tr!(lang, team.hand_over.named, name = name.clone());
        toggle(Part::HandOver, tr!(lang, team.hand_over.button), label)
    });
    let remove = (!person.you).then(|| {
        let label = tr!(lang, group_room.remove_named, name = name.clone());
        toggle(Part::Remove, tr!(lang, team.remove.button), label)
    });
    let below = move || {
        let (update, name, id, own) = (update.clone(), name.clone(), id.clone(), own.clone());
        open.get().map(|part| match part {
            Part::HandOver => {
                let text = tr!(lang, group_room.hand_over_sure, name = name.clone());
                let click = move |_| {
                    let slug = room.slug.get_value();
                    // First the one, then the other: the group is never without a lead.
                    let after = UpdateParticipant { role: GroupRole::Participant };
                    let leaves = own.iter().map(|own| api::participants::update(&slug, own, after));
                    let calls = std::iter::once(update(GroupRole::Lead)).chain(leaves).collect();
                    run(calls, tr!(lang, group_room.handed_over, name = name.clone()));
                };
                view! {
                    <p>{text}</p>
                    <p class="actions"><button class="button" type="button" on:click=click>{tr!(lang, team.hand_over.confirm)}</button></p>
                }
                .into_any()
            }
            Part::Remove => {
                let text = tr!(lang, group_room.remove_sure, name = name.clone());
                let click = move |_| {
                    let call = api::participants::delete(&room.slug.get_value(), &id);
                    run(vec![call], tr!(lang, group_room.removed, name = name.clone()));
                };
                view! {
                    <p>{text}</p>
                    <p class="actions"><button class="button" type="button" on:click=click>{tr!(lang, group_room.remove)}</button></p>
                }
                .into_any()
            }
        })
    };
    view! {
        <div class="person-deeds actions">{turn}{hand_over}{remove}</div>
        <div class="person-below" hidden=move || open.get().is_none()>{below}</div>
        <div class="person-below"><Trouble deed/></div>
    }
}
