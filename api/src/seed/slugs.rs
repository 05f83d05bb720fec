//! Readable parts of addresses, each of them once among entries of a type.

use std::collections::HashSet;

use passerelle_shared::codes::EntryType;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use crate::entity::{former_slug, member};
use crate::search::words::fold;

/// A name in small letters without accents, its words joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

/// The slugs that are in use or lead to an entry that had them before.
#[derive(Debug, Default)]
pub(super) struct Slugs(HashSet<String>);

impl Slugs {
    /// Those of members.
    pub(super) async fn of_members(connection: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let current: Vec<String> = member::Entity::find()
            .select_only()
            .column(member::Column::Slug)
            .into_tuple()
            .all(connection)
            .await?;
        let former: Vec<String> = former_slug::Entity::find()
            .select_only()
            .column(former_slug::Column::Slug)
            .filter(former_slug::Column::EntryType.eq(EntryType::Member.code()))
            .into_tuple()
            .all(connection)
            .await?;
        Ok(Self(current.into_iter().chain(former).collect()))
    }

    /// Takes the name's slug, or else with the first ending that makes it free, or else with the
    /// first free number.
    pub(super) fn take<'a>(
        &mut self,
        name: &str,
        endings: impl IntoIterator<Item = &'a str>,
    ) -> String {
        let plain = slug(name);
        let with_ending = endings.into_iter().map(|ending| format!("{plain}-{}", slug(ending)));
        let numbered = (2_u32..).map(|number| format!("{plain}-{number}"));
        let mut free = std::iter::once(plain.clone())
            .chain(with_ending)
            .chain(numbered)
            .filter(|slug| !slug.is_empty() && !self.0.contains(slug));
        let taken = free.next().unwrap_or(plain.clone());
        drop(free);
        self.0.insert(taken.clone());
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_readable() {
        assert_eq!(slug("Saint-Jean-d’Angély"), "saint-jean-d-angely");
        assert_eq!(slug("L'Isle-d'Espagnac"), "l-isle-d-espagnac");
        assert_eq!(slug("CC Cœur de Charente (nord)"), "cc-coeur-de-charente-nord");
        assert_eq!(slug("  Œuvre & Fils  "), "oeuvre-fils");
    }

    #[test]
    fn a_shared_name_is_told_apart_by_its_endings() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.take("Saint-Martin", ["17", "17300"]), "saint-martin");
        assert_eq!(slugs.take("Saint-Martin", ["17", "17301"]), "saint-martin-17");
        assert_eq!(slugs.take("Saint Martin", ["17", "17302"]), "saint-martin-17302");
        assert_eq!(slugs.take("Saint-Martin", ["17", "17302"]), "saint-martin-2");
    }
}
