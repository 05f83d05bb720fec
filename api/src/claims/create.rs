//! `POST /api/v1/members/{id}/claims`

use std::sync::Arc;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::claims::{ClaimStatus, CreateClaim};
use passerelle_shared::codes::{Claim, EntryType};
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::store;
use crate::accounts::store as accounts;
use crate::app::State;
use crate::entity::claim;
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Missing, Refusals, TooMany};
use crate::http::error::ApiError;
use crate::http::{client, language};
use crate::mail::{Mail, Template, outbox};
use crate::secret;
use crate::sessions::link::{self, Confirms};
use crate::sessions::throttle::{self, Limit};
use crate::slug::resolve;

/// How long the link that confirms a claim is good: until tomorrow at work.
const LINK_LIFE: Duration = Duration::days(2);
/// From one network.
const OF_NETWORK: Limit = Limit {
    burst: 10,
    every: Duration::minutes(5),
};
/// To one address.
const OF_ADDRESS: Limit = Limit {
    burst: 4,
    every: Duration::minutes(15),
};

/// Claim a member's page.
///
/// For whoever works for it or was elected to it. A link goes to the professional address; following
/// it confirms the claim, makes the account where there was none, and tells the animators, who
/// decide. A page that is kept already is joined by invitation of its administrators instead.
#[utoipa::path(
    post,
    path = "/api/v1/members/{id}/claims",
    operation_id = "create_claim",
    tag = "members",
    params(("id" = String, Path, description = "Identifier or slug", example = "la-rochelle")),
    request_body = CreateClaim,
    responses(
        (status = 202, description = "A mail is on its way"),
        Missing, Conflicting, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_claim(
    state: Data<State>,
    request: HttpRequest,
    id: Path<String>,
    JsonBody(wanted): JsonBody<CreateClaim>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let snapshot = state.catalogue.current().await?;
    let member = resolve(
        state.database.reader(),
        &snapshot.members,
        EntryType::Member,
        "/api/v1/members",
        &id,
    )
    .await?;
    let entry = snapshot
        .members
        .by_id(member)
        .ok_or(ApiError::not_found())?;
    if entry.summary.claim == Claim::Claimed {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let name = entry.summary.name.clone();
    let network = client::network(&request, state.config.proxies);
    let email = accounts::normal(&wanted.email);
    let limits = [
        (state.keys.digest(&["claims", &network]), OF_NETWORK),
        (state.keys.digest(&["claims-by", &email]), OF_ADDRESS),
    ];
    throttle::take(&state, &limits).await?;
    let lang = language::preferred(request.headers());
    // As for links: the time tells nothing of who has an account.
    let state = state.into_inner();
    let shared = Arc::clone(&state);
    state
        .background
        .begin("a claim could not be kept", async move {
            keep(&shared, member, &name, wanted, lang).await
        });
    Ok(HttpResponse::Accepted().finish())
}

async fn keep(
    state: &State,
    member: Uuid,
    name: &str,
    wanted: CreateClaim,
    lang: Lang,
) -> Result<(), ApiError> {
    let now = state.clock.now();
    let email = accounts::normal(&wanted.email);
    let transaction = state.database.begin_write().await?;
    let (given, family) = (&wanted.given_name, &wanted.family_name);
    let account = accounts::of_email_or_new(&transaction, email, given, family, lang, now).await?;
    if account.deactivated_at.is_some() {
        return Ok(());
    }
    let known = store::open(&transaction, account.id, member).await?;
    let claim = if let Some(claim) = known {
        claim.id
    } else {
        let id = Uuid::now_v7();
        let row = claim::Model {
            id,
            member_id: member,
            account_id: account.id,
            function: wanted.function.code().to_owned(),
            title: wanted.title,
            message: wanted.message,
            status: ClaimStatus::Unconfirmed.code().to_owned(),
            created_at: now,
            decided_by: None,
            decided_at: None,
            reason: None,
            answer: None,
        };
        store::insert(&transaction, row).await?;
        id
    };
    let confirms = Confirms {
        claim: Some(claim),
        ..Confirms::default()
    };
    let token = link::make(state, &transaction, &account, confirms, LINK_LIFE).await?;
    let mail = Mail {
        cause: format!("claim-link/{}", secret::hash(&token)),
        recipient: account.email.clone(),
        lang,
        template: Template::ClaimLink,
        values: json!({
            "given_name": account.given_name,
            "member": name,
            "link": link::address(state, lang, &token),
        }),
    };
    outbox::write(&transaction, mail, now).await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(())
}
