//! Files that no address leads to without a session: had in the name of who is signed in.

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::files::Attachment;

use super::documents::kind;
use super::form::explain;
use super::icon::{Icon, IconName};
use super::keep::keep;
use crate::state::language::{entry_lang, use_lang};
use crate::state::session;
use crate::tr;

/// A button that hands a file to the browser to keep.
#[component]
pub fn DownloadButton(
    /// Its address.
    #[prop(into)]
    url: String,
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let trouble = RwSignal::new(None::<String>);
    let download = move |_| {
        let url = url.clone();
        trouble.set(None);
        spawn_local(async move {
            match session::file_bytes(lang, &url).await {
                Ok(bytes) => {
                    let name = url.rsplit('/').next().unwrap_or_default();
                    // A browser that keeps no files shows nothing worse than it did before.
                    let _ = keep(name, &Uint8Array::from(bytes.as_slice()).into());
                }
                Err(refusal) => {
                    trouble.try_set(Some(explain(lang, &refusal)));
                }
            }
        });
    };
    let named = move || tr!(lang, files.field.download_named, name = title.get());
    view! {
        <button class="link-button" type="button" aria-label=named on:click=download>
            <Icon name=IconName::Download/>
            {tr!(lang, files.field.download)}
        </button>
        {move || trouble.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
    }
}

/// The documents of an entry that not everybody sees.
#[component]
pub fn PrivateDocuments(
    /// They.
    documents: Vec<Attachment>,
) -> impl IntoView {
    let lang = use_lang();
    let items = documents.into_iter().map(|document| {
        let kind = kind(lang, document.media_type, document.bytes);
        view! {
            <li>
                <span lang=entry_lang(lang)>{document.title.clone()}</span>
                " "
                <span class="document-kind">{kind}</span>
                " "
                <DownloadButton url=document.url title=Signal::stored(document.title)/>
            </li>
        }
    });
    view! { <ul class="documents">{items.collect_view()}</ul> }
}
