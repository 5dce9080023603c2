//! Properties of the lifecycle, and the guards that the table cannot say.

use jiff::civil::date;

use super::*;
use crate::calendar::WorkCalendar;
use crate::kind::{KINDS, NEW_WEBSITE, REGISTER_SUBJECT, TRANSFER_RECORD};
use crate::register::EntryKind;

const NOON: i64 = 1_795_492_800_000;

fn now() -> Timestamp {
    Timestamp::from_millis(NOON)
}

fn later(minutes: i64) -> Timestamp {
    Timestamp::from_millis(NOON + minutes * 60_000)
}

fn applicant() -> Actor {
    Actor::Applicant(AccountId::new("wang"))
}

fn officer(name: &str) -> Actor {
    Actor::Officer { account: AccountId::new(name), organ: OrganId::new("haidian") }
}

fn filing(kind: &'static Kind, state: FilingState) -> Filing {
    let subject = SubjectId::new("subject");
    let filing =
        Filing::begin(FilingId::new("filing"), kind, AccountId::new("wang"), subject, now());
    Filing { state, organ: Some(OrganId::new("haidian")), confirmed_round: 1, ..filing }
}

fn states() -> Vec<FilingState> {
    let officer = AccountId::new("li");
    let inspection = Inspection {
        at: later(1000),
        place: "一楼大厅".to_owned(),
        contact: "李警官".to_owned(),
        bring: "证件原件".to_owned(),
    };
    vec![
        FilingState::Draft,
        FilingState::AwaitingAcceptance { due_on: date(2020, 1, 1) },
        FilingState::Submitted,
        FilingState::UnderReview { officer: officer.clone(), lease_until: later(30) },
        FilingState::AwaitingCorrection { due_on: date(2020, 1, 1) },
        FilingState::AwaitingInspection { officer, inspection },
        FilingState::AwaitingSecondOfficer { first: AccountId::new("zhao") },
        FilingState::Approved,
        FilingState::Refused,
        FilingState::Withdrawn,
        FilingState::Lapsed,
    ]
}

fn submission() -> Submission {
    Submission {
        answers: Answers::new(),
        organ: OrganId::new("haidian"),
        hash: "00".to_owned(),
        acknowledgement: Some(Acknowledgement {
            notice_version: "1".to_owned(),
            at: now(),
            session: "s".to_owned(),
        }),
    }
}

fn reasons() -> Reasons {
    let reason = Reason { field: None, code: "other".to_owned(), note: String::new() };
    Reasons::new(vec![reason]).unwrap()
}

fn acceptor() -> Acceptor {
    let acknowledgement = submission().acknowledgement.unwrap();
    Acceptor { subject: SubjectId::new("other"), organ: OrganId::new("xihu"), acknowledgement }
}

/// Who may ask for `action`: a transfer is accepted by somebody else than whoever gives.
fn people(action: Action) -> [Actor; 3] {
    let is_receivers = matches!(action, Action::Accept | Action::Decline);
    let applicant = if is_receivers { receiver() } else { applicant() };
    [applicant, officer("li"), Actor::Clock]
}

fn receiver() -> Actor {
    Actor::Applicant(AccountId::new("zhou"))
}

/// Asks `filing` to do `action`, by whoever the table says may.
fn ask(filing: Filing, action: Action, by: &Actor) -> Result<Decision, Refusal> {
    let inspection = Inspection {
        at: later(5000),
        place: String::new(),
        contact: String::new(),
        bring: String::new(),
    };
    match action {
        Action::Submit | Action::Resubmit if filing.submitting() == action => {
            filing.submit(by, submission(), now(), &WorkCalendar::built_in())
        }
        Action::Submit | Action::Resubmit => Err(Refusal::NoReason),
        Action::Accept => filing.accept(by, acceptor(), now(), &WorkCalendar::built_in()),
        Action::Decline => filing.decline(by, now()),
        Action::Withdraw => filing.withdraw(by, now()),
        Action::Take => filing.take(by, later(30), now()),
        Action::Release => filing.release(by, now()),
        Action::HandOver => filing.hand_over(by, OrganId::new("chaoyang"), String::new(), now()),
        Action::ReturnForCorrection => filing.return_for_correction(by, reasons(), now()),
        Action::Inspect => filing.inspect(by, inspection, now(), &WorkCalendar::built_in()),
        Action::RecordInspection => {
            let calendar = WorkCalendar::built_in();
            filing.record_inspection(by, String::new(), later(30), (now(), &calendar))
        }
        Action::Approve => filing.approve(by, Signing::One, true, now()),
        Action::Sign => filing.sign(by, true, now()),
        Action::SendBack => filing.send_back(by, String::new(), now()),
        Action::Refuse => filing.refuse(by, reasons(), now()),
        Action::Lapse => filing.lapse(now()),
    }
}

