//! The points of a collection, side by side in memory and projected once, for maps.

use std::f64::consts::PI;

use passerelle_shared::geo::Point;
use roaring::RoaringBitmap;

/// Northernmost latitude of the web Mercator projection.
const MERCATOR_LATITUDE_MAX: f64 = 85.051_128_779_806_59;

/// A point of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plotted {
    /// The entry's slot.
    pub slot: u32,
    /// Where it is.
    pub point: Point,
    /// Web Mercator, 0 in the west to 1 in the east.
    pub x: f64,
    /// Web Mercator, 0 in the north to 1 in the south.
    pub y: f64,
}

impl Plotted {
    /// A point of the entry of a slot.
    pub fn new(slot: u32, point: Point) -> Self {
        let latitude = point
            .latitude
            .clamp(-MERCATOR_LATITUDE_MAX, MERCATOR_LATITUDE_MAX);
        let y = (1.0 - latitude.to_radians().tan().asinh() / PI) / 2.0;
        Self {
            slot,
            point,
            x: (point.longitude + 180.0) / 360.0,
            y,
        }
    }
}

/// The points of a collection, in the order of slots.
#[derive(Debug, Default)]
pub struct Plot {
    /// The points.
    pub points: Vec<Plotted>,
    /// Slots of the entries that have one.
    pub located: RoaringBitmap,
}

impl FromIterator<Plotted> for Plot {
    fn from_iter<I: IntoIterator<Item = Plotted>>(points: I) -> Self {
        let points: Vec<Plotted> = points.into_iter().collect();
        let located = points.iter().map(|plotted| plotted.slot).collect();
        Self { points, located }
    }
}
