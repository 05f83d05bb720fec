//! All SQL of the reference lists.

use std::collections::HashMap;

use passerelle_shared::administration::ReferenceList;
use passerelle_shared::reference::{Country, Department, Label, Reference};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};

use super::lines::{self, Line};
use crate::entity::{country, department, purpose, region, sdg};
use crate::rows::{code, point};

/// Every list.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn load(connection: &impl ConnectionTrait) -> Result<Reference, DbErr> {
    let label = |code: String, name_fr: String, name_en: String| Label {
        code,
        name_fr,
        name_en,
        retired: false,
    };
    let line = |line: Line| Label {
        code: line.code,
        name_fr: line.name_fr,
        name_en: line.name_en,
        retired: line.retired,
    };
    let themes = lines::all(connection, ReferenceList::Themes).await?;
    let sdgs = sdg::Entity::find()
        .order_by_asc(sdg::Column::Number)
        .all(connection)
        .await?;
    let countries = country::Entity::find()
        .order_by_asc(country::Column::Code)
        .all(connection)
        .await?;
    let regions = region::Entity::find()
        .order_by_asc(region::Column::Code)
        .all(connection)
        .await?;
    let schemes = lines::all(connection, ReferenceList::Schemes).await?;
    Ok(Reference {
        themes: themes.into_iter().map(line).collect(),
        sdgs: sdgs
            .into_iter()
            .map(|row| label(row.number.to_string(), row.name_fr, row.name_en))
            .collect(),
        countries: countries
            .into_iter()
            .map(|row| {
                Ok(Country {
                    code: code("country.code", &row.code, &row.code)?,
                    name_fr: row.name_fr,
                    name_en: row.name_en,
                    point: point(row.latitude, row.longitude),
                    dac_group: row.dac_group,
                })
            })
            .collect::<Result<_, DbErr>>()?,
        departments: departments(connection).await?,
        regions: regions
            .into_iter()
            .map(|row| label(row.code, row.name.clone(), row.name))
            .collect(),
        schemes: schemes.into_iter().map(line).collect(),
    })
}

/// The French départements.
///
/// # Errors
/// The database does not answer.
pub async fn departments(connection: &impl ConnectionTrait) -> Result<Vec<Department>, DbErr> {
    let rows = department::Entity::find()
        .order_by_asc(department::Column::Code)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Department {
            code: row.code,
            name: row.name,
            region: row.region_code,
        })
        .collect())
}

/// A purpose code with its names.
///
/// # Errors
/// The database does not answer.
pub async fn purpose(
    connection: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<Label>, DbErr> {
    let row = purpose::Entity::find_by_id(code).one(connection).await?;
    Ok(row.map(purpose_label))
}

/// All purpose codes with their names.
///
/// # Errors
/// The database does not answer.
pub async fn purposes(connection: &impl ConnectionTrait) -> Result<HashMap<String, Label>, DbErr> {
    let rows = purpose::Entity::find().all(connection).await?;
    let labels = rows.into_iter().map(purpose_label);
    Ok(labels.map(|label| (label.code.clone(), label)).collect())
}

fn purpose_label(row: purpose::Model) -> Label {
    Label {
        code: row.code,
        name_fr: row.name_fr,
        name_en: row.name_en,
        retired: false,
    }
}
