//! What the service says of itself (`OpenID Connect Discovery 1.0`), and its keys.

use jsonwebtoken::jwk::Jwk;
use reqwest::Client;
use serde::Deserialize;
use url::Url;

use super::transfer::{Failure, ask};

const JSON: &str = "application/json";
const CLIENT_SECRET_BASIC: &str = "client_secret_basic";

/// The service's own description, as far as it is needed.
#[derive(Clone, Debug)]
pub struct Discovery {
    /// Where people sign in.
    pub authorization_endpoint: Url,
    /// Where codes become tokens.
    pub token_endpoint: Url,
    /// Where it says who somebody is.
    pub userinfo_endpoint: Url,
    jwks_uri: Url,
    /// Where people sign out.
    pub end_session_endpoint: Option<Url>,
    /// Whether the platform says who it is in the header, or else in the body (`OpenID Connect
    /// Core`, section 9).
    pub takes_basic: bool,
}

#[derive(Deserialize)]
struct Said {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    userinfo_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    end_session_endpoint: Option<String>,
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
        let said: Said = ask(http.get(address), JSON).await?.json("discovery")?;
        if said.issuer != issuer {
            return Err(Failure::invalid("the service has another issuer"));
        }
        // Only a service on this machine does without TLS: its issuer says so.
        let plain = issuer.starts_with("http://");
        let endpoint = |text: &str| match Url::parse(text) {
            Ok(url) if url.scheme() == "https" || (plain && url.scheme() == "http") => Ok(url),
            _ => Err(Failure::invalid("an endpoint is no address under TLS")),
        };
        let methods = said.token_endpoint_auth_methods_supported;
        Ok(Self {
            authorization_endpoint: endpoint(&said.authorization_endpoint)?,
            token_endpoint: endpoint(&said.token_endpoint)?,
            userinfo_endpoint: endpoint(&said.userinfo_endpoint)?,
            jwks_uri: endpoint(&said.jwks_uri)?,
            end_session_endpoint: said
                .end_session_endpoint
                .as_deref()
                .map(endpoint)
                .transpose()?,
            takes_basic: methods
                .is_none_or(|known| known.iter().any(|it| it == CLIENT_SECRET_BASIC)),
        })
    }

    /// The keys of now: the service changes them when it likes.
    pub async fn keys(&self, http: &Client) -> Result<Vec<Jwk>, Failure> {
        let said: Keys = ask(http.get(self.jwks_uri.clone()), JSON)
            .await?
            .json("keys")?;
        Ok(said
            .keys
            .into_iter()
            .filter_map(|key| serde_json::from_value(key).ok())
            .collect())
    }
}
