//! The settings `OIDC_…`.

use clap::Args;
use passerelle_shared::provider::SignInProvider;
use url::{Host, Url};

/// Another service to sign in by.
#[derive(Args, Clone, Debug)]
pub struct OidcSettings {
    /// Service that people may sign in by, besides a link and a password: its issuer identifier
    /// (`OpenID Connect`), such as `https://auth.agentconnect.gouv.fr/api/v2` for `ProConnect`.
    #[arg(id = "oidc_issuer", value_name = "OIDC_ISSUER", long = "oidc-issuer", env = "OIDC_ISSUER", value_parser = issuer, requires_all = ["oidc_client_id", "oidc_client_secret"])]
    pub issuer: Option<String>,

    /// Identifier that the service has given the platform.
    #[arg(id = "oidc_client_id", value_name = "OIDC_CLIENT_ID", long = "oidc-client-id", env = "OIDC_CLIENT_ID", value_parser = filled, requires = "oidc_issuer")]
    pub client_id: Option<String>,

    /// Secret that the service has given the platform.
    #[arg(id = "oidc_client_secret", value_name = "OIDC_CLIENT_SECRET", long = "oidc-client-secret", env = "OIDC_CLIENT_SECRET", hide_env_values = true, value_parser = filled, requires = "oidc_issuer")]
    pub client_secret: Option<String>,

    /// Name of the service, as the button says it.
    #[arg(id = "oidc_name", value_name = "OIDC_NAME", long = "oidc-name", env = "OIDC_NAME", default_value = "ProConnect", value_parser = filled)]
    pub name: String,

    /// Whether the service vouches for every e-mail address that it gives, without saying so of
    /// each (`email_verified`), as `ProConnect` does.
    #[arg(id = "oidc_trust_email", value_name = "OIDC_TRUST_EMAIL", long = "oidc-trust-email", env = "OIDC_TRUST_EMAIL", default_value_t = false, action = clap::ArgAction::Set)]
    pub trust_email: bool,
}

impl OidcSettings {
    /// What pages may know of it; nothing where it is off.
    pub fn provider(&self) -> Option<SignInProvider> {
        self.issuer.as_ref().map(|_| SignInProvider {
            name: self.name.clone(),
        })
    }
}

/// An issuer (`OpenID Connect Discovery 1.0`, section 3): https, without query and fragment. A
/// service on this machine may do without TLS, for development.
fn issuer(text: &str) -> Result<String, String> {
    let expected = || "expected https:// and a host, without a query".to_owned();
    let url = Url::parse(text).map_err(|_| expected())?;
    let here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let safe = url.scheme() == "https" || (url.scheme() == "http" && here);
    let bare = url.query().is_none() && url.fragment().is_none();
    let nobody = url.username().is_empty() && url.password().is_none();
    if safe && bare && nobody && url.has_host() {
        Ok(text.to_owned())
    } else {
        Err(expected())
    }
}

fn filled(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        Err("a value is expected".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_reached_under_tls() {
        for right in [
            "https://auth.agentconnect.gouv.fr/api/v2",
            "https://id.example.org/",
            "http://localhost:3000",
            "http://127.0.0.1:3000/realm",
            "http://[::1]:3000",
        ] {
            assert_eq!(issuer(right).as_deref(), Ok(right));
        }
        for wrong in [
            "",
            "id.example.org",
            "http://id.example.org",
            "http://127.0.0.1.example.org",
            "ftp://localhost",
            "https://id.example.org/?a=b",
            "https://id.example.org/#a",
            "https://user:secret@id.example.org",
            "https://",
        ] {
            assert!(issuer(wrong).is_err(), "{wrong}");
        }
    }
}
