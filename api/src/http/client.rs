//! Who is at the other end of a connection.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;
use actix_web::http::header::{HeaderName, USER_AGENT};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
/// Most characters that are kept of how a browser calls itself.
const USER_AGENT_LENGTH_MAX: usize = 200;

/// The network that a request comes from: an IPv4 address, or the /64 that an IPv6 customer has
/// (RFC 6177). Behind `proxies` reverse proxies, each of which appends the address that it sees to
/// `X-Forwarded-For`, it is the address that the outermost saw.
pub fn network(request: &HttpRequest, proxies: u8) -> String {
    match address(request, proxies) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => prefix(address),
        None => String::new(),
    }
}

/// The same network by its first address.
pub fn address(request: &HttpRequest, proxies: u8) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|address| address.ip());
    let address = match proxies {
        0 => peer,
        proxies => forwarded(request, usize::from(proxies)).or(peer),
    };
    Some(match address?.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    })
}

fn forwarded(request: &HttpRequest, proxies: usize) -> Option<IpAddr> {
    let mut hops: Vec<&str> = Vec::new();
    for value in request.headers().get_all(FORWARDED_FOR) {
        hops.extend(value.to_str().ok()?.split(',').map(str::trim));
    }
    hops.get(hops.len().checked_sub(proxies)?)?.parse().ok()
}

fn prefix(address: Ipv6Addr) -> String {
    let [a, b, c, d, ..] = address.segments();
    format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
}

/// The browser or program, as it calls itself.
pub fn user_agent(request: &HttpRequest) -> String {
    let agent = request.headers().get(USER_AGENT);
    let agent = agent
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default();
    agent.chars().take(USER_AGENT_LENGTH_MAX).collect()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::network;

    fn seen(peer: &str, forwarded: &[&str], proxies: u8) -> String {
        let mut request = TestRequest::default().peer_addr(peer.parse().unwrap());
        for value in forwarded {
            request = request.append_header(("x-forwarded-for", *value));
        }
        network(&request.to_http_request(), proxies)
    }

    #[test]
    fn an_address_is_taken_from_whom_one_trusts() {
        assert_eq!(seen("192.0.2.1:5", &["198.51.100.7"], 0), "192.0.2.1");
        assert_eq!(seen("192.0.2.1:5", &["198.51.100.7"], 1), "198.51.100.7");
        // What a client writes itself stands before what the proxy appends.
        assert_eq!(
            seen("192.0.2.1:5", &["203.0.113.9, 198.51.100.7"], 1),
            "198.51.100.7"
        );
        assert_eq!(
            seen("192.0.2.1:5", &["203.0.113.9", "198.51.100.7"], 2),
            "203.0.113.9"
        );
        assert_eq!(seen("192.0.2.1:5", &["nonsense"], 1), "192.0.2.1");
        assert_eq!(seen("192.0.2.1:5", &[], 1), "192.0.2.1");
    }

    #[test]
    fn an_ipv6_customer_is_one() {
        assert_eq!(
            seen("[2001:db8:1:2:3:4:5:6]:5", &[], 0),
            "2001:db8:1:2::/64"
        );
        assert_eq!(seen("[::ffff:192.0.2.1]:5", &[], 0), "192.0.2.1");
    }
}
