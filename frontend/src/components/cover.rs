//! The image that stands for an entry: on its card, and on its page.

use std::fmt::Write;

use leptos::prelude::*;
use passerelle_shared::files::Cover;

use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// The image of a card, for the end of its inside: what it says in words comes first.
pub fn card_cover(cover: Option<Cover>) -> Option<AnyView> {
    let cover = cover?;
    Some(image(
        "card-cover",
        &cover,
        "(min-width: 48rem) 24rem, 100vw",
    ))
}

/// The image of an entry's page, with whose it is.
pub fn entry_cover(cover: Option<&Cover>) -> Option<AnyView> {
    let lang = use_lang();
    let cover = cover?;
    let credit = cover.credit.clone().map(|credit| {
        view! { <figcaption class="small">{tr!(lang, files.credit, credit = credit)}</figcaption> }
    });
    let image = image("", cover, "(min-width: 64rem) 50rem, 100vw");
    Some(view! { <figure class="entry-cover">{image}{credit}</figure> }.into_any())
}

/// A logo, whole and small.
pub fn logo(cover: Option<&Cover>) -> Option<AnyView> {
    Some(image("logo", cover?, "6rem"))
}

/// The browser takes the size that it needs, when it comes near.
fn image(class: &'static str, cover: &Cover, wide: &'static str) -> AnyView {
    let mut sizes = String::new();
    for size in &cover.sizes {
        // A string takes it.
        let _ = write!(sizes, "{} {}w, ", size.url, size.width);
    }
    let first = cover.sizes.first().cloned();
    first
        .map(|first| {
            view! {
                <img
                    class=class
                    lang=entry_lang(use_lang())
                    alt=cover.alt.clone()
                    loading="lazy"
                    decoding="async"
                    width=first.width.to_string()
                    height=first.height.to_string()
                    sizes=wide
                    srcset=sizes
                    src=first.url
                />
            }
        })
        .into_any()
}
