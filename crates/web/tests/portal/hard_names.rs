//! 生僻字: every name of the corpus goes in by a form or a table and comes back the same, wherever it is asked for.

use anbei_domain::account::AdminRole;
use anbei_domain::kind::{Kind, NEW_WEBSITE, REGISTER_SUBJECT};
use anbei_store::every_engine;
use anbei_testkit::{Applicant, HardName, ORGAN, hard_names, individual, website};

use crate::officers::{Browser, Desk, between};
use crate::papers::tell;
use crate::providers::{answers, applied};

fn address(path: &str, words: &str) -> String {
    let words: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
    format!("{path}{words}")
}

/// Types `name` into one question of a filing that is filled in otherwise; gives the filing's id.
async fn types(
    (person, applicant): (&Browser, &Applicant),
    kind: &'static Kind,
    (step, field): (&str, &'static str),
    name: HardName,
) -> String {
    let id = applicant.begins(kind).await.unwrap();
    let domain = format!("{}.example", applicant.account.as_str());
    let mut filled = if kind.id == NEW_WEBSITE.id {
        website(&domain, &applicant.upload)
    } else {
        individual(&applicant.upload)
    };
    applicant.types(&id, filled.clone()).await.unwrap();
    filled.set(field, [name.typed]);
    let asked = kind.steps.iter().find(|of| of.id == step).unwrap();
    let given = asked.fields().flat_map(|f| filled.all(f.id()).iter().map(|t| (f.id(), t)));
    let given: Vec<_> = given.map(|(id, text)| (id, text.as_str())).collect();
    let sent = person.post(&format!("/apply/{id}/{step}"), &given).await;
    assert_eq!(sent.status, 303, "{}: {}", name.typed, sent.text);
    let page = person.get(&format!("/apply/{id}/{step}")).await;
    // Until it is handed in, a draft has what was typed.
    assert!(page.text.contains(&format!("value=\"{}\"", name.typed)), "{}", page.text);
    let check = person.get(&format!("/apply/{id}/check")).await;
    assert!(check.text.contains(name.typed), "{}: {}", name.typed, check.text);
    applicant.submits(&id).await.unwrap();
    assert_eq!(applicant.sees(&id).unwrap().answers.one(field), Some(name.kept));
    id
}

/// From the form to the register, with the officer between.
async fn goes_through(desk: &Desk, officer: &Browser, at: usize, name: HardName) {
    let who = format!("someone-{at}");
    let (applicant, person) = (desk.test.applicant(&who), desk.at_browser(&who).await);
    let pair = (&person, &applicant);
    let subject = types(pair, &REGISTER_SUBJECT, ("person", "responsible_name"), name).await;
    let case = desk.case(officer, &subject);
    assert_eq!(case.answers.one("responsible_name"), Some(name.kept));
    desk.test.officer("li").approves(&subject).await.unwrap();

    let site = types(pair, &NEW_WEBSITE, ("site", "site_name"), name).await;
    let queue = officer.get(&address("/desk?q=", name.typed)).await;
    assert!(queue.text.contains(&site), "{}: {}", name.kept, queue.text);
    officer.takes(&site).await;
    let page = officer.get(&format!("/desk/cases/{site}")).await;
    assert!(page.text.contains(name.kept), "{}: {}", name.kept, page.text);
    let done = officer.post(&format!("/desk/cases/{site}/approve"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    is_found(desk, &applicant.entries()[0].digits, name).await;
}

/// The public finds it, by what is typed and by what is kept, and reads it as it is.
async fn is_found(desk: &Desk, digits: &str, name: HardName) {
    for words in [name.typed, name.kept] {
        let found = desk.public(&address("/query?q=", words)).await;
        let found =
            if found.status == 303 { desk.public(found.header("location")).await } else { found };
        assert!(found.text.contains(&format!("/record/{digits}")), "{}: {}", name.kept, found.text);
    }
    let record = desk.public(&format!("/record/{digits}")).await;
    assert!(record.text.contains(name.kept), "{}: {}", name.kept, record.text);
}

every_engine! {
    fn a_hard_name_comes_back_from_form_desk_search_and_record(store: &TestStore) {
        let desk = Desk::on(store);
        tell(async {
            let officer = desk.officer("officer", ORGAN).await;
            for (at, name) in hard_names().enumerate() {
                goes_through(&desk, &officer, at, name).await;
            }
            // A provider has all of them on its addresses, and takes them along as a table.
            let keeper = desk.administrator(AdminRole::System).await;
            let (agent, entry) = applied(&desk, &keeper).await;
            assert_eq!(answers(&keeper, &entry, &[("do", "approve")]).await, 303);
            let table = agent.get("/provider/customers/export.csv").await;
            let rows: Vec<_> = table.text.lines().skip(1).map(|row| row.split(',').next()).collect();
            for name in hard_names() {
                assert!(rows.contains(&Some(name.kept)), "{}: {rows:?}", name.kept);
            }
        });
    }

    fn a_hard_name_comes_back_from_a_table(store: &TestStore) {
        const HEAD: &str = "公安备案号,类别,名称,主域名,主体名称,主体性质,是否交互,备案日期\n";
        let desk = Desk::on(store);
        let row = |(at, HardName { typed, .. })| {
            format!("京公网安备1101050001{at:02}号,网站,{typed},n{at}.example,{typed},单位,否,2013-02-28\n")
        };
        let table = HEAD.to_owned() + &hard_names().enumerate().map(row).collect::<String>();
        tell(async {
            let officer = desk.officer("officer", ORGAN).await;
            let sent = officer.post_file("/desk/import", "older.csv", table.as_bytes()).await;
            let page = officer.get(sent.header("location")).await;
            let mark = between(&page.text, "name=\"mark\" value=\"", "\"").to_owned();
            let done = officer.post("/desk/import/check", &[("mark", &mark), ("do", "import")]).await;
            assert_eq!(done.status, 303, "{}", done.text);
            for (at, name) in hard_names().enumerate() {
                is_found(&desk, &format!("1101050001{at:02}"), name).await;
            }
        });
    }
}
