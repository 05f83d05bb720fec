//! The language of messages.

use actix_web::http::header::{ACCEPT_LANGUAGE, HeaderMap};
use passerelle_shared::lang::Lang;

/// The language that the client prefers among ours (RFC 9110, section 12.5.4); French without a
/// preference.
pub fn preferred(headers: &HeaderMap) -> Lang {
    let Some(accepted) = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
    else {
        return Lang::Fr;
    };
    let mut best = (Lang::Fr, 0.0);
    for range in accepted.split(',') {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let weight = parts
            .find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok())
            .unwrap_or(1.0);
        let lang = match tag.split('-').next() {
            Some("fr" | "*") => Lang::Fr,
            Some("en") => Lang::En,
            _ => continue,
        };
        if weight > best.1 {
            best = (lang, weight);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderMap, HeaderValue};

    use super::*;

    #[test]
    fn the_preferred_of_our_languages_is_taken() {
        for (accepted, lang) in [
            ("en-GB,en;q=0.9,fr;q=0.8", Lang::En),
            ("de, en;q=0.5, fr;q=0.7", Lang::Fr),
            ("de", Lang::Fr),
            ("", Lang::Fr),
            ("en;q=0", Lang::Fr),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
            assert_eq!(preferred(&headers), lang, "{accepted}");
        }
    }
}
