//! `GET /api/v1/events`

use actix_web::HttpResponse;
use passerelle_shared::events::{EventFilter, EventPage};
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use crate::catalogue::selection::{Criteria, page, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead, next_address};

/// List events.
///
/// The agenda, earliest first; `period=upcoming` for what is still to come.
#[utoipa::path(
    get,
    path = "/api/v1/events",
    operation_id = "list_events",
    tag = "events",
    params(EventFilter),
    responses(
        (status = 200, description = "A page of events", body = EventPage, headers(
            ("ETag" = String, description = "For `If-None-Match`"),
            ("Link" = String, description = "The next page (RFC 8288), where there is one, and other representations of the same list"),
        )),
        Conditional, Refusals,
    ),
)]
pub async fn list_events(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<EventFilter>,
) -> Result<HttpResponse, ApiError> {
    let query = filter.to_query();
    let formats = Format::of_list(EventFilter::ENTRY_TYPE);
    let read = read.with_formats(formats);
    read.answer(&query, JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let page = page(&source.snapshot, &filter, &kept);
        let next = next_address("/api/v1/events", &filter, page.next_cursor.as_ref());
        let items = page
            .entries
            .iter()
            .map(|entry| entry.summary.clone())
            .collect();
        let body = EventPage {
            items,
            total: page.total,
            next: next.clone(),
            next_cursor: page.next_cursor,
        };
        Ok((body, next))
    })
    .await
}
