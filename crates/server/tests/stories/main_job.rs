//! From no subject to an entry in the register.

use anbei_app::AppError;
use anbei_app::use_case::review::ReviewMove;
use anbei_domain::filing::StateName;
use anbei_domain::kind::{NEW_WEBSITE, REGISTER_SUBJECT};
use anbei_domain::refusal::Refusal;
use anbei_store::testing::TestStore;
use anbei_store::{every_engine, read};
use anbei_testkit::{OTHER_ORGAN, TestApp, website};

use crate::tell;

fn state(app: &TestApp, filing: &str) -> StateName {
    app.applicant("wang").sees(filing).unwrap().state.name()
}

every_engine! {
    fn a_website_is_filed_returned_mended_approved_and_found(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let subject = wang.registers_subject().await;
            let site = wang.files_website("qinghe.example").await;

            // The officer takes the subject, and the site with it.
            assert_eq!(li.takes_next().await.unwrap().as_deref(), Some(subject.as_str()));
            assert_eq!(state(&app, &site), StateName::UnderReview);
            let early = li.moves(&site, ReviewMove::Approve).await;
            assert!(matches!(early, Err(AppError::Refused(Refusal::SubjectNotApproved))));
            li.moves(&subject, ReviewMove::Approve).await.unwrap();
            li.returns(&site, "site_name", "name-differs-from-icp").await.unwrap();

            let returned = wang.sees(&site).unwrap();
            assert_eq!(returned.reasons[0].code, "name-differs-from-icp");
            let unmended = wang.submits(&site).await;
            assert!(matches!(unmended, Err(AppError::Refused(Refusal::NothingCorrected))));
            // Only what was returned is taken.
            wang.types_one(&site, "icp_number", "京ICP备2022111782号-1").await.unwrap();
            wang.types_one(&site, "site_name", "青禾茶叶商城").await.unwrap();
            wang.submits(&site).await.unwrap();
            assert_eq!(wang.sees(&site).unwrap().answers.one("icp_number"), Some("京ICP备2022111781号-1"));

            let approved = li.approves(&site).await.unwrap();
            assert_eq!(approved.number.as_deref(), Some("京公网安备11010502000001号"));
            let found = store
                .read_now(|tx| read::entry::list_by_domain(tx, "qinghe.example", 5))
                .unwrap();
            assert_eq!(found[0].name, "青禾茶叶商城");
            assert_eq!(found[0].subject_name, "王**");
            assert_eq!(
                wang.messages(),
                ["approved", "received", "returned", "approved", "received", "received"]
            );
        });
        app.check_audit();
    }

    fn a_case_of_another_organ_does_not_exist(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let subject = app.applicant("wang").registers_subject().await;
            let stranger = app.officer_of(OTHER_ORGAN, "zhou");
            assert!(stranger.sees(&subject).is_none());
            let taken = stranger.moves(&subject, ReviewMove::Take).await;
            assert!(matches!(taken, Err(AppError::NotFound)));
            assert!(app.applicant("qian").sees(&subject).is_none());
            assert_eq!(stranger.takes_next().await.unwrap(), None);
        });
    }

    fn a_domain_is_filed_once(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, qian) = (app.applicant("wang"), app.applicant("qian"));
            wang.registers_subject().await;
            qian.registers_subject().await;
            let first = wang.files_website("qinghe.example").await;
            let second = qian.begins(&NEW_WEBSITE).await.unwrap();
            qian.types(&second, website("qinghe.example", &qian.upload)).await.unwrap();
            let refused = qian.submits(&second).await;
            let Err(AppError::Refused(Refusal::Flawed(flaws))) = refused else { panic!("{refused:?}") };
            assert_eq!((flaws[0].field, flaws[0].flaw.code), ("primary_domain", "domain-taken"));
            // With www. before it, it is the same site; one's own filing is called so.
            let third = wang.begins(&NEW_WEBSITE).await.unwrap();
            wang.types(&third, website("www.qinghe.example", &wang.upload)).await.unwrap();
            let refused = wang.submits(&third).await;
            let Err(AppError::Refused(Refusal::Flawed(flaws))) = refused else { panic!("{refused:?}") };
            assert_eq!((flaws[0].field, flaws[0].flaw.code), ("primary_domain", "domain-taken-own"));
            // Given back, it may be filed by somebody else.
            wang.withdraws(&first).await.unwrap();
            qian.submits(&second).await.unwrap();
        });
    }

    fn what_was_typed_wrong_is_kept_and_every_flaw_is_named(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let wang = app.applicant("wang");
            let id = wang.begins(&REGISTER_SUBJECT).await.unwrap();
            wang.types_one(&id, "subject_nature", "individual").await.unwrap();
            wang.types_one(&id, "responsible_mobile", "不告诉你").await.unwrap();
            let refused = wang.submits(&id).await;
            let Err(AppError::Refused(Refusal::Flawed(flaws))) = refused else { panic!("{refused:?}") };
            assert!(flaws.iter().any(|f| f.field == "responsible_mobile"));
            assert!(flaws.iter().any(|f| f.field == "responsible_name" && f.flaw.code == "required"));
            assert_eq!(wang.sees(&id).unwrap().answers.one("responsible_mobile"), Some("不告诉你"));
            assert_eq!(wang.begins(&REGISTER_SUBJECT).await.unwrap(), id, "there is one subject");
        });
    }

    fn a_lease_that_ended_frees_the_case(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let subject = app.applicant("wang").registers_subject().await;
            let (li, zhao) = (app.officer("li"), app.officer("zhao"));
            li.moves(&subject, ReviewMove::Take).await.unwrap();
            assert_eq!(zhao.takes_next().await.unwrap(), None);
            app.clock.pass_minutes(31);
            assert_eq!(zhao.takes_next().await.unwrap(), Some(subject.clone()));
            let late = li.moves(&subject, ReviewMove::Approve).await;
            assert!(matches!(late, Err(AppError::Refused(Refusal::HeldByAnother))));
        });
        app.check_audit();
    }

    fn a_return_nobody_mends_lapses_and_gives_back_its_domain(store: &TestStore) {
        use anbei_app::job::sweep::{LapseOverdue, SealAudit, Sweep};

        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let site = wang.files_website("qinghe.example").await;
            li.returns(&site, "site_name", "name-breaks-rules").await.unwrap();
            app.clock.pass_days(30);
            assert_eq!(LapseOverdue.run(&app.app).unwrap().done, 0);
            app.clock.pass_days(1);
            assert_eq!(LapseOverdue.run(&app.app).unwrap().done, 1);
            assert_eq!(LapseOverdue.run(&app.app).unwrap().done, 0);
            assert_eq!(state(&app, &site), StateName::Lapsed);
            wang.files_website("qinghe.example").await;
            assert!(SealAudit.run(&app.app).unwrap().done > 0);
            assert_eq!(SealAudit.run(&app.app).unwrap().done, 0);
        });
        app.check_audit();
    }
}

/// The one writer of SQLite is held up, so that the answer is still in the queue when the submission is prepared.
#[test]
fn a_submission_that_was_overtaken_by_typing_takes_what_was_typed() {
    let store = TestStore::sqlite();
    let app = TestApp::on(&store);
    tell(async {
        let wang = app.applicant("wang");
        wang.registers_subject().await;
        let site = wang.begins(&NEW_WEBSITE).await.unwrap();
        wang.types(&site, website("qinghe.example", &wang.upload)).await.unwrap();

        let (let_go, held) = std::sync::mpsc::channel();
        let holder = store.write(move |_| {
            held.recv().unwrap();
            Ok::<_, AppError>(())
        });
        let (held, typed, submitted, ()) = tokio::join!(
            holder,
            wang.types_one(&site, "site_name", "青禾茶叶商城"),
            wang.submits(&site),
            async { let_go.send(()).unwrap() },
        );
        held.unwrap();
        typed.unwrap();
        submitted.unwrap();
        let filing = wang.sees(&site).unwrap();
        assert_eq!(filing.state.name(), StateName::Submitted);
        assert_eq!(filing.answers.one("site_name"), Some("青禾茶叶商城"));
    });
    app.check_audit();
}
