//! The file of a région's territories, as `scripts/reference-data/update` writes it.

use std::cmp::Reverse;
use std::path::Path;

use anyhow::{Context, ensure};
use passerelle_shared::codes::{EpciForm, MemberKind};
use serde::Deserialize;
use uuid::Uuid;

use super::names::epci_name;
use crate::seed::{id, printed};

/// The régions whose territories stand in the binary.
const EMBEDDED: [(&str, &str); 1] = [(
    "75",
    include_str!("../../../seeds/reference/territories-75.csv"),
)];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: MemberKind,
    epci_form: Option<EpciForm>,
    code: String,
    siren: Option<String>,
    name: String,
    insee: Option<String>,
    department: Option<String>,
    region: String,
    population: Option<i32>,
    epci_siren: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

/// A territory as the directory should hold it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Territory {
    /// Its identifier where the directory does not know it yet.
    pub(super) id: Uuid,
    pub(super) kind: MemberKind,
    pub(super) epci_form: Option<EpciForm>,
    pub(super) name: String,
    /// INSEE code of a commune, département or région.
    pub(super) insee: Option<String>,
    pub(super) siren: Option<String>,
    pub(super) department: Option<String>,
    pub(super) region: String,
    pub(super) population: Option<i32>,
    /// SIREN of a commune's EPCI, which may be another région's.
    pub(super) epci_siren: Option<String>,
    pub(super) latitude: Option<f64>,
    pub(super) longitude: Option<f64>,
}

impl From<Row> for Territory {
    fn from(row: Row) -> Self {
        let epci = row.kind == MemberKind::Epci;
        Self {
            id: id("territory", &format!("{}/{}", row.kind, row.code)),
            kind: row.kind,
            epci_form: row.epci_form,
            name: if epci {
                epci_name(&row.name)
            } else {
                printed(&row.name)
            },
            insee: if epci {
                None
            } else {
                Some(row.insee.unwrap_or(row.code))
            },
            siren: row.siren,
            department: row.department,
            region: row.region,
            population: row.population,
            epci_siren: row.epci_siren,
            latitude: row.latitude,
            longitude: row.longitude,
        }
    }
}

/// The embedded file of a région.
pub(super) fn embedded(region: &str) -> Option<&'static str> {
    EMBEDDED
        .iter()
        .find(|(code, _)| *code == region)
        .map(|(_, text)| *text)
}

/// The text of a région's file: the one given, or the embedded one.
pub(super) fn text(region: &str, file: Option<&Path>) -> anyhow::Result<String> {
    match file {
        Some(path) => std::fs::read_to_string(path)
            .with_context(|| format!("cannot read the territories in {}", path.display())),
        None => embedded(region).map(str::to_owned).with_context(|| {
            format!(
                "the territories of the région {region} are not in this program: make them with \
                 scripts/reference-data/update {region} FOLDER and import that file"
            )
        }),
    }
}

/// The territories of a file, the most populated first. An EPCI, whose population is that of its
/// communes, comes before them; so do a département and the région.
pub(super) fn territories(region: &str, text: &str) -> anyhow::Result<Vec<Territory>> {
    let rows: Vec<Row> = csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .context("the file of territories")?;
    ensure!(!rows.is_empty(), "the file of territories is empty");
    for row in &rows {
        ensure!(
            row.region == region,
            "{} {} of the file of territories is in the région {}, not in {region}",
            row.kind,
            row.code,
            row.region
        );
    }
    let mut territories: Vec<Territory> = rows.into_iter().map(Territory::from).collect();
    territories.sort_by_key(|territory| {
        let commune = territory.kind == MemberKind::Commune;
        let population = territory
            .population
            .unwrap_or(if commune { 0 } else { i32::MAX });
        let rank = match territory.kind {
            MemberKind::Region => 0,
            MemberKind::Departement => 1,
            MemberKind::Epci => 2,
            _ => 3,
        };
        (
            Reverse(population),
            rank,
            territory.insee.clone(),
            territory.siren.clone(),
        )
    });
    Ok(territories)
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    #[test]
    fn the_embedded_territories_stand_in_order() {
        let territories = territories("75", embedded("75").unwrap()).unwrap();
        let count = |kind| {
            territories
                .iter()
                .filter(|territory| territory.kind == kind)
                .count()
        };
        assert_eq!(count(MemberKind::Region), 1);
        assert_eq!(count(MemberKind::Departement), 12);
        assert_eq!(count(MemberKind::Epci), 154);
        assert_eq!(count(MemberKind::Commune), 4_293);
        assert_eq!(territories[0].name, "Nouvelle-Aquitaine");
        let ids: HashSet<Uuid> = territories.iter().map(|territory| territory.id).collect();
        assert_eq!(ids.len(), territories.len());
        let places: HashMap<&str, usize> = territories
            .iter()
            .enumerate()
            .filter(|(_, territory)| territory.kind == MemberKind::Epci)
            .filter_map(|(place, territory)| Some((territory.siren.as_deref()?, place)))
            .collect();
        let mut elsewhere = 0;
        for (place, territory) in territories.iter().enumerate() {
            match territory
                .epci_siren
                .as_deref()
                .map(|siren| places.get(siren))
            {
                Some(Some(&epci)) => assert!(epci < place, "{}", territory.name),
                Some(None) => elsewhere += 1,
                None => {}
            }
        }
        assert_eq!(elsewhere, 13);
    }

    #[test]
    fn the_territories_of_another_region_are_refused() {
        let text = embedded("75").unwrap();
        assert!(
            territories("84", text)
                .unwrap_err()
                .to_string()
                .contains("not in 84")
        );
        assert!(text.starts_with("kind,"));
        assert!(
            super::text("84", None)
                .unwrap_err()
                .to_string()
                .contains("update 84")
        );
    }
}
