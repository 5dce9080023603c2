//! 推送: one message to somebody's system. Nobody is followed, and nothing goes in clear over a public network.

use std::io::Read;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anbei_domain::connection::delivery::Outcome;
use reqwest::blocking::Client;
use reqwest::redirect::Policy;
use reqwest::{Url, header};

use super::fetch::is_of_certificate;
use super::guard::{Guard, Place};

/// A message on its way out.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    pub url: &'a str,
    /// Beside the content type.
    pub headers: &'a [(&'static str, String)],
    /// JSON.
    pub body: &'a str,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub outcome: Outcome,
    pub status: Option<u16>,
    /// What was answered, as far as it is read.
    pub said: String,
}

impl Handed {
    pub(super) fn not(outcome: Outcome) -> Self {
        Self { outcome, status: None, said: String::new() }
    }
}

/// Connecting and being answered. What is answered beyond the headers may take as long again.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// What is answered beyond this is not read.
const MOST_SAID: u64 = 16 << 10;

/// Hands a message to its receiver.
pub(super) fn hand(
    guard: &Guard,
    (agent, patience): (&str, Duration),
    message: Outgoing<'_>,
) -> Handed {
    let Some(url) = Url::parse(message.url).ok() else { return Handed::not(Outcome::Silent) };
    let Some(host) = url.host_str() else { return Handed::not(Outcome::Silent) };
    let address = match guard.place(host) {
        Place::At(address) => address,
        Place::Inside => return Handed::not(Outcome::Inside),
        Place::Nowhere => return Handed::not(Outcome::Silent),
    };
    if url.scheme() != "https" && guard.is_outside(address.ip()) {
        return Handed::not(Outcome::Plain);
    }
    let until = Instant::now() + patience;
    match send(&url, (host, address), (agent, patience), message) {
        Ok(response) if response.remote_addr().is_some_and(|there| there.ip() == address.ip()) => {
            let status = response.status().as_u16();
            let said = read(response, until);
            Handed { outcome: Outcome::of_status(status), status: Some(status), said }
        }
        Ok(_) => Handed::not(Outcome::Inside),
        Err(error) if is_of_certificate(&error) => Handed::not(Outcome::Untrusted),
        Err(_) => Handed::not(Outcome::Silent),
    }
}

fn send(
    url: &Url,
    (host, address): (&str, SocketAddr),
    (agent, patience): (&str, Duration),
    message: Outgoing<'_>,
) -> reqwest::Result<reqwest::blocking::Response> {
    let client = Client::builder()
        .user_agent(agent)
        .resolve(host, address)
        .redirect(Policy::none())
        .timeout(patience)
        .no_proxy()
        .build()?;
    let mut request = client.post(url.clone()).header(header::CONTENT_TYPE, "application/json");
    for (name, value) in message.headers {
        request = request.header(*name, value);
    }
    request.body(message.body.to_owned()).send()
}

/// What was answered counts by its status; a body that never ends is left.
fn read(response: reqwest::blocking::Response, until: Instant) -> String {
    let (mut said, mut piece) = (Vec::new(), [0; 4 << 10]);
    let mut rest = response.take(MOST_SAID);
    while Instant::now() < until {
        match rest.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(count) => said.extend_from_slice(&piece[..count]),
        }
    }
    String::from_utf8_lossy(&said).into_owned()
}
