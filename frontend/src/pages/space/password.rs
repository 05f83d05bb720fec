//! Setting or changing the password.

use leptos::prelude::*;
use passerelle_shared::accounts::{Account, UpdatePassword};
use passerelle_shared::limits::PASSWORD_LENGTH_MIN;

use crate::api;
use crate::components::form::{FormView, PasswordField, use_form};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The form; the present password is asked for where there is one.
#[component]
pub(super) fn Password() -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let current = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let has_password = Memo::new(|_| session::account().is_some_and(|it| it.has_password));
    let email = untrack(session::account).map(|account| account.email.clone());
    let send = move || {
        let body = UpdatePassword {
            current: Some(current.get_untracked()).filter(|current| !current.is_empty()),
            password: password.get_untracked(),
        };
        form.send(
            body,
            move |body| async move {
                session::send(lang, api::account::update_password(&body)).await
            },
            move |()| {
                current.set(String::new());
                password.set(String::new());
                if let Some(account) = untrack(session::account) {
                    session::set_account(Account {
                        has_password: true,
                        ..Account::clone(&account)
                    });
                }
                form.say(tr!(lang, space.password.changed));
            },
        );
    };
    let present = move || {
        has_password.get().then(|| {
            view! {
                <PasswordField form pointer="/current" label=tr!(lang, space.password.current)
                    hint=tr!(lang, space.password.current_hint) value=current autocomplete="current-password"/>
            }
        })
    };
    let intro = move || {
        if has_password.get() {
            tr!(lang, space.password.change)
        } else {
            tr!(lang, space.password.none)
        }
    };
    view! {
        <p>{intro}</p>
        <FormView form submit=tr!(lang, space.password.submit) on_submit=send>
            // For the browser's own store of passwords, which asks for whom it keeps one.
            <input type="text" autocomplete="username" value=email hidden/>
            {present}
            <PasswordField form pointer="/password" label=tr!(lang, space.password.new)
                hint=tr!(lang, space.password.new_hint, min = PASSWORD_LENGTH_MIN) value=password autocomplete="new-password"/>
        </FormView>
    }
}
