//! 文书: who may have which, and what stands on it. The press of these tests prints a document as its data.

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_store::every_engine;
use anbei_testkit::{ORGAN, OTHER_ORGAN};

use crate::officers::Desk;
use crate::support::{Portal, get};

const FORMS: [(&str, &str); 4] = [
    ("usage", "国际联网备案用户信息网络使用情况表"),
    ("unit", "计算机信息网络国际联网单位备案表"),
    ("sites", "所属网站基本情况表"),
    ("group", "网络信息安全保护小组名单"),
];

pub fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story)
}

every_engine! {
    fn a_certificate_shows_what_is_public_of_a_record_in_force(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (wang, li, id) = desk.registered("wang").await;
            let entry = wang.entries()[0].clone();
            let path = format!("/record/{}/certificate.pdf", entry.digits);
            let record = desk.public(&format!("/record/{}", entry.digits)).await;
            assert!(record.text.contains(&format!("href=\"{path}\"")), "{}", record.text);
            let own = desk.at_browser("wang").await.get(&format!("/records/{id}")).await;
            assert!(own.text.contains(&format!("href=\"{path}\"")), "{}", own.text);

            let paper = desk.public(&path).await;
            assert_eq!(paper.status, 200);
            assert_eq!(paper.header("content-type"), "application/pdf");
            let file = format!("attachment; filename=\"certificate-{}.pdf\"", entry.digits);
            assert_eq!(paper.header("content-disposition"), file);
            for words in ["网站备案登记证明", "Certificate of Website Filing", &entry.name, &entry.number, "演示文书"] {
                assert!(paper.text.contains(words), "{words}: {}", paper.text);
            }
            // 王小样: what the public page masks is masked here.
            assert!(paper.text.contains(&entry.subject_name), "{}", paper.text);
            assert!(!paper.text.contains("王小样"), "{}", paper.text);

            assert_eq!(desk.public("/record/11010502999999/certificate.pdf").await.status, 404);
            let given = Given { codes: vec!["unlawful-content".to_owned()], note: String::new() };
            li.treats(&id, EntryMove::Suspend(given)).await.unwrap();
            assert_eq!(desk.public(&path).await.status, 404);
            assert!(!desk.public(&format!("/record/{}", entry.digits)).await.text.contains(&path));
        });
    }

    fn a_receipt_is_for_who_handed_in(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (_, site) = desk.filed("wang").await;
            let path = format!("/filings/{site}/papers/receipt.pdf");
            let wang = desk.at_browser("wang").await;
            let page = wang.get(&format!("/filings/{site}")).await;
            assert!(page.text.contains(&format!("href=\"{path}\"")), "{}", page.text);
            let paper = wang.get(&path).await;
            assert_eq!(paper.status, 200);
            assert_eq!(paper.header("cache-control"), "no-store");
            for words in ["提交回执", &site.to_uppercase(), "2026年11月24日 11:00", &format!("/papers/{site}")] {
                assert!(paper.text.contains(words), "{words}: {}", paper.text);
            }

            let nobody = desk.public(&path).await;
            assert_eq!(nobody.status, 303);
            assert!(nobody.header("location").starts_with("/login"), "{}", nobody.header("location"));
            assert_eq!(desk.at_browser("zhang").await.get(&path).await.status, 404);
            assert_eq!(desk.officer("first", ORGAN).await.get(&path).await.status, 404);
            for file in ["nonsense.pdf", "receipt", "receipt.png"] {
                assert_eq!(wang.get(&format!("/filings/{site}/papers/{file}")).await.status, 404, "{file}");
            }
            let draft = desk.test.applicant("wang").begins(&anbei_domain::kind::NEW_APP).await.unwrap();
            assert_eq!(wang.get(&format!("/filings/{draft}/papers/receipt.pdf")).await.status, 404);
        });
    }

    fn a_printed_code_leads_each_to_their_own_side_of_the_case(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (_, site) = desk.filed("wang").await;
            let path = format!("/papers/{site}");
            let officer = desk.officer("first", ORGAN).await;
            assert_eq!(officer.get(&path).await.header("location"), format!("/desk/cases/{site}"));
            let wang = desk.at_browser("wang").await;
            assert_eq!(wang.get(&path).await.header("location"), format!("/filings/{site}"));
            let nobody = desk.public(&path).await;
            assert!(nobody.header("location").starts_with("/login?back="), "{}", nobody.header("location"));
            // Another organ's officer is led to a case that is not there for them.
            let other = desk.officer("zhao", OTHER_ORGAN).await;
            let led = other.get(&path).await.header("location").to_owned();
            assert_eq!(other.get(&led).await.status, 404);
            assert_eq!(officer.get("/papers/a%0Ab").await.status, 404);
        });
    }

    fn the_four_forms_are_filled_for_their_applicant_and_blank_for_anybody(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (subject, site) = desk.filed("wang").await;
            let wang = desk.at_browser("wang").await;
            let whole = "11010519491231002X";
            for (form, title) in FORMS {
                let paper = wang.get(&format!("/filings/{site}/papers/{form}.pdf")).await;
                assert_eq!(paper.status, 200, "{form}");
                assert!(paper.text.contains(title), "{form}: {}", paper.text);
                // 王小样's own form, for himself: nothing on it is masked.
                assert!(paper.text.contains("王小样") && paper.text.contains(whole), "{form}: {}", paper.text);

                let blank = desk.public(&format!("/forms/{form}.pdf")).await;
                assert_eq!(blank.status, 200, "{form}");
                assert!(blank.text.contains(title) && !blank.text.contains("true]"), "{form}: {}", blank.text);
                assert!(blank.text.contains("127.0.0.1:8080/forms"), "{form}: {}", blank.text);
                assert!(desk.public("/forms").await.text.contains(&format!("/forms/{form}.pdf")));
            }
            let sites = wang.get(&format!("/filings/{site}/papers/sites.pdf")).await;
            assert!(sites.text.contains("wang.example.com") && sites.text.contains("[true,"), "{}", sites.text);
            // A subject has no site to tell of.
            assert_eq!(wang.get(&format!("/filings/{subject}/papers/sites.pdf")).await.status, 404);
            assert_eq!(desk.at_browser("zhang").await.get(&format!("/filings/{site}/papers/unit.pdf")).await.status, 404);
            assert_eq!(desk.public("/forms/receipt.pdf").await.status, 404);
        });
    }

    fn a_security_group_is_named_once_and_fills_its_form(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (_, site) = desk.filed("wang").await;
            let wang = desk.at_browser("wang").await;
            let list = "/my/subject/group";
            assert!(wang.get(list).await.text.contains("还没有成员"));
            let member = |name, role, version| [
                ("member_name", name), ("member_role", role), ("member_post", "技术部主任"),
                ("member_id_kind", "resident-id"), ("member_id_number", "11010119900307109X"),
                ("member_mobile", "13800138000"), ("version", version),
            ];
            let none = wang.post(&format!("{list}/new"), &[("version", "0")]).await;
            assert_eq!(none.status, 422);
            assert!(none.text.contains("error-summary"), "{}", none.text);
            let added = wang.post(&format!("{list}/new"), &member("阿卜杜热合曼·吾买尔江", "member", "0")).await;
            assert_eq!(added.header("location"), list, "{}", added.text);
            wang.post(&format!("{list}/new"), &member("王小明", "leader", "1")).await;
            let shown = wang.get(list).await.text;
            assert!(shown.find("王小明").unwrap() < shown.find("阿卜杜热合曼").unwrap(), "{shown}");
            assert!(!shown.contains("11010119900307109X") && !shown.contains("13800138000"), "{shown}");

            // Somebody else was faster: nothing is lost unseen.
            assert_eq!(wang.post(&format!("{list}/0"), &member("王大明", "leader", "1")).await.status, 409);
            wang.post(&format!("{list}/0"), &member("王大明", "leader", "2")).await;
            for path in [format!("{list}/form.pdf"), format!("/filings/{site}/papers/group.pdf")] {
                let paper = wang.get(&path).await.text;
                assert!(paper.contains("王大明") && paper.contains("阿卜杜热合曼·吾买尔江"), "{paper}");
                assert!(paper.contains("11010119900307109X"), "{paper}");
            }
            wang.post(&format!("{list}/1"), &[("version", "3"), ("do", "remove")]).await;
            assert!(!wang.get(list).await.text.contains("阿卜杜热合曼"));
            assert_eq!(wang.get(&format!("{list}/7")).await.status, 404);
            // Whoever has no subject has no group, and officers have none of their own.
            assert_eq!(desk.at_browser("zhang").await.get(list).await.status, 409);
            assert_eq!(desk.officer("first", ORGAN).await.get(list).await.status, 404);
        });
        desk.test.check_audit();
    }

    fn an_officer_prints_a_whole_case_and_it_is_written_down(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (subject, site) = desk.filed("wang").await;
            let officer = desk.officer("first", ORGAN).await;
            let page = officer.get(&format!("/desk/cases/{site}")).await;
            for file in ["case-file", "usage", "unit", "sites", "group", "receipt"] {
                let path = format!("/desk/cases/{site}/papers/{file}.pdf");
                assert!(page.text.contains(&format!("action=\"{path}\"")), "{file}: {}", page.text);
                // Looking is an act: an address alone prints nothing.
                assert_eq!(officer.get(&path).await.status, 405, "{file}");
                let paper = officer.post(&path, &[]).await;
                assert_eq!(paper.status, 200, "{file}: {}", paper.text);
                assert!(paper.text.contains(&site.to_uppercase()), "{file}: {}", paper.text);
            }
            let whole = officer.post(&format!("/desk/cases/{subject}/papers/case-file.pdf"), &[]).await.text;
            for words in ["案卷", "11010519491231002X", "附件目录", "SHA-256", "办理经过"] {
                assert!(whole.contains(words), "{words}: {whole}");
            }
            let after = officer.get(&format!("/desk/cases/{site}")).await.text;
            assert_eq!(after.matches("打印了文书").count(), 6, "{after}");
            // The applicant is not told which officer looked.
            assert!(!desk.at_browser("wang").await.get(&format!("/filings/{site}")).await.text.contains("打印了文书"));

            let other = desk.officer("other", OTHER_ORGAN).await;
            assert_eq!(other.post(&format!("/desk/cases/{site}/papers/case-file.pdf"), &[]).await.status, 404);
            assert_eq!(officer.post(&format!("/desk/cases/{site}/papers/return.pdf"), &[]).await.status, 404);
        });
        desk.test.check_audit();
    }

    fn a_return_is_a_letter_too(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let (_, site) = desk.filed("wang").await;
            desk.test.officer("li").returns(&site, "site_name", "name-breaks-rules").await.unwrap();
            let wang = desk.at_browser("wang").await;
            let path = format!("/filings/{site}/papers/return.pdf");
            assert!(wang.get(&format!("/filings/{site}")).await.text.contains(&path));
            let letter = wang.get(&path).await.text;
            for words in ["退回修改通知", "王小样：", "2026年12月24日", "朝阳"] {
                assert!(letter.contains(words), "{words}: {letter}");
            }
            assert_eq!(wang.get(&format!("/filings/{site}/papers/inspection.pdf")).await.status, 404);
        });
    }
}

#[test]
fn a_site_without_a_press_says_so_and_goes_on() {
    tell(async {
        let portal = Portal::new();
        let answer = get(&portal.router, "/forms/group.pdf").await;
        assert_eq!(answer.status, 409);
        assert!(answer.text.contains("暂时不能生成文书"), "{}", answer.text);
    });
}
