//! 文书: who may have which, and what stands on it. The press of these tests prints a document as its data.

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_store::every_engine;
use anbei_testkit::{ORGAN, OTHER_ORGAN};

use crate::officers::Desk;

fn tell<T>(story: impl Future<Output = T>) -> T {
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
            // 王小明: what the public page masks is masked here.
            assert!(paper.text.contains(&entry.subject_name), "{}", paper.text);
            assert!(!paper.text.contains("王小明"), "{}", paper.text);

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
}
