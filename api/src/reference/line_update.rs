//! `PUT /api/v1/reference/{list}/{code}` and `PUT /api/v1/reference/{list}/order`

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::administration::{
    ReferenceLines, ReferenceList, ReferenceOrder, UpdateReferenceLine,
};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;

use super::line_create::check;
use super::line_list::{answer, named};
use super::lines::{self, Line};
use super::note;
use crate::changes::Write;
use crate::editing::parts::position;
use crate::editing::precondition::Precondition;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::search::store::named_by;

/// Rename a line, or retire it.
///
/// Lists, facets and search follow at once. Entries that carry a retired line keep it; no other may
/// take it.
#[utoipa::path(
    put,
    path = "/api/v1/reference/{list}/{code}",
    operation_id = "update_reference_line",
    tag = "administration",
    security(("bearer" = [])),
    params(
        ("list" = ReferenceList, Path, description = "Which list"),
        ("code" = String, Path, description = "The code of the line", example = "education"),
        ("If-Match" = String, Header, description = "The `version` of the line that the change starts from, in quotation marks; `*` for any", example = "\"3\""),
    ),
    request_body = UpdateReferenceLine,
    responses(
        (status = 200, description = "The list as it is now", body = ReferenceLines),
        SignedOut, Missing, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_reference_line(
    who: Authorized<Administrator>,
    path: Path<(String, String)>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdateReferenceLine>,
) -> Result<HttpResponse, ApiError> {
    let (list, code) = path.into_inner();
    let list = named(&list)?;
    let wanted = wanted?.canonical();
    let mut write = Write::begin(&who.state.database).await?;
    let known = lines::all(write.connection(), list).await?;
    let before = known.iter().find(|line| line.code == code);
    let before = before.ok_or(ApiError::not_found())?;
    precondition.admits(before.version)?;
    check(&known, Some(&code), &wanted.name_fr, &wanted.name_en)?;
    let after = Line {
        name_fr: wanted.name_fr,
        name_en: wanted.name_en,
        retired: wanted.retired,
        ..before.clone()
    };
    if !lines::update(write.connection(), list, before.version, &after).await? {
        return Err(ApiError::new(ErrorCode::PreconditionFailed));
    }
    let renamed = (&before.name_fr, &before.name_en) != (&after.name_fr, &after.name_en);
    if renamed && list == ReferenceList::Themes {
        // Search finds entries by the names of their themes.
        for (entry_type, id) in named_by(write.connection(), &[code], &[]).await? {
            write.touch(entry_type, id);
        }
    }
    if renamed {
        let detail = format!("{} → {}", before.name_fr, after.name_fr);
        note(&write, &who, list, "renamed", &detail).await?;
    }
    if before.retired != after.retired {
        let deed = if after.retired { "retired" } else { "returned" };
        note(&write, &who, list, deed, &after.name_fr).await?;
    }
    write.commit().await?;
    answer(&who, list, StatusCode::OK).await
}

/// Put a reference list in another order.
///
/// With every code of the list, once.
#[utoipa::path(
    put,
    path = "/api/v1/reference/{list}/order",
    operation_id = "update_reference_order",
    tag = "administration",
    security(("bearer" = [])),
    params(("list" = ReferenceList, Path, description = "Which list")),
    request_body = ReferenceOrder,
    responses(
        (status = 200, description = "The list as it is now", body = ReferenceLines),
        SignedOut, Missing, BadBody, Refusals,
    ),
)]
pub async fn update_reference_order(
    who: Authorized<Administrator>,
    list: Path<String>,
    JsonBody(wanted): JsonBody<ReferenceOrder>,
) -> Result<HttpResponse, ApiError> {
    let list = named(&list)?;
    let wanted = wanted?.codes;
    let write = Write::begin(&who.state.database).await?;
    let known = lines::all(write.connection(), list).await?;
    let places: HashMap<&str, usize> = wanted
        .iter()
        .enumerate()
        .map(|(place, code)| (code.as_str(), place))
        .collect();
    let whole = places.len() == wanted.len() && wanted.len() == known.len();
    if !whole
        || known
            .iter()
            .any(|it| !places.contains_key(it.code.as_str()))
    {
        return Err(ApiError::field("/codes", Rule::Incorrect));
    }
    for line in &known {
        let place = places.get(line.code.as_str()).copied().unwrap_or_default();
        let moved = Line {
            position: position(place),
            ..line.clone()
        };
        if moved != *line {
            lines::update(write.connection(), list, line.version, &moved).await?;
        }
    }
    note(&write, &who, list, "ordered", "").await?;
    write.commit().await?;
    answer(&who, list, StatusCode::OK).await
}
