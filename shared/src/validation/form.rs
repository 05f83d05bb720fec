//! What a value must look like to be what it says it is.

use time::{Date, OffsetDateTime};
use validator::ValidationError;

use super::{Rule, broken};
use crate::addresses::is_destination;
use crate::limits::{YEAR_MAX, YEAR_MIN};

/// Whether a text looks like an e-mail address: one `@` with something before it and a domain
/// with a dot after it. Whether mail arrives there is found out by sending some.
pub fn email(text: &str) -> Result<(), ValidationError> {
    let plausible = text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && local.len() <= 64
            && !domain.contains('@')
            && domain.split('.').count() >= 2
            && domain.split('.').all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            })
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
    });
    if plausible {
        Ok(())
    } else {
        Err(broken(Rule::Email))
    }
}

/// Whether a text is a web address.
pub fn web_address(text: &str) -> Result<(), ValidationError> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let plausible = host.is_some_and(|host| host.contains('.') && !host.contains('@'))
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>\"".contains(c));
    if plausible {
        Ok(())
    } else {
        Err(broken(Rule::WebAddress))
    }
}

/// Whether a text looks like an address to which messages are delivered. Whether they may go there
/// is for the server to say.
pub fn endpoint(text: &str) -> Result<(), ValidationError> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let plausible = host.is_some_and(|host| !host.is_empty() && !host.contains('@'))
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c));
    if plausible {
        Ok(())
    } else {
        Err(broken(Rule::PublicAddress))
    }
}

/// Whether a text is the address of a page of ours that signing in may lead to.
pub fn destination(text: &str) -> Result<(), ValidationError> {
    if is_destination(text) {
        Ok(())
    } else {
        Err(broken(Rule::Unknown))
    }
}

/// Whether a text is a telephone number as people write them.
pub fn phone(text: &str) -> Result<(), ValidationError> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plausible = digits >= 3
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || " +-./()".contains(c));
    if plausible {
        Ok(())
    } else {
        Err(broken(Rule::WrongForm))
    }
}

/// Whether a day lies in a year that an entry may speak of.
pub fn day(day: &Date) -> Result<(), ValidationError> {
    year(day.year())
}

/// Whether a moment lies in a year that an entry may speak of.
pub fn moment(moment: &OffsetDateTime) -> Result<(), ValidationError> {
    year(moment.year())
}

fn year(year: i32) -> Result<(), ValidationError> {
    if (YEAR_MIN..=YEAR_MAX).contains(&year) {
        return Ok(());
    }
    let mut error = broken(Rule::OutOfRange);
    error.add_param("min".into(), &YEAR_MIN);
    error.add_param("max".into(), &YEAR_MAX);
    Err(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_mail_are_told_from_others() {
        for good in [
            "a@b.fr",
            "prenom.nom+essai@mairie-de-x.fr",
            "o'neil@ville.gouv.fr",
        ] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.fr",
            "a@b.fr@c.fr",
            "a b@c.fr",
            "a@b..fr",
            ".a@b.fr",
            "a@b.fr\r\nBcc: x@y.fr",
            "a@-b.fr",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn web_addresses_are_told_from_others() {
        for good in ["https://www.larochelle.fr", "http://x.fr/a?b=c#d"] {
            assert!(web_address(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "www.x.fr",
            "javascript:alert(1)",
            "https://",
            "https://x",
            "https://x.fr/<b>",
            "ftp://x.fr",
            "https://a@x.fr",
        ] {
            assert!(web_address(bad).is_err(), "{bad}");
        }
    }
    #[test]
    fn telephone_numbers_are_told_from_others() {
        for good in ["05 46 51 51 51", "+33 (0)5 46 51 51 51", "3949"] {
            assert!(phone(good).is_ok(), "{good}");
        }
        for bad in ["", "12", "accueil", "05 46 51 51 51 <b>"] {
            assert!(phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn days_are_of_our_times() {
        use time::macros::date;
        for good in [date!(1900 - 01 - 01), date!(2100 - 12 - 31)] {
            assert!(day(&good).is_ok(), "{good}");
        }
        for bad in [
            date!(-4713 - 01 - 01),
            date!(1899 - 12 - 31),
            date!(9999 - 12 - 31),
        ] {
            assert!(day(&bad).is_err(), "{bad}");
        }
    }
}
