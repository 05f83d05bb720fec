//! Everything behind the sign-in. One lazy page for all of it, so that a further private page costs
//! the public ones nothing: a page of its own is a component in its folder, and an arm here.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::administration::AdministrationPage;
use super::animation::AnimationPage;
use super::editing::form::FormPage;
use super::editing::history::HistoryPage;
use super::editing::mine::EntriesPage;
use super::group_room::GroupRoomPage;
use super::not_found::NotFoundPage;
use super::space::account::AccountPage;
use super::space::home::SpacePage;
use super::team::TeamPage;
use crate::routes::Kind;
use crate::state::address::kind_of_page;

/// The page.
pub struct PrivatePage {
    kind: Option<Kind>,
}

#[lazy_route]
impl LazyRoute for PrivatePage {
    fn data() -> Self {
        Self {
            kind: kind_of_page(),
        }
    }

    fn view(this: Self) -> AnyView {
        match this.kind {
            Some(Kind::Space) => view! { <SpacePage/> }.into_any(),
            Some(Kind::Account) => view! { <AccountPage/> }.into_any(),
            Some(Kind::Entries) => view! { <EntriesPage/> }.into_any(),
            Some(
                Kind::EditAction
                | Kind::EditEvent
                | Kind::EditMember
                | Kind::EditGroup
                | Kind::EditFundingCall,
            ) => view! { <FormPage/> }.into_any(),
            Some(
                Kind::ActionHistory
                | Kind::EventHistory
                | Kind::MemberHistory
                | Kind::GroupHistory
                | Kind::FundingCallHistory,
            ) => view! { <HistoryPage/> }.into_any(),
            Some(Kind::Team) => view! { <TeamPage/> }.into_any(),
            Some(Kind::GroupRoom) => view! { <GroupRoomPage/> }.into_any(),
            Some(Kind::Administration) => view! { <AdministrationPage/> }.into_any(),
            Some(Kind::Animation) => view! { <AnimationPage/> }.into_any(),
            _ => view! { <NotFoundPage/> }.into_any(),
        }
    }
}
