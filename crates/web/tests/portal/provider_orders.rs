//! 接入指令 to programs: read, acknowledged and confirmed with a key, on both engines.

use anbei_domain::account::AdminRole;
use anbei_store::every_engine;
use serde_json::{Value, json};

use crate::officers::{Browser, Desk};
use crate::prefills::{listed, listed_by};
use crate::provider_systems::{key, tell};
use crate::providers::manages_ucloud;

const ORDERS: &str = "/api/v1/orders";
/// The day of the clock.
const TODAY: &str = "2026-11-24";

/// An order at once, to whoever 钱 acts for: the officer, the case and its path.
async fn ordered(desk: &Desk) -> (Browser, String) {
    let (.., entry) = desk.registered("wang").await;
    let officer = desk.officer("desk", anbei_testkit::ORGAN).await;
    let (category, severity) = (("category", "fraud"), ("severity", "grave"));
    let charge = [category, severity, ("words", "诱导转账"), ("record", &entry)];
    let opened = officer.post("/desk/violations/new", &charge).await;
    let id = opened.header("location").rsplit('/').next().unwrap().to_owned();
    let id = id.split('?').next().unwrap().to_owned();
    let provider = ("provider", "示例云计算有限公司");
    let order = [category, provider, ("days", "1"), ("words", "请立即停止接入")];
    let sent = officer.post(&format!("/desk/violations/{id}/order-at-once"), &order).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    (officer, id)
}

/// What a program is told that confirms, with a picture or without.
async fn confirms(
    desk: &Desk,
    (key, id): (&str, &str),
    texts: &[(&str, &str)],
    has_picture: bool,
) -> (u16, Value) {
    let picture = anbei_app::demo::pictures::icon().unwrap();
    let file = has_picture.then_some(("files", "证明.png", picture.as_slice()));
    let answer = desk.system_sends(key, &format!("{ORDERS}/{id}/confirm"), (texts, file)).await;
    (answer.status.as_u16(), serde_json::from_str(&answer.text).unwrap())
}

/// The field that an answer of status 422 speaks of, and the code of what is wrong there.
fn wrong((status, told): &(u16, Value)) -> (&str, &str) {
    assert_eq!(*status, 422, "{told}");
    let error = &told["errors"][0];
    (error["field"].as_str().unwrap(), error["code"].as_str().unwrap())
}

every_engine! {
    fn a_program_reads_its_order_and_acknowledges_it_once(store: &TestStore) {
        tell(acknowledges(&Desk::on(store)));
    }

    fn a_program_confirms_with_proof_and_the_record_follows(store: &TestStore) {
        tell(carries_out(&Desk::on(store)));
    }

    fn an_order_is_not_there_for_anybody_elses_key(store: &TestStore) {
        tell(is_nobody_elses(&Desk::on(store)));
    }
}

async fn acknowledges(desk: &Desk) {
    let qian = listed(desk).await;
    let key = key(&qian, "orders").await;
    let (_, none) = desk.says(&key, ORDERS, None).await;
    assert_eq!(none, json!({ "orders": [], "count": 0, "waiting": 0 }));
    let (_, id) = ordered(desk).await;
    let (status, list) = desk.says(&key, ORDERS, None).await;
    let row = &list["orders"][0];
    assert_eq!((status, &list["count"], &list["waiting"]), (200, &json!(1), &json!(1)), "{list}");
    assert_eq!((&row["id"], &row["order"]), (&json!(id), &json!("stop")), "{list}");
    assert_eq!((&row["domain"], &row["category"]), (&json!("wang.example"), &json!("fraud")));
    for (query, count) in [
        ("?state=access-ordered", 1),
        ("?state=restored", 0),
        ("?state=restored&state=access-ordered", 1),
    ] {
        let (_, found) = desk.says(&key, &format!("{ORDERS}{query}"), None).await;
        assert_eq!(found["count"], count, "{query}");
        assert_eq!(found["orders"].as_array().unwrap().len(), count, "{query}");
    }
    assert_eq!(desk.says(&key, "/api/v1/orders?skip=1", None).await.1["orders"], json!([]));
    for query in ["?state=answered", "?state=", "?skip=-1"] {
        let (status, problem) = desk.says(&key, &format!("{ORDERS}{query}"), None).await;
        assert_eq!((status, &problem["code"]), (400, &json!("orders-query")), "{query}");
    }

    let path = format!("{ORDERS}/{id}");
    let (_, order) = desk.says(&key, &path, None).await;
    assert_eq!((&order["acknowledged"], &order["due_on"]), (&json!(false), &json!("2026-11-25")));
    assert_eq!(order["history"][0]["words"], "请立即停止接入", "{order}");
    // What lies between the organ and the operator is none of the provider's business.
    assert!(!order.to_string().contains("诱导转账"), "{order}");
    let read = format!("{path}/acknowledge");
    for (body, status, code) in [
        (json!({}), 400, "orders-body"),
        (json!({ "order": "other" }), 400, "orders-body"),
        // Nobody acknowledges what was not ordered.
        (json!({ "order": "restore" }), 409, "order-moved"),
    ] {
        let (got, problem) = desk.says(&key, &read, Some(body)).await;
        assert_eq!((got, &problem["code"]), (status, &json!(code)), "{problem}");
    }
    let stop = || Some(json!({ "order": "stop" }));
    for _ in 0..2 {
        let (status, order) = desk.says(&key, &read, stop()).await;
        assert_eq!((status, &order["acknowledged"]), (200, &json!(true)), "{order}");
        assert_eq!(order["history"].as_array().unwrap().len(), 2, "{order}");
    }
    desk.test.check_audit();
}

