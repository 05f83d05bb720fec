//! `POST /api/v1/files`

use actix_web::http::header::{CONTENT_DISPOSITION, ContentDisposition, LOCATION};
use actix_web::web::{Bytes, Payload};
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::files::StoredFile;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use time::Duration;
use uuid::Uuid;

use super::{content, made, store, view};
use crate::app::State;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{BadBody, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::sessions::throttle::{self, Limit};

/// The address.
pub const PATH: &str = "/api/v1/files";

/// Files of one account: a report with its pictures at once, and a hundred a day.
const OF_ACCOUNT: Limit = Limit {
    burst: 40,
    every: Duration::minutes(15),
};
/// Bytes that an account may send within a day.
const BYTES_A_DAY: i64 = 300 * 1_024 * 1_024;

/// Send a file.
///
/// The body is the file, its name stands in `Content-Disposition: attachment; filename*=UTF-8''…`.
/// What it is, its content says: JPEG, PNG, WebP, PDF, `OpenDocument` or Office Open XML without
/// macros. Images are made anew in at most three sizes, without what a camera notes. A file is used
/// by naming it in the document of an entry; after 24 hours without it is gone.
#[utoipa::path(
    post,
    path = "/api/v1/files",
    operation_id = "create_file",
    tag = "files",
    security(("bearer" = [])),
    params(("Content-Disposition" = Option<String>, Header, description = "Name of the file",
        example = "attachment; filename*=UTF-8''convention.pdf")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The file"),
    responses(
        (status = 201, description = "The file", body = StoredFile,
         headers(("Location" = String, description = "Where it is"))),
        SignedOut, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_file(
    who: Authorized<SignedIn>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let account = who.actor.account;
    let now = state.clock.now();
    let key = state.keys.digest(&["files", &account.to_string()]);
    throttle::take(state, &[(key, OF_ACCOUNT)]).await?;
    let bytes = body(state, payload).await?;
    let media_type =
        content::media_type(&bytes).ok_or_else(|| ApiError::field("", Rule::FileType))?;
    let connection = state.database.reader();
    let sent = store::sent_since(connection, account, now - Duration::DAY).await?;
    let length = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    if sent.iter().sum::<i64>().saturating_add(length) > BYTES_A_DAY {
        return Err(ApiError::TooMany(
            Duration::DAY.whole_seconds().unsigned_abs(),
        ));
    }
    let id = Uuid::now_v7();
    let name = content::safe_name(&name(&request), media_type);
    let made = {
        // An image takes up to 320 MB for a moment: the others wait.
        let _permit = state.imaging.acquire().await.map_err(anyhow::Error::new)?;
        let called = name.clone();
        let work = move || made::made(bytes, media_type, &called);
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(anyhow::Error::new)?
            .map_err(|rule| ApiError::field("", rule))?
    };
    let row = made::row((id, name, media_type), Some(account), &made, now)?;
    // The row first: bytes that it does not tell of, where this is cut off, would never be swept.
    // Nobody knows the file before it is answered.
    store::insert(state.database.writer(), row.clone()).await?;
    made::keep(&state.storage, id, &made).await?;
    let file = view::stored(row)?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, file.url.clone()))
        .json(file))
}

async fn body(state: &State, payload: Payload) -> Result<Bytes, ApiError> {
    let most = usize::try_from(state.config.file_bytes()).unwrap_or(usize::MAX);
    match payload.to_bytes_limited(most).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(ApiError::new(ErrorCode::MalformedRequest)),
        Err(_) => Err(ApiError::new(ErrorCode::PayloadTooLarge)),
    }
}

/// What the request calls the file.
fn name(request: &HttpRequest) -> String {
    let header = request.headers().get(CONTENT_DISPOSITION);
    let parsed = header.and_then(|value| ContentDisposition::from_raw(value).ok());
    let Some(disposition) = parsed else {
        return String::new();
    };
    let extended = disposition.get_filename_ext();
    extended
        .and_then(|name| String::from_utf8(name.value.clone()).ok())
        .or_else(|| disposition.get_filename().map(str::to_owned))
        .unwrap_or_default()
}
