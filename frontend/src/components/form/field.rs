//! The fields of a form: label, hint, control, and what is wrong beside it.

use leptos::prelude::*;

use super::{Form, Shown};

/// A field of a form, found again by its pointer.
#[derive(Clone)]
pub struct Field {
    /// Identifier of its control.
    pub id: String,
    error: Memo<Option<String>>,
    label: String,
    hint: Option<String>,
}

impl Field {
    /// Makes the form know the field for as long as it is on the page.
    pub fn new(form: Form, pointer: String, label: String, hint: Option<String>) -> Self {
        let id = format!("form-{}{}", form.number, pointer.replace('/', "-"));
        let shown = Shown {
            pointer: pointer.clone(),
            id: id.clone(),
            label: label.clone(),
        };
        form.fields.update_untracked(|fields| fields.push(shown));
        let gone = id.clone();
        on_cleanup(move || {
            form.fields
                .try_update_untracked(|fields| fields.retain(|field| field.id != gone));
        });
        let error = Memo::new(move |_| {
            let errors = form.errors.read();
            let of_this = errors
                .iter()
                .find(|error| error.pointer.as_deref() == Some(&pointer));
            of_this.map(|error| error.detail.clone())
        });
        Self {
            id,
            error,
            label,
            hint,
        }
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }

    /// `aria-invalid` of the control.
    pub fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + use<> {
        let error = self.error;
        move || error.read().is_some().then_some("true")
    }

    /// `aria-describedby` of the control.
    pub fn described(&self) -> impl Fn() -> Option<String> + Clone + Send + use<> {
        let (hint, error, id) = (self.hint_id(), self.error, self.error_id());
        let hint = self.hint.is_some().then_some(hint);
        move || match (hint.clone(), error.read().is_some()) {
            (Some(hint), true) => Some(format!("{id} {hint}")),
            (None, true) => Some(id.clone()),
            (hint, false) => hint,
        }
    }

    /// The field around its control.
    pub fn frame(self, control: impl IntoView) -> impl IntoView {
        let (hint, message) = (self.hint_view(), self.error_view());
        view! {
            <div class="field">
                <label class="field-label" for=self.id.clone()>{self.label}</label>
                {hint}
                {control}
                {message}
            </div>
        }
    }

    /// A group of controls with its legend.
    pub fn group(self, controls: impl IntoView) -> impl IntoView {
        let (hint, message) = (self.hint_view(), self.error_view());
        let described = self.described();
        view! {
            <fieldset class="field" id=self.id tabindex="-1" aria-describedby=described>
                <legend class="field-label">{self.label}</legend>
                {hint}
                {controls}
                {message}
            </fieldset>
        }
    }

    fn hint_view(&self) -> impl IntoView + use<> {
        let id = self.hint_id();
        self.hint
            .clone()
            .map(|hint| view! { <p class="field-hint" id=id>{hint}</p> })
    }

    fn error_view(&self) -> impl IntoView + use<> {
        let (error, id) = (self.error, self.error_id());
        move || {
            error
                .get()
                .map(|text| view! { <p class="field-error" id=id.clone()>{text}</p> })
        }
    }
}

/// What is typed into a [`TextField`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Words.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A code that is read elsewhere and used once.
    Code,
    /// A day.
    Day,
    /// A web address.
    Web,
    /// A telephone number.
    Phone,
}

/// A line of text.
#[component]
pub fn TextField(
    /// The form.
    form: Form,
    /// JSON pointer of its value in the body: `/email`.
    #[prop(into)]
    pointer: String,
    /// What it is.
    #[prop(into)]
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is typed into it.
    #[prop(optional)]
    kind: TextKind,
    /// What the browser may propose (HTML, `autocomplete`).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Most characters, of `shared::limits`.
    #[prop(optional)]
    max: Option<u64>,
) -> impl IntoView {
    let field = Field::new(form, pointer, label, hint);
    let (class, kind, mode) = match kind {
        TextKind::Text => ("field-control", "text", None),
        TextKind::Email => ("field-control", "email", None),
        TextKind::Code => ("field-control field-code", "text", Some("numeric")),
        TextKind::Day => ("field-control field-short", "date", None),
        TextKind::Web => ("field-control", "url", None),
        TextKind::Phone => ("field-control field-short", "tel", None),
    };
    let plain = (autocomplete == "username" || autocomplete == "one-time-code").then_some("none");
    let control = view! {
        <input
            class=class
            id=field.id.clone()
            type=kind
            inputmode=mode
            autocomplete=autocomplete
            autocapitalize=plain
            spellcheck=plain.map(|_| "false")
            maxlength=max.map(|max| max.to_string())
            aria-invalid=field.invalid()
            aria-describedby=field.described()
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    field.frame(control)
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The form.
    form: Form,
    /// JSON pointer of its value in the body.
    #[prop(into)]
    pointer: String,
    /// What it is.
    #[prop(into)]
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Lines that are shown; it grows by hand.
    #[prop(default = 5)]
    rows: u8,
) -> impl IntoView {
    let field = Field::new(form, pointer, label, hint);
    let control = view! {
        <textarea
            class="field-control"
            id=field.id.clone()
            rows=rows.to_string()
            aria-invalid=field.invalid()
            aria-describedby=field.described()
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
    };
    field.frame(control)
}

/// One value of a few.
#[component]
pub fn SelectField(
    /// The form.
    form: Form,
    /// JSON pointer of its value in the body.
    #[prop(into)]
    pointer: String,
    /// What it is.
    #[prop(into)]
    label: String,
    /// The value that is chosen.
    value: RwSignal<String>,
    /// Values and their words.
    options: Vec<(String, String)>,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let field = Field::new(form, pointer, label, hint);
    let options = options.into_iter().map(|(code, words)| {
        let chosen = code.clone();
        view! { <option value=code selected=move || *value.read() == chosen>{words}</option> }
    });
    let control = view! {
        <select
            class="field-control"
            id=field.id.clone()
            aria-invalid=field.invalid()
            aria-describedby=field.described()
            on:change=move |event| value.set(event_target_value(&event))
        >
            {options.collect_view()}
        </select>
    };
    field.frame(control)
}

/// Yes or no.
#[component]
pub fn Checkbox(
    /// The form.
    form: Form,
    /// JSON pointer of its value in the body.
    #[prop(into)]
    pointer: String,
    /// What it says when it is ticked.
    #[prop(into)]
    label: String,
    /// Whether it is.
    value: RwSignal<bool>,
    /// What it means.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let field = Field::new(form, pointer, label, hint);
    let (hint, message) = (field.hint_view(), field.error_view());
    view! {
        <div class="field field-checkbox">
            <input
                id=field.id.clone()
                type="checkbox"
                aria-invalid=field.invalid()
                aria-describedby=field.described()
                prop:checked=value
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <label for=field.id.clone()>{field.label}</label>
            {hint}
            {message}
        </div>
    }
}
