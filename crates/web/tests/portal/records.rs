//! 备案登记 on the desk, and its holder's answer: who may see a record, what may be done to it, what is told.

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_domain::kind::CANCEL_RECORD;
use anbei_domain::register::{EntryAction, EntryState, Visibility};
use anbei_store::{every_engine, read};
use anbei_testkit::{ORGAN, OTHER_ORGAN};

use crate::officers::{Browser, Desk, between};

fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story)
}

fn given(code: &str) -> Given {
    Given { codes: vec![code.to_owned()], note: String::new() }
}

/// Where the buttons at the bottom lead.
fn buttons(page: &str, id: &str) -> Vec<String> {
    let bar = between(page, "<section class=\"decide", "</section>");
    let prefix = format!("\"/desk/records/{id}/");
    let links = bar.split(&prefix).skip(1);
    links.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

async fn shows_what_is_offered(desk: &Desk, officer: &Browser, id: &str) {
    let (actor, owned) = (officer.actor.clone(), id.to_owned());
    let read = desk.app().store().read_now(move |tx| read::entry_life::find(tx, &actor, &owned));
    let entry = read.unwrap().unwrap();
    let offers = |action: &EntryAction| entry.offers(*action, &officer.actor);
    let offered = EntryAction::ALL.into_iter().filter(offers).map(|a| a.as_str().to_owned());
    let mut offered: Vec<String> = offered.collect();
    if entry.may_countersign(&officer.actor) {
        offered.push("countersign".to_owned());
    }
    if entry.proposal.is_some() {
        offered.push("decline".to_owned());
    }
    let page = officer.get(&format!("/desk/records/{id}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let mut shown = buttons(&page.text, id);
    for page in &shown {
        let opened = officer.get(&format!("/desk/records/{id}/{page}")).await;
        assert_eq!(opened.status, 200, "{page}");
    }
    offered.sort();
    shown.sort();
    assert_eq!(shown, offered, "{:?}", entry.state);
}

async fn posts(officer: &Browser, id: &str, page: &str, texts: &[(&str, &str)]) -> String {
    let answer = officer.post(&format!("/desk/records/{id}/{page}"), texts).await;
    assert_eq!(answer.status, 303, "{page}: {}", answer.text);
    answer.header("location").to_owned()
}

every_engine! {
    fn a_button_is_there_exactly_where_the_records_lifecycle_has_the_move(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, id) = desk.registered("wang").await;
            let (one, other) = (desk.officer("first", ORGAN).await, desk.officer("other", ORGAN).await);
            let everybody = async || {
                shows_what_is_offered(&desk, &one, &id).await;
                shows_what_is_offered(&desk, &other, &id).await;
            };
            everybody().await;
            posts(&one, &id, "suspend", &[("codes", "unlawful-content")]).await;
            everybody().await;
            posts(&one, &id, "revoke", &[("codes", "used-for-fraud")]).await;
            everybody().await;
            posts(&other, &id, "countersign", &[]).await;
            everybody().await;
            posts(&other, &id, "reinstate", &[("codes", "decided-in-error")]).await;
            everybody().await;
            posts(&other, &id, "decline", &[]).await;
            everybody().await;
            posts(&other, &id, "reinstate", &[("codes", "decision-lifted")]).await;
            posts(&one, &id, "countersign", &[]).await;
            let cancel = wang.begins_on(&CANCEL_RECORD, &id).await.unwrap();
            wang.types_one(&cancel, "closing_reason", "closed").await.unwrap();
            wang.types_one(&cancel, "closed_on", "2026-11-20").await.unwrap();
            wang.confirms(&cancel);
            wang.submits(&cancel).await.unwrap();
            // An open filing about it is told, with the way to it.
            let page = one.get(&format!("/desk/records/{id}")).await;
            assert!(page.text.contains(&format!("/desk/cases/{cancel}")), "{}", page.text);
            li.approves(&cancel).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Cancelled);
            everybody().await;
        });
        desk.test.check_audit();
    }

    fn a_record_of_another_organ_is_not_there(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (_, _, id) = desk.registered("wang").await;
            let stranger = desk.officer("stranger", OTHER_ORGAN).await;
            for page in ["", "/suspend", "/revoke", "/annotate", "/countersign", "/decline", "/nonsense"] {
                assert_eq!(stranger.get(&format!("/desk/records/{id}{page}")).await.status, 404, "{page}");
            }
            let codes = [("codes", "unlawful-content"), ("words", "x"), ("visibility", "public")];
            for act in ["suspend", "revoke", "annotate", "countersign", "decline"] {
                assert_eq!(stranger.post(&format!("/desk/records/{id}/{act}"), &codes).await.status, 404, "{act}");
            }
            assert!(!stranger.get("/desk/records").await.text.contains(&id));
        });
    }

    fn what_is_missing_is_told_at_the_field_and_nothing_typed_is_lost(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, _, id) = desk.registered("wang").await;
            let li = desk.officer("first", ORGAN).await;
            let asked = li.get(&format!("/desk/records/{id}/suspend")).await;
            assert!(asked.text.contains("暂停 青禾茶叶小站（京公网安备"), "{}", asked.text);
            assert!(asked.text.contains("第二十条"), "the legal basis is not shown");
            let path = format!("/desk/records/{id}/suspend");
            // A reason of another move is none.
            let none = li.post(&path, &[("words", "见通知书"), ("codes", "mended")]).await;
            assert_eq!(none.status, 422);
            assert!(none.text.contains("请至少勾选一项") && none.text.contains("见通知书"), "{}", none.text);
            let long = "长".repeat(1001);
            let answer = li.post(&path, &[("codes", "used-for-fraud"), ("words", &long)]).await;
            assert_eq!(answer.status, 422);
            assert!(answer.text.contains(&long) && answer.text.contains("value=\"used-for-fraud\" aria-describedby=\"codes-used-for-fraud-hint\" checked"), "{}", answer.text);
            let path = format!("/desk/records/{id}/annotate");
            for texts in [&[("words", "备注")][..], &[("visibility", "public"), ("words", "  ")]] {
                assert_eq!(li.post(&path, texts).await.status, 422);
            }
            assert_eq!(wang.entries()[0].state, EntryState::Active);
        });
    }

    fn of_two_officers_neither_revokes_alone(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, _, id) = desk.registered("wang").await;
            let (one, other) = (desk.officer("first", ORGAN).await, desk.officer("other", ORGAN).await);
            let to = posts(&one, &id, "revoke", &[("codes", "false-data"), ("words", "材料系伪造")]).await;
            let page = one.get(&to).await;
            assert!(page.text.contains("已提议") && page.text.contains("待签署：撤销"), "{}", page.text);
            assert_eq!(wang.entries()[0].state, EntryState::Active);
            let own = one.post(&format!("/desk/records/{id}/countersign"), &[]).await;
            assert_eq!(own.status, 409);
            assert!(own.text.contains("另一名审核人员"), "{}", own.text);
            let again = other.post(&format!("/desk/records/{id}/revoke"), &[("codes", "false-data")]).await;
            assert_eq!(again.status, 409, "{}", again.text);
            let list = other.get("/desk/records?tab=sign").await;
            assert!(list.text.contains(&id), "{}", list.text);
            let asked = other.get(&format!("/desk/records/{id}/countersign")).await;
            assert!(asked.text.contains("材料系伪造") && asked.text.contains("签署撤销 青禾茶叶小站"), "{}", asked.text);
            posts(&other, &id, "countersign", &[]).await;
            assert_eq!(wang.entries()[0].state, EntryState::Revoked);
            let late = one.post(&format!("/desk/records/{id}/suspend"), &[("codes", "false-data"), ("codes", "used-for-fraud")]).await;
            assert_eq!(late.status, 409, "{}", late.text);
            assert!(late.text.contains("这条备案登记刚刚有了变化"), "{}", late.text);
            let page = one.get(&format!("/desk/records/{id}")).await;
            assert!(page.text.contains("提议撤销"), "what was proposed is not told: {}", page.text);
        });
        desk.test.check_audit();
    }

    fn a_public_remark_is_answered_once_from_the_holders_page(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, _, id) = desk.registered("wang").await;
            let (li, holder) = (desk.officer("first", ORGAN).await, desk.at_browser("wang").await);
            let stranger = desk.at_browser("wuming").await;
            posts(&li, &id, "annotate", &[("visibility", "internal"), ("words", "内部提醒")]).await;
            posts(&li, &id, "annotate", &[("visibility", "public"), ("words", "名称略有出入")]).await;
            let desk_page = li.get(&format!("/desk/records/{id}")).await;
            assert!(desk_page.text.contains("内部提醒") && desk_page.text.contains("名称略有出入"));
            let path = format!("/records/{id}");
            let page = holder.get(&path).await;
            assert!(page.text.contains("id=\"remark-3\"") && !page.text.contains("内部提醒"), "{}", page.text);
            let reply = format!("{path}/reply");
            for to in ["2", "9", ""] {
                assert_eq!(holder.post(&reply, &[("to", to), ("text", "好")]).await.status, 404, "{to}");
            }
            let blank = holder.post(&reply, &[("to", "3"), ("text", " ")]).await;
            assert_eq!(blank.status, 422);
            assert!(blank.text.contains("名称略有出入") && blank.text.contains("必须填写"), "{}", blank.text);
            assert_eq!(stranger.post(&reply, &[("to", "3"), ("text", "好")]).await.status, 404);
            let sent = holder.post(&reply, &[("to", "3"), ("text", "已在办理变更")]).await;
            assert_eq!((sent.status.as_u16(), sent.header("location")), (303, format!("{path}#event-3").as_str()));
            let page = holder.get(&path).await;
            assert!(page.text.contains("已在办理变更") && !page.text.contains("id=\"remark-3\""), "{}", page.text);
            let twice = holder.post(&reply, &[("to", "3"), ("text", "再说一句")]).await;
            assert_eq!(twice.status, 422);
            assert!(twice.text.contains("已经答复过") && twice.text.contains("再说一句"), "{}", twice.text);
            assert!(wang.messages().contains(&"annotated".to_owned()));
        });
    }

    fn the_list_is_searched_sorted_out_and_turned_over(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, id) = desk.registered("wang").await;
            let officer = desk.officer("first", ORGAN).await;
            let entry = wang.entries().remove(0);
            let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
            let url = format!("https://{}/x", entry.primary_domain);
            for typed in ["茶叶", &entry.digits, &entry.number, &entry.digits[8..], &entry.primary_domain, &url] {
                let page = officer.get(&format!("/desk/records?q={}", encoded(typed))).await;
                assert!(page.text.contains(&id), "{typed}: {}", page.text);
            }
            for query in ["q=nothing", "q=%25", "tab=suspended", "tab=sign", "kind=app", "page=7"] {
                let page = officer.get(&format!("/desk/records?{query}")).await;
                assert_eq!(page.status, 200, "{query}");
                assert!(!page.text.contains(&id) && page.text.contains("class=\"empty\""), "{query}");
            }
            li.treats(&id, EntryMove::Suspend(given("unlawful-content"))).await.unwrap();
            assert!(officer.get("/desk/records?tab=suspended").await.text.contains(&id));
            let remark = EntryMove::Annotate { text: "x".to_owned(), visibility: Visibility::Internal };
            li.treats(&id, remark).await.unwrap();
            assert!(officer.get("/desk").await.text.contains("/desk/records"));
        });
    }
}
