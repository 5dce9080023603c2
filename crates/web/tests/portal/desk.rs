//! 审核工作台: who may see a case, who gets it, what may be decided, what is told.

use anbei_app::Via;
use anbei_app::use_case::review::ReviewMove;
use anbei_domain::account::AccountKind;
use anbei_domain::filing::{Action, StateName};
use anbei_testkit::{ORGAN, OTHER_ORGAN};

use crate::officers::{Browser, Desk, between};

/// Where the buttons of the decision bar lead.
fn buttons(page: &str, id: &str) -> Vec<String> {
    let bar = between(page, "<section class=\"decide", "</section>");
    let prefix = format!("\"/desk/cases/{id}/");
    let links = bar.split(&prefix).skip(1);
    links.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn of_two_officers_who_reach_for_a_case_exactly_one_gets_it() {
    let desk = Desk::new();
    let (_, site) = desk.filed("racing").await;
    let (first, second) = (desk.officer("first", ORGAN).await, desk.officer("second", ORGAN).await);
    let path = format!("/desk/cases/{site}/take");
    let (one, other) = tokio::join!(first.post(&path, &[]), second.post(&path, &[]));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "{} {}", one.text, other.text);
    let (late, holder) = if one.status == 409 { (one, &second) } else { (other, &first) };
    assert!(late.text.contains("同事正在办理这件申请"), "{}", late.text);
    assert_eq!(desk.case(holder, &site).state.holder(), Some(&holder.account));
    let reader = if holder.account == first.account { &second } else { &first };
    let page = reader.get(&format!("/desk/cases/{site}")).await;
    assert!(page.text.contains("另一名审核人员正在办理"), "{}", page.text);
    assert_eq!(buttons(&page.text, &site), Vec::<String>::new());
}

#[tokio::test]
async fn the_next_case_is_never_the_same_for_two_officers() {
    let desk = Desk::new();
    desk.filed("one").await;
    desk.filed("two").await;
    let (first, second) = (desk.officer("first", ORGAN).await, desk.officer("second", ORGAN).await);
    let (one, other) = tokio::join!(first.post("/desk/next", &[]), second.post("/desk/next", &[]));
    assert!(one.header("location").starts_with("/desk/cases/"), "{}", one.text);
    assert!(other.header("location").starts_with("/desk/cases/"), "{}", other.text);
    assert_ne!(one.header("location"), other.header("location"));
    // Subject and site went together, so that nothing is left for a third.
    let third = desk.officer("third", ORGAN).await;
    let answer = third.post("/desk/next", &[]).await;
    assert_eq!(answer.header("location"), "/desk?empty=1");
    assert!(third.get("/desk?empty=1").await.text.contains("现在没有可以领取的申请"));
}

#[tokio::test]
async fn a_case_of_another_organ_is_not_there() {
    let desk = Desk::new();
    let (subject, site) = desk.filed("abroad").await;
    let stranger = desk.officer("stranger", OTHER_ORGAN).await;
    for id in [&subject, &site] {
        for page in ["", "/return", "/approve", "/hand-over", "/inspect", "/refuse"] {
            let answer = stranger.get(&format!("/desk/cases/{id}{page}")).await;
            assert_eq!(answer.status, 404, "{page}");
        }
        for act in ["take", "release", "reveal", "notes", "renew", "approve", "together", "return"]
        {
            let fields = [("field", "responsible_mobile"), ("note", "x")];
            let answer = stranger.post(&format!("/desk/cases/{id}/{act}"), &fields).await;
            assert_eq!(answer.status, 404, "{act}");
        }
    }
    assert!(!stranger.get("/desk").await.text.contains(&site));
}

