//! Properties of the case's lifecycle.

use jiff::civil::date;

use super::lifecycle::{CASE_MOVES, CaseMoveRow, find};
use super::*;
use crate::calendar::WorkCalendar;
use crate::deadline::{Pause, agenda};
use crate::filing::Notice;
use crate::provider::{Member, MemberRole};
use crate::register::EntryAction;
use crate::register::reason;
use crate::time::Timestamp;

fn now() -> Timestamp {
    Timestamp::start_of(date(2026, 11, 24))
}

fn officer(organ: &str) -> Actor {
    Actor::Officer { account: AccountId::new("li"), organ: OrganId::new(organ) }
}

fn provider(role: MemberRole) -> Actor {
    let (account, entry) = (AccountId::new("wu"), Some("yunqi".to_owned()));
    Actor::Provider(Member { role, ..Member::of_the_past(account, entry) })
}

fn operator() -> Actor {
    Actor::Applicant(AccountId::new("wang"))
}

fn case(state: CaseState) -> Case {
    Case {
        id: CaseId::new("c"),
        reference: "20261124-ABCDEF".to_owned(),
        state,
        entry: None,
        domain: "qinghe.example".to_owned(),
        title: "青禾茶叶小站".to_owned(),
        organ: OrganId::new("chaoyang"),
        operator: Some(AccountId::new("wang")),
        category: category::find("unlawful-content").unwrap(),
        severity: None,
        asked_on: Some(date(2026, 11, 10)),
        due_on: Some(date(2026, 11, 20)),
        pauses: Pauses::NONE,
        merged_into: None,
        provider: String::new(),
        provider_entry: Some("yunqi".to_owned()),
        is_acknowledged: false,
        appeal: Appeal::None,
        version: 0,
    }
}

fn charge(severity: Severity, days: Option<u32>) -> Charge {
    Charge { category: category::find("measures-missing").unwrap(), severity, days }
}

/// Asks a case for `action` with everything it takes.
fn ask(of: Case, action: CaseAction, by: &Actor) -> Result<CaseDecision, Refusal> {
    let other = Case { id: CaseId::new("d"), ..case(CaseState::Answered) };
    let on = date(2026, 11, 24);
    let order = |days| Order { provider: "示例云".to_owned(), days };
    let what = match action {
        CaseAction::Report => return of.report(by, "有违法信息".to_owned()),
        CaseAction::Dismiss => CaseMove::Dismiss { code: "too-vague" },
        CaseAction::Merge => CaseMove::Merge { into: Box::new(other) },
        CaseAction::Open => CaseMove::Open(charge(Severity::Serious, None)),
        CaseAction::Answer => CaseMove::Answer(AnswerKind::Mended),
        CaseAction::EnterAnswer => {
            let (kind, reason) = (AnswerKind::Mended, Some("wished"));
            CaseMove::EnterAnswer { kind, on, reason, proofs: 1 }
        }
        CaseAction::Miss => CaseMove::Miss,
        CaseAction::Extend => CaseMove::Extend { days: 3 },
        CaseAction::Resume => CaseMove::Resume,
        CaseAction::Close => CaseMove::Close,
        CaseAction::Remark => CaseMove::Remark,
        CaseAction::OrderAccess => CaseMove::OrderAccess(order(STOP_DAYS)),
        CaseAction::OrderAtOnce => {
            CaseMove::OrderAtOnce { category: of.category, order: order(STOP_AT_ONCE_DAYS) }
        }
        CaseAction::ConfirmAccess => CaseMove::ConfirmAccess { on, proofs: 1 },
        CaseAction::OrderRestore => CaseMove::OrderRestore,
        CaseAction::Acknowledge => CaseMove::Acknowledge,
        CaseAction::ConfirmRestore => CaseMove::ConfirmRestore { on, proofs: 1 },
        CaseAction::Appeal => CaseMove::Appeal,
        CaseAction::AnswerAppeal => CaseMove::AnswerAppeal,
    };
    of.moved(by, what, "说明".to_owned(), (now(), &WorkCalendar::built_in()))
}

