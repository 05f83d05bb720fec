//! Two members that are one: what moves, and the deed.

use leptos::prelude::*;
use passerelle_shared::administration::MergeMember;
use passerelle_shared::members::{MemberRef, MemberSummary};
use passerelle_shared::problem::ErrorCode;

use crate::api::administration::Total;
use crate::api::{self, Remote};
use crate::components::feedback::Loaded;
use crate::components::form::{FormView, TextField, use_form};
use crate::i18n::labels::member_kind;
use crate::pages::space::{Trouble, use_deed};
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::{plural, tr};

/// Which member stays, what moves to it, and the button.
#[component]
pub(super) fn Merge(
    /// The one that goes.
    member: MemberSummary,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let words = RwSignal::new(String::new());
    let sought = RwSignal::new(None::<String>);
    let chosen = RwSignal::new(None::<(String, String)>);
    let done = RwSignal::new(None::<MemberRef>);
    let going = StoredValue::new(member);
    let find = move || {
        chosen.set(None);
        let text = words.get_untracked().trim().to_owned();
        sought.set(Some(text).filter(|text| !text.is_empty()));
    };
    let found = api::remote_when(move || {
        let words = sought.get()?;
        Some(api::administration::members(&words))
    });
    let waiting = || view! { <p></p> };
    let choices = move || {
        sought.get().is_some().then(|| {
            view! {
                <Loaded remote=found skeleton=waiting let:page>
                    <fieldset class="choices">
                        <legend>{tr!(lang, administration.members.stays)}</legend>
                        {page.items.iter().filter(|it| it.id != going.read_value().id).map(|it| {
                            let value = (it.id.to_string(), it.name.clone());
                            let words = format!("{} ({})", it.name, member_kind(lang, it.kind));
                            view! {
                                <label><input type="radio" name="stays" on:change=move |_| chosen.set(Some(value.clone()))/>{words}</label>
                            }
                        }).collect_view()}
                    </fieldset>
                </Loaded>
            }
        })
    };
    let preview = move || {
        chosen
            .get()
            .map(|(id, name)| view! { <Preview going id name done/> })
    };
    move || {
        match done.get() {
        Some(member) => view! {
            <p class="form-said" role="status">
                {tr!(lang, administration.members.merged)}" "
                <a href=entry_href(lang, Kind::Member, &member.slug)>{member.name}</a>
            </p>
        }
        .into_any(),
        None => view! {
            <p>{tr!(lang, administration.members.merge_text)}</p>
            <FormView form submit=tr!(lang, administration.find) on_submit=find>
                <TextField form pointer="/q" label=tr!(lang, administration.members.into) value=words/>
            </FormView>
            {choices}
            {preview}
        }
        .into_any(),
    }
    }
}

#[component]
fn Preview(
    going: StoredValue<MemberSummary>,
    id: String,
    name: String,
    done: RwSignal<Option<MemberRef>>,
) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let slug = going.read_value().slug.clone();
    let count = |list: &'static str| -> Remote<Total> {
        let slug = slug.clone();
        api::remote(move || api::administration::count(list, &slug))
    };
    let (actions, events, groups) = (
        count("/actions"),
        count("/events"),
        count("/working-groups"),
    );
    let total = |remote: Remote<Total>| move || remote.ok().map(|it| it.total);
    let (actions, events, groups) = (total(actions), total(events), total(groups));
    let title = tr!(
        lang,
        administration.members.moves,
        from = going.read_value().name.clone(),
        into = name
    );
    let merge = move |_| {
        let from = going.read_value().id.to_string();
        let Ok(into) = id.parse() else { return };
        deed.run(
            async move {
                // Read now: what was changed since is seen by whoever decides.
                let version =
                    session::send(lang, api::administration::member_version(&from)).await?;
                let call =
                    api::administration::merge(&from, version.version, &MergeMember { into });
                let answer = session::send(lang, call).await;
                let answer = answer.map_err(|it| {
                    it.worded(
                        ErrorCode::Conflict,
                        tr!(lang, administration.members.conflict),
                    )
                })?;
                done.set(Some(answer.member));
                Ok(())
            },
            || (),
        );
    };
    view! {
        <div class="notice preview">
            <p>{title}</p>
            <ul>
                <li>{move || actions().map(|n| plural!(lang, n, administration.members.actions))}</li>
                <li>{move || events().map(|n| plural!(lang, n, administration.members.events))}</li>
                <li>{move || groups().map(|n| plural!(lang, n, administration.members.groups))}</li>
                <li>{tr!(lang, administration.members.people)}</li>
            </ul>
            <p>{tr!(lang, administration.members.for_good)}</p>
            <p class="actions"><button class="button" type="button" on:click=merge>{tr!(lang, administration.members.merge_now)}</button></p>
            <Trouble deed/>
        </div>
    }
}
