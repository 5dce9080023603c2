//! 接入服务商 as browsers meet it: who finds its pages, what each role may press, what a reviewer answers.

use anbei_app::use_case::import::Pass;
use anbei_domain::account::AdminRole;
use anbei_store::{Tx, write};

use crate::officers::{Browser, Desk, between};

const TYPED: [(&str, &str); 10] = [
    ("provider_name", "示例云计算有限公司"),
    ("provider_uscc", "91000000MA0000007C"),
    ("provider_region.province", "330000"),
    ("provider_region.city", "330100"),
    ("provider_address", "示例路 1 号"),
    ("provider_phone", "0571-55500001"),
    ("provider_licences", "示例 B1-20260001"),
    ("provider_methods", "leased-host"),
    ("provider_ranges", "203.0.113.0/24\r\n\r\n2001:db8::/32\r\n"),
    ("provider_default_method", "leased-host"),
];

fn typed<'a>(scan: &'a str, other: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    let kept = TYPED.into_iter().filter(|(name, _)| *name != other.0);
    kept.chain([("provider_region.district", "330106"), ("provider_licence_scans", scan), other])
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

/// 钱, who has applied, and the identifier of what waits for review.
pub async fn applied(desk: &Desk, keeper: &Browser) -> (Browser, String) {
    let scan = desk.test.applicant("qian").upload;
    let qian = desk.at_browser("qian").await;
    let sent = qian.post("/provider/entry", &typed(&scan, ("", ""))).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let list = keeper.get("/admin/providers").await;
    let id =
        between(&list.text, "<tr data-row><th scope=\"row\"><a href=\"/admin/providers/", "\"");
    (qian, id.to_owned())
}

pub async fn answers(keeper: &Browser, id: &str, fields: &[(&str, &str)]) -> u16 {
    let page = keeper.get(&format!("/admin/providers/{id}")).await;
    let version = between(&page.text, "name=\"version\" value=\"", "\"").to_owned();
    let fields: Vec<_> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    keeper.post(&format!("/admin/providers/{id}"), &fields).await.status.as_u16()
}

#[tokio::test]
async fn an_entry_is_typed_again_with_every_mistake_at_its_question_and_line() {
    let desk = Desk::new();
    let scan = desk.test.applicant("qian").upload;
    let qian = desk.at_browser("qian").await;
    let wrong = typed(&scan, ("provider_ranges", "203.0.113.0/24\n10.0.0.1"));
    let page = qian.post("/provider/entry", &wrong).await;
    assert_eq!(page.status, 422, "{}", page.text);
    assert!(page.text.contains("第 2 行："), "{}", page.text);
    assert!(page.text.contains("10.0.0.1") && page.text.contains("示例云计算有限公司"));
    let own = typed(&scan, ("provider_upstream", "other"));
    assert_eq!(qian.post("/provider/entry", &own).await.status, 422);
    // Without a script the levels of a region come one after the other.
    let region = typed(&scan, ("do", "region:provider_region"));
    let page = qian.post("/provider/entry", &region).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(!page.text.contains("field__error"), "{}", page.text);
}

#[tokio::test]
async fn a_reviewer_returns_with_a_remark_at_the_question_then_lists_it() {
    let desk = Desk::new();
    let keeper = desk.administrator(AdminRole::System).await;
    let (qian, id) = applied(&desk, &keeper).await;
    assert_eq!(answers(&keeper, &id, &[("do", "return")]).await, 422);
    let remark = ("remark-provider_phone", "请填写能打通的电话");
    assert_eq!(answers(&keeper, &id, &[("do", "return"), remark]).await, 303);
    let form = qian.get("/provider/entry").await;
    let question = between(&form.text, "data-field=\"provider_phone\"", "</div>\n</div>");
    assert!(question.contains("请填写能打通的电话"), "{question}");
    let scan = between(&form.text, "name=\"provider_licence_scans\" value=\"", "\"").to_owned();
    let mended = typed(&scan, ("provider_phone", "0571-55500002"));
    assert_eq!(qian.post("/provider/entry", &mended).await.status, 303);
    assert_eq!(answers(&keeper, &id, &[("do", "approve")]).await, 303);
    let public = desk.public("/providers?name=示例云").await;
    assert!(public.text.contains("0571-55500002"), "{}", public.text);
    desk.test.check_audit();
}

