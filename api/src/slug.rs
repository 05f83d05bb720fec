//! Readable parts of addresses: making them, and finding an entry by its id, its slug, or a slug that
//! it had.

use passerelle_shared::codes::EntryType;
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

use crate::catalogue::{Collection, Entry};
use crate::entity::former_slug;
use crate::http::error::ApiError;
use crate::search::words::fold;

/// Longest slug that is made, in characters: what a line of a mail shows of an address.
const LENGTH_MAX: usize = 80;

/// A name in small letters without accents, its words joined by hyphens.
pub fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

/// Slugs for a title, the best first: its own words, then with a number.
pub fn candidates(entry_type: EntryType, title: &str) -> impl Iterator<Item = String> {
    let mut plain = String::new();
    for word in slug(title).split('-') {
        if plain.len() + word.len() >= LENGTH_MAX && !plain.is_empty() {
            break;
        }
        if !plain.is_empty() {
            plain.push('-');
        }
        plain.extend(word.chars().take(LENGTH_MAX));
    }
    // A title without a letter that is known here; or one that would be taken for an identifier.
    if plain.is_empty() || Uuid::try_parse(&plain).is_ok() {
        plain = format!("{}-{plain}", slug(entry_type.code()));
        plain.truncate(plain.trim_end_matches('-').len());
    }
    let numbered = plain.clone();
    std::iter::once(plain).chain((2_u32..).map(move |number| format!("{numbered}-{number}")))
}

/// The id of a public entry.
///
/// # Errors
/// `not_found`, or [`ApiError::Moved`] to the address under the present slug.
pub async fn resolve<E: Entry>(
    connection: &impl ConnectionTrait,
    collection: &Collection<E>,
    entry_type: EntryType,
    path: &str,
    id_or_slug: &str,
) -> Result<Uuid, ApiError> {
    if let Some(entry) = collection.lookup(id_or_slug) {
        return Ok(entry.id());
    }
    // A NUL can stand in no text of PostgreSQL, so in no slug.
    if id_or_slug.contains('\0') {
        return Err(ApiError::not_found());
    }
    let key = (entry_type.code().to_owned(), id_or_slug.to_owned());
    let former = former_slug::Entity::find_by_id(key).one(connection).await?;
    match former.and_then(|former| collection.by_id(former.entry_id).cloned()) {
        Some(entry) => Err(ApiError::Moved(format!("{path}/{}", entry.slug()))),
        None => Err(ApiError::not_found()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_readable() {
        assert_eq!(slug("Saint-Jean-d’Angély"), "saint-jean-d-angely");
        assert_eq!(slug("L'Isle-d'Espagnac"), "l-isle-d-espagnac");
        assert_eq!(
            slug("CC Cœur de Charente (nord)"),
            "cc-coeur-de-charente-nord"
        );
        assert_eq!(slug("  Œuvre & Fils  "), "oeuvre-fils");
    }

    #[test]
    fn a_title_always_gives_an_address() {
        let first = |title: &str| candidates(EntryType::WorkingGroup, title).next();
        assert_eq!(
            first("Eau potable à Kaya").as_deref(),
            Some("eau-potable-a-kaya")
        );
        assert_eq!(first("水").as_deref(), Some("working-group"));
        assert_eq!(
            first("0199f9a5-0000-7000-8000-000000000000").as_deref(),
            Some("working-group-0199f9a5-0000-7000-8000-000000000000")
        );
        let long = first(&"coopération ".repeat(20)).unwrap_or_default();
        assert!(
            long.len() <= LENGTH_MAX && long.ends_with("-cooperation"),
            "{long}"
        );
        let word = first(&"x".repeat(200)).unwrap_or_default();
        assert_eq!(word.len(), LENGTH_MAX);
        let second = candidates(EntryType::Action, "Jumelage").nth(1);
        assert_eq!(second.as_deref(), Some("jumelage-2"));
    }
}
