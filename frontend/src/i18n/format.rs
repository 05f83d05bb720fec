//! Numbers, money, dates and countries as each language writes them, by the browser's `Intl`
//! (ECMA-402), so that the application carries no tables. Empty text outside a browser.

use std::cell::RefCell;

use js_sys::{Array, Date as JsDate, Function, Object, Reflect};
use passerelle_shared::lang::Lang;
use time::{Date, OffsetDateTime};
use wasm_bindgen::{JsCast, JsValue};

/// The `Intl` objects that are used, each made once per language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Number,
    Euros,
    Percent,
    Day,
    DayLong,
    DayShort,
    Month,
    MonthShort,
    Weekday,
    WeekdayLong,
    Time,
    Relative,
    Country,
    Language,
    List,
    Digits,
}

impl Style {
    const fn constructor(self) -> &'static str {
        match self {
            Self::Number | Self::Euros | Self::Percent => "NumberFormat",
            Self::Relative => "RelativeTimeFormat",
            Self::Country | Self::Language => "DisplayNames",
            Self::List => "ListFormat",
            _ => "DateTimeFormat",
        }
    }

    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Number => &[],
            Self::Euros => &[
                ("style", "currency"),
                ("currency", "EUR"),
                ("trailingZeroDisplay", "stripIfInteger"),
            ],
            Self::Percent => &[("style", "percent")],
            Self::Day => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
            Self::DayLong => &[
                ("weekday", "long"),
                ("day", "numeric"),
                ("month", "long"),
                ("year", "numeric"),
            ],
            Self::DayShort => &[("day", "numeric"), ("month", "short")],
            Self::Month => &[("month", "long"), ("year", "numeric")],
            Self::MonthShort => &[("month", "short")],
            Self::Weekday => &[("weekday", "short")],
            Self::WeekdayLong => &[("weekday", "long")],
            Self::Time => &[("hour", "2-digit"), ("minute", "2-digit")],
            Self::Relative => &[("numeric", "auto")],
            Self::Country => &[("type", "region")],
            Self::Language => &[("type", "language")],
            Self::List => &[("type", "conjunction")],
            Self::Digits => &[
                ("day", "2-digit"),
                ("month", "2-digit"),
                ("year", "numeric"),
            ],
        }
    }
}

