//! What becomes of personal data (RGPD, articles 13 and 14).

use leptos::prelude::*;

use super::{Section, contact, text_page};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let lang = use_lang();
    let sections = [
        Section::new(tr!(lang, static_pages.privacy.visit.title))
            .text(tr!(lang, static_pages.privacy.visit.p1))
            .text(tr!(lang, static_pages.privacy.visit.p2)),
        Section::new(tr!(lang, static_pages.privacy.contacts.title))
            .text(tr!(lang, static_pages.privacy.contacts.p1)),
        Section::new(tr!(lang, static_pages.privacy.basis.title))
            .text(tr!(lang, static_pages.privacy.basis.p1)),
        Section::new(tr!(lang, static_pages.privacy.rights.title))
            .text(tr!(lang, static_pages.privacy.rights.p1))
            .with_network(contact)
            .text(tr!(lang, static_pages.privacy.rights.p2)),
    ];
    text_page(
        tr!(lang, static_pages.privacy.title),
        tr!(lang, static_pages.privacy.lead),
        sections,
    )
}
