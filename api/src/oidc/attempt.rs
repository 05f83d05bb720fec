//! One attempt to sign in: what binds the way there and the way back to one browser.
//!
//! A cookie holds a random seed, the time and where to go on; `state`, `nonce` and the verifier of
//! PKCE are keyed hashes of the whole cookie. So nothing is kept here, a cookie that was changed
//! fits no `state`, and who knows the address of the way there knows neither cookie nor verifier.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passerelle_shared::lang::Lang;
use passerelle_shared::provider::PROVIDER_SIGN_IN_PATH;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::Duration;

use crate::app::State;
use crate::secret;
use crate::sessions::cookie;
use crate::sessions::keys::Keys;

const NAME: &str = "passerelle_provider";
/// How long somebody may take at the service: long enough to have a code sent by mail there.
pub const LIFE: Duration = Duration::minutes(20);

/// An attempt.
#[derive(Clone, Debug)]
pub struct Attempt {
    value: String,
    content: Content,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Content {
    seed: String,
    /// When it began, in seconds since 1970.
    at: i64,
    lang: Lang,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

impl Attempt {
    /// A new attempt.
    ///
    /// # Errors
    /// The operating system gives no randomness.
    pub fn begin(state: &State, lang: Lang, next: Option<String>) -> anyhow::Result<Self> {
        let content = Content {
            seed: secret::token()?,
            at: state.clock.now().unix_timestamp(),
            lang,
            next,
        };
        Ok(Self {
            value: URL_SAFE_NO_PAD.encode(serde_json::to_vec(&content)?),
            content,
        })
    }

    /// The attempt of a browser, if it has one that is not too old.
    pub fn of(state: &State, request: &HttpRequest) -> Option<Self> {
        let value = request.cookie(NAME)?.value().to_owned();
        let content: Content =
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(&value).ok()?).ok()?;
        let age = state.clock.now().unix_timestamp().checked_sub(content.at)?;
        (0..LIFE.whole_seconds())
            .contains(&age)
            .then_some(Self { value, content })
    }

    /// Language of the pages that it comes from.
    pub const fn lang(&self) -> Lang {
        self.content.lang
    }

    /// Page to go on to, where it is not one's own space.
    pub fn next(&self) -> Option<&str> {
        self.content.next.as_deref()
    }

    /// What comes back with the answer, and is good once.
    pub fn state(&self, keys: &Keys) -> String {
        keys.digest(&["provider-state", &self.value])
    }

    /// What stands in the ID token.
    pub fn nonce(&self, keys: &Keys) -> String {
        keys.digest(&["provider-nonce", &self.value])
    }

    /// What proves that who has the code sent for it (RFC 7636): 64 characters.
    pub fn verifier(&self, keys: &Keys) -> String {
        keys.digest(&["provider-verifier", &self.value])
    }

    /// What the service is told of the verifier.
    pub fn challenge(&self, keys: &Keys) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier(keys).as_bytes()))
    }

    /// The cookie that holds it. The service's page leads back to us: with `Lax`, not with `Strict`,
    /// it is sent then.
    pub fn cookie(&self, state: &State) -> Cookie<'static> {
        holding(state, self.value.clone(), LIFE)
    }
}

/// The cookie that takes an attempt away.
pub fn gone(state: &State) -> Cookie<'static> {
    holding(state, String::new(), Duration::ZERO)
}

fn holding(state: &State, value: String, life: Duration) -> Cookie<'static> {
    let mut cookie = cookie::unseen(state, (NAME, PROVIDER_SIGN_IN_PATH), value, life);
    cookie.set_same_site(SameSite::Lax);
    cookie
}
