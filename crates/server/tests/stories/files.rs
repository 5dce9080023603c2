//! Files that wait for a yes, and files that were attached.

use anbei_app::job::sweep::{ForgetStaged, Sweep};
use anbei_store::every_engine;
use anbei_testkit::TestApp;

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
        let opened = app.app.open_attachment(&wang.actor, &upload.id, false).unwrap();
        assert_eq!(opened.name, "图标.png");
    }

    fn what_does_not_open_any_more_is_forgotten_too(store: &TestStore) {
        let app = TestApp::on(store);
        app.app.ports().blobs.put("staged/older-somebody", vec![0; 64]).unwrap();
        assert_eq!((sweep(&app), sweep(&app)), (1, 0));
    }
}
