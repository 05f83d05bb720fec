//! Signatures of messages, as Standard Webhooks says
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>).

use anyhow::Context;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use time::OffsetDateTime;

use crate::entity::webhook;
use crate::secret;

/// What a secret begins with: so one is recognised where it should not stand.
const PREFIX: &str = "whsec_";
/// Bytes of a secret: the specification wants 24 to 64.
const SECRET_BYTES: usize = 32;

/// A new secret.
///
/// # Errors
/// There is no randomness.
pub fn new_secret() -> anyhow::Result<String> {
    let bytes = secret::random::<SECRET_BYTES>()?;
    Ok(format!("{PREFIX}{}", STANDARD.encode(bytes)))
}

/// The value of `webhook-signature`: one for the present secret, and one for the secret before it
/// while that is good.
///
/// # Errors
/// A secret is none.
pub fn of(
    webhook: &webhook::Model,
    message: &str,
    now: OffsetDateTime,
    body: &str,
) -> anyhow::Result<String> {
    let timestamp = now.unix_timestamp();
    let mut signatures = vec![sign(&webhook.secret, message, timestamp, body)?];
    let former = webhook.former_secret.as_ref();
    if let Some(former) = former.filter(|_| webhook.former_secret_until > Some(now)) {
        signatures.push(sign(former, message, timestamp, body)?);
    }
    Ok(signatures.join(" "))
}

fn sign(secret: &str, message: &str, timestamp: i64, body: &str) -> anyhow::Result<String> {
    let key = secret.strip_prefix(PREFIX).context("webhook.secret")?;
    let key = STANDARD.decode(key).context("webhook.secret")?;
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&key)?;
    mac.update(format!("{message}.{timestamp}.").as_bytes());
    mac.update(body.as_bytes());
    Ok(format!(
        "v1,{}",
        STANDARD.encode(mac.finalize().into_bytes())
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's own tests.
    #[test]
    fn a_signature_is_as_the_specification_has_it() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let signature = sign(
            secret,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(
            signature.unwrap(),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
        assert!(sign("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "m", 0, "").is_err());
    }
}
