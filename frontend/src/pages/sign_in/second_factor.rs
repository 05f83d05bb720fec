//! The code of the second factor, at the beginning of a session.

use leptos::prelude::*;
use passerelle_shared::accounts::{SecondFactorCode, SecondFactorState};

use crate::api;
use crate::components::form::{FormView, TextField, TextKind, use_form};
use crate::components::page_head::PageHead;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// Asks for the code of the authenticator application, or for a recovery code.
#[component]
pub(super) fn CodeStep() -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let code = RwSignal::new(String::new());
    let recovery = RwSignal::new(false);
    let send = move || {
        let body = SecondFactorCode {
            code: code.get_untracked().trim().to_owned(),
        };
        form.send(
            body,
            move |body| async move {
                session::send(lang, api::session::pass_second_factor(&body)).await
            },
            |()| session::set_second_factor(SecondFactorState::Passed),
        );
    };
    let field = move || {
        if recovery.get() {
            view! {
                <TextField form pointer="/code" label=tr!(lang, sign_in.code.recovery_label)
                    hint=tr!(lang, sign_in.code.recovery_hint) value=code/>
            }
            .into_any()
        } else {
            view! {
                <TextField form pointer="/code" label=tr!(lang, sign_in.code.label)
                    hint=tr!(lang, sign_in.code.hint) value=code kind=TextKind::Code autocomplete="one-time-code"/>
            }
            .into_any()
        }
    };
    let other = move || {
        if recovery.get() {
            tr!(lang, sign_in.code.use_application)
        } else {
            tr!(lang, sign_in.code.use_recovery)
        }
    };
    let change = move |_| {
        code.set(String::new());
        recovery.update(|recovery| *recovery = !*recovery);
    };
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, sign_in.code.title) lead=tr!(lang, sign_in.code.lead)/>
            <FormView form submit=tr!(lang, sign_in.code.submit) on_submit=send>{field}</FormView>
            <p class="sign-in-other"><button class="link-button" type="button" on:click=change>{other}</button></p>
            <SignOutInstead/>
        </div>
    }
}

/// A way out for who cannot go on with this account.
#[component]
pub(super) fn SignOutInstead() -> impl IntoView {
    let lang = use_lang();
    let leave = move |_| {
        leptos::task::spawn_local(async move {
            // Without an answer the session is still here, and so is the button.
            let _ = session::sign_out(lang, api::session::delete()).await;
        });
    };
    view! { <p class="sign-in-other"><button class="link-button" type="button" on:click=leave>{tr!(lang, sign_in.code.leave)}</button></p> }
}
