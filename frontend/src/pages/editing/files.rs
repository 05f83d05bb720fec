//! Files in the form of an entry: its image and its documents.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::files::{Cover, ImageSize, MediaType, StoredFile};
use passerelle_shared::lang::Lang;
use passerelle_shared::limits::{NAME_LENGTH_MAX, TITLE_LENGTH_MAX};
use serde_json::Value;

use super::editor::Editor;
use super::fields::Line;
use super::model::object;
use super::parts::Rows;
use super::words::field_name;
use crate::api;
use crate::components::cover::entry_cover;
use crate::components::documents::kind;
use crate::components::download::DownloadButton;
use crate::components::form::{Field, FileField, Taken, most_bytes};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq)]
enum Known {
    /// It is being asked for.
    Asked,
    /// It is there.
    There(StoredFile),
    /// It is not, or not for who asks.
    Gone,
}

/// What is known of files, by identifier, for as long as the page lives.
#[derive(Clone, Copy)]
struct Files(StoredValue<HashMap<String, ArcRwSignal<Known>>>);

/// Makes room for what is known of files; the page keeps it.
pub fn provide_files() {
    provide_context(Files(StoredValue::new(HashMap::new())));
}

impl Files {
    /// Takes what the server answered to a file that was sent.
    fn remember(self, file: &StoredFile) {
        let known = ArcRwSignal::new(Known::There(file.clone()));
        self.0.update_value(|files| {
            files.insert(file.id.to_string(), known);
        });
    }
}

/// What is known of a file, asked for once.
fn file_of(lang: Lang, id: String) -> ArcRwSignal<Known> {
    let Files(files) = expect_context();
    if let Some(known) = files.with_value(|files| files.get(&id).cloned()) {
        return known;
    }
    let known = ArcRwSignal::new(Known::Asked);
    files.update_value(|files| {
        files.insert(id.clone(), known.clone());
    });
    let asked = known.clone();
    spawn_local(async move {
        let answer = session::send(lang, api::files::stored(&id)).await;
        asked.set(answer.map_or(Known::Gone, Known::There));
    });
    known
}

/// An image as an address that needs no session.
async fn shown(lang: Lang, size: ImageSize) -> Option<ImageSize> {
    let bytes = session::file_bytes(lang, &size.url).await.ok()?;
    let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let encoded = window().btoa(&letters).ok()?;
    let made = [MediaType::Jpeg, MediaType::Webp];
    let media_type = made
        .into_iter()
        .find(|it| size.url.ends_with(it.extension()))?;
    Some(ImageSize {
        url: format!("data:{};base64,{encoded}", media_type.code()),
        ..size
    })
}

/// The image of an entry as its page will show it, or what is to be done about it.
#[component]
pub fn CoverShown(
    /// Its identifier.
    #[prop(into)]
    file: String,
    /// What is seen on it.
    alt: String,
    /// Whose it is.
    credit: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let known = file_of(lang, file);
    let size = RwSignal::new(None::<ImageSize>);
    let seen = known.clone();
    Effect::new(move |_| {
        if let Known::There(file) = seen.get() {
            let wanted = file.sizes.get(1).or(file.sizes.first()).cloned();
            spawn_local(async move {
                if let Some(wanted) = wanted {
                    size.try_set(shown(lang, wanted).await);
                }
            });
        }
    });
    move || {
        if known.get() == Known::Gone {
            return view! { <p class="field-error">{tr!(lang, files.field.gone)}</p> }.into_any();
        }
        let cover = size.get().map(|size| Cover {
            sizes: vec![size],
            alt: alt.clone(),
            credit: credit.clone(),
        });
        entry_cover(cover.as_ref()).into_any()
    }
}

