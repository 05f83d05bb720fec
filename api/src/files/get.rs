//! `GET /api/v1/files/{id}/{name}`

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use actix_web::web::Path;
use passerelle_shared::codes::EntryType;
use passerelle_shared::files::MediaType;
use uuid::Uuid;

use super::{store, view};
use crate::actions::write::Actions;
use crate::app::State;
use crate::editing::entry::Entry;
use crate::entity::file;
use crate::events::write::Events;
use crate::http::authorized::{Authorized, SignedIn, Visitor};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::members::write::Members;
use crate::rows::code;
use crate::working_groups::write::WorkingGroups;

/// The bytes of an address never change.
const PUBLIC: &str = "public, max-age=31536000, immutable";
/// What not everybody may see is kept by nobody.
const PRIVATE: &str = "private, no-store";

/// Get a file.
///
/// For everybody while a public entry uses it; else for whoever sent it, and for those who read the
/// entry as its editors do. Documents are downloaded.
#[utoipa::path(
    get,
    path = "/api/v1/files/{id}/{name}",
    operation_id = "get_file",
    tag = "files",
    security((), ("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the file"),
        ("name" = String, Path, description = "Name of the file, or of a size of an image"),
    ),
    responses(
        (status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream"),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_file(
    visitor: Visitor,
    FilterQuery(_): FilterQuery<NoParameters>,
    path: Path<(Uuid, String)>,
) -> Result<HttpResponse, ApiError> {
    let Visitor { who, state } = visitor;
    let (id, name) = path.into_inner();
    let connection = state.database.reader();
    let row = store::by_id(connection, id)
        .await?
        .ok_or(ApiError::not_found())?;
    let media_type: MediaType = code("file.media_type", row.id, &row.media_type)?;
    let media_type = served_as(&row, media_type, &name)?;
    let public = is_public(&state, &row).await?;
    if !public {
        let who = who.ok_or(ApiError::not_found())?;
        may_read(&who, &row).await?;
    }
    let bytes = state
        .storage
        .get(id, &name)
        .await?
        .ok_or(ApiError::not_found())?;
    let disposition = if media_type.is_image() {
        "inline".to_owned()
    } else {
        // The name holds nothing that would have to be escaped.
        format!("attachment; filename=\"{name}\"")
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type.code()))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .insert_header((CACHE_CONTROL, if public { PUBLIC } else { PRIVATE }))
        .body(bytes))
}

/// The type of what stands under a name; only names of ours are looked for.
fn served_as(row: &file::Model, media_type: MediaType, name: &str) -> Result<MediaType, ApiError> {
    if !media_type.is_image() {
        return (row.name == name)
            .then_some(media_type)
            .ok_or(ApiError::not_found());
    }
    let known = view::sizes(row)?.iter().any(|size| size.name == name);
    let made = [MediaType::Jpeg, MediaType::Webp];
    made.into_iter()
        .find(|it| known && name.ends_with(&format!(".{}", it.extension())))
        .ok_or(ApiError::not_found())
}

/// Whether an entry that everybody sees uses a file.
async fn is_public(state: &State, row: &file::Model) -> Result<bool, ApiError> {
    let (Some(entry_type), Some(entry)) = (&row.entry_type, row.entry_id) else {
        return Ok(false);
    };
    let snapshot = state.catalogue.current().await?;
    let shown = match code("file.entry_type", row.id, entry_type)? {
        EntryType::Member => snapshot.members.by_id(entry).is_some(),
        EntryType::Action => snapshot.actions.by_id(entry).is_some(),
        EntryType::Event => snapshot.events.by_id(entry).is_some(),
        EntryType::WorkingGroup => snapshot.working_groups.by_id(entry).is_some(),
        EntryType::FundingCall => snapshot.funding_calls.by_id(entry).is_some(),
    };
    Ok(shown && store::is_shown(state.database.reader(), row.id).await?)
}

/// Goes on only for whoever sent a file that is no entry's yet, or reads its entry.
async fn may_read(who: &Authorized<SignedIn>, row: &file::Model) -> Result<(), ApiError> {
    let (Some(entry_type), Some(entry)) = (&row.entry_type, row.entry_id) else {
        return (row.account_id == Some(who.actor.account))
            .then_some(())
            .ok_or(ApiError::not_found());
    };
    let connection = who.state.database.reader();
    let entry = entry.to_string();
    let read = match code("file.entry_type", row.id, entry_type)? {
        EntryType::Member => Entry::<Members>::of(connection, who, &entry)
            .await
            .map(drop),
        EntryType::Action => Entry::<Actions>::of(connection, who, &entry)
            .await
            .map(drop),
        EntryType::Event => Entry::<Events>::of(connection, who, &entry).await.map(drop),
        EntryType::WorkingGroup => {
            let found = Entry::<WorkingGroups>::of(connection, who, &entry).await;
            found.map(drop)
        }
        EntryType::FundingCall => Err(ApiError::not_found()),
    };
    // What one may not read of an entry that one sees does not exist either.
    read.map_err(|error| match error.code() {
        passerelle_shared::problem::ErrorCode::Forbidden => ApiError::not_found(),
        _ => error,
    })
}
