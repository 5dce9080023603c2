//! Which addresses may be connected to.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use anbei_domain::check::Found;
use ipnet::IpNet;

use super::resolve::Names;

/// The one that decides, for every connection anew.
pub(super) struct Guard {
    pub names: Arc<Names>,
    pub networks: Vec<IpNet>,
    pub hosts: BTreeMap<String, SocketAddr>,
}

/// Where a host may be asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Here, and nowhere else. Port 0 is that of the scheme.
    At(SocketAddr),
    /// Nowhere: it has addresses, and none may be asked.
    Inside,
    /// It has none that is known.
    Nowhere,
}

impl Guard {
    /// Decides where a host is asked.
    pub fn place(&self, host: &str) -> Place {
        if let Some(address) = self.hosts.get(host) {
            return Place::At(*address);
        }
        let ips = match host.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(ip) => vec![ip],
            Err(_) => match self.names.lookup(host) {
                Found::Addresses { ips, .. } => ips,
                _ => return Place::Nowhere,
            },
        };
        let allowed = ips.into_iter().find(|ip| self.allows(*ip));
        allowed.map_or(Place::Inside, |ip| Place::At(SocketAddr::new(ip, 0)))
    }

    /// Where a host is asked, for somebody else who connects.
    pub fn pin(&self, host: &str) -> Option<(String, SocketAddr)> {
        match self.place(host) {
            Place::At(address) => Some((host.to_owned(), address)),
            Place::Inside | Place::Nowhere => None,
        }
    }

    /// What a domain resolves to, as far as the open internet is concerned.
    pub fn found(&self, domain: &str) -> Found {
        // Where it was put by hand says nothing about its name.
        if self.hosts.contains_key(domain) {
            return Found::Unknown;
        }
        match self.names.lookup(domain) {
            Found::Addresses { ips, aliases } => {
                let ips: Vec<_> = ips.into_iter().filter(|ip| self.allows(*ip)).collect();
                if ips.is_empty() { Found::Inside } else { Found::Addresses { ips, aliases } }
            }
            other => other,
        }
    }

    /// Whether it is somewhere on the open internet, where others may listen.
    pub fn is_outside(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        is_public(address) && !self.networks.iter().any(|network| network.contains(&address))
    }

    /// Whether a host might lie in the operator's own networks: it was put there by hand, or there are some.
    pub fn might_be_inside(&self, host: &str) -> bool {
        let by_hand = self.hosts.get(host);
        by_hand.map_or(!self.networks.is_empty(), |address| !self.is_outside(address.ip()))
    }

    /// Whether a connection to `address` may be made, or may go on.
    pub fn allows(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        is_public(address) || self.networks.iter().any(|network| network.contains(&address))
    }
}

/// Not this machine, not its network, not where clouds keep secrets.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            let is_shared = a == 100 && (64..128).contains(&b);
            let is_benchmark = a == 198 && (18..20).contains(&b);
            let is_protocol = (a, b, c) == (192, 0, 0);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_broadcast()
                || v4.is_documentation()
                || v4.is_multicast()
                || a == 0
                || a >= 240
                || is_shared
                || is_protocol
                || is_benchmark)
        }
        IpAddr::V6(v6) => {
            if let Some(v4) = v6.to_ipv4() {
                return is_public(IpAddr::V4(v4));
            }
            let [head, next, ..] = v6.segments();
            let is_documentation = head == 0x2001 && next == 0x0db8;
            // 2000::/3 is what has been given out. 6to4 and Teredo wrap addresses of any kind, as NAT64 does outside of it.
            let is_wrapped = head == 0x2002 || (head == 0x2001 && next == 0);
            (0x2000..0x4000).contains(&head) && !is_documentation && !is_wrapped
        }
    }
}
