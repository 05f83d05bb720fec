//! What anybody may say without an account: propose, confirm, answer. One lazy page for the three.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::not_found::NotFoundPage;
use super::proposals::answer::AnswerPage;
use super::proposals::confirm::ConfirmPage;
use super::proposals::propose::ProposePage;
use crate::routes::Kind;
use crate::state::address::kind_of_page;

/// The page.
pub struct VoicesPage {
    kind: Option<Kind>,
}

#[lazy_route]
impl LazyRoute for VoicesPage {
    fn data() -> Self {
        Self {
            kind: kind_of_page(),
        }
    }

    fn view(this: Self) -> AnyView {
        match this.kind {
            Some(Kind::Propose) => view! { <ProposePage/> }.into_any(),
            Some(Kind::Proposal) => view! { <ConfirmPage/> }.into_any(),
            Some(Kind::Question) => view! { <AnswerPage/> }.into_any(),
            _ => view! { <NotFoundPage/> }.into_any(),
        }
    }
}
