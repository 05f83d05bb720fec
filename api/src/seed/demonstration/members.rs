//! Members of the demonstration: territories that are claimed, and organisations around them.

use std::collections::HashMap;

use anyhow::Context;
use passerelle_shared::codes::{Claim, Consent, EntryType, Function, MemberKind};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, Set,
};
use serde::Deserialize;
use uuid::Uuid;

use super::calendar::{between, chance_below, days_before};
use super::stage::{Stage, numbered, part};
use super::{Refusal, entries};
use crate::entity::{contact, department, member, member_country, member_language, member_theme};

const FILE: &str = include_str!("../../../seeds/demo/members.json");

/// How far from the middle of its town an organisation stands on the map at most, in
/// ten-thousandths of a degree: far enough not to lie under the town hall.
const SPREAD: u32 = 160;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Member {
    pub(super) key: String,
    #[serde(rename = "match")]
    pub(super) territory: Option<Territory>,
    pub(super) name: Option<String>,
    pub(super) kind: MemberKind,
    pub(super) siren: Option<String>,
    pub(super) department: Option<String>,
    pub(super) city_insee: Option<String>,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) website: Option<String>,
    pub(super) themes: Vec<String>,
    pub(super) countries: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) contacts: Vec<Contact>,
    pub(super) claimed_days_ago: i64,
    pub(super) verified_days_ago: i64,
}

/// The territory that a member is, by one code.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Territory {
    Insee(String),
    Siren(String),
    Department(String),
    Region(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) function: Function,
    pub(super) title: Option<String>,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) visibility: Consent,
}

pub(super) fn read() -> anyhow::Result<Vec<Member>> {
    entries("members.json", FILE)
}

/// Claims the territories and adds the others; refuses where a territory is not there.
pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<Result<usize, Refusal>> {
    let members = read()?;
    let places = Places::load(stage.connection(), &members).await?;
    let count = members.len();
    let mut created = Vec::new();
    let mut claimed = Vec::new();
    let mut parts = Parts::default();
    for entry in members {
        let row = match &entry.territory {
            Some(territory) => match places.territory(territory) {
                Some(known) => known.clone(),
                None => return Ok(Err(Refusal::OtherTerritories { member: entry.key })),
            },
            None => organisation(stage, &entry, &places)?,
        };
        let new = entry.territory.is_none();
        let row = kept_by_its_people(stage, row, &entry, &places);
        stage.enter_member(&entry.key, row.id);
        parts.add(row.id, entry);
        let row = row.into_active_model();
        if new {
            created.push(row);
        } else {
            claimed.push(row.reset_all());
        }
    }
    stage.insert(created).await?;
    for row in claimed {
        member::Entity::update(row).exec(stage.connection()).await?;
    }
    stage.insert(parts.themes).await?;
    stage.insert(parts.countries).await?;
    stage.insert(parts.languages).await?;
    stage.insert(parts.contacts).await?;
    Ok(Ok(count))
}

/// An organisation that is not a territory of the directory.
fn organisation(stage: &Stage, entry: &Member, places: &Places) -> anyhow::Result<member::Model> {
    let name = entry
        .name
        .clone()
        .with_context(|| format!("{} is neither a territory nor has it a name", entry.key))?;
    let spread = |about| {
        let units = chance_below(&entry.key, about, 2 * SPREAD + 1);
        (f64::from(units) - f64::from(SPREAD)) / 10_000.0
    };
    let city = places.city(entry);
    let region_code = entry
        .department
        .as_ref()
        .and_then(|department| places.regions.get(department))
        .cloned();
    Ok(member::Model {
        id: crate::seed::id(EntryType::Member.code(), &entry.key),
        slug: entry.key.clone(),
        publication: Stage::published(),
        last_verified_at: None,
        created_at: stage.now,
        updated_at: stage.now,
        deleted_at: None,
        version: 0,
        name,
        kind: entry.kind.code().to_owned(),
        epci_form: None,
        insee: None,
        siren: entry.siren.clone(),
        department_code: entry.department.clone(),
        region_code,
        population: None,
        epci_id: None,
        latitude: city
            .and_then(|city| city.latitude)
            .map(|degrees| degrees + spread("latitude")),
        longitude: city
            .and_then(|city| city.longitude)
            .map(|degrees| degrees + spread("longitude")),
        website: None,
        summary: None,
        description: None,
        claim: Claim::Claimed.code().to_owned(),
        trusted: false,
    })
}

