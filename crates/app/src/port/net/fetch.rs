//! One request, wherever it is led: each address decided by the guard, and all of it within a budget.

use std::io::Read;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anbei_domain::check::{Answer, Reached, Tls};
use anbei_domain::time::Timestamp;
use reqwest::blocking::{Client, Response};
use reqwest::header::{self, HeaderMap};
use reqwest::redirect::Policy;
use reqwest::tls::TlsInfo;
use reqwest::{StatusCode, Url};
use x509_cert::certificate::{CertificateInner, Raw};
use x509_cert::der::Decode;

use super::guard::{Guard, Place};
use super::{Fetched, Validators, page, robots};

/// Asks for one thing.
pub(super) struct Request<'a> {
    pub guard: &'a Guard,
    pub agent: &'a str,
    pub until: Instant,
}

const PATIENCE: Duration = Duration::from_secs(5);
const SLOW: Duration = Duration::from_secs(2);
const HOPS: usize = 5;
/// What is larger is read to here.
const MOST_BYTES: usize = 2 << 20;
const MOST_ROBOTS: usize = 64 << 10;
/// Headers that are kept as evidence, at most.
const MOST_HEADERS: usize = 40;

/// Where a chain of redirects ended.
enum End {
    Answer(Url, Response, bool),
    Reached(Reached),
}

impl Request<'_> {
    /// The home page of a host.
    pub fn home(&self, host: &str, known: &Validators) -> Fetched {
        let mut last = Fetched::only(Reached::Silent);
        for scheme in ["https", "http"] {
            let Ok(url) = Url::parse(&format!("{scheme}://{host}/")) else { continue };
            last = self.page(url, known);
            if last.reached != Reached::Silent {
                break;
            }
        }
        last
    }

    fn page(&self, url: Url, known: &Validators) -> Fetched {
        if let Err(reached) = self.is_welcome(&url) {
            return Fetched::only(reached);
        }
        let (url, mut response, is_trusted) = match self.follow(url, known) {
            End::Answer(url, response, is_trusted) => (url, response, is_trusted),
            End::Reached(reached) => return Fetched::only(reached),
        };
        let is_unchanged = response.status() == StatusCode::NOT_MODIFIED;
        let mut answer = answer(&url, &response, is_trusted);
        if is_unchanged {
            // What was there before was there.
            answer.status = 200;
        }
        let of = |name| text_of(response.headers(), name);
        let validators =
            Validators { etag: of(header::ETAG), last_modified: of(header::LAST_MODIFIED) };
        let body = self.read(&mut response, MOST_BYTES);
        let read = (!is_unchanged).then(|| page::read(&decode(&answer, &body), &url));
        let (page, hosts) = read.unzip();
        let hosts = hosts.unwrap_or_default();
        Fetched { reached: Reached::Answered(answer), page, hosts, validators, is_unchanged }
    }

    /// Whether an address answers.
    pub fn url(&self, url: &str) -> Reached {
        let Ok(url) = Url::parse(url) else { return Reached::Silent };
        match self.follow(url, &Validators::default()) {
            End::Answer(url, response, is_trusted) => {
                Reached::Answered(answer(&url, &response, is_trusted))
            }
            End::Reached(reached) => reached,
        }
    }

    /// What a server says to programs; where it is asked over HTTPS, only from one that is trusted.
    pub fn document(&self, url: Url, most: usize) -> Option<Vec<u8>> {
        let is_secret = url.scheme() == "https";
        let End::Answer(url, mut response, is_trusted) = self.follow(url, &Validators::default())
        else {
            return None;
        };
        let is_safe = !is_secret || (is_trusted && url.scheme() == "https");
        let body = self.read(&mut response, most);
        (is_safe && response.status().is_success() && body.len() < most).then_some(body)
    }

    /// Asks robots.txt first. Where nobody answers for so long, asking for the page as well only costs time.
    fn is_welcome(&self, page: &Url) -> Result<(), Reached> {
        let begun = Instant::now();
        let Ok(robots) = page.join("/robots.txt") else { return Ok(()) };
        match self.follow(robots, &Validators::default()) {
            End::Answer(_, mut response, _) if response.status().is_success() => {
                let body = self.read(&mut response, MOST_ROBOTS);
                let text = String::from_utf8_lossy(&body);
                let is_welcome = robots::allows(&text, self.agent, page.path());
                if is_welcome { Ok(()) } else { Err(Reached::Unwelcome) }
            }
            End::Reached(Reached::Silent) if begun.elapsed() > SLOW => Err(Reached::Silent),
            _ => Ok(()),
        }
    }

    fn follow(&self, mut url: Url, known: &Validators) -> End {
        for _ in 0..=HOPS {
            if !matches!(url.scheme(), "http" | "https") || Instant::now() >= self.until {
                return End::Reached(Reached::Silent);
            }
            let Some(host) = url.host_str() else { return End::Reached(Reached::Silent) };
            let address = match self.guard.place(host) {
                Place::At(address) => address,
                Place::Inside => return End::Reached(Reached::Inside),
                Place::Nowhere => return End::Reached(Reached::Silent),
            };
            let Some((response, is_trusted)) = self.ask(&url, address, known) else {
                return End::Reached(Reached::Silent);
            };
            // The address that was really connected to, whatever was asked for.
            let is_there = |there: SocketAddr| there.ip() == address.ip();
            if !response.remote_addr().is_some_and(is_there) {
                return End::Reached(Reached::Inside);
            }
            let led = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
            let next = led.and_then(|to| url.join(to).ok());
            match next.filter(|_| response.status().is_redirection()) {
                Some(next) => url = bare(next),
                None => return End::Answer(url, response, is_trusted),
            }
        }
        End::Reached(Reached::Circling)
    }

    /// Asks exactly this address; a certificate that is not trusted is told and not a reason to turn away.
    fn ask(&self, url: &Url, address: SocketAddr, known: &Validators) -> Option<(Response, bool)> {
        for is_trusting in [false, true] {
            let patience = PATIENCE.min(self.until.saturating_duration_since(Instant::now()));
            let client = Client::builder()
                .user_agent(self.agent)
                .resolve(url.host_str()?, address)
                .redirect(Policy::none())
                .timeout(patience)
                .tls_info(true)
                .tls_danger_accept_invalid_certs(is_trusting)
                .no_proxy()
                .build();
            let client = client.inspect_err(|error| tracing::error!(%error, "no client")).ok()?;
            let mut asked = client.get(url.clone()).header(header::ACCEPT_ENCODING, "identity");
            if !known.etag.is_empty() {
                asked = asked.header(header::IF_NONE_MATCH, &known.etag);
            }
            if !known.last_modified.is_empty() {
                asked = asked.header(header::IF_MODIFIED_SINCE, &known.last_modified);
            }
            match asked.send() {
                Ok(response) => return Some((response, !is_trusting)),
                Err(error) if is_of_certificate(&error) => {}
                Err(_) => return None,
            }
        }
        None
    }

    /// The body, as far as it comes in time.
    fn read(&self, response: &mut Response, most: usize) -> Vec<u8> {
        let (mut body, mut piece) = (Vec::new(), [0; 16 << 10]);
        while body.len() < most && Instant::now() < self.until {
            match response.read(&mut piece) {
                Ok(0) | Err(_) => break,
                Ok(count) => body.extend_from_slice(&piece[..count]),
            }
        }
        body.truncate(most);
        body
    }
}

