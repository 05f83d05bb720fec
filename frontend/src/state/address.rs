//! The address of an entry's page.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::routes::{Kind, Page};

/// Puts an entry's present address in the place of the one that it was asked for by: a slug that
/// it had once, or its identifier. For the page of an entry, when the entry is there.
pub fn keep_present_address(kind: Kind, slug: &str) {
    let present = Page::entry(kind, slug);
    let path = use_location().pathname;
    let navigate = use_navigate();
    Effect::new(move |_| {
        if let Some((lang, asked)) = Page::at(&path.get_untracked())
            && asked.kind() == kind
            && asked != present
        {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..Default::default()
            };
            navigate(&present.href(lang), options);
        }
    });
}
