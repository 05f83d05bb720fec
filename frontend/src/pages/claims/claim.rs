//! `/revendiquer/:slug`: somebody asks to keep the page of a member.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use passerelle_shared::claims::CreateClaim;
use passerelle_shared::codes::{Claim, Function};
use passerelle_shared::limits::{EMAIL_LENGTH_MAX, NAME_LENGTH_MAX, TITLE_LENGTH_MAX};
use passerelle_shared::members::MemberDetail;

use crate::api;
use crate::components::feedback::Loaded;
use crate::components::form::{
    FormView, SelectField, Sent, TextArea, TextField, TextKind, use_form,
};
use crate::components::page_head::PageHead;
use crate::components::private_page::PrivatePage;
use crate::pages::sign_in::link::AccountNotice;
use crate::pages::space::labels;
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn ClaimPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let member = api::remote(move || api::members::detail(&slug.read()));
    view! {
        <PrivatePage>
            <Loaded remote=member let:member><Page member/></Loaded>
        </PrivatePage>
    }
}

#[component]
fn Page(member: Arc<MemberDetail>) -> impl IntoView {
    let lang = use_lang();
    let member = member.summary.clone();
    let back = entry_href(lang, Kind::Member, &member.slug);
    let title = tr!(lang, claims.claim.title, name = member.name.clone());
    let sent = RwSignal::new(None::<String>);
    let taken = member.claim == Claim::Claimed;
    let slug = member.slug;
    let body = move || match sent.get() {
        _ if taken => view! { <p class="notice">{tr!(lang, claims.claim.taken)}</p> }.into_any(),
        Some(email) => view! {
            <Sent title=tr!(lang, claims.claim.sent_title)>
                <p>{tr!(lang, claims.claim.sent, email = email)}</p>
                <p>{tr!(lang, claims.claim.sent_after)}</p>
            </Sent>
        }
        .into_any(),
        None => view! { <Ask slug=slug.clone() sent/> }.into_any(),
    };
    view! {
        <div class="sign-in">
            <PageHead title lead=tr!(lang, claims.claim.lead)/>
            {body}
            <p class="sign-in-other"><a href=back>{tr!(lang, claims.claim.back)}</a></p>
        </div>
    }
}

#[component]
fn Ask(slug: String, sent: RwSignal<Option<String>>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let text = || RwSignal::new(String::new());
    let (given_name, family_name, email) = (text(), text(), text());
    let (title, message) = (text(), text());
    let function = RwSignal::new(Function::Technicien.code().to_owned());
    let send = move || {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let optional = |signal| Some(trimmed(signal)).filter(|text| !text.is_empty());
        let body = CreateClaim {
            email: trimmed(email),
            given_name: trimmed(given_name),
            family_name: trimmed(family_name),
            function: function.read_untracked().parse().unwrap_or(Function::Other),
            title: optional(title),
            message: optional(message),
        };
        let (slug, to) = (slug.clone(), body.email.clone());
        form.send(
            body,
            move |body| async move { api::claims::create(&slug, &body).send(lang, None).await },
            move |()| sent.set(Some(to)),
        );
    };
    view! {
        <FormView form submit=tr!(lang, claims.claim.submit) on_submit=send>
            <TextField form pointer="/given_name" label=tr!(lang, claims.claim.given_name) value=given_name
                autocomplete="given-name" max=NAME_LENGTH_MAX/>
            <TextField form pointer="/family_name" label=tr!(lang, claims.claim.family_name) value=family_name
                autocomplete="family-name" max=NAME_LENGTH_MAX/>
            <TextField form pointer="/email" label=tr!(lang, claims.claim.email) hint=tr!(lang, claims.claim.email_hint)
                value=email kind=TextKind::Email autocomplete="email" max=EMAIL_LENGTH_MAX/>
            <SelectField form pointer="/function" label=tr!(lang, claims.claim.function) value=function options=labels::functions(lang)/>
            <TextField form pointer="/title" label=tr!(lang, claims.claim.job) hint=tr!(lang, claims.claim.job_hint)
                value=title autocomplete="organization-title" max=TITLE_LENGTH_MAX/>
            <TextArea form pointer="/message" label=tr!(lang, claims.claim.message) hint=tr!(lang, claims.claim.message_hint)
                value=message rows=4/>
        </FormView>
        <p class="small">{tr!(lang, claims.claim.privacy)}</p>
        <AccountNotice/>
    }
}
