//! The service: the way there, what comes of a code, and the way out.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use passerelle_shared::limits::NAME_LENGTH_MAX;
use passerelle_shared::provider::PROVIDER_SIGN_IN_PATH;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, StatusCode};
use serde::Deserialize;
use serde_json::Value;
use time::{Duration, OffsetDateTime};
use url::Url;

use super::attempt::Attempt;
use super::discovery::Discovery;
use super::token::{self, Expected};
use super::transfer::{self, Failure, ask};
use crate::config::Config;
use crate::sessions::keys::Keys;

/// What is asked for: who somebody is, the name, the address, as `ProConnect` names them.
const SCOPE: &str = "openid given_name usual_name email uid";
/// How surely: `ProConnect`'s only level that every service of its federation has.
const ACR_VALUES: &str = "eidas1";
/// Where the service leads back to, below [`PROVIDER_SIGN_IN_PATH`].
pub const RETURN: &str = "/return";
/// How long what the service says of itself is taken for true.
const KNOWN: Duration = Duration::hours(1);
/// How long a browser waits at most for what the service has to say.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// The same for whoever leaves: signed out here all the same.
const PATIENCE_AT_THE_DOOR: std::time::Duration = std::time::Duration::from_secs(3);

/// The service that people may sign in by.
pub struct Provider {
    /// Its identifier.
    pub issuer: String,
    client_id: String,
    client_secret: String,
    trust_email: bool,
    redirect_uri: String,
    http: Client,
    known: Mutex<Option<(OffsetDateTime, Arc<Discovery>)>>,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider")
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

/// Who somebody is, as the service says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identifier at the service, which never changes.
    pub subject: String,
    /// E-mail address, if the service says that it is this person's.
    pub email: Option<String>,
    /// Given name, or nothing.
    pub given_name: String,
    /// Family name, or nothing.
    pub family_name: String,
    /// What signs out at the service later.
    pub id_token: String,
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    id_token: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Refused {
    error: String,
}

impl Provider {
    /// The service of the configuration, if there is one.
    ///
    /// # Errors
    /// The machine has no certificates of authorities.
    pub fn of(config: &Config) -> anyhow::Result<Option<Self>> {
        let settings = &config.oidc;
        let Some(issuer) = settings.issuer.clone() else {
            return Ok(None);
        };
        Ok(Some(Self {
            issuer,
            client_id: settings.client_id.clone().context("OIDC_CLIENT_ID")?,
            client_secret: settings
                .client_secret
                .clone()
                .context("OIDC_CLIENT_SECRET")?,
            trust_email: settings.trust_email,
            redirect_uri: format!("{}{PROVIDER_SIGN_IN_PATH}{RETURN}", config.public_url()),
            http: transfer::client()?,
            known: Mutex::new(None),
        }))
    }

    async fn discovery(&self, now: OffsetDateTime) -> Result<Arc<Discovery>, Failure> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((since, discovery)) = known().as_ref()
            && (Duration::ZERO..KNOWN).contains(&(now - *since))
        {
            return Ok(Arc::clone(discovery));
        }
        let discovery = Arc::new(Discovery::of(&self.http, &self.issuer).await?);
        *known() = Some((now, Arc::clone(&discovery)));
        Ok(discovery)
    }

    /// Where the browser goes to sign in.
    ///
    /// # Errors
    /// The service is away, or is not what it should be.
    pub async fn way_there(
        &self,
        attempt: &Attempt,
        keys: &Keys,
        now: OffsetDateTime,
    ) -> Result<Url, Failure> {
        let mut address = self.discovery(now).await?.authorization_endpoint.clone();
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", &self.redirect_uri)
            .append_pair("scope", SCOPE)
            .append_pair("acr_values", ACR_VALUES)
            .append_pair("ui_locales", attempt.lang().code())
            .append_pair("state", &attempt.state(keys))
            .append_pair("nonce", &attempt.nonce(keys))
            .append_pair("code_challenge", &attempt.challenge(keys))
            .append_pair("code_challenge_method", "S256");
        Ok(address)
    }

