//! 违规案件, for whoever has a part in them: the organ that has a case, and the operator it is about once they were told.

use anbei_domain::actor::Actor;
use anbei_domain::id::{AccountId, EntryId, OrganId};
use anbei_domain::provider::Member;
use anbei_domain::time::Timestamp;
use anbei_domain::violation::{Case, CaseAction, CaseEvent, CaseState};
use jiff::civil::Date;

use crate::dialect::lower;
use crate::seal::Keyring;
use crate::violation_row::{case, event};
use crate::{Row, StoreError, Tx, args};

macro_rules! select_case {
    ($condition:literal) => {
        concat!(
            "SELECT v.id, v.reference, v.state, v.entry_id, v.domain, v.title, v.organ_id, v.operator_id, v.category,
                    v.severity, v.due_on, v.merged_into, v.provider, v.appeal, v.version, v.created_at, v.changed_at,
                    v.provider_id, v.acknowledged, v.asked_on, v.pauses
               FROM violation v ",
            $condition
        )
    };
}

/// What somebody has only reported is not the operator's to see.
macro_rules! told {
    () => {
        "v.state NOT IN ('reported', 'dismissed', 'merged')"
    };
}

/// The case, if it is there and `actor` has a part in it.
pub fn find(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Option<Case>, StoreError> {
    const OF_OPERATOR: &str =
        concat!(select_case!("WHERE v.id = $1 AND v.operator_id = $2 AND "), told!());
    const OF_ORGAN: &str = select_case!("WHERE v.id = $1 AND v.organ_id = $2");
    const OF_PROVIDER: &str =
        concat!(select_case!("WHERE v.id = $1 AND v.provider_id = $2 AND "), told!());
    match actor {
        Actor::Applicant(account) => tx.find(OF_OPERATOR, args![id, account.as_str()], case),
        Actor::Officer { organ, .. } => tx.find(OF_ORGAN, args![id, organ.as_str()], case),
        Actor::Provider(Member { entry: Some(entry), .. }) => {
            tx.find(OF_PROVIDER, args![id, entry], case)
        }
        _ => Ok(None),
    }
}

/// The case, for the platform's clock.
pub fn find_of_clock(tx: &mut Tx, id: &str) -> Result<Option<Case>, StoreError> {
    const FIND: &str = select_case!("WHERE v.id = $1");
    tx.find(FIND, args![id], case)
}

/// Cases whose day for an answer came before `today`.
pub fn list_to_miss(tx: &mut Tx, today: Date, limit: usize) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT id FROM violation WHERE state = 'awaiting-answer' AND due_on < $1 ORDER BY due_on, id LIMIT $2";
    tx.list(LIST, args![today.to_string(), limit], |row| row.text(0))
}

/// Those about an entry that follow it wherever it goes.
pub fn list_of_entry(tx: &mut Tx, entry: &EntryId) -> Result<Vec<Case>, StoreError> {
    const LIST: &str = select_case!("WHERE v.entry_id = $1 ORDER BY v.created_at, v.id");
    tx.list(LIST, args![entry.as_str()], case)
}

/// How far stopping the access of a public record has come: the state of the case that keeps it stopped, what was carried out
/// before what was only ordered.
pub fn find_access(tx: &mut Tx, entry: &str) -> Result<Option<CaseState>, StoreError> {
    const FIND: &str = "
        SELECT state FROM violation
         WHERE entry_id = $1 AND state IN ('access-ordered', 'access-cancelled', 'restore-ordered')
         ORDER BY CASE state WHEN 'access-cancelled' THEN 0 WHEN 'restore-ordered' THEN 1 ELSE 2 END LIMIT 1";
    tx.find(FIND, args![entry], |row| {
        CaseState::find(row.str(0)?).ok_or_else(|| StoreError::Damaged("access".to_owned()))
    })
}

/// A case as a row of a list.
#[derive(Debug, Clone)]
pub struct CaseLine {
    pub case: Case,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
}

fn line(row: &Row) -> Result<CaseLine, StoreError> {
    let moment = |column| row.int(column).map(Timestamp::from_millis);
    Ok(CaseLine { case: case(row)?, created_at: moment(15)?, changed_at: moment(16)? })
}

/// An operator's cases, the last changed first.
pub fn list_of_operator(
    tx: &mut Tx,
    account: &AccountId,
    limit: usize,
) -> Result<Vec<CaseLine>, StoreError> {
    const LIST: &str = concat!(
        select_case!("WHERE v.operator_id = $1 AND "),
        told!(),
        " ORDER BY v.changed_at DESC, v.id LIMIT $2"
    );
    tx.list(LIST, args![account.as_str(), limit], line)
}

