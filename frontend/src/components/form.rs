//! Forms. A [`Form`] sends a body of the contract: it checks it first with the contract's own rules,
//! shows what is wrong beside each field and all together above, and keeps everything typed.
//!
//! ```ignore
//! let form = use_form();
//! let email = RwSignal::new(String::new());
//! let send = move || form.send(
//!     CreateSignInLink { email: email.get_untracked(), next: None },
//!     move |body| async move { api::session::send_link(&body).send(lang, None).await },
//!     move |()| sent.set(true),
//! );
//! view! {
//!     <FormView form submit=tr!(lang, sign_in.link.submit) on_submit=send>
//!         <TextField form pointer="/email" label=tr!(lang, sign_in.email) value=email/>
//!     </FormView>
//! }
//! ```

mod field;
mod file;
mod password;
mod sent;
mod summary;

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::task::spawn_local;
use leptos::{html::Div, prelude::*};
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::{ErrorCode, FieldError};
use passerelle_shared::validation::{Violation, violations};

pub use field::{Checkbox, Field, SelectField, TextArea, TextField, TextKind};
pub use file::{FileField, Taken, most_bytes};
pub use password::PasswordField;
pub use sent::Sent;
pub use summary::Summary;

use crate::api::ApiFailure;
use crate::api::call::{Refusal, new_key};
use crate::state::language::use_lang;
use crate::{plural, tr};

/// Why a form was sent in vain, besides its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// A sentence.
    Said(String),
    /// The session has ended: signing in again in another tab loses nothing of what was typed.
    SignedOut,
}

/// A field that is on the page.
#[derive(Clone, Debug)]
struct Shown {
    pointer: String,
    id: String,
    label: String,
}

/// The state of a form.
#[derive(Clone, Copy)]
pub struct Form {
    lang: Lang,
    number: u32,
    fields: RwSignal<Vec<Shown>>,
    errors: RwSignal<Vec<FieldError>>,
    trouble: RwSignal<Option<Trouble>>,
    pending: RwSignal<bool>,
    said: RwSignal<Option<String>>,
    summary: NodeRef<Div>,
    key: StoredValue<String>,
}

/// A form, for the page being built.
pub fn use_form() -> Form {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    Form {
        lang: use_lang(),
        number: NEXT.fetch_add(1, Ordering::Relaxed),
        fields: RwSignal::new(Vec::new()),
        errors: RwSignal::new(Vec::new()),
        trouble: RwSignal::new(None),
        pending: RwSignal::new(false),
        said: RwSignal::new(None),
        summary: NodeRef::new(),
        key: StoredValue::new(new_key()),
    }
}

impl Form {
    /// The key of what the form makes, for [`Call::once`](crate::api::call::Call::once): the same until
    /// the server has answered.
    pub fn key(self) -> String {
        self.key.get_value()
    }

    /// Sends a body if it keeps its rules. One at a time: what is pressed twice is sent once.
    pub fn send<B, A, F>(
        self,
        body: B,
        call: impl FnOnce(B) -> F + 'static,
        done: impl FnOnce(A) + 'static,
    ) where
        B: validator::Validate + 'static,
        A: 'static,
        F: Future<Output = Result<A, Refusal>> + 'static,
    {
        if self.pending.get_untracked() {
            return;
        }
        let wrong = violations(&body);
        let wrong = wrong.iter().map(|it| it.field_error(self.lang)).collect();
        if !self.begin(wrong) {
            return;
        }
        spawn_local(async move {
            let answer = call(body).await;
            // The page may be gone by now.
            if self.pending.try_set(false).is_some() {
                return;
            }
            if !answer.as_ref().is_err_and(Refusal::is_open) {
                self.key.set_value(new_key());
            }
            match answer {
                Ok(answer) => done(answer),
                Err(refusal) => self.refused(refusal),
            }
        });
    }

    /// Says that a field of the page is wrong which is none of the body's.
    pub fn refuse(self, pointer: &str, detail: &str) {
        let error = FieldError {
            pointer: Some(pointer.to_owned()),
            parameter: None,
            rule: None,
            detail: detail.to_owned(),
        };
        self.begin(vec![error]);
    }

