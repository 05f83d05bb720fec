//! The language of a page, which its address alone decides.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::lang::Lang;

use crate::routes::language_of;

/// Makes the language known below; once, inside the router.
pub fn provide_language() -> Memo<Lang> {
    let path = use_location().pathname;
    let lang = Memo::new(move |_| language_of(&path.read()));
    provide_context(lang);
    lang
}

/// The language of the page being built. Another language is another address and so another
/// page: no page needs to follow a change.
pub fn use_lang() -> Lang {
    use_language().get_untracked()
}

/// The language as it changes: for what stays while pages come and go.
pub fn use_language() -> Memo<Lang> {
    expect_context()
}

/// The `lang` of what members wrote, where the page is in another language: entries are in French.
pub fn entry_lang(lang: Lang) -> Option<&'static str> {
    (lang != Lang::Fr).then_some(Lang::Fr.code())
}
