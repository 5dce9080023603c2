//! 机关目录 as the system administrator keeps it.

use anbei_domain::account::AdminRole;
use anbei_store::{every_engine, read};
use anbei_testkit::ORGAN;

use crate::officers::{Browser, Desk, between};

/// Columns in an order of their own, and one that nobody reads.
const HEAD: &str = "单位名称,备注,联系电话,区划代码,办公时间,地址\n";
const GOOD: &str = "江苏示例总队,x,025-5550 0000,320000,周一至周五 9:00–17:00,示例路 1 号\n\
                    南京示例支队,x,025-5550 0100,320100,,\n";
const BAD: &str = "坏行,x,,3201,,\n";

async fn looks(admin: &Browser, text: &str) -> String {
    let sent = admin.post_file("/admin/organs/import", "organs.csv", text.as_bytes()).await;
    assert_eq!(sent.header("location"), "/admin/organs/import/check", "{}", sent.text);
    admin.get(sent.header("location")).await.text
}

fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story)
}

every_engine! {
    fn the_organs_are_looked_at_first_and_entered_when_the_system_administrator_says_so(store: &TestStore) {
        tell(is_entered(&Desk::on(store)));
    }
}

async fn is_entered(desk: &Desk) {
    let admin = desk.administrator(AdminRole::System).await;
    let page = looks(&admin, &format!("{HEAD}{GOOD}{BAD}")).await;
    assert!(page.contains("导入 2 条") && page.contains("应为六位数字的区划代码"), "{page}");
    assert!(page.contains("没有读取的列：备注"), "{page}");
    let errors = admin.get("/admin/organs/import/errors.csv").await;
    assert!(errors.text.contains("cell-region"), "{}", errors.text);
    assert!(desk.public("/organs?region=320100").await.text.contains("名录里还没有负责"));

    let mark = between(&page, "name=\"mark\" value=\"", "\"").to_owned();
    let yes = [("mark", mark.as_str()), ("do", "import")];
    let done = admin.post("/admin/organs/import/check", &yes).await;
    assert_eq!(done.header("location"), "/admin/organs/import/check?done=2&skipped=0");
    let public = desk.public("/organs?region=320102").await.text;
    assert!(
        public.contains("<h2>南京示例支队</h2>") && public.contains("江苏示例总队"),
        "{public}"
    );
    let list = admin.get("/admin/organs?q=025-5550%200000").await.text;
    assert!(list.contains("江苏示例总队") && !list.contains("南京示例支队"), "{list}");

    // The same again changes nothing, and says so.
    let page = looks(&admin, &format!("{HEAD}{GOOD}")).await;
    assert!(page.contains("已经有的行：2–3") && !page.contains("value=\"import\""), "{page}");
    desk.test.check_audit();
    let region = |tx: &mut anbei_store::Tx<'_>| read::organ::find_of_region(tx, "320100");
    let organ = desk.app().store().read_now(region).unwrap().unwrap();
    assert_eq!(organ.parent_id.as_deref(), Some("organ-320000"));
}

#[tokio::test]
async fn the_template_is_a_table_that_can_be_entered() {
    let desk = Desk::new();
    let admin = desk.administrator(AdminRole::System).await;
    let template = admin.get("/admin/organs/import/template.csv").await;
    let page = looks(&admin, &template.text).await;
    // Its sample names an organ above it that is not there.
    assert!(page.contains("上级机关不在表中"), "{page}");
    assert_eq!(admin.get("/admin/organs/import/template.xlsx").await.status, 200);
    assert!(admin.get("/admin").await.text.contains("href=\"/admin/organs\""));
}

#[tokio::test]
async fn nobody_but_the_system_administrator_keeps_the_organs() {
    let desk = Desk::new();
    for role in [AdminRole::Security, AdminRole::Audit] {
        let admin = desk.administrator(role).await;
        for path in ["", "/import", "/import/check", "/import/template.csv"] {
            assert_eq!(admin.get(&format!("/admin/organs{path}")).await.status, 404, "{path}");
        }
        let sent = admin.post_file("/admin/organs/import", "organs.csv", GOOD.as_bytes()).await;
        assert_eq!(sent.status, 404);
        assert!(!admin.get("/admin").await.text.contains("href=\"/admin/organs\""));
    }
    let officer = desk.officer("officer", ORGAN).await;
    assert_eq!(officer.get("/admin/organs").await.status, 404);
}