#[tokio::test]
async fn whoever_is_no_member_finds_nothing_and_a_reader_is_told_so() {
    let desk = Desk::new();
    let keeper = desk.administrator(AdminRole::System).await;
    let (qian, _) = applied(&desk, &keeper).await;
    let stranger = desk.at_browser("stranger").await;
    assert_eq!(stranger.get("/provider/members").await.status, 404);
    assert_eq!(stranger.post("/provider/entry/withdraw", &[]).await.status, 404);
    assert!(!stranger.get("/my").await.text.contains("href=\"/provider\""));
    for page in ["/admin/providers", "/admin/providers/new"] {
        assert_eq!(stranger.get(page).await.status, 404, "{page}");
        let audit = desk.administrator(AdminRole::Audit);
        if page == "/admin/providers" {
            assert_eq!(audit.await.get(page).await.status, 404, "{page}");
        }
    }
    let page = qian.post("/provider/members", &[("role", "reader"), ("to", "")]).await;
    let code = between(&page.text, "data-code>", "<").to_owned();
    let joined = stranger.post("/provider/join", &[("code", &code)]).await;
    assert_eq!(joined.status, 303, "{}", joined.text);
    assert!(stranger.get("/my").await.text.contains("href=\"/provider\""));
    assert!(
        !stranger.get("/provider/members").await.text.contains("value=\"remove:account-qian\"")
    );
    let refused = stranger.get("/provider/entry").await;
    assert_eq!(refused.status, 409, "{}", refused.text);
    assert!(refused.text.contains("您的角色不能做这件事"), "{}", refused.text);
    let left = qian.post("/provider/members", &[("do", "remove:account-qian")]).await;
    assert_eq!(left.status, 422, "{}", left.text);
    assert!(left.text.contains("至少要有一名管理员"), "{}", left.text);
}

#[tokio::test]
async fn an_administrator_hands_out_a_code_for_an_entry_that_is_there() {
    let desk = Desk::new();
    let keeper = desk.administrator(AdminRole::System).await;
    assert_eq!(keeper.post("/admin/providers/new", &[("entry", "")]).await.status, 422);
    let page = keeper.post("/admin/providers/new", &[("entry", "ucloud"), ("to", "")]).await;
    let code = between(&page.text, "data-code>", "<").to_owned();
    let wu = desk.at_browser("wuwei").await;
    assert_eq!(wu.post("/provider/join", &[("code", "AAAAA-AAAAA")]).await.status, 422);
    assert_eq!(wu.post("/provider/join", &[("code", &code)]).await.status, 303);
    assert!(wu.get("/provider").await.text.contains("优刻得"));
}

/// An operator and a reader of the directory's 优刻得.
async fn of_ucloud(desk: &Desk) -> (Browser, Browser) {
    let keeper = desk.administrator(AdminRole::System).await;
    let manager = manages_ucloud(desk, &keeper).await;
    let reader = desk.at_browser("reader").await;
    let page = manager.post("/provider/members", &[("role", "reader"), ("to", "")]).await;
    let code = between(&page.text, "data-code>", "<").to_owned();
    reader.post("/provider/join", &[("code", &code)]).await;
    (manager, reader)
}

pub async fn manages_ucloud(desk: &Desk, keeper: &Browser) -> Browser {
    let page = keeper.post("/admin/providers/new", &[("entry", "ucloud"), ("to", "")]).await;
    let code = between(&page.text, "data-code>", "<").to_owned();
    let manager = desk.at_browser("manager").await;
    manager.post("/provider/join", &[("code", &code)]).await;
    manager
}

