//! 账号: registered with codes, logged in, locked, proven twice, ended.

use anbei_app::port::Secret;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_domain::account::AccountKind;
use anbei_domain::id::OrganId;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{HOST, REFERER};

use crate::browser::{Browser, between};
use crate::support::{Answer, Portal, ask};

const PASSWORD: &str = "qingfeng7-Wan-hu";
const TOTP_SECRET: &[u8] = b"twenty bytes of them";

impl Browser<'_> {
    async fn logs_in(&mut self, login: &str, password: &str) -> Answer {
        self.post("/login", &[("login", login), ("password", password)]).await
    }
}

fn open_account(portal: &Portal, kind: AccountKind, login: &str) {
    let mut new = NewAccount::new(kind, login, Password::Plain(Secret::new(PASSWORD)));
    if kind == AccountKind::Officer {
        new.organ = Some(OrganId::new("organ-1"));
        new.totp_secret = Some(TOTP_SECRET.to_vec());
    }
    portal.state.app().create_account_now(new).unwrap();
}

/// The newest code sent to an address, as the demonstration shows it.
async fn code_sent(browser: &mut Browser<'_>, to: &str) -> String {
    let app = browser.portal.state.app().clone();
    tokio::task::spawn_blocking(move || anbei_app::job::task::run_due_jobs(&app).unwrap())
        .await
        .unwrap();
    let page = browser.get("/demo/outbox").await.text;
    let letter = between(&page, &format!("data-to=\"{to}\""), "</article>").unwrap().to_owned();
    let mut digits = letter.split(|c: char| !c.is_ascii_digit());
    digits.rfind(|digits| digits.len() == 6).unwrap().to_owned()
}

const DETAILS: &[(&str, &str)] = &[
    ("kind", "personal"),
    ("login_name", "qingshan"),
    ("password", PASSWORD),
    ("password_again", PASSWORD),
    ("email", "reader@example.com"),
    ("mobile", "13800138000"),
];

#[tokio::test]
async fn somebody_registers_with_both_codes_and_logs_in() {
    let portal = Portal::new();
    let mut browser = Browser::of(&portal);
    let page = browser.post("/register", DETAILS).await;
    assert_eq!(page.header("location"), "/register/codes", "{}", page.text);

    let email_code = code_sent(&mut browser, "reader@example.com").await;
    let mobile_code = code_sent(&mut browser, "13800138000").await;
    let page = browser
        .post("/register/codes", &[("email_code", "000000"), ("mobile_code", &mobile_code)])
        .await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("验证码不对"), "{}", page.text);
    assert!(page.text.contains("138****8000 已经验证"), "{}", page.text);
    let page = browser.post("/register/codes", &[("email_code", &email_code)]).await;
    assert_eq!(page.header("location"), "/register/done", "{}", page.text);

    let page = browser.logs_in("QingShan", PASSWORD).await;
    assert_eq!(page.header("location"), "/my", "{}", page.text);
    assert_eq!(browser.get("/account").await.status, 200);
}

#[tokio::test]
async fn what_is_wrong_with_a_registration_is_said_at_its_field_and_nothing_is_lost() {
    let portal = Portal::new();
    let mut browser = Browser::of(&portal);
    open_account(&portal, AccountKind::Personal, "qingshan");
    let typed = [
        ("kind", "legal-person"),
        ("login_name", "QINGSHAN"),
        ("password", "password123"),
        ("email", "reader"),
        ("mobile", "12345"),
        ("unit_name", "青山书屋有限公司"),
    ];
    let page = browser.post("/register", &typed).await;
    assert_eq!(page.status, 422);
    for id in ["login_name", "password", "email", "mobile", "unit_uscc"] {
        assert!(page.text.contains(&format!("href=\"#{id}\"")), "{id}: {}", page.text);
    }
    assert!(page.text.contains("value=\"青山书屋有限公司\""));
    assert!(!page.text.contains("password123"));

    // Without the captcha as much is said as tells nobody who has an account.
    let page = browser.get("/register").await;
    let token = between(&page.text, "name=\"_csrf\" value=\"", "\"").unwrap();
    let body = format!("_csrf={token}&kind=personal&login_name=QINGSHAN&email=reader&mobile=12345");
    let page = browser.post_body("/register", body).await;
    assert_eq!(page.status, 422);
    for id in ["captcha", "email", "mobile"] {
        assert!(page.text.contains(&format!("href=\"#{id}\"")), "{id}: {}", page.text);
    }
    assert!(!page.text.contains("href=\"#login_name\""), "{}", page.text);
}