#[tokio::test]
async fn a_return_needs_a_reason_and_says_how_it_will_be_read() {
    let desk = Desk::new();
    let (subject, _) = desk.filed("returned").await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&subject).await;
    let path = format!("/desk/cases/{subject}/return");

    let none = officer.post(&path, &[("do", "send")]).await;
    assert_eq!(none.status, 422, "{}", none.text);
    assert!(none.text.contains("请至少选择一条"), "{}", none.text);
    let pinned = ("pin", "responsible_address");
    let half = officer.post(&path, &[pinned, ("do", "send")]).await;
    assert_eq!(half.status, 422, "{}", half.text);

    let code = ("code:responsible_address", "address-not-specific");
    let note = ("note:responsible_address", "缺少门牌号");
    let preview = officer.post(&path, &[pinned, code, note, ("do", "preview")]).await;
    assert_eq!(preview.status, 200, "{}", preview.text);
    assert!(preview.text.contains("地址不够详细：缺少门牌号"), "{}", preview.text);

    let sent = officer.post(&path, &[pinned, code, note, ("do", "send")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let filing = desk.case(&officer, &subject);
    assert_eq!(filing.state.name(), StateName::AwaitingCorrection);
    assert_eq!(filing.reasons[0].note, "缺少门牌号");
    let queue = officer.get(sent.header("location")).await;
    assert!(queue.text.contains("已退回修改"), "{}", queue.text);
}

#[tokio::test]
async fn a_reason_chosen_first_is_pinned_to_what_it_usually_speaks_of() {
    let desk = Desk::new();
    let (subject, _) = desk.filed("first").await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&subject).await;
    let picked = [("reason", "photo-unclear"), ("do", "pick")];
    let page = officer.post(&format!("/desk/cases/{subject}/return"), &picked).await;
    assert_eq!(page.status, 200, "{}", page.text);
    for field in ["responsible_id_front", "responsible_id_back"] {
        assert!(page.text.contains(&format!("value=\"{field}\" checked")), "{}", page.text);
    }
}

/// What a button leads to, by the move it makes.
fn page_of(action: Action) -> &'static str {
    match action {
        Action::Take => "take",
        Action::Release => "release",
        Action::HandOver => "hand-over",
        Action::ReturnForCorrection => "return",
        Action::Inspect => "inspect",
        Action::RecordInspection => "finding",
        Action::Approve => "approve",
        Action::Sign => "sign",
        Action::SendBack => "send-back",
        Action::Refuse => "refuse",
        Action::Submit
        | Action::Resubmit
        | Action::Accept
        | Action::Decline
        | Action::Withdraw
        | Action::Lapse => "",
    }
}

