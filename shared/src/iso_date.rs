//! Dates on the wire: ISO 8601 calendar dates, `2026-11-24`.

use time::{Date, Month};

#[expect(missing_docs, reason = "the macro writes no documentation")]
mod exact {
    time::serde::format_description!(format, Date, "[year]-[month]-[day]");
    pub use format::*;
}
pub use exact::serialize;

#[cfg(not(target_arch = "wasm32"))]
pub use exact::deserialize;

/// Reads a date.
#[cfg(target_arch = "wasm32")]
pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    crate::iso_time::read(deserializer, parse)
}

/// Dates that may be absent.
pub mod option {
    pub use super::exact::option::serialize;

    #[cfg(not(target_arch = "wasm32"))]
    pub use super::exact::option::deserialize;

    /// Reads a date that may be absent.
    #[cfg(target_arch = "wasm32")]
    pub fn deserialize<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<time::Date>, D::Error> {
        crate::iso_time::read_option(deserializer, super::parse)
    }
}

/// The date of a text. `time`'s own parser takes every format there is, which no visitor should
/// have to load.
pub fn parse(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, "0000-00-00")?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
}

/// The numbers of a text in which every `0` of the pattern is a digit and all else stands as it is.
pub(crate) fn numbers<const N: usize>(text: &str, pattern: &str) -> Option<[u16; N]> {
    let mut numbers = [0_u16; N];
    let mut at = 0;
    if text.len() != pattern.len() {
        return None;
    }
    for (letter, expected) in text.bytes().zip(pattern.bytes()) {
        if expected != b'0' {
            at += 1;
            if letter != expected {
                return None;
            }
        } else if letter.is_ascii_digit() {
            let number = numbers.get_mut(at)?;
            *number = *number * 10 + u16::from(letter - b'0');
        } else {
            return None;
        }
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_date_is_read_as_time_reads_it() {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        for text in [
            "2026-11-24",
            "2024-02-29",
            "2023-02-29",
            "0001-01-01",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "2026/11/24",
            "2026-11-24T",
            "",
        ] {
            assert_eq!(parse(text), time::Date::parse(text, format).ok(), "{text}");
        }
    }
}
