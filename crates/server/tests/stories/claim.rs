//! Older filings come in, are claimed and changed; unfiled sites are filed from their notice.

use std::fmt::Write as _;
use std::time::Instant;

use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::use_case::review::ReviewMove;
use anbei_app::{AppError, Store};
use anbei_domain::deadline::file_after_notice_by;
use anbei_domain::id::{EntryId, OrganId};
use anbei_domain::kind::{CHANGE_WEBSITE, CLAIM_RECORD, NEW_WEBSITE};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::EntryAction;
use anbei_store::read::unfiled::UnfiledSite;
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, ORGAN, OTHER_ORGAN, Officer, TestApp, unit, website};

use crate::tell;

const HEAD: &str =
    "公安备案号,类别,名称,主域名,从域名,ICP备案号,主体名称,主体性质,证件号码,是否交互,备案日期\n";

/// One of 王's, one of a unit known by its older code, one whose subject nobody wrote down.
const OLDER: &str = "\
京公网安备11010502000007号,网站,王小样的旧博客,old-wang.example,m.old-wang.example,京ICP备2022111781号-3,王小样,个人,11010519491231002X,否,2019-03-05
11010502000009,网站,青禾旧站,old-qinghe.example,,,北京青禾示例科技有限公司,企业,60003734-1,否,2014/7/1
京公网安备110105000123号,APP,无主旧应用,,,京ICP备2022111781号-9A,北京无主示例有限公司,单位,,否,2013-01-01
";

fn import(
    app: &TestApp,
    officer: &Officer,
    text: &str,
    pass: Pass,
) -> Result<ImportReport, AppError> {
    let table = app.app.read_older(text.as_bytes()).unwrap();
    let organ = OrganId::new(ORGAN);
    app.app.import_entries((&officer.actor, &officer.via), &organ, table, pass, |_| {})
}

fn codes(report: &ImportReport) -> Vec<(usize, &str)> {
    report.flaws.iter().map(|flaw| (flaw.row, flaw.flaw.code)).collect()
}

fn by_digits(store: &Store, digits: &'static str) -> Option<read::entry::Entry> {
    store.read_now(move |tx| read::entry::find_by_digits(tx, digits)).unwrap()
}

/// By what an entry's subject is recognised.
fn document_mark(store: &Store, entry: &str) -> String {
    let entry = EntryId::new(entry);
    store.read_now(move |tx| read::entry_life::find_document_blind(tx, &entry)).unwrap()
}

