//! `/question#token`: answers what was asked about a proposal or a claim.

use leptos::prelude::*;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::proposals::AnswerQuestion;

use super::token;
use crate::api;
use crate::components::form::{FormView, Sent, TextArea, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::PrivatePage;
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn AnswerPage() -> impl IntoView {
    view! { <PrivatePage><Answer/></PrivatePage> }
}

#[component]
fn Answer() -> impl IntoView {
    let lang = use_lang();
    let token = StoredValue::new(token());
    let form = use_form();
    let message = RwSignal::new(String::new());
    let done = RwSignal::new(None::<bool>);
    let send = move || {
        let body = AnswerQuestion {
            token: token.get_value(),
            message: message.get_untracked().trim().to_owned(),
        };
        form.send(
            body,
            move |body| async move {
                match api::proposals::answer(&body).send(lang, None).await {
                    Err(refusal) if refusal.is(ErrorCode::InvalidCredentials) => Ok(false),
                    answer => answer.map(|()| true),
                }
            },
            move |good| done.set(Some(good)),
        );
    };
    let body = move || {
        match done.get() {
        _ if token.read_value().is_empty() => {
            view! { <p class="notice">{tr!(lang, proposals.incomplete)}</p> }.into_any()
        }
        None => view! {
            <FormView form submit=tr!(lang, proposals.answer.submit) on_submit=send>
                <TextArea form pointer="/message" label=tr!(lang, proposals.answer.message) value=message rows=6/>
            </FormView>
        }
        .into_any(),
        Some(true) => view! {
            <Sent title=tr!(lang, proposals.answer.done_title)><p>{tr!(lang, proposals.answer.done)}</p></Sent>
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
            <PageHead title=tr!(lang, proposals.answer.title) lead=tr!(lang, proposals.answer.lead)/>
            {body}
        </div>
    }
}
