//! The page of a funding call.

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use crate::components::page_head::PageHead;

/// The page.
pub struct FundingCallPage {
    slug: Memo<String>,
}

#[lazy_route]
impl LazyRoute for FundingCallPage {
    fn data() -> Self {
        let params = use_params_map();
        Self {
            slug: Memo::new(move |_| params.read().get("slug").unwrap_or_default()),
        }
    }

    fn view(this: Self) -> AnyView {
        let slug = this.slug;
        (move || view! { <PageHead title=slug.get()/> }).into_any()
    }
}
