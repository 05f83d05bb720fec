//! `GET /api/v1/members/{id}/affiliations`

use actix_web::web::{Json, Path};
use passerelle_shared::claims::{Colleague, ColleagueList};
use uuid::Uuid;

use super::{staffed, store};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::rows::code;

/// List the people of a member.
///
/// For its administrators and the animators: who belongs to it, and who was invited.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/affiliations",
    operation_id = "list_affiliations",
    tag = "members",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the member")),
    responses(
        (status = 200, description = "The people", body = ColleagueList),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_affiliations(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<Json<ColleagueList>, ApiError> {
    staffed(&who, *id).await?;
    let rows = store::of_member(who.state.database.reader(), *id).await?;
    let items = rows
        .into_iter()
        .map(|(row, account)| {
            Ok::<_, ApiError>(Colleague {
                id: row.id,
                name: format!("{} {}", account.given_name, account.family_name),
                email: account.email,
                role: code("affiliation.role", row.id, &row.role)?,
                function: code("affiliation.function", row.id, &row.function)?,
                title: row.title,
                accepted_at: row.accepted_at,
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(Json(ColleagueList { items }))
}
