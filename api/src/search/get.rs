//! `GET /api/v1/search`

use std::collections::HashMap;

use actix_web::HttpResponse;
use passerelle_shared::codes::{CallStatus, Claim, EntryType, EventPeriod};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::search::{SearchCount, SearchHit, SearchQuery, SearchResults};
use uuid::Uuid;

use super::find::{self, CANDIDATES};
use super::rank::{parts, score, snippet};
use super::words::{QueryWord, query_words};
use crate::catalogue::Snapshot;
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{PublicRead, Source};

/// Search everything.
///
/// Members, actions, events, working groups and funding calls that hold every word, best first.
/// Accents, case and French endings do not matter, and the last word may be unfinished. Of
/// every kind a bounded number of matches is ranked, those with the words in their title first;
/// `counts` says where there are more.
#[utoipa::path(
    get,
    path = "/api/v1/search",
    operation_id = "search",
    tag = "search",
    params(SearchQuery),
    responses(
        (status = 200, description = "What was found", body = SearchResults,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn search(
    read: PublicRead,
    FilterQuery(query): FilterQuery<SearchQuery>,
) -> Result<HttpResponse, ApiError> {
    read.json(&query, async |source| results(&source, &query).await)
        .await
}

/// A candidate with its rank.
struct Candidate {
    score: u32,
    number: u32,
    entry_type: EntryType,
    id: Uuid,
    slug: String,
    title: String,
}

async fn results(source: &Source, query: &SearchQuery) -> Result<SearchResults, ApiError> {
    let words = query_words(&query.q);
    if words.is_empty() {
        return Ok(SearchResults {
            items: Vec::new(),
            counts: Vec::new(),
        });
    }
    let types = if query.entry_type.is_empty() {
        EntryType::ALL
    } else {
        query.entry_type.as_slice()
    };
    let connection = source.database.reader();
    let found = find::candidates(connection, types, &words).await?;
    let mut candidates: Vec<Candidate> = found
        .into_iter()
        .filter_map(|(entry_type, number)| candidate(&source.snapshot, entry_type, number, &words))
        .collect();
    let counts = counts(&candidates);
    candidates.sort_by(|a, b| {
        b.score
            .cmp(&a.score)
            .then_with(|| a.title.len().cmp(&b.title.len()))
            .then_with(|| a.id.cmp(&b.id))
    });
    candidates.truncate(query.limit.unwrap_or(PAGE_SIZE_DEFAULT) as usize);
    let numbers: Vec<u32> = candidates
        .iter()
        .map(|candidate| candidate.number)
        .collect();
    let bodies: HashMap<Uuid, String> = find::texts(connection, &numbers)
        .await?
        .into_iter()
        .map(|document| (document.entry_id, document.body))
        .collect();
    let items = candidates
        .into_iter()
        .map(|candidate| SearchHit {
            entry_type: candidate.entry_type,
            id: candidate.id,
            title: parts(&candidate.title, &words),
            snippet: bodies
                .get(&candidate.id)
                .map(|body| snippet(body, &words))
                .unwrap_or_default(),
            link: link(candidate.entry_type, &candidate.slug),
            slug: candidate.slug,
        })
        .collect();
    Ok(SearchResults { items, counts })
}

fn counts(found: &[Candidate]) -> Vec<SearchCount> {
    EntryType::ALL
        .iter()
        .filter_map(|&entry_type| {
            let count = found
                .iter()
                .filter(|found| found.entry_type == entry_type)
                .count();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            (count > 0).then_some(SearchCount {
                entry_type,
                count,
                more: count >= CANDIDATES,
            })
        })
        .collect()
}

/// A candidate as the catalogue knows it. What is kept, coming or open is likelier meant than
/// what is not; an action is meant by the name of its country too.
fn candidate(
    snapshot: &Snapshot,
    entry_type: EntryType,
    number: u32,
    words: &[QueryWord],
) -> Option<Candidate> {
    let mut filed_under = String::new();
    let (id, slug, title, bonus) = match entry_type {
        EntryType::Member => {
            let member = &snapshot.members.by_number(number)?.summary;
            let kept = if member.claim == Claim::Claimed {
                30
            } else {
                0
            };
            let size = member.population.map_or(0, u32::ilog2);
            (member.id, &member.slug, &member.name, kept + size)
        }
        EntryType::Action => {
            let action = &snapshot.actions.by_number(number)?.summary;
            filed_under = snapshot.country_names(&action.countries);
            (action.id, &action.slug, &action.title, 20)
        }
        EntryType::Event => {
            let event = &snapshot.events.by_number(number)?.summary;
            let coming = if event.period == EventPeriod::Upcoming {
                30
            } else {
                0
            };
            (event.id, &event.slug, &event.title, coming)
        }
        EntryType::WorkingGroup => {
            let group = &snapshot.working_groups.by_number(number)?.summary;
            (group.id, &group.slug, &group.name, 20)
        }
        EntryType::FundingCall => {
            let call = &snapshot.funding_calls.by_number(number)?.summary;
            let open = if call.status == CallStatus::Closed {
                0
            } else {
                30
            };
            (call.id, &call.slug, &call.title, open)
        }
    };
    Some(Candidate {
        score: score(title, &filed_under, words) + bonus,
        number,
        entry_type,
        id,
        slug: slug.clone(),
        title: title.clone(),
    })
}

fn link(entry_type: EntryType, slug: &str) -> String {
    format!("/api/v1/{}/{slug}", entry_type.list())
}
