//! Keys and receivers on the account's pages, and what systems get that ask.

use serde_json::{Value, json};

use crate::officers::{Browser, Desk, between};

const PAGE: &str = "/account/connections";

/// Makes a key and reads it where it is shown.
async fn key(wang: &Browser, scopes: &[&str]) -> String {
    let mut form = vec![("do", "make-key"), ("name", "运维平台"), ("days", "90")];
    form.extend(scopes.iter().map(|scope| ("scopes", *scope)));
    let made = wang.post(PAGE, &form).await;
    assert_eq!(
        (made.status.as_u16(), made.header("cache-control")),
        (200, "no-store"),
        "{}",
        made.text
    );
    format!("anbei_{}", between(&made.text, "anbei_", "<"))
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn a_key_is_shown_once_and_opens_what_it_was_made_for() {
    let desk = Desk::new();
    let wang = desk.at_browser("wang").await;
    assert!(wang.get("/account").await.text.contains(PAGE));
    let (events, filings) = (key(&wang, &["events"]).await, key(&wang, &["filings"]).await);
    let page = wang.get(PAGE).await.text;
    assert!(page.contains("运维平台") && !page.contains(&events), "{page}");

    let (site, _) = desk.filed("wang").await;
    let found = desk.system(&filings, "/api/v1/filings", None).await;
    assert_eq!((found.status.as_u16(), found.header("cache-control")), (200, "no-store"));
    let found = read(&found.text);
    assert!(
        found["filings"].as_array().unwrap().iter().any(|row| row["id"] == site.as_str()),
        "{found}"
    );
    let other = desk.system(&events, "/api/v1/filings", None).await;
    assert_eq!(
        (other.status.as_u16(), read(&other.text)["code"].clone()),
        (403, json!("key-scope"))
    );
    for key in ["", "anbei_made-up"] {
        let nobody = desk.system(key, "/api/v1/filings", None).await;
        assert_eq!((nobody.status.as_u16(), nobody.header("www-authenticate")), (401, "Bearer"));
    }
}

#[tokio::test]
async fn events_are_given_until_they_are_acknowledged() {
    let desk = Desk::new();
    let wang = desk.at_browser("wang").await;
    let key = key(&wang, &["events", "filings"]).await;
    desk.filed("wang").await;
    let first = read(&desk.system(&key, "/api/v1/events?limit=1", None).await.text);
    assert_eq!((first["events"].as_array().unwrap().len(), &first["more"]), (1, &json!(1)));
    let event = &first["events"][0];
    assert_eq!(
        (&event["type"], &event["data"]["sequence"]),
        (&json!("filing.received"), &json!(1))
    );
    let taken = json!({ "ids": [event["id"]] }).to_string();
    for count in [1, 0] {
        let said = desk.system(&key, "/api/v1/events/acknowledge", Some(&taken)).await;
        assert_eq!(read(&said.text), json!({ "acknowledged": count }));
    }
    let rest = read(&desk.system(&key, "/api/v1/events", None).await.text);
    assert_eq!((rest["events"].as_array().unwrap().len(), &rest["more"]), (1, &json!(0)));
    assert!(wang.get(PAGE).await.text.contains("尚未确认的事件：1 条"));
    for (path, body, code) in [
        ("/api/v1/events?limit=0", None, "events-limit"),
        ("/api/v1/events?limit=many", None, "events-limit"),
        ("/api/v1/events/acknowledge", Some("{"), "events-ids"),
        ("/api/v1/events/acknowledge", Some("{\"ids\":[]}"), "events-ids"),
    ] {
        let refused = desk.system(&key, path, body).await;
        assert_eq!(
            (refused.status.as_u16(), read(&refused.text)["code"].clone()),
            (400, json!(code))
        );
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let desk = Desk::new();
    let wang = desk.at_browser("wang").await;
    let refused = wang.post(PAGE, &[("do", "make-key"), ("name", "运维"), ("days", "365")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("请至少选择一项权限") && refused.text.contains("value=\"运维\""));
    let refused = wang.post(PAGE, &[("do", "add-receiver"), ("url", "https://10.0.0.1/a")]).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("请使用域名")
            && refused.text.contains("value=\"https://10.0.0.1/a\"")
    );
}

#[tokio::test]
async fn a_receiver_is_looked_after_by_its_owner_and_is_nobody_elses() {
    let desk = Desk::new();
    let wang = desk.at_browser("wang").await;
    let added = [("do", "add-receiver"), ("url", "https://hooks.qinghe.example/a")];
    let added = wang.post(PAGE, &added).await;
    assert!(added.status == 200 && added.text.contains("whsec_"), "{}", added.text);
    let id = between(&added.text, "/account/connections/webhooks/", "\"").to_owned();
    let page = format!("{PAGE}/webhooks/{id}");
    assert!(wang.get(&page).await.text.contains("待验证"));
    let verified = wang.post(&page, &[("do", "verify")]).await;
    assert_eq!(verified.header("location"), format!("{page}?did=silent"));
    assert!(wang.get(&format!("{page}?did=silent")).await.text.contains("10 秒内"));
    let renewed = wang.post(&page, &[("do", "renew")]).await;
    assert!(renewed.text.contains("whsec_"));
    assert!(wang.get(&page).await.text.contains("之前同时有效"));
    let zhang = desk.at_browser("zhang").await;
    assert_eq!(zhang.get(&page).await.status, 404);
    let page = format!("{page}/delete");
    for status in [zhang.get(&page).await.status, zhang.post(&page, &[]).await.status] {
        assert_eq!(status, 404);
    }
    assert!(wang.get(&page).await.text.contains("不能恢复"));
    let deleted = wang.post(&page, &[]).await;
    assert_eq!(deleted.header("location"), format!("{PAGE}?did=deleted"));
    assert_eq!(wang.get(&page).await.status, 404);
    let officer = desk.officer("li.officer", anbei_testkit::ORGAN).await;
    assert_eq!(officer.get(PAGE).await.status, 404);
}
