//! What anybody may say without an account: propose, confirm, answer.

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
    }
}
