//! The list of working groups.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::lang::Lang;

use crate::components::page_head::PageHead;
use crate::state::language::use_lang;
use crate::tr;

/// The page.
pub struct GroupsPage {
    lang: Lang,
}

#[lazy_route]
impl LazyRoute for GroupsPage {
    fn data() -> Self {
        Self { lang: use_lang() }
    }

    fn view(this: Self) -> AnyView {
        let lang = this.lang;
        view! { <PageHead title=tr!(lang, groups.title)/> }.into_any()
    }
}
