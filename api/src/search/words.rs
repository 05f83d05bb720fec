//! Words as search knows them: lower case, without accents, and their French stems. Both
//! engines index what comes from here, so that both find the same.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// Most words of a query that count; more only narrow a search to nothing.
const QUERY_WORDS_MAX: usize = 12;
/// Longest word that is indexed: longer ones are addresses and keys.
const WORD_LENGTH_MAX: usize = 64;

/// Lower case, without accents and ligatures.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        match letter {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            '’' | 'ʼ' => folded.push('\''),
            _ => {
                let parts = std::iter::once(letter).nfkd();
                let bare =
                    parts.filter(|part| !unicode_normalization::char::is_combining_mark(*part));
                folded.extend(bare.flat_map(char::to_lowercase));
            }
        }
    }
    folded
}

/// The folded words of a text, in order.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(WORD_LENGTH_MAX).collect())
        .collect()
}

/// The stem of a folded word. Stemming what is folded gives the same on both sides, however the
/// accents were typed.
pub fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::French).stem(word).into_owned()
}

/// What is indexed of a text: each word and its stem, where that differs, parted by spaces.
pub fn indexed(text: &str) -> String {
    let stemmer = Stemmer::create(Algorithm::French);
    let mut indexed = String::with_capacity(text.len() * 2);
    for word in words(text) {
        let stem = stemmer.stem(&word);
        if stem != word {
            indexed.push_str(&stem);
            indexed.push(' ');
        }
        indexed.push_str(&word);
        indexed.push(' ');
    }
    indexed
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    /// As typed, folded.
    pub word: String,
    /// Its stem.
    pub stem: String,
    /// Whether it may be unfinished.
    pub prefix: bool,
}

impl QueryWord {
    /// Whether a folded word of a text is found by it.
    pub fn matches(&self, word: &str) -> bool {
        word == self.word || (self.prefix && word.starts_with(&self.word)) || self.has_stem_of(word)
    }

    /// Whether a word has the same stem. Stemming is dear, and French endings leave the beginning of
    /// a word alone: what begins otherwise is not stemmed.
    fn has_stem_of(&self, word: &str) -> bool {
        let alike = |a: &str, b: &str| a.chars().take(3).eq(b.chars().take(3));
        (self.stem.len() < 3 || alike(word, &self.stem)) && stem(word) == self.stem
    }
}

/// The words of a query. Short words of French grammar are left out where others stay; the last
/// word may be unfinished, whatever follows it.
pub fn query_words(query: &str) -> Vec<QueryWord> {
    const GRAMMAR: [&str; 24] = [
        "a", "au", "aux", "avec", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
        "par", "pour", "qu", "que", "s", "sur", "un", "une", "the",
    ];
    let all = words(query);
    let last = all.len().saturating_sub(1);
    let mut kept: Vec<QueryWord> = all
        .iter()
        .enumerate()
        .map(|(index, word)| QueryWord {
            word: word.clone(),
            stem: stem(word),
            prefix: index == last,
        })
        .collect();
    let telling = |word: &QueryWord| !GRAMMAR.contains(&word.word.as_str());
    if kept.iter().any(telling) {
        kept.retain(telling);
    }
    kept.truncate(QUERY_WORDS_MAX);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_ligatures_do_not_matter() {
        assert_eq!(fold("Éducation à l’Œuvre"), "education a l'oeuvre");
        assert_eq!(
            words("Saint-Émilion, l’eau"),
            ["saint", "emilion", "l", "eau"]
        );
        assert_eq!(fold("Plzeň · Łódź"), "plzen · lodz");
    }

    #[test]
    fn a_query_finds_other_endings() {
        let query = query_words("coopérations");
        assert!(query[0].matches("cooperation"));
        assert!(!query[0].matches("operation"));
    }

    #[test]
    fn only_the_last_word_may_be_unfinished() {
        let query = query_words("eau pot");
        assert!(!query[0].prefix);
        assert!(query[1].matches("potable"));
        assert_eq!(query_words("eau pot "), query);
    }

    #[test]
    fn grammar_alone_is_still_a_query() {
        assert_eq!(query_words("la").len(), 1);
        assert_eq!(query_words("la rochelle").len(), 1);
        assert!(query_words("  ").is_empty());
    }
}