/// Of these states; of all if there is none.
macro_rules! in_states {
    () => {
        " AND ($2 = '' OR v.state IN ($2, $3, $4, $5))"
    };
}

/// A page of the cases that an access provider was told of and that stand like this: those that wait for it first, then the last
/// changed.
pub fn list_of_provider(
    tx: &mut Tx,
    (entry, states): (&str, &[CaseState]),
    (limit, offset): (usize, usize),
) -> Result<Vec<CaseLine>, StoreError> {
    const LIST: &str = concat!(
        select_case!("WHERE v.provider_id = $1 AND "),
        told!(),
        in_states!(),
        " ORDER BY CASE WHEN v.state IN ('access-ordered', 'restore-ordered') THEN 0 ELSE 1 END, v.changed_at DESC, v.id
          LIMIT $6 OFFSET $7"
    );
    let [a, b, c, d] = names(states);
    tx.list(LIST, args![entry, a, b, c, d, limit, offset], line)
}

/// An organ's cases, the last changed first.
pub fn list_changed(
    tx: &mut Tx,
    organ: &OrganId,
    limit: usize,
) -> Result<Vec<CaseLine>, StoreError> {
    const LIST: &str =
        select_case!("WHERE v.organ_id = $1 ORDER BY v.changed_at DESC, v.id LIMIT $2");
    tx.list(LIST, args![organ.as_str(), limit], line)
}

/// How many cases that an access provider was told of stand like this, and how many of them wait for it.
pub fn count_of_provider(
    tx: &mut Tx,
    entry: &str,
    states: &[CaseState],
) -> Result<(usize, usize), StoreError> {
    const COUNT: &str = concat!(
        "SELECT COUNT(*), COUNT(CASE WHEN v.state IN ('access-ordered', 'restore-ordered') THEN 1 END)
           FROM violation v WHERE v.provider_id = $1 AND ",
        told!(),
        in_states!()
    );
    let [a, b, c, d] = names(states);
    tx.load(COUNT, args![entry, a, b, c, d], |row| {
        let number = |column| row.int(column).map(|n| usize::try_from(n).unwrap_or(0));
        Ok((number(0)?, number(1)?))
    })
}

/// The names of so many states; empty ones stand for none.
fn names<const N: usize>(states: &[CaseState]) -> [&'static str; N] {
    let mut names = [""; N];
    for (place, state) in names.iter_mut().zip(states) {
        *place = state.as_str();
    }
    names
}

/// Who did this to the case last.
pub fn find_last_actor(
    tx: &mut Tx,
    of: &Case,
    action: CaseAction,
) -> Result<Option<AccountId>, StoreError> {
    const FIND: &str = "
        SELECT actor_id FROM violation_event WHERE case_id = $1 AND action = $2 AND actor_id IS NOT NULL
         ORDER BY place DESC LIMIT 1";
    tx.find(FIND, args![of.id.as_str(), action.as_str()], |row| Ok(AccountId::new(row.text(0)?)))
}

/// Which part of an organ's cases to show.
#[derive(Debug, Clone, Default)]
pub struct CaseFilter {
    /// Only cases in one of these states; all if there is none.
    pub states: Vec<CaseState>,
    /// Only those with an appeal that waits.
    pub appealed: bool,
    /// Part of the title, the domain or the reference.
    pub words: String,
    pub limit: usize,
    pub offset: usize,
}

macro_rules! filtered {
    ($what:literal, $rest:literal) => {
        concat!(
            $what,
            "WHERE v.organ_id = $1 AND ($2 = '' OR v.state IN ($2, $3, $4)) AND ($5 = 0 OR v.appeal = 'pending')
               AND ($6 = '' OR ", lower!("v.title"), " LIKE $6 ESCAPE '!' OR v.domain LIKE $6 ESCAPE '!'
                    OR ", lower!("v.reference"), " LIKE $6 ESCAPE '!') ",
            $rest
        )
    };
}

impl CaseFilter {
    fn words(&self) -> String {
        super::containing_any(&self.words)
    }
}

/// A page of an organ's cases: those with a day first, the nearest first, then the oldest.
pub fn list_of_organ(
    tx: &mut Tx,
    organ: &OrganId,
    filter: &CaseFilter,
) -> Result<Vec<CaseLine>, StoreError> {
    const LIST: &str = concat!(
        select_case!(""),
        filtered!("", "ORDER BY COALESCE(v.due_on, '9999'), v.created_at, v.id LIMIT $7 OFFSET $8")
    );
    let ([a, b, c], appealed, words) = (names(&filter.states), filter.appealed, filter.words());
    let (limit, offset) = (filter.limit, filter.offset);
    tx.list(LIST, args![organ.as_str(), a, b, c, appealed, words, limit, offset], line)
}

