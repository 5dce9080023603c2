//! 自动核查: whether a site still answers. Only public addresses are asked, over a connection to the very address that was looked at.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::time::Duration;

use anbei_domain::value::choices::StillAnswers;
use reqwest::blocking::Client;
use reqwest::redirect::Policy;

/// Tries the home page of a domain or address.
pub trait SiteProbe: Send + Sync {
    /// Waits for the network; never longer than some seconds.
    fn try_home_page(&self, host: &str) -> StillAnswers;
}

/// Asks nobody: for tests, and where the platform has no way out.
pub struct NoProbe;

impl SiteProbe for NoProbe {
    fn try_home_page(&self, _: &str) -> StillAnswers {
        StillAnswers::Unknown
    }
}

/// Asks over HTTPS, then over HTTP. Redirects are an answer too and are not followed.
pub struct HttpProbe;

const PATIENCE: Duration = Duration::from_secs(4);

impl SiteProbe for HttpProbe {
    fn try_home_page(&self, host: &str) -> StillAnswers {
        let host = host.trim_matches(['[', ']']);
        let mut verdict = StillAnswers::Unknown;
        for (scheme, port) in [("https", 443), ("http", 80)] {
            let Ok(found) = (host, port).to_socket_addrs() else { continue };
            let Some(address) = found.into_iter().find(|address| is_public(address.ip())) else {
                continue;
            };
            match ask(scheme, host, address) {
                Ok(true) => return StillAnswers::Yes,
                Ok(false) => verdict = StillAnswers::No,
                Err(error) => tracing::warn!(%error, "a site could not be tried"),
            }
        }
        verdict
    }
}

/// Whether anything at all came back from exactly this address.
fn ask(scheme: &str, host: &str, address: SocketAddr) -> reqwest::Result<bool> {
    let client = Client::builder()
        .resolve(host, address)
        .redirect(Policy::none())
        .timeout(PATIENCE)
        // A site with an expired certificate is up all the same.
        .tls_danger_accept_invalid_certs(true)
        .no_proxy()
        .build()?;
    let shown = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
    Ok(client.get(format!("{scheme}://{shown}/")).send().is_ok())
}

/// Not this machine, not its network, not where clouds keep secrets.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            let is_shared = a == 100 && (64..128).contains(&b);
            let is_benchmark = a == 198 && (18..20).contains(&b);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_broadcast()
                || v4.is_documentation()
                || v4.is_multicast()
                || a == 0
                || a >= 240
                || is_shared
                || is_benchmark)
        }
        IpAddr::V6(v6) => {
            if let Some(v4) = v6.to_ipv4() {
                return is_public(IpAddr::V4(v4));
            }
            let head = v6.segments()[0];
            let is_documentation = head == 0x2001 && v6.segments()[1] == 0x0db8;
            // 2000::/3 is what has been given out; NAT64 wraps addresses of any kind.
            (0x2000..0x4000).contains(&head) && !is_documentation
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_open_internet_are_asked() {
        for inside in [
            "127.0.0.1",
            "10.0.0.1",
            "172.16.3.4",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd00:ec2::254",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2001:db8::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["1.1.1.1", "114.114.114.114", "2400:3200::1", "::ffff:1.1.1.1"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn a_site_on_this_machine_is_not_asked() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        assert_eq!(HttpProbe.try_home_page("127.0.0.1"), StillAnswers::Unknown);
        assert_eq!(HttpProbe.try_home_page("localhost"), StillAnswers::Unknown);
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err());
    }
}
