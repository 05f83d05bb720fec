//! How an amount is divided where the platform knows only its sum: over countries, over years.

use time::{Date, Month};

/// The part of an amount that falls into one calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// First day of the action in that year.
    pub first: Date,
    /// Last day of the action in that year.
    pub last: Date,
    /// Euro cents.
    pub cents: i64,
}

/// An amount in equal parts that add up to it; what is left over goes to the first.
pub fn equal(amount: i64, parts: usize) -> Vec<i64> {
    let Ok(count @ 1..) = i64::try_from(parts) else {
        return Vec::new();
    };
    let (each, left) = (amount.div_euclid(count), amount.rem_euclid(count));
    (0..count)
        .map(|place| each + i64::from(place < left))
        .collect()
}

/// Equal percentages that add up to exactly 100, with two decimals.
pub fn percentages(parts: usize) -> Vec<String> {
    let hundredths = equal(100 * 100, parts);
    hundredths
        .into_iter()
        .map(|part| format!("{}.{:02}", part / 100, part % 100))
        .collect()
}

/// An amount over the calendar years between two days, both included, by the number of days in
/// each; the parts add up to it.
pub fn by_year(cents: i64, first: Date, last: Date) -> Vec<Portion> {
    let mut portions = Vec::new();
    let (begin, end) = (first.to_julian_day(), last.to_julian_day());
    let until = |day: i32| {
        let (done, all) = (i128::from(day - begin + 1), i128::from(end - begin + 1));
        i64::try_from(i128::from(cents) * done / all).unwrap_or(cents)
    };
    let (mut from, mut given) = (first, 0);
    while from <= last {
        let year_end = Date::from_calendar_date(from.year(), Month::December, 31);
        let to = year_end.map_or(last, |year_end| year_end.min(last));
        let sum = until(to.to_julian_day());
        portions.push(Portion {
            first: from,
            last: to,
            cents: sum - given,
        });
        given = sum;
        match to.next_day() {
            Some(next) => from = next,
            None => break,
        }
    }
    portions
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn equal_parts_add_up() {
        assert_eq!(equal(100, 3), [34, 33, 33]);
        assert_eq!(equal(100, 0), Vec::<i64>::new());
        assert_eq!(percentages(1), ["100.00"]);
        assert_eq!(percentages(3), ["33.34", "33.33", "33.33"]);
        let seven: i64 = percentages(7)
            .iter()
            .map(|part| part.replace('.', "").parse::<i64>().unwrap())
            .sum();
        assert_eq!(seven, 10_000);
    }

    #[test]
    fn years_have_the_days_that_they_have() {
        let portions = by_year(36_600, date!(2023 - 12 - 31), date!(2024 - 12 - 30));
        let days: Vec<_> = portions
            .iter()
            .map(|it| (it.first, it.last, it.cents))
            .collect();
        assert_eq!(
            days,
            [
                (date!(2023 - 12 - 31), date!(2023 - 12 - 31), 100),
                (date!(2024 - 01 - 01), date!(2024 - 12 - 30), 36_500),
            ]
        );
        let thirds = by_year(100, date!(2024 - 01 - 01), date!(2026 - 12 - 31));
        assert_eq!(thirds.iter().map(|it| it.cents).sum::<i64>(), 100);
        assert_eq!(thirds.len(), 3);
        let one = by_year(1, date!(2024 - 05 - 01), date!(2024 - 05 - 01));
        assert_eq!(one.len(), 1);
        assert!(by_year(1, date!(2024 - 05 - 02), date!(2024 - 05 - 01)).is_empty());
    }
}
