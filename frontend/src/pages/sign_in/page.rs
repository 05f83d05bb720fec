//! `/connexion`: the address first, then a link by mail or the password.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::accounts::{CreateSession, CreateSignInLink, PasswordCredentials};
use passerelle_shared::limits::EMAIL_LENGTH_MAX;
use passerelle_shared::provider::ProviderOutcome;
use wasm_bindgen::JsCast;

use super::gate::{Gate, GoTo};
use super::logic::{next, outcome, wanted};
use super::provider::ByProvider;
use crate::api;
use crate::components::form::{FormView, PasswordField, Sent, TextField, TextKind, use_form};
use crate::components::page_head::PageHead;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let lang = use_lang();
    let search = use_location().search;
    let address = move || next(lang, &search.read_untracked());
    if outcome(&search.read_untracked()) == Some(ProviderOutcome::SignedIn) {
        session::arrive();
    }
    view! { <Gate signed_out=|| view! { <Ways/> }><GoTo address=address()/></Gate> }
}

/// How to go on from the address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Link,
    Sent,
    Password,
}

/// Goes another way; the keyboard goes on at its first field.
fn go(way: RwSignal<Way>, to: Way) {
    way.set(to);
    request_animation_frame(|| {
        let field = document().query_selector(".sign-in input").ok().flatten();
        if let Some(field) = field {
            // A field that is shown takes the focus.
            let _ = field.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    });
}

#[component]
fn Ways() -> impl IntoView {
    let lang = use_lang();
    let way = RwSignal::new(Way::Link);
    // Typed once, whichever way is taken.
    let email = RwSignal::new(String::new());
    let form = move || match way.get() {
        Way::Link => view! { <ByLink email way/> }.into_any(),
        Way::Sent => view! { <LinkSent email way/> }.into_any(),
        Way::Password => view! { <ByPassword email way/> }.into_any(),
    };
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, sign_in.title) lead=tr!(lang, sign_in.lead)/>
            <ByProvider/>
            {form}
            <aside class="sign-in-new">
                <h2>{tr!(lang, sign_in.new.title)}</h2>
                <p>{tr!(lang, sign_in.new.text)}</p>
                <p><a href=href(lang, Kind::Directory)>{tr!(lang, sign_in.new.directory)}</a></p>
            </aside>
        </div>
    }
}

#[component]
fn ByLink(email: RwSignal<String>, way: RwSignal<Way>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let search = use_location().search;
    let send = move || {
        let body = CreateSignInLink {
            email: email.get_untracked().trim().to_owned(),
            next: wanted(&search.read_untracked()),
        };
        form.send(
            body,
            move |body| async move { api::session::send_link(&body).send(lang, None).await },
            move |()| way.set(Way::Sent),
        );
    };
    view! {
        <FormView form submit=tr!(lang, sign_in.link.submit) on_submit=send>
            <TextField form pointer="/email" label=tr!(lang, sign_in.email) hint=tr!(lang, sign_in.link.hint)
                value=email kind=TextKind::Email autocomplete="username" max=EMAIL_LENGTH_MAX/>
        </FormView>
        <p class="sign-in-other">
            <button class="link-button" type="button" on:click=move |_| go(way, Way::Password)>{tr!(lang, sign_in.password.instead)}</button>
        </p>
    }
}

#[component]
fn LinkSent(email: RwSignal<String>, way: RwSignal<Way>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Sent title=tr!(lang, sign_in.sent.title)>
            <p>{tr!(lang, sign_in.sent.text, email = email.get_untracked().trim().to_owned())}</p>
            <p class="small">{tr!(lang, sign_in.sent.late)}</p>
            <p><button class="button button-quiet" type="button" on:click=move |_| go(way, Way::Link)>{tr!(lang, sign_in.sent.again)}</button></p>
        </Sent>
    }
}

#[component]
fn ByPassword(email: RwSignal<String>, way: RwSignal<Way>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let password = RwSignal::new(String::new());
    let send = move || {
        let body = CreateSession::Password(PasswordCredentials {
            email: email.get_untracked().trim().to_owned(),
            password: password.get_untracked(),
        });
        form.send(body, move |body| session::sign_in(lang, body), |()| ());
    };
    view! {
        <FormView form submit=tr!(lang, sign_in.password.submit) on_submit=send>
            <TextField form pointer="/email" label=tr!(lang, sign_in.email)
                value=email kind=TextKind::Email autocomplete="username" max=EMAIL_LENGTH_MAX/>
            <PasswordField form pointer="/password" label=tr!(lang, sign_in.password.label) value=password autocomplete="current-password"/>
        </FormView>
        <p class="sign-in-other">
            <button class="link-button" type="button" on:click=move |_| go(way, Way::Link)>{tr!(lang, sign_in.password.forgotten)}</button>
        </p>
    }
}