#[tokio::test]
async fn a_code_is_void_after_ten_minutes_and_after_five_attempts() {
    let portal = Portal::new();
    let mut browser = Browser::of(&portal);
    browser.post("/register", DETAILS).await;
    let code = code_sent(&mut browser, "reader@example.com").await;
    for _ in 0..5 {
        let page = browser.post("/register/codes", &[("email_code", "111111")]).await;
        assert!(page.text.contains("验证码不对"), "{}", page.text);
    }
    let page = browser.post("/register/codes", &[("email_code", &code)]).await;
    assert!(page.text.contains("已经作废"), "{}", page.text);

    let page = browser.post("/register/codes", &[("do", "resend:email")]).await;
    assert!(page.text.contains("秒后再试"), "{}", page.text);
    portal.clock.pass_seconds(61);
    browser.post("/register/codes", &[("do", "resend:email")]).await;
    let code = code_sent(&mut browser, "reader@example.com").await;
    portal.clock.pass_seconds(601);
    let page = browser.post("/register/codes", &[("email_code", &code)]).await;
    assert!(page.text.contains("已经失效"), "{}", page.text);
}

#[tokio::test]
async fn five_failures_make_wait_whether_there_is_such_an_account_or_not() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Personal, "qingshan");
    let mut answers = Vec::new();
    for login in ["qingshan", "nobody.at.all"] {
        let mut browser = Browser::of(&portal);
        for _ in 0..4 {
            let page = browser.logs_in(login, "wrong").await;
            assert!(page.text.contains("登录名或密码不对"), "{}", page.text);
        }
        let page = browser.logs_in(login, "wrong").await;
        assert!(page.text.contains("1 分钟后再试"), "{}", page.text);
        let page = browser.logs_in(login, PASSWORD).await;
        assert!(page.text.contains("1 分钟后再试"), "{}", page.text);
        answers.push(between(&page.text, "role=\"alert\"", "</div>").unwrap().to_owned());
    }
    assert_eq!(answers[0], answers[1]);

    portal.clock.pass_seconds(61);
    let page = Browser::of(&portal).logs_in("qingshan", PASSWORD).await;
    assert_eq!(page.header("location"), "/my");
}

#[tokio::test]
async fn a_captcha_is_good_for_one_form() {
    let portal = Portal::new();
    let mut browser = Browser::of(&portal);
    let page = browser.get("/login").await;
    let first = browser.post_from(&page, "/login", &[("login", "a"), ("password", "b")]).await;
    assert!(first.text.contains("登录名或密码不对"), "{}", first.text);
    let again = browser.post_from(&page, "/login", &[("login", "a"), ("password", "b")]).await;
    assert!(again.text.contains("已经用过"), "{}", again.text);
}

#[tokio::test]
async fn an_officer_is_let_in_by_a_code_that_works_once() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Officer, "officer");
    let code = portal.state.app().demo_codes().await.unwrap().remove(0).code;

    let mut browser = Browser::of(&portal);
    let page = browser.logs_in("officer", PASSWORD).await;
    assert_eq!(page.header("location"), "/login/code");
    assert_eq!(browser.get("/account").await.header("location"), "/login/code?back=%2Faccount");
    let page = browser.post("/login/code", &[("code", "000000")]).await;
    assert_eq!(page.status, 422);
    let page = browser.post("/login/code", &[("code", &code)]).await;
    assert_eq!(page.header("location"), "/desk");
    assert_eq!(browser.get("/account").await.status, 200);

    let mut other = Browser::of(&portal);
    other.logs_in("officer", PASSWORD).await;
    let page = other.post("/login/code", &[("code", &code)]).await;
    assert!(page.text.contains("已经用过"), "{}", page.text);
}

