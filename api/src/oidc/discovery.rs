//! What the service says of itself (`OpenID Connect Discovery 1.0`), and its keys.

use jsonwebtoken::jwk::Jwk;
use reqwest::Client;
use serde::Deserialize;
use url::Url;

use super::transfer::{Failure, ask};

const JSON: &str = "application/json";
const CLIENT_SECRET_BASIC: &str = "client_secret_basic";

/// The service's own description, as far as it is needed.
#[derive(Clone, Debug, Deserialize)]
pub struct Discovery {
    issuer: String,
    /// Where people sign in.
    pub authorization_endpoint: Url,
    /// Where codes become tokens.
    pub token_endpoint: Url,
    /// Where it says who somebody is.
    pub userinfo_endpoint: Url,
    jwks_uri: Url,
    /// Where people sign out.
    #[serde(default)]
    pub end_session_endpoint: Option<Url>,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

/// The keys that the service signs with. One that cannot be read does not hide the others.
#[derive(Deserialize)]
struct Keys {
    keys: Vec<serde_json::Value>,
}

impl Discovery {
    /// Asks the service.
    pub async fn of(http: &Client, issuer: &str) -> Result<Self, Failure> {
        let address = format!(
            "{}/.well-known/openid-configuration",
            issuer.trim_end_matches('/')
        );
        let found: Self = ask(http.get(address), JSON).await?.json("discovery")?;
        if found.issuer != issuer {
            return Err(Failure::invalid("the service has another issuer"));
        }
        // Only a service on this machine does without TLS.
        let scheme = issuer.split(':').next().unwrap_or_default();
        let endpoints = [
            Some(&found.authorization_endpoint),
            Some(&found.token_endpoint),
            Some(&found.userinfo_endpoint),
            Some(&found.jwks_uri),
            found.end_session_endpoint.as_ref(),
        ];
        if endpoints
            .into_iter()
            .flatten()
            .any(|endpoint| endpoint.scheme() != "https" && endpoint.scheme() != scheme)
        {
            return Err(Failure::invalid("an endpoint is without TLS"));
        }
        Ok(found)
    }

    /// The keys of now: the service changes them when it likes.
    pub async fn keys(&self, http: &Client) -> Result<Vec<Jwk>, Failure> {
        let found: Keys = ask(http.get(self.jwks_uri.clone()), JSON)
            .await?
            .json("keys")?;
        Ok(found
            .keys
            .into_iter()
            .filter_map(|key| serde_json::from_value(key).ok())
            .collect())
    }

    /// Whether the platform says who it is in the header, or else in the body (`OpenID Connect
    /// Core`, section 9).
    pub fn takes_basic(&self) -> bool {
        let methods = self.token_endpoint_auth_methods_supported.as_ref();
        methods.is_none_or(|known| known.iter().any(|it| it == CLIENT_SECRET_BASIC))
    }
}