/// A case about 王's record whose access 优刻得 is ordered to stop: the officer, the manager and the reader of 优刻得, and the
/// case's identifier.
pub async fn ordered(desk: &Desk) -> (Browser, Browser, Browser, String) {
    let (.., entry) = desk.registered("wang").await;
    let (manager, reader) = of_ucloud(desk).await;
    let officer = desk.officer("desk", anbei_testkit::ORGAN).await;
    let (category, severity) = (("category", "fraud"), ("severity", "grave"));
    let charge = [category, severity, ("words", "诱导转账"), ("record", &entry)];
    let opened = officer.post("/desk/violations/new", &charge).await;
    let case = opened.header("location").rsplit('/').next().unwrap().to_owned();
    let case = case.split('?').next().unwrap().to_owned();
    let told = manager.get(&format!("/provider/orders/{case}")).await;
    assert!(told.text.contains("现在不需要停止接入"), "{}", told.text);
    assert!(!told.text.contains("诱导转账") && !told.text.contains("acknowledge"), "{}", told.text);
    let order = [
        ("category", "fraud"),
        ("provider", "优刻得科技股份有限公司"),
        ("days", "2"),
        ("words", "请立即停止接入"),
    ];
    let path = format!("/desk/violations/{case}/order-at-once");
    let ordered = officer.post(&path, &order).await;
    assert_eq!(ordered.status, 303, "{} {}", opened.text, ordered.text);
    (officer, manager, reader, case)
}

#[tokio::test]
async fn an_order_is_read_and_answered_by_who_may_and_by_nobody_else() {
    let desk = Desk::new();
    let (officer, manager, reader, case) = ordered(&desk).await;
    let list = manager.get("/provider/orders").await;
    assert!(list.text.contains(&case) && list.text.contains("还剩 2 天"), "{}", list.text);
    let path = format!("/provider/orders/{case}");
    let page = manager.get(&path).await;
    assert!(
        page.text.contains("请立即停止接入") && !page.text.contains("诱导转账"),
        "{}",
        page.text
    );
    assert!(page.text.contains(&format!("{path}/papers/order")), "{}", page.text);
    assert!(page.text.contains("最晚 2026年11月26日 办理并登记"), "{}", page.text);
    let order = manager.get(&format!("{path}/papers/order.pdf")).await;
    assert_eq!(order.header("content-type"), "application/pdf", "{}", order.text);
    assert!(order.text.contains("停止接入通知书") && order.text.contains("请立即停止接入"));
    assert!(order.text.contains("最迟于 2026年11月26日 办结"), "{}", order.text);
    assert!(manager.get(&format!("{path}/papers/order")).await.text.contains("请立即停止接入"));
    for none in ["notice", "restore", "other"] {
        assert_eq!(manager.get(&format!("{path}/papers/{none}")).await.status, 404, "{none}");
    }
    let refused = reader.post(&path, &[("do", "acknowledge")]).await;
    assert_eq!(refused.status, 409, "{}", refused.text);
    assert!(!reader.get(&path).await.text.contains("value=\"acknowledge\""));
    let stranger = desk.at_browser("stranger").await;
    assert_eq!(stranger.get(&path).await.status, 404);
    assert_eq!(stranger.get(&format!("{path}/papers/order")).await.status, 404);
    assert_eq!(manager.post(&path, &[("do", "acknowledge")]).await.status, 303);
    let bare = manager.post(&path, &[("done_on", "2026-11-24"), ("words", "已停止")]).await;
    assert_eq!(bare.status, 422, "{}", bare.text);
    assert!(bare.text.contains("请上传文件"), "{}", bare.text);
    // Everything that is missing is said at once.
    let nothing = manager.post(&path, &[("done_on", "昨天")]).await;
    assert_eq!(nothing.text.matches("class=\"field__error\"").count(), 3, "{}", nothing.text);
    let seen = officer.get(&format!("/desk/violations/{case}")).await;
    assert!(seen.text.contains("接入服务商已在平台收到指令"), "{}", seen.text);
    assert!(seen.text.contains("办理期限：2026年11月26日"), "{}", seen.text);
    assert!(seen.text.contains("接入服务商已签收"), "{}", seen.text);
    // Everybody sees what was only ordered, and what was done.
    let found = desk.public("/api/v1/register/entries?domain=wang.example").await.text;
    let digits = between(&found, "\"digits\":\"", "\"").to_owned();
    let public = async || desk.public(&format!("/record/{digits}")).await.text;
    assert!(public().await.contains("接入服务商还没有登记办理"), "{}", public().await);
    let entered = [("done_on", "2026-11-24"), ("words", "已停止")];
    let icon = anbei_app::demo::pictures::icon().unwrap();
    let path = format!("/desk/violations/{case}/confirm-access");
    let entered = officer.post_with_file(&path, &entered, ("files", "proof.png", &icon)).await;
    assert_eq!(entered.status, 303, "{}", entered.text);
    let stopped = public().await;
    assert!(
        stopped.contains("接入服务商已停止接入") && !stopped.contains("还没有登记"),
        "{stopped}"
    );
    let found = desk.public(&format!("/query?q={digits}")).await.text;
    assert!(found.contains("接入服务商已停止接入"), "{found}");
}

