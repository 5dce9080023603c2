//! The frame of the portal: pages, headers, language, static files, errors.

use std::net::SocketAddr;

use crate::support::{Portal, ask, get};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;

#[tokio::test]
async fn the_page_of_components_draws_every_one_of_them_in_both_languages() {
    let portal = Portal::new();
    for path in ["/design", "/design?lang=en"] {
        let page = get(&portal.router, path).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("type=\"date\"") && page.text.contains("<select"));
        assert!(!page.text.contains("/static/missing"), "a static file is missing");
    }
}

#[tokio::test]
async fn every_answer_carries_the_strict_headers() {
    let portal = Portal::new();
    for path in ["/design", "/healthz", "/nowhere", "/favicon.svg"] {
        let page = get(&portal.router, path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"));
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "same-origin");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(page.header("x-request-id").len(), 16);
    }
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_the_readers_language() {
    let portal = Portal::new();
    let page = get(&portal.router, "/nowhere").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("没有找到这一页") && page.text.contains("href=\"/\""));
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("x-robots-tag"), "noindex");
    let page = get(&portal.router, "/nowhere?lang=en").await;
    assert!(page.text.contains("We could not find that page"), "{}", page.text);
}

#[tokio::test]
async fn programs_are_told_what_went_wrong_as_a_problem() {
    let portal = Portal::new();
    let request = Request::get("/api/v1/nothing").header("accept-language", "en");
    let answer = ask(&portal.router, request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(answer.text.contains("\"code\":\"not-found\""), "{}", answer.text);
    assert!(answer.text.contains("We could not find that page"));
}

#[tokio::test]
async fn the_wrong_method_is_refused_with_the_right_ones() {
    let portal = Portal::new();
    let request = Request::delete("/design").body(Body::empty()).unwrap();
    let page = ask(&portal.router, request).await;
    assert_eq!(page.status, 405);
    assert!(page.header("allow").contains("POST"));
    assert!(page.text.contains("这个地址不能这样使用"));
}

#[tokio::test]
async fn the_language_switch_keeps_the_choice_and_goes_back_to_a_page_of_ours() {
    let portal = Portal::new();
    for (back, place) in [
        ("/guide%3Fa%3D1%26lang%3Dzh-CN", "/guide?a=1"),
        ("//elsewhere.example/", "/"),
        ("/%5Celsewhere.example", "/"),
        ("https://elsewhere.example/", "/"),
        ("", "/"),
    ] {
        let answer = get(&portal.router, &format!("/language?to=en&back={back}")).await;
        assert_eq!(answer.status, 303);
        assert_eq!(answer.header("location"), place);
        assert!(answer.header("set-cookie").starts_with("lang=en; Path=/;"));
    }
    assert_eq!(get(&portal.router, "/language?to=tlh").await.status, 400);
    assert_eq!(get(&portal.router, "/language").await.status, 400);
}

#[tokio::test]
async fn the_frame_drawn_once_is_that_of_the_language_the_page_and_the_deployment() {
    let portal = Portal::new();
    for (path, back, current) in [
        ("/query?q=a.example", "%2Fquery%3Fq%3Da.example", "/query"),
        ("/query?q=b.example", "%2Fquery%3Fq%3Db.example", "/query"),
        ("/policy?lang=en", "%2Fpolicy%3Flang%3Den", "/policy"),
    ] {
        let page = get(&portal.router, path).await.text;
        let is_english = path.ends_with("en");
        let (to, words) = if is_english { ("zh-CN", "Log in") } else { ("en", "登录") };
        assert!(page.contains(&format!("/language?to={to}&amp;back={back}\"")), "{page}");
        assert!(page.contains(&format!("<a href=\"{current}\" aria-current=\"page\">")), "{page}");
        assert_eq!(page.matches("aria-current").count(), 1 + usize::from(path.contains("query")));
        assert!(page.contains(words) && page.contains("</footer>"), "{page}");
    }
}

#[tokio::test]
async fn static_files_are_kept_for_ever_under_their_digest() {
    let portal = Portal::new();
    let page = get(&portal.router, "/design").await;
    let at = page.text.find("/static/").unwrap();
    let url = page.text[at..].split('"').next().unwrap();
    let file = get(&portal.router, url).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type"), "image/svg+xml");
    assert!(file.header("cache-control").contains("immutable"));

    let request = Request::get(url).header("if-none-match", file.header("etag"));
    let again = ask(&portal.router, request.body(Body::empty()).unwrap()).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));

    let plain = get(&portal.router, "/static/css/base.css").await;
    assert_eq!(plain.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(plain.header("cache-control"), "public, max-age=300");
    let old = get(&portal.router, "/static/0123456789ab/css/base.css").await;
    assert_eq!(old.header("cache-control"), "public, max-age=300");
    assert_eq!(get(&portal.router, "/static/../Cargo.toml").await.status, 404);
}

#[tokio::test]
async fn regions_are_listed_level_by_level() {
    let portal = Portal::new();
    let provinces = get(&portal.router, "/regions/000000.json").await;
    assert!(provinces.text.contains("{\"code\":\"110000\",\"name\":\"北京市\"}"));
    let cities = get(&portal.router, "/regions/330000.json").await;
    assert!(cities.text.contains("杭州市") && !cities.text.contains("西湖区"));
    assert_eq!(get(&portal.router, "/regions/999999.json").await.status, 404);
    assert_eq!(get(&portal.router, "/regions/x").await.status, 404);
}

#[tokio::test]
async fn operators_see_health_and_only_they_see_the_numbers() {
    let portal = Portal::with(anbei_web::Config {
        metrics_token: Some("let-me-see".to_owned()),
        ..anbei_web::Config::default()
    });
    assert_eq!(get(&portal.router, "/healthz").await.text, "ok\n");
    assert_eq!(get(&portal.router, "/readyz").await.status, 200);
    assert_eq!(get(&portal.router, "/metrics").await.status, 404);
    let request = Request::get("/metrics").header("authorization", "Bearer let-me-see");
    let numbers = ask(&portal.router, request.body(Body::empty()).unwrap()).await;
    assert!(numbers.text.contains("anbei_http_requests_total"), "{}", numbers.text);
    assert!(numbers.text.contains("anbei_http_request_duration_seconds"));
}

#[tokio::test]
async fn behind_a_proxy_the_numbers_are_for_this_machine_and_not_for_whom_it_forwards() {
    let portal =
        Portal::with(anbei_web::Config { trusted_proxy: true, ..anbei_web::Config::default() });
    let from_here = ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000)));
    let request = || Request::get("/metrics").extension(from_here);
    let scraper = request().body(Body::empty()).unwrap();
    assert_eq!(ask(&portal.router, scraper).await.status, 200);
    let visitor = request().header("x-forwarded-for", "127.0.0.1").body(Body::empty()).unwrap();
    assert_eq!(ask(&portal.router, visitor).await.status, 404);
}
