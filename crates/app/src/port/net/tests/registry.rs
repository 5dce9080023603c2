//! Registries that answer, and those that do not answer as they should.

use super::*;

const CARD: &str =
    r#"["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Example Names Ltd."]]]"#;

fn rdap(name: &str) -> String {
    let registrar = format!(r#"{{"roles": ["registrar"], "vcardArray": {CARD}}}"#);
    let events = r#"[{"eventAction": "expiration", "eventDate": "2027-03-17T04:00:00Z"}]"#;
    let said = format!(r#"{{"ldhName": "{name}", "entities": [{registrar}], "events": {events}}}"#);
    ok("content-type: application/rdap+json\r\n", &said)
}

/// Asks a registry of the suffix `test` at this address.
fn asked(server: &str, address: SocketAddr, domain: &str) -> Option<Registered> {
    let hosts = BTreeMap::from([("registry.test".to_owned(), address)]);
    let registries = BTreeMap::from([("test".to_owned(), server.to_owned())]);
    let agent = "AnbeiWatch/1.0".to_owned();
    let net = OpenNet::new(NetSettings { agent, hosts, registries, ..NetSettings::default() });
    net.registration(domain)
}

fn by_rdap(answer: impl Fn(&str, &str) -> String + Send + Sync + 'static) -> Option<Registered> {
    asked("http://registry.test/v1/", site(answer).address, "qinghe.test")
}

/// A server that says this once it was asked for something, in pieces with pauses between them.
fn by_whois(said: Vec<Vec<u8>>, pause: Duration) -> Option<Registered> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut line = String::new();
        let _ = BufReader::new(stream.try_clone().unwrap()).read_line(&mut line);
        assert_eq!(line, "qinghe.test\r\n");
        for piece in said {
            if stream.write_all(&piece).is_err() {
                break;
            }
            std::thread::park_timeout(pause);
        }
    });
    asked("whois://registry.test", address, "qinghe.test")
}

fn at_once(said: &str) -> Option<Registered> {
    by_whois(vec![said.as_bytes().to_vec()], Duration::ZERO)
}

fn named(registrar: &str, ends_on: &str) -> Registered {
    Registered { registrar: registrar.to_owned(), ends_on: ends_on.parse().ok() }
}

#[test]
fn rdap_names_registrar_and_end_also_where_it_is_led_to() {
    let said = by_rdap(|path, _| match path {
        "/v1/domain/qinghe.test" => {
            "HTTP/1.1 302 Found\r\nlocation: /v2/domain/qinghe.test\r\n\r\n".to_owned()
        }
        "/v2/domain/qinghe.test" => rdap("QINGHE.TEST"),
        _ => "HTTP/1.1 404 No\r\n\r\n".to_owned(),
    });
    assert_eq!(said, Some(named("Example Names Ltd.", "2027-03-17")));
}

#[test]
fn whois_names_registrar_and_end_line_by_line() {
    let cnnic = "Domain Name: qinghe.test\r\nROID: 1-cn\r\nRegistrant: 王小样\r\n\
                 Sponsoring Registrar: 示例云计算有限公司（万网）\r\nExpiration Time: 2027-03-17 12:48:36\r\n";
    assert_eq!(at_once(cnnic), Some(named("示例云计算有限公司（万网）", "2027-03-17")));
    let other =
        "domain name: QINGHE.TEST\nRegistrar: Example\u{7} Names\nRegistry Expiry Date: soon\n";
    assert_eq!(at_once(other), Some(named("Example Names", "")));
}

#[test]
fn what_is_no_answer_about_this_domain_says_nothing() {
    for said in [
        "",
        "No matching record.",
        "Domain Name: other.test\nRegistrar: X\n",
        "Domain Name: qinghe.test\n",
    ] {
        assert_eq!(at_once(said), None, "{said}");
    }
    assert_eq!(by_whois(vec![vec![0xff; 4096], b"\n:\n".to_vec()], Duration::ZERO), None);
    assert_eq!(by_rdap(|_, _| rdap("other.test")), None);
    assert_eq!(by_rdap(|_, _| "HTTP/1.1 429 Slow down\r\n\r\n".to_owned()), None);
    for said in [
        "<html>",
        "{}",
        "[[[[",
        r#"{"ldhName": "qinghe.test", "entities": [{"roles": "registrar"}]}"#,
    ] {
        assert_eq!(by_rdap(|_, _| ok("", said)), None, "{said}");
    }
    assert_eq!(by_rdap(|_, _| ok("", &"[".repeat(100_000))), None, "nested without end");
}

#[test]
fn an_answer_without_end_is_given_up() {
    let huge = format!("Domain Name: qinghe.test\nRegistrar: {}", "x".repeat(300 << 10));
    assert_eq!(at_once(&huge), None);
    assert_eq!(by_rdap(move |_, _| ok("", &"x".repeat(300 << 10))), None);
    let begun = Instant::now();
    let drip = vec![b"x".to_vec(); 600];
    assert_eq!(by_whois(drip, Duration::from_millis(50)), None);
    assert!(begun.elapsed() < BUDGET + Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn no_registry_leads_inside() {
    let inner = site(|_, _| rdap("qinghe.test"));
    let to = inner.address;
    let said = by_rdap(move |_, _| {
        format!("HTTP/1.1 302 Found\r\nlocation: http://{to}/domain/qinghe.test\r\n\r\n")
    });
    assert_eq!((said, inner.asked.load(Ordering::SeqCst)), (None, 0));
    for server in
        ["whois://127.0.0.1", "http://127.0.0.1/", "whois://[::1]", "http://169.254.169.254/"]
    {
        assert_eq!(asked(server, to, "qinghe.test"), None, "{server}");
    }
    assert_eq!(inner.asked.load(Ordering::SeqCst), 0);
    assert_eq!(asked("", to, "qinghe.test"), None, "nobody is asked");
}

#[test]
fn known_registries_are_addresses() {
    let none = BTreeMap::new();
    for domain in ["a.com", "a.net", "a.org", "a.com.cn", "a.xn--fiqs8s"] {
        let server = super::super::registry::server(&none, domain);
        assert!(server.is_some_and(|url| matches!(url.scheme(), "https" | "whois")), "{domain}");
    }
    assert!(super::super::registry::server(&none, "a.example").is_none());
}