#[test]
fn a_move_succeeds_exactly_if_the_table_has_its_row() {
    for state in CaseState::ALL {
        for action in CaseAction::ALL.into_iter().filter(|action| *action != CaseAction::Report) {
            let parties = [operator(), officer("chaoyang"), provider(MemberRole::Operator)];
            for by in parties.into_iter().chain([Actor::Clock, Actor::Visitor]) {
                let row = find(Some(*state), action, by.role());
                let appeal =
                    if action == CaseAction::AnswerAppeal { Appeal::Pending } else { Appeal::None };
                // What is resumed has been stopped in time.
                let asks =
                    Pause { from: date(2026, 11, 18), until: None, why: PauseReason::MoreTime };
                let is_resumed = action == CaseAction::Resume;
                let pauses = if is_resumed { Pauses::NONE.with(asks) } else { Pauses::NONE };
                let before = Case { pauses, appeal, ..case(*state) };
                let name = format!("{} {action:?} by {}", state.as_str(), by.role().name());
                let lawful = row.is_some();
                assert_eq!(before.offers(action, &by), lawful, "{name}");
                match ask(before, action, &by) {
                    Ok(decision) => {
                        assert!(lawful, "{name} succeeded");
                        let told = decision.event.facts.iter().map(|(fact, _)| fact);
                        assert!(told.into_iter().all(|fact| CASE_FACTS.contains(fact)), "{name}");
                        assert_eq!(decision.case.state, row.unwrap().to, "{name}");
                        assert_eq!(decision.event.from, Some(*state));
                        assert_eq!(decision.event.to, decision.case.state);
                    }
                    Err(refusal) => assert!(!lawful, "{name}: {refusal}"),
                }
            }
        }
    }
}

#[test]
fn a_case_begins_with_anybodys_report_or_an_officers_own_finding() {
    let reported = case(CaseState::Dismissed).report(&Actor::Visitor, String::new()).unwrap();
    assert_eq!((reported.case.state, reported.event.from), (CaseState::Reported, None));
    assert!(case(CaseState::Reported).report(&operator(), String::new()).is_err());
    let calendar = WorkCalendar::built_in();
    let open = |by: &Actor, note: &str| {
        let charge = charge(Severity::Serious, None);
        case(CaseState::Reported).open(by, charge, note.to_owned(), (now(), &calendar))
    };
    let opened = open(&officer("chaoyang"), "未落实").unwrap();
    assert_eq!(opened.case.state, CaseState::AwaitingAnswer);
    assert_eq!(opened.case.due_on, Some(date(2026, 12, 1)));
    let told = CaseEffect::TellProvider(Notice::ProviderCase);
    assert_eq!(opened.effects, [CaseEffect::Notify(Notice::ViolationOpened), told]);
    assert_eq!(open(&officer("chaoyang"), " ").err(), Some(Refusal::NoReason));
    assert!(open(&Actor::Visitor, "x").is_err());
}

#[test]
fn every_state_is_reached_and_the_table_says_it_once() {
    let mut reached: Vec<CaseState> = Vec::new();
    for _ in CaseState::ALL {
        let open = |from: Option<CaseState>| from.is_none_or(|from| reached.contains(&from));
        let next: Vec<_> = CASE_MOVES.iter().filter(|row| open(row.from)).collect();
        reached = next.iter().map(|row| row.to).chain(reached.clone()).collect();
    }
    assert!(CaseState::ALL.iter().all(|state| reached.contains(state)));
    for row in CASE_MOVES {
        let moves = |o: &CaseMoveRow| (o.from, o.action, o.who) == (row.from, row.action, row.who);
        let same: Vec<_> = CASE_MOVES.iter().filter(|other| moves(other)).collect();
        assert_eq!(same.len(), 1, "{:?}", row.action);
        let clock = match row.action {
            CaseAction::Open | CaseAction::Extend => Some("answer"),
            CaseAction::OrderAccess | CaseAction::OrderAtOnce | CaseAction::OrderRestore => {
                Some("order")
            }
            _ => None,
        };
        assert_eq!(row.clock, clock, "{:?}", row.action);
    }
}

#[test]
fn another_organ_and_another_operator_move_nothing() {
    let stranger = Actor::Applicant(AccountId::new("zhou"));
    for state in CaseState::ALL {
        for action in CaseAction::ALL {
            assert!(!case(*state).offers(action, &officer("xihu")));
            assert!(!case(*state).offers(action, &stranger));
        }
    }
    let nobodys = Case { operator: None, ..case(CaseState::AwaitingAnswer) };
    assert!(!nobodys.offers(CaseAction::Answer, &operator()));
}

