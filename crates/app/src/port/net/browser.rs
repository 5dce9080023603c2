//! A headless Chromium, for pages that scripts draw. It reaches the hosts that were pinned and nobody else.

use std::fmt::Write;
use std::io::Read;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anbei_domain::check::HomePage;
use reqwest::Url;

use super::page;

/// One look with a browser.
pub(super) struct Browser<'a> {
    pub chromium: &'a Path,
    pub agent: &'a str,
    /// Host names, each with the one address at which it is asked.
    pub pins: Vec<(String, SocketAddr)>,
}

const PATIENCE: Duration = Duration::from_secs(20);
const MOST_BYTES: u64 = 4 << 20;

impl Browser<'_> {
    /// The page after its scripts have run, and quietened down.
    pub fn render(&self, url: &str) -> Option<HomePage> {
        let base = Url::parse(url).ok()?;
        let told = |error: &std::io::Error| tracing::error!(%error, "the browser cannot be used");
        let html = self.dump(url).inspect_err(told).ok()??;
        Some(page::read(&html, &base).0)
    }

    fn dump(&self, url: &str) -> std::io::Result<Option<String>> {
        let profile = tempfile::tempdir()?;
        let mut child = Command::new(self.chromium)
            .args([
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--mute-audio",
            ])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .args([
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--no-proxy-server",
            ])
            .args(["--virtual-time-budget=6000", "--dump-dom"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(format!("--user-agent={}", self.agent))
            .arg(format!("--host-resolver-rules={}", self.rules()))
            .arg(url)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = child.stdout.take();
        let reading = std::thread::spawn(move || {
            let mut html = Vec::new();
            out.map(|out| out.take(MOST_BYTES).read_to_end(&mut html)).transpose().map(|_| html)
        });
        let until = Instant::now() + PATIENCE;
        let is_over = loop {
            if child.try_wait()?.is_some() {
                break true;
            }
            if Instant::now() >= until {
                break false;
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        if !is_over {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        let html = reading.join().map_err(|_| std::io::Error::other("the page was not read"))??;
        Ok(Some(String::from_utf8_lossy(&html).into_owned()))
    }

    /// Every pinned host at its address; nothing else has one, written as a number or not.
    fn rules(&self) -> String {
        let mut rules = String::new();
        for (host, address) in &self.pins {
            let ip = match address {
                SocketAddr::V4(v4) => v4.ip().to_string(),
                SocketAddr::V6(v6) => format!("[{}]", v6.ip()),
            };
            let port = address.port();
            let port = if port == 0 { String::new() } else { format!(":{port}") };
            let _ = write!(rules, "MAP {host} {ip}{port},");
        }
        rules + "MAP * ~NOTFOUND"
    }
}
