//! `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a request that makes something and
//! is sent twice with the same key is done once, and answered twice the same.

pub mod describe;
pub mod store;

use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, LOCATION,
};
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes, Data};
use actix_web::{Error, HttpResponse, ResponseError, rt};
use passerelle_shared::limits::IDEMPOTENCY_KEY_LENGTH_MAX;
use passerelle_shared::problem::ErrorCode;
use sha2::{Digest, Sha256};

use self::store::{Begun, Key};
use crate::app::State;
use crate::http::authorized::bearer;
use crate::http::envelope::body_bytes_max;
use crate::http::error::ApiError;
use crate::http::query::wrong;
use crate::policy::{Actor, Permission, admits};
use crate::{secret, sessions};

/// The header.
pub const HEADER: &str = "Idempotency-Key";

/// Addresses whose POST takes a key: those that make something which a second request would make
/// again. A personal access token is not among them: its secret is kept nowhere.
pub const PATHS: [&str; 12] = [
    crate::api_keys::create::PATH,
    "/api/v1/actions",
    "/api/v1/events",
    crate::files::create::PATH,
    "/api/v1/funding-calls",
    "/api/v1/members",
    "/api/v1/members/{id}/affiliations",
    "/api/v1/proposals",
    "/api/v1/reference/{list}",
    "/api/v1/working-groups",
    "/api/v1/working-groups/{id}/invitations",
    "/api/v1/working-groups/{id}/participants",
];

/// What is kept of the headers of an answer.
const KEPT: [HeaderName; 4] = [CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION];

/// The middleware of these routes. Without the header, or without anybody signed in whose key it
/// could be, it does nothing.
///
/// # Errors
/// What comes after gives.
pub async fn once(
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match begin(&mut request).await {
        Ok(None) => next.call(request).await,
        Ok(Some((state, key, Begun::First))) => {
            // It goes on to its end even where whoever asked has gone: the next one gets the answer.
            let answer = rt::spawn(answer(state, key, request, next)).await;
            answer.unwrap_or_else(|cause| Err(ApiError::from(anyhow::Error::new(cause)).into()))
        }
        Ok(Some((_, _, Begun::Answered(response)))) => Ok(request.into_response(response)),
        Err(refusal) => Ok(request.into_response(refusal.error_response())),
    }
}

/// Takes the key for the request, where it has one.
async fn begin(
    request: &mut ServiceRequest,
) -> Result<Option<(Data<State>, Key, Begun)>, ApiError> {
    if !request.headers().contains_key(HEADER) {
        return Ok(None);
    }
    let given = given(request.headers())?;
    let Some(state) = request.app_data::<Data<State>>().cloned() else {
        return Ok(None);
    };
    // Whoever may not is refused by the handler.
    let actor = match bearer(request.request()) {
        Some(token) => sessions::actor::of_token(&state, &token).await?,
        None => None,
    };
    let admitted = |actor: &Actor| admits(Permission::SignedIn, actor, false).is_ok();
    let Some(actor) = actor.filter(admitted) else {
        return Ok(None);
    };
    let body = body(request).await?;
    let key = Key {
        account: actor.account,
        hash: secret::hash(&given),
        request: digest(request, &actor, &body),
    };
    request.set_payload(Payload::from(body));
    let begun = store::begin(state.database.writer(), &key, state.clock.now()).await?;
    Ok(Some((state, key, begun)))
}

/// The key, once and of visible characters.
fn given(headers: &HeaderMap) -> Result<String, ApiError> {
    let refused = || {
        wrong(
            HEADER,
            "one key of 1 to 255 visible ASCII characters is expected",
        )
    };
    let mut values = headers.get_all(HEADER);
    let value = values.next().and_then(|value| value.to_str().ok());
    value
        .filter(|_| values.next().is_none())
        .filter(|it| !it.is_empty() && it.len() as u64 <= IDEMPOTENCY_KEY_LENGTH_MAX)
        .filter(|it| it.bytes().all(|byte| (b' '..=b'~').contains(&byte)))
        .map(str::to_owned)
        .ok_or_else(refused)
}

async fn body(request: &mut ServiceRequest) -> Result<Bytes, ApiError> {
    let most = body_bytes_max(request);
    let payload = request.extract::<web::Payload>().await;
    let payload = payload.map_err(|_| ApiError::new(ErrorCode::MalformedRequest))?;
    match payload
        .to_bytes_limited(usize::try_from(most).unwrap_or(usize::MAX))
        .await
    {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(ApiError::new(ErrorCode::MalformedRequest)),
        Err(_) => Err(ApiError::new(ErrorCode::PayloadTooLarge)),
    }
}

/// What makes a request the same as another: where it goes, what it says, and with which rights. So
/// an answer that was given to somebody is not given again to who has lost a right since.
fn digest(request: &ServiceRequest, actor: &Actor, body: &[u8]) -> String {
    let header = |name| {
        let value = request.headers().get(name);
        value.map_or(&b""[..], |value| value.as_bytes())
    };
    let mut members = actor.members.clone();
    members.sort_unstable_by_key(|(id, _)| *id);
    let rights = format!("{:?} {members:?} {:?}", actor.role, actor.scopes);
    let parts = [
        request.uri().to_string().as_bytes(),
        header(CONTENT_TYPE),
        header(CONTENT_DISPOSITION),
        rights.as_bytes(),
        body,
    ]
    .map(Sha256::digest);
    hex::encode(Sha256::digest(parts.concat()))
}

/// Lets the handler answer, and keeps what it says. What is refused has changed nothing: the key is
/// free again.
async fn answer(
    state: Data<State>,
    key: Key,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let connection = state.database.writer();
    let called = rt::spawn(async move { next.call(request).await }).await;
    let response = match called {
        Ok(Ok(response)) if response.status().is_success() => response,
        Ok(refused) => {
            store::release(connection, &key)
                .await
                .map_err(ApiError::from)?;
            return refused;
        }
        Err(cause) => {
            store::release(connection, &key)
                .await
                .map_err(ApiError::from)?;
            return Err(ApiError::from(anyhow::Error::new(cause)).into());
        }
    };
    let (request, response) = response.into_parts();
    let (response, body) = response.into_parts();
    let body = to_bytes(body)
        .await
        .map_err(|cause| anyhow::anyhow!("{cause}"));
    let body = body.map_err(ApiError::from)?;
    let headers: Vec<(String, String)> = KEPT
        .iter()
        .filter_map(|name| {
            let value = response.headers().get(name)?.to_str().ok()?;
            Some((name.to_string(), value.to_owned()))
        })
        .collect();
    let text = String::from_utf8_lossy(&body);
    store::finish(connection, &key, response.status(), &headers, &text)
        .await
        .map_err(ApiError::from)?;
    Ok(ServiceResponse::new(
        request,
        response.set_body(BoxBody::new(body)),
    ))
}

/// The answer that was given the first time.
fn again(status: StatusCode, headers: Vec<(String, String)>, body: String) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    for header in headers {
        response.insert_header(header);
    }
    response.body(body)
}
