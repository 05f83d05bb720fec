//! `GET /api/v1/stats`

use actix_web::HttpResponse;
use passerelle_shared::codes::{CallStatus, Claim, EventPeriod};
use passerelle_shared::stats::{Figures, Stats};

use crate::catalogue::{Field, Snapshot};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::PublicRead;

/// Get the key figures.
///
/// Of the whole platform. The figures of a list under filters are under `/api/v1/stats/` and the
/// list's name.
#[utoipa::path(
    get,
    path = "/api/v1/stats",
    operation_id = "get_stats",
    tag = "stats",
    responses(
        (status = 200, description = "The figures", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_stats(
    read: PublicRead,
    FilterQuery(none): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    read.json(&none, async |source| {
        Ok(Stats {
            figures: figures(&source.snapshot),
            total: None,
            facets: Vec::new(),
        })
    })
    .await
}

/// The key figures.
pub(super) fn figures(snapshot: &Snapshot) -> Figures {
    let count =
        |slots: Option<&roaring::RoaringBitmap>| slots.map_or(0, roaring::RoaringBitmap::len);
    let open = [CallStatus::Open, CallStatus::ClosingSoon];
    Figures {
        members: snapshot.members.len(),
        claimed_members: count(
            snapshot
                .members
                .with_term(Field::Claim, Claim::Claimed.code()),
        ),
        actions: snapshot.actions.len(),
        countries: snapshot.actions.values(Field::Country).count() as u64,
        budget_cents: snapshot
            .actions
            .iter()
            .filter_map(|action| action.summary.budget_cents)
            .sum(),
        upcoming_events: count(
            snapshot
                .events
                .with_term(Field::Period, EventPeriod::Upcoming.code()),
        ),
        open_calls: open
            .iter()
            .map(|status| {
                count(
                    snapshot
                        .funding_calls
                        .with_term(Field::Status, status.code()),
                )
            })
            .sum(),
        working_groups: snapshot.working_groups.len(),
    }
}
