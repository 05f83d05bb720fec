//! Requests to addresses that people give: to the Internet alone, never into the networks that the
//! server stands in. Names are judged by what they resolve to when the connection is made, and
//! nothing leads elsewhere afterwards: no redirection, no proxy of the environment.

pub mod networks;

use std::error::Error;
use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Method, RequestBuilder, Response, redirect};
use url::{Host, Url};

use self::networks::is_global;

/// How long a connection may take, and everything together.
const CONNECT: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(10);
/// The port of https; below 1024 stand services that speak something else.
const HTTPS_PORT: u16 = 443;
const PORT_MIN: u16 = 1_024;

/// Why nothing came of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The address is none that may be asked.
    Forbidden,
    /// Nobody has this name.
    UnknownName,
    /// No connection, or one that broke.
    Unreachable,
    /// The certificate is not to be trusted.
    Untrusted,
    /// It took too long.
    TimedOut,
}

/// Asks addresses that people give.
pub struct Outbound {
    /// By https, of the whole Internet; nothing where the machine has no certificates of authorities.
    secure: Option<Client>,
    /// By http, within the named networks alone.
    plain: Option<Client>,
    named: Arc<[IpNet]>,
}

impl fmt::Debug for Outbound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outbound")
            .field("named", &self.named)
            .finish_non_exhaustive()
    }
}

impl Outbound {
    /// With networks that may be asked besides the Internet, by http too.
    pub fn new(named: &[IpNet]) -> Self {
        let named: Arc<[IpNet]> = named.into();
        let client = |global| {
            let resolver = Resolver {
                named: Arc::clone(&named),
                global,
            };
            Client::builder()
                .user_agent(concat!("Passerelle/", env!("CARGO_PKG_VERSION")))
                .redirect(redirect::Policy::none())
                .no_proxy()
                .referer(false)
                .connect_timeout(CONNECT)
                .timeout(ANSWER)
                // Each request is judged anew.
                .pool_max_idle_per_host(0)
                .dns_resolver(Arc::new(resolver))
                .build()
                .inspect_err(|error| tracing::warn!(cause = %error, "nobody can be asked by https"))
                .ok()
        };
        Self {
            secure: client(true),
            plain: client(false),
            named,
        }
    }

    /// An address that may be asked, as far as can be said before its name is looked up.
    ///
    /// # Errors
    /// [`Failure::Forbidden`].
    pub fn judge(&self, address: &str) -> Result<Url, Failure> {
        let url = Url::parse(address).map_err(|_| Failure::Forbidden)?;
        let secure = url.scheme() == "https";
        // By http, only what is named.
        let scheme = secure || url.scheme() == "http" && !self.named.is_empty();
        let port = url
            .port_or_known_default()
            .is_some_and(|port| port == HTTPS_PORT || port >= PORT_MIN);
        let anonymous = url.username().is_empty() && url.password().is_none();
        // A literal address goes past the resolver.
        let place = match url.host() {
            Some(Host::Ipv4(address)) => may_be_asked(address.into(), &self.named, secure),
            Some(Host::Ipv6(address)) => may_be_asked(address.into(), &self.named, secure),
            Some(Host::Domain(_)) => true,
            None => false,
        };
        if scheme && port && anonymous && place {
            Ok(url)
        } else {
            Err(Failure::Forbidden)
        }
    }

    /// A request to an address.
    ///
    /// # Errors
    /// The address may not be asked, or the machine has no certificates of authorities.
    pub fn request(&self, method: Method, address: &str) -> Result<RequestBuilder, Failure> {
        let url = self.judge(address)?;
        let client = match url.scheme() {
            "https" => &self.secure,
            _ => &self.plain,
        };
        let client = client.as_ref().ok_or(Failure::Untrusted)?;
        Ok(client.request(method, url))
    }
}

/// Sends a request; of the answer, its body is not read yet.
///
/// # Errors
/// Nothing came of it.
pub async fn send(request: RequestBuilder) -> Result<Response, Failure> {
    request.send().await.map_err(|error| failure(&error))
}

fn failure(error: &reqwest::Error) -> Failure {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(refused) = error.downcast_ref::<Refused>() {
            return refused.0;
        }
        if is_of_tls(error) {
            return Failure::Untrusted;
        }
        cause = error.source();
    }
    if error.is_timeout() {
        Failure::TimedOut
    } else {
        Failure::Unreachable
    }
}

fn is_of_tls(error: &(dyn Error + 'static)) -> bool {
    // An input-output error keeps what it is made of apart from its source.
    let inner = error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref);
    error.is::<rustls::Error>() || inner.is_some_and(|inner| is_of_tls(inner))
}

fn may_be_asked(address: IpAddr, named: &[IpNet], global: bool) -> bool {
    global && is_global(address) || named.iter().any(|network| network.contains(&address))
}

/// Looks names up, and leaves out what may not be asked.
struct Resolver {
    named: Arc<[IpNet]>,
    /// Whether the whole Internet may be asked.
    global: bool,
}

/// Why a name leads nowhere.
#[derive(Debug)]
struct Refused(Failure);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name leads nowhere: {:?}", self.0)
    }
}

impl Error for Refused {}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let named = Arc::clone(&self.named);
        let global = self.global;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await;
            let found: Vec<SocketAddr> =
                found.map_err(|_| Refused(Failure::UnknownName))?.collect();
            let unknown = found.is_empty();
            let asked: Vec<SocketAddr> = found
                .into_iter()
                .filter(|address| may_be_asked(address.ip(), &named, global))
                .collect();
            match (asked.is_empty(), unknown) {
                (false, _) => Ok(Box::new(asked.into_iter()) as Addrs),
                (true, true) => Err(Refused(Failure::UnknownName).into()),
                (true, false) => Err(Refused(Failure::Forbidden).into()),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_judged_before_anything_is_asked() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let strict = Outbound::new(&[]);
        for good in [
            "https://partner.example.org/hook?a=b",
            "https://partner.example.org:8443/",
            "https://9.9.9.9/",
            "https://[2620:fe::fe]/",
        ] {
            assert!(strict.judge(good).is_ok(), "{good}");
        }
        for bad in [
            "http://partner.example.org/",
            "https://partner.example.org:22/",
            "https://user@partner.example.org/",
            "https://user:secret@partner.example.org/",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://10.1.2.3:8443/",
            "https://169.254.169.254/latest/meta-data/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:9.9.9.9]/",
            "https://[64:ff9b::7f00:1]/",
            "https://[fd00::1]/",
            "ftp://partner.example.org/",
            "file:///etc/passwd",
            "partner.example.org",
            "",
        ] {
            assert_eq!(strict.judge(bad), Err(Failure::Forbidden), "{bad}");
        }
        let named = Outbound::new(&["10.0.0.0/8".parse().unwrap()]);
        for good in [
            "http://10.1.2.3:8080/",
            "https://10.1.2.3/",
            "https://9.9.9.9/",
        ] {
            assert!(named.judge(good).is_ok(), "{good}");
        }
        // By http only what is named; a name is judged when it is looked up.
        for bad in [
            "http://9.9.9.9:8080/",
            "https://192.168.1.1/",
            "http://10.1.2.3:25/",
        ] {
            assert_eq!(named.judge(bad), Err(Failure::Forbidden), "{bad}");
        }
    }
}
