//! What the platform is.

use leptos::prelude::*;

use super::{Section, text_page};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn AboutPage() -> impl IntoView {
    let lang = use_lang();
    let sections = [
        Section::new(tr!(lang, static_pages.about.what.title))
            .text(tr!(lang, static_pages.about.what.p1))
            .text(tr!(lang, static_pages.about.what.p2)),
        Section::new(tr!(lang, static_pages.about.who.title))
            .text(tr!(lang, static_pages.about.who.p1)),
        Section::new(tr!(lang, static_pages.about.uses.title)).items([
            tr!(lang, static_pages.about.uses.i1),
            tr!(lang, static_pages.about.uses.i2),
            tr!(lang, static_pages.about.uses.i3),
            tr!(lang, static_pages.about.uses.i4),
        ]),
        Section::new(tr!(lang, static_pages.about.run.title)).with_network(move |network| {
            let (name, region) = (network.name.clone(), network.region_name.clone());
            tr!(
                lang,
                static_pages.network.run,
                network = name,
                region = region
            )
            .into_any()
        }),
        Section::new(tr!(lang, static_pages.about.data.title))
            .text(tr!(lang, static_pages.about.data.p1))
            .text(tr!(lang, static_pages.about.data.p2)),
    ];
    text_page(
        tr!(lang, static_pages.about.title),
        tr!(lang, static_pages.about.lead),
        sections,
    )
}
