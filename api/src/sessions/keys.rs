//! Access tokens: JWT (RFC 7519, RFC 9068) under one algorithm, with keys that can be rotated.

use std::collections::HashMap;

use anyhow::Context;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::config::Config;
use crate::database::Database;
use crate::secret;
use crate::seed::settings;

/// How long an access token is good: a page asks for another without anybody noticing.
pub const ACCESS_TOKEN_LIFE: Duration = Duration::minutes(5);

const ALGORITHM: Algorithm = Algorithm::HS256;
/// The type of our tokens (RFC 9068, section 2.1): no other JWT passes for one.
const TYPE: &str = "at+jwt";
/// Shortest key (RFC 7518, section 3.2).
const KEY_BYTES_MIN: usize = 32;
/// Where the database keeps the key of a server that is given none.
const SETTING: &str = "token_key";

/// What an access token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    iss: String,
    aud: String,
    exp: i64,
    nbf: i64,
    iat: i64,
    jti: Uuid,
    /// The account.
    pub sub: Uuid,
    /// The session.
    pub sid: Uuid,
}

/// The keys of this platform.
pub struct Keys {
    /// The first signs; all are accepted.
    ids: Vec<String>,
    encoding: EncodingKey,
    decoding: HashMap<String, DecodingKey>,
    mac: Vec<u8>,
    issuer: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys")
            .field("ids", &self.ids)
            .finish_non_exhaustive()
    }
}

impl Keys {
    /// The keys of the configuration; without any, one that the database keeps, made at the first
    /// start.
    ///
    /// # Errors
    /// `TOKEN_KEYS` is wrong, or the database does not answer.
    pub async fn load(config: &Config, database: &Database) -> anyhow::Result<Self> {
        let keys = match &config.token_keys {
            Some(keys) => keys.clone(),
            None => kept(database).await?,
        };
        Self::of(&keys, &config.public_url()).context("TOKEN_KEYS")
    }

    /// Keys from `NAME:BASE64,…`.
    fn of(keys: &str, issuer: &str) -> anyhow::Result<Self> {
        // Another crypto backend may have been installed by another test of the same process.
        let _ = jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER.install_default();
        let mut found = Vec::new();
        for key in keys.split(',') {
            let (id, key) = key.split_once(':').context("expected NAME:KEY,…")?;
            let bytes = STANDARD
                .decode(key.trim())
                .context("a key is not in Base64")?;
            anyhow::ensure!(
                bytes.len() >= KEY_BYTES_MIN,
                "a key has at least {KEY_BYTES_MIN} bytes: openssl rand -base64 32"
            );
            found.push((id.trim().to_owned(), bytes));
        }
        let (_, first) = found.first().context("there is no key")?;
        Ok(Self {
            ids: found.iter().map(|(id, _)| id.clone()).collect(),
            encoding: EncodingKey::from_secret(first),
            mac: first.clone(),
            decoding: found
                .iter()
                .map(|(id, key)| (id.clone(), DecodingKey::from_secret(key)))
                .collect(),
            issuer: issuer.to_owned(),
        })
    }

    /// An access token for a session.
    ///
    /// # Errors
    /// It cannot be signed.
    pub fn sign(
        &self,
        account: Uuid,
        session: Uuid,
        now: OffsetDateTime,
    ) -> anyhow::Result<String> {
        let claims = Claims {
            iss: self.issuer.clone(),
            aud: self.issuer.clone(),
            exp: (now + ACCESS_TOKEN_LIFE).unix_timestamp(),
            nbf: now.unix_timestamp(),
            iat: now.unix_timestamp(),
            jti: Uuid::now_v7(),
            sub: account,
            sid: session,
        };
        let mut header = Header::new(ALGORITHM);
        header.typ = Some(TYPE.to_owned());
        header.kid = self.ids.first().cloned();
        Ok(jsonwebtoken::encode(&header, &claims, &self.encoding)?)
    }

