//! The address of the present page.

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

/// What kind of page the present address is: for a lazy page that stands for several, when it is
/// made. A page that is shown keeps its kind.
pub fn kind_of_page() -> Option<Kind> {
    let path = use_location().pathname;
    Page::at(&path.read_untracked()).map(|(_, page)| page.kind())
}