thread_local! {
    static MADE: RefCell<Vec<(Style, Lang, String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A number with its groups: 1 234.
pub fn number(lang: Lang, value: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    call(Style::Number, lang, "", "format", &[(value as f64).into()])
}

/// Euro cents as money, without needless decimals: 12 500 €.
pub fn money(lang: Lang, cents: i64) -> String {
    call(Style::Euros, lang, "", "format", &[euros(cents).into()])
}

/// Hundredths as a percentage: 50 %.
pub fn percent(lang: Lang, hundredths: u32) -> String {
    call(
        Style::Percent,
        lang,
        "",
        "format",
        &[(f64::from(hundredths) / 100.0).into()],
    )
}

/// A day: 24 novembre 2026.
pub fn day(lang: Lang, date: Date) -> String {
    call(Style::Day, lang, "UTC", "format", &[js_date(date).into()])
}

/// A day with its weekday: mardi 24 novembre 2026.
pub fn day_long(lang: Lang, date: Date) -> String {
    call(
        Style::DayLong,
        lang,
        "UTC",
        "format",
        &[js_date(date).into()],
    )
}

/// A day without its year: 24 nov.
pub fn day_short(lang: Lang, date: Date) -> String {
    call(
        Style::DayShort,
        lang,
        "UTC",
        "format",
        &[js_date(date).into()],
    )
}

/// A month: novembre 2026.
pub fn month(lang: Lang, date: Date) -> String {
    call(Style::Month, lang, "UTC", "format", &[js_date(date).into()])
}

/// A month's short name: nov.
pub fn month_short(lang: Lang, date: Date) -> String {
    call(
        Style::MonthShort,
        lang,
        "UTC",
        "format",
        &[js_date(date).into()],
    )
}

/// The weekday's short name: mar.
pub fn weekday(lang: Lang, date: Date) -> String {
    call(
        Style::Weekday,
        lang,
        "UTC",
        "format",
        &[js_date(date).into()],
    )
}

/// The weekday's name: mardi.
pub fn weekday_long(lang: Lang, date: Date) -> String {
    call(
        Style::WeekdayLong,
        lang,
        "UTC",
        "format",
        &[js_date(date).into()],
    )
}

/// From one day to another, without repeating what they share: 24–26 novembre 2026.
pub fn days(lang: Lang, from: Date, to: Date) -> String {
    call(
        Style::Day,
        lang,
        "UTC",
        "formatRange",
        &[js_date(from).into(), js_date(to).into()],
    )
}

/// The day of a moment, in a time zone (IANA name): 24 novembre 2026.
pub fn day_in(lang: Lang, at: OffsetDateTime, zone: &str) -> String {
    call(Style::Day, lang, zone, "format", &[js_time(at).into()])
}

/// The day of a moment with its weekday, in a time zone.
pub fn day_long_in(lang: Lang, at: OffsetDateTime, zone: &str) -> String {
    call(Style::DayLong, lang, zone, "format", &[js_time(at).into()])
}

/// The time of a moment, in a time zone: 14:30.
pub fn time_in(lang: Lang, at: OffsetDateTime, zone: &str) -> String {
    call(Style::Time, lang, zone, "format", &[js_time(at).into()])
}

/// From one moment to another of the same day: 14:30 – 16:00.
pub fn times_in(lang: Lang, from: OffsetDateTime, to: OffsetDateTime, zone: &str) -> String {
    call(
        Style::Time,
        lang,
        zone,
        "formatRange",
        &[js_time(from).into(), js_time(to).into()],
    )
}

/// The calendar day of a moment in a time zone (IANA name; empty for the visitor's own). A zone
/// that the browser does not know counts as UTC.
pub fn date_in(at: OffsetDateTime, zone: &str) -> Date {
    let digits = call(
        Style::Digits,
        Lang::En,
        zone,
        "format",
        &[js_time(at).into()],
    );
    let mut parts = digits.split('/').map(str::parse);
    let (Some(Ok(day)), Some(Ok(month)), Some(Ok(year))) =
        (parts.next(), parts.next(), parts.next())
    else {
        return at.date();
    };
    u8::try_from(month)
        .ok()
        .and_then(|month| time::Month::try_from(month).ok())
        .zip(u8::try_from(day).ok())
        .and_then(|(month, day)| Date::from_calendar_date(year, month, day).ok())
        .unwrap_or_else(|| at.date())
}

/// Days from now: dans 3 jours, hier.
pub fn in_days(lang: Lang, days: i32) -> String {
    call(
        Style::Relative,
        lang,
        "",
        "format",
        &[days.into(), "day".into()],
    )
}

/// How long ago a moment was, in its largest unit: il y a 3 mois, hier.
pub fn ago(lang: Lang, at: OffsetDateTime) -> String {
    let (count, unit) = largest_unit(days_until(at.date()));
    call(
        Style::Relative,
        lang,
        "",
        "format",
        &[count.into(), unit.into()],
    )
}

/// Days as days, months or years: as few as still tell a year and a half from a year.
const fn largest_unit(days: i32) -> (i32, &'static str) {
    match days.abs() {
        0..=31 => (days, "day"),
        32..=729 => (days * 12 / 365, "month"),
        _ => (days / 365, "year"),
    }
}

/// A language's name, by its ISO 639-1 code.
pub fn language(lang: Lang, code: &str) -> String {
    call(Style::Language, lang, "", "of", &[code.into()])
}

/// A country's name.
pub fn country(lang: Lang, code: passerelle_shared::geo::CountryCode) -> String {
    call(Style::Country, lang, "", "of", &[code.as_str().into()])
}

/// A list in a sentence: Mali, Sénégal et Togo.
pub fn list(lang: Lang, items: impl IntoIterator<Item = String>) -> String {
    let items: Array = items.into_iter().map(JsValue::from).collect();
    call(Style::List, lang, "", "format", &[items.into()])
}

/// Now, by the visitor's clock.
pub fn now() -> OffsetDateTime {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds are whole")]
    let seconds = (JsDate::now() / 1000.0) as i64;
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// Today in the visitor's time zone.
pub fn today() -> Date {
    let now = JsDate::new_0();
    let month = u8::try_from(now.get_month() + 1)
        .ok()
        .and_then(|month| time::Month::try_from(month).ok());
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    i32::try_from(now.get_full_year())
        .ok()
        .zip(month)
        .and_then(|(year, month)| Date::from_calendar_date(year, month, day).ok())
        .unwrap_or(Date::MIN)
}

/// Whole days from today to a date; negative when it is past.
pub fn days_until(date: Date) -> i32 {
    date.to_julian_day() - today().to_julian_day()
}

fn euros(cents: i64) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "budgets stay far below 2^53 cents"
    )]
    let cents = cents as f64;
    cents / 100.0
}

