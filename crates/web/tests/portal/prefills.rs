//! 预填链接 as browsers and systems meet them.

use anbei_domain::account::AdminRole;
use serde_json::{Value, json};

use crate::officers::{Browser, Desk, between};
use crate::providers::{answers, applied};

const NEW: &str = "/provider/prefills/new";

/// 钱, whose organisation is listed.
pub async fn listed(desk: &Desk) -> Browser {
    let keeper = desk.administrator(AdminRole::System).await;
    listed_by(desk, &keeper).await
}

pub async fn listed_by(desk: &Desk, keeper: &Browser) -> Browser {
    let (qian, id) = applied(desk, keeper).await;
    assert_eq!(answers(keeper, &id, &[("do", "approve")]).await, 303);
    qian
}

const TYPED: [(&str, &str); 7] = [
    ("site_name", "青禾茶叶小站"),
    ("icp_number", "京ICP备00000001号-1"),
    ("primary_domain", "tea.example"),
    ("domain_certificate_number", "SAMPLE-0001"),
    ("ip_ranges", "203.0.113.10"),
    ("prefill_days", "30"),
    ("prefill_use", "once"),
];

fn with<'a>(name: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    TYPED.into_iter().filter(|(id, _)| *id != name).chain([(name, text)]).collect()
}

/// The path of a link that `qian` makes.
async fn made(qian: &Browser) -> String {
    let made = qian.post(NEW, &TYPED).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let page = qian.get(made.header("location")).await.text;
    assert!(page.contains("链接已生成"), "{page}");
    format!("/prefill/{}", between(&page, "/prefill/", "<"))
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn a_link_is_made_with_every_mistake_at_its_question() {
    let desk = Desk::new();
    let qian = listed(&desk).await;
    assert!(qian.get(NEW).await.text.contains("value=\"leased-host\" checked"));
    let page = qian.post(NEW, &with("ip_ranges", "198.51.100.9")).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("不在您名录条目的地址段内") && page.text.contains("tea.example"));
    let page = qian.post(NEW, &with("prefill_days", "")).await;
    assert!(page.status == 422 && page.text.contains("有效天数须为"), "{}", page.text);
    let more = qian.post(NEW, &with("do", "add:ip_ranges")).await;
    assert!(more.status == 200 && more.text.contains("tea.example"), "{}", more.text);
    made(&qian).await;
    let list = qian.get("/provider/prefills").await.text;
    assert!(list.contains("tea.example") && list.contains("共 1 个"), "{list}");
    let table = qian.get("/provider/prefills/export.csv").await.text;
    assert!(table.contains("/prefill/") && table.contains("有效"), "{table}");
}

#[tokio::test]
async fn a_customer_sees_who_filled_in_what_and_so_does_the_officer() {
    let desk = Desk::new();
    let qian = listed(&desk).await;
    let link = made(&qian).await;
    let nobody = desk.public(&link).await;
    assert!(nobody.text.contains("示例云计算有限公司") && nobody.text.contains("/login?back="));
    assert_eq!(nobody.header("cache-control"), "no-store");
    let wang = desk.at_browser("wang").await;
    let first = wang.post(&link, &[]).await;
    assert_eq!(first.header("location"), "/my#prefills");
    assert!(wang.get("/my").await.text.contains("先申请主体；提交主体后"));
    desk.test.applicant("wang").registers_subject().await;
    assert!(wang.get(&link).await.text.contains("继续填报"));
    let begun = wang.post(&link, &[]).await;
    let path = begun.header("location").to_owned();
    assert!(path.starts_with("/apply/"), "{path}");
    let site = wang.get(&format!("{path}/address")).await;
    let text =
        if site.status == 200 { site.text } else { wang.get(site.header("location")).await.text };
    assert!(text.contains("预填") || text.contains("subject_confirmed"), "{text}");
    let zhang = desk.at_browser("zhang").await;
    let used = zhang.get(&link).await.text;
    assert!(used.contains("已经有另一个账号用过") && !used.contains("用它开始填报"), "{used}");
    assert_eq!(zhang.post(&link, &[]).await.status, 422);
    let wrong = zhang.get(&link[..link.len() - 4]).await;
    assert!(wrong.status == 422 && wrong.text.contains("链接不完整"), "{}", wrong.text);
}

