//! Query strings as filters: every parameter known, of the right form and within its limits.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::problem::FieldError;
use passerelle_shared::query::Filter;
use validator::{Validate, ValidationError};

use super::error::ApiError;

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
    serde_html_form::from_str(query).map_err(|_| wrong("", "the query string is not well-formed"))
}

/// The refusal of one parameter.
pub fn wrong(name: &str, detail: &str) -> ApiError {
    ApiError::parameters(vec![parameter(name, detail)])
}

/// Reads a filter from the pairs of a query string.
///
/// # Errors
/// `invalid_parameter` with what is wrong with which parameter.
pub fn parse_pairs<F: Filter + Validate>(pairs: &[(String, String)]) -> Result<F, ApiError> {
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
                    .map(move |error| parameter(&name, &rule(error)))
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
