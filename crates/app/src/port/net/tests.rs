//! Local servers that misbehave, and what comes of it.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anbei_domain::check::shown_numbers;

use rustls::pki_types::PrivatePkcs8KeyDer;

mod browser;
mod registry;

use super::guard::{Place, is_public};
use super::*;

/// A server of one's own: what it says to each path it is asked for.
struct Site {
    address: SocketAddr,
    asked: Arc<AtomicUsize>,
}

fn site(answer: impl Fn(&str, &str) -> String + Send + Sync + 'static) -> Site {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let head: Vec<_> =
                lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            let Some(path) = head.first().and_then(|line| line.split(' ').nth(1)) else { continue };
            count.fetch_add(1, Ordering::SeqCst);
            let _ = stream.write_all(answer(path, &head.join("\n")).as_bytes());
        }
    });
    Site { address, asked }
}

fn ok(headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}"
    )
}

fn net(hosts: &[(&str, SocketAddr)]) -> OpenNet {
    let hosts = hosts.iter().map(|(host, address)| ((*host).to_owned(), *address)).collect();
    OpenNet::new(NetSettings {
        agent: "AnbeiWatch/1.0".to_owned(),
        hosts,
        ..NetSettings::default()
    })
}

fn home(answer: impl Fn(&str, &str) -> String + Send + Sync + 'static) -> Fetched {
    let site = site(answer);
    net(&[("site.test", site.address)]).fetch_home("site.test", &Validators::default())
}

#[test]
fn a_page_is_read_over_http_where_https_is_not_spoken() {
    let fetched = home(|path, _| match path {
        "/" => ok(
            "content-type: text/html; charset=utf-8\r\nETag: \"1\"\r\nset-cookie: a=b\r\n",
            "<title>x</title><p>欢迎<p hidden>暗处<footer><img src=badge.png><a href='/q?code=1'>京公网安备\
             <b>11010502030143</b>号</a></footer><script>1</script>",
        ),
        _ => "HTTP/1.1 404 No\r\n\r\n".to_owned(),
    });
    let Reached::Answered(answer) = &fetched.reached else { panic!("{:?}", fetched.reached) };
    assert_eq!((answer.status, answer.url.as_str()), (200, "http://site.test/"));
    assert!(answer.tls.is_none() && answer.header("set-cookie").is_none());
    assert_eq!(fetched.validators.etag, "\"1\"");
    let page = fetched.page.unwrap();
    assert!(page.text.contains("欢迎") && page.hidden.contains("暗处"), "{page:?}");
    assert_eq!(shown_numbers(&page.text)[0].written, "京公网安备11010502030143号");
    assert_eq!(page.links[0].href, "http://site.test/q?code=1");
    assert_eq!(page.links[0].images, ["http://site.test/badge.png"]);
    assert_eq!((page.scripts, fetched.hosts), (1, vec!["site.test".to_owned()]));
}

#[test]
fn a_page_names_the_hosts_that_a_browser_needs() {
    let page = "<img src=//a.test/x.png><link rel='preload stylesheet' href=//b.test/x.css><link rel=next href=//no.test/>\
                <script src=//c.test/x.js></script><img src=//b.test/y.png>";
    let base = reqwest::Url::parse("http://site.test/").unwrap();
    assert_eq!(page::read(page, &base).1, ["site.test", "c.test", "b.test", "a.test"]);
    let many: Vec<_> = (10..30).map(|at| format!("<img src=//h{at}.test/>")).collect();
    assert_eq!(page::read(&many.concat(), &base).1.len(), 10);
}

#[test]
fn what_an_element_says_of_itself_is_heard_without_a_browser() {
    let base = reqwest::Url::parse("http://site.test/").unwrap();
    let read = |style: &str| page::read(&format!("<p style='{style}'>青禾"), &base).0;
    for style in [
        "display: none",
        "Opacity: .01",
        "opacity: 5% !important",
        "position: absolute; left: -9999px",
        "text-indent: -9999px; overflow: hidden",
        "height: 0; overflow: hidden",
    ] {
        assert!(read(style).hidden.contains("青禾"), "{style}");
    }
    for style in [
        "color: gray",
        "opacity: .5",
        "left: -9999px",
        "position: absolute; left: -20px",
        "text-indent: 2em",
        "height: 0",
        "height: 0; padding-bottom: 50%; overflow: hidden",
    ] {
        let page = read(style);
        assert!(page.text.contains("青禾") && page.is_styled, "{style}");
    }
    assert!(!page::read("<p>青禾", &base).0.is_styled);
}

