//! Which addresses are of the Internet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{Ipv4Net, Ipv6Net};

/// IPv4 networks that are not reached globally, and those where nobody in particular answers: the
/// IANA IPv4 Special-Purpose Address Registry (RFC 6890) and multicast (RFC 5771).
const SPECIAL_V4: [Ipv4Net; 15] = [
    // "This network" (RFC 791, section 3.2).
    v4([0, 0, 0, 0], 8),
    // Private use (RFC 1918).
    v4([10, 0, 0, 0], 8),
    v4([172, 16, 0, 0], 12),
    v4([192, 168, 0, 0], 16),
    // Shared by the customers of a provider (RFC 6598).
    v4([100, 64, 0, 0], 10),
    // Loopback (RFC 1122, section 3.2.1.3).
    v4([127, 0, 0, 0], 8),
    // Link-local (RFC 3927): where clouds keep what they know of a machine.
    v4([169, 254, 0, 0], 16),
    // Protocol assignments (RFC 6890, section 2.1).
    v4([192, 0, 0, 0], 24),
    // Documentation (RFC 5737).
    v4([192, 0, 2, 0], 24),
    v4([198, 51, 100, 0], 24),
    v4([203, 0, 113, 0], 24),
    // Relays of 6to4, deprecated (RFC 7526).
    v4([192, 88, 99, 0], 24),
    // Benchmarks (RFC 2544).
    v4([198, 18, 0, 0], 15),
    // Multicast (RFC 5771).
    v4([224, 0, 0, 0], 4),
    // Reserved, and broadcast (RFC 1112, section 4; RFC 919).
    v4([240, 0, 0, 0], 4),
];

/// All that is given out as global unicast (IANA IPv6 Address Space; RFC 4291, section 2.4): outside
/// of it stand loopback, IPv4-mapped, NAT64, unique local, link-local and multicast addresses.
const GLOBAL_V6: Ipv6Net = v6([0x2000, 0], 3);

/// What of it is not (IANA IPv6 Special-Purpose Address Registry).
const SPECIAL_V6: [Ipv6Net; 4] = [
    // Protocol assignments, Teredo and benchmarks among them (RFC 2928).
    v6([0x2001, 0], 23),
    // Documentation (RFC 3849, RFC 9637).
    v6([0x2001, 0x0db8], 32),
    v6([0x3fff, 0], 20),
    // 6to4: holds any IPv4 address (RFC 3056).
    v6([0x2002, 0], 16),
];

const fn v4(address: [u8; 4], length: u8) -> Ipv4Net {
    let [a, b, c, d] = address;
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}

const fn v6(begin: [u16; 2], length: u8) -> Ipv6Net {
    let [a, b] = begin;
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0), length)
}

/// Whether an address is one of the Internet, reached from everywhere.
pub fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !SPECIAL_V4.iter().any(|it| it.contains(&address)),
        IpAddr::V6(address) => {
            GLOBAL_V6.contains(&address) && !SPECIAL_V6.iter().any(|it| it.contains(&address))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_internet_is_told_from_other_networks() {
        for global in [
            "9.9.9.9",
            "1.0.0.1",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "223.255.255.255",
            "2620:fe::fe",
            "2a01:e0a::1",
            "2001:200::1",
            "3fff:1000::1",
        ] {
            assert!(is_global(global.parse().unwrap()), "{global}");
        }
        for other in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.9",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.255.255",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:9.9.9.9",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2001:10::1",
            "2002:7f00:1::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_global(other.parse().unwrap()), "{other}");
        }
    }
}
