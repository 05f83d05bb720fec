//! `GET /api/v1/actions`

use actix_web::HttpResponse;
use passerelle_shared::actions::{ActionFilter, ActionPage};
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use crate::catalogue::selection::{Criteria, page, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead, next_address};

/// List actions.
///
/// Cooperation actions of members with partners abroad, latest change first.
#[utoipa::path(
    get,
    path = "/api/v1/actions",
    operation_id = "list_actions",
    tag = "actions",
    params(ActionFilter),
    responses(
        (status = 200, description = "A page of actions", body = ActionPage, headers(
            ("ETag" = String, description = "For `If-None-Match`"),
            ("Link" = String, description = "The next page (RFC 8288), where there is one, and other representations of the same list"),
        )),
        Conditional, Refusals,
    ),
)]
pub async fn list_actions(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<ActionFilter>,
) -> Result<HttpResponse, ApiError> {
    let query = filter.to_query();
    let formats = Format::of_list(ActionFilter::ENTRY_TYPE);
    let read = read.with_formats(formats);
    read.answer(&query, JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let page = page(&source.snapshot, &filter, &kept);
        let next = next_address("/api/v1/actions", &filter, page.next_cursor.as_ref());
        let items = page
            .entries
            .iter()
            .map(|entry| entry.summary.clone())
            .collect();
        let body = ActionPage {
            items,
            total: page.total,
            next: next.clone(),
            next_cursor: page.next_cursor,
        };
        Ok((body, next))
    })
    .await
}
