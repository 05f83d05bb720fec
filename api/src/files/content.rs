//! What a file is, by its content, and what it is called. Pure.

use passerelle_shared::files::MediaType;
use unicode_normalization::UnicodeNormalization;

/// Most letters of a name, without its end.
const NAME_LENGTH_MAX: usize = 80;
/// What a file in an archive begins with (PKWARE APPNOTE, section 4.3.7).
const ENTRY: &[u8] = b"PK\x03\x04";
/// Where its name's length stands from there.
const NAME_LENGTH_AT: usize = 26;
/// Where its name stands.
const NAME_AT: usize = 30;
/// Where Office keeps macros; in an archive, names stand in the clear.
const MACROS: &[u8] = b"vbaProject.bin";

/// The type of a file; none for what is not taken.
pub fn media_type(bytes: &[u8]) -> Option<MediaType> {
    if bytes.starts_with(ENTRY) && !infer::is_mime(bytes, MediaType::Odt.code()) {
        return archive(bytes);
    }
    infer::get(bytes)?.mime_type().parse().ok()
}

/// The type of an archive: `OpenDocument` says it first, Office by the folder of its parts, which
/// every program writes in an order of its own.
fn archive(bytes: &[u8]) -> Option<MediaType> {
    if let Some(found) = infer::get(bytes).and_then(|found| found.mime_type().parse().ok())
        && matches!(found, MediaType::Ods | MediaType::Odp)
    {
        return Some(found);
    }
    let names = || {
        bytes
            .windows(ENTRY.len())
            .enumerate()
            .filter_map(|(at, window)| {
                let length = bytes.get(at + NAME_LENGTH_AT..)?.first_chunk::<2>()?;
                let length = usize::from(u16::from_le_bytes(*length));
                (window == ENTRY).then(|| bytes.get(at + NAME_AT..at + NAME_AT + length))?
            })
    };
    let holds = |folder: &[u8]| names().any(|name| name.starts_with(folder));
    let macros = bytes.windows(MACROS.len()).any(|window| window == MACROS);
    if macros || !holds(b"[Content_Types].xml") {
        return None;
    }
    match (holds(b"word/"), holds(b"xl/"), holds(b"ppt/")) {
        (true, false, false) => Some(MediaType::Docx),
        (false, true, false) => Some(MediaType::Xlsx),
        (false, false, true) => Some(MediaType::Pptx),
        _ => None,
    }
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
