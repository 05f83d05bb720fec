//! `GET /api/v1/funding-calls`

use actix_web::HttpResponse;
use passerelle_shared::funding_calls::{FundingCallFilter, FundingCallPage};
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use crate::catalogue::selection::{Criteria, page, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead, next_address};

/// List funding calls.
///
/// Calls for projects, the soonest to close first.
#[utoipa::path(
    get,
    path = "/api/v1/funding-calls",
    operation_id = "list_funding_calls",
    tag = "funding-calls",
    params(FundingCallFilter),
    responses(
        (status = 200, description = "A page of funding calls", body = FundingCallPage, headers(
            ("ETag" = String, description = "For `If-None-Match`"),
            ("Link" = String, description = "The next page (RFC 8288), where there is one, and other representations of the same list"),
        )),
        Conditional, Refusals,
    ),
)]
pub async fn list_funding_calls(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<FundingCallFilter>,
) -> Result<HttpResponse, ApiError> {
    let query = filter.to_query();
    let formats = Format::of_list(FundingCallFilter::ENTRY_TYPE);
    let read = read.with_formats(formats);
    read.answer(&query, JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let page = page(&source.snapshot, &filter, &kept);
        let next = next_address("/api/v1/funding-calls", &filter, page.next_cursor.as_ref());
        let items = page
            .entries
            .iter()
            .map(|entry| entry.summary.clone())
            .collect();
        let body = FundingCallPage {
            items,
            total: page.total,
            next: next.clone(),
            next_cursor: page.next_cursor,
        };
        Ok((body, next))
    })
    .await
}