#[tokio::test]
async fn an_administrator_sets_up_a_second_factor_before_anything_else() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Administrator, "keeper");
    let mut browser = Browser::of(&portal);
    browser.logs_in("keeper", PASSWORD).await;
    let page = browser.get("/account").await;
    assert!(page.header("location").starts_with("/account/second-factor"));
    let page = browser.get("/account/second-factor").await;
    assert!(page.text.contains("<svg"), "{}", page.text);

    let code = portal.state.app().demo_codes().await.unwrap().remove(0).code;
    let page = browser.post("/account/second-factor", &[("code", &code)]).await;
    assert!(page.text.contains("恢复码"), "{}", page.text);
    assert_eq!(browser.get("/account").await.status, 200);

    let list = between(&page.text, "<ul class=\"mono\">", "</ul>").unwrap();
    let recovery = between(list, "<li>", "</li>").unwrap().to_owned();
    for status in [303, 422] {
        let mut other = Browser::of(&portal);
        other.logs_in("keeper", PASSWORD).await;
        let page = other.post("/login/code", &[("code", &recovery)]).await;
        assert_eq!(page.status, status, "{}", page.text);
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_revoked_idle_or_logged_out() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Personal, "qingshan");
    let (mut here, mut there) = (Browser::of(&portal), Browser::of(&portal));
    here.logs_in("qingshan", PASSWORD).await;
    there.logs_in("qingshan", PASSWORD).await;

    let page = here.get("/account").await;
    let button = between(&page.text, "value=\"revoke:", "\"").unwrap().to_owned();
    here.post("/account", &[("do", &format!("revoke:{button}"))]).await;
    assert_eq!(there.get("/account").await.header("location"), "/login?back=%2Faccount");
    assert_eq!(here.get("/account").await.status, 200);

    portal.clock.pass_seconds(29 * 60);
    assert_eq!(here.get("/account").await.status, 200);
    portal.clock.pass_seconds(31 * 60);
    assert_eq!(here.get("/account").await.status, 303);

    here.logs_in("qingshan", PASSWORD).await;
    let page = here.get("/account").await;
    let page = here.post_from(&page, "/logout", &[]).await;
    assert_eq!(page.header("location"), "/login?done=out");
    assert_eq!(here.get("/account").await.status, 303);
}

#[tokio::test]
async fn a_changed_password_ends_every_session() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Personal, "qingshan");
    let (mut here, mut there) = (Browser::of(&portal), Browser::of(&portal));
    here.logs_in("qingshan", PASSWORD).await;
    there.logs_in("qingshan", PASSWORD).await;
    let new = "chunyu-8-Luan-hong";
    let typed = [("current", PASSWORD), ("password", new), ("password_again", new)];
    let page = here.post("/account/password", &typed).await;
    assert_eq!(page.header("location"), "/login?done=password", "{}", page.text);
    assert_eq!(there.get("/account").await.status, 303);
    assert_eq!(here.logs_in("qingshan", PASSWORD).await.status, 422);
    assert_eq!(here.logs_in("qingshan", new).await.header("location"), "/my");
}

