//! Apps and mini-programs, filled in without a script; packages that are read.

use anbei_apk::testing::{certificate, package};
use anbei_app::use_case::submit::NOTICE_VERSION;
use anbei_domain::field::Answers;
use anbei_domain::kind::{Kind, NEW_APP, NEW_MINI_PROGRAM};

use crate::apply::{Browser, given, picture, portal};
use crate::browser::between;
use crate::support::Answer;

const FINGERPRINT: &str = "00112233445566778899aabbccddeeff";

async fn pictures(person: &Browser) -> Vec<String> {
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(person.uploads().await);
    }
    ids
}

fn sample(kind: &Kind, more: &[(&str, &str)], uploads: &[String]) -> Answers {
    let common = [
        ("subject_confirmed", "yes"),
        ("access_provider", "ucloud"),
        ("interactive", "no"),
        ("dangerous", "no"),
        ("prior", "no"),
        ("languages", "chinese-simplified"),
        ("security_lead_same", "yes"),
        ("emergency_same", "yes"),
    ];
    let given = given(&[&common[..], more].concat());
    let number = |id: &str| id.rsplit_once('-').and_then(|(_, n)| n.parse::<usize>().ok());
    kind.sample(&given, |id| uploads[number(id).unwrap_or(0)].clone())
}

fn app(uploads: &[String]) -> Answers {
    let own = [
        ("app_name", "青禾茶叶"),
        ("icp_number", "京ICP备2022111781号-1A"),
        ("platforms", "android"),
        ("android_package", "com.example.tea"),
        ("android_version", "1.8.0"),
        ("android_fingerprints", FINGERPRINT),
        ("service_domains", "api.example.com"),
    ];
    sample(&NEW_APP, &own, uploads)
}

/// Fills in every step, looking at each in both languages, and gives the page to check.
async fn walk(person: &Browser, path: &str, kind: &'static Kind, answers: &Answers) -> Answer {
    for step in kind.steps {
        for lang in ["en", "zh-CN"] {
            let page = person.gets(&format!("{path}/{}?lang={lang}", step.id)).await;
            assert_eq!(page.status, 200, "{}: {}", step.id, page.header("location"));
        }
        let answer = person.fills(path, step, answers).await;
        assert_eq!(answer.status, 303, "{}: {}", step.id, answer.text);
    }
    person.gets(&format!("{path}/check")).await
}

#[tokio::test]
async fn an_app_is_filled_in_and_checked() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    person.files_subject().await;
    let path = person.begins(&NEW_APP).await;
    let page = person.gets(&format!("{path}/subject")).await;
    assert!(page.text.contains("王小样"), "the subject's person is shown");
    let answers = app(&pictures(&person).await);
    let check = walk(&person, &path, &NEW_APP, &answers).await;
    for shown in [
        "新增 APP",
        "青禾茶叶",
        "安卓（Android）",
        "com.example.tea",
        FINGERPRINT,
        "王小样",
        "api.example.com",
    ] {
        assert!(check.text.contains(shown), "{shown}");
    }
    assert!(!check.text.contains("error-summary"));
    let answer = person.posts(&format!("{path}/check"), &[]).await;
    assert_eq!(answer.header("location"), format!("{path}/notice"));
}

#[tokio::test]
async fn a_mini_program_is_filled_in_and_checked() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    person.files_subject().await;
    let path = person.begins(&NEW_MINI_PROGRAM).await;
    let own = [
        ("mini_program_name", "青禾小铺"),
        ("host_platform", "wechat"),
        ("mini_program_id", "wx0123456789abcdef"),
        ("icp_number", "京ICP备2022111781号-1X"),
    ];
    let answers = sample(&NEW_MINI_PROGRAM, &own, &pictures(&person).await);
    let check = walk(&person, &path, &NEW_MINI_PROGRAM, &answers).await;
    assert!(check.text.contains("微信") && check.text.contains("wx0123456789abcdef"));
    assert!(!check.text.contains("error-summary"));
}

#[tokio::test]
async fn an_app_of_ones_own_is_not_filed_twice_and_the_first_one_is_a_link_away() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    person.files_subject().await;
    let answers = app(&pictures(&person).await);
    let first = person.begins(&NEW_APP).await;
    walk(&person, &first, &NEW_APP, &answers).await;
    let notice = person.gets(&format!("{first}/notice")).await;
    let shown = between(&notice.text, "name=\"shown\" value=\"", "\"").unwrap();
    portal.clock.pass_seconds(31);
    let read = [("shown", shown), ("version", NOTICE_VERSION), ("accepted", "yes")];
    let handed_in = person.posts(&format!("{first}/notice"), &read).await;
    assert_eq!(handed_in.status, 303, "{}", handed_in.text);

    let second = person.begins(&NEW_APP).await;
    for step in &NEW_APP.steps[..2] {
        assert_eq!(person.fills(&second, step, &answers).await.status, 303);
    }
    let page = person.fills(&second, &NEW_APP.steps[2], &answers).await;
    assert_eq!(page.status, 422);
    let link = format!("<a href=\"{}\">查看那件申请</a>", first.replace("/apply/", "/filings/"));
    assert!(page.text.contains(&link), "{}", page.text);
}