#[test]
fn the_clock_waits_for_the_day_to_be_over() {
    let due = |day| Case { due_on: Some(date(2026, 11, day)), ..case(CaseState::AwaitingAnswer) };
    assert!(ask(due(24), CaseAction::Miss, &Actor::Clock).is_err());
    let missed = ask(due(23), CaseAction::Miss, &Actor::Clock).unwrap();
    assert_eq!(missed.case.due_on, Some(date(2026, 11, 23)));
}

#[test]
fn days_for_an_answer_are_working_days_within_bounds() {
    let calendar = WorkCalendar::built_in();
    let extend = |days| {
        let what = CaseMove::Extend { days };
        case(CaseState::Answered)
            .moved(&officer("chaoyang"), what, "再改".to_owned(), (now(), &calendar))
            .map(|decision| decision.case.due_on)
    };
    assert_eq!(extend(4), Ok(Some(date(2026, 11, 30))));
    assert_eq!((extend(0), extend(61)), (Err(Refusal::AnswerDays), Err(Refusal::AnswerDays)));
    let open = |days| {
        let what = CaseMove::Open(charge(Severity::Grave, days));
        case(CaseState::Reported)
            .moved(&officer("chaoyang"), what, "x".to_owned(), (now(), &calendar))
            .map(|decision| decision.case.due_on)
    };
    assert_eq!(open(None), Ok(Some(date(2026, 11, 25))));
    assert_eq!(open(Some(2)), Ok(Some(date(2026, 11, 26))));
}

#[test]
fn a_case_is_merged_into_another_open_one_of_its_organ_only() {
    let merge = |into: Case| {
        let what = CaseMove::Merge { into: Box::new(into) };
        let calendar = WorkCalendar::built_in();
        case(CaseState::Reported)
            .moved(&officer("chaoyang"), what, String::new(), (now(), &calendar))
            .map(|decision| decision.case.merged_into)
    };
    let other = Case { id: CaseId::new("d"), ..case(CaseState::Overdue) };
    assert_eq!(merge(other.clone()), Ok(Some(CaseId::new("d"))));
    assert_eq!(merge(case(CaseState::Overdue)), Err(Refusal::MergeElsewhere));
    let closed = Case { state: CaseState::Closed, ..other.clone() };
    assert_eq!(merge(closed), Err(Refusal::MergeElsewhere));
    let foreign = Case { organ: OrganId::new("xihu"), ..other };
    assert_eq!(merge(foreign), Err(Refusal::MergeElsewhere));
}

#[test]
fn a_providers_confirmation_is_shown_and_not_of_a_day_to_come() {
    let confirm = |on, proofs| {
        let what = CaseMove::ConfirmAccess { on, proofs };
        let calendar = WorkCalendar::built_in();
        case(CaseState::AccessOrdered)
            .moved(&officer("chaoyang"), what, "已断开".to_owned(), (now(), &calendar))
            .map(|decision| decision.case.state)
    };
    assert_eq!(confirm(date(2026, 11, 25), 1), Err(Refusal::DayToCome));
    assert_eq!(confirm(date(2026, 11, 24), 0), Err(Refusal::ProofMissing));
    assert_eq!(confirm(date(2026, 11, 24), 1), Ok(CaseState::AccessCancelled));
}

#[test]
fn each_decision_is_objected_to_once() {
    let ordered = case(CaseState::AccessOrdered);
    let appealed = ask(ordered, CaseAction::Appeal, &operator()).unwrap().case;
    let again = ask(appealed.clone(), CaseAction::Appeal, &operator());
    assert_eq!(again.err(), Some(Refusal::AppealedBefore));
    let heard = ask(appealed, CaseAction::AnswerAppeal, &officer("chaoyang")).unwrap().case;
    let twice = ask(heard.clone(), CaseAction::AnswerAppeal, &officer("chaoyang"));
    assert_eq!(twice.err(), Some(Refusal::NoAppeal));
    assert!(!heard.offers(CaseAction::Appeal, &operator()));
    let cut = ask(heard, CaseAction::ConfirmAccess, &officer("chaoyang")).unwrap().case;
    assert!(cut.offers(CaseAction::Appeal, &operator()));
}

#[test]
fn access_is_asked_back_for_as_often_as_it_was_answered() {
    let cut = case(CaseState::AccessCancelled);
    let asked = ask(cut, CaseAction::Appeal, &operator()).unwrap().case;
    assert!(!asked.offers(CaseAction::Appeal, &operator()));
    let heard = ask(asked, CaseAction::AnswerAppeal, &officer("chaoyang")).unwrap().case;
    let again = ask(heard, CaseAction::Appeal, &operator()).unwrap().case;
    assert!(again.offers(CaseAction::AnswerAppeal, &officer("chaoyang")));
}

