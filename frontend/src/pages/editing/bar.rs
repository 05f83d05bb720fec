//! How an entry stands, where what is written is kept, what is missing, and what can be done.

use leptos::prelude::*;
use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::editing::Standing;
use passerelle_shared::lang::Lang;

use super::edited::{addresses, wanted};
use super::editor::{Editor, Kept};
use super::logic::is_empty;
use super::words::field_name;
use crate::api::editing as api;
use crate::components::badge::{Badge, Tone};
use crate::components::icon::{Icon, IconName};
use crate::i18n::format;
use crate::pages::space::{Trouble, use_deed};
use crate::routes::{Kind, entry_href, href};
use crate::tr;

/// Where an entry stands, as a badge.
pub fn standing_badge(lang: Lang, publication: Publication) -> impl IntoView {
    let (text, tone) = match publication {
        Publication::Draft => (tr!(lang, editing.publication.draft), Tone::Plain),
        Publication::Submitted => (tr!(lang, editing.publication.submitted), Tone::Warm),
        Publication::Published => (tr!(lang, editing.publication.published), Tone::Good),
        Publication::Archived => (tr!(lang, editing.publication.archived), Tone::Muted),
    };
    view! { <Badge text tone/> }
}

/// Where what is written is kept, for eyes and for screen readers.
#[component]
pub fn KeptLine(
    /// The entry.
    editor: Editor,
) -> impl IntoView {
    let lang = editor.lang;
    let words = move || match editor.kept.get() {
        Kept::Untouched => String::new(),
        Kept::Saved(at) => tr!(
            lang,
            editing.kept.saved,
            time = format::time_in(lang, at, "")
        ),
        Kept::Saving => tr!(lang, editing.kept.saving).to_owned(),
        Kept::Changed => tr!(lang, editing.kept.changed).to_owned(),
        Kept::Incomplete => tr!(lang, editing.kept.incomplete).to_owned(),
        Kept::Offline => tr!(lang, editing.kept.offline).to_owned(),
    };
    view! { <p class="kept" role="status">{words}</p> }
}

/// The column beside the form.
#[component]
pub fn Bar(
    /// The entry.
    editor: Editor,
    /// Whether its preview is shown.
    preview: RwSignal<bool>,
) -> impl IntoView {
    let lang = editor.lang;
    let state = move || {
        let publication = editor
            .standing
            .read()
            .as_ref()
            .map_or(Publication::Draft, |it| it.publication);
        let words = match publication {
            Publication::Draft => tr!(lang, editing.means.draft),
            Publication::Submitted => tr!(lang, editing.means.submitted),
            Publication::Published => tr!(lang, editing.means.published),
            Publication::Archived => tr!(lang, editing.means.archived),
        };
        view! {
            <p class="bar-state">{standing_badge(lang, publication)}</p>
            <p class="small">{words}</p>
        }
    };
    let toggle = move |_| preview.update(|shown| *shown = !*shown);
    let look = move || {
        if preview.get() {
            tr!(lang, editing.write)
        } else {
            tr!(lang, editing.preview)
        }
    };
    view! {
        <aside class="editor-bar" aria-label=tr!(lang, editing.bar)>
            <div class="panel">
                {state}
                <KeptLine editor/>
                <Steps editor/>
                <p class="bar-look">
                    <button class="button button-quiet" type="button" on:click=toggle>{look}</button>
                </p>
            </div>
            <Missing editor/>
            <More editor/>
        </aside>
    }
}

/// The steps that can be taken, the foremost first.
#[component]
fn Steps(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let step = move |to: Publication, words: &'static str, quiet: bool| {
        view! {
            <button class="button" class:button-quiet=quiet type="button" aria-disabled=move || editor.busy.get().then_some("true")
                on:click=move |_| editor.move_to(to)>{words}</button>
        }
        .into_any()
    };
    let save = move |quiet: bool| {
        view! {
            <button class="button" class:button-quiet=quiet type="button" aria-disabled=move || editor.busy.get().then_some("true")
                on:click=move |_| editor.save()>{tr!(lang, editing.save)}</button>
        }
        .into_any()
    };
    let stands = Memo::new(move |_| {
        let standing = editor.standing.read();
        standing.as_ref().map_or((Publication::Draft, None), |it| {
            (it.publication, Some(it.can))
        })
    });
    let member = editor.edited == EntryType::Member;
    let buttons = move || {
        let (publication, can) = stands.get();
        // Who makes an entry hears at its first save whether it may be published at once.
        let publishes = can.is_some_and(|can| can.publish);
        if can.is_some_and(|can| !can.edit) {
            return vec![view! { <p class="small">{tr!(lang, editing.read_only)}</p> }.into_any()];
        }
        match publication {
            Publication::Draft if publishes => vec![
                step(
                    Publication::Published,
                    tr!(lang, editing.step.publish),
                    false,
                ),
                save(true),
            ],
            Publication::Draft => vec![
                step(
                    Publication::Submitted,
                    tr!(lang, editing.step.submit),
                    false,
                ),
                save(true),
            ],
            Publication::Submitted if publishes => vec![
                step(
                    Publication::Published,
                    tr!(lang, editing.step.publish),
                    false,
                ),
                save(true),
                step(Publication::Draft, tr!(lang, editing.step.take_back), true),
            ],
            Publication::Submitted => vec![
                save(false),
                step(Publication::Draft, tr!(lang, editing.step.take_back), true),
            ],
            Publication::Published => vec![save(false)],
            Publication::Archived if publishes => vec![
                save(false),
                step(
                    Publication::Published,
                    tr!(lang, editing.step.publish_again),
                    true,
                ),
            ],
            Publication::Archived => vec![
                save(false),
                step(Publication::Submitted, tr!(lang, editing.step.submit), true),
            ],
        }
    };
    let withdraw = move || {
        let (publication, can) = stands.get();
        let may = can.is_some_and(|can| can.edit && (!member || can.delete));
        (publication == Publication::Published && may).then(|| {
            view! {
                <details class="bar-more">
                    <summary>{tr!(lang, editing.step.withdraw)}</summary>
                    <p class="small">{tr!(lang, editing.step.withdraw_text)}</p>
                    <p class="actions">
                        {step(Publication::Archived, tr!(lang, editing.step.archive), true)}
                        {step(Publication::Draft, tr!(lang, editing.step.unpublish), true)}
                    </p>
                </details>
            }
        })
    };
    let discard = move || {
        let waits = stands.get().0 != Publication::Draft && editor.dirty();
        waits.then(|| {
            view! { <button class="link-button" type="button" on:click=move |_| editor.discard()>{tr!(lang, editing.discard)}</button> }
        })
    };
    view! {
        <div class="bar-steps">{buttons}</div>
        {discard}
        {withdraw}
    }
}

