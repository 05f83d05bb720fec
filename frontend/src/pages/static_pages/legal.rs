//! The legal notice (LCEN, article 6 III).

use leptos::prelude::*;

use super::{Section, contact, text_page};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn LegalPage() -> impl IntoView {
    let lang = use_lang();
    let sections = [
        Section::new(tr!(lang, static_pages.legal.publisher.title)).with_network(move |network| {
            let (name, region) = (network.name.clone(), network.region_name.clone());
            let text = tr!(
                lang,
                static_pages.network.publisher,
                network = name,
                region = region
            );
            view! { {text} {contact(network)} }.into_any()
        }),
        Section::new(tr!(lang, static_pages.legal.host.title))
            .text(tr!(lang, static_pages.legal.host.p1)),
        Section::new(tr!(lang, static_pages.legal.content.title))
            .text(tr!(lang, static_pages.legal.content.p1)),
        Section::new(tr!(lang, static_pages.legal.reuse.title))
            .text(tr!(lang, static_pages.legal.reuse.p1))
            .text(tr!(lang, static_pages.legal.reuse.p2)),
    ];
    text_page(
        tr!(lang, static_pages.legal.title),
        tr!(lang, static_pages.legal.lead),
        sections,
    )
}