#[test]
fn stopping_access_suspends_the_record_and_restoring_lifts_it() {
    let ordered = ask(case(CaseState::Overdue), CaseAction::OrderAccess, &officer("chaoyang"));
    let told = CaseEffect::TellProvider(Notice::ProviderOrdered);
    let expected = [CaseEffect::SuspendEntry, CaseEffect::Notify(Notice::AccessOrdered), told];
    assert_eq!(ordered.unwrap().effects, expected);
    let at_once = ask(case(CaseState::Reported), CaseAction::OrderAtOnce, &officer("chaoyang"));
    let at_once = at_once.unwrap();
    assert_eq!(at_once.effects, expected);
    assert_eq!(at_once.case.severity, Some(Severity::Grave));
    let restored =
        ask(case(CaseState::RestoreOrdered), CaseAction::ConfirmRestore, &officer("chaoyang"));
    assert_eq!(restored.unwrap().effects[0], CaseEffect::RestoreEntry);
}

#[test]
fn an_order_is_to_be_carried_out_by_a_day_and_so_is_the_next() {
    let due = |case: &Case| agenda::of_case(case).map(|due| (due.rule.code(), due.due_on));
    let chaoyang = officer("chaoyang");
    let ordered = ask(case(CaseState::Overdue), CaseAction::OrderAccess, &chaoyang).unwrap().case;
    // Tuesday the 24th: three working days.
    assert_eq!(due(&ordered), Some(("carry-out-order", date(2026, 11, 27))));
    let noted = ask(ordered.clone(), CaseAction::Remark, &chaoyang).unwrap().case;
    assert_eq!(due(&noted), due(&ordered));
    let restoring = ask(ordered, CaseAction::OrderRestore, &chaoyang).unwrap().case;
    assert_eq!(due(&restoring), Some(("carry-out-order", date(2026, 11, 25))));
    let restored = ask(restoring, CaseAction::ConfirmRestore, &chaoyang).unwrap().case;
    assert_eq!(due(&restored), None);
    let order = Order { provider: "示例云".to_owned(), days: 0 };
    let what = CaseMove::OrderAccess(order);
    let clocks = (now(), &WorkCalendar::built_in());
    let refused = case(CaseState::Overdue).moved(&chaoyang, what, "说明".to_owned(), clocks);
    assert_eq!(refused.unwrap_err(), Refusal::AnswerDays);
}

#[test]
fn the_access_provider_is_told_when_a_case_is_opened_and_when_it_is_closed() {
    let told = |from, action| {
        let effects = ask(case(from), action, &officer("chaoyang")).unwrap().effects;
        effects.into_iter().find(|effect| matches!(effect, CaseEffect::TellProvider(_)))
    };
    let opened = told(CaseState::Reported, CaseAction::Open);
    assert_eq!(opened, Some(CaseEffect::TellProvider(Notice::ProviderCase)));
    let closed = told(CaseState::Answered, CaseAction::Close);
    assert_eq!(closed, Some(CaseEffect::TellProvider(Notice::ProviderCaseClosed)));
    assert!(CaseAction::Open.is_told_to_provider() && !CaseAction::Open.is_of_provider());
    assert!(!CaseAction::Answer.is_told_to_provider());
}

#[test]
fn every_category_rests_on_an_article_and_can_suspend() {
    for category in category::CATEGORIES {
        assert!(
            category.basis.citation.starts_with('《') && category.basis.citation.contains('第')
        );
        let reason = reason::find(category.authority).unwrap();
        assert!(reason.actions.contains(&EntryAction::Suspend), "{}", category.code);
    }
}

#[test]
fn a_provider_answers_its_own_orders_each_of_them_anew_and_a_reader_none() {
    let ordered = case(CaseState::AccessOrdered);
    let operator = provider(MemberRole::Operator);
    let read = ask(ordered.clone(), CaseAction::Acknowledge, &operator).unwrap().case;
    assert!(read.is_acknowledged && !read.offers(CaseAction::Acknowledge, &operator));
    let reader = provider(MemberRole::Reader);
    let refused = ask(ordered.clone(), CaseAction::ConfirmAccess, &reader);
    assert_eq!(refused.unwrap_err(), Refusal::RoleForbids);
    let elsewhere = Case { provider_entry: Some("haihe".to_owned()), ..ordered.clone() };
    assert!(!elsewhere.offers(CaseAction::ConfirmAccess, &operator));
    let nobodys = Case { provider_entry: None, ..ordered };
    assert!(!nobodys.offers(CaseAction::Acknowledge, &operator));
    let stopped = ask(read, CaseAction::ConfirmAccess, &operator).unwrap().case;
    let restoring = ask(stopped, CaseAction::OrderRestore, &officer("chaoyang")).unwrap();
    assert!(restoring.effects.contains(&CaseEffect::TellProvider(Notice::ProviderRestore)));
    assert!(restoring.case.offers(CaseAction::Acknowledge, &operator));
}

