//! Singular or plural. The locales hold `…_one` and `…_other`.

use passerelle_shared::lang::Lang;

/// Whether a count takes the singular (Unicode CLDR, whole numbers): in French 0 and 1, in
/// English 1.
pub const fn is_one(lang: Lang, count: u64) -> bool {
    match lang {
        Lang::Fr => count < 2,
        Lang::En => count == 1,
    }
}

/// A text that depends on a count: `plural!(lang, total, common.list.results)`. The locales hold
/// `{ "one": …, "other": … }`, where `{{ count }}` is the number as the language writes it.
#[macro_export]
macro_rules! plural {
    ($lang:expr, $count:expr, $($key:ident).+) => {{
        let (lang, count) = ($lang, $count);
        let number = $crate::i18n::format::number(lang, count);
        if $crate::i18n::plural::is_one(lang, count) {
            $crate::tr!(lang, $($key).+.one, count = number)
        } else {
            $crate::tr!(lang, $($key).+.other, count = number)
        }
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        assert_eq!([0, 1, 2].map(|n| is_one(Lang::Fr, n)), [true, true, false]);
        assert_eq!([0, 1, 2].map(|n| is_one(Lang::En, n)), [false, true, false]);
    }
}
