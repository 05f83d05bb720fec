//! What every representation is written with.

use std::sync::Arc;

use passerelle_shared::addresses::{Kind, entry_href, href};
use passerelle_shared::geo::{CountryCode, Point};
use passerelle_shared::lang::Lang;
use passerelle_shared::reference::Label;
use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use super::labels;
use crate::catalogue::Snapshot;

/// The language, the place and the data of a representation.
#[derive(Clone, Debug)]
pub struct Context {
    /// Language of labels.
    pub lang: Lang,
    /// Where people reach the platform, without a slash at the end.
    pub site: String,
    /// The data.
    pub snapshot: Arc<Snapshot>,
}

impl Context {
    /// The label of a code of a closed list.
    pub fn label(&self, list: &str, code: &str) -> String {
        labels::label(self.lang, list, code)
    }

    /// A word of the representations themselves.
    pub fn word(&self, list: &str, key: &str) -> String {
        labels::word(self.lang, list, key)
    }

    /// The labels of themes.
    pub fn themes(&self, codes: &[String]) -> Vec<String> {
        let themes = &self.snapshot.reference.themes;
        codes.iter().map(|code| self.name(themes, code)).collect()
    }

    /// The codes and labels of themes.
    pub fn categories(&self, codes: &[String]) -> Vec<(String, String)> {
        codes.iter().cloned().zip(self.themes(codes)).collect()
    }

    /// The label of a funding scheme; empty for none.
    pub fn scheme(&self, code: Option<&str>) -> String {
        let schemes = &self.snapshot.reference.schemes;
        code.map_or_else(String::new, |code| self.name(schemes, code))
    }

    /// The name of a région by its code; empty for none.
    pub fn region(&self, code: Option<&str>) -> String {
        let regions = &self.snapshot.reference.regions;
        code.map_or_else(String::new, |code| self.name(regions, code))
    }

    fn name(&self, labels: &[Label], code: &str) -> String {
        labels
            .iter()
            .find(|label| label.code == code)
            .map_or(code, |label| label.name(self.lang))
            .to_owned()
    }

    /// The name of a département by its code; empty for none.
    pub fn department(&self, code: Option<&str>) -> String {
        let code = code.unwrap_or_default();
        let departments = &self.snapshot.reference.departments;
        let found = departments.iter().find(|one| one.code == code);
        found.map_or_else(|| code.to_owned(), |one| one.name.clone())
    }

    /// The names of countries.
    pub fn countries(&self, codes: &[CountryCode]) -> Vec<String> {
        let countries = &self.snapshot.reference.countries;
        codes
            .iter()
            .map(|code| {
                let found = countries.iter().find(|country| country.code == *code);
                found.map_or_else(|| code.to_string(), |one| one.name(self.lang).to_owned())
            })
            .collect()
    }

    /// A point in the words of schema.org.
    pub fn coordinates(point: Point) -> Value {
        json!({
            "@type": "GeoCoordinates",
            "latitude": point.latitude,
            "longitude": point.longitude,
        })
    }

    /// The full address of an entry's page.
    pub fn page(&self, kind: Kind, slug: &str) -> String {
        format!("{}{}", self.site, entry_href(self.lang, kind, slug))
    }

    /// The full address of a list's page.
    pub fn list_page(&self, kind: Kind) -> String {
        format!("{}{}", self.site, href(self.lang, kind))
    }
}

/// A time as RFC 3339 writes it.
pub fn rfc3339(time: OffsetDateTime) -> String {
    time.format(&Rfc3339).unwrap_or_default()
}

/// A time as a clock of its time zone shows it; in UTC where the zone is unknown.
pub fn local(time: OffsetDateTime, zone: &str) -> OffsetDateTime {
    let offset = jiff::Timestamp::from_second(time.unix_timestamp())
        .and_then(|instant| instant.in_tz(zone))
        .ok()
        .and_then(|zoned| UtcOffset::from_whole_seconds(zoned.offset().seconds()).ok());
    time.to_offset(offset.unwrap_or(UtcOffset::UTC))
}

/// A value without what is empty: linked data says nothing where nothing is known.
pub fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, value)| (name, without_nulls(value)))
                .filter(|(_, value)| !value.is_null() && *value != json!([]))
                .collect(),
        ),
        Value::Array(values) => Value::Array(values.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