#[test]
fn an_answer_on_paper_has_come_in_is_there_to_see_and_says_why_an_account_was_not_used() {
    let enter = |of: Case, on, reason, proofs| {
        let what = CaseMove::EnterAnswer { kind: AnswerKind::Mended, on, reason, proofs };
        let clocks = (now(), &WorkCalendar::built_in());
        of.moved(&officer("chaoyang"), what, "已整改".to_owned(), clocks).map(|d| d.event.facts)
    };
    let (of, today) = (case(CaseState::Overdue), date(2026, 11, 24));
    let tomorrow = date(2026, 11, 25);
    assert_eq!(enter(of.clone(), tomorrow, Some("wished"), 1), Err(Refusal::DayToCome));
    assert_eq!(enter(of.clone(), today, Some("wished"), 0), Err(Refusal::ProofMissing));
    assert_eq!(enter(of.clone(), today, None, 1), Err(Refusal::NoReason));
    assert_eq!(enter(of.clone(), today, Some("wished"), 1).unwrap().len(), 3);
    let without = Case { operator: None, ..of };
    assert_eq!(enter(without, today, None, 1).unwrap().len(), 2);
}

#[test]
fn who_asks_for_time_keeps_what_was_left_of_it_and_who_has_mended_needs_none() {
    let calendar = WorkCalendar::built_in();
    let at = |day| Timestamp::start_of(date(2026, 11, day));
    let moved = |of: Case, by: &Actor, what, day| {
        of.moved(by, what, "说明".to_owned(), (at(day), &calendar)).map(|decision| decision.case)
    };
    let due_on = Some(date(2026, 11, 27));
    let asked = || Case { due_on, ..case(CaseState::AwaitingAnswer) };
    for (kind, why) in [
        (AnswerKind::NeedsTime, PauseReason::MoreTime),
        (AnswerKind::Disputes, PauseReason::Objection),
    ] {
        let stopped = moved(asked(), &operator(), CaseMove::Answer(kind), 25).unwrap();
        let clock = agenda::of_case(&stopped).unwrap();
        assert_eq!((stopped.due_on, clock.stands().map(|pause| pause.why)), (due_on, Some(why)));
        // Thursday and Friday were left.
        let resumed = moved(stopped.clone(), &officer("chaoyang"), CaseMove::Resume, 30).unwrap();
        assert_eq!(
            (resumed.state, resumed.due_on),
            (CaseState::AwaitingAnswer, Some(date(2026, 12, 2)))
        );
        assert_eq!(agenda::of_case(&resumed).unwrap().stands(), None);
        let again = moved(resumed.clone(), &operator(), CaseMove::Answer(kind), 30).unwrap();
        assert_eq!(
            moved(again, &officer("chaoyang"), CaseMove::Resume, 30).unwrap().due_on,
            resumed.due_on
        );
        let extended =
            moved(stopped.clone(), &officer("chaoyang"), CaseMove::Extend { days: 1 }, 30).unwrap();
        assert_eq!((extended.asked_on, extended.pauses), (Some(date(2026, 11, 30)), Pauses::NONE));
        let closed = moved(stopped, &officer("chaoyang"), CaseMove::Close, 30).unwrap();
        assert_eq!((closed.due_on, closed.pauses), (None, Pauses::NONE));
    }
    let mended = moved(asked(), &operator(), CaseMove::Answer(AnswerKind::Mended), 25).unwrap();
    assert_eq!(
        (agenda::of_case(&mended), mended.offers(CaseAction::Resume, &officer("chaoyang"))),
        (None, false)
    );
    let late = moved(asked(), &operator(), CaseMove::Answer(AnswerKind::NeedsTime), 27).unwrap();
    assert_eq!(agenda::of_case(&late), None, "nothing was left to be stopped");
}
