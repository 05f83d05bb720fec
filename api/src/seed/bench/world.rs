//! Where the made-up actions take place.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::chance::{Chance, Ranks};
use crate::seed::reference::rows;

const PLACES: &str = include_str!("../../../seeds/reference/world-places.csv");

/// The countries with most actions, as in reality; the others follow in the seed's order.
const FREQUENT: [&str; 16] = [
    "DE", "MG", "SN", "BF", "MA", "GB", "ES", "IT", "CA", "ML", "BJ", "TG", "TN", "VN", "PL", "PT",
];

/// A town of 50,000 people and more.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    #[serde(rename = "geonameid")]
    _geonameid: u32,
    pub(super) name: String,
    pub(super) country: String,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
    #[serde(rename = "population")]
    _population: u32,
}

/// Towns by country; a few countries have most of the actions.
pub(super) struct World {
    countries: Vec<Vec<Place>>,
    ranks: Ranks,
}

impl World {
    pub(super) fn load(chance: &mut Chance) -> anyhow::Result<Self> {
        let mut by_country: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        for place in rows::<Place>("world-places.csv", PLACES)? {
            by_country
                .entry(place.country.clone())
                .or_default()
                .push(place);
        }
        let mut countries: Vec<((usize, u64), Vec<Place>)> = by_country
            .into_iter()
            .map(|(code, places)| {
                let frequent = FREQUENT.iter().position(|frequent| *frequent == code);
                ((frequent.unwrap_or(FREQUENT.len()), chance.next()), places)
            })
            .collect();
        countries.sort_by_key(|(order, _)| *order);
        let countries: Vec<Vec<Place>> = countries.into_iter().map(|(_, places)| places).collect();
        let ranks = Ranks::new(countries.len(), 3);
        Ok(Self { countries, ranks })
    }

    /// The towns of one country.
    pub(super) fn country(&self, chance: &mut Chance) -> &[Place] {
        &self.countries[self.ranks.draw(chance)]
    }
}
