//! Properties of the entry's lifecycle.

use super::lifecycle::{ENTRY_MOVES, Way, find};
use super::*;
use crate::actor::{Actor, Role};
use crate::filing::{Reason, Reasons};
use crate::id::{AccountId, EntryId, FilingId, OrganId, SubjectId};
use crate::refusal::Refusal;
use crate::time::Timestamp;

fn at(day: i64) -> Timestamp {
    Timestamp::from_millis(day * 86_400_000)
}

fn holder() -> Holder {
    Holder { account: AccountId::new("wang"), subject: SubjectId::new("s") }
}

fn owner() -> Actor {
    Actor::Applicant(AccountId::new("wang"))
}

fn officer(name: &str) -> Actor {
    Actor::Officer { account: AccountId::new(name), organ: OrganId::new("chaoyang") }
}

fn stranger() -> Actor {
    Actor::Officer { account: AccountId::new("he"), organ: OrganId::new("xihu") }
}

fn entry(state: EntryState) -> Entry {
    let facts = PublicFacts {
        number: "京公网安备11010502000001号".to_owned(),
        name: "青禾茶叶小站".to_owned(),
        primary_domain: "qinghe.example".to_owned(),
        ..PublicFacts::default()
    };
    Entry {
        id: EntryId::new("e"),
        kind: EntryKind::Website,
        state,
        facts,
        holder: Some(holder()),
        organ: OrganId::new("chaoyang"),
        proposal: None,
        version: 0,
    }
}

fn reasons() -> Reasons {
    let reason = Reason { field: None, code: "false-data".to_owned(), note: String::new() };
    Reasons::new(vec![reason]).unwrap()
}

fn annotation(visibility: Visibility) -> EntryEvent {
    let decision =
        entry(EntryState::Active).annotate(&officer("li"), "名称有出入".to_owned(), visibility);
    decision.unwrap().event.unwrap()
}

/// Asks an entry for `action` by whoever the table says may, two officers where it takes two.
fn ask(entry: Entry, action: EntryAction, by: &Actor) -> Result<EntryDecision, Refusal> {
    let (facts, filing) = (entry.facts.clone(), FilingId::new("f"));
    let to = || Holder { account: AccountId::new("zhou"), subject: SubjectId::new("t") };
    match action {
        EntryAction::Register => {
            Err(Refusal::NotFromHere { state: entry.state.as_str(), action: "register" })
        }
        EntryAction::Change => entry.change(by, facts, filing),
        EntryAction::Move => entry.renumber(by, facts, OrganId::new("xihu"), filing),
        EntryAction::Transfer => entry.transfer(by, (to(), OrganId::new("xihu")), facts, filing),
        EntryAction::Claim => Entry { holder: None, ..entry }.claim(by, to(), facts, filing),
        EntryAction::Cancel => entry.cancel(by, filing),
        EntryAction::Suspend => entry.suspend(by, reasons(), String::new()),
        EntryAction::Restore => entry.restore(by, reasons(), String::new()),
        EntryAction::Revoke | EntryAction::Reinstate => entry
            .propose(action, by, reasons(), String::new(), at(0))?
            .entry
            .countersign(&officer("zhao")),
        EntryAction::Annotate => entry.annotate(by, "批注".to_owned(), Visibility::Public),
        EntryAction::Reply => {
            entry.reply(by, 3, "答复".to_owned(), &[(3, annotation(Visibility::Public))])
        }
    }
}

#[test]
fn a_move_succeeds_exactly_if_the_table_has_its_row() {
    for state in EntryState::ALL {
        for action in EntryAction::ALL {
            let row = find(state, action);
            for by in [owner(), officer("li"), Actor::Clock, Actor::Visitor] {
                let name = format!("{} {action:?} by {}", state.as_str(), by.role().name());
                let lawful = row.is_some_and(|row| row.who == by.role());
                match ask(entry(state), action, &by) {
                    Ok(decision) => {
                        assert!(lawful, "{name} succeeded");
                        let event = decision.event.unwrap();
                        assert_eq!(decision.entry.state, row.unwrap().to, "{name}");
                        assert_eq!((event.from, event.to), (Some(state), row.unwrap().to));
                    }
                    Err(refusal) => assert!(!lawful, "{name}: {refusal}"),
                }
            }
        }
    }
}

#[test]
fn every_button_offered_can_be_pressed_and_no_other() {
    for state in EntryState::ALL {
        for action in EntryAction::ALL {
            for by in [owner(), officer("li"), stranger()] {
                let offered = entry(state).offers(action, &by);
                let way = find(state, action).map(|row| row.way);
                if way != Some(Way::ByFiling) {
                    let done = ask(entry(state), action, &by).is_ok();
                    assert_eq!(offered, done, "{} {action:?} {by:?}", state.as_str());
                }
            }
        }
    }
}

