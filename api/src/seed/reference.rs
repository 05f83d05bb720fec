//! Reference lists: themes, Sustainable Development Goals, countries, régions, départements,
//! purpose codes and funding schemes.

use std::collections::{BTreeSet, HashMap, HashSet};

use anyhow::Context;
use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, Iterable,
    PrimaryKeyToColumn, QueryFilter, Set,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{ROWS, fingerprint, printed, settings};
use crate::changes::Write;
use crate::database::Database;
use crate::entity::{country, department, funding_scheme, purpose, region, sdg, setting, theme};
use crate::search;

const THEMES: &str = include_str!("../../seeds/reference/themes.csv");
const SDGS: &str = include_str!("../../seeds/reference/sdgs.csv");
const COUNTRIES: &str = include_str!("../../seeds/reference/countries.csv");
const REGIONS: &str = include_str!("../../seeds/reference/regions.csv");
const DEPARTMENTS: &str = include_str!("../../seeds/reference/departments.csv");
const PURPOSES: &str = include_str!("../../seeds/reference/purposes.csv");
const FUNDING_SCHEMES: &str = include_str!("../../seeds/reference/funding_schemes.csv");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    code: String,
    name_fr: String,
    name_en: String,
    position: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sdg {
    number: i32,
    name_fr: String,
    name_en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    iso: String,
    name_fr: String,
    name_en: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    dac_group: Option<String>,
    priority: bool,
    #[serde(rename = "continent")]
    _continent: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    code: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Department {
    code: String,
    name: String,
    region: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Purpose {
    code: String,
    name_fr: String,
    name_en: String,
    sector: String,
    theme: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FundingScheme {
    code: String,
    name: String,
    funder: String,
    url: Option<String>,
    description_fr: String,
    description_en: String,
}

/// Brings the reference lists up to what this binary holds, and names the database where it has
/// no name yet. Rows that this binary does not know are kept. Where nothing changed, it costs
/// one query.
///
/// # Errors
/// The database refuses.
pub async fn load(database: &Database) -> anyhow::Result<()> {
    let known: HashMap<String, String> = setting::Entity::find()
        .filter(setting::Column::Key.is_in([settings::INSTANCE, settings::REFERENCE]))
        .all(database.reader())
        .await?
        .into_iter()
        .map(|setting| (setting.key, setting.value))
        .collect();
    let current = fingerprint(&[
        THEMES,
        SDGS,
        COUNTRIES,
        REGIONS,
        DEPARTMENTS,
        PURPOSES,
        FUNDING_SCHEMES,
    ]);
    let same = known.get(settings::REFERENCE) == Some(&current);
    if same && known.contains_key(settings::INSTANCE) {
        return Ok(());
    }
    let mut write = Write::begin(database).await?;
    let connection = write.connection();
    let mut renamed = BTreeSet::new();
    if !known.contains_key(settings::INSTANCE) {
        settings::set(connection, settings::INSTANCE, Uuid::now_v7()).await?;
    }
    if !same {
        let before = labels(connection).await?;
        lists(connection).await?;
        settings::set(connection, settings::REFERENCE, current).await?;
        renamed = of_renamed(connection, &before).await?;
    }
    // Search finds them by their labels.
    for (entry_type, id) in renamed {
        write.touch(entry_type, id);
    }
    write.commit().await?;
    tracing::info!("reference lists are loaded");
    Ok(())
}

/// French and English names by their codes.
type Names = HashMap<String, [String; 2]>;

/// The names by which search finds entries besides their own words.
struct Labels {
    themes: Names,
    countries: Names,
}

async fn labels(connection: &DatabaseTransaction) -> Result<Labels, DbErr> {
    let themes = theme::Entity::find().all(connection).await?;
    let countries = country::Entity::find().all(connection).await?;
    Ok(Labels {
        themes: themes
            .into_iter()
            .map(|row| (row.code, [row.name_fr, row.name_en]))
            .collect(),
        countries: countries
            .into_iter()
            .map(|row| (row.code, [row.name_fr, row.name_en]))
            .collect(),
    })
}

/// The entries that search found by a name that a theme or a country no longer has.
async fn of_renamed(
    connection: &DatabaseTransaction,
    before: &Labels,
) -> Result<BTreeSet<(EntryType, Uuid)>, DbErr> {
    let renamed = |before: &Names, now: &Names| -> Vec<String> {
        before
            .iter()
            .filter(|&(code, names)| now.get(code) != Some(names))
            .map(|(code, _)| code.clone())
            .collect()
    };
    let now = labels(connection).await?;
    search::store::named_by(
        connection,
        &renamed(&before.themes, &now.themes),
        &renamed(&before.countries, &now.countries),
    )
    .await
}

async fn lists(connection: &DatabaseTransaction) -> anyhow::Result<()> {
    // What an administrator wrote of a line stays.
    let written: HashSet<String> = theme::Entity::find()
        .filter(theme::Column::Version.gt(1))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| row.code)
        .collect();
    let themes = rows("themes.csv", THEMES)?
        .into_iter()
        .filter(|row: &Theme| !written.contains(&row.code))
        .map(|row: Theme| theme::ActiveModel {
            code: Set(row.code),
            name_fr: Set(printed(&row.name_fr)),
            name_en: Set(printed(&row.name_en)),
            position: Set(row.position),
            version: Set(1),
            retired: Set(false),
        });
    upsert(connection, themes).await?;
    let sdgs = rows("sdgs.csv", SDGS)?
        .into_iter()
        .map(|row: Sdg| sdg::ActiveModel {
            number: Set(row.number),
            name_fr: Set(printed(&row.name_fr)),
            name_en: Set(printed(&row.name_en)),
        });
    upsert(connection, sdgs).await?;
    let countries = rows("countries.csv", COUNTRIES)?
        .into_iter()
        .map(|row: Country| country::ActiveModel {
            code: Set(row.iso),
            name_fr: Set(printed(&row.name_fr)),
            name_en: Set(printed(&row.name_en)),
            latitude: Set(row.latitude),
            longitude: Set(row.longitude),
            dac_group: Set(row.dac_group),
            priority: Set(row.priority),
        });
    upsert(connection, countries).await?;
    let regions = rows("regions.csv", REGIONS)?
        .into_iter()
        .map(|row: Region| region::ActiveModel {
            code: Set(row.code),
            name: Set(printed(&row.name)),
        });
    upsert(connection, regions).await?;
    let departments = rows("departments.csv", DEPARTMENTS)?
        .into_iter()
        .map(|row: Department| department::ActiveModel {
            code: Set(row.code),
            name: Set(printed(&row.name)),
            region_code: Set(row.region),
        });
    upsert(connection, departments).await?;
    let purposes = rows("purposes.csv", PURPOSES)?
        .into_iter()
        .map(|row: Purpose| purpose::ActiveModel {
            code: Set(row.code),
            name_fr: Set(printed(&row.name_fr)),
            name_en: Set(printed(&row.name_en)),
            sector: Set(row.sector),
            theme_code: Set(row.theme),
        });
    upsert(connection, purposes).await?;
    let written: HashSet<String> = funding_scheme::Entity::find()
        .filter(funding_scheme::Column::Version.gt(1))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| row.code)
        .collect();
    let schemes = rows("funding_schemes.csv", FUNDING_SCHEMES)?
        .into_iter()
        .filter(|row: &FundingScheme| !written.contains(&row.code))
        .map(|row: FundingScheme| funding_scheme::ActiveModel {
            code: Set(row.code),
            name: Set(printed(&row.name)),
            funder: Set(printed(&row.funder)),
            url: Set(row.url),
            description_fr: Set(printed(&row.description_fr)),
            description_en: Set(printed(&row.description_en)),
            version: Set(1),
            retired: Set(false),
            position: Set(0),
            name_en: Set(None),
        });
    upsert(connection, schemes).await?;
    Ok(())
}

/// The rows of an embedded file.
pub(super) fn rows<T: DeserializeOwned>(file: &str, text: &str) -> anyhow::Result<Vec<T>> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .with_context(|| file.to_owned())
}

