//! Requests to the service: within a time and a size, and nowhere else than asked.

use anyhow::Context;
use passerelle_shared::provider::ProviderOutcome;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, RequestBuilder, StatusCode, redirect};
use serde::de::DeserializeOwned;

/// Longest answer that is read: keys and tokens have some kilobytes.
const BYTES_MAX: usize = 262_144;
const CONNECT: std::time::Duration = std::time::Duration::from_secs(5);
const ANSWER: std::time::Duration = std::time::Duration::from_secs(10);

/// Why the service was of no use.
#[derive(Debug)]
pub enum Failure {
    /// It cannot be reached, or is out of order.
    Away(anyhow::Error),
    /// What it says cannot be trusted, or cannot be read.
    Invalid(anyhow::Error),
    /// The code is not good, or no longer.
    Expired,
}

impl Failure {
    /// What the person is told, after the cause is logged.
    pub fn told(self) -> ProviderOutcome {
        match self {
            Self::Expired => ProviderOutcome::Expired,
            Self::Away(error) => {
                tracing::warn!(cause = format!("{error:#}"), "the provider is away");
                ProviderOutcome::Away
            }
            Self::Invalid(error) => {
                tracing::warn!(cause = format!("{error:#}"), "the provider is not trusted");
                ProviderOutcome::Invalid
            }
        }
    }

    /// What it says cannot be trusted, or cannot be read.
    pub fn invalid(why: impl Into<String>) -> Self {
        Self::Invalid(anyhow::Error::msg(why.into()))
    }
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Media type without parameters, in lower case.
    pub media_type: String,
    /// Body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON, of an answer that is one.
    pub fn json<T: DeserializeOwned>(&self, what: &str) -> Result<T, Failure> {
        if !self.status.is_success() {
            return Err(Failure::invalid(format!("{what}: status {}", self.status)));
        }
        serde_json::from_slice(&self.body)
            .with_context(|| what.to_owned())
            .map_err(Failure::Invalid)
    }
}

/// Who asks.
///
/// # Errors
/// The machine has no certificates of authorities.
pub fn client() -> anyhow::Result<Client> {
    Client::builder()
        .redirect(redirect::Policy::none())
        .connect_timeout(CONNECT)
        .timeout(ANSWER)
        .build()
        .context("OIDC_ISSUER")
}

/// Asks.
pub async fn ask(request: RequestBuilder, accept: &str) -> Result<Answer, Failure> {
    // Without the address: it may hold what no log shows.
    let away = |error: reqwest::Error| Failure::Away(error.without_url().into());
    let mut response = request.header(ACCEPT, accept).send().await.map_err(away)?;
    let status = response.status();
    if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
        return Err(Failure::Away(anyhow::anyhow!("status {status}")));
    }
    let media_type = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .map(|value| value.trim().to_ascii_lowercase())
        .unwrap_or_default();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(away)? {
        if body.len() + chunk.len() > BYTES_MAX {
            return Err(Failure::invalid("an answer is too long"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer {
        status,
        media_type,
        body,
    })
}
