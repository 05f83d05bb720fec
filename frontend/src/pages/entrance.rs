//! How one gets in, and how the platform gets onto other sites and into other programs.

use super::developers::DevelopersPage;
use super::embeds::EmbedsPage;
use super::several::several;
use super::sign_in::link::SignInLinkPage;
use super::sign_in::page::SignInPage;

several! {
    /// The page.
    EntrancePage {
        SignIn => SignInPage,
        SignInLink => SignInLinkPage,
        Embeds => EmbedsPage,
        Developers => DevelopersPage,
    }
}
