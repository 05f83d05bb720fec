//! `POST /api/v1/working-groups/{id}/invitations`

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::codes::EntryType;
use passerelle_shared::participants::{CreateGroupInvitation, ParticipantStatus};
use passerelle_shared::validation::Rule;
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::{full_name, group_to, mail, note, store};
use crate::accounts::store as accounts;
use crate::changes::Write;
use crate::entity::group_participant;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, IdOrSlug, Missing, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::http::language;
use crate::mail::{Template, outbox};
use crate::policy::Deed;
use crate::rows::code;
use crate::sessions::link::{self, Confirms};
use crate::sessions::throttle::{self, Limit};

/// How long an invitation's link is good; afterwards it is sent again.
const LINK_LIFE: Duration = Duration::days(14);
/// Invitations of one group: everybody of a meeting at once, and nobody's mailing list.
const OF_GROUP: Limit = Limit {
    burst: 40,
    every: Duration::minutes(20),
};

/// Invite somebody to a working group.
///
/// For its leads. A link goes to the address; following it accepts. The account is made where there
/// was none. Whoever waits to be let in, or was invited already, is sent a link, too.
#[utoipa::path(
    post,
    path = "/api/v1/working-groups/{id}/invitations",
    operation_id = "create_group_invitation",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug),
    request_body = CreateGroupInvitation,
    responses(
        (status = 202, description = "The invitation is on its way"),
        SignedOut, Missing, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_group_invitation(
    who: Authorized<SignedIn>,
    request: HttpRequest,
    id: Path<String>,
    JsonBody(wanted): JsonBody<CreateGroupInvitation>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let state = &who.state;
    let now = state.clock.now();
    let group = group_to(state.database.reader(), &who, Deed::Staff, &id).await?;
    let key = state
        .keys
        .digest(&["group-invitations", &group.id.to_string()]);
    throttle::take(state, &[(key, OF_GROUP)]).await?;
    let email = accounts::normal(&wanted.email);
    let lang = language::preferred(request.headers());
    let mut write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let inviter = accounts::by_id(connection, who.actor.account)
        .await?
        .ok_or(ApiError::not_found())?;
    let (given, family) = (&wanted.given_name, &wanted.family_name);
    let account = accounts::of_email_or_new(connection, email, given, family, lang, now).await?;
    let known = store::of_account_in(connection, group.id, account.id).await?;
    // The link of an earlier invitation stays good: it is the same participation.
    let participant = match known {
        Some(known) if known.status == ParticipantStatus::Participating.code() => {
            return Err(ApiError::field("/email", Rule::Taken));
        }
        Some(known) => {
            store::remove(connection, known.id).await?;
            known.id
        }
        None => Uuid::now_v7(),
    };
    let row = group_participant::Model {
        id: participant,
        working_group_id: group.id,
        account_id: account.id,
        member_id: None,
        function: wanted.function.code().to_owned(),
        role: wanted.role.code().to_owned(),
        status: ParticipantStatus::Invited.code().to_owned(),
        message: None,
        since: now,
    };
    store::insert(connection, row.clone()).await?;
    // An account that is switched off is not written to.
    if account.deactivated_at.is_none() {
        let confirms = Confirms {
            participant: Some(participant),
            ..Confirms::default()
        };
        let token = link::make(state, connection, &account, confirms, LINK_LIFE).await?;
        let lang = code("account.lang", account.id, &account.lang)?;
        let values = json!({
            "inviter": full_name(&inviter),
            "message": wanted.message,
            "link": link::address(state, lang, &token),
        });
        let template = Template::GroupInvitation;
        let mail = mail(state, &account, template, &group, values, now)?;
        outbox::write_about(connection, inviter.id, mail, now).await?;
    }
    note(
        connection,
        who.actor.account,
        "group_invited",
        &row,
        &group,
        now,
    )
    .await?;
    write.touch(EntryType::WorkingGroup, group.id);
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::Accepted().finish())
}