/// The organisation that `who` acts for says that it hosts a site.
pub async fn reports_site(desk: &Desk, who: &Browser, domain: &str) {
    let account = who.account.clone();
    let member = desk.app().acts_for(&account).await.unwrap().unwrap();
    let app = desk.app().clone();
    let table = format!("域名,IP地址\n{domain},198.51.100.7\n");
    let (entry, own) = (member.entry.clone().unwrap(), "198.51.100.0/24".parse().unwrap());
    let put = move |tx: &mut Tx<'_>| write::directory::put_range(tx, &entry, &own);
    app.store().write_now(put).unwrap();
    let reported = tokio::task::spawn_blocking(move || {
        let table = app.read_hosted_sites(table.as_bytes()).unwrap();
        app.report_sites((&member, &anbei_app::Via::default()), table, Pass::Real).unwrap()
    });
    assert_eq!(reported.await.unwrap().done, 1);
}

#[tokio::test]
async fn customers_are_listed_and_taken_away_without_formulas() {
    let desk = Desk::new();
    desk.registered("wang").await;
    let (manager, reader) = of_ucloud(&desk).await;
    let page = reader.get("/provider/customers").await;
    let leads = |page: &str| page.contains("href=\"/provider/connections\"");
    assert!(!leads(&page.text) && leads(&manager.get("/provider/customers").await.text));
    assert!(page.text.contains("wang.example") && page.text.contains("未证实"), "{}", page.text);
    assert!(!page.text.contains("悬挂备案标识"), "{}", page.text);
    reports_site(&desk, &manager, "wang.example").await;
    let page = reader.get("/provider/customers").await;
    assert!(page.text.contains("悬挂备案标识"), "{}", page.text);
    assert!(!page.text.contains("未证实，"), "{}", page.text);
    let none = manager.get("/provider/customers?q=nothing").await;
    assert!(none.text.contains("没有符合条件的客户"), "{}", none.text);
    let csv = manager.get("/provider/customers/export.csv").await;
    assert!(csv.text.contains("wang.example") && csv.text.contains("有效"), "{}", csv.text);
    let import = reader.get("/provider/sites/import").await;
    assert_eq!(import.status, 409, "{}", import.text);
    assert_eq!(manager.get("/provider/lines/import").await.status, 200);
    assert_eq!(manager.get("/provider/sites/import/template.xlsx").await.status, 200);
    let stranger = desk.at_browser("stranger").await;
    for page in ["customers", "customers/export.csv", "sites", "sites/import", "orders"] {
        assert_eq!(stranger.get(&format!("/provider/{page}")).await.status, 404, "{page}");
    }
}
