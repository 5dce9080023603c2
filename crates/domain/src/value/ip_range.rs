//! 网站 IP 地址: one address or a range of them.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use super::fold::fold_tight;
use super::ip_block::{all_public_v4, all_public_v6};
use crate::Flaw;

/// IP 地址或地址段, IPv4 or IPv6; normal form `203.0.113.7` or `203.0.113.0-203.0.113.255`.
///
/// Holding one proves that both ends are of one family and in order, and that every address between is a public one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IpRange {
    first: IpAddr,
    last: IpAddr,
}

/// One address; an IPv4 address written as IPv6 is taken for what it is.
fn address(text: &str) -> Result<IpAddr, Flaw> {
    let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    bare.parse::<IpAddr>()
        .map(|ip| ip.to_canonical())
        .map_err(|_| Flaw::new("ip-address").with("text", text.to_owned()))
}

/// Digits and nothing else: no sign.
fn number<N: FromStr>(text: &str) -> Option<N> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// The ends of `base/bits`, which must name the block by its first address.
fn block(base: &str, bits: &str) -> Result<(IpAddr, IpAddr), Flaw> {
    let base = address(base)?;
    let width = if base.is_ipv4() { 32 } else { 128 };
    let wrong = || Flaw::new("ip-mask").with("most", width.to_string());
    let bits: u32 = number(bits).ok_or_else(wrong)?;
    let (first, last) = match base {
        _ if bits > width => return Err(wrong()),
        IpAddr::V4(ip) => {
            let host = u32::MAX.checked_shr(bits).unwrap_or(0);
            let first = ip.to_bits() & !host;
            (Ipv4Addr::from(first).into(), Ipv4Addr::from(first | host).into())
        }
        IpAddr::V6(ip) => {
            let host = u128::MAX.checked_shr(bits).unwrap_or(0);
            let first = ip.to_bits() & !host;
            (IpAddr::from(Ipv6Addr::from(first)), Ipv6Addr::from(first | host).into())
        }
    };
    if first != base {
        let expected = format!("{first}/{bits}");
        return Err(Flaw::new("ip-mask-start").with("expected", expected));
    }
    Ok((first, last))
}

/// The ends of what was typed, unchecked.
fn ends(text: &str) -> Result<(IpAddr, IpAddr), Flaw> {
    if let Some((base, bits)) = text.split_once('/') {
        return block(base, bits);
    }
    let split = ["-", "~", "至", "到"].iter().find_map(|mark| text.split_once(mark));
    let Some((from, to)) = split else {
        let ip = address(text)?;
        return Ok((ip, ip));
    };
    let first = address(from)?;
    let to = to.trim_start_matches(['-', '~']);
    // `203.0.113.1-20`: only the last number changes.
    let last = match (first, number(to)) {
        (IpAddr::V4(ip), Some(last)) => {
            let [a, b, c, _] = ip.octets();
            Ipv4Addr::new(a, b, c, last).into()
        }
        _ => address(to)?,
    };
    Ok((first, last))
}

impl FromStr for IpRange {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_tight(typed);
        let (first, last) = ends(&text).map_err(|flaw| match flaw.facts.first() {
            // An end that is missing cannot be named: show all.
            Some(("text", end)) if end.is_empty() => Flaw::new("ip-address").with("text", text),
            _ => flaw,
        })?;
        match (first, last) {
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => {
                return Err(Flaw::new("ip-families"));
            }
            _ if first > last => {
                return Err(Flaw::new("ip-order")
                    .with("first", first.to_string())
                    .with("last", last.to_string()));
            }
            (IpAddr::V4(first), IpAddr::V4(last)) => all_public_v4(first, last)?,
            (IpAddr::V6(first), IpAddr::V6(last)) => all_public_v6(first, last)?,
        }
        Ok(Self { first, last })
    }
}

impl IpRange {
    /// The first address.
    pub fn first(&self) -> IpAddr {
        self.first
    }

    /// The last address; of a single address, the same.
    pub fn last(&self) -> IpAddr {
        self.last
    }

    /// The first and the last address as texts of one length, which are in the order of the addresses.
    pub fn keys(&self) -> (String, String) {
        (key(self.first), key(self.last))
    }

    /// One address as such a text.
    pub fn key_of(ip: IpAddr) -> String {
        key(ip.to_canonical())
    }

    /// Whether `ip` lies in it.
    pub fn contains(&self, ip: IpAddr) -> bool {
        let ip = ip.to_canonical();
        ip.is_ipv4() == self.first.is_ipv4() && self.first <= ip && ip <= self.last
    }

    /// Whether an address lies in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.contains(other.first) || other.contains(self.first)
    }
}

fn key(ip: IpAddr) -> String {
    let bits = match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped().to_bits(),
        IpAddr::V6(ip) => ip.to_bits(),
    };
    format!("{bits:032x}")
}

impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}-{}", self.first, self.last)
        }
    }
}

displayed_value!(
    IpRange,
    code_line!(),
    ["203.0.113.7", "198.51.100.0-198.51.100.255", "2001:db8::1", "2001:db8::-2001:db8::ffff"]
);

#[cfg(test)]
mod tests {
    use super::*;

    fn range(typed: &str) -> Result<String, &'static str> {
        typed.parse::<IpRange>().map(|v| v.to_string()).map_err(|flaw| flaw.code)
    }

    #[test]
    fn every_spelling_gives_the_normal_form() {
        for (typed, normal) in [
            ("106.75.1.1", "106.75.1.1"),
            ("１０６。７５．1.1", "106.75.1.1"),
            ("1.2.3.0-1.2.3.255", "1.2.3.0-1.2.3.255"),
            ("1.2.3.0 ～ 1.2.3.255", "1.2.3.0-1.2.3.255"),
            ("1.2.3.0——1.2.3.255", "1.2.3.0-1.2.3.255"),
            ("1.2.3.0至1.2.3.255", "1.2.3.0-1.2.3.255"),
            ("1.2.3.0-255", "1.2.3.0-1.2.3.255"),
            ("1.2.3.0/24", "1.2.3.0-1.2.3.255"),
            ("1.2.3.4/32", "1.2.3.4"),
            ("2400:DA00::1", "2400:da00::1"),
            ("2400:da00::/127", "2400:da00::-2400:da00::1"),
            ("::ffff:1.2.3.4", "1.2.3.4"),
        ] {
            assert_eq!(range(typed), Ok(normal.to_owned()), "{typed}");
        }
    }

    #[test]
    fn addresses_that_are_not_public_are_refused() {
        for (typed, code) in [
            ("10.0.0.1", "ip-private"),
            ("172.31.0.1", "ip-private"),
            ("192.168.1.1", "ip-private"),
            ("100.64.0.1", "ip-private"),
            ("127.0.0.1", "ip-loopback"),
            ("169.254.1.1", "ip-link-local"),
            ("224.0.0.1", "ip-multicast"),
            ("255.255.255.255", "ip-reserved"),
            ("0.0.0.0", "ip-reserved"),
            ("0.0.0.0/0", "ip-reserved"),
            ("9.255.255.0-10.0.0.5", "ip-private"),
            ("::1", "ip-loopback"),
            ("::", "ip-reserved"),
            ("fd00::1", "ip-private"),
            ("fe80::1", "ip-link-local"),
            ("ff02::1", "ip-multicast"),
            ("::ffff:10.0.0.1", "ip-private"),
        ] {
            assert_eq!(range(typed), Err(code), "{typed}");
        }
    }

    #[test]
    fn what_is_no_range_is_refused() {
        assert_eq!(range("1.2.3"), Err("ip-address"));
        assert_eq!(range("1.2.3.256"), Err("ip-address"));
        assert_eq!(range("1.2.3.9-1.2.3.1"), Err("ip-order"));
        assert_eq!(range("1.2.3.4-2400::1"), Err("ip-families"));
        assert_eq!(range("1.2.3.0/33"), Err("ip-mask"));
        assert_eq!(range("1.2.3.4/24"), Err("ip-mask-start"));
        assert_eq!(range(""), Err("ip-address"));
        assert_eq!(range("1.2.3.0/+24"), Err("ip-mask"));
        assert_eq!(range("1.2.3.1-+20"), Err("ip-address"));
        let flaw = "1.2.3.4-".parse::<IpRange>().unwrap_err();
        assert_eq!(flaw, Flaw::new("ip-address").with("text", "1.2.3.4-"));
    }

    #[test]
    fn keys_are_in_the_order_of_addresses() {
        let keys = |typed: &str| typed.parse::<IpRange>().unwrap().keys();
        let (first, last) = keys("9.255.0.0-9.255.0.255");
        assert!(first < last && last < keys("106.75.1.1").0);
        assert!(keys("106.75.1.1").0 < keys("2400:da00::1").0);
    }

    #[test]
    fn ranges_know_what_they_contain() {
        let range: IpRange = "1.2.3.0/24".parse().unwrap();
        assert!(range.contains("1.2.3.255".parse().unwrap()));
        assert!(!range.contains("1.2.4.0".parse().unwrap()));
        assert!(range.overlaps(&"1.2.3.255-1.2.4.9".parse().unwrap()));
        assert!(range.overlaps(&"1.0.0.0-1.9.0.0".parse().unwrap()));
        assert!(!range.overlaps(&"1.2.4.0".parse().unwrap()));
        assert!(!range.overlaps(&"2400::".parse().unwrap()));
    }
}
