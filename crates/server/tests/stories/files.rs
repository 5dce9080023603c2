//! Files that wait for a yes, and files that were attached.

use anbei_app::job::sweep::{ForgetStaged, ForgetUnused, Sweep};
use anbei_app::job::task::run_due_jobs;
use anbei_domain::kind::REGISTER_SUBJECT;
use anbei_store::every_engine;
use anbei_testkit::{TestApp, individual};

/// How many uploads were forgotten, and how many of those that no row refers to were kept.
fn forget_unused(app: &TestApp) -> (usize, usize) {
    let swept = ForgetUnused.run(&app.app).unwrap();
    assert!(swept.failed.is_empty(), "{:?}", swept.failed);
    run_due_jobs(&app.app).unwrap();
    (swept.done, swept.skipped)
}

fn sweep(app: &TestApp) -> usize {
    ForgetStaged.run(&app.app).unwrap().done
}

every_engine! {
    fn a_table_nobody_says_yes_to_is_forgotten_and_an_upload_is_not(store: &TestStore) {
        let app = TestApp::on(store);
        let (li, zhao, wang) = (app.officer("li"), app.officer("zhao"), app.applicant("wang"));
        let icon = anbei_app::demo::pictures::icon().unwrap();
        let upload = app.app.store_upload(&wang.actor, "图标.png", &icon).unwrap();
        for officer in [&li, &zhao] {
            app.app.stage(&officer.actor, "older", "旧备案.csv", "甲,乙".as_bytes()).unwrap();
        }
        let waits = |who: &anbei_testkit::Officer| {
            app.app.find_staged(&who.actor, "older").unwrap().map(|file| file.name)
        };
        app.clock.pass_minutes(119);
        assert_eq!(sweep(&app), 0);
        assert_eq!(waits(&li).as_deref(), Some("旧备案.csv"));
        // Another one takes the place of the first, and has its own time.
        app.app.stage(&zhao.actor, "older", "新表.csv", "丙,丁".as_bytes()).unwrap();
        app.clock.pass_minutes(2);
        assert_eq!((sweep(&app), sweep(&app)), (1, 0));
        assert_eq!(waits(&li), None);
        assert_eq!(waits(&zhao).as_deref(), Some("新表.csv"));
        app.clock.pass_minutes(118);
        // Too late is too late, whether it was swept or not.
        assert_eq!((waits(&zhao), sweep(&app)), (None, 0));

        app.clock.pass_days(400);
        assert_eq!(sweep(&app), 0);
        let opened = app.app.open_attachment((&wang.actor, &wang.via), &upload.id, false).unwrap();
        assert_eq!(opened.name, "图标.png");
    }

    fn an_upload_that_was_never_attached_is_forgotten_after_a_week_with_its_bytes(store: &TestStore) {
        let app = TestApp::on(store);
        let wang = app.applicant("wang");
        let picture = anbei_app::demo::pictures::icon().unwrap();
        let upload = || app.app.store_upload(&wang.actor, "证件.png", &picture).unwrap().id;
        let opens = |id: &str| app.app.open_attachment((&wang.actor, &wang.via), id, false).is_ok();
        let kept = |id: &str| {
            let fan = &id[id.len() - 2..];
            let keys = app.app.ports().blobs.list(fan).unwrap();
            keys.iter().filter(|key| key.contains(id)).count()
        };
        let (left, typed) = (upload(), upload());
        assert!(kept(&left) > 0);
        let id = crate::tell(async {
            let id = wang.begins(&REGISTER_SUBJECT).await.unwrap();
            wang.types(&id, individual(&typed)).await.unwrap();
            id
        });
        app.clock.pass_days(6);
        assert_eq!(forget_unused(&app), (0, 0));
        app.clock.pass_days(2);
        // The fixtures' five files belong to nothing either. What is typed into a draft stays, however long it takes.
        assert_eq!(forget_unused(&app), (6, 1));
        assert!(!opens(&left) && opens(&typed));
        assert_eq!(kept(&left), 0);

        let better = upload();
        crate::tell(async {
            wang.submits(&id).await.unwrap();
            app.officer("li").returns(&id, "responsible_id_front", "photo-unclear").await.unwrap();
            wang.types_one(&id, "responsible_id_front", &better).await.unwrap();
        });
        app.clock.pass_days(9);
        assert_eq!(forget_unused(&app), (0, 1));
        assert!(opens(&typed) && opens(&better));
        crate::tell(async { wang.submits(&id).await.unwrap() });
        assert_eq!(forget_unused(&app), (0, 0));
    }

    fn who_comes_too_late_with_a_file_is_told_to_choose_it_again(store: &TestStore) {
        let app = TestApp::on(store);
        let wang = app.applicant("wang");
        app.clock.pass_days(8);
        assert_eq!(forget_unused(&app), (5, 0));
        crate::tell(async {
            let id = wang.begins(&REGISTER_SUBJECT).await.unwrap();
            wang.types(&id, individual(&wang.upload)).await.unwrap();
            let refused = wang.submits(&id).await.unwrap_err();
            assert!(format!("{refused:?}").contains("upload-missing"), "{refused:?}");
        });
    }

    fn what_does_not_open_any_more_is_forgotten_too(store: &TestStore) {
        let app = TestApp::on(store);
        app.app.ports().blobs.put("staged/older-somebody", vec![0; 64]).unwrap();
        assert_eq!((sweep(&app), sweep(&app)), (1, 0));
    }
}
