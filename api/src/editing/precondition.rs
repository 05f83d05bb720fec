//! `If-Match`: which version a change starts from (RFC 9110, section 13.1.1).

use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::IF_MATCH;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::problem::ErrorCode;

use crate::http::error::ApiError;

/// What a request says about the version that it starts from.
#[derive(Clone, Debug)]
pub struct Precondition(Vec<String>);

impl FromRequest for Precondition {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let values = request.headers().get_all(IF_MATCH);
        let tags = values
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|tag| tag.trim().to_owned())
            .collect();
        ready(Ok(Self(tags)))
    }
}

impl Precondition {
    /// Goes on only from this version; `*` is any.
    ///
    /// # Errors
    /// `precondition_required` without `If-Match`, `precondition_failed` for another version.
    pub fn admits(&self, version: i32) -> Result<(), ApiError> {
        if self.0.is_empty() {
            return Err(ApiError::new(ErrorCode::PreconditionRequired));
        }
        let tag = tag(version);
        if self.0.iter().any(|known| *known == tag || known == "*") {
            Ok(())
        } else {
            Err(ApiError::new(ErrorCode::PreconditionFailed))
        }
    }
}

/// The strong tag of a version.
pub fn tag(version: i32) -> String {
    format!("\"{version}\"")
}
