//! Imports by officers, and what applicants find of them.

use anbei_app::use_case::import::Pass;
use anbei_domain::account::AccountKind;
use anbei_domain::id::OrganId;
use anbei_domain::kind::NEW_WEBSITE;
use anbei_store::every_engine;
use anbei_testkit::{ORGAN, OTHER_ORGAN, website};

use crate::officers::{Browser, Desk, between};
use crate::prefills::listed;
use crate::provider_systems::tell;
use crate::providers::reports_site;

const HEAD: &str =
    "公安备案号,类别,名称,主域名,ICP备案号,主体名称,主体性质,证件号码,是否交互,备案日期\n";
const GOOD: &str = "京公网安备110105000123号,网站,旧博客,old.example,京ICP备2022111781号-3,王小样,个人,11010519491231002X,否,2013-03-05\n";
const BAD: &str = "京公网安备110105000124号,网站,=cmd(坏行),bad.example,,王小样,个人,110105194912310021,否,2013-02-30\n";

async fn looks(officer: &Browser, path: &str, text: &str) -> String {
    let sent = officer.post_file(path, "older.csv", text.as_bytes()).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let page = officer.get(sent.header("location")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    page.text
}

#[tokio::test]
async fn a_file_is_looked_at_first_and_entered_when_the_officer_says_so() {
    let desk = Desk::new();
    let officer = desk.officer("officer", ORGAN).await;
    let page = looks(&officer, "/desk/import", &format!("{HEAD}{GOOD}{BAD}")).await;
    assert!(page.contains("导入 1 条"), "{page}");
    assert!(page.contains("2013-02-30"), "{page}");
    // A document's number is told to nobody, not even where it is wrong.
    assert!(!page.contains("110105194912310021") && page.contains("1101**********0021"), "{page}");
    let errors = officer.get("/desk/import/errors.csv").await;
    assert_eq!(errors.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        errors.text.starts_with('\u{feff}') && errors.text.contains("day-exists"),
        "{}",
        errors.text
    );
    assert!(!errors.text.contains(",=cmd"), "{}", errors.text);

    let mark = between(&page, "name=\"mark\" value=\"", "\"").to_owned();
    let other = officer.post("/desk/import/check", &[("mark", "x"), ("do", "import")]).await;
    assert_eq!(other.header("location"), "/desk/import/check");
    let done = officer.post("/desk/import/check", &[("mark", &mark), ("do", "import")]).await;
    assert_eq!(done.header("location"), "/desk/import/check?done=1&skipped=0");
    let after = officer.get(done.header("location")).await.text;
    assert!(after.contains("已导入 1 条") && !after.contains("value=\"import\""), "{after}");
    let record = desk.public("/record/110105000123").await;
    assert!(record.text.contains("旧博客") && record.text.contains("王**"), "{}", record.text);
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_what_to_do() {
    let desk = Desk::new();
    let officer = desk.officer("officer", ORGAN).await;
    let none = officer.post_file("/desk/import", "", b"").await;
    assert_eq!(none.status, 422, "{}", none.text);
    let page = looks(&officer, "/desk/import", "a,b\n1,2\n").await;
    assert!(page.contains("没有找到表头"), "{page}");
    let page = looks(&officer, "/desk/unfiled/import", "域名,名称\nx.example,小站\n").await;
    assert!(page.contains("通知日期") && page.contains("表里没有这一列"), "{page}");
    let template = officer.get("/desk/import/template.csv").await;
    let page = looks(&officer, "/desk/import", &template.text).await;
    assert!(page.contains("导入 1 条"), "{page}");
    let dropped = officer.post("/desk/import/check", &[("do", "drop")]).await;
    assert_eq!(dropped.header("location"), "/desk/import");
    assert_eq!(officer.get("/desk/import/check").await.status, 303);
    assert_eq!(officer.get("/desk/import/template.xlsx").await.status, 200);
    assert_eq!(officer.get("/desk/import/else").await.status, 404);
}

#[tokio::test]
async fn only_officers_import_and_each_sees_what_is_theirs() {
    let desk = Desk::new();
    let person = desk.applicant("person").await;
    for path in ["/desk/import", "/desk/import/check", "/desk/unfiled", "/desk/unfiled/import"] {
        assert_eq!(person.get(path).await.status, 404, "{path}");
    }
    let (officer, other) =
        (desk.officer("first", ORGAN).await, desk.officer("second", OTHER_ORGAN).await);
    looks(&officer, "/desk/import", &format!("{HEAD}{GOOD}")).await;
    assert_eq!(other.get("/desk/import/check").await.status, 303);
    let page = looks(&other, "/desk/import", &format!("{HEAD}{GOOD}")).await;
    assert!(page.contains("不是本省"), "{page}");
}

#[tokio::test]
async fn an_unfiled_site_is_put_down_found_and_taken_back() {
    let desk = Desk::new();
    let officer = desk.officer("officer", ORGAN).await;
    let wrong = [("primary-domain", "nodomain"), ("name", ""), ("notified-on", "2027-01-01")];
    let refused = officer.post("/desk/unfiled", &wrong).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(refused.text.contains("value=\"nodomain\""), "{}", refused.text);
    let right = [
        ("primary-domain", "new.example"),
        ("name", "没备案的小站"),
        ("notified-on", "2026-11-20"),
    ];
    assert_eq!(officer.post("/desk/unfiled", &right).await.status, 303);
    let list = officer.get("/desk/unfiled").await.text;
    assert!(list.contains("没备案的小站") && list.contains("2026年12月20日"), "{list}");

    let person = desk.with_subject("wang").await;
    let found = person.get("/claims?q=new.example").await;
    assert!(
        found.text.contains("没备案的小站") && found.text.contains("12月20日"),
        "{}",
        found.text
    );
    let site = between(&found.text, "value=\"file:", "\"");
    let begun = person.post("/claims", &[("do", &format!("file:{site}"))]).await;
    assert_eq!(begun.status, 303, "{}", begun.text);
    let home = person.get("/my").await.text;
    assert!(home.contains("公安机关于 2026年11月20日 通知"), "{home}");
    assert!(officer.get("/desk/unfiled").await.text.contains("办理中"));

    let before = list.split_once("/withdraw\"").unwrap().0;
    let path = before.rsplit_once('/').unwrap().1;
    let ask = officer.get(&format!("/desk/unfiled/{path}/withdraw")).await;
    assert!(ask.text.contains("没备案的小站"), "{}", ask.text);
    assert_eq!(officer.post(&format!("/desk/unfiled/{path}/withdraw"), &[]).await.status, 303);
    assert!(officer.get("/desk/unfiled").await.text.contains("已了结"));
}

every_engine! {
    fn what_a_provider_hosts_and_nobody_filed_is_shown_to_the_organ_of_its_region(store: &TestStore) {
        tell(is_reported_unfiled(&Desk::on(store)));
    }
}

async fn is_reported_unfiled(desk: &Desk) {
    desk.registered("wang").await;
    let qian = listed(desk).await;
    for domain in ["wang.example", "www.wang.example", "nobody.example"] {
        reports_site(desk, &qian, domain).await;
    }
    let title = "接入服务商报告的网站中没有备案的";
    let elsewhere = desk.officer("elsewhere", ORGAN).await.get("/desk/unfiled").await.text;
    assert!(!elsewhere.contains(title) && !elsewhere.contains("nobody.example"), "{elsewhere}");
    let officer = desk.officer("officer", OTHER_ORGAN).await;
    let page = officer.get("/desk/unfiled").await.text;
    assert!(page.contains(title) && page.contains("示例云计算有限公司"), "{page}");
    // What is on record, or stands below a name that is, has been filed.
    assert!(!page.contains("wang.example"), "{page}");
    let site = between(&page, "/desk/unfiled?site=", "#");
    let form = officer.get(&format!("/desk/unfiled?site={site}")).await;
    assert!(form.text.contains("value=\"nobody.example\""), "{}", form.text);
    assert!(form.text.contains("value=\"2026-11-24\""), "{}", form.text);
    let typed =
        [("primary-domain", "nobody.example"), ("name", "小站"), ("notified-on", "2026-11-24")];
    assert_eq!(officer.post("/desk/unfiled", &typed).await.status, 303);
    let page = officer.get("/desk/unfiled").await.text;
    assert!(!page.contains(title) && page.contains("nobody.example"), "{page}");
}

#[tokio::test]
async fn an_applicant_is_offered_what_is_theirs_and_told_what_to_do_without() {
    let desk = Desk::new();
    let li = desk.test.officer("li");
    let table = desk.app().read_older(format!("{HEAD}{GOOD}").as_bytes()).unwrap();
    let by = (&li.actor, &li.via);
    desk.app().import_entries(by, &OrganId::new(ORGAN), table, Pass::Real, |_| {}).unwrap();
    let nobody = desk.applicant("nobody").await;
    assert!(nobody.get("/claims").await.text.contains("请先登记开办主体"));

    let person = desk.with_subject("wang").await;
    assert!(person.get("/my").await.text.contains("1 条以前的备案可以认领"));
    let page = person.get("/claims").await.text;
    assert!(page.contains("旧博客") && page.contains("京公网安备110105000123号"), "{page}");
    let bad = person.get("/claims?q=%E4%B8%8D%E6%98%AF").await;
    assert_eq!(bad.status, 422, "{}", bad.text);
    assert!(bad.text.contains("这不是域名，也不是 ICP 备案号"), "{}", bad.text);
    let none = person.get("/claims?q=nothing.example").await;
    assert!(none.text.contains("没有找到“nothing.example”"), "{}", none.text);
    let entry = between(&page, "value=\"claim:", "\"").to_owned();
    let begun = person.post("/claims", &[("do", &format!("claim:{entry}"))]).await;
    assert_eq!(begun.status, 303, "{}", begun.text);
    let form = person.get(&format!("{}/claim", begun.header("location"))).await;
    assert!(form.text.contains("旧博客"), "{}", form.text);
    let foreign = person.post("/claims", &[("do", "claim:nothing")]).await;
    assert_eq!(foreign.status, 404);
}

#[tokio::test]
async fn who_files_anew_what_is_on_record_is_led_to_its_claim() {
    let desk = Desk::new();
    let li = desk.test.officer("li");
    let table = desk.app().read_older(format!("{HEAD}{GOOD}").as_bytes()).unwrap();
    let by = (&li.actor, &li.via);
    desk.app().import_entries(by, &OrganId::new(ORGAN), table, Pass::Real, |_| {}).unwrap();
    let person = desk.with_subject("wang").await;
    let applicant = desk.test.applicant_of(person.account.as_str());
    let site = applicant.begins(&NEW_WEBSITE).await.unwrap();
    applicant.types(&site, website("www.old.example", &applicant.upload)).await.unwrap();
    let typed = [("home_address", "own-domain"), ("primary_domain", "www.old.example")];
    let refused = person.post(&format!("/apply/{site}/address"), &typed).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    let link = between(&refused.text, "href=\"/claims?q=", "\"").to_owned();
    let found = person.get(&format!("/claims?q={link}")).await.text;
    assert!(found.contains("旧博客") && found.contains("value=\"claim:"), "{found}");
}

impl Desk {
    /// An applicant at a browser.
    async fn applicant(&self, name: &str) -> Browser {
        self.browser(AccountKind::Personal, name, None).await
    }

    /// The same, with an established subject.
    async fn with_subject(&self, name: &str) -> Browser {
        let browser = self.applicant(name).await;
        let applicant = self.test.applicant_of(browser.account.as_str());
        let subject = applicant.registers_subject().await;
        self.test.officer("li").approves(&subject).await.unwrap();
        browser
    }
}
