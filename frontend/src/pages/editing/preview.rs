//! An entry as its readers will have it: its title and texts as the public page shows them, and
//! what else it says in words.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::editor::Editor;
use super::files::{CoverShown, DocumentShown};
use super::logic::parts_at;
use super::words::{Said, Speech, field_name};
use crate::api::editing as api;
use crate::state::reference::use_words;
use crate::state::session;
use crate::tr;

/// Fields that hold Markdown, in the order in which pages show them.
const TEXTS: [&str; 5] = ["description", "purpose", "next_steps", "results", "report"];

/// The preview.
#[component]
pub fn Preview(
    /// The entry.
    editor: Editor,
) -> impl IntoView {
    let lang = editor.lang;
    let document = editor.model.now();
    let text = |name: &str| {
        let text = document.get(name).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let title = match text("title") {
        title if title.is_empty() => text("name"),
        title => title,
    };
    let title = if title.is_empty() {
        editor
            .standing
            .with_untracked(|it| it.as_ref().map(|it| it.title.clone()))
            .unwrap_or_default()
    } else {
        title
    };
    let markdown = TEXTS.into_iter().filter(|name| {
        // The sector of an action is a code.
        !text(name).is_empty()
    });
    let markdown = markdown.map(|name| {
        let html = RwSignal::new(None::<String>);
        let written = text(name);
        spawn_local(async move {
            if let Ok(preview) = session::send(lang, api::preview(written)).await {
                html.try_set(Some(preview.html));
            }
        });
        view! {
            <section>
                <h3>{field_name(lang, editor.edited, name)}</h3>
                // Made safe by the server, as public pages have it.
                {move || html.get().map(|html| view! { <div inner_html=html></div> })}
            </section>
        }
    });
    let markdown = markdown.collect_view();
    let speech = Speech {
        lang,
        edited: editor.edited,
        words: use_words(),
    };
    let facts = document
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, value)| {
            !TEXTS.contains(&name.as_str())
                && !["cover", "documents"].contains(&name.as_str())
                && !["title", "name", "summary"].contains(&name.as_str())
                && !super::logic::is_empty(Some(value))
        });
    let facts = facts.map(|(name, value)| {
        let (name, value) = (name.clone(), value.clone());
        view! {
            <div>
                <dt>{field_name(lang, editor.edited, &name)}</dt>
                <dd><Said speech name value=Some(value)/></dd>
            </div>
        }
    });
    let at = |pointer: &str| {
        let text = document.pointer(pointer).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let cover = document.get("cover").map(|_| {
        let credit = Some(at("/cover/credit")).filter(|credit| !credit.is_empty());
        view! { <CoverShown file=at("/cover/file") alt=at("/cover/alt") credit/> }
    });
    let documents = (0..parts_at(&document, "/documents").len()).map(|index| {
        let title = at(&format!("/documents/{index}/title"));
        view! {
            <li>
                <span>{title.clone()}</span>
                <DocumentShown file=at(&format!("/documents/{index}/file")) title=Signal::stored(title)/>
            </li>
        }
    });
    let documents = documents.collect::<Vec<_>>();
    let documents = (!documents.is_empty()).then(|| {
        view! {
            <section>
                <h3>{tr!(lang, files.documents)}</h3>
                <ul class="documents">{documents}</ul>
            </section>
        }
    });
    view! {
        <article class="preview panel" aria-label=tr!(lang, editing.preview)>
            <h2>{title}</h2>
            <p class="lead">{text("summary")}</p>
            {cover}
            <div class="prose">{markdown}</div>
            {documents}
            <dl class="facts">{facts.collect_view()}</dl>
        </article>
    }
}