async fn shows_what_is_offered(desk: &Desk, officer: &Browser, id: &str) {
    let filing = desk.case(officer, id);
    let offers = |action: &Action| filing.offers(*action, &officer.actor, desk.app().now());
    let offered = Action::ALL.into_iter().filter(offers).map(|action| page_of(action).to_owned());
    let mut offered: Vec<String> = offered.collect();
    let page = officer.get(&format!("/desk/cases/{id}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let mut shown = buttons(&page.text, id);
    // Approving together is approving, and taking what one has is prolonging it.
    shown.retain(|page| page != "together");
    for page in &mut shown {
        if page == "renew" {
            "take".clone_into(page);
        }
    }
    offered.sort();
    shown.sort();
    assert_eq!(shown, offered, "{}", filing.state.name().as_str());
}

#[tokio::test]
async fn a_button_is_there_exactly_where_the_lifecycle_has_the_move() {
    let desk = Desk::new();
    let (subject, site) = desk.filed("buttons").await;
    let (officer, other) =
        (desk.officer("officer", ORGAN).await, desk.officer("other", ORGAN).await);
    let via = Via::default();
    let moves =
        async |what| desk.app().review((&officer.actor, &via), &subject, what).await.unwrap();
    shows_what_is_offered(&desk, &officer, &subject).await;
    officer.takes(&subject).await;
    for id in [&subject, &site] {
        shows_what_is_offered(&desk, &officer, id).await;
        shows_what_is_offered(&desk, &other, id).await;
    }
    desk.test.clock.pass_minutes(31);
    shows_what_is_offered(&desk, &other, &subject).await;
    moves(ReviewMove::Take).await;
    let book = [("day", "2026-12-01"), ("time", "10:00"), ("place", "大厅"), ("contact", "值班室")];
    let booked = officer.post(&format!("/desk/cases/{subject}/inspect"), &book).await;
    assert_eq!(booked.status, 303, "{}", booked.text);
    shows_what_is_offered(&desk, &officer, &subject).await;
    let found = [("words", "证照齐全")];
    let found = officer.post(&format!("/desk/cases/{subject}/finding"), &found).await;
    assert_eq!(found.status, 303, "{}", found.text);
    let approved = officer.post(&format!("/desk/cases/{subject}/approve"), &[]).await;
    assert_eq!(approved.status, 303, "{}", approved.text);
    shows_what_is_offered(&desk, &officer, &subject).await;
}

#[tokio::test]
async fn an_inspection_on_a_holiday_or_without_a_place_is_asked_for_again() {
    let desk = Desk::new();
    let (subject, _) = desk.filed("inspected").await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&subject).await;
    for (day, place) in [("2026-11-28", "大厅"), ("2026-11-23", "大厅"), ("2026-12-01", "")] {
        let typed = [("day", day), ("time", "10:00"), ("place", place), ("contact", "值班室")];
        let answer = officer.post(&format!("/desk/cases/{subject}/inspect"), &typed).await;
        assert_eq!(answer.status, 422, "{day}");
        assert!(answer.text.contains("值班室"), "what was typed is lost");
    }
}

#[tokio::test]
async fn subject_and_site_are_approved_together_and_the_site_is_numbered() {
    let desk = Desk::new();
    let (subject, site) = desk.filed("together").await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&site).await;
    let alone = officer.post(&format!("/desk/cases/{site}/approve"), &[]).await;
    assert_eq!(alone.status, 409, "{}", alone.text);
    assert!(alone.text.contains("主体还没有审核通过"), "{}", alone.text);
    let asked = officer.get(&format!("/desk/cases/{site}/together")).await;
    assert!(asked.text.contains("一并通过这 2 件申请"), "{}", asked.text);
    let done = officer.post(&format!("/desk/cases/{site}/together"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    for id in [&subject, &site] {
        assert_eq!(desk.case(&officer, id).state.name(), StateName::Approved);
    }
    let queue = officer.get(done.header("location")).await;
    assert!(queue.text.contains("京公网安备"), "{}", queue.text);
    desk.test.check_audit();
}

#[tokio::test]
async fn a_masked_answer_is_shown_on_request_and_the_look_is_written_down() {
    let desk = Desk::new();
    let (subject, _) = desk.filed("masked").await;
    let officer = desk.officer("officer", ORGAN).await;
    let number =
        desk.case(&officer, &subject).answers.one("responsible_id_number").unwrap().to_owned();
    let path = format!("/desk/cases/{subject}");
    assert!(!officer.get(&path).await.text.contains(&number));
    let shown =
        officer.post(&format!("{path}/reveal"), &[("field", "responsible_id_number")]).await;
    assert!(shown.text.contains(&number), "{}", shown.text);
    assert!(shown.text.contains("这次查看已记入操作日志"));
    let after = officer.get(&path).await;
    assert!(!after.text.contains(&number));
    assert!(after.text.contains("的完整内容"), "the history does not tell of it");
}

#[tokio::test]
async fn what_changed_since_the_round_before_is_marked() {
    let desk = Desk::new();
    let applicant = desk.test.applicant("rounds");
    let subject = applicant.registers_subject().await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&subject).await;
    let reason = [
        ("pin", "responsible_name"),
        ("code:responsible_name", "other"),
        ("note:responsible_name", "姓名有误"),
        ("do", "send"),
    ];
    let sent = officer.post(&format!("/desk/cases/{subject}/return"), &reason).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let before = desk.case(&officer, &subject).answers.one("responsible_name").unwrap().to_owned();
    applicant.types_one(&subject, "responsible_name", "欧阳新").await.unwrap();
    applicant.submits(&subject).await.unwrap();

    let page = officer.get(&format!("/desk/cases/{subject}")).await;
    assert!(page.text.contains("facts__row--changed\" id=\"responsible_name\""), "{}", page.text);
    assert!(page.text.contains("姓名有误"));
    let first = officer.get(&format!("/desk/cases/{subject}?round=1")).await;
    assert!(first.text.contains(&before) && !first.text.contains("facts__row--changed"));
}

#[tokio::test]
async fn notes_are_for_the_organ_and_blank_ones_are_nothing() {
    let desk = Desk::new();
    let (subject, _) = desk.filed("noted").await;
    let (officer, other) =
        (desk.officer("officer", ORGAN).await, desk.officer("other", ORGAN).await);
    let path = format!("/desk/cases/{subject}/notes");
    officer.post(&path, &[("note", "  ")]).await;
    officer.post(&path, &[("note", "已电话核实 <b>")]).await;
    let page = other.get(&format!("/desk/cases/{subject}")).await;
    assert_eq!(page.text.matches("已电话核实").count(), 1, "{}", page.text);
    assert!(!page.text.contains("<b>"));
}

#[tokio::test]
async fn a_case_is_handed_to_an_organ_that_was_looked_for() {
    let desk = Desk::new();
    let (subject, _) = desk.filed("moved").await;
    let officer = desk.officer("officer", ORGAN).await;
    let path = format!("/desk/cases/{subject}/hand-over");
    assert!(
        officer.get(&format!("{path}?q=%E8%A5%BF%E6%B9%96")).await.text.contains("西湖网安大队")
    );
    assert!(officer.get(&format!("{path}?region=330106")).await.text.contains("西湖网安大队"));
    let half = officer.post(&path, &[("organ", OTHER_ORGAN), ("q", "西湖")]).await;
    assert_eq!(half.status, 422, "{}", half.text);
    let texts = [("organ", OTHER_ORGAN), ("why", "实际居住地在西湖区")];
    let done = officer.post(&path, &texts).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(officer.get(done.header("location")).await.text.contains("已转往有管辖权的机关"));
    assert_eq!(officer.get(&format!("/desk/cases/{subject}")).await.status, 404);
    let receiver = desk.officer("receiver", OTHER_ORGAN).await;
    assert_eq!(receiver.get(&format!("/desk/cases/{subject}")).await.status, 200);
}

#[tokio::test]
async fn every_tab_of_the_queue_opens_and_search_finds_by_part_of_a_name() {
    let desk = Desk::new();
    let (subject, site) = desk.filed("queue").await;
    let officer = desk.officer("officer", ORGAN).await;
    for tab in ["waiting", "mine", "reviewing", "returned", "inspect", "sign", "closed", "nonsense"]
    {
        assert_eq!(
            officer.get(&format!("/desk?tab={tab}&page=x&kind=y")).await.status,
            200,
            "{tab}"
        );
    }
    let title = desk.case(&officer, &site).title().to_owned();
    let part: String = title.chars().take(2).collect();
    let query: String = form_urlencoded::byte_serialize(part.as_bytes()).collect();
    assert!(officer.get(&format!("/desk?q={query}&kind=new_website")).await.text.contains(&site));
    let other = officer.get(&format!("/desk?q={query}&kind=register_subject")).await;
    assert!(!other.text.contains(&site));
    assert!(!officer.get("/desk?q=%25").await.text.contains(&subject), "a wildcard is a letter");
}

#[tokio::test]
async fn administrators_see_what_runs_and_officers_do_not() {
    let desk = Desk::new();
    desk.filed("jobs").await;
    let admin = desk.browser(AccountKind::Administrator, "admin", None).await;
    let page = admin.get("/admin").await;
    assert!(
        page.text.contains("lapse-overdue") && page.text.contains("deliver-notice"),
        "{}",
        page.text
    );
    assert_eq!(admin.get("/desk").await.status, 404);
    let officer = desk.officer("officer", ORGAN).await;
    assert_eq!(officer.get("/admin").await.status, 404);
}
