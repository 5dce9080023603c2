//! Programs of an access provider: how its customers are filed, and what it hosts, on both engines.

use anbei_store::every_engine;
use serde_json::{Value, json};

use crate::officers::{Browser, Desk, between};
use crate::prefills::listed;

pub fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story)
}

pub async fn key(manager: &Browser, scope: &str) -> String {
    let form = [("do", "make-key"), ("name", "开通系统"), ("days", "90"), ("scopes", scope)];
    let made = manager.post("/provider/connections", &form).await;
    format!("anbei_{}", between(&made.text, "anbei_", "<"))
}

impl Desk {
    /// The status, and what was answered.
    pub async fn says(&self, key: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let body = body.map(|body| body.to_string());
        let answer = self.system(key, path, body.as_deref()).await;
        (answer.status.as_u16(), serde_json::from_str(&answer.text).unwrap())
    }
}

every_engine! {
    fn a_program_reads_how_customers_are_filed(store: &TestStore) {
        tell(reads(&Desk::on(store)));
    }

    fn a_program_reports_sites_row_by_row(store: &TestStore) {
        tell(reports(&Desk::on(store)));
    }

    fn a_program_reports_nodes_that_come_and_go(store: &TestStore) {
        tell(reports_nodes(&Desk::on(store)));
    }

    fn a_program_reports_lines_and_nobodys_number_is_repeated(store: &TestStore) {
        tell(reports_lines(&Desk::on(store)));
    }
}

async fn reads(desk: &Desk) {
    let qian = listed(desk).await;
    let key = key(&qian, "customers").await;
    let path = "/api/v1/customers";
    assert_eq!(desk.says(&key, path, None).await.1, json!({ "customers": [], "count": 0 }));
    let (wang, _, _) = desk.registered("wang").await;
    let (status, found) = desk.says(&key, path, None).await;
    let row = &found["customers"][0];
    assert_eq!(
        (status, &found["count"], &row["type"]),
        (200, &json!(1), &json!("record")),
        "{found}"
    );
    assert_eq!((&row["domain"], &row["state"]), (&json!("wang.example"), &json!("active")));
    assert_eq!(row["number"], wang.entries()[0].number.as_str());
    assert_eq!(
        (&row["badge_shown"], &row["deadlines"][0]["rule"]),
        (&Value::Null, &json!("show-badge"))
    );
    assert_eq!(desk.says(&key, "/api/v1/customers?q=nobody", None).await.1["count"], 0);
    assert_eq!(desk.says(&key, "/api/v1/customers?skip=1", None).await.1["customers"], json!([]));
    let (status, problem) = desk.says(&key, "/api/v1/customers?skip=-1", None).await;
    assert_eq!((status, &problem["code"]), (400, &json!("customers-skip")));
    // No key opens more than it was made for.
    let rows = json!({ "rows": [{}] });
    let (status, problem) = desk.says(&key, "/api/v1/reports/sites", Some(rows)).await;
    assert_eq!((status, &problem["code"]), (403, &json!("key-scope")));
    assert_eq!(desk.says("", path, None).await.0, 401);
}

async fn reports(desk: &Desk) {
    let qian = listed(desk).await;
    let (key, path) = (key(&qian, "reports").await, "/api/v1/reports/sites");
    let body = |dry_run: bool, second: &str| {
        let right =
            json!({ "primary-domain": "tea.example", "hosted-ip": "203.0.113.10 2001:db8::10" });
        let other = json!({ "primary-domain": "cup.example", "hosted-ip": second });
        Some(json!({ "dry_run": dry_run, "rows": [right, other, {}] }))
    };
    let (status, dry) = desk.says(&key, path, body(true, "198.51.100.9")).await;
    assert_eq!(
        (status, &dry["done"], &dry["wrong"], &dry["dry_run"]),
        (200, &json!(1), &json!(2), &json!(true))
    );
    let told = |of: &Value| (of["row"].clone(), of["column"].clone(), of["code"].clone());
    let problems = dry["problems"].as_array().unwrap();
    assert_eq!(
        told(&problems[0]),
        (json!(2), json!("hosted-ip"), json!("report-ip-outside")),
        "{dry}"
    );
    assert_eq!(told(&problems[1]), (json!(3), json!("primary-domain"), json!("required")), "{dry}");
    assert!(problems[0]["detail"].as_str().unwrap().contains("198.51.100.9"), "{dry}");
    assert!(!qian.get("/provider/sites").await.text.contains("tea.example"));

    assert_eq!(desk.says(&key, path, body(false, "198.51.100.9")).await.1["done"], 1);
    let (_, mended) = desk.says(&key, path, body(false, "203.0.113.11")).await;
    assert_eq!((&mended["done"], &mended["unchanged"]), (&json!(1), &json!([1])), "{mended}");
    let page = qian.get("/provider/sites").await.text;
    assert!(page.contains("tea.example") && page.contains("cup.example"), "{page}");
    for wrong in [
        json!({}),
        json!({ "rows": [] }),
        json!({ "rows": [{ "colour": "red" }] }),
        json!({ "rows": [{ "name": 1 }] }),
    ] {
        let (status, problem) = desk.says(&key, path, Some(wrong.clone())).await;
        assert_eq!((status, &problem["code"]), (400, &json!("reports-body")), "{wrong}");
    }
    let many = json!({ "rows": vec![json!({}); 1001] });
    assert_eq!(desk.says(&key, path, Some(many)).await.0, 400);
    desk.test.check_audit();
}

