//! Filling in and handing in, without a script: what a person types is kept, and nothing happens out of turn.

use std::io::Cursor;

use anbei_app::port::Secret;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_app::use_case::login::LogIn;
use anbei_app::{StoreError, Via};
use anbei_domain::account::AccountKind;
use anbei_domain::field::Answers;
use anbei_domain::id::OrganId;
use anbei_domain::kind::{Kind, NEW_WEBSITE, REGISTER_SUBJECT, Step};
use anbei_store::read::organ::Organ;
use anbei_store::write;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use image::{DynamicImage, ImageFormat};

use crate::support::{Answer, Portal, ask};

const PASSWORD: &str = "synthetic-horse-7-battery";

/// Somebody at a browser, logged in.
pub struct Browser {
    router: Router,
    cookies: String,
    pub token: String,
}

impl Browser {
    pub async fn of(portal: &Portal, name: &str) -> Self {
        let app = portal.state.app().clone();
        let plain = Password::Plain(Secret::new(PASSWORD));
        app.create_account_now(NewAccount::new(AccountKind::Personal, name, plain)).unwrap();
        let typed = LogIn {
            login: name.to_owned(),
            password: Secret::new(PASSWORD),
            remember: false,
            agent: String::new(),
        };
        let session = app.log_in(&typed, &Via::default()).unwrap().token;
        let mut browser = Self {
            router: portal.router.clone(),
            cookies: format!("session={session}"),
            token: String::new(),
        };
        let page = browser.gets("/apply/new").await;
        let visit = page.header("set-cookie").split(';').next().unwrap().to_owned();
        browser.cookies = format!("{}; {visit}", browser.cookies);
        let token = page.text.split("name=\"_csrf\" value=\"").nth(1).unwrap();
        token.split('"').next().unwrap().clone_into(&mut browser.token);
        browser
    }

    pub async fn gets(&self, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, &self.cookies);
        ask(&self.router, request.body(Body::empty()).unwrap()).await
    }

    pub async fn posts(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("_csrf", &self.token).extend_pairs(pairs);
        let form = form.finish();
        self.sends(path, "application/x-www-form-urlencoded", form.into_bytes()).await
    }

    pub async fn sends(&self, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookies)
            .header(header::CONTENT_TYPE, kind);
        ask(&self.router, request.body(Body::from(body)).unwrap()).await
    }

    /// A form with a file in it, as a browser without a script sends it.
    pub async fn posts_file(&self, path: &str, field: &str, name: &str, bytes: &[u8]) -> Answer {
        let head = format!(
            "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n{}\r\n\
             --cut\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: image/png\r\n\r\n",
            self.token
        );
        let body = [head.as_bytes(), bytes, b"\r\n--cut--\r\n"].concat();
        self.sends(path, "multipart/form-data; boundary=cut", body).await
    }

    pub async fn begins(&self, kind: &Kind) -> String {
        let answer = self.posts("/apply/new", &[("kind", kind.id)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.header("location").to_owned()
    }

    pub async fn uploads(&self) -> String {
        let answer = self.posts_file("/uploads", "file", "正面.png", &picture()).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        let told: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
        told["id"].as_str().unwrap().to_owned()
    }

    pub async fn fills(&self, path: &str, step: &Step, answers: &Answers) -> Answer {
        let given = step.fields().flat_map(|f| answers.all(f.id()).iter().map(|t| (f.id(), t)));
        let pairs: Vec<_> = given.map(|(id, text)| (id, text.as_str())).collect();
        self.posts(&format!("{path}/{}", step.id), &pairs).await
    }

    /// A subject, all the way to the page after the last.
    pub async fn files_subject(&self) -> String {
        let path = self.begins(&REGISTER_SUBJECT).await;
        let answers = individual(&self.uploads().await);
        for step in REGISTER_SUBJECT.steps {
            let is_asked = step.fields().any(|field| field.is_asked(&answers));
            if is_asked {
                let answer = self.fills(&path, step, &answers).await;
                assert_eq!(answer.status, 303, "{}: {}", step.id, answer.text);
            }
        }
        let check = self.gets(&format!("{path}/check")).await;
        assert!(check.text.contains("王小样"), "{}", check.text);
        let answer = self.posts(&format!("{path}/check"), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.header("location").to_owned()
    }
}

pub fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(400, 300).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub fn given(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    for (id, text) in pairs {
        answers.set(id, [*text]);
    }
    answers
}

fn individual(upload: &str) -> Answers {
    let given = given(&[
        ("subject_nature", "individual"),
        ("responsible_name", "王小样"),
        ("responsible_id_kind", "resident-id"),
        ("responsible_id_number", "11010519491231002X"),
        ("responsible_id_valid_until", "long-term"),
        ("responsible_region", "110105"),
        ("responsible_address", "示例街道 12 号院 3 号楼 401"),
        ("responsible_mobile", "13800001234"),
    ]);
    REGISTER_SUBJECT.sample(&given, |_| upload.to_owned())
}

pub fn website(upload: &str) -> Answers {
    let given = given(&[
        ("subject_confirmed", "yes"),
        ("site_name", "青禾茶叶小站"),
        ("icp_number", "京ICP备2022111781号-1"),
        ("opened_on", "2026-11-10"),
        ("home_address", "own-domain"),
        ("primary_domain", "tea.example.com"),
        ("domain_certificate_from", "2025-01-01"),
        ("domain_certificate_until", "2030-01-01"),
        ("ip_ranges", "203.0.113.10"),
        ("access_provider", "ucloud"),
        ("registrar", "xinnet"),
        ("interactive", "no"),
        ("dangerous", "no"),
        ("prior", "no"),
        ("languages", "chinese-simplified"),
        ("security_lead_same", "yes"),
        ("emergency_same", "yes"),
    ]);
    NEW_WEBSITE.sample(&given, |_| upload.to_owned())
}

pub async fn portal() -> Portal {
    let portal = Portal::new();
    let installed = portal.state.app().store().write(|tx| -> Result<_, StoreError> {
        let organ = Organ {
            id: OrganId::new("organ-110105"),
            parent_id: None,
            level: "district".to_owned(),
            name: "朝阳网安大队（测试）".to_owned(),
            region_code: "110105".to_owned(),
            number_region: "110105".to_owned(),
            prefix: "京".to_owned(),
            has_two_officer_rule: false,
            phone: String::new(),
            address: String::new(),
            hours: String::new(),
        };
        write::directory::put_organ(tx, &organ)?;
        anbei_app::demo::directories::install(tx)
    });
    installed.await.unwrap();
    portal
}

#[tokio::test]
async fn a_subject_is_handed_in_and_every_kind_on_offer_follows() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    assert!(person.gets("/my").await.text.contains("请先登记开办主体"));
    let done = person.files_subject().await;
    let page = person.gets(&done).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("新办网站") && page.text.contains("以后再说"), "{}", page.text);
    let home = person.gets("/my").await;
    assert!(!home.text.contains("请先登记开办主体") && home.text.contains("审核中的申请"));
    for path in ["/my/subject", "/my/filings", "/my/entries", "/my/messages"] {
        for lang in ["zh-CN", "en"] {
            let page = person.gets(&format!("{path}?lang={lang}")).await;
            assert_eq!(page.status, 200, "{path}");
        }
    }
}