/// Noon, so that no time zone makes it another day.
fn js_date(date: Date) -> JsDate {
    let millis = f64::from(date.to_julian_day() - EPOCH) * DAY + DAY / 2.0;
    JsDate::new(&millis.into())
}

/// Julian day of 1970-01-01.
const EPOCH: i32 = 2_440_588;
/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

fn js_time(at: OffsetDateTime) -> JsDate {
    #[expect(
        clippy::cast_precision_loss,
        reason = "seconds of a date stay far below 2^53"
    )]
    JsDate::new(&(at.unix_timestamp() as f64 * 1000.0).into())
}

/// Calls a method of an `Intl` object; in a time zone where one is given.
fn call(style: Style, lang: Lang, zone: &str, method: &str, arguments: &[JsValue]) -> String {
    MADE.with_borrow_mut(|made| {
        let known = made
            .iter()
            .position(|(s, l, z, _)| (*s, *l, z.as_str()) == (style, lang, zone));
        let object = if let Some(index) = known {
            made[index].3.clone()
        } else {
            let object = construct(style, lang, zone).unwrap_or(JsValue::UNDEFINED);
            made.push((style, lang, zone.to_owned(), object.clone()));
            object
        };
        apply(&object, method, arguments).unwrap_or_default()
    })
}

fn construct(style: Style, lang: Lang, zone: &str) -> Result<JsValue, JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let constructor: Function = Reflect::get(&intl, &style.constructor().into())?.dyn_into()?;
    let options = Object::new();
    for (name, value) in style.options() {
        Reflect::set(&options, &(*name).into(), &(*value).into())?;
    }
    if !zone.is_empty() {
        Reflect::set(&options, &"timeZone".into(), &zone.into())?;
    }
    // English as read in Europe: day before month, 24 hours.
    let locale = match lang {
        Lang::Fr => "fr-FR",
        Lang::En => "en-GB",
    };
    Reflect::construct(&constructor, &Array::of2(&locale.into(), &options))
}

fn apply(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<String> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().collect();
    method.apply(object, &arguments).ok()?.as_string()
}

#[cfg(test)]
mod tests {
    use super::largest_unit;

    #[test]
    fn a_distance_is_said_in_its_largest_unit() {
        assert_eq!(largest_unit(0), (0, "day"));
        assert_eq!(largest_unit(-20), (-20, "day"));
        assert_eq!(largest_unit(-95), (-3, "month"));
        assert_eq!(largest_unit(-576), (-18, "month"));
        assert_eq!(largest_unit(-800), (-2, "year"));
    }
}
