//! 表单版本, from end to end: the sample kind has a second version, with a question renamed, one retired, one added and a choice
//! recoded.

use anbei_domain::field::Answers;
use anbei_domain::filing::{Filing, FilingState, Submission};
use anbei_domain::id::{EntryId, OrganId};
use anbei_domain::kind::sample_kind::SAMPLE;
use anbei_store::{StoreError, read, write};
use anbei_testkit::{Applicant, ORGAN, filled};

use crate::officers::Desk;

const KEEPER: &str = "示例路 8 号院 2 号楼 9 层";

/// Everything that the first version asked.
fn first(person: &Applicant) -> Answers {
    let own =
        [("sample_has_motto", "yes"), ("sample_motto", "茶香十里"), ("sample_home", "overseas")];
    let mut answers = filled(&SAMPLE, &own, &person.uploads);
    answers.set("sample_slogan", ["茶香十里"]);
    answers.set("sample_keeper", [KEEPER]);
    answers.set("sample_home", ["abroad"]);
    answers.remove("sample_motto");
    answers.remove("sample_size");
    answers
}

/// A draft as a program left it that knew the first version.
async fn draft(desk: &Desk, person: &Applicant) -> String {
    let subject = person.registers_subject().await;
    desk.test.officer("li").approves(&subject).await.unwrap();
    let id = person.begins(&SAMPLE).await.unwrap();
    let filing = Filing { form_version: 1, answers: first(person), ..person.sees(&id).unwrap() };
    let keys = desk.test.app.keys().clone();
    let saved = desk.test.app.store().write_now(move |tx| write::filing::save(tx, &keys, &filing));
    saved.unwrap();
    id
}

/// Hands it in as a program did that knew the first version.
fn hands_in(desk: &Desk, person: &Applicant, id: &str) {
    let (organ, at) = (OrganId::new(ORGAN), desk.test.app.now());
    let filing = Filing {
        state: FilingState::Submitted,
        round: 1,
        organ: Some(organ.clone()),
        submitted_at: Some(at),
        ..person.sees(id).unwrap()
    };
    let answers = filing.answers.clone();
    let submission = Submission { answers, organ, hash: "00".to_owned(), acknowledgement: None };
    let keys = desk.test.app.keys().clone();
    let written = desk.test.app.store().write_now(move |tx| {
        write::filing::save(tx, &keys, &filing)?;
        let document = write::round::document(&keys, &filing, &submission);
        write::round::insert(tx, &filing, (&submission, &document), at)
    });
    written.unwrap();
}

