//! `/connexion/lien#token`: asks before it signs in. What opens links by itself, as some mailboxes
//! do, uses nothing up.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::accounts::{CreateSession, LinkCredentials};

use super::gate::{Gate, GoTo};
use crate::components::form::{FormView, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::PrivatePage;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The page.
pub struct SignInLinkPage;

#[lazy_route]
impl LazyRoute for SignInLinkPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let lang = use_lang();
        // Also for who is signed in: a new session may replace a forgotten password.
        let used = RwSignal::new(false);
        let view = move || {
            if used.get() {
                view! { <Gate><GoTo address=href(lang, Kind::Space)/></Gate> }.into_any()
            } else {
                view! { <PrivatePage><Ask used/></PrivatePage> }.into_any()
            }
        };
        view.into_any()
    }
}

#[component]
fn Ask(used: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let token = window().location().hash().unwrap_or_default();
    let token = token.trim_start_matches('#').to_owned();
    if token.is_empty() {
        return view! {
            <div class="sign-in">
                <PageHead title=tr!(lang, sign_in.follow.title) lead=tr!(lang, sign_in.follow.incomplete)/>
                <Another/>
            </div>
        }
        .into_any();
    }
    let form = use_form();
    let send = move || {
        let body = CreateSession::Link(LinkCredentials {
            token: token.clone(),
        });
        form.send(
            body,
            move |body| session::sign_in(lang, body),
            move |()| used.set(true),
        );
    };
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, sign_in.follow.title) lead=tr!(lang, sign_in.follow.lead)/>
            <FormView form submit=tr!(lang, sign_in.follow.submit) on_submit=send>{()}</FormView>
            <p class="sign-in-other small">{tr!(lang, sign_in.follow.once)}</p>
            <Another/>
        </div>
    }
    .into_any()
}

/// The way out where a link is used up, too old or cut.
#[component]
fn Another() -> impl IntoView {
    let lang = use_lang();
    view! { <p class="sign-in-other"><a href=href(lang, Kind::SignIn)>{tr!(lang, sign_in.follow.another)}</a></p> }
}
