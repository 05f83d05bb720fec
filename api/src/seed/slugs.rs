//! Readable parts of addresses, each of them once among entries of a type.

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entity::{former_slug, member};
use crate::slug::slug;

/// The slugs that are in use or lead to an entry that had them before, with that entry.
#[derive(Debug, Default)]
pub(super) struct Slugs(HashMap<String, Uuid>);

impl Slugs {
    /// Those of members.
    pub(super) async fn of_members(connection: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let current: Vec<(String, Uuid)> = member::Entity::find()
            .select_only()
            .columns([member::Column::Slug, member::Column::Id])
            .into_tuple()
            .all(connection)
            .await?;
        let former: Vec<(String, Uuid)> = former_slug::Entity::find()
            .select_only()
            .columns([former_slug::Column::Slug, former_slug::Column::EntryId])
            .filter(former_slug::Column::EntryType.eq(EntryType::Member.code()))
            .into_tuple()
            .all(connection)
            .await?;
        Ok(Self(former.into_iter().chain(current).collect()))
    }

    /// Takes for an entry its name's slug, or else with the first ending that makes it free, or
    /// else with the first free number. What the entry had before is free for it.
    pub(super) fn take<'a>(
        &mut self,
        entry: Uuid,
        name: &str,
        endings: impl IntoIterator<Item = &'a str>,
    ) -> String {
        let plain = slug(name);
        let with_ending = endings
            .into_iter()
            .map(|ending| format!("{plain}-{}", slug(ending)));
        let numbered = (2_u32..).map(|number| format!("{plain}-{number}"));
        let free = |slug: &String| self.0.get(slug).is_none_or(|owner| *owner == entry);
        let taken = std::iter::once(plain.clone())
            .chain(with_ending)
            .chain(numbered)
            .find(free)
            .unwrap_or(plain);
        self.0.insert(taken.clone(), entry);
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_name_is_told_apart_by_its_endings() {
        let mut slugs = Slugs::default();
        let mut take = |entry, name, insee| slugs.take(Uuid::from_u128(entry), name, ["17", insee]);
        assert_eq!(take(1, "Saint-Martin", "17300"), "saint-martin");
        assert_eq!(take(2, "Saint-Martin", "17301"), "saint-martin-17");
        assert_eq!(take(3, "Saint Martin", "17302"), "saint-martin-17302");
        assert_eq!(take(4, "Saint-Martin", "17302"), "saint-martin-2");
        assert_eq!(take(1, "Saint-Martin", "17300"), "saint-martin");
    }
}
