//! Query strings that name what they are about, and then filter it: `of=actions&theme=health`.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::problem::FieldError;

use super::error::ApiError;

/// The pairs of a query string, from which parameters of the endpoint's own are taken before the
/// rest is read as the filter of a list.
#[derive(Clone, Debug)]
pub struct ScopedQuery {
    /// What is left.
    pub pairs: Vec<(String, String)>,
}

impl FromRequest for ScopedQuery {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let pairs = serde_html_form::from_str(request.query_string())
            .map_err(|_| wrong("", "the query string is not well-formed"));
        ready(pairs.map(|pairs| Self { pairs }))
    }
}

impl ScopedQuery {
    /// Takes a parameter out.
    ///
    /// # Errors
    /// It is there more than once, or has no value of the right form.
    pub fn take<T: std::str::FromStr>(&mut self, name: &str, expected: &str) -> Result<Option<T>, ApiError> {
        let mut found = self.pairs.extract_if(.., |(key, _)| key == name);
        let first = found.next();
        if found.next().is_some() {
            return Err(wrong(name, "it can be given once"));
        }
        drop(found);
        first.map(|(_, value)| value.parse().map_err(|_| wrong(name, expected))).transpose()
    }
}

/// The refusal of a parameter.
pub fn wrong(name: &str, detail: &str) -> ApiError {
    ApiError::parameters(vec![FieldError {
        pointer: None,
        parameter: (!name.is_empty()).then(|| name.to_owned()),
        detail: detail.to_owned(),
    }])
}