    /// What a token says, if it is one of ours and good now.
    pub fn verify(&self, token: &str, now: OffsetDateTime) -> Option<Claims> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        let key = self.decoding.get(header.kid.as_deref()?)?;
        if header.typ.as_deref() != Some(TYPE) {
            return None;
        }
        let mut validation = Validation::new(ALGORITHM);
        validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.issuer]);
        // The library reads the machine's clock; ours is compared below.
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &key.clone(), &validation)
            .ok()?
            .claims;
        let now = now.unix_timestamp();
        (claims.nbf <= now && now < claims.exp).then_some(claims)
    }

    /// A keyed hash, for what is counted without being kept.
    pub fn digest(&self, parts: &[&str]) -> String {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.mac)
            .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        for part in parts {
            mac.update(part.as_bytes());
            mac.update(&[0]);
        }
        hex::encode(mac.finalize().into_bytes())
    }
}

async fn kept(database: &Database) -> anyhow::Result<String> {
    if let Some(key) = settings::get(database.reader(), SETTING).await? {
        return Ok(key);
    }
    let key = format!(
        "first:{}",
        STANDARD.encode(secret::random::<KEY_BYTES_MIN>()?)
    );
    settings::set_first(database.writer(), SETTING, &key).await?;
    // Another process may have been faster.
    settings::get(database.reader(), SETTING)
        .await?
        .context("the key was not kept")
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-24 09:30 UTC);
    const ISSUER: &str = "https://passerelle.example";

    fn key(letter: u8) -> String {
        STANDARD.encode([letter; 32])
    }

    fn keys(text: &str) -> Keys {
        Keys::of(text, ISSUER).unwrap()
    }

    fn sign(keys: &Keys) -> String {
        keys.sign(Uuid::from_u128(1), Uuid::from_u128(2), NOW)
            .unwrap()
    }

    #[test]
    fn a_token_is_good_for_its_time() {
        let keys = keys(&format!("a:{}", key(1)));
        let token = sign(&keys);
        assert_eq!(keys.verify(&token, NOW).unwrap().sid, Uuid::from_u128(2));
        assert!(keys.verify(&token, NOW + ACCESS_TOKEN_LIFE).is_none());
        assert!(keys.verify(&token, NOW - Duration::seconds(1)).is_none());
    }

    #[test]
    fn keys_are_rotated() {
        let old = keys(&format!("a:{}", key(1)));
        let both = keys(&format!("b:{},a:{}", key(2), key(1)));
        let new = keys(&format!("b:{}", key(2)));
        assert!(both.verify(&sign(&old), NOW).is_some());
        assert!(new.verify(&sign(&both), NOW).is_some());
        assert!(new.verify(&sign(&old), NOW).is_none());
    }

    #[test]
    fn another_token_is_refused() {
        let ours = keys(&format!("a:{}", key(1)));
        let token = sign(&ours);
        let (head, rest) = token.split_once('.').unwrap();
        let forged = |header: &str| format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header));
        for other in [
            sign(&keys(&format!("a:{}", key(2)))),
            sign(&Keys::of(&format!("a:{}", key(1)), "https://other.example").unwrap()),
            forged(r#"{"alg":"none","typ":"at+jwt","kid":"a"}"#),
            forged(r#"{"alg":"HS256","typ":"JWT","kid":"a"}"#),
            forged(r#"{"alg":"HS512","typ":"at+jwt","kid":"a"}"#),
            format!("{head}.{}", rest.replace('.', "A.")),
            String::new(),
            "a.b.c".to_owned(),
        ] {
            assert!(ours.verify(&other, NOW).is_none(), "{other}");
        }
    }

    #[test]
    fn keys_that_protect_nothing_are_refused() {
        for wrong in ["", "a", "a:", "a:c2hvcnQ=", "a:***"] {
            assert!(Keys::of(wrong, ISSUER).is_err(), "{wrong}");
        }
    }
}
