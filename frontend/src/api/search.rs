//! Search over every kind of entry: `GET /api/v1/search`.

use passerelle_shared::codes::EntryType;
use passerelle_shared::search::SearchResults;

use super::Request;
use crate::state::filters::Query;

/// Suggestions of a search box: what a phone shows above its keyboard.
const SUGGESTIONS: &str = "6";
/// Results of the search page: the most that the API gives.
const RESULTS: &str = "50";

/// Entries that match the words, best first, and how many of each kind.
pub fn results(query: Query) -> Request<SearchResults> {
    Request::list("/search", query.only(&["q", "type"])).with("limit", RESULTS)
}

/// The first few, while the words are still being typed; only those of one kind, where it is given.
pub fn suggestions(words: &str, only: Option<EntryType>) -> Request<SearchResults> {
    let query = Query::new()
        .with("q", words)
        .with("type", only.map_or("", EntryType::code));
    Request::list("/search", query).with("limit", SUGGESTIONS)
}
