//! Files beside an entry, with their type and size.

use leptos::prelude::*;
use passerelle_shared::files::{Attachment, MediaType};
use passerelle_shared::lang::Lang;

use crate::components::icon::{Icon, IconName};
use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// The documents of an entry's page; nothing where there are none.
pub fn documents(documents: &[Attachment]) -> Option<AnyView> {
    let lang = use_lang();
    if documents.is_empty() {
        return None;
    }
    let items = documents.iter().cloned().map(|document| {
        let kind = kind(lang, document.media_type, document.bytes);
        view! {
            <li>
                <a href=document.url download="" rel="external">
                    <Icon name=IconName::Download/>
                    <span lang=entry_lang(lang)>{document.title}</span>
                    " "
                    <span class="document-kind">{kind}</span>
                </a>
            </li>
        }
    });
    Some(
        view! {
            <section>
                <h2>{tr!(lang, files.documents)}</h2>
                <ul class="documents">{items.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Type and size in a few words: PDF, 1,2 Mo.
pub fn kind(lang: Lang, media_type: MediaType, bytes: u64) -> String {
    let name = media_type.extension().to_ascii_uppercase();
    format!("({name}, {})", size(lang, bytes))
}

/// How large a file is, in the unit that says it shortest.
pub fn size(lang: Lang, bytes: u64) -> String {
    let (unit, number) = parts(bytes);
    let number = match lang {
        Lang::Fr => number.replace('.', ","),
        Lang::En => number,
    };
    match unit {
        0 => tr!(lang, files.bytes, size = number),
        1 => tr!(lang, files.kilobytes, size = number),
        _ => tr!(lang, files.megabytes, size = number),
    }
}

/// Bytes, kibibytes or mebibytes, and how many; the limits of a configuration are in these too.
fn parts(bytes: u64) -> (u8, String) {
    const KILO: u64 = 1_024;
    const MEGA: u64 = KILO * KILO;
    // What would be rounded to a thousand is already of the next unit.
    if bytes < KILO {
        return (0, bytes.to_string());
    }
    if bytes < 1_000 * KILO {
        return (1, ((bytes + KILO / 2) / KILO).to_string());
    }
    let tenths = (bytes * 10 + MEGA / 2) / MEGA;
    let number = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    (2, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_as_people_say_them() {
        for (bytes, unit, number) in [
            (0, 0, "0"),
            (1_023, 0, "1023"),
            (1_024, 1, "1"),
            (1_316, 1, "1"),
            (1_600, 1, "2"),
            (1_023_000, 1, "999"),
            (1_048_576, 2, "1"),
            (1_258_291, 2, "1.2"),
            (20 * 1_048_576, 2, "20"),
            (20 * 1_048_576 + 1, 2, "20"),
        ] {
            assert_eq!(parts(bytes), (unit, number.to_owned()), "{bytes}");
        }
    }
}