/// The image that stands for an entry.
#[component]
pub fn CoverField(
    /// The entry.
    editor: Editor,
    /// What helps to describe the image.
    #[prop(into)]
    alt_hint: String,
) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let most = most_bytes();
    let label = field_name(lang, editor.edited, "/cover");
    let hint = tr!(lang, files.field.image_hint).to_owned();
    let field = Field::new(editor.form, "/cover/file".to_owned(), label, Some(hint));
    let file = Memo::new(move |_| model.text("/cover/file"));
    let there = Memo::new(move |_| !file.read().is_empty());
    let words = Signal::derive(move || {
        if there.get() {
            tr!(lang, files.field.replace)
        } else {
            tr!(lang, files.field.choose_image)
        }
    });
    let files: Files = expect_context();
    let sent = Callback::new(move |file: StoredFile| {
        files.remember(&file);
        let id = Value::from(file.id.to_string());
        if there.get_untracked() {
            // What is seen on another image is something else.
            model.put("/cover/file", Some(id));
            model.put("/cover/alt", Some("".into()));
        } else {
            model.put("/cover", Some(object([("file", id), ("alt", "".into())])));
        }
        focus("[id$='-cover-alt']");
    });
    let remove = move |_| {
        model.put("/cover", None);
        focus("[id$='-cover-file-choose']");
    };
    let image = move || {
        let file = file.get();
        (!file.is_empty()).then(|| {
            view! {
                <CoverShown file alt=String::new() credit=None/>
            }
        })
    };
    let alt_hint = StoredValue::new(alt_hint);
    let described = move || {
        there.get().then(|| {
            view! {
                <Line editor pointer="/cover/alt" max=TITLE_LENGTH_MAX hint=alt_hint.get_value()/>
                <Line editor pointer="/cover/credit" max=NAME_LENGTH_MAX hint=tr!(lang, files.field.credit_hint)/>
                <p><button class="link-button" type="button" on:click=remove>{tr!(lang, files.field.remove_image)}</button></p>
            }
        })
    };
    let choose =
        view! { <FileField field=field.clone() taken=Taken::Image words most on_sent=sent/> };
    field.group(view! {
        <div class="part-fields">{image}{choose}{described}</div>
    })
}

/// The documents of an entry.
#[component]
pub fn DocumentsField(
    /// The entry.
    editor: Editor,
) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let most = most_bytes();
    let hint = tr!(lang, files.field.documents_hint);
    let files: Files = expect_context();
    let sent = Callback::new(move |file: StoredFile| {
        files.remember(&file);
        let title = file.name.rsplit_once('.').map_or("", |(stem, _)| stem);
        let document = object([
            ("file", file.id.to_string().into()),
            ("title", title.replace(['-', '_'], " ").into()),
        ]);
        model.push("/documents", document);
    });
    let label = field_name(lang, editor.edited, "/documents");
    let field = Field::new(editor.form, "/documents/file".to_owned(), label, None);
    let words = Signal::stored(tr!(lang, files.field.choose_documents));
    let more =
        view! { <FileField field taken=Taken::Documents words most on_sent=sent/> }.into_any();
    view! { <Rows editor pointer="/documents" hint heading=title_of row=document more/> }
}

fn title_of(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/title"))
}

fn document(editor: Editor, at: &str) -> AnyView {
    let model = editor.model;
    let id = format!("{at}/file");
    let title = format!("{at}/title");
    let name = Signal::derive({
        let title = title.clone();
        move || model.text(&title)
    });
    // Another stands here when they are put in another order.
    let file = Memo::new(move |_| model.text(&id));
    view! {
        <Line editor pointer=title max=TITLE_LENGTH_MAX hint=tr!(editor.lang, files.field.document_title_hint)/>
        {move || view! { <DocumentShown file=file.get() title=name/> }}
    }
    .into_any()
}

/// Type and size of a document, and the way to it.
#[component]
pub fn DocumentShown(
    /// Its identifier.
    #[prop(into)]
    file: String,
    /// What it is.
    title: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let known = file_of(lang, file);
    move || match known.get() {
        Known::Asked => ().into_any(),
        Known::Gone => {
            view! { <p class="field-error">{tr!(lang, files.field.gone)}</p> }.into_any()
        }
        Known::There(file) => {
            let words = kind(lang, file.media_type, file.bytes);
            view! {
                <p class="document-shown"><span class="document-kind">{words}</span>" "<DownloadButton url=file.url title/></p>
            }
            .into_any()
        }
    }
}

/// Moves the focus to what will be there in the next frame.
fn focus(selector: &'static str) {
    use wasm_bindgen::JsCast;

    request_animation_frame(move || {
        if let Ok(Some(field)) = leptos::prelude::document().query_selector(selector) {
            // A field that is shown takes the focus.
            let _ = field.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    });
}
