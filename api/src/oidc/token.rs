//! What the service signs: ID tokens (`OpenID Connect Core`, section 3.1.3.7), and what it says of
//! people (section 5.3.2).

use anyhow::{Context, bail, ensure};
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use serde_json::Value;
use time::{Duration, OffsetDateTime};

/// Signatures with a key that only the service has: neither `none`, nor one that whoever has the
/// client's secret could make.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];
/// By how much the service's clock may differ from ours.
const LEEWAY: Duration = Duration::minutes(1);

/// Whom a token must be from and for, and when.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The service.
    pub issuer: &'a str,
    /// The platform, as the service knows it.
    pub client_id: &'a str,
    /// The time.
    pub now: OffsetDateTime,
}

#[derive(Deserialize)]
struct Standing {
    #[serde(default)]
    azp: Option<String>,
    #[serde(default)]
    exp: Option<f64>,
    #[serde(default)]
    nbf: Option<f64>,
    #[serde(default)]
    iat: Option<f64>,
}

/// What a token says, if the service signed it, for us, and it is good now.
///
/// # Errors
/// It is not.
pub fn verified(token: &str, keys: &[Jwk], expected: Expected<'_>) -> anyhow::Result<Value> {
    let header = jsonwebtoken::decode_header(token).context("it is no signed token")?;
    ensure!(
        ALGORITHMS.contains(&header.alg),
        "it is signed with {:?}",
        header.alg
    );
    let mut validation = Validation::new(header.alg);
    validation.set_required_spec_claims(&["iss", "aud"]);
    validation.set_issuer(&[expected.issuer]);
    validation.set_audience(&[expected.client_id]);
    // The library reads the machine's clock; ours is compared below.
    validation.validate_exp = false;
    let candidates = keys
        .iter()
        .filter(|key| header.kid.is_none() || key.common.key_id == header.kid)
        .filter(|key| {
            let usage = key.common.public_key_use.as_ref();
            usage.is_none_or(|usage| *usage == PublicKeyUse::Signature)
        });
    let mut why = None;
    for key in candidates {
        let read = DecodingKey::from_jwk(key)
            .and_then(|key| jsonwebtoken::decode::<Value>(token, &key, &validation));
        match read {
            Ok(token) => {
                ensure_good(&token.claims, expected)?;
                return Ok(token.claims);
            }
            Err(error) => why = Some(error),
        }
    }
    match why {
        Some(error) => Err(error.into()),
        None => bail!("no key of the service has this name"),
    }
}

fn ensure_good(claims: &Value, expected: Expected<'_>) -> anyhow::Result<()> {
    let standing = Standing::deserialize(claims)?;
    let several = claims["aud"].as_array().is_some_and(|all| all.len() > 1);
    match &standing.azp {
        Some(azp) => ensure!(azp == expected.client_id, "it is for another client"),
        None => ensure!(
            !several,
            "it is for several, and does not say for whom first"
        ),
    }
    let seconds = |time: OffsetDateTime| {
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds since 1970 are exact for millions of years"
        )]
        let seconds = time.unix_timestamp() as f64;
        seconds
    };
    let past = |time: Option<f64>| time.is_none_or(|it| it <= seconds(expected.now + LEEWAY));
    ensure!(
        standing
            .exp
            .is_none_or(|exp| seconds(expected.now - LEEWAY) < exp),
        "it is no longer good"
    );
    ensure!(
        past(standing.nbf) && past(standing.iat),
        "it is not good yet"
    );
    Ok(())
}

/// The subject of an ID token of this attempt.
///
/// # Errors
/// It is of another attempt, or lacks what each must have.
pub fn subject(claims: &Value, nonce: &str) -> anyhow::Result<String> {
    ensure!(claims["nonce"] == nonce, "it is of another attempt");
    ensure!(
        claims["exp"].is_number() && claims["iat"].is_number(),
        "it has no time"
    );
    let subject = claims["sub"].as_str().unwrap_or_default();
    // At most 255 ASCII characters (section 2).
    ensure!(
        (1..=255).contains(&subject.len())
            && subject.bytes().all(|byte| (0x20..0x7f).contains(&byte)),
        "it has no subject"
    );
    Ok(subject.to_owned())
}