#[test]
fn no_redirect_leads_inside() {
    for to in [
        "http://127.0.0.1:9/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
    ] {
        let fetched = home(move |_, _| format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\n\r\n"));
        assert_eq!(fetched.reached, Reached::Inside, "{to}");
    }
    let fetched =
        home(|_, _| "HTTP/1.1 302 Found\r\nlocation: file:///etc/passwd\r\n\r\n".to_owned());
    assert_eq!(fetched.reached, Reached::Silent);
}

#[test]
fn a_redirect_to_this_machine_is_not_even_connected_to() {
    let inner = site(|_, _| ok("", "secret"));
    let to = inner.address;
    let fetched = home(move |_, _| format!("HTTP/1.1 307 x\r\nlocation: http://{to}/\r\n\r\n"));
    assert_eq!(fetched.reached, Reached::Inside);
    assert_eq!(inner.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn redirects_end_somewhere() {
    let fetched = home(|_, _| "HTTP/1.1 302 Found\r\nlocation: /\r\n\r\n".to_owned());
    assert_eq!(fetched.reached, Reached::Circling);
}

#[test]
fn a_body_without_end_is_read_to_a_limit() {
    let fetched = home(|path, _| match path {
        "/" => format!(
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<p>开头{}",
            "x".repeat(3 << 20)
        ),
        _ => "HTTP/1.1 404 No\r\n\r\n".to_owned(),
    });
    assert!(fetched.page.unwrap().text.len() < 3 << 20);
}

#[test]
fn a_compressed_body_is_not_unpacked() {
    let fetched = home(|_, _| ok("content-encoding: gzip\r\n", "\u{1f}\u{8b} not a page"));
    let page = fetched.page.unwrap();
    assert!(page.links.is_empty() && page.text.len() < 100);
}

#[test]
fn a_site_that_never_answers_is_given_up() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let net = net(&[("site.test", listener.local_addr().unwrap())]);
    let begun = Instant::now();
    let fetched = net.fetch_home("site.test", &Validators::default());
    assert_eq!(fetched.reached, Reached::Silent);
    assert!(begun.elapsed() < BUDGET, "{:?}", begun.elapsed());
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let site = site(|_, head| {
        let is_known = head.to_ascii_lowercase().contains("if-none-match: \"7\"");
        if is_known { "HTTP/1.1 304 Not Modified\r\n\r\n".to_owned() } else { ok("", "new") }
    });
    let known = Validators { etag: "\"7\"".to_owned(), ..Validators::default() };
    let fetched = net(&[("site.test", site.address)]).fetch_home("site.test", &known);
    assert!(fetched.is_unchanged && fetched.page.is_none());
}

#[test]
fn robots_may_turn_us_away() {
    let fetched = home(|path, _| match path {
        "/robots.txt" => ok("", "User-agent: AnbeiWatch\nDisallow: /"),
        _ => ok("content-type: text/html\r\n", "<p>hello"),
    });
    assert_eq!(fetched.reached, Reached::Unwelcome);
}

#[test]
fn a_page_in_another_encoding_is_read() {
    // 京公网安备 in GB18030.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut line = String::new();
            let _ = BufReader::new(stream.try_clone().unwrap()).read_line(&mut line);
            let (body, _, _) =
                encoding_rs::GBK.encode("<meta charset=gbk><p>京公网安备11010502030143号");
            let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: text/html\r\n\r\n";
            let _ = stream.write_all(&[head.as_bytes(), &body].concat());
        }
    });
    let fetched = net(&[("site.test", address)]).fetch_home("site.test", &Validators::default());
    assert_eq!(shown_numbers(&fetched.page.unwrap().text).len(), 1);
}

#[test]
fn a_page_nested_without_end_is_read() {
    let (page, _) =
        page::read(&"<b>".repeat(100_000), &reqwest::Url::parse("http://a.test/").unwrap());
    assert!(page.text.is_empty());
}

