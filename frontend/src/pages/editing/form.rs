//! `/espace/actions/:id` and its like: the form of an entry.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::codes::{Access, EntryType, EventKind, Publication, Visibility};
use passerelle_shared::participants::GroupRef;

use super::bar::{Bar, KeptLine};
use super::conflict::ConflictView;
use super::edited::{addresses, edited_at, fresh};
use super::editor::{Editor, Word};
use super::files::provide_files;
use super::forms::fields;
use super::names::{provide_names, remember};
use super::preview::Preview;
use super::words::field_name;
use crate::api::editing::{self as api, Source};
use crate::components::form::Summary;
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::way_back::WayBack;
use crate::i18n::format;
use crate::pages::sign_in::Gate;
use crate::routes::{Kind, NEW};
use crate::state::address::kind_of_page;
use crate::state::language::use_lang;
use crate::state::session::{self, private_remote};
use crate::tr;

/// The page.
#[component]
pub fn FormPage() -> impl IntoView {
    let edited = kind_of_page().and_then(edited_at);
    view! { <Gate>{edited.map(|edited| view! { <OfAddress edited/> })}</Gate> }
}

/// The entry of the address. What is given an identifier while it is written stays as it is.
#[component]
fn OfAddress(edited: EntryType) -> impl IntoView {
    let params = use_params_map();
    let created = StoredValue::new(None::<String>);
    let shown = Memo::new(move |before: Option<&String>| {
        let id = params.read().get("slug").unwrap_or_default();
        match before {
            Some(before) if created.get_value().as_ref() == Some(&id) => before.clone(),
            _ => id,
        }
    });
    provide_names();
    provide_files();
    move || {
        let id = shown.get();
        created.set_value(None);
        if id == NEW {
            view! { <Written edited source=None created/> }.into_any()
        } else {
            let source = private_remote(move || api::source(addresses(edited).path, &id));
            view! {
                <LoadedPrivate remote=source let:source>
                    <Written edited source=Some(Source::clone(&source)) created/>
                </LoadedPrivate>
            }
            .into_any()
        }
    }
}

#[component]
fn Written(
    edited: EntryType,
    source: Option<Source>,
    created: StoredValue<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let member = first_member();
    let made = source.is_some();
    let title = source.as_ref().map(|source| source.standing.title.clone());
    let deleted = source
        .as_ref()
        .is_some_and(|it| it.standing.deleted_at.is_some());
    let mut document = fresh(edited, member.as_deref());
    if let Some(group) = group_of_address(edited) {
        document["working_group"] = group.id.to_string().into();
        document["kind"] = EventKind::GroupMeeting.code().into();
        if group.access == Access::Closed {
            document["visibility"] = Visibility::Group.code().into();
        }
    }
    let editor = Editor::new(edited, source, document, created);
    let preview = RwSignal::new(false);
    let title = title.unwrap_or_else(|| match edited {
        EntryType::Action => tr!(lang, editing.new.action).to_owned(),
        EntryType::Event => tr!(lang, editing.new.event).to_owned(),
        EntryType::Member => String::new(),
        EntryType::WorkingGroup => tr!(lang, editing.new.working_group).to_owned(),
        EntryType::FundingCall => tr!(lang, editing.new.funding_call).to_owned(),
    });
    let lead = if made {
        ""
    } else {
        tr!(lang, editing.new.lead)
    };
    let body = move || {
        if deleted {
            return view! { <p class="notice">{tr!(lang, editing.deleted)}</p> }.into_any();
        }
        if let Some(conflict) = editor.conflict.get() {
            return view! { <ConflictView editor conflict/> }.into_any();
        }
        view! {
            <div class="editor">
                <div class="editor-main">
                    <div hidden=move || preview.get()>
                        <form class="editor-form" novalidate on:submit=move |event| { event.prevent_default(); editor.save(); }>
                            <WordLine editor/>
                            <Summary form=editor.form/>
                            {fields(editor)}
                        </form>
                    </div>
                    {move || preview.get().then(|| view! { <Preview editor/> })}
                </div>
                <Bar editor preview/>
                <div class="editor-foot" aria-hidden="true"><KeptLine editor/></div>
            </div>
        }
        .into_any()
    };
    view! {
        <PageHead title lead>
            <WayBack to=Kind::Entries text=tr!(lang, editing.mine.title)/>
        </PageHead>
        {body}
    }
}

/// The first member that the account edits for, whose a new entry is unless another is chosen.
fn first_member() -> Option<String> {
    let account = untrack(session::account)?;
    let affiliation = account
        .affiliations
        .iter()
        .find(|it| matches!(it.role, MemberRole::Editor | MemberRole::Administrator))?;
    let id = affiliation.member.id.to_string();
    remember(&id, affiliation.member.name.clone());
    Some(id)
}

/// The group of one's own for which a meeting is made, as `?group=` says it. Nobody else may know
/// the names of these groups.
fn group_of_address(edited: EntryType) -> Option<GroupRef> {
    let account = untrack(session::account)?;
    for it in &account.groups {
        remember(&it.group.id.to_string(), it.group.name.clone());
    }
    let asked = use_query_map().read_untracked().get("group")?;
    let mut groups = account.groups.iter().map(|it| &it.group);
    let group = groups.find(|group| group.slug == asked)?;
    (edited == EntryType::Event).then(|| group.clone())
}

/// Whether an account keeps funding calls.
pub(super) fn keeps_calls(role: AccountRole) -> bool {
    role != AccountRole::Member
}

/// What happened that the form itself does not show.
#[component]
fn WordLine(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    move || {
        editor.word.get().map(|word| {
            let (text, recovered) = match word {
                Word::Recovered => (tr!(lang, editing.word.recovered).to_owned(), true),
                Word::Merged(names) => {
                    let names = names.iter().map(|name| field_name(lang, editor.edited, name));
                    let names = format::list(lang, names);
                    (tr!(lang, editing.word.merged, names = names), false)
                }
                Word::Moved(publication) => {
                    let text = match publication {
                        Publication::Draft => tr!(lang, editing.word.draft),
                        Publication::Submitted => tr!(lang, editing.word.submitted),
                        Publication::Published => tr!(lang, editing.word.published),
                        Publication::Archived => tr!(lang, editing.word.archived),
                    };
                    (text.to_owned(), false)
                }
            };
            let discard = recovered.then(|| view! {
                " "
                <button class="link-button" type="button" on:click=move |_| editor.discard()>{tr!(lang, editing.word.discard)}</button>
            });
            view! { <p class="notice" role="status">{text}{discard}</p> }
        })
    }
}