fn history(store: &Store, entry: &str) -> Vec<EntryAction> {
    let entry = entry.to_owned();
    let events =
        store.read_now(move |tx| read::entry_life::list_public_events(tx, &entry)).unwrap();
    events.into_iter().map(|past| past.event.action).collect()
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Refusal {
    match outcome {
        Err(AppError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

async fn established(app: &TestApp, name: &str) -> Applicant {
    let applicant = app.applicant(name);
    let subject = applicant.registers_subject().await;
    app.officer("li").approves(&subject).await.unwrap();
    applicant
}

every_engine! {
    fn an_import_is_tried_first_and_can_be_repeated(store: &TestStore) {
        let app = TestApp::on(store);
        let li = app.officer("li");
        let text = format!("{HEAD}{OLDER}京公网安备11010502000007号,网站,重复,x.example,,,王小样,个人,,否,2019-03-05\n\
            沪公网安备31010602000001号,网站,外省小站,y.example,,,王小样,个人,,否,2019-03-05\n\
            错误,网站,坏行,z.example,,,王小样,个人,110105194912310021,否,2019-02-30\n");
        let dry = import(&app, &li, &text, Pass::Dry).unwrap();
        assert_eq!((dry.total, dry.done, dry.skipped.len(), dry.wrong), (6, 3, 0, 3));
        let expected = [
            (5, "row-number-twice"), (6, "row-other-province"), (7, "filing-number-digits"),
            (7, "resident-id-checksum"), (7, "day-exists"),
        ];
        assert_eq!(codes(&dry), expected);
        assert_eq!(dry.reserved, [("11010502".to_owned(), 9)]);
        assert!(by_digits(store, "11010502000007").is_none());

        let real = import(&app, &li, &text, Pass::Real).unwrap();
        assert_eq!((real.done, real.wrong), (3, 3));
        let again = import(&app, &li, &text, Pass::Real).unwrap();
        assert_eq!((again.done, again.skipped), (0, vec![2, 3, 4]));
        let entry = by_digits(store, "11010502000007").unwrap();
        assert_eq!((&*entry.subject_name, &*entry.issued_on), ("王**", "2019-03-05"));
        assert_eq!(history(store, &entry.id), [EntryAction::Register]);
        // What one row says of a domain that another entry holds.
        let other = format!("{HEAD}11010502000010,网站,抢注,m.old-wang.example,,,王小样,个人,,否,2019-03-05\n");
        assert_eq!(codes(&import(&app, &li, &other, Pass::Dry).unwrap()), [(2, "row-domain-filed")]);
        let zhou = app.officer_of(OTHER_ORGAN, "zhou");
        assert!(matches!(import(&app, &zhou, &text, Pass::Real), Err(AppError::NotFound)));
        app.check_audit();
    }

    fn numbers_that_came_in_are_never_issued_again(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let li = app.officer("li");
            let mut text = HEAD.to_owned();
            for serial in [3, 1, 899_999, 900_000, 900_001] {
                writeln!(text, "110105020{serial:05},网站,旧站,s{serial}.example,,,王小样,个人,,否,2019-03-05").unwrap();
            }
            // A number of six digits takes the place of one of five and its zero.
            let text = text.replace("110105020899999", "11010502899999")
                .replace("110105020900000", "11010502900000")
                .replace("110105020900001", "11010502900001");
            assert_eq!(import(&app, &li, &text, Pass::Real).unwrap().done, 5);
            let wang = established(&app, "wang").await;
            let site = wang.files_website("new.example").await;
            let number = li.approves(&site).await.unwrap().number;
            assert_eq!(number.as_deref(), Some("京公网安备11010502900002号"));
        });
    }

    fn an_older_filing_is_claimed_by_its_document_and_changed_afterwards(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let li = app.officer("li");
            import(&app, &li, &format!("{HEAD}{OLDER}"), Pass::Real).unwrap();
            let wang = established(&app, "wang").await;
            let waiting = app.app.find_waiting(&wang.actor).await.unwrap();
            assert_eq!(waiting.claimable.len(), 1);
            let entry = waiting.claimable[0].id.to_string();
            assert_ne!(document_mark(store, &entry), "");

            // It cannot be filed as new, and the form says what to do instead.
            let site = wang.begins(&NEW_WEBSITE).await.unwrap();
            wang.types(&site, website("www.old-wang.example", &wang.upload)).await.unwrap();
            match refused(wang.submits(&site).await) {
                Refusal::Flawed(flaws) => assert_eq!(flaws[0].flaw.code, "domain-to-claim"),
                other => panic!("{other:?}"),
            }
            let claim = wang.begins_on(&CLAIM_RECORD, &entry).await.unwrap();
            assert_eq!(wang.sees(&claim).unwrap().answers.one("claim_basis"), Some("document"));
            wang.submits(&claim).await.unwrap();
            li.approves(&claim).await.unwrap();
            assert_eq!(wang.entries()[0].number, "京公网安备11010502000007号");
            assert_eq!(history(store, &entry), [EntryAction::Register, EntryAction::Claim]);
            assert!(app.app.find_waiting(&wang.actor).await.unwrap().claimable.is_empty());
            // What it was recognised by is forgotten.
            let found = app.app.search_waiting("京ICP备2022111781号-3").await.unwrap().unwrap();
            assert!(found.claimable.is_empty());
            assert_eq!(document_mark(store, &entry), "");

            // 认领后再变更: another ICP number than the one on record.
            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types(&change, website("old-wang.example", &wang.upload)).await.unwrap();
            wang.types_one(&change, "icp_number", "京ICP备2023000001号-1").await.unwrap();
            wang.submits(&change).await.unwrap();
            li.approves(&change).await.unwrap();
            let all = [EntryAction::Register, EntryAction::Claim, EntryAction::Change];
            assert_eq!(history(store, &entry), all);
        });
        app.check_audit();
    }

    fn a_unit_is_recognised_by_the_code_it_had_before(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let li = app.officer("li");
            import(&app, &li, &format!("{HEAD}{OLDER}"), Pass::Real).unwrap();
            let qinghe = app.applicant("qinghe");
            let subject = qinghe.registers(unit(&qinghe.upload)).await;
            li.approves(&subject).await.unwrap();
            let waiting = app.app.find_waiting(&qinghe.actor).await.unwrap();
            assert_eq!(waiting.claimable[0].facts.name, "青禾旧站");
            let entry = waiting.claimable[0].id.to_string();
            let claim = qinghe.begins_on(&CLAIM_RECORD, &entry).await.unwrap();
            assert_eq!(qinghe.sees(&claim).unwrap().answers.one("claim_basis"), Some("document"));
        });
    }

    fn without_a_document_a_claim_takes_proof(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let li = app.officer("li");
            import(&app, &li, &format!("{HEAD}{OLDER}"), Pass::Real).unwrap();
            let wu = established(&app, "wu").await;
            let found = app.app.search_waiting(" 京 ICP 备 2022111781 号 -9a ").await.unwrap().unwrap();
            assert_eq!(found.claimable.len(), 1);
            assert!(app.app.search_waiting("这不是域名").await.unwrap().is_none());
            let claim = wu.begins_on(&CLAIM_RECORD, found.claimable[0].id.as_str()).await.unwrap();
            assert!(matches!(refused(wu.submits(&claim).await), Refusal::Flawed(_)));
            wu.types_one(&claim, "claim_proof", &wu.upload).await.unwrap();
            wu.submits(&claim).await.unwrap();
            // Nobody else may claim it while the organ looks at this.
            let wang = established(&app, "second").await;
            let second = wang.begins_on(&CLAIM_RECORD, found.claimable[0].id.as_str()).await;
            assert_eq!(refused(second), Refusal::AlreadyOpen);
            li.approves(&claim).await.unwrap();
            assert_eq!(wu.entries()[0].number, "京公网安备110105000123号");
        });
        app.check_audit();
    }

    fn an_unfiled_site_is_filed_from_its_notice_and_settled(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (li, organ) = (app.officer("li"), OrganId::new(ORGAN));
            let text = "域名,网站名称,ICP备案号,证件号码,通知时间\n\
                found.example,王小样的新站,京ICP备2022111781号-4,11010519491231002X,2026-11-02\n\
                found.example,同一个,,,2026-11-02\nother.example,别人的站,,,2026-11-10\nbad,坏,,,明天\n";
            let read = || app.app.read_unfiled(text.as_bytes()).unwrap();
            let by = (&li.actor, &li.via);
            let dry = app.app.import_unfiled(by, &organ, read(), Pass::Dry).unwrap();
            assert_eq!((dry.done, dry.skipped.len(), dry.wrong), (2, 1, 1));
            app.app.import_unfiled(by, &organ, read(), Pass::Real).unwrap();
            let again = app.app.import_unfiled(by, &organ, read(), Pass::Real).unwrap();
            assert_eq!((again.done, again.skipped.len()), (0, 3));

            let wang = established(&app, "wang").await;
            let waiting = app.app.find_waiting(&wang.actor).await.unwrap();
            assert_eq!(waiting.unfiled.len(), 1);
            let draft = app.app.begin_unfiled(&wang.actor, &waiting.unfiled[0].id).await.unwrap().to_string();
            assert_eq!(wang.sees(&draft).unwrap().answers.one("primary_domain"), Some("found.example"));
            let site = |id: String| store.read_now(move |tx| read::unfiled::find_of_filing(tx, &id)).unwrap();
            let taken: UnfiledSite = site(draft.clone()).unwrap();
            let due = file_after_notice_by(taken.notified_on.parse().unwrap());
            assert_eq!(due.due_on.to_string(), "2026-12-02");
            assert!(app.app.find_waiting(&wang.actor).await.unwrap().unfiled.is_empty());
            // Whoever lets it fall makes it free again.
            wang.withdraws(&draft).await.unwrap();
            let free = app.app.find_waiting(&wang.actor).await.unwrap().unfiled;
            let draft = app.app.begin_unfiled(&wang.actor, &free[0].id).await.unwrap().to_string();
            wang.types(&draft, website("found.example", &wang.upload)).await.unwrap();
            wang.submits(&draft).await.unwrap();
            li.approves(&draft).await.unwrap();
            let open = store.read_now(move |tx| read::unfiled::find_by_domain(tx, "found.example")).unwrap();
            assert!(open.is_none());
        });
        app.check_audit();
    }

    fn a_notice_is_taken_back_by_its_organ_alone(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (li, zhou, organ) = (app.officer("li"), app.officer_of(OTHER_ORGAN, "zhou"), OrganId::new(ORGAN));
            let by = (&li.actor, &li.via);
            let typed = |id: &str| match id {
                "primary-domain" => "https://one.example/",
                "name" => "一个小站",
                "notified-on" => "2026-11-20",
                _ => "",
            };
            app.app.add_unfiled(by, &organ, typed).unwrap();
            match refused(app.app.add_unfiled(by, &organ, typed)) {
                Refusal::Flawed(flaws) => assert_eq!(flaws[0].flaw.code, "unfiled-twice"),
                other => panic!("{other:?}"),
            }
            let own = organ.clone();
            let listed = store.read_now(move |tx| read::unfiled::list_of_organ(tx, &own, 9)).unwrap();
            let id = &listed[0].id;
            let foreign = app.app.withdraw_unfiled((&zhou.actor, &zhou.via), id).await;
            assert!(matches!(foreign, Err(AppError::Stale)));
            app.app.withdraw_unfiled(by, id).await.unwrap();
            let wang = established(&app, "wang").await;
            assert!(matches!(app.app.begin_unfiled(&wang.actor, id).await, Err(AppError::NotFound)));
            let by_form = app.app.add_unfiled(by, &organ, |_| "");
            assert!(matches!(refused(by_form), Refusal::Flawed(flaws) if flaws.len() == 3));
        });
        app.check_audit();
    }

    fn an_officer_who_doubts_a_claim_returns_it(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let li = app.officer("li");
            import(&app, &li, &format!("{HEAD}{OLDER}"), Pass::Real).unwrap();
            let wang = established(&app, "wang").await;
            let entry = app.app.find_waiting(&wang.actor).await.unwrap().claimable[0].id.to_string();
            let claim = wang.begins_on(&CLAIM_RECORD, &entry).await.unwrap();
            wang.submits(&claim).await.unwrap();
            li.moves(&claim, ReviewMove::Take).await.unwrap();
            let reason = anbei_domain::filing::Reason {
                field: None, code: "other".to_owned(), note: "请补充证明".to_owned(),
            };
            li.moves(&claim, ReviewMove::Refuse(vec![reason])).await.unwrap();
            // It waits for its subject again.
            assert_eq!(app.app.find_waiting(&wang.actor).await.unwrap().claimable.len(), 1);
        });
        app.check_audit();
    }
}

#[test]
fn fifty_thousand_rows_come_in_within_minutes() {
    let store = anbei_store::testing::TestStore::sqlite();
    let app = TestApp::on(&store);
    let mut text = HEAD.to_owned();
    for n in 0..50_000 {
        writeln!(text, "11010502{n:06},网站,旧站点{n}号,n{n}.example,,,北京示例科技有限公司,单位,,否,2019-03-05").unwrap();
    }
    let begun = Instant::now();
    let (li, organ) = (app.officer("li"), OrganId::new(ORGAN));
    let table = app.app.read_older(text.as_bytes()).unwrap();
    assert_eq!((table.rows.len(), table.wrong), (50_000, 0));
    let mut told = 0;
    let by = (&li.actor, &li.via);
    let report = app.app.import_entries(by, &organ, table, Pass::Real, |done| told = done).unwrap();
    assert_eq!((report.done, told), (50_000, 50_000));
    assert!(begun.elapsed().as_secs() < 300, "{:?}", begun.elapsed());
    println!("{:?}", begun.elapsed());
}
