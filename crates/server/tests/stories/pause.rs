//! 暂停: clocks that stand still, and what does not happen meanwhile.

use anbei_app::job::sweep::{MarkUnanswered, Sweep};
use anbei_app::use_case::review::ReviewMove;
use anbei_app::use_case::violation::{About, CaseWish, Said};
use anbei_domain::deadline::{DeadlineRule, PauseReason};
use anbei_domain::filing::Inspection;
use anbei_domain::time::Timestamp;
use anbei_domain::violation::{AnswerKind, CaseMove, Charge, Severity, category};
use anbei_store::read::deadline::DeadlineRow;
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, Officer, TestApp};
use jiff::civil::{Date, date};

use crate::agenda::{registered, sweep};
use crate::tell;

/// What runs for somebody by this rule.
fn clock(app: &TestApp, who: &Applicant, rule: DeadlineRule) -> Option<DeadlineRow> {
    let (account, until) = (who.actor.account().unwrap().clone(), date(2100, 1, 1));
    let rows = app
        .app
        .store()
        .read_now(move |tx| read::deadline::list_of_account(tx, &account, until, 100));
    rows.unwrap().into_iter().find(|row| row.deadline.rule == rule)
}

async fn books(li: &Officer, filing: &str, day: Date) {
    let inspection = Inspection {
        at: Timestamp::start_of(day).plus_minutes(10 * 60),
        place: "北京市朝阳区样例路1号".to_owned(),
        contact: "李警官 010-00000000".to_owned(),
        bring: "身份证件原件".to_owned(),
    };
    li.moves(filing, ReviewMove::Inspect(inspection)).await.unwrap();
}

every_engine! {
    fn the_organs_day_moves_with_the_inspection_and_stays_the_same_deadline(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let site = wang.files_website("qinghe.example").await;
            let review = || clock(&app, &wang, DeadlineRule::Review).unwrap();
            let before = review();
            assert_eq!(before.deadline.due_on, date(2026, 12, 1));

            li.moves(&site, ReviewMove::Take).await.unwrap();
            app.clock.pass_days(1);
            books(&li, &site, date(2026, 11, 30)).await;
            let booked = review();
            assert_eq!((booked.deadline.due_on, booked.deadline.starts_on), (date(2026, 12, 4), date(2026, 11, 24)));
            assert!(booked.changed_at > before.changed_at);
            let paused: Vec<_> = booked.deadline.pauses.iter().map(|pause| (pause.why, pause.from, pause.until)).collect();
            let expected = (PauseReason::Inspection, date(2026, 11, 25), Some(date(2026, 11, 30)));
            assert_eq!(paused, [expected]);
            assert_eq!(wang.sees(&site).unwrap().promised_on, Some(date(2026, 12, 4)));

            // It took place earlier than agreed.
            app.clock.pass_days(1);
            let finding = "一致".to_owned();
            li.moves(&site, ReviewMove::RecordInspection { finding }).await.unwrap();
            assert_eq!(review().deadline.due_on, date(2026, 12, 2));
            li.moves(&site, ReviewMove::Approve).await.unwrap();
            assert!(clock(&app, &wang, DeadlineRule::Review).is_none());
        });
        app.check_audit();
    }

    fn while_more_time_is_asked_for_nobody_is_reminded_or_late_and_then_what_was_left_is_left(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            app.app.say_badge_shown((&wang.actor, &wang.via), &entry).await.unwrap();
            let said = |words: &str| Said { words: words.to_owned(), evidence: Vec::new() };
            let charge = Charge {
                category: category::find("unlawful-content").unwrap(), severity: Severity::Ordinary, days: None,
            };
            let by = (&li.actor, &li.via);
            let id = app.app.open_violation(by, About::Record(entry), charge, said("请改正")).await.unwrap();
            let asked = || clock(&app, &wang, DeadlineRule::AnswerViolation);
            let moves = async |by, what| {
                app.app.move_violation(by, &id, CaseWish::Move(what), said("说明")).await
            };
            let late = || MarkUnanswered.run(&app.app).unwrap().done;
            assert_eq!(asked().unwrap().deadline.due_on, date(2026, 12, 8));

            app.clock.pass_days(11);
            let told = |what: &str| wang.messages().iter().filter(|notice| *notice == what).count();
            let reminders = || told("deadlines-near");
            assert_eq!((sweep(&app), reminders()), (1, 1), "three days before");
            let own = (&wang.actor, &wang.via);
            moves(own, CaseMove::Answer(AnswerKind::NeedsTime)).await.unwrap();
            let stopped = asked().unwrap().deadline;
            assert_eq!(stopped.stands().map(|pause| (pause.why, pause.from)), Some((PauseReason::MoreTime, date(2026, 12, 5))));
            app.clock.pass_days(60);
            assert_eq!((sweep(&app), reminders(), late()), (0, 1, 0));

            // Monday and Tuesday were left; they are the Thursday and Friday after Wednesday the 3rd of February.
            moves(by, CaseMove::Resume).await.unwrap();
            let resumed = asked().unwrap().deadline;
            assert_eq!((resumed.stands(), resumed.due_on), (None, date(2027, 2, 5)));
            assert_eq!((resumed.starts_on, resumed.pauses.days()), (date(2026, 11, 24), 60));
            assert!(wang.messages().contains(&"violation-resumed".to_owned()));
            assert!(moves(by, CaseMove::Resume).await.is_err(), "it runs");
            assert_eq!((sweep(&app), late()), (0, 0));

            // A week without a sweep: one reminder, marked late once, and told of it once.
            app.clock.pass_days(7);
            assert_eq!((late(), late()), (1, 0));
            assert_eq!((sweep(&app), sweep(&app), reminders()), (1, 0, 2));
            assert_eq!(told("violation-overdue"), 1);
        });
        app.check_audit();
    }
}
