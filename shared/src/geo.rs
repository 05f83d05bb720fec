//! Points, boxes and countries.

use std::fmt;

use serde::{Deserialize, Serialize};
use validator::Validate;

/// A point in WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Point {
    /// Degrees north, −90 to 90.
    #[validate(range(min = -90.0, max = 90.0))]
    #[cfg_attr(feature = "openapi", schema(minimum = -90, maximum = 90, example = 46.16))]
    pub latitude: f64,
    /// Degrees east, −180 to 180.
    #[validate(range(min = -180.0, max = 180.0))]
    #[cfg_attr(feature = "openapi", schema(minimum = -180, maximum = 180, example = -1.15))]
    pub longitude: f64,
}

/// A box `west,south,east,north` in degrees (RFC 7946, section 5). `west` may be greater than
/// `east`: the box then crosses the antimeridian. The latitudes may come in either order.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BBox {
    /// Degrees east of the western edge.
    pub west: f64,
    /// Degrees north of the southern edge.
    pub south: f64,
    /// Degrees east of the eastern edge.
    pub east: f64,
    /// Degrees north of the northern edge.
    pub north: f64,
}

impl BBox {
    /// The whole world.
    pub const WORLD: Self = Self {
        west: -180.0,
        south: -90.0,
        east: 180.0,
        north: 90.0,
    };

    /// The box of four numbers in its order; `None` stands for what is no number.
    pub fn of(numbers: impl Iterator<Item = Option<f64>>) -> Result<Self, &'static str> {
        let numbers: Vec<_> = numbers.collect();
        let [Some(west), Some(south), Some(east), Some(north)] = numbers[..] else {
            return Err("four numbers west,south,east,north are expected");
        };
        let sound = [west, east]
            .iter()
            .all(|lon| (-180.0..=180.0).contains(lon))
            && [south, north]
                .iter()
                .all(|lat| (-90.0..=90.0).contains(lat));
        if sound {
            Ok(Self {
                west,
                south: south.min(north),
                east,
                north: south.max(north),
            })
        } else {
            Err("longitudes are -180 to 180, latitudes -90 to 90")
        }
    }

    /// Whether the point lies within, edges included.
    pub fn contains(&self, point: Point) -> bool {
        let within = if self.west <= self.east {
            self.west <= point.longitude && point.longitude <= self.east
        } else {
            self.west <= point.longitude || point.longitude <= self.east
        };
        within && self.south <= point.latitude && point.latitude <= self.north
    }

    /// Width in degrees, 0 to 360.
    pub fn width(&self) -> f64 {
        if self.west <= self.east {
            self.east - self.west
        } else {
            self.east + 360.0 - self.west
        }
    }
}

impl TryFrom<String> for BBox {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::of(text.split(',').map(|part| part.trim().parse().ok()))
    }
}

impl From<BBox> for String {
    fn from(bbox: BBox) -> Self {
        format!("{},{},{},{}", bbox.west, bbox.south, bbox.east, bbox.north)
    }
}

/// An ISO 3166-1 alpha-2 country code, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// France.
    pub const FRANCE: Self = Self(*b"FR");

    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for CountryCode {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            &[a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err("two letters of ISO 3166-1 alpha-2 are expected, such as \"SN\"".to_owned()),
        }
    }
}

impl TryFrom<String> for CountryCode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use utoipa::openapi::{ObjectBuilder, RefOr, Schema, schema::Type};

    impl utoipa::PartialSchema for super::CountryCode {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::String)
                .pattern(Some("^[A-Za-z]{2}$"))
                .description(Some("ISO 3166-1 alpha-2 country code"))
                .examples(["SN"])
                .into()
        }
    }
    impl utoipa::ToSchema for super::CountryCode {}

    impl utoipa::PartialSchema for super::BBox {
        fn schema() -> RefOr<Schema> {
            const LONGITUDE: &str = r"-?(180(\.0{1,9})?|(1[0-7][0-9]|[0-9]{1,2})(\.[0-9]{1,9})?)";
            const LATITUDE: &str = r"-?(90(\.0{1,9})?|[1-8]?[0-9](\.[0-9]{1,9})?)";
            ObjectBuilder::new()
                .schema_type(Type::String)
                .pattern(Some(format!(
                    "^{LONGITUDE},{LATITUDE},{LONGITUDE},{LATITUDE}$"
                )))
                .description(Some("west,south,east,north in degrees (WGS 84)"))
                .examples(["-2.5,43,2,47"])
                .into()
        }
    }
    impl utoipa::ToSchema for super::BBox {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_across_the_antimeridian_holds_both_its_sides() {
        let fiji = BBox::try_from("177,-20,-178,-15".to_owned()).unwrap();
        assert!(fiji.contains(Point {
            latitude: -17.0,
            longitude: 179.0
        }));
        assert!(fiji.contains(Point {
            latitude: -17.0,
            longitude: -179.0
        }));
        assert!(!fiji.contains(Point {
            latitude: -17.0,
            longitude: 0.0
        }));
        assert!((fiji.width() - 5.0).abs() < 1e-9);
    }

    #[test]
    fn a_box_that_is_none_is_refused() {
        for text in ["", "1,2,3", "a,b,c,d", "-181,0,0,1", "NaN,0,1,1"] {
            assert!(BBox::try_from(text.to_owned()).is_err(), "{text}");
        }
    }

    #[test]
    fn country_codes_are_upper_case() {
        assert_eq!("sn".parse::<CountryCode>().unwrap().as_str(), "SN");
        assert!("Sénégal".parse::<CountryCode>().is_err());
    }
}
