//! What follows from a kind's constant alone: its form, the page to check, the officer's view, the decision, the record.
//!
//! With the feature `sample-kind` the list has one more kind, which only a file of the rules and two catalogs know.

use anbei_domain::field::{AnyField, Control};
use anbei_domain::filing::StateName;
use anbei_domain::kind::{KINDS, Kind, Outcome};
use anbei_testkit::{ORGAN, filled};
use anbei_web::Lang;

use crate::officers::{Browser, Desk};

fn kinds() -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().copied().filter(|kind| matches!(kind.outcome, Outcome::Register(_)))
}

fn label(field: &dyn AnyField) -> &'static str {
    Lang::default().text(format!("field-{}", field.id()))
}

/// Fills in every page of a kind as its applicant; gives the filing's id.
async fn fill_in(desk: &Desk, person: &Browser, kind: &'static Kind) -> String {
    let begun = person.post("/apply/new", &[("kind", kind.id)]).await;
    let path = begun.header("location").to_owned();
    let answers = filled(kind, &[], &desk.test.applicant("wang").uploads);
    for step in kind.steps {
        let page = person.get(&format!("{path}/{}?lang=en", step.id)).await;
        assert_eq!(page.status, 200, "{} {}", kind.id, step.id);
        let page = person.get(&format!("{path}/{}?lang=zh-CN", step.id)).await;
        for field in step.fields().filter(|field| kind.asks(*field, &answers)) {
            assert!(page.text.contains(label(field)), "{} {}", kind.id, field.id());
        }
        let given = step.fields().flat_map(|f| answers.all(f.id()).iter().map(|t| (f.id(), t)));
        let pairs: Vec<_> = given.map(|(id, text)| (id, text.as_str())).collect();
        let answer = person.post(&format!("{path}/{}", step.id), &pairs).await;
        assert_eq!(answer.status, 303, "{} {}: {}", kind.id, step.id, answer.text);
    }
    let check = person.get(&format!("{path}/check")).await;
    assert!(!check.text.contains("error-summary"), "{}: {}", kind.id, check.text);
    for field in kind.fields().filter(|field| kind.asks(*field, &answers)) {
        let is_named_elsewhere = matches!(field.control(), Control::Directory { .. });
        assert!(is_named_elsewhere || check.text.contains(label(field)), "{}", field.id());
    }
    path.replace("/apply/", "")
}

#[tokio::test]
async fn every_kind_is_filled_in_checked_reviewed_approved_and_recorded() {
    for kind in kinds() {
        let desk = Desk::new();
        let applicant = desk.test.applicant("wang");
        let subject = applicant.registers_subject().await;
        desk.test.officer("li").approves(&subject).await.unwrap();
        let person = desk.at_browser("wang").await;
        let id = fill_in(&desk, &person, kind).await;
        let title = applicant.sees(&id).unwrap().title().to_owned();
        applicant.submits(&id).await.unwrap();

        let officer = desk.officer("officer", ORGAN).await;
        assert!(officer.get("/desk").await.text.contains(&title), "{}", kind.id);
        officer.takes(&id).await;
        let case = officer.get(&format!("/desk/cases/{id}")).await;
        let answers = applicant.sees(&id).unwrap().answers;
        for field in kind.fields().filter(|field| kind.shows(*field, &answers)) {
            let is_named_elsewhere = matches!(field.control(), Control::Directory { .. });
            assert!(is_named_elsewhere || case.text.contains(label(field)), "{}", field.id());
            if field.is_sensitive() && kind.asks(field, &answers) {
                let text = answers.one(field.id()).unwrap();
                assert!(!case.text.contains(text), "{} is masked", field.id());
            }
        }
        let done = officer.post(&format!("/desk/cases/{id}/approve"), &[]).await;
        assert_eq!(done.status, 303, "{}: {}", kind.id, done.text);
        assert_eq!(desk.case(&officer, &id).state.name(), StateName::Approved);

        let entries = person.get("/my/entries").await;
        assert!(entries.text.contains(&title), "{}", kind.id);
        let record = entries.text.split("href=\"/records/").nth(1).unwrap();
        let record = record.split('"').next().unwrap();
        for lang in ["en", "zh-CN"] {
            let page = person.get(&format!("/records/{record}?lang={lang}")).await;
            assert!(page.status == 200 && page.text.contains(&title), "{}", kind.id);
        }
        let found = person.get(&format!("/query?kind=app&q={title}")).await;
        assert!(found.text.contains(&title), "{}", kind.id);
    }
}

/// The recipe of CONTRIBUTING.md, carried out: nothing but the kind's own file and its words knows the sample.
#[cfg(feature = "sample-kind")]
#[test]
fn the_sample_kind_is_among_them() {
    assert!(kinds().any(|kind| kind.id == "sample"));
}