/// What the entry does not say yet; each leads to its field.
#[component]
fn Missing(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let list = Memo::new(move |_| {
        let document = model.get();
        let all = wanted(editor.edited).iter();
        all.map(|&(name, needed)| (name, needed, !is_empty(document.get(name))))
            .collect::<Vec<_>>()
    });
    let items = move || {
        let items = list.get().into_iter().map(|(name, needed, there)| {
            let label = field_name(lang, editor.edited, name);
            let mark = if there {
                view! { <span class="mark mark-there"><Icon name=IconName::Check/><span class="visually-hidden">{tr!(lang, editing.there)}</span></span> }.into_any()
            } else {
                view! { <span class="mark" aria-hidden="true"></span> }.into_any()
            };
            let go = move |event: web_sys::MouseEvent| {
                event.prevent_default();
                lead_to(name);
            };
            let note = (needed && !there).then(|| view! { <span class="small">{tr!(lang, editing.needed)}</span> });
            view! { <li>{mark}<a href=format!("#part-{name}") on:click=go>{label}</a>{note}</li> }
        });
        items.collect_view()
    };
    let left = move || list.read().iter().filter(|(_, _, there)| !there).count();
    let title = move || match left() {
        0 => tr!(lang, editing.complete).to_owned(),
        _ => tr!(lang, editing.missing).to_owned(),
    };
    view! {
        <div class="panel bar-missing">
            <h2>{title}</h2>
            <ul>{items}</ul>
        </div>
    }
}

/// Leads to a field by its name.
fn lead_to(name: &str) {
    use wasm_bindgen::JsCast;

    let selector = format!(".editor-form [id$='-{name}'], .editor-form [id='part-{name}']");
    let Ok(Some(field)) = document().query_selector(&selector) else {
        return;
    };
    field.scroll_into_view();
    // A field that is shown takes the focus.
    let _ = field.unchecked_into::<web_sys::HtmlElement>().focus();
}

/// The ways from here: the public page, the history, and deleting.
#[component]
fn More(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let sure = RwSignal::new(false);
    let deed = use_deed();
    let navigate = leptos_router::hooks::use_navigate();
    let navigate = StoredValue::new(Callback::new(move |()| {
        navigate(
            &href(lang, Kind::Entries),
            leptos_router::NavigateOptions::default(),
        );
    }));
    let delete = move |standing: &Standing| {
        let path = addresses(editor.edited).path;
        let call = api::delete(path, &standing.id.to_string(), standing.version);
        let id = editor.id();
        deed.send(call, move || {
            super::local::forget(editor.edited, &id);
            navigate.get_value().run(());
        });
    };
    let known = Memo::new(move |_| editor.standing.get());
    move || {
        let standing = known.get()?;
        let places = addresses(editor.edited);
        let public = (standing.publication == Publication::Published).then(|| {
            view! { <li><a href=entry_href(lang, places.public, &standing.slug)>{tr!(lang, editing.public_page)}</a></li> }
        });
        let history = entry_href(lang, places.history, &standing.id.to_string());
        let can_delete = standing.can.delete && editor.edited != EntryType::Member;
        let delete = {
            let standing = standing.clone();
            move |_| delete(&standing)
        };
        let deletion = can_delete.then(|| {
            let delete = delete.clone();
            let view = move || {
                let delete = delete.clone();
                if sure.get() {
                    view! {
                        <p class="small">{tr!(lang, editing.delete_text)}</p>
                        <p class="actions">
                            <button class="button" type="button" on:click=delete>{tr!(lang, editing.delete_sure)}</button>
                            <button class="button button-quiet" type="button" on:click=move |_| sure.set(false)>{tr!(lang, space.cancel)}</button>
                        </p>
                    }
                    .into_any()
                } else {
                    view! { <button class="link-button" type="button" on:click=move |_| sure.set(true)>{tr!(lang, editing.delete)}</button> }
                        .into_any()
                }
            };
            view! { <li>{view}<Trouble deed/></li> }
        });
        Some(view! {
            <ul class="bar-ways">
                {public}
                <li><a href=history>{tr!(lang, editing.history.link)}</a></li>
                {deletion}
            </ul>
        })
    }
}
