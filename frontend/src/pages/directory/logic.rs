//! What the pages of members work out, without a browser.

use passerelle_shared::codes::MemberKind;
use passerelle_shared::lang::Lang;
use passerelle_shared::stats::Facet;

/// The value of `letter` for names that begin with no letter.
pub const NO_LETTER: &str = "_";

/// The buttons of the directory: a to z and whatever else names begin with, each with whether
/// there is an entry.
pub fn letters(facets: &[Facet]) -> Vec<(String, bool)> {
    let facet = facets.iter().find(|facet| facet.field == "letter");
    let has = |letter: &str| {
        facet.is_none_or(|facet| {
            facet
                .values
                .iter()
                .any(|counted| counted.value == letter && counted.count > 0)
        })
    };
    let others = (facet.is_some() && has(NO_LETTER)).then(|| (NO_LETTER.to_owned(), true));
    ('a'..='z')
        .map(|letter| {
            let letter = letter.to_string();
            let there = has(&letter);
            (letter, there)
        })
        .chain(others)
        .collect()
}

/// Whether an organisation is a *collectivité*: the claim asks for it by that name.
pub const fn is_authority(kind: MemberKind) -> bool {
    matches!(
        kind,
        MemberKind::Commune
            | MemberKind::Epci
            | MemberKind::Departement
            | MemberKind::Region
            | MemberKind::SyndicatMixte
            | MemberKind::ForeignAuthority
    )
}

/// A telephone number as it is read: a French one in pairs, in French without its country code.
pub fn phone(lang: Lang, number: &str) -> String {
    let digits: Option<&str> = number
        .strip_prefix("+33")
        .filter(|rest| rest.len() == 9 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(digits) = digits else {
        return number.to_owned();
    };
    let mut words = vec![match lang {
        Lang::Fr => format!("0{}", &digits[..1]),
        Lang::En => format!("+33\u{a0}{}", &digits[..1]),
    }];
    words.extend((1..9).step_by(2).map(|at| digits[at..at + 2].to_owned()));
    words.join("\u{a0}")
}

/// A number of an identifier in groups of three: 211 703 004.
pub fn siren(number: &str) -> String {
    number
        .as_bytes()
        .chunks(3)
        .map(String::from_utf8_lossy)
        .collect::<Vec<_>>()
        .join("\u{a0}")
}

/// An address as people read it: without protocol and final slash.
pub fn site_name(address: &str) -> &str {
    let name = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .unwrap_or(address);
    let name = name.strip_prefix("www.").unwrap_or(name);
    name.strip_suffix('/').unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use passerelle_shared::stats::FacetCount;

    #[test]
    fn letters_without_an_entry_are_known() {
        let value = |value: &str, count| FacetCount {
            value: value.to_owned(),
            count,
        };
        let facet = Facet {
            field: "letter".to_owned(),
            values: vec![value("b", 3), value("a", 0), value("_", 1)],
        };
        let letters = letters(&[facet]);
        assert_eq!(letters.len(), 27);
        assert_eq!(letters[0], ("a".to_owned(), false));
        assert_eq!(letters[1], ("b".to_owned(), true));
        assert_eq!(letters[26], ("_".to_owned(), true));
    }

    #[test]
    fn before_the_answer_every_letter_can_be_chosen() {
        assert!(letters(&[]).iter().all(|(_, there)| *there));
        assert_eq!(letters(&[]).len(), 26);
    }

    #[test]
    fn numbers_are_read_in_pairs() {
        assert_eq!(
            phone(Lang::Fr, "+33536490493"),
            "05\u{a0}36\u{a0}49\u{a0}04\u{a0}93"
        );
        assert_eq!(
            phone(Lang::En, "+33536490493"),
            "+33\u{a0}5\u{a0}36\u{a0}49\u{a0}04\u{a0}93"
        );
        assert_eq!(phone(Lang::Fr, "+261 20 22"), "+261 20 22");
        assert_eq!(phone(Lang::Fr, "+33é6490493"), "+33é6490493");
    }

    #[test]
    fn addresses_and_identifiers_are_easy_to_read() {
        assert_eq!(site_name("https://www.larochelle.fr/"), "larochelle.fr");
        assert_eq!(siren("211703004"), "211\u{a0}703\u{a0}004");
    }
}