    /// Says beside the button that all went well.
    pub fn say(self, text: impl Into<String>) {
        self.said.set(Some(text.into()));
    }

    /// Shows what is wrong with its fields; nothing where nothing is.
    pub fn show(self, wrong: &[Violation]) {
        let wrong: Vec<FieldError> = wrong.iter().map(|it| it.field_error(self.lang)).collect();
        let good = wrong.is_empty();
        self.trouble.set(None);
        self.errors.set(wrong);
        if !good {
            self.show_summary();
        }
    }

    fn begin(self, wrong: Vec<FieldError>) -> bool {
        let good = wrong.is_empty();
        self.said.set(None);
        self.trouble.set(None);
        self.errors.set(wrong);
        self.pending.set(good);
        if !good {
            self.show_summary();
        }
        good
    }

    /// Shows why what it sent was refused.
    pub fn refused(self, refusal: Refusal) {
        self.trouble.set(trouble(self.lang, &refusal));
        if let Some(problem) = refusal.problem {
            self.errors.set(problem.errors);
        }
        self.show_summary();
    }

    fn show_summary(self) {
        // It is there in the next frame.
        request_animation_frame(move || {
            if let Some(summary) = self.summary.try_get_untracked().flatten() {
                // An element that is shown takes the focus.
                let _ = summary.focus();
            }
        });
    }
}

/// What to say of a refusal that is about no field.
fn trouble(lang: Lang, refusal: &Refusal) -> Option<Trouble> {
    let said = match (&refusal.failure, &refusal.problem) {
        (ApiFailure::NotFound, _) => tr!(lang, common.state.entry_not_found_text).to_owned(),
        (_, None) => tr!(lang, common.state.unreachable_text).to_owned(),
        (_, Some(problem)) => match problem.code {
            ErrorCode::Unauthenticated => return Some(Trouble::SignedOut),
            ErrorCode::InvalidBody if !problem.errors.is_empty() => return None,
            ErrorCode::InvalidCredentials => tr!(lang, common.form.wrong_password).to_owned(),
            ErrorCode::TooManyRequests => wait(lang, refusal.wait.unwrap_or(60)),
            _ => problem.title.clone(),
        },
    };
    Some(Trouble::Said(said))
}

/// How long to wait, in whole minutes from one minute on.
fn wait(lang: Lang, seconds: u32) -> String {
    if seconds < 60 {
        plural!(lang, u64::from(seconds), common.form.wait_seconds)
    } else {
        plural!(
            lang,
            u64::from(seconds.div_ceil(60)),
            common.form.wait_minutes
        )
    }
}

/// What to say of a refusal where there is no form.
pub fn explain(lang: Lang, refusal: &Refusal) -> String {
    match trouble(lang, refusal) {
        Some(Trouble::Said(text)) => text,
        Some(Trouble::SignedOut) | None => tr!(lang, common.form.signed_out).to_owned(),
    }
}

/// A form with its fields, what is wrong with them, and the button that sends it.
#[component]
pub fn FormView(
    /// Its state.
    form: Form,
    /// Words of the button.
    #[prop(into)]
    submit: String,
    /// Sends it.
    on_submit: impl Fn() + 'static,
    /// Its fields; nothing where a button is enough.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = form.lang;
    let pending = form.pending;
    let words = move || {
        if pending.get() {
            tr!(lang, common.form.pending).to_owned()
        } else {
            submit.clone()
        }
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        on_submit();
    };
    view! {
        // The browser's own messages come one at a time, in its language and away from the field.
        <form class="form" novalidate on:submit=send>
            <Summary form/>
            {children.map(|children| children())}
            <div class="form-end">
                <button class="button" class:is-pending=pending type="submit" aria-disabled=move || pending.get().then_some("true")>
                    {words}
                </button>
                <p class="form-said" role="status">{move || form.said.get()}</p>
            </div>
        </form>
    }
}
