//! How one gets in.

use super::several::several;
use super::sign_in::link::SignInLinkPage;
use super::sign_in::page::SignInPage;

several! {
    /// The page.
    EntrancePage {
        SignIn => SignInPage,
        SignInLink => SignInLinkPage,
    }
}
