//! What a value must keep, told in the reader's language. The server checks with this code, and so
//! does the front end before it sends anything: the same constraint, the same words.

mod form;

use std::borrow::Cow;

use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::codes::code_enum;
use crate::lang::Lang;
use crate::problem::FieldError;

pub use form::{day, destination, email, endpoint, moment, phone, web_address};

code_enum! {
    /// What a value of a body breaks.
    pub enum Rule {
        /// There must be something.
        Required = "required",
        /// At most so many characters.
        TooLong = "too_long",
        /// At least so many characters.
        TooShort = "too_short",
        /// Between two numbers.
        OutOfRange = "out_of_range",
        /// At most so many values.
        TooMany = "too_many",
        /// Not of the form that is expected: another type, or no code of its list.
        WrongForm = "wrong_form",
        /// No e-mail address.
        Email = "email",
        /// No web address.
        WebAddress = "web_address",
        /// No address to which something can be delivered.
        PublicAddress = "public_address",
        /// Too easily guessed.
        WeakPassword = "weak_password",
        /// Not what is known to be right.
        Incorrect = "incorrect",
        /// Somebody has it already.
        Taken = "taken",
        /// There is no such entry.
        Unknown = "unknown",
        /// An end before its beginning.
        Order = "order",
        /// Not of a type that is taken, or not what it says it is.
        FileType = "file_type",
        /// An image with too many pixels.
        ImageSize = "image_size",
    }
}

/// One value of a body that breaks a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// JSON pointer (RFC 6901) to the value.
    pub pointer: String,
    /// Which rule.
    pub rule: Rule,
    /// The rule's lower bound.
    pub min: Option<f64>,
    /// The rule's upper bound.
    pub max: Option<f64>,
}

impl Violation {
    /// A rule without bounds: `Violation::of("/email", Rule::Email)`.
    pub fn of(pointer: impl Into<String>, rule: Rule) -> Self {
        Self {
            pointer: pointer.into(),
            rule,
            min: None,
            max: None,
        }
    }

    /// What is expected, as a sentence.
    pub fn message(&self, lang: Lang) -> String {
        let min = self.min.unwrap_or_default();
        let max = self.max.unwrap_or_default();
        match (self.rule, lang) {
            (Rule::Required, Lang::Fr) => "À remplir".to_owned(),
            (Rule::Required, Lang::En) => "Please fill this in".to_owned(),
            (Rule::TooLong, Lang::Fr) => format!("{max} caractères au plus"),
            (Rule::TooLong, Lang::En) => format!("{max} characters at most"),
            (Rule::TooShort, Lang::Fr) => format!("{min} caractères au moins"),
            (Rule::TooShort, Lang::En) => format!("{min} characters at least"),
            (Rule::OutOfRange, Lang::Fr) => format!("Entre {min} et {max}"),
            (Rule::OutOfRange, Lang::En) => format!("Between {min} and {max}"),
            (Rule::TooMany, Lang::Fr) => format!("{max} au plus"),
            (Rule::TooMany, Lang::En) => format!("{max} at most"),
            (Rule::WrongForm, Lang::Fr) => "Cette valeur n’a pas la forme attendue".to_owned(),
            (Rule::WrongForm, Lang::En) => "This value does not have the expected form".to_owned(),
            (Rule::Email, Lang::Fr) => "Une adresse comme prenom.nom@commune.fr".to_owned(),
            (Rule::Email, Lang::En) => "An address such as name@town.fr".to_owned(),
            (Rule::WebAddress, Lang::Fr) => {
                "Une adresse qui commence par https:// ou http://".to_owned()
            }
            (Rule::WebAddress, Lang::En) => {
                "An address that begins with https:// or http://".to_owned()
            }
            (Rule::PublicAddress, Lang::Fr) => {
                "Une adresse de l’Internet qui commence par https://, au port 443 ou à partir de \
                 1024, sans identifiant"
                    .to_owned()
            }
            (Rule::PublicAddress, Lang::En) => {
                "An address on the Internet that begins with https://, at port 443 or from 1024 on, \
                 without a user name"
                    .to_owned()
            }
            (Rule::WeakPassword, Lang::Fr) => {
                "Trop facile à deviner : une phrase de plusieurs mots sans rapport convient"
                    .to_owned()
            }
            (Rule::WeakPassword, Lang::En) => {
                "Too easily guessed: a phrase of several unrelated words is good".to_owned()
            }
            (Rule::Incorrect, Lang::Fr) => "Cette valeur n’est pas la bonne".to_owned(),
            (Rule::Incorrect, Lang::En) => "This value is not the right one".to_owned(),
            (Rule::Taken, Lang::Fr) => "Déjà pris".to_owned(),
            (Rule::Taken, Lang::En) => "Already taken".to_owned(),
            (Rule::Unknown, Lang::Fr) => "Cette fiche n’existe pas".to_owned(),
            (Rule::Unknown, Lang::En) => "There is no such entry".to_owned(),
            (Rule::FileType, Lang::Fr) => {
                "Un fichier JPEG, PNG, WebP, PDF, OpenDocument ou Office, sans macros".to_owned()
            }
            (Rule::FileType, Lang::En) => {
                "A JPEG, PNG, WebP, PDF, OpenDocument or Office file, without macros".to_owned()
            }
            (Rule::ImageSize, Lang::Fr) => "Une image de 40 millions de pixels au plus".to_owned(),
            (Rule::ImageSize, Lang::En) => "An image of at most 40 million pixels".to_owned(),
            (Rule::Order, Lang::Fr) => "La fin précède le début".to_owned(),
            (Rule::Order, Lang::En) => "The end comes before the beginning".to_owned(),
        }
    }

