//! Words for codes, in both languages: those of the front end's pages.

use std::collections::HashMap;
use std::sync::LazyLock;

use passerelle_shared::lang::Lang;

type Words = HashMap<String, HashMap<String, String>>;

static FRENCH: LazyLock<Words> =
    LazyLock::new(|| words(include_str!("../../../frontend/locales/fr/codes.json")));
static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| words(include_str!("../../../frontend/locales/en/codes.json")));
static FRENCH_COLUMNS: LazyLock<Words> = LazyLock::new(|| words(include_str!("fr.json")));
static ENGLISH_COLUMNS: LazyLock<Words> = LazyLock::new(|| words(include_str!("en.json")));

/// A file that a test reads: one that is not well-formed never leaves the workshop.
fn words(json: &str) -> Words {
    serde_json::from_str(json).unwrap_or_default()
}

/// The label of a code; the code itself where there is none.
pub fn label(lang: Lang, list: &str, code: &str) -> String {
    let words = match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    };
    find(words, list, code)
}

/// A word of the representations themselves: the title of a column, of a feed.
pub fn word(lang: Lang, list: &str, key: &str) -> String {
    let words = match lang {
        Lang::Fr => &FRENCH_COLUMNS,
        Lang::En => &ENGLISH_COLUMNS,
    };
    find(words, list, key)
}

fn find(words: &Words, list: &str, key: &str) -> String {
    let found = words.get(list).and_then(|words| words.get(key));
    found.cloned().unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both languages have the same words, and every code has its own.
    #[test]
    fn both_languages_have_every_word() {
        for (french, english) in [(&FRENCH, &ENGLISH), (&FRENCH_COLUMNS, &ENGLISH_COLUMNS)] {
            assert!(!french.is_empty());
            let keys = |words: &Words| {
                let mut keys: Vec<(String, String)> = words
                    .iter()
                    .flat_map(|(list, words)| words.keys().map(|key| (list.clone(), key.clone())))
                    .collect();
                keys.sort();
                keys
            };
            assert_eq!(keys(french), keys(english));
        }
    }
}
