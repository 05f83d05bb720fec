//! What a file is, by its content, and what it is called. Pure.

use passerelle_shared::files::MediaType;
use unicode_normalization::UnicodeNormalization;

/// Most letters of a name, without its end.
const NAME_LENGTH_MAX: usize = 80;
/// Where Office keeps macros; in an archive, names stand in the clear.
const MACROS: &[u8] = b"vbaProject.bin";

/// The type of a file; none for what is not taken.
pub fn media_type(bytes: &[u8]) -> Option<MediaType> {
    let found = infer::get(bytes)?.mime_type().parse().ok()?;
    let macros = bytes.windows(MACROS.len()).any(|window| window == MACROS);
    (!macros).then_some(found)
}

/// A name that is safe everywhere: letters, digits, `-` and `_`, with the end of its type.
pub fn safe_name(given: &str, media_type: MediaType) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let folded: String = stem
        .nfkd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '_' {
                c
            } else {
                ' '
            }
        })
        .take(NAME_LENGTH_MAX)
        .collect();
    let words: Vec<&str> = folded.split_whitespace().collect();
    let stem = if words.is_empty() {
        "fichier".to_owned()
    } else {
        words.join("-")
    };
    format!("{stem}.{}", media_type.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere() {
        for (given, expected) in [
            ("Convention signée (2025).PDF", "Convention-signee-2025.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("..\\..\\boot.ini", "boot.pdf"),
            ("a\u{0}b\r\nX: y.html", "a-b-X-y.pdf"),
            ("", "fichier.pdf"),
            (".htaccess", "fichier.pdf"),
            ("%2e%2e%2f", "2e-2e-2f.pdf"),
        ] {
            assert_eq!(safe_name(given, MediaType::Pdf), expected, "{given:?}");
        }
        assert_eq!(safe_name(&"a".repeat(500), MediaType::Pdf).len(), 84);
    }

    #[test]
    fn what_says_it_is_something_else_is_not_taken() {
        for refused in [
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..],
            b"<!doctype html><script>alert(1)</script>",
            b"GIF89a\x01\x00\x01\x00",
            b"PK\x03\x04\x14\x00\x00\x00",
            b"MZ\x90\x00",
            b"",
            b"plain",
        ] {
            assert_eq!(media_type(refused), None, "{refused:?}");
        }
        assert_eq!(media_type(b"%PDF-1.7\n"), Some(MediaType::Pdf));
    }
}