#[test]
fn every_state_is_reached_and_the_table_says_it_once() {
    let mut reached: Vec<EntryState> = Vec::new();
    for _ in EntryState::ALL {
        let open = |from: Option<EntryState>| from.is_none_or(|from| reached.contains(&from));
        let next: Vec<_> = ENTRY_MOVES.iter().filter(|row| open(row.from)).collect();
        reached = next.iter().map(|row| row.to).chain(reached.clone()).collect();
    }
    assert!(EntryState::ALL.iter().all(|state| reached.contains(state)));
    for row in ENTRY_MOVES {
        let same = |other: &&EntryMoveRow| other.from == row.from && other.action == row.action;
        assert_eq!(ENTRY_MOVES.iter().filter(same).count(), 1, "{:?}", row.action);
        assert!(matches!(row.who, Role::Officer | Role::Applicant));
    }
}

type EntryMoveRow = super::lifecycle::EntryMove;

#[test]
fn revoking_takes_two_officers_of_the_organ() {
    let proposed = entry(EntryState::Active)
        .propose(EntryAction::Revoke, &officer("li"), reasons(), String::new(), at(1))
        .unwrap();
    assert!(proposed.event.is_none() && proposed.entry.state == EntryState::Active);
    let waiting = proposed.entry;
    assert!(!waiting.may_countersign(&officer("li")) && !waiting.may_countersign(&stranger()));
    let own = waiting.clone().countersign(&officer("li"));
    assert_eq!(own.err(), Some(Refusal::SecondMustDiffer));
    let again = waiting.clone().propose(
        EntryAction::Revoke,
        &officer("zhao"),
        reasons(),
        String::new(),
        at(1),
    );
    assert_eq!(again.err(), Some(Refusal::ProposalPending));
    let fallen = waiting.clone().decline(&officer("zhao")).unwrap();
    assert_eq!((fallen.entry.proposal, fallen.entry.state), (None, EntryState::Active));
    let revoked = waiting.countersign(&officer("zhao")).unwrap();
    assert_eq!(revoked.entry.state, EntryState::Revoked);
    assert_eq!(revoked.event.unwrap().reasons.len(), 1);
    let nothing = revoked.entry.countersign(&officer("zhao"));
    assert_eq!(nothing.err(), Some(Refusal::NothingProposed));
}

#[test]
fn what_was_proposed_falls_away_with_the_entry() {
    let proposed = entry(EntryState::Active)
        .propose(EntryAction::Revoke, &officer("li"), reasons(), String::new(), at(1))
        .unwrap();
    let cancelled = proposed.entry.cancel(&officer("zhao"), FilingId::new("f")).unwrap();
    assert_eq!(cancelled.entry.proposal, None);
}

#[test]
fn another_organ_decides_nothing_but_what_a_filing_gives_it() {
    assert!(entry(EntryState::Active).suspend(&stranger(), reasons(), String::new()).is_err());
    let moved = entry(EntryState::Active).renumber(
        &stranger(),
        PublicFacts::default(),
        OrganId::new("xihu"),
        FilingId::new("f"),
    );
    assert_eq!(moved.unwrap().entry.organ, OrganId::new("xihu"));
}

#[test]
fn an_annotation_is_answered_once_by_its_subject() {
    let public = (1, annotation(Visibility::Public));
    let internal = (2, annotation(Visibility::Internal));
    let history = [public.clone(), internal];
    let reply = |to, history: &[(i64, EntryEvent)]| {
        entry(EntryState::Active).reply(&owner(), to, "已更正".to_owned(), history)
    };
    let answered = reply(1, &history).unwrap().event.unwrap();
    assert_eq!(answered.reply_to, Some(1));
    assert_eq!(reply(2, &history).err(), Some(Refusal::NotToBeAnswered));
    assert_eq!(reply(9, &history).err(), Some(Refusal::NotToBeAnswered));
    assert_eq!(reply(1, &[public, (3, answered)]).err(), Some(Refusal::NotToBeAnswered));
}

#[test]
fn the_register_of_an_earlier_day_is_what_it_was() {
    let before = entry(EntryState::Active);
    let mut facts = before.facts.clone();
    facts.name = "青禾茶叶铺".to_owned();
    facts.secondary_domains = vec!["b.example".to_owned(), "c.example".to_owned()];
    let changed = before.clone().change(&officer("li"), facts.clone(), FilingId::new("f")).unwrap();
    let suspended =
        changed.entry.clone().suspend(&officer("li"), reasons(), String::new()).unwrap();
    let begun = EntryEvent {
        from: None,
        changes: Vec::new(),
        action: EntryAction::Register,
        ..changed.event.clone().unwrap()
    };
    let events =
        [(at(1), begun), (at(5), changed.event.unwrap()), (at(9), suspended.event.unwrap())];
    let now = (&suspended.entry.facts, suspended.entry.state);
    let on = |day| as_of(now, &events, at(day));
    assert_eq!(on(0), None);
    assert_eq!(on(3), Some((before.facts, EntryState::Active)));
    assert_eq!(on(5), Some((facts.clone(), EntryState::Active)));
    assert_eq!(on(9), Some((facts, EntryState::Suspended)));
}
