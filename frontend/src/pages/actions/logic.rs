//! What the pages of actions work out, without a browser.

use passerelle_shared::actions::{ActionPartner, BudgetLine};
use passerelle_shared::codes::{ActionStatus, BudgetNature, Freshness, Side};
use time::Date;

use crate::components::badge::Tone;
use crate::components::explore::capitalised;
use crate::components::icon::IconName;

/// When an action takes place, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period<T> {
    /// Within one year or month.
    Within(T),
    /// From one to another.
    Between(T, T),
    /// No end is known.
    Since(T),
    /// No beginning is known.
    Until(T),
}

impl<T> Period<T> {
    /// The same period, said in other words.
    pub fn map<U>(self, words: impl Fn(T) -> U) -> Period<U> {
        match self {
            Self::Within(date) => Period::Within(words(date)),
            Self::Between(from, to) => Period::Between(words(from), words(to)),
            Self::Since(from) => Period::Since(words(from)),
            Self::Until(to) => Period::Until(words(to)),
        }
    }
}

/// The period between two days, in years or months as `unit` makes of a day.
pub fn period<T: PartialEq>(
    starts_on: Option<Date>,
    ends_on: Option<Date>,
    unit: impl Fn(Date) -> T,
) -> Option<Period<T>> {
    Some(match (starts_on.map(&unit), ends_on.map(&unit)) {
        (Some(from), Some(to)) if from == to => Period::Within(to),
        (Some(from), Some(to)) => Period::Between(from, to),
        (Some(from), None) => Period::Since(from),
        (None, Some(to)) => Period::Until(to),
        (None, None) => return None,
    })
}

/// The first day of a day's month: what `format::month` writes.
pub fn month_of(day: Date) -> Date {
    day.replace_day(1).unwrap_or(day)
}

/// What an action's status says by its colour.
pub const fn status_tone(status: ActionStatus) -> Tone {
    match status {
        ActionStatus::Active | ActionStatus::Finalisation => Tone::Good,
        ActionStatus::Planned => Tone::Plain,
        ActionStatus::Closed | ActionStatus::Cancelled | ActionStatus::Suspended => Tone::Muted,
    }
}

/// What an entry's freshness says by its colour.
pub const fn freshness_tone(freshness: Freshness) -> Tone {
    match freshness {
        Freshness::Fresh => Tone::Good,
        Freshness::Ageing => Tone::Plain,
        Freshness::Stale => Tone::Warm,
    }
}

/// What an entry's freshness says by its icon.
pub const fn freshness_icon(freshness: Freshness) -> IconName {
    match freshness {
        Freshness::Fresh | Freshness::Ageing => IconName::Check,
        Freshness::Stale => IconName::Clock,
    }
}

/// Partners of one side, in their order.
pub fn partners_of(partners: &[ActionPartner], side: Side) -> Vec<ActionPartner> {
    partners
        .iter()
        .filter(|partner| partner.side == side)
        .cloned()
        .collect()
}

/// What is given in each nature, most money first; only natures that are there.
pub fn by_nature(budget: &[BudgetLine]) -> Vec<(BudgetNature, i64)> {
    BudgetNature::ALL
        .iter()
        .map(|&nature| {
            let lines = budget.iter().filter(|line| line.nature == nature);
            (nature, lines.map(|line| line.amount_cents).sum())
        })
        .filter(|(_, cents)| *cents > 0)
        .collect()
}

/// One piece of the bar that shows who pays what: where it begins and how wide it is, in
/// hundredths of the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Beginning.
    pub from: f64,
    /// Width.
    pub width: f64,
    /// Money or in kind.
    pub nature: BudgetNature,
}

/// The bar's pieces: money first, larger lines before smaller ones.
pub fn bar(budget: &[BudgetLine]) -> Vec<Piece> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "budgets stay far below 2^53 cents"
    )]
    let share = |cents: i64, total: i64| cents as f64 * 100.0 / total as f64;
    let total: i64 = budget.iter().map(|line| line.amount_cents).sum();
    let mut lines: Vec<&BudgetLine> = budget.iter().filter(|line| line.amount_cents > 0).collect();
    lines.sort_by_key(|line| (line.nature, std::cmp::Reverse(line.amount_cents)));
    let mut from = 0.0;
    lines
        .into_iter()
        .map(|line| {
            let width = share(line.amount_cents, total);
            let piece = Piece {
                from,
                width,
                nature: line.nature,
            };
            from += width;
            piece
        })
        .collect()
}

/// A name for a slug whose entry is not at hand: `la-rochelle` → La Rochelle.
pub fn name_of_slug(slug: &str) -> String {
    slug.split('-')
        .map(capitalised)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn line(amount_cents: i64, nature: BudgetNature) -> BudgetLine {
        BudgetLine {
            source: String::new(),
            amount_cents,
            nature,
            scheme: None,
        }
    }

    #[test]
    fn a_period_says_no_more_than_is_known() {
        let years = |from, to| period(from, to, Date::year);
        let (march, october) = (Some(date!(2025 - 03 - 01)), Some(date!(2025 - 10 - 31)));
        assert_eq!(years(march, october), Some(Period::Within(2025)));
        assert_eq!(
            years(march, Some(date!(2028 - 02 - 29))),
            Some(Period::Between(2025, 2028))
        );
        assert_eq!(years(march, None), Some(Period::Since(2025)));
        assert_eq!(years(None, october), Some(Period::Until(2025)));
        assert_eq!(years(None, None), None);
        assert_eq!(
            period(march, october, month_of),
            Some(Period::Between(
                date!(2025 - 03 - 01),
                date!(2025 - 10 - 01)
            ))
        );
    }

    #[test]
    fn the_bar_is_full_and_money_comes_first() {
        let pieces = bar(&[
            line(100, BudgetNature::InKind),
            line(0, BudgetNature::Cash),
            line(100, BudgetNature::Cash),
            line(200, BudgetNature::Cash),
        ]);
        assert_eq!(
            pieces
                .iter()
                .map(|piece| (piece.from, piece.width, piece.nature))
                .collect::<Vec<_>>(),
            [
                (0.0, 50.0, BudgetNature::Cash),
                (50.0, 25.0, BudgetNature::Cash),
                (75.0, 25.0, BudgetNature::InKind)
            ]
        );
        assert!(bar(&[]).is_empty());
    }

    #[test]
    fn natures_without_money_are_not_summed() {
        let budget = [line(300, BudgetNature::Cash), line(50, BudgetNature::Cash)];
        assert_eq!(by_nature(&budget), [(BudgetNature::Cash, 350)]);
    }

    #[test]
    fn a_slug_becomes_a_name() {
        assert_eq!(name_of_slug("la-rochelle"), "La Rochelle");
        assert_eq!(name_of_slug(""), "");
    }
}