#[test]
fn a_move_succeeds_exactly_if_the_table_has_its_row() {
    for kind in KINDS {
        for state in states() {
            for action in Action::ALL {
                let row = lifecycle::find(state.name(), action);
                for by in people(action) {
                    if action == Action::Lapse && by != Actor::Clock {
                        continue; // lapse takes no actor: it is the clock's
                    }
                    let lawful = row.is_some_and(|row| row.who == by.role());
                    let before = filing(kind, state.clone());
                    let name = format!(
                        "{} {} by {}",
                        state.name().as_str(),
                        action.as_str(),
                        by.role().name()
                    );
                    match ask(before, action, &by) {
                        Ok(decision) => {
                            assert!(lawful, "{name} succeeded");
                            let to = decision.filing.state.name();
                            assert!(row.unwrap().to.contains(&to), "{name} led to {to:?}");
                            assert_eq!(decision.event.to, to);
                            assert_eq!(decision.event.from, state.name());
                        }
                        Err(refusal) => assert!(!lawful, "{name}: {refusal}"),
                    }
                }
            }
        }
    }
}

#[test]
fn every_button_offered_can_be_pressed() {
    for state in states() {
        for action in Action::ALL {
            for by in people(action) {
                let filing = filing(&NEW_WEBSITE, state.clone());
                if filing.offers(action, &by, now()) {
                    assert!(ask(filing, action, &by).is_ok(), "{:?} {action:?}", state.name());
                }
            }
        }
    }
}

#[test]
fn every_state_can_be_reached_from_a_draft() {
    let mut reached = vec![StateName::Draft];
    while let Some(row) = lifecycle::MOVES
        .iter()
        .find(|row| reached.contains(&row.from) && row.to.iter().any(|to| !reached.contains(to)))
    {
        reached.extend(row.to);
    }
    for state in StateName::ALL {
        assert!(reached.contains(&state), "{state:?}");
        assert_eq!(state.is_closed(), lifecycle::MOVES.iter().all(|row| row.from != state));
    }
}

#[test]
fn a_case_is_never_with_two_officers() {
    let held = FilingState::UnderReview { officer: AccountId::new("li"), lease_until: later(30) };
    let taken = filing(&NEW_WEBSITE, held.clone()).take(&officer("zhao"), later(60), later(29));
    assert_eq!(taken.err(), Some(Refusal::HeldByAnother));
    let taken = filing(&NEW_WEBSITE, held.clone()).take(&officer("zhao"), later(60), later(30));
    assert_eq!(taken.unwrap().filing.state.holder(), Some(&AccountId::new("zhao")));
    let approved = filing(&NEW_WEBSITE, held).approve(&officer("zhao"), Signing::One, true, now());
    assert_eq!(approved.err(), Some(Refusal::HeldByAnother));
}

#[test]
fn the_second_signature_is_another_officers() {
    let waiting = FilingState::AwaitingSecondOfficer { first: AccountId::new("li") };
    let signed = filing(&NEW_WEBSITE, waiting.clone()).sign(&officer("li"), true, now());
    assert_eq!(signed.err(), Some(Refusal::SecondMustDiffer));
    let signed = filing(&NEW_WEBSITE, waiting).sign(&officer("zhao"), true, now()).unwrap();
    assert!(signed.effects.contains(&Effect::BringAbout(Outcome::Register(EntryKind::Website))));
}

#[test]
fn a_site_is_not_approved_before_its_subject() {
    let held = FilingState::UnderReview { officer: AccountId::new("li"), lease_until: later(30) };
    let site = filing(&NEW_WEBSITE, held.clone());
    let refused = site.approve(&officer("li"), Signing::One, false, now());
    assert_eq!(refused.err(), Some(Refusal::SubjectNotApproved));
    let subject = filing(&REGISTER_SUBJECT, held);
    assert!(subject.approve(&officer("li"), Signing::One, false, now()).is_ok());
}

#[test]
fn a_site_is_not_submitted_without_the_notice() {
    let draft = filing(&NEW_WEBSITE, FilingState::Draft);
    let silent = Submission { acknowledgement: None, ..submission() };
    let refused = draft.submit(&applicant(), silent, now(), &WorkCalendar::built_in());
    assert_eq!(refused.err(), Some(Refusal::NoticeNotAcknowledged));
}

#[test]
fn a_returned_filing_lapses_after_its_last_day_and_not_before() {
    let today = now().date_in_china();
    let waiting = |due_on| filing(&NEW_WEBSITE, FilingState::AwaitingCorrection { due_on });
    assert!(waiting(today).lapse(now()).is_err());
    assert!(waiting(today.yesterday().unwrap()).lapse(now()).is_ok());
}

