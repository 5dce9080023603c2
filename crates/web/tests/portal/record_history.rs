//! 历史: what the public page, the query and the programs' interface tell of a record's life.

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_domain::kind::{CHANGE_SUBJECT, CHANGE_WEBSITE};
use anbei_domain::register::Visibility;
use anbei_store::every_engine;
use anbei_testkit::{Applicant, OTHER_ORGAN, Officer};
use serde_json::Value;

use crate::officers::Desk;

fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story)
}

fn given(code: &str, note: &str) -> Given {
    Given { codes: vec![code.to_owned()], note: note.to_owned() }
}

fn remark(text: &str, visibility: Visibility) -> EntryMove {
    EntryMove::Annotate { text: text.to_owned(), visibility }
}

/// Suspended, remarked on twice, answered, restored, renamed; a day between each.
async fn lives(desk: &Desk, wang: &Applicant, li: &Officer, entry: &str) {
    let day = || desk.test.clock.pass_days(1);
    day();
    li.treats(entry, EntryMove::Suspend(given("unlawful-content", "详见通知书<b>"))).await.unwrap();
    day();
    li.treats(entry, remark("内部提醒", Visibility::Internal)).await.unwrap();
    li.treats(entry, remark("名称与 ICP 备案略有出入", Visibility::Public)).await.unwrap();
    let reply = EntryMove::Reply { to: 4, text: "已在办理变更".to_owned() };
    desk.app().move_entry((&wang.actor, &wang.via), entry, reply).await.unwrap();
    day();
    li.treats(entry, EntryMove::Restore(given("mended", ""))).await.unwrap();
    day();
    let change = wang.begins_on(&CHANGE_WEBSITE, entry).await.unwrap();
    wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
    wang.types_one(&change, "site_name", "青禾茶叶商城").await.unwrap();
    wang.submits(&change).await.unwrap();
    li.approves(&change).await.unwrap();
}

/// The subject moves to another organ; gives its number before.
async fn moves(desk: &Desk, wang: &Applicant) -> String {
    let old = wang.entries()[0].digits.clone();
    desk.test.clock.pass_days(1);
    let change = wang.begins(&CHANGE_SUBJECT).await.unwrap();
    wang.types_one(&change, "responsible_region", "330106").await.unwrap();
    wang.submits(&change).await.unwrap();
    desk.test.officer_of(OTHER_ORGAN, "zhou").approves(&change).await.unwrap();
    old
}

