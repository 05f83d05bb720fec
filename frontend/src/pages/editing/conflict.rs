//! Somebody else was faster, in the same fields: both versions, and what to keep of each.

use leptos::{html::H2, prelude::*};

use super::editor::{Conflict, Editor};
use super::logic::{both, put};
use super::words::{Said, Speech, field_name};
use crate::i18n::format;
use crate::state::reference::use_words;
use crate::tr;

/// What is kept of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    Mine,
    Theirs,
    Both,
}

/// Both versions of every field that both have changed.
#[component]
pub fn ConflictView(
    /// The entry.
    editor: Editor,
    /// The two versions.
    conflict: Conflict,
) -> impl IntoView {
    let lang = editor.lang;
    let speech = Speech {
        lang,
        edited: editor.edited,
        words: use_words(),
    };
    let heading = NodeRef::<H2>::new();
    // What comes in the place of the form is announced by taking its focus.
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let at = conflict.theirs.standing.updated_at;
    let when = format!(
        "{} {}",
        format::day_in(lang, at, ""),
        format::time_in(lang, at, "")
    );
    let who = conflict
        .by
        .clone()
        .unwrap_or_else(|| tr!(lang, editing.conflict.somebody).to_owned());
    let picks: Vec<(String, RwSignal<Pick>)> = conflict
        .merge
        .disputed
        .iter()
        .map(|name| {
            let joined = both(conflict.theirs.document.get(name), conflict.mine.get(name));
            let first = if joined.is_some() {
                Pick::Both
            } else {
                Pick::Mine
            };
            (name.clone(), RwSignal::new(first))
        })
        .collect();
    let fields = picks.iter().map(|(name, pick)| {
        let (name, pick) = (name.clone(), *pick);
        let label = field_name(lang, editor.edited, &name);
        let (theirs, mine) = (
            conflict.theirs.document.get(&name).cloned(),
            conflict.mine.get(&name).cloned(),
        );
        let joined = both(theirs.as_ref(), mine.as_ref()).is_some();
        let radio = |choice: Pick, words: &'static str| {
            let id = format!("pick-{name}-{choice:?}");
            view! {
                <span class="pick">
                    <input type="radio" id=id.clone() name=format!("pick-{name}") prop:checked=move || pick.get() == choice
                        on:change=move |_| pick.set(choice)/>
                    <label for=id>{words}</label>
                </span>
            }
        };
        view! {
            <fieldset class="dispute">
                <legend>{label}</legend>
                <div class="dispute-versions">
                    <div class="panel">
                        <h3>{tr!(lang, editing.conflict.mine)}</h3>
                        <Said speech name=name.clone() value=mine/>
                    </div>
                    <div class="panel">
                        <h3>{tr!(lang, editing.conflict.theirs, name = who.clone())}</h3>
                        <Said speech name=name.clone() value=theirs/>
                    </div>
                </div>
                <div class="picks">
                    {radio(Pick::Mine, tr!(lang, editing.conflict.keep_mine))}
                    {radio(Pick::Theirs, tr!(lang, editing.conflict.keep_theirs))}
                    {joined.then(|| radio(Pick::Both, tr!(lang, editing.conflict.keep_both)))}
                </div>
            </fieldset>
        }
    });
    let fields = fields.collect_view();
    let taken: Vec<String> = conflict
        .merge
        .taken
        .iter()
        .map(|name| field_name(lang, editor.edited, name))
        .collect();
    let taken = (!taken.is_empty()).then(|| {
        let names = format::list(lang, taken);
        view! { <p>{tr!(lang, editing.conflict.taken, names = names)}</p> }
    });
    let settle = move |_| {
        let mut document = conflict.merge.document.clone();
        for (name, pick) in &picks {
            let (their, my) = (conflict.theirs.document.get(name), conflict.mine.get(name));
            let kept = match pick.get_untracked() {
                Pick::Mine => my.cloned(),
                Pick::Theirs => their.cloned(),
                Pick::Both => both(their, my),
            };
            put(&mut document, &format!("/{name}"), kept);
        }
        editor.settle(conflict.theirs.clone(), document);
    };
    view! {
        <section class="conflict">
            <h2 tabindex="-1" node_ref=heading>{tr!(lang, editing.conflict.title)}</h2>
            <p>{tr!(lang, editing.conflict.text, name = who.clone(), when = when)}</p>
            {taken}
            {fields}
            <p class="actions">
                <button class="button" type="button" on:click=settle>{tr!(lang, editing.conflict.settle)}</button>
            </p>
        </section>
    }
}