#[test]
fn only_what_was_returned_may_be_mended() {
    let state = FilingState::AwaitingCorrection { due_on: date(2030, 1, 1) };
    let reason = |field: Option<&str>| Reason {
        field: field.map(str::to_owned),
        code: "other".to_owned(),
        note: String::new(),
    };
    let mut returned = filing(&NEW_WEBSITE, state);
    returned.reasons = vec![reason(Some("interactive"))];
    let may = |filing: &Filing, id: &str| filing.may_edit(NEW_WEBSITE.field(id).unwrap());
    assert!(may(&returned, "interactive"));
    // 服务类型 hangs on whether the site is interactive at all.
    assert!(may(&returned, "service_types"));
    assert!(!may(&returned, "site_name"));
    // What else is mended needs a word why.
    returned.unlocked = vec![Unlock { field: "languages".to_owned(), why: "漏选".to_owned() }];
    assert!(may(&returned, "languages") && !may(&returned, "site_name"));
    returned.reasons.push(reason(None));
    assert!(may(&returned, "site_name"));
}

#[test]
fn what_cannot_change_is_nobodys_to_edit() {
    use crate::kind::CHANGE_WEBSITE;

    let draft = filing(&CHANGE_WEBSITE, FilingState::Draft);
    let may = |id: &str| draft.may_edit(CHANGE_WEBSITE.field(id).unwrap());
    assert!(may("site_name") && may("secondary_domains"));
    assert!(!may("primary_domain") && !may("home_address"));
    let new = filing(&NEW_WEBSITE, FilingState::Draft);
    assert!(new.may_edit(NEW_WEBSITE.field("primary_domain").unwrap()));
}

#[test]
fn a_transfer_is_reviewed_once_it_was_accepted_by_somebody_else() {
    let draft = filing(&TRANSFER_RECORD, FilingState::Draft);
    let calendar = WorkCalendar::built_in();
    let offered = draft.submit(&applicant(), submission(), now(), &calendar).unwrap().filing;
    assert_eq!(offered.state, FilingState::AwaitingAcceptance { due_on: date(2026, 12, 24) });
    assert_eq!(offered.promised_on, None);
    let own = offered.clone().accept(&applicant(), acceptor(), now(), &calendar);
    assert_eq!(own.err(), Some(Refusal::ReceiverMustDiffer));
    let accepted = offered.accept(&receiver(), acceptor(), now(), &calendar).unwrap().filing;
    assert_eq!(accepted.state, FilingState::Submitted);
    assert_eq!(accepted.organ, Some(OrganId::new("xihu")));
    assert_eq!(accepted.receiver.unwrap().subject, SubjectId::new("other"));
}

#[test]
fn what_ends_or_gives_away_needs_a_code_for_this_round() {
    for kind in KINDS.iter().filter(|kind| kind.outcome.needs_code()) {
        let draft = Filing { confirmed_round: 0, ..filing(kind, FilingState::Draft) };
        let refused = draft.submit(&applicant(), submission(), now(), &WorkCalendar::built_in());
        assert_eq!(refused.err(), Some(Refusal::CodeNotConfirmed), "{}", kind.id);
    }
}

#[test]
fn the_organs_clock_stands_still_until_the_day_of_the_inspection() {
    let calendar = WorkCalendar::built_in();
    let at = |day: i8, hour: i64| Timestamp::start_of(date(2026, 12, day)).plus_minutes(hour * 60);
    let state = FilingState::UnderReview { officer: AccountId::new("li"), lease_until: at(31, 0) };
    // Submitted on Tuesday the 1st, promised for the 8th.
    let held = Filing {
        submitted_at: Some(at(1, 9)),
        promised_on: Some(date(2026, 12, 8)),
        ..filing(&NEW_WEBSITE, state)
    };
    let inspects = |of: Filing, day, now| {
        let (place, contact, bring) = (String::new(), String::new(), String::new());
        let inspection = Inspection { at: at(day, 10), place, contact, bring };
        of.inspect(&officer("li"), inspection, now, &calendar).unwrap().filing
    };
    let records = |of: Filing, day| {
        let now = (at(day, 12), &calendar);
        of.record_inspection(&officer("li"), String::new(), at(31, 0), now).unwrap().filing
    };
    let booked = inspects(held, 7, at(3, 23));
    assert_eq!(booked.promised_on, Some(date(2026, 12, 10)));
    assert_eq!(records(booked.clone(), 7).promised_on, booked.promised_on);
    // The officer who writes it down late does so in the organ's time.
    assert_eq!(records(booked.clone(), 9).promised_on, booked.promised_on);
    assert_eq!(records(booked.clone(), 4).promised_on, Some(date(2026, 12, 9)));
    // Put off before the day, the pause goes on; after it, the days between were the organ's.
    let put_off = inspects(booked.clone(), 11, at(4, 9));
    assert_eq!((put_off.promised_on, put_off.pauses.iter().count()), (Some(date(2026, 12, 16)), 1));
    let again = inspects(booked.clone(), 11, at(9, 9));
    assert_eq!((again.promised_on, again.pauses.iter().count()), (Some(date(2026, 12, 14)), 2));
    // A round begins anew.
    let back =
        records(booked, 7).return_for_correction(&officer("li"), reasons(), at(8, 9)).unwrap();
    let anew = back.filing.submit(&applicant(), submission(), at(9, 9), &calendar);
    assert!(anew.is_ok_and(|anew| anew.filing.pauses.is_empty()));
}
