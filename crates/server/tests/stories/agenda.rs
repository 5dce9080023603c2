//! 期限: what runs, who is reminded of it, and when nobody is.

use anbei_app::Store;
use anbei_app::job::sweep::{RemindDeadlines, RemindDrafts, Sweep, WatchSites};
use anbei_app::job::task::run_due_jobs;
use anbei_app::port::Secret;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_domain::account::AccountKind;
use anbei_domain::deadline::reminder::QuietHours;
use anbei_domain::kind::{CANCEL_RECORD, CHANGE_WEBSITE, NEW_WEBSITE};
use anbei_store::read::deadline::ReminderWish;
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, Officer, TestApp};
use jiff::civil::date;

use crate::tell;
use crate::watch::{self, Site};

/// What runs for somebody: rule and last day.
pub fn running(store: &Store, who: &Applicant) -> Vec<(&'static str, String)> {
    let account = who.actor.account().unwrap().clone();
    let until = date(2100, 1, 1);
    let rows = store
        .read_now(move |tx| read::deadline::list_of_account(tx, &account, until, 100))
        .unwrap();
    rows.iter().map(|row| (row.deadline.rule.code(), row.deadline.due_on.to_string())).collect()
}

/// Letters kept for anybody: subject and body, the newest first.
pub fn letters(app: &TestApp) -> Vec<(String, String)> {
    run_due_jobs(&app.app).unwrap();
    let keys = app.app.keys().clone();
    let kept = app.app.store().read_now(move |tx| read::outbox::list(tx, &keys, 100)).unwrap();
    kept.into_iter().map(|letter| (letter.subject, letter.body)).collect()
}

fn reminders(app: &TestApp) -> usize {
    letters(app).iter().filter(|(subject, _)| subject.contains("期限")).count()
}

pub fn sweep(app: &TestApp) -> usize {
    let swept = RemindDeadlines.run(&app.app).unwrap();
    assert!(swept.failed.is_empty(), "{:?}", swept.failed);
    swept.done
}

/// 王 with an account, an established subject and one registered website, numbered on 2026-11-24.
pub async fn registered(app: &TestApp) -> (Applicant, Officer, String) {
    let (wang, li) = (app.applicant("wang"), app.officer("li"));
    let password = Password::Plain(Secret::new("qingfeng7-Wan-hu"));
    let account = NewAccount {
        id: wang.actor.account().cloned(),
        email: Some("wang@example.com".to_owned()),
        mobile: Some("13800138000".to_owned()),
        ..NewAccount::new(AccountKind::Personal, "wang", password)
    };
    app.app.create_account_now(account).unwrap();
    let subject = wang.registers_subject().await;
    li.approves(&subject).await.unwrap();
    let site = wang.files_website("qinghe.example").await;
    li.approves(&site).await.unwrap();
    let entry = wang.entries()[0].id.clone();
    (wang, li, entry)
}

