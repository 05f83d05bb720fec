//! Everything behind the sign-in: a page of its own is a component in its folder, and a line here.

use super::administration::AdministrationPage;
use super::animation::AnimationPage;
use super::editing::form::FormPage;
use super::editing::history::HistoryPage;
use super::editing::mine::EntriesPage;
use super::group_room::GroupRoomPage;
use super::several::several;
use super::space::account::AccountPage;
use super::space::home::SpacePage;
use super::space::keys::ApiKeysPage;
use super::team::TeamPage;
use super::webhooks::WebhooksPage;

several! {
    /// The page.
    PrivatePage {
        Space => SpacePage,
        Account => AccountPage,
        ApiKeys => ApiKeysPage,
        Entries => EntriesPage,
        EditAction | EditEvent | EditMember | EditGroup | EditFundingCall => FormPage,
        ActionHistory | EventHistory | MemberHistory | GroupHistory | FundingCallHistory => HistoryPage,
        Webhooks => WebhooksPage,
        Team => TeamPage,
        GroupRoom => GroupRoomPage,
        Administration => AdministrationPage,
        Animation => AnimationPage,
    }
}
