//! `/demonstration`: who can sign in, and the mails that would have been sent. A platform with real
//! entries has nothing to show here.

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::demonstration::{Demonstration, DemonstrationAccount, DemonstrationMail};

use crate::api::{self, ApiFailure, call::Refusal};
use crate::components::feedback::{EntrySkeleton, Failure};
use crate::components::page_head::PageHead;
use crate::components::private_page::PrivatePage;
use crate::i18n::format;
use crate::pages::space::labels;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn DemonstrationPage() -> impl IntoView {
    view! { <PrivatePage><Helps/></PrivatePage> }
}

#[component]
fn Helps() -> impl IntoView {
    let lang = use_lang();
    let answer = RwSignal::new(None::<Result<Demonstration, Refusal>>);
    let ask = move || {
        spawn_local(async move {
            // The page may be gone by now.
            answer.try_set(Some(api::demonstration::get().send(lang, None).await));
        });
    };
    ask();
    let body = move || match answer.get() {
        None => view! { <EntrySkeleton/> }.into_any(),
        Some(Ok(helps)) => view! { <Shown helps again=Callback::new(move |()| ask())/> }.into_any(),
        Some(Err(refusal)) if refusal.failure == ApiFailure::NotFound => {
            view! { <p class="notice">{tr!(lang, demonstration.none)}</p> }.into_any()
        }
        Some(Err(refusal)) => {
            view! { <Failure failure=refusal.failure retry=Callback::new(move |()| ask())/> }
                .into_any()
        }
    };
    view! {
        <PageHead title=tr!(lang, demonstration.title) lead=tr!(lang, demonstration.lead)/>
        {body}
    }
}

#[component]
fn Shown(helps: Demonstration, again: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let accounts = helps.accounts.into_iter().map(account);
    let mails = if helps.mails.is_empty() {
        view! { <p>{tr!(lang, demonstration.no_mails)}</p> }.into_any()
    } else {
        let mails = helps.mails.into_iter().map(mail);
        view! { <ul class="queue">{mails.collect_view()}</ul> }.into_any()
    };
    view! {
        <section>
            <div class="section-head">
                <h2>{tr!(lang, demonstration.accounts)}</h2>
                <a href=href(lang, Kind::SignIn)>{tr!(lang, demonstration.sign_in)}</a>
            </div>
            <p class="secret">{tr!(lang, demonstration.password)} <code>{helps.password}</code></p>
            <ul class="rows">{accounts.collect_view()}</ul>
        </section>
        <section class="section">
            <div class="section-head">
                <h2>{tr!(lang, demonstration.mails)}</h2>
                <button class="button button-quiet" type="button" on:click=move |_| again.run(())>{tr!(lang, demonstration.reload)}</button>
            </div>
            {mails}
        </section>
    }
}

fn account(account: DemonstrationAccount) -> impl IntoView {
    let lang = use_lang();
    let part = match (account.member, account.member_role) {
        (Some(member), Some(role)) => format!("{member}, {}", labels::member_role(lang, role)),
        _ => labels::account_role(lang, account.role)
            .unwrap_or(tr!(lang, demonstration.platform_member))
            .to_owned(),
    };
    let code = account
        .code
        .map(|code| tr!(lang, demonstration.code, code = code));
    view! {
        <li>
            <div>
                <strong>{account.email}</strong>
                <span class="small">{account.name}" · "{part}</span>
            </div>
            {code.map(|code| view! { <span class="small">{code}</span> })}
        </li>
    }
}

fn mail(mail: DemonstrationMail) -> impl IntoView {
    let lang = use_lang();
    let when = format::ago(lang, mail.written_at);
    view! {
        <li class="panel">
            <h3>{mail.subject}</h3>
            <p class="small">{tr!(lang, demonstration.to, address = mail.recipient, when = when)}</p>
            <div class="mail">{linked(&mail.text)}</div>
        </li>
    }
}

/// A mail's text with its links, which stand between angle brackets.
fn linked(text: &str) -> Vec<AnyView> {
    text.split(['<', '>'])
        .map(|part| {
            let part = part.to_owned();
            if part.starts_with("http://") || part.starts_with("https://") {
                let address = part.clone();
                view! { <a href=address rel="external">{part}</a> }.into_any()
            } else {
                part.into_any()
            }
        })
        .collect()
}
