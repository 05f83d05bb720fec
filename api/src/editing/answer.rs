//! Answers to editors: never kept by a cache, with the version as a strong `ETag`.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpResponse, HttpResponseBuilder};
use passerelle_shared::editing::Document;

use super::Editable;
use super::entry::Entry;
use super::precondition::tag;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::policy::{Deed, Thing, can};

/// The source of an entry.
///
/// # Errors
/// The row holds what it should not.
pub fn source<E: Editable>(
    status: StatusCode,
    who: &Authorized<SignedIn>,
    entry: Entry<E>,
) -> Result<HttpResponse, ApiError> {
    let mut response = private(status);
    response.insert_header((ETAG, tag(entry.head.version)));
    if status == StatusCode::CREATED {
        let location = format!("{}/{}", E::PATH, entry.head.id);
        response.insert_header((actix_web::http::header::LOCATION, location));
    }
    let standing = entry.standing(who)?;
    let document = shown(who, entry.ownership.thing(), entry.document);
    Ok(response.json(E::Source::from((standing, document))))
}

/// A document as somebody reads it: what people say of themselves is not for everybody who sees the
/// entry.
pub fn shown<D: Document>(who: &Authorized<SignedIn>, thing: Thing<'_>, document: D) -> D {
    match can(&who.actor, Deed::Contacts, thing) {
        Ok(()) => document,
        Err(_) => document.without_contacts(),
    }
}

/// An answer that no cache keeps.
pub fn private(status: StatusCode) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response.insert_header((CACHE_CONTROL, "no-store"));
    response
}
