//! How one gets in: signing in, claiming a page, and what a demonstration offers.

use super::claims::claim::ClaimPage;
use super::demonstration::DemonstrationPage;
use super::several::several;
use super::sign_in::link::SignInLinkPage;
use super::sign_in::page::SignInPage;

several! {
    /// The page.
    EntrancePage {
        SignIn => SignInPage,
        SignInLink => SignInLinkPage,
        Claim => ClaimPage,
        Demonstration => DemonstrationPage,
    }
}
