//! 违规处理: from anybody's report to a closed case, and to access that is cancelled and restored.

use anbei_app::AppError;
use anbei_app::job::sweep::{MarkUnanswered, RemindDeadlines, Sweep};
use anbei_app::use_case::import::Pass;
use anbei_app::use_case::report::{NewReport, Reported};
use anbei_app::use_case::violation::{About, CaseWish, Said};
use anbei_domain::deadline::DeadlineRule;
use anbei_domain::id::OrganId;
use anbei_domain::kind::CLAIM_RECORD;
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{EntryAction, EntryState};
use anbei_domain::violation::{
    AnswerKind, Case, CaseAction, CaseMove, CaseState, Charge, Order, STOP_AT_ONCE_DAYS, Severity,
    category,
};
use anbei_store::read::violation::{CaseFilter, PastCaseEvent};
use anbei_store::{Store, every_engine, read};
use anbei_testkit::{Applicant, ORGAN, OTHER_ORGAN, Officer, TestApp};
use jiff::civil::date;

use crate::tell;

/// 王 with a registered website, and the officer of its organ.
async fn registered(app: &TestApp) -> (Applicant, Officer, String) {
    let (wang, li) = (app.applicant("wang"), app.officer("li"));
    let subject = wang.registers_subject().await;
    li.approves(&subject).await.unwrap();
    let site = wang.files_website("qinghe.example").await;
    li.approves(&site).await.unwrap();
    let entry = wang.entries()[0].id.clone();
    (wang, li, entry)
}

/// An order that is to be carried out on the next working day.
pub fn order(provider: &str) -> Order {
    Order { provider: provider.to_owned(), days: STOP_AT_ONCE_DAYS }
}

fn report(what: &str) -> NewReport {
    NewReport {
        what: what.to_owned(),
        category: "unlawful-content".to_owned(),
        words: "首页有违法信息".to_owned(),
        contact: "13800001111".to_owned(),
        ..NewReport::default()
    }
}

async fn reports(app: &TestApp, what: &str) -> Reported {
    let via = anbei_app::Via { address: "192.0.2.7".to_owned(), session: String::new() };
    app.app.report_violation(&via, &report(what), Vec::new()).await.unwrap()
}

/// Everything that an organ has, the nearest day first.
fn cases(store: &Store, organ: &str) -> Vec<Case> {
    let organ = OrganId::new(organ);
    let filter = CaseFilter { limit: 100, ..CaseFilter::default() };
    let found = store.read_now(move |tx| read::violation::list_of_organ(tx, &organ, &filter));
    found.unwrap().into_iter().map(|line| line.case).collect()
}

pub fn by_reference(store: &Store, reference: &str) -> Case {
    let found = cases(store, ORGAN).into_iter().find(|case| case.reference == reference);
    found.unwrap()
}

fn events(app: &TestApp, who: &anbei_domain::actor::Actor, id: &str) -> Option<Vec<PastCaseEvent>> {
    let (inner, who, id) = (app.app.clone(), who.clone(), id.to_owned());
    app.app
        .store()
        .read_now(move |tx| {
            let Some(case) = read::violation::find(tx, &who, &id)? else { return Ok(None) };
            read::violation::list_events(tx, inner.keys(), &who, &case).map(Some)
        })
        .unwrap()
}

fn done(past: &[PastCaseEvent]) -> Vec<CaseAction> {
    past.iter().map(|past| past.event.action).collect()
}

async fn moves(app: &TestApp, who: &Officer, id: &str, what: CaseMove) -> Result<(), AppError> {
    let said = Said { words: "经核实".to_owned(), evidence: Vec::new() };
    app.app.move_violation((&who.actor, &who.via), id, CaseWish::Move(what), said).await
}

async fn answers(app: &TestApp, who: &Applicant, id: &str, what: CaseMove) -> Result<(), AppError> {
    let said = Said { words: "已删除".to_owned(), evidence: vec![who.upload.clone()] };
    app.app.move_violation((&who.actor, &who.via), id, CaseWish::Move(what), said).await
}