/// Without what would be handed to the site as a password.
fn bare(mut url: Url) -> Url {
    // Only an address without a host refuses, and has none of it.
    url.set_username("").ok();
    url.set_password(None).ok();
    url
}

pub(super) fn is_of_certificate(error: &reqwest::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        if error.to_string().contains("certificate") {
            return true;
        }
        cause = error.source();
    }
    false
}

fn text_of(headers: &HeaderMap, name: header::HeaderName) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.filter(|value| value.len() <= 200).unwrap_or_default().to_owned()
}

fn answer(url: &Url, response: &Response, is_trusted: bool) -> Answer {
    let header = |(name, value): (&header::HeaderName, &header::HeaderValue)| {
        let text = String::from_utf8_lossy(value.as_bytes());
        (name.as_str().to_owned(), text.chars().take(200).collect())
    };
    // Nothing that could be somebody's session.
    let kept = response.headers().iter().filter(|(name, _)| *name != header::SET_COOKIE);
    let tls = response.extensions().get::<TlsInfo>();
    Answer {
        status: response.status().as_u16(),
        url: url.to_string(),
        headers: kept.take(MOST_HEADERS).map(header).collect(),
        tls: tls.map(|info| Tls { is_trusted, ends_at: info.peer_certificate().and_then(ends_at) }),
    }
}

fn ends_at(der: &[u8]) -> Option<Timestamp> {
    let certificate = CertificateInner::<Raw>::from_der(der).ok()?;
    let end = certificate.tbs_certificate().validity().not_after.to_unix_duration();
    i64::try_from(end.as_millis()).ok().map(Timestamp::from_millis)
}

/// The body as text, by the header, else by the page's own word, else UTF-8.
fn decode(answer: &Answer, body: &[u8]) -> String {
    let named = |text: &str| {
        let (_, label) = text.split_once("charset=")?;
        let label = label.trim_start_matches(['"', '\'']);
        let label: String =
            label.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
        encoding_rs::Encoding::for_label(label.as_bytes())
    };
    let head = String::from_utf8_lossy(&body[..body.len().min(1024)]).to_ascii_lowercase();
    let by_header =
        answer.header("content-type").and_then(|kind| named(&kind.to_ascii_lowercase()));
    let encoding = by_header.or_else(|| named(&head)).unwrap_or(encoding_rs::UTF_8);
    encoding.decode(body).0.into_owned()
}
