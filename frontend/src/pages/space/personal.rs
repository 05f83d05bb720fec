//! One's own data: having all of them, and erasing the account.

use leptos::prelude::*;
use passerelle_shared::personal::EraseAccount;
use passerelle_shared::problem::ErrorCode;

use super::{Trouble, use_deed};
use crate::api;
use crate::components::form::{Checkbox, FormView, PasswordField, use_form};
use crate::components::keep::keep;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// Has everything that is known of the person, as a file.
#[component]
pub(super) fn Export() -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let done = RwSignal::new(false);
    let download = move |_| {
        done.set(false);
        deed.run(
            async move {
                let text = session::send_for_text(lang, api::account::export()).await?;
                // A browser that keeps no files shows nothing worse than it did before.
                let _ = keep("passerelle.json", &text.into());
                Ok(())
            },
            move || done.set(true),
        );
    };
    view! {
        <p>{tr!(lang, space.data.text)}" "<a href=href(lang, Kind::Privacy)>{tr!(lang, space.data.privacy)}</a></p>
        <p class="actions"><button class="button button-quiet" type="button" on:click=download>{tr!(lang, space.data.download)}</button></p>
        <p class="form-said" role="status">{move || done.get().then(|| tr!(lang, space.data.done))}</p>
        <Trouble deed/>
    }
}

/// Erases the account, for who says twice that it is to be.
#[component]
pub(super) fn Erase() -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let form = move || open.get().then(|| view! { <Sure/> });
    view! {
        <p>{tr!(lang, space.erase.text)}</p>
        <p class="actions">
            <button class="button button-quiet" type="button" aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                {tr!(lang, space.erase.begin)}
            </button>
        </p>
        {form}
    }
}

#[component]
fn Sure() -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let password = RwSignal::new(String::new());
    let understood = RwSignal::new(false);
    let has_password = untrack(session::account).is_some_and(|account| account.has_password);
    let send = move || {
        if !understood.get_untracked() {
            form.refuse("/understood", tr!(lang, space.erase.tick));
            return;
        }
        let body = EraseAccount {
            password: Some(password.get_untracked()).filter(|it| !it.is_empty()),
        };
        form.send(
            body,
            move |body| async move {
                let answer = session::send(lang, api::account::erase(&body)).await;
                answer.map_err(|mut it| {
                    let asked = it.problem.as_mut().filter(|_| !has_password);
                    if let Some(problem) = asked.filter(|it| it.code == ErrorCode::InvalidBody) {
                        problem.errors.clear();
                        tr!(lang, space.erase.by_link).clone_into(&mut problem.title);
                    }
                    it.worded(ErrorCode::Conflict, tr!(lang, space.erase.last))
                })
            },
            move |()| session::forget_and_load(&href(lang, Kind::Home)),
        );
    };
    let proof = if has_password {
        view! {
            <PasswordField form pointer="/password" label=tr!(lang, space.erase.password)
                hint=tr!(lang, space.erase.password_hint) value=password autocomplete="current-password"/>
        }
        .into_any()
    } else {
        view! { <p class="small">{tr!(lang, space.erase.by_link)}</p> }.into_any()
    };
    view! {
        <FormView form submit=tr!(lang, space.erase.submit) on_submit=send>
            {proof}
            <Checkbox form pointer="/understood" label=tr!(lang, space.erase.understood) value=understood/>
        </FormView>
    }
}