#[tokio::test]
async fn keys_are_the_managers_and_no_private_key_is_taken() {
    let desk = Desk::new();
    let qian = listed(&desk).await;
    let keys = "/provider/prefills/keys";
    assert!(qian.get(keys).await.text.contains("还没有密钥"));
    let form =
        [("do", "register"), ("prefill_key_name", "开通系统"), ("prefill_public_key", "AAAA")];
    let refused = qian.post(keys, &form).await;
    assert!(refused.status == 422 && refused.text.contains("这不是 Ed25519 公钥"));
    let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----";
    let form = [("do", "register"), ("prefill_key_name", "开通系统"), ("prefill_public_key", pem)];
    assert_eq!(qian.post(keys, &form).await.status, 303);
    let page = qian.get(keys).await.text;
    assert!(page.contains("开通系统") && page.contains("MCowBQYDK2VwAyEA"), "{page}");
    let stranger = desk.at_browser("wang").await;
    assert_eq!(stranger.get(keys).await.status, 404);
    assert_eq!(stranger.get("/provider/prefills").await.status, 404);
}

#[tokio::test]
async fn a_providers_system_makes_links_and_takes_them_back() {
    let desk = Desk::new();
    let qian = listed(&desk).await;
    let form = [("do", "make-key"), ("name", "开通"), ("days", "90"), ("scopes", "prefills")];
    let made = qian.post("/provider/connections", &form).await;
    let key = format!("anbei_{}", between(&made.text, "anbei_", "<"));
    let path = "/api/v1/prefills";
    let wish = json!({ "fill": { "primary_domain": ["tea.example"], "ip_ranges": ["203.0.113.7"] }, "use": "many" });
    let made = read(&desk.system(&key, path, Some(&wish.to_string())).await.text);
    assert_eq!(
        (&made["state"], &made["use"], &made["uses"]),
        (&json!("open"), &json!("many"), &json!(0))
    );
    assert!(made["url"].as_str().unwrap().contains("/prefill/"), "{made}");
    let listed = read(&desk.system(&key, path, None).await.text);
    assert_eq!((&listed["count"], &listed["links"][0]["id"]), (&json!(1), &made["id"]));
    let end = format!("{path}/{}/end", made["id"].as_str().unwrap());
    assert_eq!(read(&desk.system(&key, &end, Some("")).await.text)["state"], "ended");
    assert_eq!(desk.system(&key, &end, Some("")).await.status, 404);
    let wrong = json!({ "fill": { "ip_ranges": ["203.0.113.7", "198.51.100.1"] }, "days": 400 });
    let refused = desk.system(&key, path, Some(&wrong.to_string())).await;
    let said = read(&refused.text);
    assert_eq!((refused.status.as_u16(), &said["code"]), (422, &json!("flawed")));
    let errors: Vec<_> = said["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| (&e["field"], &e["index"], &e["code"]))
        .collect();
    let expected = [
        (&json!("ip_ranges"), &json!(1), &json!("report-ip-outside")),
        (&json!("prefill_days"), &json!(0), &json!("prefill-days")),
    ];
    assert_eq!(errors, expected, "{said}");
    for body in ["{", r#"{"fill":{"subject_confirmed":["yes"]}}"#, r#"{"days":"many"}"#] {
        let refused = desk.system(&key, path, Some(body)).await;
        assert_eq!(
            (refused.status.as_u16(), &read(&refused.text)["code"]),
            (400, &json!("prefill-body")),
            "{body}"
        );
    }
    // A holder's own key opens nothing of a provider's.
    let wang = desk.at_browser("wang").await;
    let form = [("do", "make-key"), ("name", "x"), ("days", "90"), ("scopes", "filings")];
    let made = wang.post("/account/connections", &form).await;
    let other = format!("anbei_{}", between(&made.text, "anbei_", "<"));
    assert_eq!(desk.system(&other, path, None).await.status, 403);
}

#[test]
fn the_reference_names_every_field_a_link_carries() {
    for name in ["prefill-links.md", "prefill-links.zh-CN.md"] {
        let path = format!("{}/../../docs/reference/{name}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        for field in anbei_domain::prefill::FIELDS {
            assert!(text.contains(&format!("`{}`", field.id())), "{name}: {}", field.id());
        }
        for code in ["prefill-body", "prefill-skip", "flawed"] {
            assert!(text.contains(&format!("`{code}`")), "{name}: {code}");
        }
    }
}
