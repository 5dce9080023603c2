//! A real Chromium, where there is one: `CHROMIUM`, or where Debian has it.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use super::*;

const NUMBER: &str = "京公网安备11010502030143号";

/// A net with a browser. Chromium's own sandbox refuses to work for root, so that root's is started without it.
fn with_browser(address: SocketAddr) -> Option<(OpenNet, tempfile::TempDir)> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let chromium = named.unwrap_or_else(|| PathBuf::from("/usr/bin/chromium"));
    if !chromium.exists() {
        eprintln!("skipped: there is no Chromium at {}; name one in CHROMIUM", chromium.display());
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let started = folder.path().join("chromium");
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    let options = if is_root { "--no-sandbox" } else { "" };
    fs::write(&started, format!("#!/bin/sh\nexec '{}' {options} \"$@\"\n", chromium.display()))
        .unwrap();
    fs::set_permissions(&started, fs::Permissions::from_mode(0o755)).unwrap();
    let settings = NetSettings {
        agent: "AnbeiWatch/1.0".to_owned(),
        hosts: BTreeMap::from([("site.test".to_owned(), address)]),
        chromium: Some(started),
        ..NetSettings::default()
    };
    Some((OpenNet::new(settings), folder))
}

/// What a visitor sees of a page once its scripts have run.
fn drawn(page: String) -> Option<HomePage> {
    let site = site(move |path, _| match path {
        "/" => ok("content-type: text/html; charset=utf-8\r\n", &page),
        _ => "HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n".to_owned(),
    });
    let (net, _folder) = with_browser(site.address)?;
    let fetched = net.fetch_home("site.test", &Validators::default());
    assert!(fetched.page.as_ref().is_some_and(|page| page.scripts > 0), "{:?}", fetched.reached);
    Some(net.render(&fetched).expect("the browser has drawn the page"))
}

#[test]
fn what_scripts_draw_is_seen_and_what_they_hide_is_not() {
    let draw = |attributes: &str| {
        let element = format!("<footer {attributes}><a href=/q?code=1>{NUMBER}</a></footer>");
        drawn(format!(
            "<p>青禾<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '{element}'), 300)</script>"
        ))
    };
    let Some(shown) = draw("") else { return };
    assert_eq!(shown_numbers(&shown.text)[0].written, NUMBER);
    assert_eq!(shown.links[0].href, "http://site.test/q?code=1");
    let hidden = draw("style=\"display: none\"").unwrap();
    assert!(shown_numbers(&hidden.text).is_empty() && hidden.hidden.contains(NUMBER), "{hidden:?}");
}

#[test]
fn no_script_leads_the_browser_inside() {
    let inner = site(|_, _| ok("access-control-allow-origin: *\r\n", "secret"));
    let port = inner.address.port();
    let hosts = format!(
        "'127.0.0.1:{port}', 'localhost:{port}', '2130706433:{port}', '[::ffff:127.0.0.1]:{port}', 'site.test.:{port}', 'other.test:{port}'"
    );
    let page = format!(
        "<p>青禾<script>for (const host of [{hosts}]) {{\
           fetch(`http://${{host}}/fetch`).then((said) => said.text()).then((text) => document.body.append(text));\
           for (const name of ['img', 'iframe', 'script'])\
             document.body.append(Object.assign(document.createElement(name), {{ src: `http://${{host}}/${{name}}` }}));\
           new WebSocket(`ws://${{host}}/socket`);\
           navigator.sendBeacon(`http://${{host}}/beacon`);\
         }}</script>"
    );
    let Some(seen) = drawn(page) else { return };
    assert!(seen.text.contains("青禾") && !seen.text.contains("secret"), "{seen:?}");
    let lead = format!("<p>青禾<script>location.href = 'http://127.0.0.1:{port}/'</script>");
    assert!(!drawn(lead).is_some_and(|seen| seen.text.contains("secret")));
    assert_eq!(inner.asked.load(Ordering::SeqCst), 0);
}