/// How many cases the filter leaves, whatever the page.
pub fn count_of_organ(
    tx: &mut Tx,
    organ: &OrganId,
    filter: &CaseFilter,
) -> Result<usize, StoreError> {
    const COUNT: &str = filtered!("SELECT COUNT(*) FROM violation v ", "");
    let ([a, b, c], appealed, words) = (names(&filter.states), filter.appealed, filter.words());
    let count =
        tx.load(COUNT, args![organ.as_str(), a, b, c, appealed, words], |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// How many of an organ's cases wait for an officer: reported, overdue, answered or objected to.
pub fn count_waiting(tx: &mut Tx, organ: &OrganId) -> Result<usize, StoreError> {
    const COUNT: &str = "
        SELECT COUNT(*) FROM violation
         WHERE organ_id = $1 AND (state IN ('reported', 'overdue', 'answered') OR appeal = 'pending')";
    let count = tx.load(COUNT, args![organ.as_str()], |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Other cases of the organ about the same record or domain, the newest first. Holding the case proves the right.
pub fn list_related(tx: &mut Tx, of: &Case, limit: usize) -> Result<Vec<Case>, StoreError> {
    const LIST: &str = select_case!(
        "WHERE v.organ_id = $1 AND v.id <> $2
           AND (v.entry_id = $3 OR (v.domain = $4 AND v.domain <> '') OR v.merged_into = $2)
         ORDER BY v.created_at DESC, v.id LIMIT $5"
    );
    let entry = of.entry.as_ref().map_or("", EntryId::as_str);
    tx.list(LIST, args![of.organ.as_str(), of.id.as_str(), entry, of.domain, limit], case)
}

/// Something that happened to a case, and the files that go with it.
#[derive(Debug, Clone)]
pub struct PastCaseEvent {
    pub place: i64,
    pub at: Timestamp,
    pub is_of_organ_only: bool,
    pub event: CaseEvent,
    pub evidence: Vec<Evidence>,
}

/// 证据.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub attachment: String,
    pub name: String,
    pub size: i64,
    pub sha256: String,
    pub has_thumb: bool,
}

/// What happened to a case as `actor` may know it, the first event first. Holding the case proves that some of it may be read.
pub fn list_events(
    tx: &mut Tx,
    keys: &Keyring,
    actor: &Actor,
    of: &Case,
) -> Result<Vec<PastCaseEvent>, StoreError> {
    const LIST: &str = "
        SELECT place, at, audience, action, from_state, to_state, actor_role, actor_id, facts, note
          FROM violation_event WHERE case_id = $1 AND (audience = 'parties' OR $2 = 1) ORDER BY place";
    const FILES: &str = "
        SELECT e.place, a.id, a.name, a.size, a.sha256, a.has_thumb
          FROM violation_evidence e JOIN attachment a ON a.id = e.attachment_id
         WHERE e.case_id = $1 ORDER BY e.place, a.id";
    let sees_all = matches!(actor, Actor::Officer { organ, .. } if *organ == of.organ);
    let is_provider = matches!(actor, Actor::Provider(_));
    let mut events = tx.list(LIST, args![of.id.as_str(), sees_all], |row| {
        Ok(PastCaseEvent {
            place: row.int(0)?,
            at: Timestamp::from_millis(row.int(1)?),
            is_of_organ_only: row.str(2)? == "organ",
            event: event(keys, of, row, 3)?,
            evidence: Vec::new(),
        })
    })?;
    // 各看各的: of what lies between the organ and the operator a provider learns that it is so, and no more.
    if is_provider {
        events.retain(|past| past.event.action.is_told_to_provider());
    }
    let is_shown = |past: &PastCaseEvent| !is_provider || past.event.action.is_of_provider();
    for past in events.iter_mut().filter(|past| !is_shown(past)) {
        past.event.note.clear();
    }
    let files = tx.list(FILES, args![of.id.as_str()], |row| Ok((row.int(0)?, evidence(row)?)))?;
    for (place, file) in files {
        if let Some(past) = events.iter_mut().find(|past| past.place == place && is_shown(past)) {
            past.evidence.push(file);
        }
    }
    Ok(events)
}

fn evidence(row: &Row) -> Result<Evidence, StoreError> {
    Ok(Evidence {
        attachment: row.text(1)?,
        name: row.text(2)?,
        size: row.int(3)?,
        sha256: row.text(4)?,
        has_thumb: row.flag(5)?,
    })
}