every_engine! {
    fn the_clock_of_a_website_goes_from_hand_to_hand(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            assert_eq!(running(store, &wang), []);

            let draft = wang.begins(&NEW_WEBSITE).await.unwrap();
            wang.types_one(&draft, "opened_on", "2026-11-20").await.unwrap();
            assert_eq!(running(store, &wang)[0], ("file", "2026-12-20".to_owned()));
            wang.types_one(&draft, "opened_on", "2026-11-22").await.unwrap();
            assert_eq!(running(store, &wang)[0], ("file", "2026-12-22".to_owned()));
            wang.withdraws(&draft).await.unwrap();
            assert_eq!(running(store, &wang), []);

            let site = wang.files_website("qinghe.example").await;
            assert_eq!(running(store, &wang)[0], ("review", "2026-12-01".to_owned()));
            li.returns(&site, "site_name", "name-breaks-rules").await.unwrap();
            assert_eq!(running(store, &wang)[0], ("correct", "2026-12-24".to_owned()));
            wang.types_one(&site, "site_name", "青禾茶叶店").await.unwrap();
            wang.submits(&site).await.unwrap();
            assert_eq!(running(store, &wang)[0], ("review", "2026-12-01".to_owned()));
            li.approves(&site).await.unwrap();
            assert_eq!(running(store, &wang)[0], ("show-badge", "2026-12-24".to_owned()));

            // 撤销: an entry that is no more owes nothing.
            let entry = wang.entries()[0].id.clone();
            let given = Given { codes: vec!["false-data".to_owned()], note: "核实".to_owned() };
            let propose = EntryMove::Propose(anbei_domain::register::EntryAction::Revoke, given);
            li.treats(&entry, propose).await.unwrap();
            app.officer("zhao").treats(&entry, EntryMove::Countersign).await.unwrap();
            assert!(!running(store, &wang).iter().any(|(rule, _)| *rule == "show-badge"));
        });
        app.check_audit();
    }

    fn one_reminder_a_distance_and_one_for_a_week_that_was_missed(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, _, _) = registered(&app).await;
            assert_eq!(sweep(&app), 0);
            app.clock.pass_days(16);
            assert_eq!((sweep(&app), sweep(&app)), (1, 0));
            assert_eq!(reminders(&app), 1);
            let (subject, body) = letters(&app).into_iter().next().unwrap();
            assert!(subject.contains("期限提醒"), "{subject}");
            assert!(body.contains("悬挂备案标识，2026年12月24日 前"), "{body}");
            // Nobody sweeps from the 10th to the 22nd: the 17th and the 21st are told of once, together.
            app.clock.pass_days(12);
            assert_eq!((sweep(&app), sweep(&app)), (1, 0));
            assert_eq!(reminders(&app), 2);
            app.clock.pass_days(1);
            assert_eq!((sweep(&app), reminders(&app)), (1, 3));
            let told = wang.messages().iter().filter(|notice| *notice == "deadlines-near").count();
            assert_eq!(told, 3);
        });
    }

    fn what_is_done_is_not_reminded_of_and_stays_done_through_changes(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let stranger = app.applicant("zhang");
            assert!(app.app.say_badge_shown((&stranger.actor, &stranger.via), &entry).await.is_err());
            app.app.say_badge_shown((&wang.actor, &wang.via), &entry).await.unwrap();
            let note = EntryMove::Suspend(Given { codes: vec!["unlawful-content".to_owned()], note: "说明".to_owned() });
            li.treats(&entry, note).await.unwrap();
            let is_owed = || running(store, &wang).iter().any(|(rule, _)| *rule == "show-badge");
            assert!(!is_owed());
            app.clock.pass_days(29);
            assert_eq!((sweep(&app), reminders(&app)), (0, 0));
            let given = Given { codes: vec!["mended".to_owned()], note: "已整改".to_owned() };
            li.treats(&entry, EntryMove::Restore(given)).await.unwrap();
            assert!(!is_owed(), "it was shown before");
        });
        app.check_audit();
    }

    fn quiet_hours_put_off_and_wishes_are_kept(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, _, _) = registered(&app).await;
            let account = wang.actor.account().unwrap().clone();
            let quiet = QuietHours { from: 10, until: 12 };
            let wish = ReminderWish { by_mail: false, by_sms: true, quiet };
            app.app.set_reminder_wish(&account, wish).await.unwrap();
            app.clock.pass_days(16);
            // It is 11 o'clock.
            assert_eq!((sweep(&app), reminders(&app)), (0, 0));
            app.clock.pass_minutes(60);
            assert_eq!(sweep(&app), 1);
            assert_eq!(reminders(&app), 0);
            let short = letters(&app).into_iter().find(|(_, body)| body.contains("期限临近"));
            let (subject, body) = short.unwrap();
            assert!(subject.is_empty() && body.contains("/my/deadlines"), "{body}");
        });
    }

    fn nobody_is_reminded_of_a_badge_while_the_record_is_suspended(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let given = |code: &str| Given { codes: vec![code.to_owned()], note: "说明".to_owned() };
            let badge = || running(store, &wang).into_iter().find(|(rule, _)| *rule == "show-badge").unwrap();
            app.clock.pass_days(10);
            li.treats(&entry, EntryMove::Suspend(given("unlawful-content"))).await.unwrap();
            app.clock.pass_days(40);
            assert_eq!((sweep(&app), reminders(&app)), (0, 0));
            li.treats(&entry, EntryMove::Restore(given("mended"))).await.unwrap();
            // Twenty of its thirty days are left.
            assert_eq!(badge().1, "2027-02-02");
            app.clock.pass_days(6);
            assert_eq!((sweep(&app), reminders(&app)), (1, 1));
        });
        app.check_audit();
    }

    fn a_site_that_is_closed_is_to_be_cancelled_unless_it_comes_back(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let app = TestApp::among(store, &[("qinghe.example", site.address)]);
        tell(async {
            let (wang, _, entry) = registered(&app).await;
            app.app.say_badge_shown((&wang.actor, &wang.via), &entry).await.unwrap();
            let looks = |days| {
                app.clock.pass_days(days);
                watch::sweep(&app, &WatchSites)
            };
            let due = || running(store, &wang).into_iter().find(|(rule, _)| *rule == "cancel-closed");
            let by = |day: &str| Some(("cancel-closed", day.to_owned()));

            site.shows("");
            assert_eq!((looks(0), looks(2), due()), (1, 1, None), "it may be broken");
            // First found closed on Tuesday the 24th.
            assert_eq!((looks(2), due()), (1, by("2026-12-01")));
            site.shows("<p>青禾茶叶");
            assert_eq!((looks(2), due()), (1, None), "it is back");

            site.shows("");
            assert_eq!((looks(9), looks(4)), (1, 1));
            assert_eq!(due(), by("2026-12-16"));
            let cancel = wang.begins_on(&CANCEL_RECORD, &entry).await.unwrap();
            wang.types_one(&cancel, "closed_on", "2026-12-09").await.unwrap();
            assert_eq!(due(), by("2026-12-16"), "what is begun is not handed in");
        });
        app.check_audit();
    }

    fn a_draft_is_brought_to_mind_by_day_and_by_the_ways_that_are_wished(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, _, _) = registered(&app).await;
            let account = wang.actor.account().unwrap().clone();
            let expiring = || letters(&app).iter().filter(|(subject, _)| subject.contains("草稿")).count();
            let told = || wang.messages().iter().filter(|notice| *notice == "draft-expiring").count();
            let near = app.app.config().draft_days - 6;
            wang.begins(&NEW_WEBSITE).await.unwrap();
            // Three o'clock at night.
            app.clock.pass_days(near - 1);
            app.clock.pass_minutes(16 * 60);
            assert_eq!(RemindDrafts.run(&app.app).unwrap().done, 1);
            assert_eq!((told(), expiring()), (1, 0));
            app.clock.pass_minutes(5 * 60);
            assert_eq!(expiring(), 1);

            let wish = ReminderWish { by_mail: false, ..ReminderWish::default() };
            app.app.set_reminder_wish(&account, wish).await.unwrap();
            wang.begins(&NEW_WEBSITE).await.unwrap();
            app.clock.pass_days(near);
            assert!(RemindDrafts.run(&app.app).unwrap().done >= 1);
            assert_eq!((told() > 1, expiring()), (true, 1));
        });
    }

    fn a_site_that_has_moved_is_to_be_reported_until_it_is_or_it_is_back(store: &TestStore) {
        let (site, other) = (Site::begin("<p>青禾茶叶"), Site::begin("<p>新站"));
        let sites = [("qinghe.example", site.address), ("moved.example", other.address)];
        let app = TestApp::among(store, &sites);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            app.app.say_badge_shown((&wang.actor, &wang.via), &entry).await.unwrap();
            let looks = |days| {
                app.clock.pass_days(days);
                watch::sweep(&app, &WatchSites)
            };
            let due = || running(store, &wang).into_iter().find(|(rule, _)| *rule == "report-change");
            let by = |day: &str| Some(("report-change", day.to_owned()));

            site.shows("http://moved.example/");
            assert_eq!((looks(0), due()), (1, None), "it may pass");
            assert_eq!((looks(2), due()), (1, by("2026-12-24")));
            app.clock.pass_days(14);
            assert_eq!(sweep(&app), 1);
            let (_, body) = letters(&app).into_iter().find(|(subject, _)| subject.contains("期限提醒")).unwrap();
            assert!(body.contains("办理变更，2026年12月24日 前"), "{body}");
            site.shows("<p>青禾茶叶");
            assert_eq!((looks(0), due()), (1, None), "it is back");

            // It moves again, seen on the 19th, and its holder says so.
            site.shows("http://moved.example/");
            assert_eq!((looks(9), looks(2), due()), (1, 1, by("2027-01-18")));
            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            wang.types_one(&change, "site_name", "青禾茶叶店").await.unwrap();
            assert_eq!(due(), by("2027-01-18"), "what is begun is not reported");
            wang.submits(&change).await.unwrap();
            assert_eq!(due(), None);
            li.returns(&change, "site_name", "name-breaks-rules").await.unwrap();
            assert_eq!((looks(2), due()), (1, None), "it stays reported");
            wang.withdraws(&change).await.unwrap();
            assert_eq!(due(), by("2027-01-18"));

            // A change that does not speak of it ends one clock, and the next looks begin another.
            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            wang.types_one(&change, "site_name", "青禾茶叶店").await.unwrap();
            wang.submits(&change).await.unwrap();
            li.approves(&change).await.unwrap();
            assert_eq!((due(), looks(0), due()), (None, 1, None));
            let today = app.app.now().date_in_china();
            let later = anbei_domain::deadline::report_change_by(today).due_on.to_string();
            assert_eq!((looks(2), due()), (1, by(&later)));

            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            wang.types_one(&change, "secondary_domains", "moved.example").await.unwrap();
            wang.submits(&change).await.unwrap();
            li.approves(&change).await.unwrap();
            assert_eq!((looks(0), looks(2), due()), (1, 1, None));
        });
        app.check_audit();
    }
}
