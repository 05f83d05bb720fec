//! What the address of a search says, and what the answer amounts to.

use passerelle_shared::codes::EntryType;
use passerelle_shared::search::SearchCount;

use crate::routes::Kind;
use crate::state::filters::Query;

/// The words that are searched; empty where there are none.
pub fn words(query: &Query) -> &str {
    query.get("q").unwrap_or_default().trim()
}

/// The kinds of entry that the address asks for; what is no kind is left out.
pub fn kinds(query: &Query) -> Vec<EntryType> {
    query
        .all("type")
        .filter_map(|code| code.parse().ok())
        .collect()
}

/// What the API is asked for all kinds together; nothing without words.
pub fn everything(query: &Query) -> Option<Query> {
    let words = words(query);
    (!words.is_empty()).then(|| Query::new().with("q", words))
}

/// What the API is asked for the kinds that are chosen; nothing without words or choice.
pub fn chosen(query: &Query) -> Option<Query> {
    let kinds = kinds(query);
    let everything = everything(query).filter(|_| !kinds.is_empty())?;
    Some(
        kinds
            .into_iter()
            .fold(everything, |query, kind| query.and("type", kind.code())),
    )
}

/// How many entries there are, and whether there are more than were counted.
pub fn total<'a>(counts: impl IntoIterator<Item = &'a SearchCount>) -> (u64, bool) {
    counts.into_iter().fold((0, false), |(total, more), count| {
        (total + u64::from(count.count), more || count.more)
    })
}

/// The page of an entry.
pub const fn entry_page(kind: EntryType) -> Kind {
    match kind {
        EntryType::Member => Kind::Member,
        EntryType::Action => Kind::Action,
        EntryType::Event => Kind::Event,
        EntryType::WorkingGroup => Kind::Group,
        EntryType::FundingCall => Kind::FundingCall,
    }
}

/// The page that lists entries of a kind.
pub const fn list_page(kind: EntryType) -> Kind {
    match kind {
        EntryType::Member => Kind::Directory,
        EntryType::Action => Kind::Actions,
        EntryType::Event => Kind::Agenda,
        EntryType::WorkingGroup => Kind::Groups,
        EntryType::FundingCall => Kind::Funding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_words_nothing_is_asked() {
        assert_eq!(everything(&Query::parse("q=+&type=action")), None);
        assert_eq!(chosen(&Query::parse("type=action")), None);
    }

    #[test]
    fn a_choice_of_kinds_is_asked_besides_everything() {
        let query = Query::parse("q=eau+potable&type=action&type=nonsense&type=event&page=2");
        assert_eq!(
            everything(&query).map(|query| query.to_search()).as_deref(),
            Some("?q=eau+potable")
        );
        assert_eq!(
            chosen(&query).map(|query| query.to_search()).as_deref(),
            Some("?q=eau+potable&type=action&type=event")
        );
        assert_eq!(chosen(&Query::parse("q=eau&type=nonsense")), None);
    }

    #[test]
    fn counts_add_up_and_one_bound_bounds_the_sum() {
        let count = |count, more| SearchCount {
            entry_type: EntryType::Action,
            count,
            more,
        };
        assert_eq!(total(&[]), (0, false));
        assert_eq!(total(&[count(3, false), count(200, true)]), (203, true));
    }
}
