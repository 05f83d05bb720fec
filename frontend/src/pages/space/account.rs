//! `/espace/compte`: what the account is, how it signs in, and where it is signed in.

use leptos::prelude::*;

use super::SignOut;
use super::names::Names;
use super::password::Password;
use super::personal::{Erase, Export};
use super::second_factor::SecondFactor;
use super::sessions::Sessions;
use super::tokens::Tokens;
use crate::components::page_head::PageHead;
use crate::components::way_back::WayBack;
use crate::pages::sign_in::Gate;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The part about the second factor, to be led to.
pub(super) const FACTOR: &str = "second-factor";

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    view! { <Gate><Parts/></Gate> }
}

#[component]
fn Parts() -> impl IntoView {
    let lang = use_lang();
    let email = untrack(session::account).map(|account| account.email.clone());
    // The part in the address was not there yet when the router looked for it.
    let part = window().location().hash().unwrap_or_default();
    Effect::new(move |_| {
        if let Some(part) = document().get_element_by_id(part.trim_start_matches('#')) {
            part.scroll_into_view();
        }
    });
    view! {
        <PageHead title=tr!(lang, space.account.title) lead=email.unwrap_or_default()>
            <WayBack to=Kind::Space text=tr!(lang, common.nav.space)/>
        </PageHead>
        <div class="account">
            <section class="account-part" aria-labelledby="names">
                <h2 id="names">{tr!(lang, space.names.title)}</h2>
                <Names/>
            </section>
            <section class="account-part" aria-labelledby="password">
                <h2 id="password">{tr!(lang, space.password.title)}</h2>
                <Password/>
            </section>
            <section class="account-part" aria-labelledby=FACTOR>
                <h2 id=FACTOR tabindex="-1">{tr!(lang, space.factor.title)}</h2>
                <SecondFactor/>
            </section>
            <section class="account-part" aria-labelledby="sessions">
                <h2 id="sessions">{tr!(lang, space.sessions.title)}</h2>
                <Sessions/>
            </section>
            <section class="account-part" aria-labelledby="tokens">
                <h2 id="tokens">{tr!(lang, space.tokens.title)}</h2>
                <Tokens/>
            </section>
            <section class="account-part" aria-labelledby="webhooks">
                <h2 id="webhooks">{tr!(lang, webhooks.title)}</h2>
                <p>{tr!(lang, webhooks.lead)}</p>
                <p><a class="button button-quiet" href=href(lang, Kind::Webhooks)>{tr!(lang, space.to_webhooks)}</a></p>
            </section>
            <section class="account-part" aria-labelledby="data">
                <h2 id="data">{tr!(lang, space.data.title)}</h2>
                <Export/>
            </section>
            <div class="account-part space-end"><SignOut/></div>
            <section class="account-part" aria-labelledby="erase">
                <h2 id="erase">{tr!(lang, space.erase.title)}</h2>
                <Erase/>
            </section>
        </div>
    }
}
