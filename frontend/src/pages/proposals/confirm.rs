//! `/proposition#token`: hands over a proposal. It asks first: what opens links by itself, as some
//! mailboxes do, confirms nothing.

use leptos::prelude::*;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::proposals::ConfirmProposal;

use super::token;
use crate::api;
use crate::components::form::{FormView, Sent, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::PrivatePage;
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    view! { <PrivatePage><Confirm/></PrivatePage> }
}

#[component]
fn Confirm() -> impl IntoView {
    let lang = use_lang();
    let token = token();
    let form = use_form();
    let done = RwSignal::new(None::<bool>);
    let send = {
        let token = token.clone();
        move || {
            let body = ConfirmProposal {
                token: token.clone(),
            };
            form.send(
                body,
                move |body| async move {
                    match api::proposals::confirm(&body).send(lang, None).await {
                        Err(refusal) if refusal.is(ErrorCode::InvalidCredentials) => Ok(false),
                        answer => answer.map(|()| true),
                    }
                },
                move |good| done.set(Some(good)),
            );
        }
    };
    let body = move || {
        match done.get() {
        _ if token.is_empty() => {
            view! { <p class="notice">{tr!(lang, proposals.incomplete)}</p> }.into_any()
        }
        None => {
            let send = send.clone();
            view! { <FormView form submit=tr!(lang, proposals.confirm.submit) on_submit=send/> }
                .into_any()
        }
        Some(true) => view! {
            <Sent title=tr!(lang, proposals.sent.title)><p>{tr!(lang, proposals.sent.text)}</p></Sent>
        }
        .into_any(),
        Some(false) => view! {
            <Sent title=tr!(lang, proposals.stale.title)><p>{tr!(lang, proposals.stale.text)}</p></Sent>
        }
        .into_any(),
    }
    };
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, proposals.confirm.title) lead=tr!(lang, proposals.confirm.lead)/>
            {body}
        </div>
    }
}
