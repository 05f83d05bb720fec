//! Whose requests are counted together.

use std::net::IpAddr;

use actix_web::dev::ServiceRequest;
use actix_web::http::header::HeaderName;
use sea_orm::DbErr;
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::api_keys::store as api_keys;
use crate::app::State;
use crate::http::authorized::bearer;
use crate::http::client;
use crate::secret;
use crate::sessions::actor::ACCESS_TOKEN_PREFIX;

/// [`passerelle_shared::api_keys::API_KEY_HEADER`], as it is looked up.
pub const HEADER: HeaderName = HeaderName::from_static("x-api-key");

/// Whose quota it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// A key's.
    Key(Uuid),
    /// That of an account that signs in, by whatever session or token.
    Account(Uuid),
    /// That of a network, for whoever says no more.
    Network(Option<IpAddr>),
}

impl Subject {
    /// As the database knows it: no address is kept.
    pub(super) fn code(self, state: &State) -> String {
        match self {
            Self::Key(id) => format!("key/{id}"),
            Self::Account(id) => account(id),
            Self::Network(address) => {
                let address = address.map(|it| it.to_string()).unwrap_or_default();
                format!("network/{}", state.keys.digest(&["quota", &address]))
            }
        }
    }
}

/// How the database knows what is counted of an account.
pub fn account(id: Uuid) -> String {
    format!("account/{id}")
}

/// A key that is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub id: Uuid,
    /// Requests of an hour.
    pub quota: u32,
}

/// Who asks, with the quota that counts.
pub(super) enum Reader {
    /// Somebody with a quota.
    Counted(Subject, u32),
    /// A key that is none, of somebody with a quota.
    WrongKey(Option<(Subject, u32)>),
    /// Nobody who is counted, or nobody knows.
    Free,
}

/// Who asks.
pub(super) async fn of(state: &State, request: &ServiceRequest) -> Reader {
    if let Some(secret) = request.headers().get(&HEADER) {
        // What is no text is no key.
        let known = match secret.to_str() {
            Ok(secret) => key(state, secret).await,
            Err(_) => Ok(None),
        };
        return match known {
            Ok(Some(known)) => Reader::Counted(Subject::Key(known.id), known.quota),
            Ok(None) => Reader::WrongKey(keyless(state, request).await),
            Err(error) => {
                tracing::warn!(cause = %error, "a key could not be looked up");
                Reader::Free
            }
        };
    }
    match keyless(state, request).await {
        Some((subject, quota)) => Reader::Counted(subject, quota),
        None => Reader::Free,
    }
}

/// Who asks without a key; nobody where these are not counted.
async fn keyless(state: &State, request: &ServiceRequest) -> Option<(Subject, u32)> {
    if state.config.quota_reader == 0 {
        return None;
    }
    if let Some(account) = signed_in(state, request).await {
        // Whoever signs in has no less than whoever does not.
        let quota = state.config.quota_key.max(state.config.quota_reader);
        return Some((Subject::Account(account), quota));
    }
    let address = client::address(request.request(), state.config.proxies);
    Some((Subject::Network(address), state.config.quota_reader))
}

/// The account whose token it is. Whether it may do anything is decided later, for each request anew:
/// here it says only whose quota counts.
async fn signed_in(state: &State, request: &ServiceRequest) -> Option<Uuid> {
    let token = bearer(request.request())?;
    let now = state.clock.now();
    if !token.starts_with(ACCESS_TOKEN_PREFIX) {
        return Some(state.keys.verify(&token, now)?.sub);
    }
    let hash = secret::hash(&token);
    let found = state.quotas.tokens.try_get_with(hash.clone(), async {
        let connection = state.database.reader();
        let token = accounts::access_token(connection, &hash, now).await?;
        Ok::<_, DbErr>(token.map(|token| token.account_id))
    });
    found.await.ok().flatten()
}

async fn key(state: &State, secret: &str) -> Result<Option<Known>, std::sync::Arc<DbErr>> {
    let hash = secret::hash(secret);
    let found = state.quotas.keys.try_get_with(hash.clone(), async {
        api_keys::known(state.database.reader(), &hash).await
    });
    found.await
}
