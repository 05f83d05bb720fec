//! What is pure of proposals.

use passerelle_shared::addresses::Page;
use passerelle_shared::codes::EntryType;
use passerelle_shared::embeds::entry_type;

/// The entry whose page stands at an address: its type and its slug.
pub(super) fn entry_at(address: &str) -> Option<(EntryType, String)> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (lang, page) = Page::at(path)?;
    let slug = page.kind().matches(lang, path)??;
    let entry_type = entry_type(page.kind())?;
    Some((entry_type, slug.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_entry_can_be_corrected() {
        for (address, found) in [
            (
                "/actions/eau-a-bamako",
                Some((EntryType::Action, "eau-a-bamako")),
            ),
            ("/en/directory/royan", Some((EntryType::Member, "royan"))),
            (
                "/groupes/ficol?x=1#y",
                Some((EntryType::WorkingGroup, "ficol")),
            ),
            ("/actions", None),
            ("/espace/equipe/royan", None),
            ("https://example.org/actions/x", None),
        ] {
            let found = found.map(|(entry_type, slug)| (entry_type, slug.to_owned()));
            assert_eq!(entry_at(address), found, "{address}");
        }
    }
}
