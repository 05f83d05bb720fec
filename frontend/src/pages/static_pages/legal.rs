//! The legal notice (LCEN, article 6 III).

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::lang::Lang;

use super::{Section, contact, text_page};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
pub struct LegalPage {
    lang: Lang,
}

#[lazy_route]
impl LazyRoute for LegalPage {
    fn data() -> Self {
        Self { lang: use_lang() }
    }

    fn view(this: Self) -> AnyView {
        let lang = this.lang;
        let sections = [
            Section::new(tr!(lang, static_pages.legal.publisher.title)).with_network(
                move |network| {
                    let (name, region) = (network.name.clone(), network.region_name.clone());
                    let text = tr!(
                        lang,
                        static_pages.network.publisher,
                        network = name,
                        region = region
                    );
                    view! { {text} {contact(network)} }.into_any()
                },
            ),
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
}
