//! Paths of proposals.

use super::{answer, confirm, create};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/proposals")
        .post(create::create_proposal)
        .end();
    routes
        .at("/api/v1/proposal-confirmations")
        .post(confirm::create_proposal_confirmation)
        .end();
    routes
        .at("/api/v1/question-answers")
        .post(answer::create_question_answer)
        .end();
}
