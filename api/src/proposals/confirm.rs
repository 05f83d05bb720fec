//! `POST /api/v1/proposal-confirmations`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::proposals::ConfirmProposal;
use passerelle_shared::validation::Rule;
use time::Duration;

use super::token::{self, Target};
use super::{hand_over, store};
use crate::app::State;
use crate::changes::Write;
use crate::http::body::JsonBody;
use crate::http::client;
use crate::http::docs::{BadBody, Refusals, TooMany};
use crate::http::error::ApiError;
use crate::moderation::waiting::Waiting;
use crate::sessions::throttle::{self, Limit};

/// From one network: more is guessing.
pub(super) const OF_NETWORK: Limit = Limit {
    burst: 20,
    every: Duration::minutes(1),
};

/// Hand a proposal over.
///
/// With the token of the link that was sent to its author: whoever has it reads the mail of the
/// address. A second time it changes nothing.
#[utoipa::path(
    post,
    path = "/api/v1/proposal-confirmations",
    operation_id = "create_proposal_confirmation",
    tag = "moderation",
    request_body = ConfirmProposal,
    responses(
        (status = 204, description = "It waits for those who decide"),
        BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_proposal_confirmation(
    state: Data<State>,
    request: HttpRequest,
    JsonBody(wanted): JsonBody<ConfirmProposal>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    let network = client::network(&request, state.config.proxies);
    let key = state.keys.digest(&["proposal-links", &network]);
    throttle::take(&state, &[(key, OF_NETWORK)]).await?;
    let now = state.clock.now();
    let write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let wrong = || ApiError::field("/token", Rule::Incorrect);
    let target = token::target(connection, &wanted.token, false, now).await?;
    let Some(Target::Proposal(id)) = target else {
        return Err(wrong());
    };
    let (before, after) = (ClaimStatus::Unconfirmed, ClaimStatus::Pending);
    if Waiting::Proposal
        .advance(connection, id, before, after)
        .await?
    {
        let row = store::by_id(connection, id).await?.ok_or_else(wrong)?;
        hand_over(connection, &row, now).await?;
        write.commit().await?;
        state.outbox.wake();
    }
    Ok(HttpResponse::NoContent().finish())
}
