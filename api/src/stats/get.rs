//! `GET /api/v1/stats`

use actix_web::HttpResponse;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::codes::{CallStatus, Claim, EventPeriod};
use passerelle_shared::events::EventFilter;
use passerelle_shared::funding_calls::FundingCallFilter;
use passerelle_shared::members::MemberFilter;
use passerelle_shared::stats::{Figures, Stats, StatsScope};
use passerelle_shared::working_groups::WorkingGroupFilter;
use validator::Validate;

use crate::catalogue::selection::{Criteria, facets, select, text_matches};
use crate::catalogue::{Field, Snapshot};
use crate::http::docs::{BadParameters, Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::parse_pairs;
use crate::http::read::{JSON, PublicRead};
use crate::http::scoped::{ScopedQuery, wrong};

/// Parameters of the figures: what is counted, and the filters of its list.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "the document alone is made of it; the filters are read by the lists' own types")]
pub struct StatsQuery {
    /// What facets are counted of; without it, the figures of the platform alone. Every filter
    /// of the list of that name may be given with it.
    #[param(required = false, value_type = StatsScope)]
    of: StatsScope,
    /// Words, as in the list.
    #[param(required = false, max_length = 200)]
    q: String,
    /// Theme code.
    #[param(required = false, max_items = 50)]
    theme: Vec<String>,
}

/// Get figures and facets.
///
/// The key figures of the platform and, with `of`, how many entries each value of each filter
/// would keep, all other filters kept.
#[utoipa::path(
    get,
    path = "/api/v1/stats",
    operation_id = "get_stats",
    tag = "stats",
    params(StatsQuery),
    responses(
        (status = 200, description = "Figures and facets", body = Stats,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, BadParameters, Refusals,
    ),
)]
pub async fn get_stats(read: PublicRead, mut query: ScopedQuery) -> Result<HttpResponse, ApiError> {
    let scope = query.take("of", "actions, members, events, funding_calls or working_groups is expected")?;
    let pairs = &query.pairs;
    match scope {
        None if pairs.is_empty() => {
            read.json_of_path(async |source| {
                Ok(Stats { figures: figures(&source.snapshot), total: None, facets: Vec::new() })
            })
            .await
        }
        None => Err(wrong("of", "filters need to know what they filter")),
        Some(StatsScope::Actions) => counted::<ActionFilter>(read, StatsScope::Actions, pairs).await,
        Some(StatsScope::Members) => counted::<MemberFilter>(read, StatsScope::Members, pairs).await,
        Some(StatsScope::Events) => counted::<EventFilter>(read, StatsScope::Events, pairs).await,
        Some(StatsScope::FundingCalls) => {
            counted::<FundingCallFilter>(read, StatsScope::FundingCalls, pairs).await
        }
        Some(StatsScope::WorkingGroups) => {
            counted::<WorkingGroupFilter>(read, StatsScope::WorkingGroups, pairs).await
        }
    }
}

async fn counted<C: Criteria + Validate>(
    read: PublicRead,
    scope: StatsScope,
    pairs: &[(String, String)],
) -> Result<HttpResponse, ApiError> {
    let filter: C = parse_pairs(pairs)?;
    let query = format!("of={scope}&{}", filter.to_query());
    read.answer(&query, JSON, async |source| {
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

fn figures(snapshot: &Snapshot) -> Figures {
    let count = |slots: Option<&roaring::RoaringBitmap>| slots.map_or(0, roaring::RoaringBitmap::len);
    let open = [CallStatus::Open, CallStatus::ClosingSoon];
    Figures {
        members: snapshot.members.len(),
        claimed_members: count(snapshot.members.with_term(Field::Claim, Claim::Claimed.code())),
        actions: snapshot.actions.len(),
        countries: snapshot.actions.values(Field::Country).count() as u64,
        budget_cents: snapshot.actions.iter().filter_map(|action| action.summary.budget_cents).sum(),
        upcoming_events: count(snapshot.events.with_term(Field::Period, EventPeriod::Upcoming.code())),
        open_calls: open
            .iter()
            .map(|status| count(snapshot.funding_calls.with_term(Field::Status, status.code())))
            .sum(),
        working_groups: snapshot.working_groups.len(),
    }
}
