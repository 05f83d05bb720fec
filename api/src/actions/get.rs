//! `GET /api/v1/actions/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::actions::{ActionDetail, ActionSummary, Convention, EntryRef};
use passerelle_shared::codes::EntryType;
use roaring::RoaringBitmap;

use super::entry::ActionEntry;
use super::store;
use crate::catalogue::{Field, Order, Snapshot};
use crate::files;
use crate::http::docs::{Conditional, IdOrSlug, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::{PublicRead, Source};
use crate::markdown::to_html;
use crate::rows::number;
use crate::slug::resolve;

/// Related actions that a page shows: a row of cards.
const RELATED: usize = 4;

/// Get an action.
///
/// With its partners, places, budget and related actions.
#[utoipa::path(
    get,
    path = "/api/v1/actions/{id}",
    operation_id = "get_action",
    tag = "actions",
    params(IdOrSlug),
    responses(
        (status = 200, description = "The action", body = ActionDetail,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_action(
    read: PublicRead,
    FilterQuery(none): FilterQuery<NoParameters>,
    id: Path<String>,
) -> Result<HttpResponse, ApiError> {
    read.json(&none, async |source| detail(&source, &id).await)
        .await
}

/// What its page shows.
///
/// # Errors
/// `not_found`, or moved to the address under the present slug.
pub async fn detail(source: &Source, id_or_slug: &str) -> Result<ActionDetail, ApiError> {
    let Source { snapshot, database } = source;
    let connection = database.reader();
    let id = resolve(
        connection,
        &snapshot.actions,
        EntryType::Action,
        "/api/v1/actions",
        id_or_slug,
    )
    .await?;
    let entry = snapshot.actions.by_id(id).ok_or(ApiError::not_found())?;
    let row = store::row(connection, id)
        .await?
        .ok_or(ApiError::not_found())?;
    let convention = (row.convention_signed_on.is_some() || row.convention_reference.is_some())
        .then_some(Convention {
            signed_on: row.convention_signed_on,
            reference: row.convention_reference,
        });
    let purpose = match row.purpose_code {
        Some(code) => crate::reference::store::purpose(connection, &code).await?,
        None => None,
    };
    let funding_call = row
        .funding_call_id
        .and_then(|call| snapshot.funding_calls.by_id(call))
        .map(|call| EntryRef {
            id: call.summary.id,
            slug: call.summary.slug.clone(),
            title: call.summary.title.clone(),
        });
    let documents = files::view::documents(connection, id).await?;
    Ok(ActionDetail {
        summary: entry.summary.clone(),
        description_html: to_html(&row.description),
        description: row.description,
        partners: store::partners(connection, &[id], snapshot)
            .await?
            .remove(&id)
            .unwrap_or_default(),
        places: store::places(connection, &[id])
            .await?
            .remove(&id)
            .unwrap_or_default(),
        budget: store::budgets(connection, &[id])
            .await?
            .remove(&id)
            .unwrap_or_default(),
        convention,
        purpose,
        oda_eligible: row.oda_eligible,
        funding_call,
        results_html: row.results.as_deref().map(to_html),
        results: row.results,
        seeking_for: row.seeking_for,
        related: related(snapshot, entry),
        created_at: row.created_at,
        version: number("action.version", id, row.version)?,
        documents,
    })
}

/// Actions in one of its countries and on one of its themes; if these are too few, in one of its
/// countries, then on one of its themes. Latest change first.
fn related(snapshot: &Snapshot, entry: &ActionEntry) -> Vec<ActionSummary> {
    let actions = &snapshot.actions;
    let countries: Vec<String> = entry
        .summary
        .countries
        .iter()
        .map(ToString::to_string)
        .collect();
    let there = actions.with_any(Field::Country, &countries);
    let alike = actions.with_any(Field::Theme, &entry.summary.themes);
    let mut left = actions.all().clone();
    if let Some(own) = actions.slot(entry.summary.id) {
        left.remove(own);
    }
    let mut found = Vec::new();
    for circle in [&there & &alike, there, alike] {
        let slots: RoaringBitmap = circle & &left;
        let (entries, _) =
            actions.page(&slots, Order::UpdatedAt, true, None, RELATED - found.len());
        for entry in entries {
            if let Some(slot) = actions.slot(entry.summary.id) {
                left.remove(slot);
            }
            found.push(entry.summary.clone());
        }
        if found.len() >= RELATED {
            break;
        }
    }
    found
}
