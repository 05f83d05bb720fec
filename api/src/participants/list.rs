//! `GET /api/v1/working-groups/{id}/participants`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use passerelle_shared::participants::{ParticipantFilter, ParticipantPage, ParticipantStatus};
use uuid::Uuid;

use super::{group_to, store, thing, view};
use crate::editing::answer::private;
use crate::entity::group_participant;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};
use crate::policy::{Deed, can};

/// List the participants of a working group.
///
/// For the members of the network: who is in it, by name, function and member. Those who ask to
/// enter and those who are invited are seen by the leads alone.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups/{id}/participants",
    operation_id = "list_participants",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug, ParticipantFilter),
    responses(
        (status = 200, description = "A page of participants", body = ParticipantPage),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_participants(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(filter): FilterQuery<ParticipantFilter>,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let group = group_to(&transaction, &who, Deed::Meet, &id).await?;
    let leads = can(&who.actor, Deed::Staff, thing(&group)).is_ok();
    let status = filter.status.unwrap_or(ParticipantStatus::Participating);
    if status != ParticipantStatus::Participating {
        who.to(Deed::Staff, thing(&group))?;
    }
    let after = place(filter.cursor.as_ref(), read)?;
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let (mut rows, total) = store::page(&transaction, group.id, status, after, most.into()).await?;
    let more = cut(&mut rows, most);
    let next_cursor = rows
        .last()
        .filter(|_| more)
        .map(|(row, _)| Cursor::new(place_of(row)));
    let items = view::participants(&transaction, rows, who.actor.account, leads).await?;
    transaction.commit().await?;
    let path = format!("/api/v1/working-groups/{}/participants", group.id);
    Ok(private(StatusCode::OK).json(ParticipantPage {
        items,
        total,
        next: next_address(&path, &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}

/// The place of a participant: its identifier, then its role.
fn place_of(row: &group_participant::Model) -> Vec<u8> {
    [row.id.as_bytes().as_slice(), row.role.as_bytes()].concat()
}

fn read(place: &[u8]) -> Option<store::Place> {
    let (id, role) = place.split_at_checked(16)?;
    let role = std::str::from_utf8(role).ok();
    let role = role.filter(|role| !role.contains('\0'))?;
    Some((role.to_owned(), Uuid::from_slice(id).ok()?))
}
