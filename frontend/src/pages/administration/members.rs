//! Members as the network's own: whom it trusts, and two that are one.

use leptos::prelude::*;
use passerelle_shared::administration::MemberTrust;
use passerelle_shared::members::MemberSummary;

use super::Find;
use super::merge::Merge;
use crate::api;
use crate::components::badge::Badge;
use crate::components::feedback::Loaded;
use crate::components::opener::Opener;
use crate::components::private_page::LoadedPrivate;
use crate::i18n::labels::{claim, member_kind};
use crate::pages::space::{Trouble, use_deed};
use crate::routes::{Kind, entry_href, href};
use crate::state::filters::{Query, use_filters};
use crate::state::language::use_lang;
use crate::state::session::private_remote;
use crate::tr;

/// What is open below a member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Trust,
    Merge,
}

/// The members that the words find.
#[component]
pub(super) fn Members() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let words = Memo::new(move |_| filters.get().get("q").unwrap_or_default().to_owned());
    let members = api::remote(move || api::administration::members(&words.read()));
    // What was looked for in vain is the name of what is missing.
    let add = move || {
        let query = Query::new().with("name", words.get());
        format!("{}{}", href(lang, Kind::Propose), query.to_search())
    };
    let waiting = || view! { <p>"…"</p> };
    view! {
        <h2 class="visually-hidden">{tr!(lang, administration.part.members)}</h2>
        <Find label=tr!(lang, administration.members.find)/>
        <p class="small"><a href=add>{tr!(lang, proposals.link.add)}</a></p>
        <Loaded remote=members skeleton=waiting let:page>
            {page.items.is_empty().then(|| view! { <p>{tr!(lang, administration.members.none)}</p> })}
            <ul class="people">
                {page.items.iter().cloned().map(|member| view! { <Row member/> }).collect_view()}
            </ul>
        </Loaded>
    }
}

#[component]
fn Row(member: MemberSummary) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(None::<Part>);
    let name = member.name.clone();
    let button = |part: Part, words: &'static str, label: String| {
        view! { <Opener open part words label/> }
    };
    let trust = tr!(
        lang,
        administration.members.trust_named,
        name = name.clone()
    );
    let merge = tr!(
        lang,
        administration.members.merge_named,
        name = name.clone()
    );
    let trust = button(Part::Trust, tr!(lang, administration.members.trust), trust);
    let merge = button(Part::Merge, tr!(lang, administration.members.merge), merge);
    let page = entry_href(lang, Kind::Member, &member.slug);
    let team = entry_href(lang, Kind::Team, &member.slug);
    let (kind, kept) = (member_kind(lang, member.kind), claim(lang, member.claim));
    let below = move || {
        open.get().map(|part| match part {
            Part::Trust => view! { <Trust id=member.id.to_string()/> }.into_any(),
            Part::Merge => view! { <Merge member=member.clone()/> }.into_any(),
        })
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong><a href=page>{name}</a></strong>
                <span class="person-part"><Badge text=kind/><Badge text=kept/></span>
            </div>
            <div class="person-deeds actions">
                <a class="button button-quiet" href=team>{tr!(lang, administration.members.team)}</a>
                {trust}
                {merge}
            </div>
            <div class="person-below" hidden=move || open.get().is_none()>{below}</div>
        </li>
    }
}

#[component]
fn Trust(id: String) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let id = StoredValue::new(id);
    let trust = private_remote(move || api::administration::trust(&id.get_value()));
    view! {
        <p>{tr!(lang, administration.members.trust_text)}</p>
        <LoadedPrivate remote=trust let:now>
            {
                let trusted = now.trusted;
                let (state, words) = if trusted {
                    (tr!(lang, administration.members.trusted), tr!(lang, administration.members.distrust))
                } else {
                    (tr!(lang, administration.members.not_trusted), tr!(lang, administration.members.trust_now))
                };
                let turn = move |_| {
                    let wanted = MemberTrust { trusted: !trusted };
                    let call = api::administration::update_trust(&id.get_value(), wanted);
                    deed.send(call, move || trust.reload());
                };
                view! {
                    <p role="status"><strong>{state}</strong></p>
                    <p class="actions"><button class="button" type="button" on:click=turn>{words}</button></p>
                }
            }
        </LoadedPrivate>
        <Trouble deed/>
    }
}