fn says(page: &str, words: &[&str]) {
    for said in words {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[tokio::test]
async fn a_draft_of_an_older_form_is_brought_up_and_its_applicant_told_once() {
    let desk = Desk::new();
    let applicant = desk.test.applicant("wang");
    let id = draft(&desk, &applicant).await;
    let person = desk.at_browser("wang").await;
    let told = format!("/apply/{id}/form");
    assert_eq!(person.get(&format!("/apply/{id}")).await.header("location"), told);
    assert_eq!(person.get(&format!("/apply/{id}/check")).await.header("location"), told);
    let page = person.get(&told).await;
    says(&page.text, &["表单更新了", "口号", "格言", "茶香十里", "国外", "境外", "样例大小"]);
    says(&page.text, &["保管人住址", KEEPER]);
    // What was typed into a page of the older program is not lost.
    let typed = [("sample_slogan", "一叶知秋"), ("sample_picture", applicant.upload.as_str())];
    let typed = person.post(&format!("/apply/{id}/sample"), &typed).await;
    assert_eq!(typed.header("location"), told);
    assert_eq!(applicant.sees(&id).unwrap().form_version, 1);

    assert_eq!(person.post(&told, &[]).await.header("location"), format!("/apply/{id}"));
    let filing = applicant.sees(&id).unwrap();
    assert_eq!((filing.form_version, filing.answers.one("sample_motto")), (2, Some("一叶知秋")));
    assert_eq!(filing.answers.one("sample_home"), Some("overseas"));
    assert!(!filing.answers.mentions("sample_slogan") && !filing.answers.mentions("sample_keeper"));
    // Once is enough; what is new is asked next.
    assert_eq!(person.get(&told).await.header("location"), format!("/apply/{id}/sample"));
    applicant.types_one(&id, "sample_size", "3").await.unwrap();
    applicant.submits(&id).await.unwrap();
}

#[tokio::test]
async fn what_was_handed_in_under_an_older_form_reads_as_it_did_and_comes_about_in_the_present_one()
{
    let desk = Desk::new();
    let applicant = desk.test.applicant("wang");
    let id = draft(&desk, &applicant).await;
    hands_in(&desk, &applicant, &id);

    let person = desk.at_browser("wang").await;
    let own = person.get(&format!("/filings/{id}")).await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&id).await;
    let case = officer.get(&format!("/desk/cases/{id}")).await;
    for page in [&own, &case] {
        says(&page.text, &["口号", "茶香十里", "国外", "保管人住址"]);
        assert!(!page.text.contains("样例大小") && !page.text.contains(KEEPER));
    }
    let reveal = [("field", "sample_keeper"), ("round", "1")];
    let shown = officer.post(&format!("/desk/cases/{id}/reveal"), &reveal).await;
    assert!(shown.text.contains(KEEPER), "{}", shown.text);

    let done = officer.post(&format!("/desk/cases/{id}/approve"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let entry = EntryId::new(applicant.entries()[0].id.clone());
    let keys = desk.test.app.keys().clone();
    let document = desk.test.app.store().read_now(move |tx| {
        Ok::<_, StoreError>(read::entry_life::find_document(tx, &keys, &entry)?)
    });
    let (version, answers) = document.unwrap().unwrap();
    assert_eq!((version, answers.one("sample_motto")), (2, Some("茶香十里")));
}

#[tokio::test]
async fn a_returned_filing_is_brought_up_with_its_reasons_and_each_round_reads_as_it_was_handed_in()
{
    let desk = Desk::new();
    let applicant = desk.test.applicant("wang");
    let id = draft(&desk, &applicant).await;
    hands_in(&desk, &applicant, &id);
    desk.test.officer("zhao").returns(&id, "sample_slogan", "other").await.unwrap();

    let person = desk.at_browser("wang").await;
    let (told, step) = (format!("/apply/{id}/form"), format!("/apply/{id}/sample"));
    for path in [format!("/apply/{id}"), step.clone()] {
        assert_eq!(person.get(&path).await.header("location"), told);
    }
    says(&person.get(&told).await.text, &["口号", "格言", "茶香十里", KEEPER, "样例大小"]);
    assert_eq!(person.post(&told, &[]).await.header("location"), format!("/apply/{id}"));
    let filing = applicant.sees(&id).unwrap();
    assert_eq!((filing.form_version, filing.round), (2, 1));
    assert_eq!(filing.reasons[0].field.as_deref(), Some("sample_motto"));

    // What was returned and what is new is open, and nothing else.
    let page = person.get(&step).await.text;
    says(&page, &["name=\"sample_motto\"", "请重新填写", "name=\"sample_size\""]);
    assert!(!page.contains("name=\"sample_name\""), "{page}");
    let typed = [("sample_motto", "一叶知秋"), ("sample_name", "另一个名字")];
    person.post(&step, &typed).await;
    assert!(applicant.submits(&id).await.is_err(), "what is new was not answered");
    person.post(&step, &[("sample_motto", "一叶知秋"), ("sample_size", "3")]).await;
    applicant.submits(&id).await.unwrap();

    let officer = desk.officer("officer", ORGAN).await;
    officer.takes(&id).await;
    let second = officer.get(&format!("/desk/cases/{id}")).await.text;
    says(&second, &["格言", "一叶知秋", "茶香十里", "境外", "样例大小", "请重新填写"]);
    // What only the form calls otherwise is no change of theirs.
    for not_said in ["另一个名字", "保管人住址", "国外"] {
        assert!(!second.contains(not_said), "{not_said}: {second}");
    }
    let first = officer.get(&format!("/desk/cases/{id}?round=1")).await.text;
    says(&first, &["口号", "茶香十里", "国外", "保管人住址"]);
    assert!(!first.contains("样例大小") && !first.contains("一叶知秋"), "{first}");
}