async fn reports_lines(desk: &Desk) {
    let qian = listed(desk).await;
    let (key, path) = (key(&qian, "reports").await, "/api/v1/reports/lines");
    let line = |phone: &str| {
        json!({
            "line-unit": "示例科技有限公司", "line-nature": "单位", "contact": "王小样", "line-phone": phone,
            "line-document": "91000000MA0000007C", "install-address": "示例路 2 号机房", "installed-on": "2026-11-02",
            "first-ip": "2001:db8:1::", "last-ip": "2001:db8:1::ff", "organ-code": "330106000000", "terminals": "120",
            "protected": "是",
        })
    };
    let (_, wrong) = desk.says(&key, path, Some(json!({ "rows": [line("0571-5550")] }))).await;
    assert_eq!(
        (&wrong["done"], &wrong["problems"][0]["column"]),
        (&json!(0), &json!("line-phone")),
        "{wrong}"
    );
    assert!(!wrong.to_string().contains("91000000MA0000007C"), "{wrong}");
    let (_, right) = desk.says(&key, path, Some(json!({ "rows": [line("0571-55500001")] }))).await;
    assert_eq!((&right["done"], &right["wrong"]), (&json!(1), &json!(0)), "{right}");
    let page = qian.get("/provider/sites").await.text;
    assert!(page.contains("2001:db8:1::") && page.contains("9100**********007C"), "{page}");
    assert!(!page.contains("91000000MA0000007C"), "{page}");
}

async fn reports_nodes(desk: &Desk) {
    let qian = listed(desk).await;
    let (key, path) = (key(&qian, "reports").await, "/api/v1/reports/nodes");
    let body = |dry_run: bool, nodes: &[&str]| {
        let rows: Vec<_> = nodes.iter().map(|node| json!({ "cdn-node": node })).collect();
        Some(json!({ "dry_run": dry_run, "rows": rows }))
    };
    let (_, dry) = desk.says(&key, path, body(true, &["+198.51.100.7", "198.51.100.8"])).await;
    assert_eq!(
        (&dry["done"], &dry["problems"][0]["code"]),
        (&json!(1), &json!("node-sign")),
        "{dry}"
    );
    assert!(!qian.get("/provider/sites").await.text.contains("198.51.100.7"));
    assert_eq!(desk.says(&key, path, body(false, &["+198.51.100.7"])).await.1["done"], 1);
    assert!(qian.get("/provider/sites").await.text.contains("198.51.100.7"));
    let (_, gone) = desk.says(&key, path, body(false, &["-198.51.100.7"])).await;
    assert_eq!((&gone["done"], &gone["unchanged"]), (&json!(1), &json!([])), "{gone}");
    let again = desk.says(&key, path, body(false, &["-198.51.100.7"])).await.1;
    assert_eq!((&again["done"], &again["unchanged"]), (&json!(0), &json!([1])), "{again}");
    assert!(!qian.get("/provider/sites").await.text.contains("198.51.100.7"));

    // By hand: a file without a heading, looked at before it is entered; and the template reads.
    let file =
        qian.post_file("/provider/nodes/import", "cdn.txt", b"+198.51.100.9\n*198.51.100.7\n");
    let sent = file.await;
    assert_eq!(sent.header("location"), "/provider/nodes/import/check", "{}", sent.text);
    let check = qian.get("/provider/nodes/import/check").await.text;
    assert!(check.contains("请在 IP 前面加"), "{check}");
    for name in ["template.csv", "template.xlsx"] {
        let template = qian.get(&format!("/provider/nodes/import/{name}")).await;
        assert_eq!(template.status, 200, "{name}");
    }
}
