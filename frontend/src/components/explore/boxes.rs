//! Boxes on a map: which one holds these entries, which one is a single spot.

use passerelle_shared::geo::BBox;
use passerelle_shared::map::MapFeature;

use crate::components::map::Bounds;

/// Half the width of the box that stands for one spot, in degrees: about 50 metres.
const SPOT: f64 = 0.0005;
/// Narrowest overview, in degrees: a single town is shown with the countries around it.
const NARROWEST: f64 = 8.0;
/// Room around the outermost entries, as a share of the whole.
const MARGIN: f64 = 0.08;
/// What an address loses at each side before it is shown: the map rounds outwards when it writes
/// its view, and would zoom out by a step with every reload.
const ROUNDING: f64 = 0.02;

/// The box of a parameter `bbox`, where it is one.
pub fn parse(parameter: &str) -> Option<Bounds> {
    let BBox {
        west,
        south,
        east,
        north,
    } = BBox::of(parameter.split(',').map(number)).ok()?;
    Some([west, south, east, north])
}

/// A box as the parameter `bbox`.
pub fn parameter([west, south, east, north]: Bounds) -> String {
    [west, south, east, north].map(decimals).join(",")
}

/// A number with four decimals. The standard library's way of writing and of reading them weighs
/// more than all the rest of this file, in tables for the exactness of every last bit.
fn decimals(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
    let units = (number * 10_000.0).round() as i64;
    let sign = if units < 0 { "-" } else { "" };
    let units = units.unsigned_abs();
    format!("{sign}{}.{:04}", units / 10_000, units % 10_000)
}

/// Reads a number in decimal notation.
fn number(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() {
        return None;
    }
    let mut number = 0.0;
    for digit in whole.chars().chain(decimals.chars()) {
        number = number * 10.0 + f64::from(digit.to_digit(10)?);
    }
    for _ in decimals.chars() {
        number /= 10.0;
    }
    Some(if negative { -number } else { number })
}

/// The box around one spot, for a list of what stands there.
pub fn spot(longitude: f64, latitude: f64) -> Bounds {
    [
        longitude - SPOT,
        latitude - SPOT,
        longitude + SPOT,
        latitude + SPOT,
    ]
}

/// Whether a box is that of one spot, and not a view of a map.
pub fn is_spot([west, south, east, north]: Bounds) -> bool {
    [east - west, north - south]
        .iter()
        .all(|side| (side - 2.0 * SPOT).abs() < 1e-6)
}

/// The box that shows all features with room around them; nothing where there are none.
pub fn around(features: &[MapFeature]) -> Option<Bounds> {
    features
        .iter()
        .map(|feature| {
            let [longitude, latitude] = feature.geometry.coordinates;
            let point = [longitude, latitude, longitude, latitude];
            feature.properties.bbox.unwrap_or(point)
        })
        .reduce(union)
        .map(with_room)
}

/// The box that shows all points, longitude before latitude, with room around them.
pub fn around_points(points: impl IntoIterator<Item = [f64; 2]>) -> Option<Bounds> {
    points
        .into_iter()
        .map(|[longitude, latitude]| [longitude, latitude, longitude, latitude])
        .reduce(union)
        .map(with_room)
}

/// What to show for the box of an address.
pub fn shown(bounds: Bounds) -> Bounds {
    if is_spot(bounds) {
        return with_room(bounds);
    }
    let [west, south, east, north] = bounds;
    let (x, y) = ((east - west) * ROUNDING, (north - south) * ROUNDING);
    [west + x, south + y, east - x, north - y]
}

fn union(a: Bounds, b: Bounds) -> Bounds {
    [
        a[0].min(b[0]),
        a[1].min(b[1]),
        a[2].max(b[2]),
        a[3].max(b[3]),
    ]
}

fn with_room([west, south, east, north]: Bounds) -> Bounds {
    let room = |from: f64, to: f64| {
        let span = to - from;
        (span * MARGIN).max((NARROWEST - span) / 2.0)
    };
    let (x, y) = (room(west, east), room(south, north));
    [
        (west - x).max(-180.0),
        (south - y).max(-85.0),
        (east + x).min(180.0),
        (north + y).min(85.0),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_is_known_again_in_the_address() {
        let there = parse(&parameter(spot(-1.151_39, 46.160_33))).unwrap();
        assert!(is_spot(there));
        assert!(there[0] < -1.151_39 && -1.151_39 < there[2]);
        assert!(!is_spot(parse("-2.5,43,2,47").unwrap()));
    }

    #[test]
    fn what_is_no_box_is_none() {
        assert_eq!(parse("ici"), None);
        assert_eq!(parse("1,2,3"), None);
    }

    #[test]
    fn a_single_town_is_shown_with_its_surroundings() {
        assert_eq!(around_points([[10.0, 20.0]]), Some([6.0, 16.0, 14.0, 24.0]));
        assert_eq!(around_points([]), None);
    }

    #[test]
    fn far_places_get_a_margin_and_stay_in_the_world() {
        let bounds = around_points([[-175.0, 0.0], [175.0, 10.0]]).unwrap();
        assert!((bounds[0] + 180.0).abs() < 1e-9 && (bounds[2] - 180.0).abs() < 1e-9);
        assert!((bounds[1] + 0.8).abs() < 1e-9);
    }

    #[test]
    fn a_view_is_shown_a_little_closer_than_its_address_says() {
        let [west, south, east, north] = shown([0.0, 0.0, 100.0, 50.0]);
        assert!(
            [west - 2.0, south - 1.0, east - 98.0, north - 49.0]
                .iter()
                .all(|difference| difference.abs() < 1e-9)
        );
    }
}
