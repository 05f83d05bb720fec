//! What is pure of the builder of embeds.

use std::str::FromStr;

use passerelle_shared::addresses::{Kind, Page};
use passerelle_shared::codes::EntryType;
use passerelle_shared::embeds::{EmbedType, entry_type};

use crate::state::filters::Query;

/// What the page's address asks for: what is shown, and the filters of its list.
pub(super) fn asked(query: &Query) -> (EmbedType, Query) {
    let embed_type = query
        .get("type")
        .and_then(|code| EmbedType::from_str(code).ok())
        .unwrap_or(EmbedType::Map);
    (embed_type, query.clone().without("type"))
}

/// The page of the list that an embed shows; none for one entry.
pub(super) const fn list_of(embed_type: EmbedType) -> Option<Kind> {
    match embed_type {
        EmbedType::Map => Some(Kind::Actions),
        EmbedType::Agenda => Some(Kind::Agenda),
        EmbedType::Directory => Some(Kind::Directory),
        EmbedType::Funding => Some(Kind::Funding),
        EmbedType::Entry => None,
    }
}

/// The entry whose page stands at an address, as it is copied from the browser.
pub(super) fn entry_at(address: &str) -> Option<(EntryType, String)> {
    let address = address.trim();
    let path = match address.split_once("://") {
        Some((_, rest)) => &rest[rest.find('/')?..],
        None => address,
    };
    let (_, page) = Page::at(path.split(['?', '#']).next().unwrap_or_default())?;
    entry_type(page.kind()).zip(page.slug().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_copied() {
        let call = (EntryType::FundingCall, "ficol".to_owned());
        for (address, found) in [
            (
                "https://p.example/en/funding/ficol?x=1#y",
                Some(call.clone()),
            ),
            (" /financements/ficol ", Some(call)),
            ("https://p.example/financements", None),
            ("https://p.example", None),
            ("ficol", None),
            ("", None),
        ] {
            assert_eq!(entry_at(address), found, "{address}");
        }
    }

    #[test]
    fn the_filters_of_the_list_come_along() {
        let query = Query::parse("type=agenda&theme=water&theme=health");
        let (embed_type, filters) = asked(&query);
        assert_eq!(embed_type, EmbedType::Agenda);
        assert_eq!(filters.to_search(), "?theme=water&theme=health");
        assert_eq!(asked(&Query::new()).0, EmbedType::Map);
    }
}
