//! The second factor: codes that change every 30 seconds (RFC 6238), and recovery codes.

use sea_orm::{ConnectionTrait, Set};
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

use super::store;
use crate::entity::account;
use crate::http::error::ApiError;
use crate::secret;

/// What authenticator applications call the platform.
const ISSUER: &str = "Passerelle";
/// Bytes of a secret (RFC 4226, section 4, R6).
const SECRET_BYTES: usize = 20;
/// How many recovery codes there are.
const RECOVERY_CODES: usize = 10;

/// The codes of a secret, for an account.
///
/// # Errors
/// The secret is none.
pub fn of(secret: &str, email: &str) -> anyhow::Result<Totp> {
    let secret = Secret::try_from_base32(secret)
        .map_err(|error| anyhow::anyhow!("account.totp_secret: {error:?}"))?;
    Builder::new()
        .with_secret(secret)
        .with_account_name(email)
        .with_issuer(Some(ISSUER))
        .build()
        .map_err(|error| anyhow::anyhow!("account.totp_secret: {error:?}"))
}

/// A new secret, Base32.
///
/// # Errors
/// There is no randomness.
pub fn new_secret() -> anyhow::Result<String> {
    let bytes = secret::random::<SECRET_BYTES>()?;
    Ok(Secret::new(Box::new(bytes)).to_base32())
}

/// The step of a code that is right now, one step before or after.
///
/// # Errors
/// The account's secret is none.
pub fn step(
    account: &account::Model,
    code: &str,
    now: OffsetDateTime,
) -> anyhow::Result<Option<i64>> {
    let Some(secret) = &account.totp_secret else {
        return Ok(None);
    };
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(now.unix_timestamp())?;
    let step = of(secret, &account.email)?.check(&code, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// Whether a code of an account's second factor is right, and good once: a code of the application,
/// or a recovery code.
///
/// # Errors
/// The database refuses.
pub async fn accept(
    connection: &impl ConnectionTrait,
    account: Uuid,
    code: &str,
    now: OffsetDateTime,
) -> Result<bool, ApiError> {
    let Some(row) = store::by_id(connection, account).await? else {
        return Ok(false);
    };
    if row.totp_confirmed_at.is_none() {
        return Ok(false);
    }
    if let Some(step) = step(&row, code, now)? {
        return Ok(store::use_step(connection, account, step).await?);
    }
    let hash = secret::hash(&code.trim().to_lowercase());
    Ok(store::use_recovery_code(connection, account, &hash, now).await?)
}

/// Gives an account new recovery codes; the old ones are good no longer.
///
/// # Errors
/// The database refuses.
pub async fn renew_recovery_codes(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<String>, ApiError> {
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        codes.push(secret::recovery_code()?);
    }
    let hashes = codes.iter().map(|code| secret::hash(code)).collect();
    store::replace_recovery_codes(connection, account, hashes).await?;
    Ok(codes)
}

/// Takes the second factor of an account away.
///
/// # Errors
/// The database refuses.
pub async fn remove(connection: &impl ConnectionTrait, account: Uuid) -> Result<(), ApiError> {
    let changes = account::ActiveModel {
        totp_secret: Set(None),
        totp_confirmed_at: Set(None),
        totp_step: Set(None),
        ..Default::default()
    };
    store::update(connection, account, changes).await?;
    store::replace_recovery_codes(connection, account, Vec::new()).await?;
    Ok(())
}
