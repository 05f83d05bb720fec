//! Setting up a second factor: an authenticator application reads the secret, a code confirms it,
//! and recovery codes are for the day on which it is lost.

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::accounts::{SecondFactorCode, SecondFactorEnrolment, SecondFactorState};

use super::logic::qr_code;
use super::second_factor::SignOutInstead;
use crate::api;
use crate::components::copy::CopyButton;
use crate::components::feedback::{EntrySkeleton, Failure};
use crate::components::form::{FormView, TextField, TextKind, use_form};
use crate::components::page_head::PageHead;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// For an account whose role asks for a second factor and which has none.
#[component]
pub(super) fn EnrolmentStep() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, sign_in.enrolment.title) lead=tr!(lang, sign_in.enrolment.required)/>
            <Enrolment/>
            <SignOutInstead/>
        </div>
    }
}

/// The steps. The session counts as having passed the second factor once the recovery codes have
/// been seen.
#[component]
pub fn Enrolment() -> impl IntoView {
    let lang = use_lang();
    let started = RwSignal::new(None);
    let codes = RwSignal::new(None::<Vec<String>>);
    let begin = move || {
        spawn_local(async move {
            let answer = session::send(lang, api::account::begin_second_factor()).await;
            started.try_set(Some(answer.map_err(session::leave)));
        });
    };
    begin();
    move || match (codes.get(), started.get()) {
        (Some(codes), _) => view! { <Codes codes/> }.into_any(),
        (None, None) => view! { <EntrySkeleton/> }.into_any(),
        (None, Some(Ok(enrolment))) => view! { <Confirm enrolment codes/> }.into_any(),
        (None, Some(Err(refusal))) => {
            let again = Callback::new(move |()| begin());
            view! { <Failure failure=refusal.failure retry=again/> }.into_any()
        }
    }
}

#[component]
fn Confirm(
    enrolment: SecondFactorEnrolment,
    codes: RwSignal<Option<Vec<String>>>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let code = RwSignal::new(String::new());
    let send = move || {
        let body = SecondFactorCode {
            code: code.get_untracked().trim().to_owned(),
        };
        form.send(
            body,
            move |body| async move {
                session::send(lang, api::account::confirm_second_factor(&body)).await
            },
            move |made| codes.set(Some(made.codes)),
        );
    };
    // A quiet border of four modules, as readers need it (ISO/IEC 18004).
    let picture = qr_code(&enrolment.uri).map(|(side, dark)| {
        let frame = format!("-4 -4 {} {}", side + 8, side + 8);
        view! {
            <svg class="qr-code" viewBox=frame role="img" aria-label=tr!(lang, sign_in.enrolment.qr_code)>
                <path d=dark/>
            </svg>
        }
    });
    // In groups, as it is read while it is typed.
    let letters: Vec<char> = enrolment.secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|it| it.iter().collect()).collect();
    view! {
        <ol class="steps">
            <li>
                <p>{tr!(lang, sign_in.enrolment.scan)}</p>
                {picture}
                <p class="small">{tr!(lang, sign_in.enrolment.or_type)}</p>
                <p class="secret"><code>{groups.join(" ")}</code> <CopyButton text=enrolment.secret/></p>
            </li>
            <li>
                <p>{tr!(lang, sign_in.enrolment.confirm)}</p>
                <FormView form submit=tr!(lang, sign_in.enrolment.submit) on_submit=send>
                    <TextField form pointer="/code" label=tr!(lang, sign_in.code.label) value=code kind=TextKind::Code autocomplete="one-time-code"/>
                </FormView>
            </li>
        </ol>
    }
}

#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let heading = NodeRef::<leptos::html::H2>::new();
    // What replaces the form is announced by taking its focus.
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let print = move |_| {
        // A browser that does not print does nothing.
        let _ = window().print();
    };
    let go_on = move |_| session::set_second_factor(SecondFactorState::Passed);
    let items = codes.iter().cloned();
    view! {
        <section class="panel recovery">
            <h2 tabindex="-1" node_ref=heading>{tr!(lang, sign_in.recovery.title)}</h2>
            <p>{tr!(lang, sign_in.recovery.text)}</p>
            <ul class="recovery-codes">{items.map(|code| view! { <li><code>{code}</code></li> }).collect_view()}</ul>
            <p class="actions">
                <CopyButton text=codes.join("\n")/>
                <button class="button button-quiet" type="button" on:click=print>{tr!(lang, sign_in.recovery.print)}</button>
            </p>
            <p><button class="button" type="button" on:click=go_on>{tr!(lang, sign_in.recovery.done)}</button></p>
        </section>
    }
}
