//! A smallest and a largest value in words: "de 10 000 € à 50 000 €".

use passerelle_shared::lang::Lang;

use super::format;
use crate::tr;

/// What is known of the two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Range<T> {
    Exactly(T),
    From(T),
    To(T),
    Between(T, T),
}

impl<T: PartialEq> Range<T> {
    fn of(from: Option<T>, to: Option<T>) -> Option<Self> {
        match (from, to) {
            (Some(from), Some(to)) if from == to => Some(Self::Exactly(from)),
            (Some(from), Some(to)) => Some(Self::Between(from, to)),
            (Some(from), None) => Some(Self::From(from)),
            (None, Some(to)) => Some(Self::To(to)),
            (None, None) => None,
        }
    }
}

/// Amounts in euro cents; nothing where neither end is known.
pub fn amounts(lang: Lang, from: Option<i64>, to: Option<i64>) -> Option<String> {
    let money = |cents| format::money(lang, cents);
    Some(match Range::of(from, to)? {
        Range::Exactly(amount) => money(amount),
        Range::From(from) => tr!(lang, common.range.amount_from, from = money(from)),
        Range::To(to) => tr!(lang, common.range.amount_to, to = money(to)),
        Range::Between(from, to) => tr!(
            lang,
            common.range.amount_between,
            from = money(from),
            to = money(to)
        ),
    })
}

/// Inhabitants of an authority; nothing where neither end is known.
pub fn populations(lang: Lang, from: Option<u32>, to: Option<u32>) -> Option<String> {
    let number = |count: u32| format::number(lang, count.into());
    // A population of exactly one number is no rule that anybody writes.
    Some(match Range::of(from.filter(|&from| from > 0), to)? {
        Range::From(from) => tr!(lang, common.range.population_from, from = number(from)),
        Range::To(to) => tr!(lang, common.range.population_to, to = number(to)),
        Range::Exactly(both) => tr!(lang, common.range.population_to, to = number(both)),
        Range::Between(from, to) => tr!(
            lang,
            common.range.population_between,
            from = number(from),
            to = number(to)
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::Range;

    #[test]
    fn one_end_both_or_none() {
        assert_eq!(Range::of(Some(1), Some(2)), Some(Range::Between(1, 2)));
        assert_eq!(Range::of(Some(2), Some(2)), Some(Range::Exactly(2)));
        assert_eq!(Range::of(Some(1), None), Some(Range::From(1)));
        assert_eq!(Range::of(None, Some(2)), Some(Range::To(2)));
        assert_eq!(Range::<u8>::of(None, None), None);
    }
}