#[tokio::test]
async fn a_forgotten_password_is_reset_by_mail_and_nobody_learns_who_has_an_account() {
    let portal = Portal::new();
    let mut browser = Browser::of(&portal);
    browser.post("/register", DETAILS).await;
    let email_code = code_sent(&mut browser, "reader@example.com").await;
    let mobile_code = code_sent(&mut browser, "13800138000").await;
    let codes = [("email_code", email_code.as_str()), ("mobile_code", &mobile_code)];
    browser.post("/register/codes", &codes).await;

    let mut stranger = Browser::of(&portal);
    let page = stranger.post("/forgot", &[("reset_email", "nobody@example.com")]).await;
    assert_eq!(page.header("location"), "/forgot/code");

    portal.clock.pass_seconds(60);
    let page = browser.post("/forgot", &[("reset_email", "Reader@Example.com")]).await;
    assert_eq!(page.header("location"), "/forgot/code", "{}", page.text);
    let code = code_sent(&mut browser, "reader@example.com").await;
    let new = "chunyu-8-Luan-hong";
    let typed = [("code", code.as_str()), ("password", new), ("password_again", new)];
    let page = stranger.post("/forgot/code", &typed).await;
    assert!(page.text.contains("验证码不对"), "{}", page.text);
    let page = browser.post("/forgot/code", &typed).await;
    assert_eq!(page.header("location"), "/login?done=reset", "{}", page.text);
    assert_eq!(browser.logs_in("reader@example.com", new).await.header("location"), "/my");
}

#[tokio::test]
async fn a_form_without_our_token_is_refused() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Personal, "qingshan");
    let mut browser = Browser::of(&portal);
    browser.logs_in("qingshan", PASSWORD).await;
    for path in ["/logout", "/account", "/account/password", "/session/keep", "/login"] {
        let answer = browser.post_body(path, "do=revoke-others".to_owned()).await;
        assert_eq!(answer.status, 403, "{path}");
    }
    assert_eq!(browser.get("/account").await.status, 200);
}

#[tokio::test]
async fn a_way_back_never_leads_elsewhere() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Personal, "qingshan");
    for (back, to) in [
        ("/account", "/account"),
        ("//evil.example", "/my"),
        ("https://evil.example/", "/my"),
        ("/\\evil.example", "/my"),
    ] {
        let mut browser = Browser::of(&portal);
        let page = browser.get("/login").await;
        let typed = [("back", back), ("login", "qingshan"), ("password", PASSWORD)];
        let body = page.text.replace("name=\"back\" value=\"\"", "");
        let page = Answer { text: body, ..page };
        let page = browser.post_from(&page, "/login", &typed).await;
        assert_eq!(page.header("location"), to, "{back}");
    }
}

#[tokio::test]
async fn whose_session_ended_over_a_form_is_led_back_to_it() {
    let portal = Portal::new();
    for (page, to) in [
        ("https://here.example/account/password", "/login?back=%2Faccount%2Fpassword"),
        ("https://evil.example/account/password", "/login"),
        ("https://here.example.evil.example/", "/login"),
    ] {
        let request = Request::post("/account/password").header(HOST, "here.example");
        let answer =
            ask(&portal.router, request.header(REFERER, page).body(Body::empty()).unwrap()).await;
        assert_eq!(answer.header("location"), to, "{page}");
    }
}

#[tokio::test]
async fn every_page_of_an_account_speaks_both_languages() {
    let portal = Portal::new();
    open_account(&portal, AccountKind::Personal, "liushui");
    let mut browser = Browser::of(&portal);
    browser.post("/register", DETAILS).await;
    let out =
        ["/login", "/register", "/register/codes", "/register/done", "/forgot", "/demo/outbox"];
    for path in out {
        for language in ["zh-CN", "en"] {
            let page = browser.get(&format!("{path}?lang={language}")).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(page.text.contains(&format!("<html lang=\"{language}\"")), "{path}");
        }
    }
    browser.logs_in("liushui", PASSWORD).await;
    for path in ["/account", "/account/password", "/account/second-factor"] {
        for language in ["zh-CN", "en"] {
            let page = browser.get(&format!("{path}?lang={language}")).await;
            assert_eq!(page.status, 200, "{path}");
        }
    }
}