    /// Who it is that the service gave a code for.
    ///
    /// # Errors
    /// The service is away, what it says cannot be trusted, or the code is not good.
    pub async fn person(
        &self,
        code: &str,
        attempt: &Attempt,
        keys: &Keys,
        now: OffsetDateTime,
    ) -> Result<Person, Failure> {
        let asked = self.ask_person(code, attempt, keys, now);
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(person) => person,
            Err(_) => Err(Failure::Away(anyhow::anyhow!("it takes too long"))),
        }
    }

    async fn ask_person(
        &self,
        code: &str,
        attempt: &Attempt,
        keys: &Keys,
        now: OffsetDateTime,
    ) -> Result<Person, Failure> {
        let discovery = self.discovery(now).await?;
        let verifier = attempt.verifier(keys);
        let tokens = self.tokens(&discovery, code, &verifier).await?;
        let signed_by = discovery.keys(&self.http).await?;
        let expected = Expected {
            issuer: &self.issuer,
            client_id: &self.client_id,
            now,
        };
        let invalid = |what| move |error: anyhow::Error| Failure::Invalid(error.context(what));
        let claims = token::verified(&tokens.id_token, &signed_by, expected)
            .map_err(invalid("the ID token"))?;
        let subject =
            token::subject(&claims, &attempt.nonce(keys)).map_err(invalid("the ID token"))?;

        let asked = self
            .http
            .get(discovery.userinfo_endpoint.clone())
            .bearer_auth(&tokens.access_token);
        let answer = ask(asked, "application/jwt, application/json;q=0.9").await?;
        let said = if answer.status.is_success() && answer.media_type == "application/jwt" {
            let text =
                String::from_utf8(answer.body).map_err(|error| Failure::Invalid(error.into()))?;
            token::verified(text.trim(), &signed_by, expected)
                .map_err(invalid("the user information"))?
        } else {
            answer.json::<Value>("the user information")?
        };
        // Else it may be of another (OpenID Connect Core, section 5.3.2).
        if said["sub"] != subject.as_str() {
            return Err(Failure::invalid("the user information is of another"));
        }
        let family_name = ["usual_name", "family_name"]
            .into_iter()
            .map(|claim| name(&said[claim]))
            .find(|name| !name.is_empty());
        Ok(Person {
            subject,
            email: self.email(&said),
            given_name: name(&said["given_name"]),
            family_name: family_name.unwrap_or_default(),
            id_token: tokens.id_token,
        })
    }

    async fn tokens(
        &self,
        discovery: &Discovery,
        code: &str,
        verifier: &str,
    ) -> Result<Tokens, Failure> {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("code_verifier", verifier),
        ];
        let mut request = self.http.post(discovery.token_endpoint.clone());
        if discovery.takes_basic {
            // Each encoded as in a form (RFC 6749, section 2.3.1).
            let [id, secret] = [&self.client_id, &self.client_secret]
                .map(|it| url::form_urlencoded::byte_serialize(it.as_bytes()).collect::<String>());
            request = request.basic_auth(id, Some(secret));
        } else {
            form.push(("client_id", self.client_id.as_str()));
            form.push(("client_secret", self.client_secret.as_str()));
        }
        let body =
            serde_html_form::to_string(form).map_err(|error| Failure::Invalid(error.into()))?;
        let request = request
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        let answer = ask(request, "application/json").await?;
        if answer.status == StatusCode::BAD_REQUEST {
            let refused: Refused = serde_json::from_slice(&answer.body).unwrap_or_default();
            if refused.error == "invalid_grant" {
                return Err(Failure::Expired);
            }
        }
        answer.json("the tokens")
    }

    fn email(&self, said: &Value) -> Option<String> {
        let verified = match &said["email_verified"] {
            Value::Null => self.trust_email,
            Value::Bool(verified) => *verified,
            // As some services write it.
            Value::String(verified) => verified == "true",
            _ => false,
        };
        let email = said["email"].as_str().filter(|_| verified)?;
        passerelle_shared::validation::email(email.trim()).ok()?;
        Some(crate::accounts::store::normal(email))
    }

    /// Where the browser goes to sign out at the service, where that can be done; it comes back to
    /// `back` (`OpenID Connect RP-Initiated Logout 1.0`).
    pub async fn way_out(&self, id_token: &str, back: &str, now: OffsetDateTime) -> Option<Url> {
        let asked = tokio::time::timeout(PATIENCE_AT_THE_DOOR, self.discovery(now));
        let Ok(Ok(discovery)) = asked.await else {
            tracing::warn!("the provider is away: nobody is signed out there");
            return None;
        };
        let mut address = discovery.end_session_endpoint.clone()?;
        address
            .query_pairs_mut()
            .append_pair("id_token_hint", id_token)
            .append_pair("client_id", &self.client_id)
            .append_pair("post_logout_redirect_uri", back)
            // ProConnect wants one; nothing depends on what comes back.
            .append_pair("state", "signed-out");
        Some(address)
    }
}

/// A name as it may stand in an account.
fn name(said: &Value) -> String {
    let text: String = said
        .as_str()
        .unwrap_or_default()
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let most = usize::try_from(NAME_LENGTH_MAX).unwrap_or(usize::MAX);
    text.trim().chars().take(most).collect()
}
