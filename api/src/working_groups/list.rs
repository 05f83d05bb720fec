//! `GET /api/v1/working-groups`

use actix_web::HttpResponse;
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;
use passerelle_shared::working_groups::{WorkingGroupFilter, WorkingGroupPage};

use crate::catalogue::selection::{Criteria, page, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead, next_address};

/// List working groups.
///
/// Groups that anybody may enter or ask to enter, by name.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups",
    operation_id = "list_working_groups",
    tag = "working-groups",
    params(WorkingGroupFilter),
    responses(
        (status = 200, description = "A page of working groups", body = WorkingGroupPage, headers(
            ("ETag" = String, description = "For `If-None-Match`"),
            ("Link" = String, description = "The next page (RFC 8288), where there is one, and other representations of the same list"),
        )),
        Conditional, Refusals,
    ),
)]
pub async fn list_working_groups(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<WorkingGroupFilter>,
) -> Result<HttpResponse, ApiError> {
    let query = filter.to_query();
    let formats = Format::of_list(WorkingGroupFilter::ENTRY_TYPE);
    let read = read.with_formats(formats);
    read.answer(&query, JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let page = page(&source.snapshot, &filter, &kept);
        let next = next_address("/api/v1/working-groups", &filter, page.next_cursor.as_ref());
        let items = page
            .entries
            .iter()
            .map(|entry| entry.summary(&source.snapshot))
            .collect();
        let body = WorkingGroupPage {
            items,
            total: page.total,
            next: next.clone(),
            next_cursor: page.next_cursor,
        };
        Ok((body, next))
    })
    .await
}
