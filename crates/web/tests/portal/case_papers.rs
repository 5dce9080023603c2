//! What is served on paper and comes back on paper: invitations, notices, orders, and the answer of who has none but paper.

use anbei_store::every_engine;
use anbei_testkit::{ORGAN, OTHER_ORGAN};

use crate::apply::picture;
use crate::officers::{Browser, Desk};
use crate::papers::tell;
use crate::violations::reported;

async fn does(officer: &Browser, case: &str, step: &str, fields: &[(&str, &str)]) {
    let answer = officer.post(&format!("/desk/violations/{case}/{step}"), fields).await;
    assert_eq!(answer.status, 303, "{step}: {}", answer.text);
}

const OPEN: [(&str, &str); 3] =
    [("category", "unlawful-content"), ("severity", "serious"), ("words", "请删除违法信息")];

every_engine! {
    fn an_inspection_is_a_letter_to_the_applicant_and_in_the_case(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (_, site) = desk.filed("wang").await;
            let officer = desk.officer("first", ORGAN).await;
            let wang = desk.at_browser("wang").await;
            let own = format!("/filings/{site}/papers/inspection.pdf");
            assert_eq!(wang.get(&own).await.status, 404);
            officer.takes(&site).await;
            let book = [("day", "2026-12-01"), ("time", "10:00"), ("place", "示例大厅三楼"), ("contact", "值班室 010-55500000")];
            let booked = officer.post(&format!("/desk/cases/{site}/inspect"), &book).await;
            assert_eq!(booked.status, 303, "{}", booked.text);
            assert!(wang.get(&format!("/filings/{site}")).await.text.contains(&own));
            let letter = wang.get(&own).await;
            assert_eq!((letter.status.as_u16(), letter.header("content-type")), (200, "application/pdf"));
            let printed = officer.post(&format!("/desk/cases/{site}/papers/inspection.pdf"), &[]).await;
            for text in [&letter.text, &printed.text] {
                for words in ["王小样：", "2026年12月1日", "10:00", "示例大厅三楼", "值班室", &format!("/papers/{site}")] {
                    assert!(text.contains(words), "{words}: {text}");
                }
            }
            for other in [desk.at_browser("zhang").await, desk.officer("other", OTHER_ORGAN).await] {
                assert_eq!(other.get(&own).await.status, 404);
            }
        });
        desk.test.check_audit();
    }

    fn a_notice_is_the_operators_and_orders_are_the_providers(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (officer, _, id) = reported(&desk, "wang").await;
            let wang = desk.at_browser("wang").await;
            let (at_desk, own) = (format!("/desk/violations/{id}"), format!("/violations/{id}/papers/notice.pdf"));
            assert_eq!(wang.get(&own).await.status, 404);
            does(&officer, &id, "open", &OPEN).await;
            let notice = officer.get(&format!("{at_desk}/papers/notice.pdf")).await;
            for text in [&notice.text, &wang.get(&own).await.text] {
                for words in ["责令改正通知书", "王小样：", "请删除违法信息", "第二十条", "2026年12月1日前", &format!("/papers/violations/{id}")] {
                    assert!(text.contains(words), "{words}: {text}");
                }
            }
            assert_eq!(officer.get(&format!("{at_desk}/papers/order.pdf")).await.status, 404);
            let order = [OPEN[0], ("provider", "示例云"), ("words", "危害正在发生")];
            does(&officer, &id, "order-at-once", &order).await;
            does(&officer, &id, "order-restore", &[("words", "已经整改")]).await;
            for (paper, title, said) in [("order", "停止接入通知书", "危害正在发生"), ("restore", "恢复接入通知书", "已经整改")] {
                let letter = officer.get(&format!("{at_desk}/papers/{paper}.pdf")).await;
                assert_eq!(letter.header("content-type"), "application/pdf");
                for words in [title, "示例云：", said, "wang.example", "（盖章"] {
                    assert!(letter.text.contains(words), "{words}: {}", letter.text);
                }
                // The operator is told in a notice of its own; what is served on the provider is not theirs.
                assert_eq!(wang.get(&format!("/violations/{id}/papers/{paper}.pdf")).await.status, 404);
            }
            let stranger = desk.officer("stranger", OTHER_ORGAN).await;
            for paper in ["notice", "order", "restore"] {
                assert_eq!(stranger.get(&format!("{at_desk}/papers/{paper}.pdf")).await.status, 404);
            }
            assert_eq!(desk.at_browser("zhang").await.get(&own).await.status, 404);
        });
        desk.test.check_audit();
    }

    fn the_code_on_a_notice_leads_its_officer_to_the_case_and_a_stranger_nowhere(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (officer, _, id) = reported(&desk, "wang").await;
            does(&officer, &id, "open", &OPEN).await;
            let path = format!("/papers/violations/{id}");
            let led = async |who: &Browser| {
                let to = who.get(&path).await.header("location").to_owned();
                (who.get(&to).await.status.as_u16(), to)
            };
            assert_eq!(led(&officer).await, (200, format!("/desk/violations/{id}")));
            assert_eq!(led(&desk.at_browser("wang").await).await, (200, format!("/violations/{id}")));
            for other in [desk.officer("stranger", OTHER_ORGAN).await, desk.at_browser("zhang").await] {
                assert_eq!(led(&other).await.0, 404);
            }
            let nobody = desk.public(&path).await;
            assert!(nobody.header("location").starts_with("/login?back="), "{}", nobody.header("location"));
        });
    }

    fn an_answer_on_paper_is_entered_with_its_scan_and_told_as_such(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (officer, _, id) = reported(&desk, "wang").await;
            does(&officer, &id, "open", &OPEN).await;
            let path = format!("/desk/violations/{id}/enter-answer");
            assert!(officer.get(&format!("/desk/violations/{id}")).await.text.contains(&path));
            let form = officer.get(&path).await.text;
            assert!(form.contains("为什么用书面答复") && form.contains("value=\"2026-11-24\""), "{form}");
            let typed = |day| [("answer", "mended"), ("done_on", day), ("on_paper", "cannot-log-in"), ("words", "首页已经清理")];
            let scan = ("files", "答复.png", &picture()[..]);
            assert_eq!(officer.post(&path, &typed("2026-11-24")).await.status, 422);
            let early = officer.post_with_file(&path, &typed("2026-11-25"), scan).await;
            assert!(early.status == 422 && early.text.contains("首页已经清理"), "{}", early.text);
            let why: Vec<_> = typed("2026-11-24").into_iter().filter(|(name, _)| *name != "on_paper").collect();
            assert_eq!(officer.post_with_file(&path, &why, scan).await.status, 422);
            let sent = officer.post_with_file(&path, &typed("2026-11-24"), scan).await;
            assert_eq!(sent.status, 303, "{}", sent.text);

            let wang = desk.at_browser("wang").await;
            let own = wang.get(&format!("/violations/{id}")).await.text;
            let at_desk = officer.get(sent.header("location")).await.text;
            for page in [&own, &at_desk] {
                for words in ["开办者书面答复，由公安机关录入", "首页已经清理", "开办者无法登录账号", "收到日期：2026年11月24日", "答复.png"] {
                    assert!(page.contains(words), "{words}: {page}");
                }
            }
            let file = own.split("\"/attachments/").nth(1).unwrap().split('"').next().unwrap();
            assert_eq!(wang.get(&format!("/attachments/{file}")).await.status, 200);
            let told = desk.test.applicant_of(wang.account.as_str()).messages();
            assert!(told.contains(&"answer-entered".to_owned()), "{told:?}");
            assert_eq!(officer.get(&path).await.status, 303);
        });
        desk.test.check_audit();
    }
}
