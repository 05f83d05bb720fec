//! `POST /api/v1/members/{id}/affiliations`

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::claims::CreateAffiliation;
use passerelle_shared::validation::Rule;
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::{staffed, store};
use crate::accounts::store as accounts;
use crate::audit;
use crate::entity::affiliation;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Missing, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::http::language;
use crate::mail::{Mail, Template, outbox};
use crate::secret;
use crate::sessions::link::{self, Confirms};
use crate::sessions::throttle::{self, Limit};

/// How long an invitation's link is good; afterwards it is sent again.
const LINK_LIFE: Duration = Duration::days(14);
/// Invitations of one member: a whole team at once, and nobody's mailing list.
const OF_MEMBER: Limit = Limit {
    burst: 20,
    every: Duration::minutes(30),
};

/// Invite a colleague.
///
/// A link goes to the address; following it accepts. The account is made where there was none.
#[utoipa::path(
    post,
    path = "/api/v1/members/{id}/affiliations",
    operation_id = "create_affiliation",
    tag = "members",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the member")),
    request_body = CreateAffiliation,
    responses(
        (status = 202, description = "The invitation is on its way"),
        SignedOut, Missing, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_affiliation(
    who: Authorized<SignedIn>,
    request: HttpRequest,
    id: Path<Uuid>,
    JsonBody(wanted): JsonBody<CreateAffiliation>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let state = &who.state;
    let now = state.clock.now();
    let member = staffed(&who, *id).await?;
    let key = state.keys.digest(&["invitations", &id.to_string()]);
    throttle::take(state, &[(key, OF_MEMBER)]).await?;
    let email = accounts::normal(&wanted.email);
    let lang = language::preferred(request.headers());
    let transaction = state.database.begin_write().await?;
    let inviter = accounts::by_id(&transaction, who.actor.account)
        .await?
        .ok_or(ApiError::not_found())?;
    let (given, family) = (&wanted.given_name, &wanted.family_name);
    let account = accounts::of_email_or_new(&transaction, email, given, family, lang, now).await?;
    let affiliation = Uuid::now_v7();
    let row = affiliation::Model {
        id: affiliation,
        account_id: account.id,
        member_id: *id,
        role: wanted.role.code().to_owned(),
        function: wanted.function.code().to_owned(),
        title: wanted.title,
        created_at: now,
        accepted_at: None,
    };
    if !store::insert(&transaction, row).await? {
        return Err(ApiError::field("/email", Rule::Taken));
    }
    let confirms = Confirms {
        affiliation: Some(affiliation),
        ..Confirms::default()
    };
    let token = link::make(state, &transaction, &account, confirms, LINK_LIFE).await?;
    let mail = Mail {
        cause: format!("invitation/{}", secret::hash(&token)),
        recipient: account.email.clone(),
        lang,
        template: Template::Invitation,
        values: json!({
            "given_name": account.given_name,
            "inviter": format!("{} {}", inviter.given_name, inviter.family_name),
            "member": member.name,
            "link": link::address(state, lang, &token),
        }),
    };
    outbox::write_about(&transaction, inviter.id, mail, now).await?;
    let by = Some(who.actor.account);
    let subject = ("affiliation", affiliation);
    audit::note(
        &transaction,
        by,
        "affiliation_offered",
        subject,
        wanted.role.code(),
        now,
    )
    .await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::Accepted().finish())
}
