//! A headless Chromium, for pages that scripts draw, and for pictures. It reaches the hosts that were pinned and nobody else.

use std::fmt::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Url;
use serde_json::json;

use super::devtools::Remote;
use super::{Drawn, page};

/// One look with a browser.
pub(super) struct Browser<'a> {
    pub chromium: &'a Path,
    pub agent: &'a str,
    /// Host names, each with the one address at which it is asked.
    pub pins: Vec<(String, SocketAddr)>,
    /// All of it is over after this.
    pub patience: Duration,
}

pub(super) const PATIENCE: Duration = Duration::from_secs(20);
const MOST_HTML: usize = 4 << 20;
/// A visitor's window.
const WIDTH: u32 = 1280;
const HEIGHT: u32 = 800;
/// Of a page that is taller, its end is taken: that is where badges are.
const MOST_HEIGHT: u32 = 4000;

impl Browser<'_> {
    /// The page after its scripts have run, and quietened down; with a picture, where one can be had.
    pub fn draw(&self, url: &str) -> Option<Drawn> {
        let base = Url::parse(url).ok()?;
        let told = |error: &std::io::Error| tracing::error!(%error, "the browser cannot be used");
        let profile = tempfile::tempdir().inspect_err(told).ok()?;
        let until = Instant::now() + self.patience;
        let remote = Remote::start(&self.command(profile.path()), until);
        let mut remote = remote.inspect_err(told).ok()?;
        let html = visit(&mut remote, url)?;
        let picture = picture(&mut remote);
        Some(Drawn { page: page::read(&html, &base).0, picture })
    }

    fn command(&self, profile: &Path) -> Command {
        let mut command = Command::new(self.chromium);
        command
            .args(["--headless", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--mute-audio", "--hide-scrollbars"])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .args([
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--no-proxy-server",
            ])
            // Nobody scrolls, and what comes only then is wanted too.
            .arg("--blink-settings=lazyLoadEnabled=false")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--user-agent={}", self.agent))
            .arg(format!("--host-resolver-rules={}", self.rules()));
        command
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

/// Leads the browser to a page, lets six seconds of the page's own time pass, and reads it.
fn visit(remote: &mut Remote, url: &str) -> Option<String> {
    remote.open_page()?;
    let window =
        json!({ "width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false });
    remote.call("Emulation.setDeviceMetricsOverride", &window)?;
    let led = remote.call("Page.navigate", &json!({ "url": url }))?;
    if led.get("errorText").is_some() {
        return None;
    }
    let time = json!({
        "policy": "pauseIfNetworkFetchesPending", "budget": 6000, "maxVirtualTimeTaskStarvationCount": 9999,
    });
    let passed = "Emulation.virtualTimeBudgetExpired";
    remote.call_until(passed, "Emulation.setVirtualTimePolicy", &time)?;
    mark_unseen(remote)?;
    let document = remote.call("DOM.getDocument", &json!({ "depth": 0 }))?;
    let root = json!({ "nodeId": document["root"]["nodeId"] });
    let answer = remote.call("DOM.getOuterHTML", &root)?;
    let html = answer["outerHTML"].as_str()?;
    Some(html[..html.floor_char_boundary(MOST_HTML)].to_owned())
}

/// Marks what style sheets and scripts hide, for whoever reads the page's source.
fn mark_unseen(remote: &mut Remote) -> Option<()> {
    const MARK: &str = include_str!("unseen.js");
    let frames = remote.call("Page.getFrameTree", &json!({}))?;
    let frame = json!({ "frameId": frames["frameTree"]["frame"]["id"], "worldName": "watch" });
    let world = remote.call("Page.createIsolatedWorld", &frame)?;
    let mark = json!({ "expression": MARK, "contextId": world["executionContextId"] });
    let marked = remote.call("Runtime.evaluate", &mark)?;
    marked["exceptionDetails"].is_null().then_some(())
}

/// What is seen of the page, down to its end.
fn picture(remote: &mut Remote) -> Option<Vec<u8>> {
    let metrics = remote.call("Page.getLayoutMetrics", &json!({}))?;
    let end = metrics["cssContentSize"]["height"].as_f64()?.max(f64::from(HEIGHT));
    let height = end.min(f64::from(MOST_HEIGHT));
    let clip = json!({ "x": 0, "y": end - height, "width": WIDTH, "height": height, "scale": 1 });
    let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let taken = remote.call("Page.captureScreenshot", &wanted)?;
    STANDARD.decode(taken["data"].as_str()?).ok()
}
