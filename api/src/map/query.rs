//! Query strings of maps: a zoom, and the filter of the list that is shown.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::limits::ZOOM_MAX;
use passerelle_shared::query::Filter;
use validator::Validate;

use crate::http::error::ApiError;
use crate::http::query::{pairs, parse_pairs, wrong};

/// Zoom where the client does not say: the world on a screen.
const ZOOM_DEFAULT: u8 = 3;

/// A zoom and a filter.
#[derive(Clone, Debug)]
pub struct ZoomedQuery<F> {
    /// Zoom, 0 to 20.
    pub zoom: u8,
    /// The filter, in canonical form.
    pub filter: F,
}

impl<F: Filter + Validate + 'static> FromRequest for ZoomedQuery<F> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()))
    }
}

fn parse<F: Filter + Validate>(query: &str) -> Result<ZoomedQuery<F>, ApiError> {
    let (zooms, rest): (Vec<_>, Vec<_>) = pairs(query)?
        .into_iter()
        .partition(|(name, _)| name == "zoom");
    let zoom = match zooms.as_slice() {
        [] => ZOOM_DEFAULT,
        [(_, zoom)] => zoom
            .parse()
            .ok()
            .filter(|zoom| *zoom <= ZOOM_MAX)
            .ok_or_else(|| wrong("zoom", "a whole number from 0 to 20 is expected"))?,
        _ => return Err(wrong("zoom", "it can be given once")),
    };
    Ok(ZoomedQuery {
        zoom,
        filter: parse_pairs(&rest)?,
    })
}
