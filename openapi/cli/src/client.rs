//! Requests to the API.

use std::fmt;
use std::time::Duration;

use anyhow::Context;
use passerelle_shared::problem::Problem;
use reqwest::header::{ACCEPT_LANGUAGE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;

use crate::output;

/// How often a request is sent that the server puts off.
const ATTEMPTS: u32 = 5;
/// The longest that one waits for the server to have time again.
const PATIENCE: Duration = Duration::from_mins(2);

/// A problem that the server told (RFC 9457).
#[derive(Debug)]
pub struct Refusal(pub Problem);

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem {
            code,
            title,
            status,
            detail,
            errors,
            ..
        } = &self.0;
        write!(formatter, "{status} {code}: {title}")?;
        if let Some(detail) = detail {
            write!(formatter, " ({detail})")?;
        }
        for error in errors {
            let place = error.pointer.as_ref().or(error.parameter.as_ref());
            write!(
                formatter,
                "\n  {}: {}",
                place.map_or("", |it| it),
                error.detail
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// The API at an address, for somebody.
#[derive(Debug)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: Option<String>,
}

impl Client {
    /// Of an address, with a token and a language.
    pub fn new(url: &str, token: Option<String>, lang: &str) -> anyhow::Result<Self> {
        // Another part of the program cannot have chosen before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_str(lang)?);
        let http = reqwest::Client::builder()
            .user_agent(concat!("passerelle-cli/", env!("CARGO_PKG_VERSION")))
            .default_headers(headers)
            .connect_timeout(Duration::from_secs(20))
            .build()?;
        Ok(Self {
            http,
            base: url.trim_end_matches('/').to_owned(),
            token,
        })
    }

    /// A request to a path from `/` on.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Sends a request; where the server asks to come again later, it waits.
    ///
    /// # Errors
    /// A [`Refusal`], or the server cannot be reached or is none.
    pub async fn send(&self, request: RequestBuilder) -> anyhow::Result<Response> {
        let mut attempt = 1;
        loop {
            let again = request
                .try_clone()
                .context("the request cannot be sent twice")?;
            let response = again
                .send()
                .await
                .with_context(|| format!("{} cannot be reached", self.base))?;
            match later(&response) {
                Some(wait) if attempt < ATTEMPTS && wait <= PATIENCE => {
                    output::tell(&format!("asked to wait {} s", wait.as_secs()));
                    tokio::time::sleep(wait).await;
                    attempt += 1;
                }
                _ => return self.settled(response).await,
            }
        }
    }

    async fn settled(&self, response: Response) -> anyhow::Result<Response> {
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let text = response.text().await?;
        match serde_json::from_str(&text) {
            Ok(problem) => Err(Refusal(problem).into()),
            Err(_) => anyhow::bail!("{} answers {status}, and not as Passerelle does", self.base),
        }
    }

    /// The JSON at a path.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> anyhow::Result<T> {
        let response = self.send(self.request(Method::GET, path)).await?;
        let text = response.text().await?;
        serde_json::from_str(&text).with_context(|| format!("what {path} answers"))
    }
}

/// How long the server asks to wait.
fn later(response: &Response) -> Option<Duration> {
    let busy = [
        StatusCode::TOO_MANY_REQUESTS,
        StatusCode::SERVICE_UNAVAILABLE,
    ];
    if !busy.contains(&response.status()) {
        return None;
    }
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?;
    seconds.parse().ok().map(Duration::from_secs)
}
