//! Posted forms: forged, broken, cut off, too large. None of them is ever a fault of ours.

use crate::support::{Answer, Portal, ask, get};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};

/// A browser that has opened a form.
struct Browser {
    router: Router,
    cookie: String,
    token: String,
}

impl Browser {
    async fn opens(portal: &Portal) -> Self {
        let page = get(&portal.router, "/design").await;
        let cookie = page.header("set-cookie").split(';').next().unwrap().to_owned();
        let token = page.text.split("name=\"_csrf\" value=\"").nth(1).unwrap();
        let token = token.split('"').next().unwrap().to_owned();
        assert!(!token.is_empty());
        Self { router: portal.router.clone(), cookie, token }
    }

    async fn posts(&self, kind: &str, body: impl Into<Body>) -> Answer {
        self.posts_with(&[("content-type", kind)], body).await
    }

    async fn posts_with(&self, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let mut request = Request::post("/design").header(header::COOKIE, &self.cookie);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        ask(&self.router, request.body(body.into()).unwrap()).await
    }
}

const TEXTS: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=cut";

fn part(name: &str, text: &str) -> String {
    format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
}

fn file(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--cut\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.png\"\r\n\
         Content-Type: image/png\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n"].concat()
}

#[tokio::test]
async fn a_form_of_ours_is_read_in_either_encoding() {
    let portal = Portal::new();
    let browser = Browser::opens(&portal).await;
    let answer = browser.posts(TEXTS, format!("_csrf={}&a=%E4%BA%91", browser.token)).await;
    assert_eq!(answer.status, 422, "{}", answer.text);
    let mut body = part("_csrf", &browser.token).into_bytes();
    body.extend(file("photo", b"\x89PNG"));
    body.extend(b"--cut--\r\n");
    assert_eq!(browser.posts(PARTS, body).await.status, 422);
}

#[tokio::test]
async fn a_form_without_the_token_of_the_visit_is_refused() {
    let portal = Portal::new();
    let browser = Browser::opens(&portal).await;
    for body in ["a=1", "_csrf=&a=1", "_csrf=AAAA"] {
        let answer = browser.posts(TEXTS, body).await;
        assert_eq!(answer.status, 403);
        assert!(answer.text.contains("这个页面已经过期"));
    }
    let body = format!("_csrf={}", browser.token);
    let stranger = Browser { cookie: "visit=AAAAAAAAAAAAAAAAAAAAAAAA".to_owned(), ..browser };
    assert_eq!(stranger.posts(TEXTS, body).await.status, 403);
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let portal = Portal::new();
    let browser = Browser::opens(&portal).await;
    let body = format!("_csrf={}", browser.token);
    for (from, status) in [
        (("sec-fetch-site", "cross-site"), 403),
        (("sec-fetch-site", "same-site"), 403),
        (("sec-fetch-site", "same-origin"), 422),
        (("origin", "https://elsewhere.example"), 403),
        (("origin", "null"), 403),
        (("origin", "https://here.example"), 422),
    ] {
        let headers = [("content-type", TEXTS), ("host", "here.example"), from];
        assert_eq!(browser.posts_with(&headers, body.clone()).await.status, status, "{from:?}");
    }
}

#[tokio::test]
async fn scripts_send_the_token_as_a_header() {
    let portal = Portal::new();
    let browser = Browser::opens(&portal).await;
    let headers = [("content-type", TEXTS), ("x-csrf", browser.token.as_str())];
    assert_eq!(browser.posts_with(&headers, "a=1").await.status, 422);
}

#[tokio::test]
async fn broken_bodies_are_the_senders_fault() {
    let portal = Portal::new();
    let browser = Browser::opens(&portal).await;
    let token = &browser.token;
    for body in [
        format!("_csrf={token}&a=%"),
        format!("_csrf={token}&a=%zz"),
        format!("_csrf={token}&a=%ff%fe"),
        format!("_csrf={token}&a=%00"),
    ] {
        assert_eq!(browser.posts(TEXTS, body.clone()).await.status, 400, "{body}");
    }
    let cut = part("_csrf", token);
    for body in
        [cut.clone(), cut.replace("; name=\"_csrf\"", ""), "nonsense".to_owned(), String::new()]
    {
        let answer = browser.posts(PARTS, body.clone()).await;
        assert!([400, 403].contains(&answer.status.as_u16()), "{body}: {}", answer.status);
    }
    assert_eq!(browser.posts("multipart/form-data", "x").await.status, 400);
    assert_eq!(browser.posts("application/json", "{}").await.status, 415);
    assert_eq!(browser.posts_with(&[], "a=1").await.status, 415);
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_a_page_that_says_how_much_is_allowed() {
    let portal = Portal::new();
    let browser = Browser::opens(&portal).await;
    let token = &browser.token;

    let mut body = part("_csrf", token).into_bytes();
    body.extend(file("photo", &vec![0; 64 * 1024 * 1024 + 1]));
    body.extend(b"--cut--\r\n");
    let answer = browser.posts(PARTS, body).await;
    assert_eq!(answer.status, 413);
    assert!(answer.text.contains("20 MB"), "{}", answer.text);
    // One file alone that is too large is refused beside its question.
    let mut body = part("_csrf", token).into_bytes();
    body.extend(file("photo", &vec![0; 20 * 1024 * 1024 + 1]));
    body.extend(b"--cut--\r\n");
    assert_eq!(browser.posts(PARTS, body).await.status, 422);

    let headers = [("content-type", PARTS), ("content-length", "99999999999")];
    assert_eq!(browser.posts_with(&headers, "").await.status, 413);
    let long = format!("_csrf={token}&a={}", "x".repeat(2_000_000));
    assert_eq!(browser.posts(TEXTS, long).await.status, 413);
    let many = format!("_csrf={token}{}", "&a=1".repeat(2000));
    assert_eq!(browser.posts(TEXTS, many).await.status, 413);
}
