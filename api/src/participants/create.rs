//! `POST /api/v1/working-groups/{id}/participants`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::accounts::MemberRole;
use passerelle_shared::codes::{Access, EntryType, Function};
use passerelle_shared::participants::{
    CreateParticipant, GroupRole, Participant, ParticipantStatus,
};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use sea_orm::ConnectionTrait;
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{full_name, group, mail, note, store, thing, view};
use crate::accounts::store as accounts;
use crate::changes::Write;
use crate::editing::answer::private;
use crate::entity::{account, group_participant, working_group};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, IdOrSlug, Missing, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::mail::{Template, outbox};
use crate::policy::{Deed, can};
use crate::rows::code;
use crate::sessions::throttle::{self, Limit};

/// Of one account: every group of a network in one sitting, and no lead's mailbox is filled.
const OF_ACCOUNT: Limit = Limit {
    burst: 20,
    every: Duration::minutes(10),
};

/// Enter a working group.
///
/// An open group is entered at once; one `on_request` is asked, with a word for its leads, who
/// decide. Whoever is invited enters, whatever kind of group it is. You take part for one of your
/// members.
#[utoipa::path(
    post,
    path = "/api/v1/working-groups/{id}/participants",
    operation_id = "create_participant",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug),
    request_body = CreateParticipant,
    responses(
        (status = 201, description = "You are in it, or have asked: `status` says which", body = Participant),
        SignedOut, Missing, Conflicting, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_participant(
    who: Authorized<SignedIn>,
    id: Path<String>,
    JsonBody(wanted): JsonBody<CreateParticipant>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let state = &who.state;
    let now = state.clock.now();
    let by = who.actor.account;
    let key = state.keys.digest(&["groups-entered", &by.to_string()]);
    throttle::take(state, &[(key, OF_ACCOUNT)]).await?;
    let mut write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let group = group(connection, &id).await?;
    let known = store::of_account_in(connection, group.id, by).await?;
    let status = status(&who, &group, known.as_ref())?;
    let member = member(&who.actor.members, wanted.member)?;
    let account = accounts::by_id(connection, by)
        .await?
        .ok_or(ApiError::not_found())?;
    let participant = if let Some(known) = &known {
        let from: ParticipantStatus = code("group_participant.status", known.id, &known.status)?;
        store::let_in(connection, known.id, from, member, now).await?;
        known.id
    } else {
        let row = group_participant::Model {
            id: Uuid::now_v7(),
            working_group_id: group.id,
            account_id: by,
            member_id: member,
            function: Function::Other.code().to_owned(),
            role: GroupRole::Participant.code().to_owned(),
            status: status.code().to_owned(),
            message: wanted
                .message
                .filter(|_| status == ParticipantStatus::Requested),
            since: now,
        };
        store::insert(connection, row.clone()).await?;
        if status == ParticipantStatus::Requested {
            ask(connection, &who, &group, &account, &row, now).await?;
        }
        row.id
    };
    let deed = match status {
        ParticipantStatus::Requested => "group_requested",
        _ => "group_joined",
    };
    let row = store::by_id(connection, participant)
        .await?
        .ok_or(ApiError::not_found())?;
    note(connection, by, deed, &row, &group, now).await?;
    let rows = vec![(row, account)];
    let shown = view::participants(connection, rows, by, true).await?;
    write.touch(EntryType::WorkingGroup, group.id);
    write.commit().await?;
    state.outbox.wake();
    Ok(private(StatusCode::CREATED).json(shown.first()))
}

/// How somebody comes to stand with a group by entering it.
fn status(
    who: &Authorized<SignedIn>,
    group: &working_group::Model,
    known: Option<&group_participant::Model>,
) -> Result<ParticipantStatus, ApiError> {
    let access: Access = code("working_group.access", group.id, &group.access)?;
    if let Some(known) = known {
        let status: ParticipantStatus = code("group_participant.status", known.id, &known.status)?;
        let enters = match status {
            ParticipantStatus::Invited => true,
            // It has been opened meanwhile.
            ParticipantStatus::Requested => access == Access::Open,
            ParticipantStatus::Participating => false,
        };
        return if enters {
            Ok(ParticipantStatus::Participating)
        } else {
            Err(ApiError::new(ErrorCode::Conflict))
        };
    }
    who.to(Deed::Join, thing(group))?;
    let decides = can(&who.actor, Deed::Staff, thing(group)).is_ok();
    Ok(match access {
        Access::OnRequest if !decides => ParticipantStatus::Requested,
        Access::Open | Access::OnRequest | Access::Closed => ParticipantStatus::Participating,
    })
}

/// The member for which somebody takes part.
fn member(members: &[(Uuid, MemberRole)], wanted: Option<Uuid>) -> Result<Option<Uuid>, ApiError> {
    match (wanted, members) {
        (Some(id), members) if members.iter().any(|(member, _)| *member == id) => Ok(Some(id)),
        (Some(_), _) => Err(ApiError::field("/member", Rule::Unknown)),
        (None, []) => Ok(None),
        (None, [(one, _)]) => Ok(Some(*one)),
        (None, _) => Err(ApiError::field("/member", Rule::Required)),
    }
}

/// Tells the leads that somebody asks to enter; the animators, where there is no lead.
async fn ask(
    connection: &impl ConnectionTrait,
    who: &Authorized<SignedIn>,
    group: &working_group::Model,
    account: &account::Model,
    row: &group_participant::Model,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let leads = store::leads(connection, group.id).await?;
    let mut deciding: Vec<account::Model> = leads.into_iter().map(|(_, lead)| lead).collect();
    if deciding.is_empty() {
        deciding = accounts::animators(connection).await?;
    }
    let values = json!({ "name": full_name(account), "message": row.message });
    for lead in deciding {
        let template = Template::GroupRequest;
        let mail = mail(&who.state, &lead, template, group, values.clone(), now)?;
        outbox::write_about(connection, account.id, mail, now).await?;
    }
    Ok(())
}
