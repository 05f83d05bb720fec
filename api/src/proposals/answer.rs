//! `POST /api/v1/question-answers`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::proposals::AnswerQuestion;
use passerelle_shared::validation::Rule;

use super::confirm::OF_NETWORK;
use super::token::{self, Target};
use super::{store, title};
use crate::app::State;
use crate::changes::Write;
use crate::http::body::JsonBody;
use crate::http::client;
use crate::http::docs::{BadBody, Conflicting, Refusals, TooMany};
use crate::http::error::ApiError;
use crate::mail::{self, Template};
use crate::moderation::waiting::Waiting;
use crate::sessions::throttle;
use crate::{audit, claims, members};

/// Answer a question about a proposal or a claim.
///
/// With the token of the link in the mail that asked. It waits for those who decide again, with the
/// answer beside it.
#[utoipa::path(
    post,
    path = "/api/v1/question-answers",
    operation_id = "create_question_answer",
    tag = "moderation",
    request_body = AnswerQuestion,
    responses(
        (status = 204, description = "The answer is there, and those who decide are told"),
        Conflicting, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_question_answer(
    state: Data<State>,
    request: HttpRequest,
    JsonBody(wanted): JsonBody<AnswerQuestion>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let network = client::network(&request, state.config.proxies);
    let key = state.keys.digest(&["proposal-links", &network]);
    throttle::take(&state, &[(key, OF_NETWORK)]).await?;
    let now = state.clock.now();
    let write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let target = token::target(connection, &wanted.token, true, now).await?;
    let target = target.ok_or_else(|| ApiError::field("/token", Rule::Incorrect))?;
    let message = &wanted.message;
    let (answered, subject, account, title) = match target {
        Target::Proposal(id) => {
            let answered = Waiting::Proposal.answer(connection, id, message).await?;
            let row = store::by_id(connection, id)
                .await?
                .ok_or(ApiError::not_found())?;
            let title = title(connection, &row).await?;
            (answered, ("proposal", id), row.account_id, title)
        }
        Target::Claim(id) => {
            let answered = Waiting::Claim.answer(connection, id, message).await?;
            let row = claims::store::by_id(connection, id)
                .await?
                .ok_or(ApiError::not_found())?;
            let member = row.member_id;
            let names = members::store::references(connection, &[member]).await?;
            let title = names.get(&member).map_or("", |it| &it.name).to_owned();
            (answered, ("claim", id), Some(row.account_id), title)
        }
    };
    if !answered {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let deed = format!("{}_answered", subject.0);
    audit::note(connection, account, &deed, subject, "", now).await?;
    // Each answer is told, also the second to the same thing.
    let animators = crate::accounts::store::animators(connection).await?;
    let cause = format!("{}/{}", subject.1, now.unix_timestamp());
    let template = Template::QuestionAnswered;
    mail::to_each(connection, animators, template, &cause, &title, now).await?;
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
