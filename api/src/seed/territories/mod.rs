//! The territories of a région: communes, EPCI, départements and the région itself stand in the
//! directory as members that nobody keeps yet.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use passerelle_shared::codes::{Claim, EntryType, MemberKind, Publication};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use self::file::Territory;
use super::slugs::Slugs;
use super::{fingerprint, insert, settings};
use crate::changes::Write;
use crate::clock::Clock;
use crate::database::Database;
use crate::entity::{former_slug, member};
use crate::slug::slug;

mod file;
mod names;

/// The kinds of member that come from here.
pub(super) const KINDS: [MemberKind; 4] = [
    MemberKind::Commune,
    MemberKind::Epci,
    MemberKind::Departement,
    MemberKind::Region,
];

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Territories that are new in the directory.
    pub created: usize,
    /// Territories of which something changed.
    pub updated: usize,
    /// Territories that were there as they are.
    pub unchanged: usize,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            created,
            updated,
            unchanged,
        } = self;
        write!(
            f,
            "territories: {created} created, {updated} updated, {unchanged} unchanged"
        )
    }
}

/// Whether this binary holds the territories of a région, in another state than was imported
/// last. Costs one query.
///
/// # Errors
/// The database does not answer.
pub async fn due(database: &Database, region: &str) -> Result<bool, DbErr> {
    let imported = settings::get(database.reader(), settings::TERRITORIES).await?;
    let Some(text) = file::embedded(region) else {
        let here = imported.is_some_and(|imported| imported.split(' ').next() == Some(region));
        if !here {
            tracing::warn!(region, "the territories of this région are not imported");
        }
        return Ok(false);
    };
    Ok(imported != Some(state(region, text)))
}

/// Imports the territories of a région, from a file or from the binary. What is there is known
/// by its kind and INSEE code or by its SIREN, and only brought up to date: nothing is there
/// twice, and what a member says about itself stays. Territories that are no longer in the data
/// stay too.
///
/// # Errors
/// There is no data of that région, the file is of another form, or the database refuses;
/// nothing is changed then.
pub async fn import(
    database: &Database,
    clock: &Clock,
    region: &str,
    file: Option<&Path>,
) -> anyhow::Result<Outcome> {
    let text = file::text(region, file)?;
    let territories = file::territories(region, &text)?;
    let now = super::whole_seconds(clock.now());
    let mut write = Write::begin(database).await?;
    let mut directory = Directory::load(write.connection()).await?;
    let mut outcome = Outcome::default();
    let mut created = Vec::new();
    let mut updated = Vec::new();
    for territory in &territories {
        let epci_id = territory
            .epci_siren
            .as_ref()
            .and_then(|siren| directory.by_siren.get(siren))
            .copied();
        if let Some(known) = directory.find(territory) {
            let mut wanted = brought_up_to_date(known, territory, epci_id);
            if wanted == *known {
                outcome.unchanged += 1;
                continue;
            }
            let former = known.slug.clone();
            let renamed = known.name != wanted.name;
            if slug(&known.name) != slug(&wanted.name) {
                wanted.slug = directory.slug(wanted.id, territory);
            }
            wanted.updated_at = now;
            wanted.version += 1;
            write.touch(EntryType::Member, wanted.id);
            if renamed {
                // Search finds a commune by the name of its EPCI.
                for commune in directory.communes_of(wanted.id) {
                    write.touch(EntryType::Member, commune);
                }
            }
            updated.push((wanted, former));
            outcome.updated += 1;
        } else {
            let slug = directory.slug(territory.id, territory);
            let row = created_from(territory, slug, epci_id, now);
            directory.learn(&row);
            write.touch(EntryType::Member, row.id);
            created.push(row.into_active_model());
            outcome.created += 1;
        }
    }
    insert(write.connection(), created).await?;
    for (row, former) in updated {
        update(write.connection(), row, former).await?;
    }
    settings::set(
        write.connection(),
        settings::TERRITORIES,
        state(region, &text),
    )
    .await?;
    write.commit().await?;
    tracing::info!(region, ?outcome, "territories are imported");
    Ok(outcome)
}

/// The value of the setting: which data was imported.
fn state(region: &str, text: &str) -> String {
    format!("{region} {}", fingerprint(&[text]))
}

/// The territories that the directory knows.
struct Directory {
    members: HashMap<Uuid, member::Model>,
    by_insee: HashMap<(String, String), Uuid>,
    by_siren: HashMap<String, Uuid>,
    slugs: Slugs,
}

impl Directory {
    async fn load(connection: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let members = member::Entity::find()
            .filter(member::Column::Kind.is_in(KINDS.map(MemberKind::code)))
            .all(connection)
            .await?;
        let mut directory = Self {
            members: HashMap::with_capacity(members.len()),
            by_insee: HashMap::with_capacity(members.len()),
            by_siren: HashMap::with_capacity(members.len()),
            slugs: Slugs::of_members(connection).await?,
        };
        for member in members {
            directory.learn(&member);
            directory.members.insert(member.id, member);
        }
        Ok(directory)
    }

    fn learn(&mut self, member: &member::Model) {
        if let Some(insee) = &member.insee {
            self.by_insee
                .insert((member.kind.clone(), insee.clone()), member.id);
        }
        if let Some(siren) = &member.siren {
            self.by_siren.insert(siren.clone(), member.id);
        }
    }

