//! Entries to put into collections.

use passerelle_shared::geo::Point;
use uuid::Uuid;

use crate::catalogue::order::{number_key, text_key};
use crate::catalogue::{Entry, Field, Order, Term};

/// An entry with a few values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Card {
    pub(super) id: Uuid,
    pub(super) slug: String,
    pub(super) number: u32,
    pub(super) title: String,
    pub(super) population: Option<i64>,
    pub(super) themes: Vec<String>,
    pub(super) points: Vec<Point>,
}

impl Entry for Card {
    const ORDERS: &'static [Order] = &[Order::Title, Order::Population];

    fn id(&self) -> Uuid {
        self.id
    }

    fn slug(&self) -> &str {
        &self.slug
    }

    fn number(&self) -> u32 {
        self.number
    }

    fn terms(&self) -> Vec<Term> {
        // A value twice is a value once.
        let twice = self.themes.iter().chain(self.themes.first());
        twice.map(|theme| (Field::Theme, theme.clone())).collect()
    }

    fn points(&self) -> &[Point] {
        &self.points
    }

    fn key(&self, order: Order) -> Option<Vec<u8>> {
        match order {
            Order::Title => Some(text_key(&self.title)),
            Order::Population => self.population.map(number_key),
            _ => None,
        }
    }
}

/// Numbers that look random and are the same at each run.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        // Knuth's MMIX constants.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    pub(super) fn small(&mut self, bound: u32) -> u32 {
        u32::try_from(self.below(bound.into())).unwrap()
    }

    pub(super) fn card(&mut self, key: u32) -> Card {
        const TITLES: [&str; 6] = ["Écully", "ecully", "Agen", "Zürich", "agén", ""];
        Card {
            id: Uuid::from_u128(u128::from(key) << 64 | 7),
            slug: format!("card-{key}-{}", self.small(3)),
            number: key + 1,
            title: TITLES[self.small(6) as usize].to_owned(),
            population: (self.below(3) > 0).then(|| i64::from(self.small(5)) - 2),
            themes: (0..self.small(4))
                .map(|_| format!("theme-{}", self.small(4)))
                .collect(),
            points: (0..self.small(3))
                .map(|_| Point {
                    latitude: f64::from(self.small(90)),
                    longitude: 0.0,
                })
                .collect(),
        }
    }
}
