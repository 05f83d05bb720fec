//! How one gets in: signing in, claiming a page, and what a demonstration offers. One lazy page for
//! all of them: every further one divides the code that pages share into more and smaller parts, and
//! so makes each public page larger.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::claims::claim::ClaimPage;
use super::demonstration::DemonstrationPage;
use super::not_found::NotFoundPage;
use super::sign_in::link::SignInLinkPage;
use super::sign_in::page::SignInPage;
use crate::routes::Kind;
use crate::state::address::kind_of_page;

/// The page.
pub struct EntrancePage {
    kind: Option<Kind>,
}

#[lazy_route]
impl LazyRoute for EntrancePage {
    fn data() -> Self {
        Self {
            kind: kind_of_page(),
        }
    }

    fn view(this: Self) -> AnyView {
        match this.kind {
            Some(Kind::SignIn) => view! { <SignInPage/> }.into_any(),
            Some(Kind::SignInLink) => view! { <SignInLinkPage/> }.into_any(),
            Some(Kind::Claim) => view! { <ClaimPage/> }.into_any(),
            Some(Kind::Demonstration) => view! { <DemonstrationPage/> }.into_any(),
            _ => view! { <NotFoundPage/> }.into_any(),
        }
    }
}
