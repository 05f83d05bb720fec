//! Which of the candidates is meant, and what to show of it. Pure.

use passerelle_shared::search::TextPart;

use super::words::{QueryWord, fold, words};

/// Letters of a snippet: two lines of a result.
const SNIPPET_LETTERS: usize = 180;

/// How well an entry answers a query by its title and by what it is filed under; more is better.
pub fn score(title: &str, filed_under: &str, query: &[QueryWord]) -> u32 {
    let title_words = words(title);
    let filed_words = words(filed_under);
    let asked: Vec<&str> = query.iter().map(|word| word.word.as_str()).collect();
    if title_words
        .iter()
        .map(String::as_str)
        .eq(asked.iter().copied())
    {
        return 1_000;
    }
    let mut score = 0;
    let mut in_title = 0;
    let mut elsewhere = 0;
    for word in query {
        if title_words.contains(&word.word) {
            score += 60;
            in_title += 1;
        } else if title_words.iter().any(|found| word.matches(found)) {
            score += 40;
            in_title += 1;
        } else if filed_words.iter().any(|found| word.matches(found)) {
            score += 30;
            elsewhere += 1;
        }
    }
    if in_title == query.len() && in_title > 0 {
        score += 200;
        if title_words
            .first()
            .is_some_and(|first| query.first().is_some_and(|word| word.matches(first)))
        {
            score += 50;
        }
        // A title that says little else is more surely the one.
        score += 60 / u32::try_from(title_words.len().max(1)).unwrap_or(60);
    } else if elsewhere > 0 && in_title + elsewhere == query.len() {
        score += 100;
    }
    score
}

/// The text, cut where it matches.
pub fn parts(text: &str, query: &[QueryWord]) -> Vec<TextPart> {
    let mut parts: Vec<TextPart> = Vec::new();
    for (piece, is_word) in pieces(text) {
        let folded = fold(piece);
        let matched = is_word && query.iter().any(|word| word.matches(&folded));
        match parts.last_mut() {
            Some(last) if last.matched == matched => last.text.push_str(piece),
            _ => parts.push(TextPart {
                text: piece.to_owned(),
                matched,
            }),
        }
    }
    parts
}

/// A passage of the body around its first match, or its beginning, cut where it matches.
pub fn snippet(body: &str, query: &[QueryWord]) -> Vec<TextPart> {
    let plain: String = body
        .chars()
        .filter(|letter| !matches!(letter, '*' | '#' | '`' | '_'))
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = first_match(&plain, query).unwrap_or(0);
    let begin = word_begin(&plain, first.saturating_sub(SNIPPET_LETTERS / 3));
    let mut passage: String = plain[begin..].chars().take(SNIPPET_LETTERS).collect();
    if begin + passage.len() < plain.len() {
        passage.truncate(passage.rfind(' ').unwrap_or(passage.len()));
        passage.push('…');
    }
    if begin > 0 {
        passage.insert(0, '…');
    }
    parts(&passage, query)
}

fn first_match(text: &str, query: &[QueryWord]) -> Option<usize> {
    let mut at = 0;
    for (piece, is_word) in pieces(text) {
        if is_word {
            let folded = fold(piece);
            if query.iter().any(|word| word.matches(&folded)) {
                return Some(at);
            }
        }
        at += piece.len();
    }
    None
}

/// The first place at or after `near` where a word begins.
fn word_begin(text: &str, near: usize) -> usize {
    if near == 0 {
        return 0;
    }
    let near = (near..=text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    text[near..]
        .find(' ')
        .map_or(near, |space| near + space + 1)
}

/// A text as words and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest
            .find(|letter: char| letter.is_alphanumeric() != is_word)
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((piece, is_word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::query_words;

    #[test]
    fn the_very_title_comes_first() {
        let query = query_words("la rochelle");
        let of_title = |title| score(title, "", &query);
        assert!(of_title("La Rochelle") > of_title("La Rochelle – Essaouira"));
        assert!(of_title("Agglomération de La Rochelle") > of_title("Royan"));
    }

    #[test]
    fn what_an_entry_is_filed_under_counts_below_its_title() {
        let query = query_words("eau sénégal");
        let filed = score("L’eau à Podor", "Sénégal, Senegal", &query);
        assert!(score("L’eau au Sénégal", "", &query) > filed);
        assert!(filed > score("L’eau à Podor", "Mali, Mali", &query));
        assert!(filed > score("Podor", "Sénégal, Senegal", &query));
    }

    #[test]
    fn matches_are_marked_with_their_accents() {
        let query = query_words("education");
        let parts = parts("L’éducation, puis rien", &query);
        assert_eq!(
            parts
                .iter()
                .filter(|part| part.matched)
                .map(|part| part.text.as_str())
                .collect::<Vec<_>>(),
            ["éducation"]
        );
        assert_eq!(
            parts
                .iter()
                .map(|part| part.text.as_str())
                .collect::<String>(),
            "L’éducation, puis rien"
        );
    }

    #[test]
    fn a_snippet_shows_the_match() {
        let body = format!(
            "{} Réseau d’eau potable. {}",
            "avant ".repeat(100),
            "après ".repeat(100)
        );
        let snippet = snippet(&body, &query_words("potable"));
        assert!(
            snippet
                .iter()
                .any(|part| part.matched && part.text == "potable")
        );
        let text: String = snippet.iter().map(|part| part.text.as_str()).collect();
        assert!(
            text.starts_with('…') && text.ends_with('…') && text.chars().count() < 200,
            "{text}"
        );
    }

    #[test]
    fn any_text_can_be_cut() {
        for text in ["", "é", "日本語のテキスト", &"éà".repeat(300)] {
            let _ = snippet(text, &query_words("x"));
        }
    }
}
