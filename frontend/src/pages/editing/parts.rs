//! Parts of a form: sections, lists of parts, Markdown with its preview, places on a map.

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::limits::TEXT_LENGTH_MAX;
use serde_json::Value;

use super::editor::Editor;
use super::fields::Degrees;
use super::model::object;
use super::words::field_name;
use crate::api::editing as api;
use crate::components::form::{Field, TextArea};
use crate::components::map::{Bounds, MapView, Mark};
use crate::state::reference::use_words;
use crate::state::session;
use crate::tr;

/// A part of the form under a heading.
#[component]
pub fn Section(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="form-section">
            <h2>{title}</h2>
            <div class="form">{children()}</div>
        </section>
    }
}

/// Parts of one kind: a box for each, and a button for one more.
#[component]
pub fn Rows(
    /// The entry.
    editor: Editor,
    /// Where they stand.
    #[prop(into)]
    pointer: String,
    /// The words of the button for one more.
    #[prop(optional)]
    add: &'static str,
    /// What helps to fill them in.
    #[prop(into)]
    hint: String,
    /// What a new one begins with.
    #[prop(default = || Value::Null)]
    fresh: fn() -> Value,
    /// What one says in its heading; its number where it says nothing.
    heading: fn(Editor, &str) -> String,
    /// The fields of the one at a pointer.
    row: fn(Editor, &str) -> AnyView,
    /// What brings one more, where that is no button.
    #[prop(optional)]
    more: Option<AnyView>,
) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let name = pointer.rsplit('/').next().unwrap_or_default().to_owned();
    let label = field_name(lang, editor.edited, &pointer);
    let field = Field::new(editor.form, pointer.clone(), label, Some(hint));
    let at = StoredValue::new(pointer);
    let count = Memo::new(move |_| at.with_value(|at| model.count(at)));
    let each = move |index: usize| {
        let here = at.with_value(|at| format!("{at}/{index}"));
        let heading_at = here.clone();
        let title = move || {
            let said = heading(editor, &heading_at);
            if said.is_empty() {
                (index + 1).to_string()
            } else {
                said
            }
        };
        let remove_title = title.clone();
        view! {
            <li class="part">
                <div class="part-head">
                    <h3>{title}</h3>
                    {(index > 0).then(|| view! {
                        <button class="link-button" type="button" on:click=move |_| at.with_value(|at| model.raise(at, index))>{tr!(lang, editing.raise)}</button>
                    })}
                    <button class="link-button" type="button" aria-label=move || tr!(lang, editing.remove_named, name = remove_title())
                        on:click=move |_| at.with_value(|at| model.take(at, index))>{tr!(lang, editing.remove)}</button>
                </div>
                <div class="part-fields">{row(editor, &here)}</div>
            </li>
        }
    };
    let one_more = move |_| {
        at.with_value(|at| model.push(at, fresh()));
        focus_last(&at.get_value());
    };
    let more = more.unwrap_or_else(|| {
        view! { <p class="part-more"><button class="button button-quiet" type="button" on:click=one_more>{add}</button></p> }
            .into_any()
    });
    let controls = view! {
        <ul class="parts" id=format!("part-{name}") tabindex="-1">
            <For each=move || 0..count.get() key=|index| *index let:index>{each(index)}</For>
        </ul>
        {more}
    };
    field.group(controls)
}

