//! Many made-up entries, to measure with: deterministic for a seed and a state of the directory.

use anyhow::{bail, ensure};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

use self::chance::{Chance, Ranks};
use self::world::World;
use super::{settings, whole_seconds};
use crate::changes::Write;
use crate::clock::Clock;
use crate::database::Database;
use crate::entity::{action, department, funding_scheme, member, purpose};

mod actions;
mod chance;
mod members;
mod words;
mod world;

/// Entries of one transaction: memory stays flat, and a commit's cost is shared by many.
const CHUNK: usize = 5_000;

/// Makes actions, and so many members that the directory holds the number asked for. The
/// database is marked as demonstration.
///
/// # Errors
/// The database holds actions, lacks the reference lists, or refuses; what was made before stays.
pub async fn generate(
    database: &Database,
    clock: &Clock,
    actions: u32,
    members: u32,
    seed: u64,
) -> anyhow::Result<()> {
    let reader = database.reader();
    let found = action::Entity::find().count(reader).await?;
    if found > 0 {
        bail!(
            "made-up actions go only into a database without actions, and this one holds {found}"
        );
    }
    let now = whole_seconds(clock.now());
    let mut chance = Chance::new(seed);
    settings::set(
        database.writer(),
        settings::DEMONSTRATION,
        format!("bench {seed}"),
    )
    .await?;

    let world = World::load(&mut chance)?;
    let departments = department::Entity::find()
        .order_by_asc(department::Column::Code)
        .all(reader)
        .await?;
    ensure!(
        !departments.is_empty(),
        "the reference lists are not loaded"
    );
    let sources = members::Sources {
        now,
        departments,
        themes: words::SUBJECTS
            .iter()
            .map(|(theme, _)| (*theme).to_owned())
            .collect(),
        countries: ["MG", "BF", "SN", "MA", "DE", "ES", "CA", "VN"]
            .map(str::to_owned)
            .to_vec(),
    };
    let mut all = known_members(reader).await?;
    let missing = members.saturating_sub(u32::try_from(all.len())?);
    let mut made = members::Made::default();
    for numbers in chunks(missing) {
        let mut write = Write::begin(database).await?;
        members::make(
            &mut write,
            &sources,
            &mut chance,
            numbers.clone(),
            &mut made,
        )
        .await?;
        write.commit().await?;
        tracing::info!(made = numbers.end, of = missing, "members");
    }
    all.append(&mut made.ids);
    ensure!(!all.is_empty(), "actions need members to lead them");

    let sources = actions::Sources {
        now,
        total: actions,
        world,
        member_ranks: Ranks::new(all.len(), 20),
        members: all,
        subject_ranks: Ranks::new(words::SUBJECTS.len(), actions::SUBJECTS_HEAD),
        purposes: codes::<purpose::Entity>(reader, purpose::Column::Code).await?,
        schemes: codes::<funding_scheme::Entity>(reader, funding_scheme::Column::Code).await?,
    };
    for numbers in chunks(actions) {
        let mut write = Write::begin(database).await?;
        actions::make(&mut write, &sources, &mut chance, numbers.clone()).await?;
        write.commit().await?;
        tracing::info!(made = numbers.end, of = actions, "actions");
    }
    Ok(())
}

/// Numbers from 0, in chunks.
fn chunks(count: u32) -> impl Iterator<Item = std::ops::Range<u32>> {
    (0..count).step_by(CHUNK).map(move |start| {
        start
            ..start
                .saturating_add(u32::try_from(CHUNK).unwrap_or(u32::MAX))
                .min(count)
    })
}

/// The members of the directory, the most populated first.
async fn known_members(connection: &impl ConnectionTrait) -> Result<Vec<Uuid>, DbErr> {
    let mut rows: Vec<(Uuid, Option<i32>)> = member::Entity::find()
        .select_only()
        .columns([member::Column::Id, member::Column::Population])
        .into_tuple()
        .all(connection)
        .await?;
    rows.sort_by_key(|(id, population)| (std::cmp::Reverse(*population), *id));
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}

/// The codes of a reference list, in order.
async fn codes<E: EntityTrait>(
    connection: &impl ConnectionTrait,
    column: E::Column,
) -> Result<Vec<String>, DbErr> {
    E::find()
        .select_only()
        .column(column)
        .order_by_asc(column)
        .into_tuple()
        .all(connection)
        .await
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::seed::reference::tests::codes;

    #[test]
    fn chunks_cover_every_number_once() {
        let numbers: Vec<u32> = chunks(12_001).flatten().collect();
        assert_eq!(numbers, (0..12_001).collect::<Vec<_>>());
        assert_eq!(chunks(0).count(), 0);
    }

    #[test]
    fn subjects_and_places_use_known_codes() {
        let codes = codes();
        let themes: HashSet<String> = words::SUBJECTS
            .iter()
            .map(|(theme, _)| (*theme).to_owned())
            .collect();
        assert_eq!(themes, codes.themes);
        let mut chance = Chance::new(1);
        let world = World::load(&mut chance).unwrap();
        for _ in 0..1_000 {
            let country = world.country(&mut chance);
            assert!(codes.countries.contains(&country[0].country));
        }
    }

    #[test]
    fn a_quarter_of_the_actions_holds_the_same_word() {
        let mut chance = Chance::new(1);
        let ranks = Ranks::new(words::SUBJECTS.len(), actions::SUBJECTS_HEAD);
        let (mut water, mut project) = (0, 0);
        for _ in 0..4_000 {
            let themes = (0..=chance.below(3))
                .any(|_| words::SUBJECTS[ranks.draw(&mut chance)].0 == "water_sanitation");
            let mut text = words::description(&mut chance);
            if chance.one_in(3) {
                text += &words::description(&mut chance);
            }
            let words = crate::search::words::words(&text);
            water += i32::from(themes || words.contains(&"eau".to_owned()));
            project += i32::from(words.contains(&"projet".to_owned()));
        }
        assert!((800..1_300).contains(&water), "{water} of 4,000");
        assert!((800..1_300).contains(&project), "{project} of 4,000");
    }
}