#[tokio::test]
async fn a_website_is_filled_in_and_its_notice_takes_time_to_read() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    person.files_subject().await;
    let path = person.begins(&NEW_WEBSITE).await;
    let answers = website(&person.uploads().await);
    for step in NEW_WEBSITE.steps {
        let page = person.gets(&format!("{path}/{}?lang=en", step.id)).await;
        assert_eq!(page.status, 200, "{}: {}", step.id, page.header("location"));
        let answer = person.fills(&path, step, &answers).await;
        assert_eq!(answer.status, 303, "{}: {}", step.id, answer.text);
    }
    let answer = person.posts(&format!("{path}/check"), &[]).await;
    assert_eq!(answer.header("location"), format!("{path}/notice"), "{}", answer.text);
    let notice = person.gets(&format!("{path}/notice")).await;
    let shown = notice.text.split("name=\"shown\" value=\"").nth(1).unwrap();
    let shown = shown.split('"').next().unwrap();
    let version = anbei_app::use_case::submit::NOTICE_VERSION;
    let hasty = [("shown", shown), ("version", version), ("accepted", "yes")];
    let answer = person.posts(&format!("{path}/notice"), &hasty).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("还没有读完"), "{}", answer.text);
    // Nobody can claim to have begun reading earlier.
    let older = format!("1000.{}", shown.split_once('.').unwrap().1);
    let forged = [("shown", older.as_str()), ("version", version), ("accepted", "yes")];
    assert_eq!(person.posts(&format!("{path}/notice"), &forged).await.status, 422);
    let filing = path.replace("/apply/", "/filings/");
    let page = person.gets(&filing).await;
    assert!(page.text.contains("草稿") && page.text.contains("青禾茶叶小站"));

    portal.clock.pass_seconds(31);
    let answer = person.posts(&format!("{path}/notice"), &hasty).await;
    assert_eq!(answer.header("location"), format!("{filing}/submitted"), "{}", answer.text);
    let page = person.gets(&filing).await;
    assert!(page.text.contains("待审核") && page.text.contains("审核期限到"), "{}", page.text);
    hears_at_once_that_the_domain_is_taken(&Browser::of(&portal, "zhang").await).await;
    assert_eq!(person.gets(&format!("{filing}/withdraw")).await.status, 200);
    assert_eq!(person.posts(&format!("{filing}/withdraw"), &[]).await.status, 303);
    assert!(person.gets(&filing).await.text.contains("已撤回"));
}

