//! 违规处理 as browsers meet it: who may see a case, which buttons it has, what each party is told.

use anbei_app::use_case::report::{NewReport, Reported};
use anbei_app::{Via, views};
use anbei_domain::violation::{Case, CaseAction};
use anbei_store::every_engine;
use anbei_testkit::OTHER_ORGAN;

use crate::officers::{Browser, Desk, between};
use crate::papers::tell;

/// A record, its case as somebody reported it, and its officer.
pub async fn reported(desk: &Desk, name: &str) -> (Browser, Reported, String) {
    desk.registered(name).await;
    let officer = desk.officer("desk", anbei_testkit::ORGAN).await;
    let report = NewReport {
        what: format!("{name}.example"),
        category: "unlawful-content".to_owned(),
        words: "首页有违法信息".to_owned(),
        contact: "13800001111".to_owned(),
        ..NewReport::default()
    };
    let reported = desk.app().report_violation(&Via::default(), &report, Vec::new()).await.unwrap();
    let queue = officer.get("/desk/violations").await;
    let row = between(&queue.text, "<tr data-row>", "</tr>");
    let id = between(row, "\"/desk/violations/", "\"").to_owned();
    (officer, reported, id)
}

fn case(desk: &Desk, officer: &Browser, id: &str) -> Case {
    let (actor, id) = (officer.actor.clone(), id.to_owned());
    let read = desk.app().store().read_now(move |tx| views::violation::find(tx, &actor, &id));
    read.unwrap().unwrap()
}

