//! Query strings as filters: every parameter known, of the right form and within its limits.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::lang::Lang;
use passerelle_shared::page::Cursor;
use passerelle_shared::problem::FieldError;
use passerelle_shared::query::Filter;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::error::ApiError;
use super::language::preferred;

/// The filter of a request, in canonical form.
#[derive(Clone, Debug)]
pub struct FilterQuery<F>(pub F);

impl<F: Filter + Validate + 'static> FromRequest for FilterQuery<F> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()).map(Self))
    }
}

/// The filter of a request whose answer holds words: `lang` says which, else `Accept-Language`.
#[derive(Clone, Debug)]
pub struct WordedQuery<F> {
    /// The filter.
    pub filter: F,
    /// The language of labels.
    pub lang: Lang,
}

/// The parameter of [`WordedQuery`].
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "the document alone reads it")]
pub struct LangParam {
    /// Language of labels; without it, the one that `Accept-Language` prefers, else French.
    lang: Option<Lang>,
}

impl<F: Filter + Validate + 'static> FromRequest for WordedQuery<F> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(worded(request))
    }
}

fn worded<F: Filter + Validate>(request: &HttpRequest) -> Result<WordedQuery<F>, ApiError> {
    let (langs, others): (Vec<_>, Vec<_>) = pairs(request.query_string())?
        .into_iter()
        .partition(|(name, _)| name == "lang");
    let lang = match &*langs {
        [] => preferred(request.headers()),
        [(_, code)] => code
            .parse()
            .map_err(|_| wrong("lang", "fr or en is expected"))?,
        _ => return Err(wrong("lang", "one language is expected")),
    };
    Ok(WordedQuery {
        filter: parse_pairs(&others)?,
        lang,
    })
}

/// The filter of an operation that takes no parameters: any is refused, as everywhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct NoParameters {}

impl Filter for NoParameters {
    fn canonical(self) -> Self {
        self
    }

    fn whole(self) -> Self {
        self
    }
}

/// Refuses every parameter, for what takes none.
///
/// # Errors
/// `invalid_parameter`.
pub fn none(request: &HttpRequest) -> Result<(), ApiError> {
    parse::<NoParameters>(request.query_string()).map(drop)
}

/// Reads a filter from a query string.
///
/// # Errors
/// `invalid_parameter` with what is wrong with which parameter.
pub fn parse<F: Filter + Validate>(query: &str) -> Result<F, ApiError> {
    parse_pairs(&pairs(query)?)
}

/// The pairs of a query string, in order.
///
/// # Errors
/// `invalid_parameter`.
pub fn pairs(query: &str) -> Result<Vec<(String, String)>, ApiError> {
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if !well_formed(name) {
            return Err(wrong(
                "",
                "a name is not well-formed: UTF-8, percent-encoded, is expected",
            ));
        }
        if !well_formed(value) {
            return Err(wrong(name, "UTF-8, percent-encoded, is expected"));
        }
    }
    serde_html_form::from_str(query).map_err(|_| wrong("", "the query string is not well-formed"))
}

/// Whether a part of a query string is percent-encoded UTF-8 (RFC 3986, section 2.1). The parser
/// of forms would take what is not as it stands, or put another letter in its place.
fn well_formed(text: &str) -> bool {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let encoded = part.get(..2).and_then(|digits| hex::decode(digits).ok());
        let Some(encoded) = encoded else {
            return false;
        };
        bytes.extend(encoded);
        bytes.extend(&part.as_bytes()[2..]);
    }
    std::str::from_utf8(&bytes).is_ok()
}

/// The refusal of one parameter.
pub fn wrong(name: &str, detail: &str) -> ApiError {
    ApiError::parameters(vec![parameter(name, detail)])
}

/// Where a page begins, read out of its cursor; nothing where none is given.
///
/// # Errors
/// `invalid_parameter` for the cursor of another list.
pub fn place<T>(
    cursor: Option<&Cursor>,
    read: impl FnOnce(&[u8]) -> Option<T>,
) -> Result<Option<T>, ApiError> {
    let wrong = || wrong("cursor", "the next_cursor of another page is expected");
    cursor
        .map(|cursor| read(cursor.place()).ok_or_else(wrong))
        .transpose()
}

/// Reads a filter from the pairs of a query string.
///
/// # Errors
/// `invalid_parameter` with what is wrong with which parameter.
pub fn parse_pairs<F: Filter + Validate>(pairs: &[(String, String)]) -> Result<F, ApiError> {
    // Blank words are no words, as a form sends them; any other parameter says something.
    let empty: Vec<FieldError> = pairs
        .iter()
        .filter(|(name, value)| value.is_empty() && name != "q")
        .map(|(name, _)| {
            parameter(
                name,
                "a value is expected; leave the parameter out for none",
            )
        })
        .collect();
    if !empty.is_empty() {
        return Err(ApiError::parameters(empty));
    }
    let query = serde_html_form::to_string(pairs).unwrap_or_default();
    let deserializer = serde_html_form::Deserializer::from_bytes(query.as_bytes());
    let filter: F = serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let path = error.path().to_string();
        let name = path.split(['[', '.']).next().unwrap_or_default().to_owned();
        let known = pairs.iter().any(|(key, _)| *key == name);
        wrong(if known { &name } else { "" }, &error.inner().to_string())
    })?;
    if let Err(errors) = filter.validate() {
        let mut fields: Vec<FieldError> = errors
            .field_errors()
            .into_iter()
            .flat_map(|(name, errors)| {
                errors
                    .iter()
                    .map(move |error| parameter(F::parameter(&name), &rule(error)))
            })
            .collect();
        fields.sort_by(|a, b| a.parameter.cmp(&b.parameter));
        return Err(ApiError::parameters(fields));
    }
    Ok(filter.canonical())
}

fn parameter(name: &str, detail: &str) -> FieldError {
    FieldError {
        pointer: None,
        parameter: (!name.is_empty()).then(|| name.to_owned()),
        rule: None,
        detail: detail.to_owned(),
    }
}

/// What a rule expects; the value sent is not repeated.
fn rule(error: &ValidationError) -> String {
    let bound = |name: &str| error.params.get(name).map(ToString::to_string);
    match (error.code.as_ref(), bound("min"), bound("max")) {
        ("range", Some(min), Some(max)) => format!("between {min} and {max} is expected"),
        ("length", _, Some(max)) => format!("at most {max} characters or values are expected"),
        (code, _, _) => format!("does not keep the rule {code}"),
    }
}
