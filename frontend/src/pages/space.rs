//! What is one's own: the members that one belongs to, and the account.

pub mod account;
pub(super) mod declaration;
pub mod home;
pub mod keys;
pub(super) mod labels;
mod logic;
mod names;
mod password;
mod personal;
mod second_factor;
mod sessions;
pub mod tokens;

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::accounts::{Account, AccountRole};
use passerelle_shared::lang::Lang;

use crate::api;
use crate::api::call::{Call, Refusal};
use crate::components::form::explain;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// A button's deed, without a form: what went wrong is told beside it.
#[derive(Clone, Copy)]
pub struct Deed {
    lang: Lang,
    pending: RwSignal<bool>,
    trouble: RwSignal<Option<String>>,
}

/// A deed, for the page being built.
pub fn use_deed() -> Deed {
    Deed {
        lang: use_lang(),
        pending: RwSignal::new(false),
        trouble: RwSignal::new(None),
    }
}

impl Deed {
    /// Sends a call; `done` where it succeeds.
    pub fn send(self, call: Call<()>, done: impl FnOnce() + 'static) {
        self.run(session::send(self.lang, call), done);
    }

    /// Does some work; `done` where it succeeds.
    pub fn run(
        self,
        work: impl Future<Output = Result<(), Refusal>> + 'static,
        done: impl FnOnce() + 'static,
    ) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        self.trouble.set(None);
        spawn_local(async move {
            let answer = work.await;
            // The page may be gone by now.
            if self.pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(()) => done(),
                Err(refusal) => {
                    self.trouble.set(Some(explain(self.lang, &refusal)));
                    session::leave(refusal);
                }
            }
        });
    }
}

/// What went wrong with a deed.
#[component]
pub fn Trouble(
    /// The deed.
    deed: Deed,
) -> impl IntoView {
    view! { <p class="deed-trouble" role="alert">{move || deed.trouble.get()}</p> }
}

/// Has the account as the server knows it now: one's own part in a member or a group has changed.
pub fn renew_account(lang: Lang) {
    spawn_local(async move {
        let answer = session::send(lang, api::account::get()).await;
        if let Ok(account) = answer.map_err(session::leave) {
            session::set_account(account);
        }
    });
}

/// Whether the account animates the network: administrators do, too.
pub fn animates(account: &Account) -> bool {
    matches!(
        account.role,
        AccountRole::Animator | AccountRole::Administrator
    )
}

/// Signs out of this browser.
#[component]
fn SignOut() -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let leave = move |_| deed.run(session::sign_out(lang, api::session::delete()), || ());
    view! {
        <button class="button button-quiet" type="button" on:click=leave>{tr!(lang, space.sign_out)}</button>
        <Trouble deed/>
    }
}