    /// The same on the wire.
    pub fn field_error(&self, lang: Lang) -> FieldError {
        FieldError {
            pointer: Some(self.pointer.clone()),
            parameter: None,
            rule: Some(self.rule),
            detail: self.message(lang),
        }
    }
}

/// What of a value breaks its rules, by pointer.
pub fn violations(value: &impl Validate) -> Vec<Violation> {
    let mut found = Vec::new();
    if let Err(errors) = value.validate() {
        collect(&errors, "", &mut found);
    }
    found.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    found
}

fn collect(errors: &ValidationErrors, at: &str, found: &mut Vec<Violation>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{at}/{field}");
        match kind {
            ValidationErrorsKind::Struct(errors) => collect(errors, &pointer, found),
            ValidationErrorsKind::List(items) => {
                for (index, errors) in items {
                    collect(errors, &format!("{pointer}/{index}"), found);
                }
            }
            // One sentence beside a field is enough.
            ValidationErrorsKind::Field(errors) => {
                found.extend(errors.first().map(|error| violation(&pointer, error)));
            }
        }
    }
}

fn violation(pointer: &str, error: &ValidationError) -> Violation {
    let bound = |name: &str| error.params.get(name).and_then(serde_json::Value::as_f64);
    let (min, max) = (bound("min"), bound("max"));
    let of_list = error
        .params
        .get("value")
        .is_some_and(serde_json::Value::is_array);
    let empty = error
        .params
        .get("value")
        .is_none_or(|value| value == "" || value.as_array().is_some_and(Vec::is_empty));
    let rule = match error.code.as_ref() {
        "length" if of_list && empty => Rule::Required,
        "length" if of_list && max.is_some() => Rule::TooMany,
        "length" if min == Some(1.0) && empty => Rule::Required,
        "length" => match (
            min,
            max,
            error.params.get("value").and_then(|value| value.as_str()),
        ) {
            (Some(min), _, Some(text)) if length(text) < min => Rule::TooShort,
            (Some(_), None, _) => Rule::TooShort,
            _ => Rule::TooLong,
        },
        "range" => Rule::OutOfRange,
        code => code.parse().unwrap_or(Rule::WrongForm),
    };
    Violation {
        pointer: pointer.to_owned(),
        rule,
        min,
        max,
    }
}

/// Characters of a text, as a bound counts them.
fn length(text: &str) -> f64 {
    u32::try_from(text.chars().count()).map_or(f64::INFINITY, f64::from)
}

/// The error of a rule that a type checks by itself.
pub fn broken(rule: Rule) -> ValidationError {
    ValidationError::new(rule.code()).with_message(Cow::Borrowed(rule.code()))
}

/// Whether a text of a list has more characters than a bound.
pub fn too_long(pointer: String, text: &str, max: u64) -> Option<Violation> {
    let bound = u32::try_from(max).map_or(f64::INFINITY, f64::from);
    (length(text) > bound).then(|| Violation {
        max: Some(bound),
        ..Violation::of(pointer, Rule::TooLong)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Validate)]
    struct Form {
        #[validate(length(min = 1, max = 5))]
        name: String,
        #[validate(custom(function = "email"))]
        email: String,
        #[validate(length(max = 1))]
        themes: Vec<String>,
        #[validate(length(min = 1, max = 9))]
        leads: Vec<u8>,
        #[validate(nested)]
        lines: Vec<Line>,
    }

    #[derive(Validate)]
    struct Line {
        #[validate(range(min = 1, max = 17))]
        sdg: u8,
    }

    #[test]
    fn each_violation_has_its_pointer_and_its_words() {
        let form = Form {
            name: String::new(),
            email: "x".to_owned(),
            themes: vec![String::new(), String::new()],
            leads: Vec::new(),
            lines: vec![Line { sdg: 3 }, Line { sdg: 18 }],
        };
        let told: Vec<(String, Rule, String)> = violations(&form)
            .into_iter()
            .map(|it| (it.pointer.clone(), it.rule, it.message(Lang::Fr)))
            .collect();
        let expected = [
            (
                "/email",
                Rule::Email,
                "Une adresse comme prenom.nom@commune.fr",
            ),
            ("/leads", Rule::Required, "À remplir"),
            ("/lines/1/sdg", Rule::OutOfRange, "Entre 1 et 17"),
            ("/name", Rule::Required, "À remplir"),
            ("/themes", Rule::TooMany, "1 au plus"),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(pointer, rule, words)| (pointer.to_owned(), rule, words.to_owned()))
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn a_name_that_is_too_long_is_told_its_bound() {
        let form = Form {
            name: "abcdef".to_owned(),
            email: "a@b.fr".to_owned(),
            themes: Vec::new(),
            leads: vec![1],
            lines: Vec::new(),
        };
        let found = violations(&form);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].rule, Rule::TooLong);
        assert_eq!(found[0].message(Lang::En), "5 characters at most");
    }
}
