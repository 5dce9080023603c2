//! 补算: a register that was there before its apps were held and its deadlines written down.

use anbei_app::AppError;
use anbei_app::job::sweep::{CatchUp, Sweep};
use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_domain::kind::{NEW_APP, NEW_MINI_PROGRAM, NEW_WEBSITE};
use anbei_domain::refusal::Refusal;
use anbei_store::testing::TestStore;
use anbei_store::{StoreError, every_engine};
use anbei_testkit::{Applicant, TestApp};

use crate::agenda::{registered, running};
use crate::tell;

/// The step that came after programs that knew neither deadlines nor identities; both engines take the same list.
const STEP: &str = include_str!("../../../store/migrations/sqlite/0011_catch_up.sql");

/// The store as such programs left it, with the list that the step makes of it.
fn upgraded(store: &TestStore) {
    let begins = STEP.find("INSERT INTO catch_up").unwrap();
    let list = STEP[begins..].trim_end().trim_end_matches(';');
    let before =
        ["DELETE FROM deadline", "DELETE FROM app_identity", "UPDATE entry SET identities = ''"];
    let done = store.write_now(move |tx| {
        for sql in before.into_iter().chain([list]) {
            tx.execute(sql, &[])?;
        }
        Ok::<_, StoreError>(())
    });
    done.unwrap();
}

fn sweep(app: &TestApp) -> usize {
    let swept = CatchUp.run(&app.app).unwrap();
    assert!(swept.failed.is_empty(), "{:?}", swept.failed);
    swept.done
}

/// Whether somebody else who files the same is told that it is filed.
async fn is_taken(person: &Applicant, id: &str) -> bool {
    let Err(AppError::Refused(Refusal::Flawed(flaws))) = person.submits(id).await else {
        return false;
    };
    flaws[0].flaw.code == "identity-taken"
}

every_engine! {
    fn what_was_there_before_is_caught_up_with_once(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, _) = registered(&app).await;
            li.approves(&wang.files_app("青禾茶叶").await).await.unwrap();
            wang.files_mini_program("青禾小铺").await;
            let draft = wang.begins(&NEW_WEBSITE).await.unwrap();
            wang.types_one(&draft, "opened_on", "2026-11-20").await.unwrap();
            let before = running(store, &wang);
            let rules: Vec<_> = before.iter().map(|(rule, _)| *rule).collect();
            for rule in ["file", "review", "show-badge", "renew-certificate"] {
                assert!(rules.contains(&rule), "{rules:?}");
            }

            upgraded(store);
            assert_eq!(running(store, &wang), []);
            // Two entries, a filing and a draft, a subject.
            assert_eq!((sweep(&app), sweep(&app)), (5, 0));
            assert_eq!(running(store, &wang), before);
            let known = wang.entries()[0].identities.clone();
            assert_eq!(known[0].to_string(), "android\tcom.example.qinghe");

            let qian = app.applicant("qian");
            qian.registers_subject().await;
            let again = qian.begins(&NEW_APP).await.unwrap();
            qian.types(&again, anbei_testkit::app("钱记茶叶", &qian.uploads)).await.unwrap();
            assert!(is_taken(&qian, &again).await);
            let again = qian.begins(&NEW_MINI_PROGRAM).await.unwrap();
            let answers = anbei_testkit::mini_program("钱记小铺", &qian.uploads);
            qian.types(&again, answers).await.unwrap();
            assert!(is_taken(&qian, &again).await);
        });
        app.check_audit();
    }

    fn an_app_that_two_have_filed_by_then_stays_with_who_holds_it(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, _) = registered(&app).await;
            li.approves(&wang.files_app("青禾茶叶").await).await.unwrap();
            upgraded(store);
            let qian = app.applicant("qian");
            li.approves(&qian.registers_subject().await).await.unwrap();
            let theirs = qian.files_app("钱记茶叶").await;
            assert!(sweep(&app) > 0);
            li.approves(&theirs).await.unwrap();
            // The older one is not stuck.
            let entry = wang.entries()[0].clone();
            assert!(entry.identities.is_empty());
            let given = Given { codes: vec!["unlawful-content".to_owned()], note: "说明".to_owned() };
            li.treats(&entry.id, EntryMove::Suspend(given)).await.unwrap();
        });
        app.check_audit();
    }
}