/// A member whose people claimed it, described it, and said since that it is true.
fn kept_by_its_people(
    stage: &Stage,
    mut row: member::Model,
    entry: &Member,
    places: &Places,
) -> member::Model {
    let claimed_at = days_before(stage.now, entry.claimed_days_ago, &entry.key);
    let verified_at = days_before(stage.now, entry.verified_days_ago, &entry.key);
    row.created_at = row.created_at.min(claimed_at);
    row.updated_at = between(claimed_at, verified_at, &entry.key);
    row.last_verified_at = Some(verified_at);
    row.version += 1;
    Claim::Claimed.code().clone_into(&mut row.claim);
    row.website.clone_from(&entry.website);
    row.summary = Some(entry.summary.clone());
    row.description = Some(entry.description.clone());
    if row.latitude.is_none()
        && let Some(city) = places.city(entry)
    {
        row.latitude = city.latitude;
        row.longitude = city.longitude;
    }
    row
}

/// The territories that members are or stand in.
struct Places {
    by_insee: HashMap<(String, String), member::Model>,
    by_siren: HashMap<String, member::Model>,
    /// Région of each département.
    regions: HashMap<String, String>,
}

impl Places {
    async fn load(connection: &impl ConnectionTrait, members: &[Member]) -> Result<Self, DbErr> {
        let mut insee = Vec::new();
        let mut siren = Vec::new();
        for member in members {
            insee.extend(member.city_insee.as_ref());
            match &member.territory {
                Some(Territory::Siren(code)) => siren.push(code),
                Some(
                    Territory::Insee(code) | Territory::Department(code) | Territory::Region(code),
                ) => insee.push(code),
                None => {}
            }
        }
        let rows = member::Entity::find()
            .filter(
                Condition::any()
                    .add(member::Column::Insee.is_in(insee))
                    .add(member::Column::Siren.is_in(siren)),
            )
            .all(connection)
            .await?;
        let departments = department::Entity::find().all(connection).await?;
        let by_insee = rows
            .iter()
            .filter_map(|row| Some(((row.kind.clone(), row.insee.clone()?), row.clone())))
            .collect();
        let by_siren = rows
            .into_iter()
            .filter_map(|row| Some((row.siren.clone()?, row)))
            .collect();
        let regions = departments
            .into_iter()
            .map(|row| (row.code, row.region_code))
            .collect();
        Ok(Self {
            by_insee,
            by_siren,
            regions,
        })
    }

    fn of_kind(&self, kind: MemberKind, insee: &str) -> Option<&member::Model> {
        self.by_insee
            .get(&(kind.code().to_owned(), insee.to_owned()))
    }

    fn territory(&self, territory: &Territory) -> Option<&member::Model> {
        match territory {
            Territory::Insee(code) => self.of_kind(MemberKind::Commune, code),
            Territory::Siren(code) => self.by_siren.get(code),
            Territory::Department(code) => self.of_kind(MemberKind::Departement, code),
            Territory::Region(code) => self.of_kind(MemberKind::Region, code),
        }
    }

    fn city(&self, entry: &Member) -> Option<&member::Model> {
        self.of_kind(MemberKind::Commune, entry.city_insee.as_ref()?)
    }
}

#[derive(Default)]
struct Parts {
    themes: Vec<member_theme::ActiveModel>,
    countries: Vec<member_country::ActiveModel>,
    languages: Vec<member_language::ActiveModel>,
    contacts: Vec<contact::ActiveModel>,
}

impl Parts {
    fn add(&mut self, id: Uuid, entry: Member) {
        self.themes.extend(
            entry
                .themes
                .into_iter()
                .map(|code| member_theme::ActiveModel {
                    member_id: Set(id),
                    theme_code: Set(code),
                }),
        );
        self.countries
            .extend(
                entry
                    .countries
                    .into_iter()
                    .map(|code| member_country::ActiveModel {
                        member_id: Set(id),
                        country_code: Set(code),
                    }),
            );
        self.languages
            .extend(
                entry
                    .languages
                    .into_iter()
                    .map(|language| member_language::ActiveModel {
                        member_id: Set(id),
                        language: Set(language),
                    }),
            );
        self.contacts
            .extend(numbered(entry.contacts).map(|(position, contact)| {
                let consent = contact.visibility.code();
                contact::ActiveModel {
                    id: Set(part(id, "contact", position)),
                    member_id: Set(id),
                    position: Set(position),
                    name: Set(contact.name),
                    function: Set(contact.function.code().to_owned()),
                    title: Set(contact.title),
                    email: Set(contact.email),
                    phone: Set(contact.phone),
                    visibility: Set(consent.to_owned()),
                    email_visibility: Set(consent.to_owned()),
                    phone_visibility: Set(consent.to_owned()),
                }
            }));
    }
}
