//! The accessibility statement (RGAA; decree 2019-768, article 4).

use leptos::prelude::*;

use super::{Section, contact, text_page};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let lang = use_lang();
    let sections = [
        Section::new(tr!(lang, static_pages.accessibility.state.title))
            .text(tr!(lang, static_pages.accessibility.state.p1)),
        Section::new(tr!(lang, static_pages.accessibility.how.title))
            .text(tr!(lang, static_pages.accessibility.how.p1)),
        Section::new(tr!(lang, static_pages.accessibility.limits.title)).items([
            tr!(lang, static_pages.accessibility.limits.i1),
            tr!(lang, static_pages.accessibility.limits.i2),
            tr!(lang, static_pages.accessibility.limits.i3),
        ]),
        Section::new(tr!(lang, static_pages.accessibility.contact.title))
            .text(tr!(lang, static_pages.accessibility.contact.p1))
            .with_network(contact),
        Section::new(tr!(lang, static_pages.accessibility.law.title))
            .text(tr!(lang, static_pages.accessibility.law.p1)),
    ];
    text_page(
        tr!(lang, static_pages.accessibility.title),
        tr!(lang, static_pages.accessibility.lead),
        sections,
    )
}