async fn carries_out(desk: &Desk) {
    let qian = listed(desk).await;
    let key = key(&qian, "orders").await;
    let (officer, id) = ordered(desk).await;
    let (of, words) = ((key.as_str(), id.as_str()), ("words", "已关闭端口"));
    let (stop, today) = (("order", "stop"), ("done_on", TODAY));
    for (texts, has_picture, field, code) in [
        ([stop, ("done_on", "2026-11-25"), words], true, "done_on", "record-day-to-come"),
        ([stop, ("done_on", "昨天"), words], true, "done_on", "day-shape"),
        ([stop, today, words], false, "files", "upload-required"),
        ([stop, today, ("words", " ")], true, "words", "required"),
        ([("order", ""), today, words], true, "order", "order-name"),
    ] {
        let told = confirms(desk, of, &texts, has_picture).await;
        assert_eq!(wrong(&told), (field, code), "{told:?}");
    }
    // Everything at once.
    let (_, told) = confirms(desk, of, &[("done_on", "")], false).await;
    let fields: Vec<_> = told["errors"].as_array().unwrap().iter().map(|e| &e["field"]).collect();
    assert_eq!(fields, ["order", "done_on", "words", "files"], "{told}");
    let (status, problem) = confirms(desk, of, &[("order", "restore"), today, words], true).await;
    assert_eq!((status, &problem["code"]), (409, &json!("order-moved")));
    let text = desk.system(&key, &format!("{ORDERS}/{id}/confirm"), Some("{}")).await;
    assert_eq!(text.status, 415, "{}", text.text);

    let (status, done) = confirms(desk, of, &[stop, today, words], true).await;
    assert_eq!((status, &done["state"]), (200, &json!("access-cancelled")), "{done}");
    assert_eq!((&done["order"], &done["due_on"]), (&Value::Null, &Value::Null), "{done}");
    let last = done["history"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["by"], &last["done_on"]), (&json!("provider"), &json!(TODAY)), "{done}");
    assert_eq!(last["files"][0]["name"], "证明.png", "{done}");
    let (status, _) = confirms(desk, of, &[stop, today, words], true).await;
    assert_eq!(status, 409);
    let seen = officer.get(&format!("/desk/violations/{id}")).await;
    assert!(seen.text.contains("已关闭端口") && seen.text.contains("证明.png"), "{}", seen.text);

    let path = format!("/desk/violations/{id}/order-restore");
    let told = officer.post(&path, &[("words", "已整改")]).await;
    assert_eq!(told.status, 303, "{}", told.text);
    // What was meant for the first order does not end the second.
    let (status, _) = confirms(desk, of, &[stop, today, words], true).await;
    assert_eq!(status, 409);
    let restore = [("order", "restore"), today, ("words", "已恢复")];
    let (status, done) = confirms(desk, of, &restore, true).await;
    assert_eq!((status, &done["state"]), (200, &json!("restored")), "{done}");
    let record = desk.test.applicant("wang").entries()[0].state;
    assert_eq!(record, anbei_domain::register::EntryState::Active);
    desk.test.check_audit();
}

async fn is_nobody_elses(desk: &Desk) {
    let keeper = desk.administrator(AdminRole::System).await;
    let qian = listed_by(desk, &keeper).await;
    let (own, reports) = (key(&qian, "orders").await, key(&qian, "reports").await);
    let (_, id) = ordered(desk).await;
    let manager = manages_ucloud(desk, &keeper).await;
    let other = key(&manager, "orders").await;
    let stop = || Some(json!({ "order": "stop" }));
    let path = format!("{ORDERS}/{id}");
    let read = format!("{path}/acknowledge");
    for (key, status) in [(&other, 404), (&reports, 403), (&String::new(), 401)] {
        assert_eq!(desk.says(key, &path, None).await.0, status);
        assert_eq!(desk.says(key, &read, stop()).await.0, status);
    }
    let texts = [("order", "stop"), ("done_on", TODAY), ("words", "已停止")];
    assert_eq!(confirms(desk, (&other, &id), &texts, true).await.0, 404);
    assert_eq!(confirms(desk, (&reports, &id), &texts, true).await.0, 403);
    assert_eq!(desk.says(&other, ORDERS, None).await.1["count"], 0);
    assert_eq!(desk.says(&reports, ORDERS, None).await.0, 403);
    assert_eq!(desk.says(&own, "/api/v1/orders/none", None).await.0, 404);
    let (_, order) = desk.says(&own, &path, None).await;
    assert_eq!(
        (&order["acknowledged"], &order["state"]),
        (&json!(false), &json!("access-ordered"))
    );
}
