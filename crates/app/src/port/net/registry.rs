//! 域名注册: what a registry says of a domain, by RDAP (RFC 9083) where it has that, else by WHOIS (RFC 3912).

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use anbei_domain::value::{DomainName, FieldValue};
use jiff::civil::Date;
use reqwest::Url;
use serde_json::Value;

use super::fetch::Request;
use super::guard::Place;

/// What a registry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// As the registry names it.
    pub registrar: String,
    pub ends_on: Option<Date>,
}

/// Where the registries of common suffixes are asked; data/SOURCES.md says where that is known from.
static KNOWN: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../../../data/registries.csv").lines().skip(1);
    lines.filter_map(|line| line.split_once(',')).collect()
});

const MOST_BYTES: usize = 256 << 10;
const MOST_CHARS: usize = 200;
const WHOIS_PORT: u16 = 43;
const PATIENCE: Duration = Duration::from_secs(5);

/// Where the registry of a domain is asked: as the operator says, else as is known.
pub(super) fn server(own: &BTreeMap<String, String>, domain: &str) -> Option<Url> {
    let (_, suffix) = domain.rsplit_once('.')?;
    let named = own.get(suffix).map(String::as_str);
    Url::parse(named.or_else(|| KNOWN.get(suffix).copied())?).ok()
}

/// Asks `server` about a domain.
pub(super) fn ask(request: &Request<'_>, server: &Url, domain: &str) -> Option<Registered> {
    if server.scheme() == "whois" {
        return read_whois(&whois(request, server, domain)?, domain);
    }
    let url = server.join(&format!("domain/{domain}")).ok()?;
    read_rdap(&request.document(url, MOST_BYTES)?, domain)
}

fn whois(request: &Request<'_>, server: &Url, domain: &str) -> Option<Vec<u8>> {
    let Place::At(address) = request.guard.place(server.host_str()?) else { return None };
    let port =
        if address.port() == 0 { server.port().unwrap_or(WHOIS_PORT) } else { address.port() };
    let address = SocketAddr::new(address.ip(), port);
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).ok()?;
    stream.set_write_timeout(Some(PATIENCE)).ok()?;
    stream.write_all(format!("{domain}\r\n").as_bytes()).ok()?;
    let (mut said, mut piece) = (Vec::new(), [0; 4 << 10]);
    while said.len() < MOST_BYTES {
        let left =
            request.until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())?;
        stream.set_read_timeout(Some(left.min(PATIENCE))).ok()?;
        match stream.read(&mut piece) {
            Ok(0) => return Some(said),
            Ok(count) => said.extend_from_slice(&piece[..count]),
            Err(_) => return None,
        }
    }
    // Whoever says so much is no registry.
    None
}

/// `Sponsoring Registrar: …`, one fact in a line.
fn read_whois(said: &[u8], domain: &str) -> Option<Registered> {
    let said = String::from_utf8_lossy(said);
    let fact = |names: [&str; 2]| {
        let mut facts = said.lines().filter_map(|line| line.split_once(':'));
        let is_it = |name: &str| names.iter().any(|known| name.trim().eq_ignore_ascii_case(known));
        facts.find(|(name, _)| is_it(name)).map(|(_, value)| value.trim())
    };
    let about = fact(["Domain Name", "Domain"])?;
    let registrar = fact(["Sponsoring Registrar", "Registrar"])?;
    let ends_on = fact(["Expiration Time", "Registry Expiry Date"]);
    is_about(about, domain).then(|| registered(registrar, ends_on))?
}

fn read_rdap(said: &[u8], domain: &str) -> Option<Registered> {
    let said: Value = serde_json::from_slice(said).ok()?;
    let has = |value: &Value, text: &str| {
        value.as_array().is_some_and(|all| all.iter().any(|one| one == text))
    };
    let registrar =
        said["entities"].as_array()?.iter().find(|entity| has(&entity["roles"], "registrar"))?;
    let card = registrar["vcardArray"][1].as_array()?;
    let name = card.iter().find(|line| line[0] == "fn")?[3].as_str()?;
    let events = said["events"].as_array();
    let end = events.into_iter().flatten().find(|event| event["eventAction"] == "expiration");
    let ends_on = end.and_then(|end| end["eventDate"].as_str());
    is_about(said["ldhName"].as_str()?, domain).then(|| registered(name, ends_on))?
}

fn is_about(said: &str, domain: &str) -> bool {
    let said = DomainName::parse(said.trim_end_matches('.'));
    said.is_ok_and(|said| said.as_str() == domain)
}

fn registered(registrar: &str, ends_on: Option<&str>) -> Option<Registered> {
    let plain = registrar.chars().filter(|c| !c.is_control()).take(MOST_CHARS);
    let registrar = plain.collect::<String>().trim().to_owned();
    // `2027-03-17T04:00:00Z`, `2027-03-17 12:48:36`.
    let ends_on = ends_on.and_then(|text| text.get(..10)?.parse().ok());
    (!registrar.is_empty()).then_some(Registered { registrar, ends_on })
}
