//! Times on the wire: RFC 3339 in UTC, `2026-11-24T13:30:00Z`.

use time::{OffsetDateTime, Time};

use crate::iso_date;

pub use time::serde::rfc3339::serialize;

#[cfg(not(target_arch = "wasm32"))]
pub use time::serde::rfc3339::deserialize;

#[cfg(target_arch = "wasm32")]
pub use compact::{deserialize, read, read_option};

/// Times that may be absent.
pub mod option {
    pub use time::serde::rfc3339::option::serialize;

    #[cfg(not(target_arch = "wasm32"))]
    pub use time::serde::rfc3339::option::deserialize;

    #[cfg(target_arch = "wasm32")]
    pub use super::compact::deserialize_option as deserialize;
}

/// How the browser reads dates and times.
#[cfg(target_arch = "wasm32")]
mod compact {
    use std::fmt;

    use serde::de::{Deserialize, Deserializer, Error, Visitor};
    use time::OffsetDateTime;

    use super::parse;

    /// Reads a time.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<OffsetDateTime, D::Error> {
        read(deserializer, parse)
    }

    /// Reads a time that may be absent.
    pub fn deserialize_option<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<OffsetDateTime>, D::Error> {
        read_option(deserializer, parse)
    }

    /// Reads what a text says.
    pub fn read<'de, T, D: Deserializer<'de>>(
        deserializer: D,
        parse: fn(&str) -> Option<T>,
    ) -> Result<T, D::Error> {
        deserializer.deserialize_str(Text(parse))
    }

    /// Reads what a text says that may be absent.
    pub fn read_option<'de, T, D: Deserializer<'de>>(
        deserializer: D,
        parse: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        let unreadable = || D::Error::custom("a date or a time is expected");
        text.map(|text| parse(&text).ok_or_else(unreadable))
            .transpose()
    }

    struct Text<T>(fn(&str) -> Option<T>);

    impl<T> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a date or a time")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::custom("a date or a time is expected"))
        }
    }
}

/// The time of a text, in UTC alone, as the server writes it. `time`'s own parser takes every format
/// there is, which no visitor should have to load.
pub fn parse(text: &str) -> Option<OffsetDateTime> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [hour, minute, second] = iso_date::numbers(time, "00:00:00")?;
    let [hour, minute, second] = [hour, minute, second].map(|part| u8::try_from(part).ok());
    let mut nanosecond = 0;
    let mut unit = 100_000_000;
    for digit in fraction.chars() {
        nanosecond += digit.to_digit(10)? * unit;
        unit /= 10;
    }
    let time = Time::from_hms_nano(hour?, minute?, second?, nanosecond).ok()?;
    Some(iso_date::parse(date)?.with_time(time).assume_utc())
}

#[cfg(test)]
mod tests {
    use time::{OffsetDateTime, format_description::well_known::Rfc3339};

    use super::parse;

    #[test]
    fn a_time_is_read_as_time_reads_it() {
        for text in [
            "2026-11-24T13:30:00Z",
            "2026-11-24T13:30:59.25Z",
            "2024-02-29T00:00:00.123456789Z",
            "1970-01-01T00:00:00Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T13:60:00Z",
            "2026-11-24T13:30Z",
            "2026-11-24",
            "",
        ] {
            let expected = OffsetDateTime::parse(text, &Rfc3339).ok();
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
