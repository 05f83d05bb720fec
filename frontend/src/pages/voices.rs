//! What anybody may say without an account (propose, confirm, answer, claim a page), and what a
//! demonstration offers.

use super::claims::claim::ClaimPage;
use super::demonstration::DemonstrationPage;
use super::proposals::answer::AnswerPage;
use super::proposals::confirm::ConfirmPage;
use super::proposals::propose::ProposePage;
use super::several::several;

several! {
    /// The page.
    VoicesPage {
        Propose => ProposePage,
        Proposal => ConfirmPage,
        Question => AnswerPage,
        Claim => ClaimPage,
        Demonstration => DemonstrationPage,
    }
}
