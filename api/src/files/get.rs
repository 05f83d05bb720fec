//! `GET /api/v1/files/{id}/{name}`

use std::convert::Infallible;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody, SizedStream};
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, EntityTag, Header, IfNoneMatch, IfRange, Range as Ranges,
};
use actix_web::http::{Method, StatusCode};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::files::MediaType;
use passerelle_shared::problem::Problem;
use uuid::Uuid;

use super::{access, store, view};
use crate::entity::file;
use crate::http::authorized::Visitor;
use crate::http::docs::{Conditional, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::rows::code;

/// The bytes of an address never change, but an entry may be withdrawn: caches ask again then.
const PUBLIC: &str = "public, max-age=600, must-revalidate";
/// What not everybody may see is kept by nobody.
const PRIVATE: &str = "private, no-store";

/// Get a file.
///
/// For everybody while a public entry uses it; else for whoever sent it, and for those who read the
/// entry as its editors do. Documents are downloaded. A part of it comes by `Range`, one at a time.
#[utoipa::path(
    get,
    path = "/api/v1/files/{id}/{name}",
    operation_id = "get_file",
    tag = "files",
    security((), ("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the file"),
        ("name" = String, Path, description = "Name of the file, or of a size of an image"),
        ("Range" = Option<String>, Header, description = "A part of it (RFC 9110, section 14.2)", example = "bytes=0-1023"),
    ),
    responses(
        (status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream",
         headers(("ETag" = String, description = "For `If-None-Match` and `If-Range`"))),
        (status = 206, description = "A part of it", body = Vec<u8>, content_type = "application/octet-stream",
         headers(("Content-Range" = String, description = "Which"))),
        (status = 416, description = "It does not have these bytes", body = Problem, content_type = "application/problem+json",
         headers(("Content-Range" = String, description = "How many it has"))),
        Conditional, SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_file(
    visitor: Visitor,
    FilterQuery(_): FilterQuery<NoParameters>,
    request: HttpRequest,
    path: Path<(Uuid, String)>,
) -> Result<HttpResponse, ApiError> {
    let (id, name) = path.into_inner();
    let row = store::by_id(visitor.state.database.reader(), id)
        .await?
        .ok_or(ApiError::not_found())?;
    let media_type = media_type(&row, &name)?;
    let public = access::admits(&visitor, &row).await?;
    let tag = EntityTag::new_strong(format!("{}-{name}", id.simple()));
    let caching = if public { PUBLIC } else { PRIVATE };
    if has(&request, &tag) {
        let mut response = HttpResponse::NotModified();
        return Ok(response
            .insert_header((ETAG, tag))
            .insert_header((CACHE_CONTROL, caching))
            .finish());
    }
    let storage = &visitor.state.storage;
    let gone = ApiError::not_found;
    let wanted = ranges(&request, &tag);
    let mut response = HttpResponse::Ok();
    response
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, caching))
        .insert_header((ACCEPT_RANGES, "bytes"))
        .insert_header((CONTENT_TYPE, media_type.code()))
        .insert_header((CONTENT_DISPOSITION, disposition(media_type, &name)))
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"));
    if request.method() == Method::HEAD {
        let length = storage.length(id, &name).await?.ok_or_else(gone)?;
        return Ok(response.body(Length(length)));
    }
    let part = match wanted {
        None => None,
        Some(wanted) => {
            let length = storage.length(id, &name).await?.ok_or_else(gone)?;
            let part = one(&wanted, length)?;
            if let Some(Range { start, end }) = &part {
                let last = end - 1;
                response
                    .status(StatusCode::PARTIAL_CONTENT)
                    .insert_header((CONTENT_RANGE, format!("bytes {start}-{last}/{length}")));
            }
            part
        }
    };
    let found = storage.read(id, &name, part).await?.ok_or_else(gone)?;
    let length = found.range.end - found.range.start;
    Ok(response.body(SizedStream::new(length, found.into_stream())))
}

/// The type of what stands under a name; only names of ours are looked for.
fn media_type(row: &file::Model, name: &str) -> Result<MediaType, ApiError> {
    let sent: MediaType = code("file.media_type", row.id, &row.media_type)?;
    let found = if sent.is_image() {
        let known = view::sizes(row)?.iter().any(|size| size.name == name);
        view::served_as(name).filter(|_| known)
    } else {
        (row.name == name).then_some(sent)
    };
    found.ok_or(ApiError::not_found())
}

/// Images are shown, documents downloaded. The name holds nothing that would have to be escaped.
fn disposition(media_type: MediaType, name: &str) -> String {
    if media_type.is_image() {
        "inline".to_owned()
    } else {
        format!("attachment; filename=\"{name}\"")
    }
}

/// Whether the client has these bytes already (RFC 9110, section 13.1.2).
fn has(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => request.headers().contains_key(IfNoneMatch::name()),
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|it| it.weak_eq(tag)),
        Err(_) => false,
    }
}

/// The bytes that are asked for; none for all of them, also where the client's part is of other
/// bytes (RFC 9110, section 13.1.5) or where what it asks for cannot be read.
fn ranges(request: &HttpRequest, tag: &EntityTag) -> Option<Ranges> {
    let wanted = Ranges::parse(request).ok()?;
    let of_these = match IfRange::parse(request) {
        Ok(IfRange::EntityTag(known)) => known.strong_eq(tag),
        Ok(IfRange::Date(_)) => false,
        Err(_) => !request.headers().contains_key(IfRange::name()),
    };
    of_these.then_some(wanted)
}

/// The one part that is asked for; none for all where it is no bytes, or several parts at once.
fn one(wanted: &Ranges, length: u64) -> Result<Option<Range<u64>>, ApiError> {
    let Ranges::Bytes(parts) = wanted else {
        return Ok(None);
    };
    match parts.as_slice() {
        [part] => part
            .to_satisfiable_range(length)
            .map(|(first, last)| Some(first..last + 1))
            .ok_or(ApiError::Range(length)),
        _ => Ok(None),
    }
}

/// The length of what `HEAD` does not send.
struct Length(u64);

impl MessageBody for Length {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.0)
    }

    fn poll_next(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(None)
    }
}
