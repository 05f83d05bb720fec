//! `/developpeurs`: from the first call to a copy that stays in step. What there is to type is the
//! guide's (`docs/API.md`), which a test runs, with this platform's address in it.

use leptos::prelude::*;

use crate::components::copy::Copyable;
use crate::components::page_head::PageHead;
use crate::components::private_page::StyledForms;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

mod snippets {
    include!(concat!(env!("OUT_DIR"), "/snippets.rs"));
}

/// The address of the platform in the guide.
const WRITTEN: &str = "http://127.0.0.1:8080";

/// The page.
#[component]
pub fn DevelopersPage() -> impl IntoView {
    let lang = use_lang();
    view! {
        <StyledForms>
            <article class="prose">
                <PageHead title=tr!(lang, developers.title) lead=tr!(lang, developers.lead)/>
                <ul>
                    <li><a href="/api/docs" rel="external">{tr!(lang, developers.reference)}</a></li>
                    <li><a href="/api/openapi.json" rel="external">{tr!(lang, developers.document)}</a></li>
                    <li><a href=href(lang, Kind::Embeds)>{tr!(lang, developers.embeds)}</a></li>
                </ul>
                <FirstCall/>
                <Rules/>
                <InStep/>
                <Linked title=tr!(lang, developers.told.title) text=tr!(lang, developers.told.p1) to=Kind::Webhooks link=tr!(lang, developers.told.link)/>
                <Writing/>
                <Linked title=tr!(lang, developers.quotas.title) text=tr!(lang, developers.quotas.p1) to=Kind::ApiKeys link=tr!(lang, developers.quotas.link)/>
                <section>
                    <h2>{tr!(lang, developers.versions.title)}</h2>
                    <p>{tr!(lang, developers.versions.p1)}</p>
                    <p>{tr!(lang, developers.versions.p2)}</p>
                </section>
                <section>
                    <h2>{tr!(lang, developers.licence.title)}</h2>
                    <p>{tr!(lang, developers.licence.p1)}</p>
                </section>
            </article>
        </StyledForms>
    }
}

/// A snippet of the guide, as it is typed for this platform.
#[component]
fn Snippet(source: &'static str) -> impl IntoView {
    let site = window().location().origin().unwrap_or_default();
    view! { <Copyable text=source.replace(WRITTEN, &site)/> }
}

#[component]
fn FirstCall() -> impl IntoView {
    let lang = use_lang();
    let [
        curl,
        install_python,
        python,
        install_typescript,
        typescript,
        command_line,
    ] = snippets::FIRST_CALL;
    view! {
        <section>
            <h2>{tr!(lang, developers.first.title)}</h2>
            <p>{tr!(lang, developers.first.p1)}</p>
            <h3>"curl"</h3>
            <Snippet source=curl/>
            <h3>"Python"</h3>
            <p>{tr!(lang, developers.first.python)}</p>
            <Snippet source=install_python/>
            <Snippet source=python/>
            <h3>"TypeScript"</h3>
            <p>{tr!(lang, developers.first.typescript)}</p>
            <Snippet source=install_typescript/>
            <Snippet source=typescript/>
            <h3>{tr!(lang, developers.first.command_line)}</h3>
            <p>{tr!(lang, developers.first.command_line_text)}</p>
            <Snippet source=command_line/>
        </section>
    }
}

#[component]
fn Rules() -> impl IntoView {
    let lang = use_lang();
    let [asking_again] = snippets::ASKING_AGAIN;
    view! {
        <section>
            <h2>{tr!(lang, developers.rules.title)}</h2>
            <ul>
                <li>{tr!(lang, developers.rules.lists)}</li>
                <li>{tr!(lang, developers.rules.filters)}</li>
                <li>{tr!(lang, developers.rules.pages)}</li>
                <li>{tr!(lang, developers.rules.forms)}</li>
                <li>{tr!(lang, developers.rules.values)}</li>
                <li>{tr!(lang, developers.rules.errors)}</li>
            </ul>
            <p>{tr!(lang, developers.rules.again)}</p>
            <Snippet source=asking_again/>
        </section>
    }
}

/// How a copy elsewhere follows.
#[component]
fn InStep() -> impl IntoView {
    let lang = use_lang();
    let [python, command_line] = snippets::MIRRORING;
    view! {
        <section>
            <h2>{tr!(lang, developers.mirror.title)}</h2>
            <p>{tr!(lang, developers.mirror.p1)}</p>
            <Snippet source=python/>
            <p>{tr!(lang, developers.mirror.p2)}</p>
            <Snippet source=command_line/>
            <p>{tr!(lang, developers.mirror.p3)}</p>
        </section>
    }
}

/// A part that leads to a page of one's own.
#[component]
fn Linked(title: &'static str, text: &'static str, to: Kind, link: &'static str) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section>
            <h2>{title}</h2>
            <p>{text}" "<a href=href(lang, to)>{link}</a></p>
        </section>
    }
}

#[component]
fn Writing() -> impl IntoView {
    let lang = use_lang();
    let account = href(lang, Kind::Account);
    view! {
        <section>
            <h2>{tr!(lang, developers.writing.title)}</h2>
            <p>{tr!(lang, developers.writing.p1)}" "<a href=account>{tr!(lang, developers.writing.tokens)}</a></p>
            <p>{tr!(lang, developers.writing.p2)}</p>
        </section>
    }
}
