//! `GET /api/v1/members/{id}/contacts`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::members::MemberContacts;

use super::store;
use super::write::Members;
use crate::editing::answer::private;
use crate::editing::entry::Entry;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::policy::Deed;

/// List the people of a member.
///
/// For the members of the network: what these people consented to show to everybody, and what they
/// consented to show to the network alone.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/contacts",
    operation_id = "list_member_contacts",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug),
    responses(
        (status = 200, description = "The people, in the member's order", body = MemberContacts),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_member_contacts(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let member = Entry::<Members>::to(&transaction, &who, Deed::Meet, &id).await?;
    let items = store::contacts(&transaction, member.head.id, store::FOR_THE_NETWORK).await?;
    transaction.commit().await?;
    Ok(private(StatusCode::OK).json(MemberContacts { items }))
}