#[test]
fn a_host_of_the_inside_is_known_as_such() {
    let net = net(&[]);
    assert_eq!(net.guard.place("127.0.0.1"), Place::Inside);
    assert_eq!(net.guard.place("[::1]"), Place::Inside);
    assert_eq!(net.try_url("http://127.0.0.1:1/"), Reached::Inside);
    let allowed =
        NetSettings { networks: vec!["127.0.0.0/8".parse().unwrap()], ..NetSettings::default() };
    let net = OpenNet::new(allowed);
    let address: IpAddr = "127.0.0.1".parse().unwrap();
    assert_eq!(net.guard.place("127.0.0.1"), Place::At(SocketAddr::new(address, 0)));
}

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
        "192.0.0.192",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2001::1",
    ] {
        assert!(!is_public(inside.parse().unwrap()), "{inside}");
    }
    for outside in ["1.1.1.1", "114.114.114.114", "2400:3200::1", "::ffff:1.1.1.1"] {
        assert!(is_public(outside.parse().unwrap()), "{outside}");
    }
}

fn handed(net: &OpenNet, url: &str) -> Handed {
    net.hand(Outgoing { url, headers: &[("webhook-id", "evt_1".to_owned())], body: "{}" })
}

#[test]
fn a_message_reaches_its_receiver_and_what_that_answers_counts() {
    for (status, outcome) in
        [(204, Outcome::Arrived), (500, Outcome::Refused), (410, Outcome::Gone)]
    {
        let site = site(move |_, head| {
            let is_whole =
                head.starts_with("POST /a HTTP/1.1") && head.contains("webhook-id: evt_1");
            let status = if is_whole { status } else { 400 };
            format!("HTTP/1.1 {status} So\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhm")
        });
        let net = net(&[("hooks.test", site.address)]);
        let said = "hm".to_owned();
        let expected = if status == 204 { String::new() } else { said };
        let found = handed(&net, "http://hooks.test/a");
        assert_eq!(found, Handed { outcome, status: Some(status), said: expected });
    }
}

#[test]
fn a_message_follows_nobody_and_reaches_nothing_inside() {
    let inside = site(|_, _| ok("", "secret"));
    let location = format!("HTTP/1.1 307 There\r\nlocation: http://{}/\r\n\r\n", inside.address);
    let leading = site(move |_, _| location.clone());
    let net = net(&[("hooks.test", leading.address)]);
    let found = handed(&net, "http://hooks.test/");
    assert_eq!((found.outcome, found.status), (Outcome::Redirected, Some(307)));
    for url in [format!("http://{}/", inside.address), "https://169.254.169.254/".to_owned()] {
        assert_eq!(handed(&net, &url).outcome, Outcome::Inside, "{url}");
    }
    assert_eq!(inside.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn a_message_is_not_sent_in_clear_over_the_internet() {
    // Nothing is connected to: the address is one that answers on the open internet.
    assert_eq!(handed(&net(&[]), "http://1.1.1.1/").outcome, Outcome::Plain);
}

#[test]
fn a_receiver_that_speaks_no_tls_or_says_nothing_is_given_up() {
    let plain = site(|_, _| ok("", ""));
    let net_to = |address| net(&[("hooks.test", address)]);
    assert_eq!(handed(&net_to(plain.address), "https://hooks.test/").outcome, Outcome::Silent);
    let mute = TcpListener::bind("127.0.0.1:0").unwrap();
    let begun = Instant::now();
    let address = mute.local_addr().unwrap();
    assert_eq!(handed(&net_to(address), "http://hooks.test/").outcome, Outcome::Silent);
    assert!(begun.elapsed() < Duration::from_secs(15));
}

/// A receiver whose certificate nobody vouches for; counts who spoke to it in spite of that.
fn untrusted() -> Site {
    let certificate = include_bytes!("testdata/nobodys.crt").to_vec().into();
    let key = PrivatePkcs8KeyDer::from(include_bytes!("testdata/nobodys.key").to_vec());
    let config = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key.into())
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let session = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = BufReader::new(rustls::StreamOwned::new(session, stream));
            if stream.read_line(&mut String::new()).is_ok_and(|length| length > 0) {
                count.fetch_add(1, Ordering::SeqCst);
            }
        }
    });
    Site { address, asked }
}

#[test]
fn a_message_is_not_told_to_who_cannot_prove_to_be_its_receiver() {
    let stranger = untrusted();
    let net = net(&[("hooks.test", stranger.address)]);
    assert_eq!(handed(&net, "https://hooks.test/").outcome, Outcome::Untrusted);
    assert_eq!(stranger.asked.load(Ordering::SeqCst), 0);
}
