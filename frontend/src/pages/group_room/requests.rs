//! Who asks to enter a group, and whom it has invited, for its leads.

use leptos::prelude::*;
use passerelle_shared::participants::{
    Participant, ParticipantPage, ParticipantStatus, RequestDecision, UpdateParticipantRequest,
};

use crate::api;
use crate::components::form::{FormView, TextArea, use_form};
use crate::components::private_page::LoadedPrivate;
use crate::i18n::format;
use crate::pages::space::{Trouble, labels, renew_account, use_deed};
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::tr;

/// Both lists.
#[component]
pub(super) fn Requests(slug: StoredValue<String>) -> impl IntoView {
    let lang = use_lang();
    let asked = private_remote(move || {
        // What is decided shows at once.
        let _ = session::account();
        api::participants::list(&slug.get_value(), ParticipantStatus::Requested)
    });
    let said = RwSignal::new(None::<String>);
    let heading = NodeRef::<leptos::html::H2>::new();
    let decided = Callback::new(move |name: String| {
        said.set(Some(tr!(lang, group_room.decided, name = name)));
        // The list of who is in the group follows the account.
        renew_account(lang);
        asked.reload();
        if let Some(heading) = heading.get_untracked() {
            // A heading with a tabindex takes the focus.
            let _ = heading.focus();
        }
    });
    view! {
        <section>
            <h2 tabindex="-1" node_ref=heading>{tr!(lang, group_room.requests)}</h2>
            <p class="form-said" role="status">{move || said.get()}</p>
            <LoadedPrivate remote=asked let:page>
                {if page.items.is_empty() {
                    view! { <p>{tr!(lang, group_room.no_request)}</p> }.into_any()
                } else {
                    let items = page.items.iter().cloned();
                    let items = items.map(|person| view! { <Request slug person decided/> });
                    view! { <ul class="people">{items.collect_view()}</ul> }.into_any()
                }}
            </LoadedPrivate>
        </section>
    }
}

#[component]
fn Request(
    slug: StoredValue<String>,
    person: Participant,
    decided: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(None::<RequestDecision>);
    let name = person.name.clone();
    let id = StoredValue::new(person.id.to_string());
    let since = tr!(
        lang,
        animation.since,
        when = format::ago(lang, person.since)
    );
    let part = labels::function(lang, person.function).map(|part| format!("{part}, "));
    let member = person.member.clone().map(|member| member.name);
    let button = |decision: RequestDecision, quiet: bool, words: &'static str, label: String| {
        view! {
            <button class="button" class:button-quiet=quiet type="button" aria-label=label aria-expanded=move || (open.get() == Some(decision)).to_string()
                on:click=move |_| open.update(|open| *open = (*open != Some(decision)).then_some(decision))>
                {words}
            </button>
        }
    };
    let accept = tr!(lang, group_room.accept_named, name = name.clone());
    let refuse = tr!(lang, group_room.refuse_named, name = name.clone());
    let below = move || {
        let name = name.clone();
        open.get()
            .map(|decision| view! { <Decide slug id decision name decided/> })
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{person.name}</strong>
                <span class="small">{part}{member.map(|member| format!("{member} · "))}{since}</span>
                {person.message.map(|message| view! { <blockquote>{message}</blockquote> })}
            </div>
            <div class="person-deeds actions">
                {button(RequestDecision::Accepted, false, tr!(lang, animation.accept), accept)}
                {button(RequestDecision::Refused, true, tr!(lang, animation.refuse), refuse)}
            </div>
            <div class="person-below" hidden=move || open.get().is_none()>{below}</div>
        </li>
    }
}

#[component]
fn Decide(
    slug: StoredValue<String>,
    id: StoredValue<String>,
    decision: RequestDecision,
    name: String,
    decided: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let reason = RwSignal::new(String::new());
    let send = move || {
        let text = reason.get_untracked().trim().to_owned();
        let body = UpdateParticipantRequest {
            decision,
            reason: Some(text).filter(|text| !text.is_empty()),
        };
        let name = name.clone();
        form.send(
            body,
            move |body| async move {
                let call = api::participants::decide(&slug.get_value(), &id.get_value(), &body);
                session::send(lang, call).await
            },
            move |()| decided.run(name),
        );
    };
    let (submit, hint) = match decision {
        RequestDecision::Accepted => (
            tr!(lang, animation.accept),
            tr!(lang, animation.reason_optional),
        ),
        RequestDecision::Refused => (
            tr!(lang, animation.refuse),
            tr!(lang, animation.reason_needed),
        ),
    };
    view! {
        <FormView form submit on_submit=send>
            <TextArea form pointer="/reason" label=tr!(lang, animation.reason) hint value=reason rows=2/>
        </FormView>
    }
}

/// Invitations that wait for an answer.
#[component]
pub(super) fn Invited(
    slug: StoredValue<String>,
    invited: PrivateRemote<ParticipantPage>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <LoadedPrivate remote=invited let:page>
            {(!page.items.is_empty()).then(|| {
                let items = page.items.iter().cloned();
                let items = items.map(|person| view! { <Invitation slug person invited/> });
                view! {
                    <h3>{tr!(lang, team.invited)}</h3>
                    <ul class="rows">{items.collect_view()}</ul>
                }
            })}
        </LoadedPrivate>
    }
}

#[component]
fn Invitation(
    slug: StoredValue<String>,
    person: Participant,
    invited: PrivateRemote<ParticipantPage>,
) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let id = person.id.to_string();
    let label = tr!(
        lang,
        team.remove.take_back_named,
        name = person.name.clone()
    );
    let since = tr!(
        lang,
        animation.since,
        when = format::ago(lang, person.since)
    );
    let take_back = move |_| {
        let call = api::participants::delete(&slug.get_value(), &id);
        deed.send(call, move || invited.reload());
    };
    view! {
        <li>
            <div><strong>{person.name}</strong><span class="small">{since}</span></div>
            <button class="button button-quiet" type="button" aria-label=label on:click=take_back>{tr!(lang, team.remove.take_back)}</button>
            <Trouble deed/>
        </li>
    }
}
