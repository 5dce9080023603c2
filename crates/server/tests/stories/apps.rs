//! 注册登记: apps and mini-programs, from the form to the register.

use anbei_app::AppError;
use anbei_domain::refusal::Refusal;
use anbei_domain::register::EntryKind;
use anbei_store::{every_engine, read};
use anbei_testkit::TestApp;

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
            let id = wang.begins(&anbei_domain::kind::NEW_APP).await.unwrap();
            wang.types(&id, anbei_testkit::app("青禾茶叶", &wang.uploads)).await.unwrap();
            wang.types_one(&id, "icp_number", "京ICP备2022111781号-1").await.unwrap();
            let refused = wang.submits(&id).await;
            let Err(AppError::Refused(Refusal::Flawed(flaws))) = refused else { panic!("{refused:?}") };
            assert_eq!((flaws[0].field, flaws[0].flaw.code), ("icp_number", "icp-other-service"));
        });
    }
}