#[tokio::test]
async fn screenshots_are_three_to_five_and_come_one_after_the_other() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    person.files_subject().await;
    let path = person.begins(&NEW_APP).await;
    person.posts(&format!("{path}/subject"), &[("subject_confirmed", "yes")]).await;
    let uploads = pictures(&person).await;
    let two = [("screenshots", uploads[0].as_str()), ("screenshots", uploads[1].as_str())];
    let page = person.posts(&format!("{path}/app"), &two).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("至少要 3 个，现有 2 个"), "{}", page.text);
    let page = person.sends_with(&path, "app", &two, "screenshots", &picture()).await;
    assert!(!page.text.contains("至少要 3 个"), "{}", page.text);
    assert_eq!(page.text.matches("name=\"screenshots\" value=").count(), 3);
}

impl Browser {
    /// A form of texts with one file, as a browser without a script sends it.
    async fn sends_with(
        &self,
        path: &str,
        step: &str,
        texts: &[(&str, &str)],
        file: &str,
        bytes: &[u8],
    ) -> Answer {
        let part = |name: &str, text: &str| {
            format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
        };
        let texts: String = texts.iter().map(|(name, text)| part(name, text)).collect();
        let head = format!(
            "{}{texts}--cut\r\nContent-Disposition: form-data; name=\"{file}\"; filename=\"a.apk\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n",
            part("_csrf", &self.token)
        );
        let body = [head.as_bytes(), bytes, b"\r\n--cut--\r\n"].concat();
        self.sends(&format!("{path}/{step}"), "multipart/form-data; boundary=cut", body).await
    }

    /// A filing of an app, as far as its platforms.
    async fn at_platforms(&self) -> String {
        self.files_subject().await;
        let path = self.begins(&NEW_APP).await;
        self.posts(&format!("{path}/subject"), &[("subject_confirmed", "yes")]).await;
        self.posts(&format!("{path}/app"), &[("app_name", "青禾茶叶")]).await;
        path
    }
}

#[tokio::test]
async fn a_package_fills_in_the_form_without_a_script() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let path = person.at_platforms().await;
    // Far more than is held: only its ends matter.
    let apk = package("com.example.tea", "1.8.0", &certificate("示例", 1), 30 << 20);
    let typed = [
        ("platforms", "android"),
        ("platforms", "ios"),
        ("android_version", "1.9.9"),
        ("ios_bundle", "com.example.tea-shop"),
        ("do", "read:android"),
    ];
    let answer = person.sends_with(&path, "platforms", &typed, "read:android", &apk).await;
    assert_eq!(answer.header("location"), format!("{path}/platforms?read=1#group-android"));
    let page = person.gets(answer.header("location").split('#').next().unwrap()).await;
    for kept in ["已从文件读取", "com.example.tea", "1.9.9", "com.example.tea-shop"] {
        assert!(page.text.contains(kept), "{kept}");
    }
    for digest in ["MD5 ", "SHA-1 ", "SHA-256 "] {
        assert_eq!(page.text.matches(&format!("value=\"{digest}")).count(), 1, "{digest}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_told_beside_the_question_and_nothing_typed_is_lost() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let path = person.at_platforms().await;
    let typed =
        [("platforms", "android"), ("android_package", "com.example.tea"), ("do", "read:android")];
    let store = b"\xfe\xed\xfe\xed\0\0\0\x02";
    let page = person.sends_with(&path, "platforms", &typed, "read:android", store).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("私钥的密钥库") && page.text.contains("com.example.tea"));
    let page = person.posts(&format!("{path}/platforms"), &typed).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("还没有选择文件"), "{}", page.text);
}

#[tokio::test]
async fn a_script_is_told_which_pieces_of_a_package_matter() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let apk = package("com.example.tea", "1.8.0", &certificate("示例", 1), 3 << 20);
    let mut pieces: Vec<(usize, usize)> = vec![(0, 1000)];
    for _ in 0..20 {
        let told = asks(&person, &apk, &pieces).await;
        let told: serde_json::Value = serde_json::from_str(&told.text).unwrap();
        if let (Some(at), Some(length)) =
            (told["need"]["at"].as_u64(), told["need"]["length"].as_u64())
        {
            pieces.push((at.try_into().unwrap(), length.try_into().unwrap()));
            continue;
        }
        assert_eq!(
            (told["package"].as_str(), told["version"].as_str()),
            (Some("com.example.tea"), Some("1.8.0"))
        );
        assert_eq!(told["fingerprints"].as_array().unwrap().len(), 3);
        assert_eq!(told["subjects"][0], "CN=示例");
        let sent: usize = pieces.iter().map(|(_, length)| length).sum();
        assert!(sent < 400_000, "{sent} bytes of {}", apk.len());
        return;
    }
    panic!("it asks without end");
}

async fn asks(person: &Browser, file: &[u8], pieces: &[(usize, usize)]) -> Answer {
    let mut body = format!(
        "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n{}\r\n\
         --cut\r\nContent-Disposition: form-data; name=\"size\"\r\n\r\n{}\r\n",
        person.token,
        file.len()
    )
    .into_bytes();
    for (at, length) in pieces {
        let head = format!(
            "--cut\r\nContent-Disposition: form-data; name=\"piece\"; filename=\"{at}\"\r\n\r\n"
        );
        body.extend([head.as_bytes(), &file[*at..at + length], b"\r\n"].concat());
    }
    body.extend(b"--cut--\r\n");
    person.sends("/uploads/signature", "multipart/form-data; boundary=cut", body).await
}