every_engine! {
    fn a_record_tells_its_life_with_reasons_their_basis_and_the_answers(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, entry) = desk.registered("wang").await;
            lives(&desk, &wang, &li, &entry).await;
            let page = desk.public(&format!("/record/{}", wang.entries()[0].digits)).await;
            assert_eq!(page.status, 200, "{}", page.text);
            let told = page.text.split("id=\"history\"").nth(1).unwrap();
            let order = ["信息变更", "恢复", "已整改完毕", "批注", "名称与 ICP 备案略有出入", "主体答复", "已在办理变更", "暂停",
                "发布或传播法律禁止的信息", "第二十条", "详见通知书", "备案登记"];
            let mut rest = told;
            for part in order {
                rest = rest.split_once(part).unwrap_or_else(|| panic!("{part} is not there in order: {told}")).1;
            }
            assert!(told.contains("<del>青禾茶叶小站</del>") && told.contains("<ins>青禾茶叶商城</ins>"), "{told}");
            assert!(!page.text.contains("内部提醒") && !page.text.contains("<b>"));
            assert!(page.text.len() < 60_000);
            let english = desk.public(&format!("/record/{}?lang=en", wang.entries()[0].digits)).await;
            assert!(english.text.contains("Suspended") && english.text.contains("Answer of the subject"));
        });
    }

    fn the_record_of_an_earlier_day_is_what_the_register_said_then(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, entry) = desk.registered("wang").await;
            lives(&desk, &wang, &li, &entry).await;
            let path = format!("/record/{}", wang.entries()[0].digits);
            // Registered on the 24th, suspended on the 25th.
            let then = desk.public(&format!("{path}?on=2026-11-25")).await;
            assert_eq!(then.status, 200, "{}", then.text);
            assert!(then.text.contains("2026年11月25日的登记内容") && then.text.contains("已暂停"), "{}", then.text);
            assert!(then.text.contains("<h1>青禾茶叶小站</h1>") && !then.text.contains("已在办理变更"));
            let before = desk.public(&format!("{path}?on=2026-11-23")).await;
            assert!(before.text.contains("2026年11月23日还没有登记"), "{}", before.text);
            assert!(!before.text.contains("id=\"history\""));
            for (typed, said) in [("2030-01-01", "还没有到"), ("2026-02-30", "2026-02-30"), ("gestern", "gestern")] {
                let wrong = desk.public(&format!("{path}?on={typed}")).await;
                assert_eq!(wrong.status, 422, "{typed}");
                assert!(wrong.text.contains(said) && wrong.text.contains("href=\"#on\""), "{}", wrong.text);
            }
        });
    }

    fn a_number_that_was_replaced_leads_to_the_record(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, _, _) = desk.registered("wang").await;
            let old = moves(&desk, &wang).await;
            let now = wang.entries().remove(0);
            assert_ne!(now.digits, old);
            let to = format!("/record/{}", now.digits);
            for path in [format!("/record/{old}"), format!("/query?q={old}"), format!("/query?by=number&q={old}")] {
                let answer = desk.public(&path).await;
                assert_eq!((answer.status.as_u16(), answer.header("location")), (302, to.as_str()), "{path}");
            }
            for path in [format!("/query?code={old}"), format!("/portal/registerSystemInfo?recordcode={old}")] {
                let answer = desk.public(&path).await;
                assert_eq!(answer.header("location"), format!("/record/{old}"), "{path}");
            }
            let page = desk.public(&to).await;
            assert!(page.text.contains("曾用备案号") && page.text.contains(&format!("京公网安备{old}号")), "{}", page.text);
            let found = desk.public(&format!("/api/v1/register/entries?number={old}")).await;
            let found: Value = serde_json::from_str(&found.text).unwrap();
            assert_eq!(found["entries"][0]["digits"], now.digits);
            // On the day of its registration it had the old one.
            let then = desk.public(&format!("{to}?on=2026-11-24")).await;
            assert!(!then.text.contains("曾用备案号"), "{}", then.text);
        });
    }

    fn a_crowded_history_is_cut_into_pages_that_stay_small(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, entry) = desk.registered("wang").await;
            for n in 0..24 {
                let text = format!("第 {n} 条{}", "长".repeat(990));
                li.treats(&entry, remark(&text, Visibility::Public)).await.unwrap();
            }
            let mut path = format!("/record/{}", wang.entries()[0].digits);
            let mut told = String::new();
            while !told.contains("备案登记</p>") {
                let page = desk.public(&path).await;
                assert!(page.text.len() < 60_000, "{}", page.text.len());
                let part = page.text.split("id=\"history\"").nth(1).unwrap();
                told.push_str(part);
                let next = part.split("?before=").nth(1).and_then(|rest| rest.split('#').next());
                let Some(next) = next else { break };
                path = format!("{}?before={next}", path.split('?').next().unwrap());
            }
            for n in 0..24 {
                assert_eq!(told.matches(&format!("第 {n} 条")).count(), 1, "{n}");
            }
        });
    }

    fn programs_read_a_history_with_exactly_these_names(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, entry) = desk.registered("wang").await;
            li.treats(&entry, EntryMove::Suspend(given("used-for-fraud", "见通知书"))).await.unwrap();
            li.treats(&entry, remark("内部提醒", Visibility::Internal)).await.unwrap();
            let now = wang.entries().remove(0);
            let answer = desk.public(&format!("/api/v1/register/entries/{}/history", now.digits)).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            let read: Value = serde_json::from_str(&answer.text).unwrap();
            assert_eq!(read["number"], now.number);
            assert_eq!(read["state"], "suspended");
            let events = read["events"].as_array().unwrap();
            assert_eq!(events.len(), 2, "{events:?}");
            assert_eq!(events[0]["action"], "register");
            assert_eq!(events[0]["from"], Value::Null);
            assert_eq!(events[1], serde_json::json!({
                "place": 2, "at": "2026-11-24T11:00:00+08:00", "action": "suspend", "from": "active", "to": "suspended",
                "organ": now.organ_name, "changes": [],
                "reasons": [{ "code": "used-for-fraud", "basis": "《中华人民共和国反电信网络诈骗法》第三十二条" }],
                "note": "见通知书", "reply_to": null
            }));
            for digits in ["11010502999999", "1"] {
                let none = desk.public(&format!("/api/v1/register/entries/{digits}/history")).await;
                assert_eq!(none.status, 404, "{digits}");
                assert!(none.text.contains("register-no-entry"), "{}", none.text);
            }
        });
    }
}