/// Inserts rows, and overwrites those whose key is there.
async fn upsert<A>(
    connection: &DatabaseTransaction,
    rows: impl Iterator<Item = A>,
) -> Result<(), DbErr>
where
    A: ActiveModelTrait + Send,
{
    let keys =
        || <A::Entity as EntityTrait>::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column);
    let rows: Vec<A> = rows.collect();
    for rows in rows.chunks(ROWS) {
        A::Entity::insert_many(rows.to_vec())
            .on_conflict(
                OnConflict::columns(keys())
                    .update_columns(<A::Entity as EntityTrait>::Column::iter())
                    .to_owned(),
            )
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The codes that demonstration entries may use.
    pub(in crate::seed) struct Codes {
        pub(in crate::seed) themes: HashSet<String>,
        pub(in crate::seed) countries: HashSet<String>,
        pub(in crate::seed) departments: HashSet<String>,
        pub(in crate::seed) purposes: HashSet<String>,
        pub(in crate::seed) schemes: HashSet<String>,
    }

    pub(in crate::seed) fn codes() -> Codes {
        fn set<T: DeserializeOwned>(text: &str, code: impl Fn(T) -> String) -> HashSet<String> {
            rows("", text).unwrap().into_iter().map(code).collect()
        }
        Codes {
            themes: set(THEMES, |row: Theme| row.code),
            countries: set(COUNTRIES, |row: Country| row.iso),
            departments: set(DEPARTMENTS, |row: Department| row.code),
            purposes: set(PURPOSES, |row: Purpose| row.code),
            schemes: set(FUNDING_SCHEMES, |row: FundingScheme| row.code),
        }
    }

    #[test]
    fn every_list_is_read_and_refers_to_what_is_there() {
        let codes = codes();
        assert_eq!(codes.themes.len(), 19);
        assert_eq!(codes.countries.len(), 250);
        assert_eq!(rows::<Sdg>("", SDGS).unwrap().len(), 17);
        for purpose in rows::<Purpose>("", PURPOSES).unwrap() {
            assert!(
                purpose
                    .theme
                    .is_none_or(|theme| codes.themes.contains(&theme))
            );
        }
        let regions: HashSet<String> = rows::<Region>("", REGIONS)
            .unwrap()
            .into_iter()
            .map(|region| region.code)
            .collect();
        for department in rows::<Department>("", DEPARTMENTS).unwrap() {
            assert!(regions.contains(&department.region), "{}", department.code);
        }
    }
}
