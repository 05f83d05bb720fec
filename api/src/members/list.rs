//! `GET /api/v1/members`

use actix_web::HttpResponse;
use passerelle_shared::members::{MemberFilter, MemberPage};
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use crate::catalogue::selection::{Criteria, page, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead, next_address};

/// List members.
///
/// The directory: every organisation, whether its page is kept (`claim=claimed`) or not.
#[utoipa::path(
    get,
    path = "/api/v1/members",
    operation_id = "list_members",
    tag = "members",
    params(MemberFilter),
    responses(
        (status = 200, description = "A page of members", body = MemberPage, headers(
            ("ETag" = String, description = "For `If-None-Match`"),
            ("Link" = String, description = "The next page (RFC 8288), where there is one, and other representations of the same list"),
        )),
        Conditional, Refusals,
    ),
)]
pub async fn list_members(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<MemberFilter>,
) -> Result<HttpResponse, ApiError> {
    let query = filter.to_query();
    let formats = Format::of_list(MemberFilter::ENTRY_TYPE);
    let read = read.with_formats(formats);
    read.answer(&query, JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let page = page(&source.snapshot, &filter, &kept);
        let next = next_address("/api/v1/members", &filter, page.next_cursor.as_ref());
        let items = page
            .entries
            .iter()
            .map(|entry| entry.summary.clone())
            .collect();
        let body = MemberPage {
            items,
            total: page.total,
            next: next.clone(),
            next_cursor: page.next_cursor,
        };
        Ok((body, next))
    })
    .await
}