/// Where the buttons of the decision bar lead.
fn buttons(page: &str, id: &str) -> Vec<String> {
    let Some((_, bar)) = page.split_once("<section class=\"decide") else { return Vec::new() };
    let bar = bar.split("</section>").next().unwrap();
    let prefix = format!("\"/desk/violations/{id}/");
    bar.split(&prefix).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

async fn shows_what_is_offered(desk: &Desk, officer: &Browser, id: &str) {
    let case = case(desk, officer, id);
    let is_there = |action: &CaseAction| {
        // Nothing to merge into.
        *action != CaseAction::Merge && case.offers(*action, &officer.actor)
    };
    let mut offered: Vec<_> =
        CaseAction::ALL.iter().filter(|action| is_there(action)).map(|a| a.as_str()).collect();
    let page = officer.get(&format!("/desk/violations/{id}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let mut shown = buttons(&page.text, id);
    offered.sort_unstable();
    shown.sort();
    assert_eq!(shown, offered, "{}", case.state.as_str());
}

#[tokio::test]
async fn a_button_is_there_exactly_where_the_cases_table_has_the_move() {
    let desk = Desk::new();
    let (officer, _, id) = reported(&desk, "buttons").await;
    let post = async |step: &str, fields: &[(&str, &str)]| {
        let answer = officer.post(&format!("/desk/violations/{id}/{step}"), fields).await;
        assert_eq!(answer.status, 303, "{step}: {}", answer.text);
        shows_what_is_offered(&desk, &officer, &id).await;
    };
    shows_what_is_offered(&desk, &officer, &id).await;
    let words = ("words", "请删除");
    post("remark", &[words]).await;
    let (category, severity) = (("category", "unlawful-content"), ("severity", "serious"));
    post("open", &[category, severity, words]).await;
    post("extend", &[("days", "3"), words]).await;
    post("order-at-once", &[category, ("provider", "示例云"), words]).await;
    post("order-restore", &[words]).await;
    desk.test.check_audit();
}

#[tokio::test]
async fn a_form_that_lacks_something_says_what_and_keeps_the_rest() {
    let desk = Desk::new();
    let (officer, _, id) = reported(&desk, "lacking").await;
    let path = format!("/desk/violations/{id}/open");
    let none = officer.post(&path, &[("words", "")]).await;
    assert_eq!(none.status, 422, "{}", none.text);
    let days =
        [("category", "fraud"), ("severity", "grave"), ("days", "99"), ("words", "立即整改")];
    let days = officer.post(&path, &days).await;
    assert_eq!(days.status, 422, "{}", days.text);
    assert!(days.text.contains("1 到 60") && days.text.contains("立即整改"), "{}", days.text);
    let early = officer.post(&format!("/desk/violations/{id}/close"), &[("words", "x")]).await;
    assert_eq!(early.status, 409, "{}", early.text);
    assert!(early.text.contains("案件刚刚有了变化"), "{}", early.text);
}

#[tokio::test]
async fn a_foreign_organ_and_the_operator_of_a_mere_report_find_nothing() {
    let desk = Desk::new();
    let (officer, reported, id) = reported(&desk, "private").await;
    let stranger = desk.officer("stranger", OTHER_ORGAN).await;
    let owner = desk.at_browser("private").await;
    for page in ["", "/open", "/papers/notice"] {
        let answer = stranger.get(&format!("/desk/violations/{id}{page}")).await;
        assert_eq!(answer.status, 404, "{page}");
    }
    for act in ["check", "reveal", "close"] {
        let answer =
            stranger.post(&format!("/desk/violations/{id}/{act}"), &[("words", "x")]).await;
        assert_eq!(answer.status, 404, "{act}");
    }
    assert!(!stranger.get("/desk/violations?tab=all").await.text.contains(&id));
    assert_eq!(owner.get(&format!("/violations/{id}")).await.status, 404);

    let masked = officer.get(&format!("/desk/violations/{id}")).await;
    assert!(!masked.text.contains("13800001111"), "the contact is not masked");
    let shown = officer.post(&format!("/desk/violations/{id}/reveal"), &[]).await;
    assert!(shown.text.contains("13800001111"), "{}", shown.text);

    let fields = [("category", "fraud"), ("severity", "grave"), ("words", "立即删除钓鱼页面")];
    officer.post(&format!("/desk/violations/{id}/open"), &fields).await;
    let page = owner.get(&format!("/violations/{id}")).await;
    assert!(page.text.contains("立即删除钓鱼页面"), "{}", page.text);
    assert!(!page.text.contains("首页有违法信息"), "the report is shown to the operator");
    assert!(owner.get("/my/deadlines").await.text.contains("答复责令改正"));
    assert!(
        owner.get(&format!("/violations/{id}/papers/notice")).await.text.contains("责令改正通知书")
    );
    let typed = [("answer", "mended"), ("words", "页面已删除")];
    let sent = owner.post(&format!("/violations/{id}"), &typed).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(officer.get(&format!("/desk/violations/{id}")).await.text.contains("页面已删除"));
    let found = desk.app().follow_report(&reported.reference, &reported.code).await.unwrap();
    assert!(found.is_some());
}

every_engine! {
    fn an_appeal_is_offered_once_against_each_decision(store: &TestStore) {
        tell(appeals(&Desk::on(store)));
    }
}

async fn appeals(desk: &Desk) {
    let (officer, _, id) = reported(desk, "wang").await;
    let wang = desk.at_browser("wang").await;
    let (own, at_desk) = (format!("/violations/{id}"), format!("/desk/violations/{id}"));
    let words = ("words", "危害正在发生");
    let order = [("category", "fraud"), ("provider", "示例云"), words];
    let ordered = officer.post(&format!("{at_desk}/order-at-once"), &order).await;
    assert_eq!(ordered.status, 303, "{}", ordered.text);
    let (offered, form) = ("有异议的可以申诉", "提交申诉");
    let page = wang.get(&own).await.text;
    assert!(page.contains(offered) && page.contains(form), "{page}");
    assert_eq!(wang.post(&own, &[("words", "首页已经清理")]).await.status, 303);
    let page = wang.get(&own).await.text;
    assert!(page.contains("等公安机关答复"), "{page}");
    assert!(!page.contains(offered) && !page.contains(form), "{page}");
    let answered = officer.post(&format!("{at_desk}/answer-appeal"), &[words]).await;
    assert_eq!(answered.status, 303, "{}", answered.text);
    let page = wang.get(&own).await.text;
    assert!(page.contains("已经申诉过一次") && page.contains("已责令网络接入服务商"), "{page}");
    assert!(!page.contains(offered) && !page.contains(form), "{page}");
    desk.test.check_audit();
}
