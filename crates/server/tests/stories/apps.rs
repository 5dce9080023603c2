//! 注册登记: apps and mini-programs, from the form to the register.

use anbei_app::AppError;
use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_domain::kind::{CHANGE_APP, NEW_APP, NEW_MINI_PROGRAM};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{EntryAction, EntryKind, Fact};
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, TestApp};

use crate::tell;

every_engine! {
    fn an_app_and_a_mini_program_are_registered_under_classes_of_their_own(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            li.approves(&wang.registers_subject().await).await.unwrap();

            let tea = wang.files_app("青禾茶叶").await;
            li.returns(&tea, "android_fingerprints", "other").await.unwrap();
            wang.types_one(&tea, "android_fingerprints", &"ab".repeat(32)).await.unwrap();
            wang.submits(&tea).await.unwrap();
            let number = li.approves(&tea).await.unwrap().number;
            assert_eq!(number.as_deref(), Some("京公网安备11010503000001号"));

            let mini = wang.files_mini_program("青禾小铺").await;
            let number = li.approves(&mini).await.unwrap().number;
            assert_eq!(number.as_deref(), Some("京公网安备11010504000001号"));

            let found = store.read_now(|tx| read::entry::list_by_domain(tx, "api.qinghe.example", 5));
            let found = found.unwrap();
            let named: Vec<_> = found.iter().map(|e| (e.kind, e.name.as_str())).collect();
            assert!(named.contains(&(EntryKind::App, "青禾茶叶")), "{named:?}");
            let mini = store.read_now(|tx| read::entry::find_by_digits(tx, "11010504000001"));
            let mini = mini.unwrap().unwrap();
            assert_eq!((mini.kind, mini.name.as_str()), (EntryKind::MiniProgram, "青禾小铺"));
        });
        app.check_audit();
    }

    fn an_app_does_not_keep_its_domain_from_a_website(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            li.approves(&wang.registers_subject().await).await.unwrap();
            li.approves(&wang.files_app("青禾茶叶").await).await.unwrap();
            let site = wang.files_website("api.qinghe.example").await;
            li.approves(&site).await.unwrap();
        });
    }

    fn an_app_with_the_number_of_a_website_is_refused(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let wang = app.applicant("wang");
            wang.registers_subject().await;
            let id = wang.begins(&NEW_APP).await.unwrap();
            wang.types(&id, anbei_testkit::app("青禾茶叶", &wang.uploads)).await.unwrap();
            wang.types_one(&id, "icp_number", "京ICP备2022111781号-1").await.unwrap();
            let refused = wang.submits(&id).await;
            let Err(AppError::Refused(Refusal::Flawed(flaws))) = refused else { panic!("{refused:?}") };
            assert_eq!((flaws[0].field, flaws[0].flaw.code), ("icp_number", "icp-other-service"));
        });
    }

    fn an_app_is_filed_once_while_it_is_open_and_while_it_stands(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, qian, li) = (app.applicant("wang"), app.applicant("qian"), app.officer("li"));
            li.approves(&wang.registers_subject().await).await.unwrap();
            li.approves(&qian.registers_subject().await).await.unwrap();
            let first = wang.files_app("青禾茶叶").await;
            let second = qian.begins(&NEW_APP).await.unwrap();
            qian.types(&second, anbei_testkit::app("钱记茶叶", &qian.uploads)).await.unwrap();
            let taken = |code| Some(("android_package", code));
            assert_eq!(flaw(&qian, &second).await, taken("identity-taken"));
            // On another platform the same name is another app's.
            let third = wang.begins(&NEW_APP).await.unwrap();
            wang.types(&third, anbei_testkit::app("青禾茶叶", &wang.uploads)).await.unwrap();
            assert_eq!(flaw(&wang, &third).await, taken("identity-taken-own"));
            for (field, text) in [
                ("platforms", "harmony"),
                ("harmony_package", "com.example.qinghe"),
                ("harmony_version", "1.0"),
                ("harmony_fingerprints", "00112233445566778899aabbccddeeff"),
            ] {
                wang.types_one(&third, field, text).await.unwrap();
            }
            wang.submits(&third).await.unwrap();

            li.approves(&first).await.unwrap();
            assert_eq!(flaw(&qian, &second).await, taken("identity-taken"));
            let entry = wang.entries()[0].clone();
            let known: Vec<_> = entry.identities.iter().map(ToString::to_string).collect();
            assert_eq!(known, ["android\tcom.example.qinghe"]);
            // Its own change keeps it, and takes another one along.
            let change = wang.begins_on(&CHANGE_APP, &entry.id).await.unwrap();
            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            wang.types_one(&change, "android_package", "com.example.qinghe2").await.unwrap();
            wang.submits(&change).await.unwrap();
            assert_eq!(flaw(&qian, &second).await, taken("identity-taken"));
            li.approves(&change).await.unwrap();
            qian.submits(&second).await.unwrap();
            let events = store.read_now(move |tx| read::entry_life::list_public_events(tx, &entry.id));
            let events = events.unwrap();
            let changed = &events[1].event.changes[0];
            assert_eq!((changed.fact, changed.to.as_str()), (Fact::Identities, "android\tcom.example.qinghe2"));
        });
        app.check_audit();
    }

    fn an_app_that_was_revoked_comes_back_only_if_nobody_has_filed_it_since(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, qian) = (app.applicant("wang"), app.applicant("qian"));
            let (li, zhao) = (app.officer("li"), app.officer("zhao"));
            li.approves(&wang.registers_subject().await).await.unwrap();
            qian.registers_subject().await;
            li.approves(&wang.files_app("青禾茶叶").await).await.unwrap();
            li.approves(&wang.files_website("qinghe.example").await).await.unwrap();
            let entries: Vec<_> = wang.entries().into_iter().map(|entry| entry.id).collect();
            let given = |code: &str| Given { codes: vec![code.to_owned()], note: String::new() };
            for entry in &entries {
                li.treats(entry, EntryMove::Propose(EntryAction::Revoke, given("false-data"))).await.unwrap();
                zhao.treats(entry, EntryMove::Countersign).await.unwrap();
            }
            let (other, site) = (qian.files_app("钱记茶叶").await, qian.files_website("qinghe.example").await);
            let back = EntryMove::Propose(EntryAction::Reinstate, given("decided-in-error"));
            for (entry, taken) in entries.iter().zip(["qinghe.example", "com.example.qinghe"]) {
                li.treats(entry, back.clone()).await.unwrap();
                let refused = zhao.treats(entry, EntryMove::Countersign).await;
                let Err(AppError::Refused(Refusal::Taken(what))) = refused else { panic!("{refused:?}") };
                assert_eq!(what, taken);
            }
            qian.withdraws(&other).await.unwrap();
            qian.withdraws(&site).await.unwrap();
            for entry in &entries {
                zhao.treats(entry, EntryMove::Countersign).await.unwrap();
            }
        });
        app.check_audit();
    }

    fn two_who_hand_in_one_mini_program_at_once_do_not_both_succeed(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let mut drafts = Vec::new();
            for name in ["wang", "qian", "zhou", "wu"] {
                let person = app.applicant(name);
                person.registers_subject().await;
                let id = person.begins(&NEW_MINI_PROGRAM).await.unwrap();
                person.types(&id, anbei_testkit::mini_program("青禾小铺", &person.uploads)).await.unwrap();
                drafts.push((person, id));
            }
            let all = drafts.into_iter().map(|(person, id)| {
                tokio::spawn(async move { person.submits(&id).await.is_ok() })
            });
            let mut submitted = 0;
            for one in all.collect::<Vec<_>>() {
                submitted += u32::from(one.await.unwrap());
            }
            assert_eq!(submitted, 1);
        });
    }
}

/// The first thing that keeps a filing from being submitted.
async fn flaw(person: &Applicant, id: &str) -> Option<(&'static str, &'static str)> {
    match person.submits(id).await {
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            flaws.first().map(|f| (f.field, f.flaw.code))
        }
        other => panic!("{other:?}"),
    }
}
