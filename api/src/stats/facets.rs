//! `GET /api/v1/stats/…`: the facets of each list.

use actix_web::HttpResponse;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::events::EventFilter;
use passerelle_shared::funding_calls::FundingCallFilter;
use passerelle_shared::members::MemberFilter;
use passerelle_shared::query::Filter;
use passerelle_shared::stats::Stats;
use passerelle_shared::working_groups::WorkingGroupFilter;

use super::get::figures;
use crate::catalogue::selection::{Criteria, facets, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead};

/// Get the figures of actions.
///
/// How many actions the filters keep, and how many each value of each filter would keep, all
/// other filters kept. `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/stats/actions",
    operation_id = "get_action_stats",
    tag = "stats",
    params(ActionFilter),
    responses(
        (status = 200, description = "Figures and facets", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_action_stats(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<ActionFilter>,
) -> Result<HttpResponse, ApiError> {
    counted(read, filter.whole()).await
}

/// Get the figures of members.
///
/// How many members the filters keep, and how many each value of each filter would keep, all
/// other filters kept. `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/stats/members",
    operation_id = "get_member_stats",
    tag = "stats",
    params(MemberFilter),
    responses(
        (status = 200, description = "Figures and facets", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_member_stats(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<MemberFilter>,
) -> Result<HttpResponse, ApiError> {
    counted(read, filter.whole()).await
}

/// Get the figures of events.
///
/// How many events the filters keep, and how many each value of each filter would keep, all
/// other filters kept. `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/stats/events",
    operation_id = "get_event_stats",
    tag = "stats",
    params(EventFilter),
    responses(
        (status = 200, description = "Figures and facets", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_event_stats(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<EventFilter>,
) -> Result<HttpResponse, ApiError> {
    counted(read, filter.whole()).await
}

/// Get the figures of working groups.
///
/// How many working groups the filters keep, and how many each value of each filter would keep, all
/// other filters kept. `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/stats/working-groups",
    operation_id = "get_working_group_stats",
    tag = "stats",
    params(WorkingGroupFilter),
    responses(
        (status = 200, description = "Figures and facets", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_working_group_stats(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<WorkingGroupFilter>,
) -> Result<HttpResponse, ApiError> {
    counted(read, filter.whole()).await
}

/// Get the figures of funding calls.
///
/// How many funding calls the filters keep, and how many each value of each filter would keep, all
/// other filters kept. Countries are those that a call names; calls for every country count for
/// each. `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/stats/funding-calls",
    operation_id = "get_funding_call_stats",
    tag = "stats",
    params(FundingCallFilter),
    responses(
        (status = 200, description = "Figures and facets", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_funding_call_stats(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<FundingCallFilter>,
) -> Result<HttpResponse, ApiError> {
    counted(read, filter.whole()).await
}

async fn counted<C: Criteria>(read: PublicRead, filter: C) -> Result<HttpResponse, ApiError> {
    read.answer(&filter.to_query(), JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let stats = Stats {
            figures: figures(&source.snapshot),
            total: Some(kept.len()),
            facets: facets(&source.snapshot, &filter, text.as_ref()),
        };
        Ok((stats, None))
    })
    .await
}