/// Somebody else files the same website.
async fn hears_at_once_that_the_domain_is_taken(rival: &Browser) {
    rival.files_subject().await;
    let path = rival.begins(&NEW_WEBSITE).await;
    let answers = website(&rival.uploads().await);
    for step in &NEW_WEBSITE.steps[..2] {
        assert_eq!(rival.fills(&path, step, &answers).await.status, 303);
    }
    let answer = rival.fills(&path, &NEW_WEBSITE.steps[2], &answers).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("已经备案或正在备案"), "{}", answer.text);
    assert!(answer.text.contains("value=\"tea.example.com\""), "what was typed stays");
    // What is no longer asked holds nobody up.
    let address = &NEW_WEBSITE.steps[2].id;
    let without = [
        ("home_address", "ip-only"),
        ("primary_domain", "tea.example.com"),
        ("ip_ranges", "203.0.113.10"),
    ];
    let answer = rival.posts(&format!("{path}/{address}"), &without).await;
    assert!(!answer.text.contains("已经备案或正在备案"), "{}", answer.text);
}

#[tokio::test]
async fn what_was_typed_survives_being_wrong() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let path = person.begins(&REGISTER_SUBJECT).await;
    person.posts(&format!("{path}/nature"), &[("subject_nature", "individual")]).await;
    let typed = [("responsible_name", "王先生<b>"), ("responsible_mobile", "1380000123")];
    let answer = person.posts(&format!("{path}/person"), &typed).await;
    assert_eq!(answer.status, 422);
    for kept in ["王先生&#60;b&#62;", "1380000123", "error-summary", "href=\"#responsible_mobile\""]
    {
        assert!(answer.text.contains(kept), "{kept}: {}", answer.text);
    }
    let later = person.gets(&format!("{path}/person")).await;
    assert_eq!(later.status, 200);
    assert!(later.text.contains("1380000123") && !later.text.contains("error-summary"));
}

#[tokio::test]
async fn a_step_out_of_turn_leads_back_and_one_that_is_none_is_not_there() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let path = person.begins(&REGISTER_SUBJECT).await;
    for ahead in ["photos", "check"] {
        let answer = person.gets(&format!("{path}/{ahead}")).await;
        assert_eq!(answer.header("location"), format!("{path}/nature"), "{ahead}");
    }
    assert_eq!(person.gets(&format!("{path}/nonsense")).await.status, 404);
    let other = Browser::of(&portal, "zhang").await;
    for theirs in [format!("{path}/nature"), path.replace("/apply/", "/filings/")] {
        assert_eq!(other.gets(&theirs).await.status, 404, "{theirs}");
    }
    let answer = other.posts(&format!("{path}/nature"), &[("subject_nature", "unit")]).await;
    assert_eq!(answer.status, 404);
}

#[tokio::test]
async fn what_is_handed_in_is_not_edited() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let done = person.files_subject().await;
    let path = done.replace("/filings/", "/apply/").replace("/submitted", "");
    let answer = person.posts(&format!("{path}/nature"), &[("subject_nature", "unit")]).await;
    assert_eq!(answer.status, 409, "{}", answer.text);
    assert_eq!(person.gets(&format!("{path}/nature")).await.status, 303);
}

#[tokio::test]
async fn files_come_with_the_form_and_are_refused_in_words() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let path = person.begins(&REGISTER_SUBJECT).await;
    let answers = individual("none");
    for step in REGISTER_SUBJECT.steps.iter().filter(|step| ["nature", "person"].contains(&step.id))
    {
        person.fills(&path, step, &answers).await;
    }
    let photos = format!("{path}/photos");
    let page = person
        .posts_file(&photos, "responsible_id_front", "a.jpg", b"GIF89a\x01\0\x01\0\0\0\0;")
        .await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("GIF 格式，不能接收"), "{}", page.text);
    let huge = vec![0; 20 * 1024 * 1024 + 1];
    let page = person.posts_file(&photos, "responsible_id_front", "a.png", &huge).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("文件超过 20 MB"), "{}", page.text);
    let page = person.posts_file(&photos, "responsible_id_front", "正面.png", &picture()).await;
    assert!(page.text.contains("正面.png") && page.text.contains("/thumb"), "{}", page.text);

    let told = person.posts_file("/uploads", "file", "a.jpg", b"plain words").await;
    assert_eq!(told.status, 422);
    assert!(told.text.contains("认不出这个文件的格式"), "{}", told.text);
    let id = person.uploads().await;
    let file = person.gets(&format!("/attachments/{id}")).await;
    assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "image/png"));
    assert_eq!(file.header("cache-control"), "no-store");
    assert!(file.header("content-security-policy").contains("sandbox"));
    assert_eq!(person.gets(&format!("/attachments/{id}/thumb")).await.status, 200);
    let other = Browser::of(&portal, "zhang").await;
    assert_eq!(other.gets(&format!("/attachments/{id}")).await.status, 404);
}
