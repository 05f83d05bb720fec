//! A member that comes into the directory.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::codes::{EpciForm, MemberKind};
use crate::editing::{line, some_line};
use crate::limits::{TITLE_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX};
use crate::validation::{Rule, Violation, broken, web_address};

/// A member that the directory does not hold: what official registers say of it. Its page is written
/// afterwards, by its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateMember {
    /// Its name.
    #[validate(custom(function = "words"), length(max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub name: String,
    /// What kind of organisation it is.
    pub member_kind: MemberKind,
    /// Legal form, of an EPCI alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epci_form: Option<EpciForm>,
    /// INSEE code of a commune, 5 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "insee_code"))]
    #[cfg_attr(feature = "openapi", schema(example = "17300"))]
    pub insee: Option<String>,
    /// SIREN number, 9 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "siren_number"))]
    #[cfg_attr(feature = "openapi", schema(example = "211703004"))]
    pub siren: Option<String>,
    /// INSEE code of its département; of a commune, its own INSEE code says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 3))]
    #[cfg_attr(feature = "openapi", schema(max_length = 3, example = "17"))]
    pub department: Option<String>,
    /// Its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "web_address")
    )]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub website: Option<String>,
}

impl CreateMember {
    /// The member as it is kept: blanks and control characters gone.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            name: line(&self.name),
            insee: self.insee.as_deref().and_then(some_line),
            siren: self.siren.as_deref().and_then(some_digits),
            department: self.department.as_deref().and_then(some_line),
            website: self.website.as_deref().and_then(some_line),
            ..self
        }
    }

    /// Values that are good by themselves and do not go together.
    pub fn contradictions(&self) -> Vec<Violation> {
        let form = self.epci_form.is_some() && self.member_kind != MemberKind::Epci;
        let wrong = form.then(|| Violation::of("/epci_form", Rule::WrongForm));
        wrong.into_iter().collect()
    }
}

/// A text that says something: blanks do not.
fn words(text: &str) -> Result<(), ValidationError> {
    match some_line(text) {
        Some(_) => Ok(()),
        None => Err(broken(Rule::Required)),
    }
}

/// The digits of a number, without the blanks between them; nothing where there is none.
pub(crate) fn some_digits(text: &str) -> Option<String> {
    Some(digits(text)).filter(|digits| !digits.is_empty())
}

fn digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a text is the INSEE code of a commune: five digits, the second an A or a B in Corsica.
pub(crate) fn insee_code(text: &str) -> Result<(), ValidationError> {
    let text = text.trim();
    let form = text.len() == 5
        && text.bytes().enumerate().all(|(place, byte)| {
            byte.is_ascii_digit() || place == 1 && text.starts_with('2') && b"AB".contains(&byte)
        });
    if text.is_empty() || form {
        Ok(())
    } else {
        Err(broken(Rule::WrongForm))
    }
}

/// Whether a text is a SIREN: nine digits, of which the last checks the others (ISO/IEC 7812-1).
pub(crate) fn siren_number(text: &str) -> Result<(), ValidationError> {
    let number = digits(text);
    let sum: u32 = number
        .chars()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (digit.to_digit(10), place % 2) {
            (Some(digit), 0) => digit,
            (Some(digit), _) => digit * 2 / 10 + digit * 2 % 10,
            (None, _) => 1_000,
        })
        .sum();
    let form = number.len() == 9 && sum < 1_000 && sum.is_multiple_of(10);
    if number.is_empty() || form {
        Ok(())
    } else {
        Err(broken(Rule::WrongForm))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn official_numbers_are_told_from_others() {
        for good in ["211703004", "217 500 016", ""] {
            assert!(siren_number(good).is_ok(), "{good}");
        }
        for bad in ["211703005", "21170300", "21170300x", "2117030040"] {
            assert!(siren_number(bad).is_err(), "{bad}");
        }
        for good in ["17300", "2A004", "2B033", "97411"] {
            assert!(insee_code(good).is_ok(), "{good}");
        }
        for bad in ["1730", "173000", "1A300", "2C004", "17 00"] {
            assert!(insee_code(bad).is_err(), "{bad}");
        }
    }
}