/// The first field of a part that was just added takes the focus, once it is there.
fn focus_last(pointer: &str) {
    use wasm_bindgen::JsCast;

    let name = pointer.rsplit('/').next().unwrap_or_default();
    let selector =
        format!("#part-{name} > li:last-child .part-fields :is(input, select, textarea)");
    request_animation_frame(move || {
        if let Ok(Some(field)) = document().query_selector(&selector) {
            // A field that is shown takes the focus.
            let _ = field.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    });
}

/// A text in Markdown, and how its page will show it.
#[component]
pub fn Markdown(
    /// The entry.
    editor: Editor,
    /// Where it stands.
    #[prop(into)]
    pointer: String,
    /// Lines that are shown.
    #[prop(default = 10)]
    rows: u8,
) -> impl IntoView {
    let lang = editor.lang;
    let label = field_name(lang, editor.edited, &pointer);
    let value = editor.model.field(pointer.clone());
    let shown = RwSignal::new(None::<String>);
    let look = move |_| {
        if shown.with_untracked(Option::is_some) {
            shown.set(None);
            return;
        }
        let text: String = value.with_untracked(|text| {
            text.chars()
                .take(usize::try_from(TEXT_LENGTH_MAX).unwrap_or(usize::MAX))
                .collect()
        });
        spawn_local(async move {
            if let Ok(preview) = session::send(lang, api::preview(text)).await {
                shown.try_set(Some(preview.html));
            }
        });
    };
    let words = move || {
        if shown.read().is_some() {
            tr!(lang, editing.markdown.hide)
        } else {
            tr!(lang, editing.markdown.show)
        }
    };
    view! {
        <div class="markdown">
            <TextArea form=editor.form pointer label value hint=tr!(lang, editing.markdown.hint) rows/>
            <p class="markdown-look"><button class="link-button" type="button" on:click=look>{words}</button></p>
            // Made safe by the server, as public pages have it.
            {move || shown.get().map(|html| view! { <div class="markdown-shown prose panel" inner_html=html></div> })}
        </div>
    }
}

/// A point: on a map, by its coordinates, or from the country's middle on.
#[component]
pub fn PointField(
    /// The entry.
    editor: Editor,
    /// Where it stands.
    #[prop(into)]
    pointer: String,
    /// Where the code of its country stands, if it has one.
    #[prop(optional, into)]
    country: Option<String>,
) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let words = use_words();
    let label = field_name(lang, editor.edited, &pointer);
    let field = Field::new(
        editor.form,
        pointer.clone(),
        label.clone(),
        Some(tr!(lang, editing.point.hint).to_owned()),
    );
    let degrees = ["latitude", "longitude"].map(|name| format!("{pointer}/{name}"));
    let [north, east] = degrees;
    let at = StoredValue::new(pointer);
    let there = Memo::new(move |_| {
        let value = at.with_value(|at| model.at(at))?;
        let degrees = |name| value.get(name).and_then(Value::as_f64);
        Some((degrees("latitude")?, degrees("longitude")?))
    });
    let set = move |latitude: f64, longitude: f64| {
        let round = |degrees: f64| (degrees * 10_000.0).round() / 10_000.0;
        let point = object([
            ("latitude", round(latitude).into()),
            ("longitude", round(longitude).into()),
        ]);
        at.with_value(|at| model.put(at, Some(point)));
    };
    let open = RwSignal::new(false);
    let middle = country.map(|country| {
        let country = StoredValue::new(country);
        let of_country = Memo::new(move |_| {
            let code = country.with_value(|at| model.text(at));
            let lists = words.get()?;
            let found = lists.countries.iter().find(|it| it.code.as_str() == code)?;
            found.point.map(|point| (point.latitude, point.longitude))
        });
        let put = move |_| {
            if let Some((latitude, longitude)) = of_country.get_untracked() {
                set(latitude, longitude);
            }
        };
        move || {
            of_country.get().map(|_| view! {
                <button class="link-button" type="button" on:click=put>{tr!(lang, editing.point.middle)}</button>
            })
        }
    });
    let marks = Signal::derive(move || {
        let mark = |(latitude, longitude)| Mark {
            id: String::new(),
            latitude,
            longitude,
            count: 1,
            label: tr!(lang, editing.point.here).to_owned(),
            lang: None,
            bbox: None,
        };
        there.get().map(mark).into_iter().collect()
    });
    // Where the map begins: later points do not move it under the pointer.
    let bounds = move || -> Bounds {
        match there.get_untracked() {
            Some((latitude, longitude)) => [
                longitude - 4.0,
                (latitude - 3.0).max(-85.0),
                longitude + 4.0,
                (latitude + 3.0).min(85.0),
            ],
            None => [-25.0, -20.0, 60.0, 60.0],
        }
    };
    let pick = Callback::new(move |(latitude, longitude)| set(latitude, longitude));
    let map = move || {
        open.get().then(|| view! {
            <MapView label=tr!(lang, editing.point.map) marks bounds=Signal::stored(bounds()) on_pick=pick/>
        })
    };
    let toggle_words = move || {
        if open.get() {
            tr!(lang, editing.point.close)
        } else {
            tr!(lang, editing.point.open)
        }
    };
    field.group(view! {
        <div class="point">
            <Degrees editor pointer=north/>
            <Degrees editor pointer=east/>
        </div>
        <p class="actions">
            <button class="button button-quiet" type="button" aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>{toggle_words}</button>
            {middle}
        </p>
        {map}
    })
}