fn charge(severity: Severity) -> Charge {
    Charge { category: category::find("unlawful-content").unwrap(), severity, days: None }
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Refusal {
    match outcome {
        Err(AppError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn entry_state(who: &Applicant) -> EntryState {
    who.entries()[0].state
}

every_engine! {
    fn a_report_becomes_a_case_that_its_operator_answers_and_the_organ_closes(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, _) = registered(&app).await;
            let reported = reports(&app, "https://www.qinghe.example/a").await;
            let case = by_reference(store, &reported.reference);
            assert_eq!((case.state, case.title.as_str()), (CaseState::Reported, "青禾茶叶小站"));
            let id = case.id.to_string();
            // The operator does not learn of a mere report, another organ of nothing at all.
            assert!(events(&app, &wang.actor, &id).is_none());
            let zhou = app.officer_of(OTHER_ORGAN, "zhou");
            assert!(events(&app, &zhou.actor, &id).is_none() && cases(store, OTHER_ORGAN).is_empty());
            assert!(matches!(moves(&app, &zhou, &id, CaseMove::Remark).await, Err(AppError::NotFound)));

            moves(&app, &li, &id, CaseMove::Remark).await.unwrap();
            moves(&app, &li, &id, CaseMove::Open(charge(Severity::Serious))).await.unwrap();
            let case = by_reference(store, &reported.reference);
            assert_eq!(case.due_on, Some(date(2026, 12, 1)));
            assert!(wang.messages().contains(&"violation-opened".to_owned()));
            let theirs = events(&app, &wang.actor, &id).unwrap();
            assert_eq!(done(&theirs), [CaseAction::Open]);

            answers(&app, &wang, &id, CaseMove::Answer(AnswerKind::Mended)).await.unwrap();
            let again = answers(&app, &wang, &id, CaseMove::Answer(AnswerKind::Mended)).await;
            assert!(matches!(refused(again), Refusal::NotFromHere { .. }));
            let all = events(&app, &li.actor, &id).unwrap();
            assert_eq!(all.last().unwrap().evidence[0].attachment, wang.upload);
            assert_eq!(all.last().unwrap().event.note, "已删除");
            // What the operator sent, the organ may open.
            let file = wang.upload.clone();
            let seen = store.read_now({
                let (actor, file) = (li.actor.clone(), file.clone());
                move |tx| read::attachment::find(tx, &actor, &file)
            });
            assert!(seen.unwrap().is_some());
            let hidden = store.read_now({
                let actor = zhou.actor.clone();
                move |tx| read::attachment::find(tx, &actor, &file)
            });
            assert!(hidden.unwrap().is_none());

            moves(&app, &li, &id, CaseMove::Close).await.unwrap();
            assert!(wang.messages().contains(&"violation-closed".to_owned()));
            let found = app.app.follow_report(&reported.reference, &reported.code).await.unwrap();
            assert_eq!(found.unwrap().state, CaseState::Closed);
            answers(&app, &wang, &id, CaseMove::Appeal).await.unwrap();
            let twice = answers(&app, &wang, &id, CaseMove::Appeal).await;
            assert_eq!(refused(twice), Refusal::AppealedBefore);
            moves(&app, &li, &id, CaseMove::AnswerAppeal).await.unwrap();
            assert!(wang.messages().contains(&"appeal-answered".to_owned()));
        });
        app.check_audit();
    }

    fn what_is_reported_is_checked_and_followed_only_with_its_code(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (_, li, _) = registered(&app).await;
            let codes = async |report: NewReport| match refused(app.app.check_report(&report).await) {
                Refusal::Flawed(flaws) => flaws.iter().map(|f| f.flaw.code).collect::<Vec<_>>(),
                other => panic!("{other:?}"),
            };
            assert_eq!(codes(NewReport::default()).await, ["required", "choose-one", "required"]);
            assert_eq!(codes(report("不是网址")).await, ["report-what"]);
            assert_eq!(codes(report("11010502999999")).await, ["report-number-unknown"]);
            assert_eq!(codes(report("nobody.example")).await, ["report-region"]);
            let abroad = NewReport { region: "540102".to_owned(), ..report("nobody.example") };
            assert_eq!(codes(abroad).await, ["report-no-organ"]);
            let unfiled = NewReport { region: "330106".to_owned(), ..report("nobody.example") };
            let via = anbei_app::Via::default();
            app.app.report_violation(&via, &unfiled, Vec::new()).await.unwrap();
            assert_eq!(cases(store, OTHER_ORGAN)[0].domain, "nobody.example");

            let first = reports(&app, "京公网安备11010502000001号").await;
            let second = reports(&app, "qinghe.example").await;
            let wrong = app.app.follow_report(&first.reference, &second.code).await.unwrap();
            assert!(wrong.is_none());
            let typed = first.code.to_lowercase().replace('-', " ").replace('0', "o");
            let found = app.app.follow_report(&first.reference, &typed).await.unwrap();
            assert_eq!(found.unwrap().state, CaseState::Reported);

            // One is merged into the other, which is then not taken up.
            let (one, two) = (by_reference(store, &first.reference), by_reference(store, &second.reference));
            let by = (&li.actor, &li.via);
            let into = CaseWish::MergeInto(two.id.to_string());
            app.app.move_violation(by, one.id.as_str(), into, Said::default()).await.unwrap();
            let what = CaseMove::Dismiss { code: "too-vague" };
            moves(&app, &li, two.id.as_str(), what).await.unwrap();
            let found = app.app.follow_report(&first.reference, &first.code).await.unwrap();
            assert_eq!(found.unwrap().state, CaseState::Dismissed);
            let found = app.app.follow_report(&second.reference, &second.code).await.unwrap();
            assert_eq!(found.unwrap().dismissal.as_deref(), Some("too-vague"));
        });
        app.check_audit();
    }

    fn the_contact_of_who_reported_is_sealed_and_looking_at_it_is_written_down(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, _) = registered(&app).await;
            let reported = reports(&app, "qinghe.example").await;
            let id = by_reference(store, &reported.reference).id.to_string();
            let acts = || {
                let all = store.read_now(|tx| tx.list(
                    "SELECT action FROM audit_event WHERE aggregate = 'violation' ORDER BY seq", &[], |row| row.text(0),
                ));
                all.unwrap()
            };
            assert_eq!(acts(), ["report"]);
            let sealed = store.read_now(|tx| {
                tx.list("SELECT contact FROM violation_reporter", &[], |row| row.bytes(0))
            });
            let sealed = sealed.unwrap();
            assert!(!sealed[0].windows(11).any(|part| part == b"13800001111"));
            let contact = app.app.reveal_reporter((&li.actor, &li.via), &id).await.unwrap();
            assert_eq!(contact, "13800001111");
            assert_eq!(acts(), ["report", "reveal"]);
            let theirs = app.app.reveal_reporter((&wang.actor, &wang.via), &id).await;
            assert!(matches!(theirs, Err(AppError::NotFound)));
            let zhou = app.officer_of(OTHER_ORGAN, "zhou");
            let foreign = app.app.reveal_reporter((&zhou.actor, &zhou.via), &id).await;
            assert!(matches!(foreign, Err(AppError::NotFound)));
        });
        app.check_audit();
    }

    fn who_lets_the_day_pass_loses_access_and_gets_it_back_after_mending(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let said = Said { words: "请删除违法信息".to_owned(), evidence: Vec::new() };
            let by = (&li.actor, &li.via);
            let about = About::Record(entry.clone());
            let id = app.app.open_violation(by, about, charge(Severity::Grave), said).await.unwrap();
            let running = |rule: DeadlineRule| {
                let (account, until) = (wang.actor.account().unwrap().clone(), date(2100, 1, 1));
                let rows = store.read_now(move |tx| read::deadline::list_of_account(tx, &account, until, 99));
                rows.unwrap().into_iter().find(|row| row.deadline.rule == rule).map(|row| row.deadline.due_on)
            };
            assert_eq!(running(DeadlineRule::AnswerViolation), Some(date(2026, 11, 25)));
            let early = CaseMove::OrderAccess(order("示例云"));
            assert!(matches!(refused(moves(&app, &li, &id, early.clone()).await), Refusal::NotFromHere { .. }));
            assert_eq!(MarkUnanswered.run(&app.app).unwrap().done, 0);
            app.clock.pass_days(2);
            assert_eq!(MarkUnanswered.run(&app.app).unwrap().done, 1);
            assert_eq!(MarkUnanswered.run(&app.app).unwrap().done, 0);
            assert!(RemindDeadlines.run(&app.app).unwrap().failed.is_empty());

            moves(&app, &li, &id, early).await.unwrap();
            assert_eq!(running(DeadlineRule::AnswerViolation), None);
            assert_eq!(entry_state(&wang), EntryState::Suspended);
            let messages = wang.messages();
            assert!(messages.contains(&"access-ordered".to_owned()));
            assert!(!messages.contains(&"suspended".to_owned()), "told twice");
            let history = || {
                let entry = entry.clone();
                let past = store.read_now(move |tx| read::entry_life::list_public_events(tx, &entry));
                past.unwrap()
            };
            let suspended = history().pop().unwrap().event;
            let codes: Vec<_> = suspended.reasons.iter().map(|r| r.code.as_str()).collect();
            assert_eq!(codes, ["unlawful-content", "access-stopped"]);

            let on = date(2026, 11, 26);
            let bare = moves(&app, &li, &id, CaseMove::ConfirmAccess { on, proofs: 0 }).await;
            assert_eq!(refused(bare), Refusal::ProofMissing);
            moves(&app, &li, &id, CaseMove::ConfirmAccess { on, proofs: 1 }).await.unwrap();
            answers(&app, &wang, &id, CaseMove::Appeal).await.unwrap();
            moves(&app, &li, &id, CaseMove::OrderRestore).await.unwrap();
            moves(&app, &li, &id, CaseMove::ConfirmRestore { on, proofs: 1 }).await.unwrap();
            assert_eq!(entry_state(&wang), EntryState::Active);
            assert_eq!(history().pop().unwrap().event.action, EntryAction::Restore);
            assert!(wang.messages().contains(&"access-restored".to_owned()));
        });
        app.check_audit();
    }

    fn a_record_is_in_force_again_only_when_no_case_keeps_its_access_stopped(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, _) = registered(&app).await;
            let fraud = category::find("fraud").unwrap();
            let on = date(2026, 11, 24);
            let mut ids = Vec::new();
            for _ in 0..2 {
                let reported = reports(&app, "qinghe.example").await;
                let id = by_reference(store, &reported.reference).id.to_string();
                let at_once = CaseMove::OrderAtOnce { category: fraud, order: order("示例云") };
                moves(&app, &li, &id, at_once).await.unwrap();
                moves(&app, &li, &id, CaseMove::ConfirmAccess { on, proofs: 1 }).await.unwrap();
                moves(&app, &li, &id, CaseMove::OrderRestore).await.unwrap();
                ids.push(id);
            }
            moves(&app, &li, &ids[0], CaseMove::ConfirmRestore { on, proofs: 1 }).await.unwrap();
            assert_eq!(entry_state(&wang), EntryState::Suspended);
            moves(&app, &li, &ids[1], CaseMove::ConfirmRestore { on, proofs: 1 }).await.unwrap();
            assert_eq!(entry_state(&wang), EntryState::Active);
        });
        app.check_audit();
    }

    fn harm_that_cannot_wait_stops_access_at_once_and_the_operator_knows_it_then(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, _) = registered(&app).await;
            let reported = reports(&app, "qinghe.example").await;
            let id = by_reference(store, &reported.reference).id.to_string();
            let fraud = category::find("fraud").unwrap();
            let at_once = CaseMove::OrderAtOnce { category: fraud, order: order("示例云") };
            moves(&app, &li, &id, at_once).await.unwrap();
            assert_eq!(entry_state(&wang), EntryState::Suspended);
            assert!(wang.messages().contains(&"access-ordered".to_owned()));
            let theirs = events(&app, &wang.actor, &id).unwrap();
            assert_eq!(done(&theirs), [CaseAction::OrderAtOnce]);
            answers(&app, &wang, &id, CaseMove::Appeal).await.unwrap();
        });
        app.check_audit();
    }

    fn an_open_case_goes_where_its_record_goes(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let table = "公安备案号,类别,名称,主域名,从域名,ICP备案号,主体名称,主体性质,证件号码,是否交互,备案日期\n\
                京公网安备11010502000007号,网站,旧博客,old.example,,,王小样,个人,11010519491231002X,否,2019-03-05\n";
            let table = app.app.read_older(table.as_bytes()).unwrap();
            let (by, organ) = ((&li.actor, &li.via), OrganId::new(ORGAN));
            app.app.import_entries(by, &organ, table, Pass::Real, |_| {}).unwrap();
            let about = About::Site("www.old.example".to_owned());
            let said = Said { words: "请改正".to_owned(), evidence: Vec::new() };
            let id = app.app.open_violation(by, about, charge(Severity::Ordinary), said).await.unwrap();
            assert!(events(&app, &wang.actor, &id).is_none());

            let entry = app.app.find_waiting(&wang.actor).await.unwrap().claimable[0].id.to_string();
            let claim = wang.begins_on(&CLAIM_RECORD, &entry).await.unwrap();
            wang.submits(&claim).await.unwrap();
            li.approves(&claim).await.unwrap();
            assert_eq!(done(&events(&app, &wang.actor, &id).unwrap()), [CaseAction::Open]);
            answers(&app, &wang, &id, CaseMove::Answer(AnswerKind::NeedsTime)).await.unwrap();
        });
        app.check_audit();
    }

    fn a_site_on_record_elsewhere_is_not_opened_here_and_an_unfiled_one_is_told_on_paper(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, _, _) = registered(&app).await;
            let zhou = app.officer_of(OTHER_ORGAN, "zhou");
            let said = || Said { words: "未备案".to_owned(), evidence: Vec::new() };
            let by = (&zhou.actor, &zhou.via);
            let about = About::Site("qinghe.example".to_owned());
            let elsewhere = app.app.open_violation(by, about, charge(Severity::Ordinary), said()).await;
            match refused(elsewhere) {
                Refusal::Flawed(flaws) => assert_eq!(flaws[0].flaw.code, "violation-elsewhere"),
                other => panic!("{other:?}"),
            }
            let about = About::Site("https://unfiled.example/".to_owned());
            app.app.open_violation(by, about, charge(Severity::Ordinary), said()).await.unwrap();
            let case = &cases(store, OTHER_ORGAN)[0];
            assert_eq!((case.domain.as_str(), &case.operator), ("unfiled.example", &None));
            assert!(!wang.messages().contains(&"violation-opened".to_owned()));
        });
        app.check_audit();
    }
}