    fn find(&self, territory: &Territory) -> Option<&member::Model> {
        let by_insee = territory.insee.as_ref().and_then(|insee| {
            self.by_insee
                .get(&(territory.kind.code().to_owned(), insee.clone()))
        });
        let id = by_insee.or_else(|| {
            territory
                .siren
                .as_ref()
                .and_then(|siren| self.by_siren.get(siren))
        })?;
        self.members.get(id)
    }

    fn communes_of(&self, epci: Uuid) -> impl Iterator<Item = Uuid> {
        self.members
            .values()
            .filter(move |member| member.epci_id == Some(epci))
            .map(|row| row.id)
    }

    fn slug(&mut self, id: Uuid, territory: &Territory) -> String {
        let endings = [&territory.department, &territory.insee, &territory.siren];
        self.slugs.take(
            id,
            &territory.name,
            endings.into_iter().flatten().map(String::as_str),
        )
    }
}

/// A territory that the directory does not know yet.
fn created_from(
    territory: &Territory,
    slug: String,
    epci_id: Option<Uuid>,
    now: OffsetDateTime,
) -> member::Model {
    let territory = territory.clone();
    member::Model {
        id: territory.id,
        slug,
        publication: Publication::Published.code().to_owned(),
        last_verified_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
        deleted_at: None,
        name: territory.name,
        kind: territory.kind.code().to_owned(),
        epci_form: territory.epci_form.map(|form| form.code().to_owned()),
        insee: territory.insee,
        siren: territory.siren,
        department_code: territory.department,
        region_code: Some(territory.region),
        population: territory.population,
        epci_id,
        latitude: territory.latitude,
        longitude: territory.longitude,
        website: None,
        summary: None,
        description: None,
        claim: Claim::Unclaimed.code().to_owned(),
        trusted: false,
    }
}

/// A member with what the data says of it. What the data leaves open stays, and a point that
/// the member's own people gave is not moved.
fn brought_up_to_date(
    known: &member::Model,
    territory: &Territory,
    epci_id: Option<Uuid>,
) -> member::Model {
    let mut wanted = known.clone();
    let territory = territory.clone();
    wanted.name = territory.name;
    wanted.epci_form = territory.epci_form.map(|form| form.code().to_owned());
    wanted.insee = territory.insee.or(wanted.insee);
    wanted.siren = territory.siren.or(wanted.siren);
    wanted.department_code = territory.department.or(wanted.department_code);
    wanted.region_code = Some(territory.region);
    wanted.population = territory.population.or(wanted.population);
    wanted.epci_id = epci_id;
    let own_point = known.claim == Claim::Claimed.code() && known.latitude.is_some();
    if !own_point && territory.latitude.is_some() {
        wanted.latitude = territory.latitude;
        wanted.longitude = territory.longitude;
    }
    wanted
}

async fn update(
    connection: &impl ConnectionTrait,
    row: member::Model,
    former: String,
) -> Result<(), DbErr> {
    if row.slug != former {
        former_slug::Entity::delete_by_id((EntryType::Member.code().to_owned(), row.slug.clone()))
            .exec(connection)
            .await?;
        let former = former_slug::ActiveModel {
            entry_type: Set(EntryType::Member.code().to_owned()),
            slug: Set(former),
            entry_id: Set(row.id),
        };
        former_slug::Entity::insert(former)
            .on_conflict(
                OnConflict::columns([former_slug::Column::EntryType, former_slug::Column::Slug])
                    .update_column(former_slug::Column::EntryId)
                    .to_owned(),
            )
            .exec_without_returning(connection)
            .await?;
    }
    member::Entity::update(row.into_active_model().reset_all())
        .exec(connection)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-01-15 10:00 UTC);

    fn saintes() -> Territory {
        let mut territories = file::territories("75", file::embedded("75").unwrap()).unwrap();
        territories.retain(|territory| territory.insee.as_deref() == Some("17415"));
        territories.remove(0)
    }

    #[test]
    fn nothing_is_updated_where_nothing_changed() {
        let territory = saintes();
        let known = created_from(&territory, "saintes".to_owned(), None, NOW);
        assert_eq!(brought_up_to_date(&known, &territory, None), known);
    }

    #[test]
    fn a_new_vintage_updates_and_leaves_what_the_member_says() {
        let mut territory = saintes();
        let mut known = created_from(&territory, "saintes".to_owned(), None, NOW);
        territory.population = Some(26_000);
        territory.latitude = Some(45.0);
        territory.siren = None;
        let unclaimed = brought_up_to_date(&known, &territory, None);
        assert_eq!(unclaimed.population, Some(26_000));
        assert_eq!(unclaimed.latitude, Some(45.0));
        assert_eq!(unclaimed.siren, known.siren);
        known.claim = Claim::Claimed.code().to_owned();
        known.description = Some("Bienvenue".to_owned());
        let claimed = brought_up_to_date(&known, &territory, None);
        assert_eq!(claimed.latitude, known.latitude);
        assert_eq!(claimed.description, known.description);
        assert_eq!(claimed.population, Some(26_000));
    }
}
