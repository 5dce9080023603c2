//! Filings, for whoever may see them.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Filing, StateName};
use anbei_domain::id::{AccountId, EntryId, FilingId, OrganId, SubjectId};
use anbei_domain::kind;
use anbei_domain::register::Holder;
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::filing_row::{reasons_from_json, state, unlocked_from_json};
use crate::pause_row;
use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args, claim_suffix};

/// What the sealed part of a filing's answers is bound to.
pub fn owner(filing: &str) -> String {
    format!("filing/{filing}")
}

macro_rules! select_filing {
    ($condition:literal) => {
        concat!(
            "SELECT id, kind, form_version, account_id, subject_id, organ_id, state, state_data, holder_id,
                    lease_until, due_on, promised_on, round, answers, sealed, reasons, created_at, touched_at,
                    submitted_at, version, entry_id, receiver_account_id, receiver_subject_id, unlocked, confirmed_round,
                    pauses
               FROM filing ",
            $condition
        )
    };
}

/// The filing, if it is there and `actor` may see it: an applicant their own, an officer what was submitted to their
/// organ.
pub fn find(
    tx: &mut Tx,
    keys: &Keyring,
    actor: &Actor,
    id: &str,
) -> Result<Option<Filing>, StoreError> {
    const OF_APPLICANT: &str =
        select_filing!("WHERE id = $1 AND (account_id = $2 OR receiver_account_id = $2)");
    const OF_ORGAN: &str = select_filing!(
        "WHERE id = $1 AND organ_id = $2 AND state NOT IN ('draft', 'awaiting-acceptance')"
    );
    const OF_CLOCK: &str = select_filing!("WHERE id = $1");

    let row = |row: &Row| filing(row, keys);
    match actor {
        Actor::Applicant(account) => tx.find(OF_APPLICANT, args![id, account.as_str()], row),
        Actor::Officer { organ, .. } => tx.find(OF_ORGAN, args![id, organ.as_str()], row),
        Actor::Clock => tx.find(OF_CLOCK, args![id], row),
        Actor::Provider(_) | Actor::Administrator(_) | Actor::Visitor | Actor::Operator => Ok(None),
    }
}

/// The transfer that waits to be accepted with the code behind `offer`. Whoever has the code may see it.
pub fn find_by_offer(
    tx: &mut Tx,
    keys: &Keyring,
    offer: &str,
) -> Result<Option<Filing>, StoreError> {
    const FIND: &str = select_filing!("WHERE offer_blind = $1 AND state = 'awaiting-acceptance'");
    tx.find(FIND, args![offer], |row| filing(row, keys))
}

/// The open filing by which an account registers its subject.
pub fn find_subject_filing(
    tx: &mut Tx,
    keys: &Keyring,
    account: &AccountId,
) -> Result<Option<Filing>, StoreError> {
    const OPEN: &str = select_filing!(
        "WHERE account_id = $1 AND kind = 'register_subject' AND state NOT IN ('refused', 'withdrawn', 'lapsed')
           AND NOT EXISTS (SELECT 1 FROM subject s WHERE s.id = filing.subject_id AND s.state = 'cancelled')
         ORDER BY created_at DESC LIMIT 1"
    );
    tx.find(OPEN, args![account.as_str()], |row| filing(row, keys))
}

fn filing(row: &Row, keys: &Keyring) -> Result<Filing, StoreError> {
    let id = row.text(0)?;
    let damaged = |what: &str| StoreError::Damaged(format!("{what} of filing {id}"));
    let kind = kind::find(&row.text(1)?).ok_or_else(|| damaged("kind"))?;
    let document = Document { answers: row.text(13)?, sealed: row.bytes(14)? };
    let due_on = row.opt_text(10)?;
    let promised_on = row.opt_text(11)?.map(|day| day.parse()).transpose();
    Ok(Filing {
        kind,
        form_version: u32::try_from(row.int(2)?).map_err(|_| damaged("form version"))?,
        applicant: AccountId::new(row.text(3)?),
        subject: SubjectId::new(row.text(4)?),
        organ: row.opt_text(5)?.map(OrganId::new),
        state: state(
            &row.text(6)?,
            &row.text(7)?,
            row.opt_str(8)?,
            row.opt_int(9)?,
            due_on.as_deref(),
        )?,
        round: u32::try_from(row.int(12)?).map_err(|_| damaged("round"))?,
        answers: document.read(keys, &owner(&id))?,
        reasons: reasons_from_json(&row.text(15)?)?,
        promised_on: promised_on.map_err(|_| damaged("promise"))?,
        pauses: pause_row::from_json(row.str(25)?)?,
        created_at: Timestamp::from_millis(row.int(16)?),
        touched_at: Timestamp::from_millis(row.int(17)?),
        submitted_at: row.opt_int(18)?.map(Timestamp::from_millis),
        version: row.int(19)?,
        entry: row.opt_text(20)?.map(EntryId::new),
        receiver: row.opt_text(21)?.zip(row.opt_text(22)?).map(|(account, subject)| Holder {
            account: AccountId::new(account),
            subject: SubjectId::new(subject),
        }),
        unlocked: unlocked_from_json(&row.text(23)?)?,
        confirmed_round: u32::try_from(row.int(24)?).map_err(|_| damaged("confirmed round"))?,
        id: FilingId::new(id),
    })
}

/// A filing as a line of a list: nothing sealed is opened for it.
#[derive(Debug, Clone)]
pub struct FilingLine {
    pub id: String,
    pub kind: String,
    pub state: StateName,
    pub title: String,
    pub round: i64,
    pub holder: Option<String>,
    pub lease_until: Option<i64>,
    pub due_on: Option<String>,
    pub promised_on: Option<String>,
    pub created_at: Timestamp,
    pub touched_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    pub entry_id: Option<String>,
    pub subject_id: String,
    pub account_id: String,
    pub organ_id: Option<String>,
}

macro_rules! select_line {
    ($condition:literal) => {
        concat!(
            "SELECT id, kind, state, title, round, holder_id, lease_until, due_on, promised_on, created_at, touched_at,
                    submitted_at, entry_id, subject_id, account_id, organ_id
               FROM filing ",
            $condition
        )
    };
}

fn line(row: &Row) -> Result<FilingLine, StoreError> {
    let state = row.text(2)?;
    Ok(FilingLine {
        id: row.text(0)?,
        kind: row.text(1)?,
        state: StateName::find(&state).ok_or(StoreError::Damaged(state))?,
        title: row.text(3)?,
        round: row.int(4)?,
        holder: row.opt_text(5)?,
        lease_until: row.opt_int(6)?,
        due_on: row.opt_text(7)?,
        promised_on: row.opt_text(8)?,
        created_at: Timestamp::from_millis(row.int(9)?),
        touched_at: Timestamp::from_millis(row.int(10)?),
        submitted_at: row.opt_int(11)?.map(Timestamp::from_millis),
        entry_id: row.opt_text(12)?,
        subject_id: row.text(13)?,
        account_id: row.text(14)?,
        organ_id: row.opt_text(15)?,
    })
}

/// An applicant's filings, the last touched first.
pub fn list_of_account(
    tx: &mut Tx,
    account: &AccountId,
    limit: usize,
) -> Result<Vec<FilingLine>, StoreError> {
    const LIST: &str = select_line!(
        "WHERE account_id = $1 OR receiver_account_id = $1 ORDER BY touched_at DESC, id DESC LIMIT $2"
    );
    tx.list(LIST, args![account.as_str(), limit], line)
}

/// An applicant's filings that are being filled in, for the first time or again.
pub fn list_being_filled_in(tx: &mut Tx, account: &AccountId) -> Result<Vec<String>, StoreError> {
    const LIST: &str =
        "SELECT id FROM filing WHERE account_id = $1 AND state IN ('draft', 'awaiting-correction')";
    tx.list(LIST, args![account.as_str()], |row| row.text(0))
}

/// How many cases an organ has in each state.
pub fn count_by_state(tx: &mut Tx, organ: &OrganId) -> Result<Vec<(StateName, usize)>, StoreError> {
    const COUNT: &str = "
        SELECT state, COUNT(*) FROM filing
         WHERE organ_id = $1 AND state NOT IN ('draft', 'awaiting-acceptance') GROUP BY state";
    tx.list(COUNT, args![organ.as_str()], |row| {
        let state = row.text(0)?;
        let count = usize::try_from(row.int(1)?).unwrap_or(0);
        Ok((StateName::find(&state).ok_or(StoreError::Damaged(state))?, count))
    })
}

/// The case that has waited longest and that `officer` may take now; locked until the transaction ends.
///
/// A subject's own filing is left to be taken with the first site filed for it, where one is waiting.
pub fn find_next(
    tx: &mut Tx,
    organ: &OrganId,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    const NEXT: &str = concat!(
        "
        SELECT id FROM filing
         WHERE organ_id = $1 AND state IN ('submitted', 'under-review')
           AND (state = 'submitted' OR lease_until <= $2)
         ORDER BY submitted_at, id LIMIT 1 ",
        claim_suffix!()
    );
    tx.find(NEXT, args![organ.as_str(), now.as_millis()], |row| row.text(0))
}

/// Other open filings for the same subject, such as the subject's own registration.
pub fn list_open_of_subject(
    tx: &mut Tx,
    subject: &SubjectId,
) -> Result<Vec<FilingLine>, StoreError> {
    const LIST: &str = select_line!(
        "WHERE subject_id = $1 AND state NOT IN ('approved', 'refused', 'withdrawn', 'lapsed')
         ORDER BY created_at, id"
    );
    tx.list(LIST, args![subject.as_str()], line)
}

/// 变更主体 that is before an organ: those that move the subject are addressed to another one than keeps it.
pub fn list_moves_underway(
    tx: &mut Tx,
    subject: &SubjectId,
) -> Result<Vec<FilingLine>, StoreError> {
    const LIST: &str = select_line!(
        "WHERE subject_id = $1 AND kind = 'change_subject'
           AND state NOT IN ('draft', 'approved', 'refused', 'withdrawn', 'lapsed')"
    );
    tx.list(LIST, args![subject.as_str()], line)
}

/// Whether anything but `filing` has been submitted for a subject and is still open.
pub fn is_other_underway(
    tx: &mut Tx,
    subject: &SubjectId,
    filing: &str,
) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM filing
         WHERE subject_id = $1 AND id <> $2
           AND state NOT IN ('draft', 'approved', 'refused', 'withdrawn', 'lapsed') LIMIT 1";
    tx.find(FIND, args![subject.as_str(), filing], |row| row.int(0)).map(|found| found.is_some())
}

/// How often a filing and its subject have been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versions {
    filing: i64,
    subject: Option<i64>,
}

/// Tells whether what was read of a filing and its subject is still so.
pub fn find_versions(tx: &mut Tx, id: &str) -> Result<Option<Versions>, StoreError> {
    const FIND: &str = "
        SELECT f.version, s.version FROM filing f LEFT JOIN subject s ON s.id = f.subject_id WHERE f.id = $1";
    tx.find(FIND, args![id], |row| Ok(Versions { filing: row.int(0)?, subject: row.opt_int(1)? }))
}

/// All filings of a subject that were ever submitted, for the officer's view of the applicant's history.
pub fn list_history_of_subject(
    tx: &mut Tx,
    subject: &SubjectId,
    limit: usize,
) -> Result<Vec<FilingLine>, StoreError> {
    const LIST: &str = select_line!(
        "WHERE subject_id = $1 AND state NOT IN ('draft', 'awaiting-acceptance') ORDER BY submitted_at DESC, id LIMIT $2"
    );
    tx.list(LIST, args![subject.as_str(), limit], line)
}

/// Drafts nobody touched since `before` and whose applicants were not told so since then.
pub fn list_drafts_to_remind(
    tx: &mut Tx,
    before: Timestamp,
    limit: usize,
) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT id FROM filing
         WHERE state = 'draft' AND created_at < $1 AND touched_at < $1 AND (reminded_at IS NULL OR reminded_at < touched_at)
         ORDER BY touched_at LIMIT $2";
    tx.list(LIST, args![before.as_millis(), limit], |row| row.text(0))
}

/// The open filing that holds `domain`, if any, with the account it belongs to.
pub fn find_holder_of_domain(
    tx: &mut Tx,
    domain: &str,
) -> Result<Option<(String, String)>, StoreError> {
    const HOLDER: &str = "
        SELECT d.filing_id, f.account_id FROM filing_domain d JOIN filing f ON f.id = d.filing_id WHERE d.domain = $1";
    tx.find(HOLDER, args![domain], |row| Ok((row.text(0)?, row.text(1)?)))
}

/// Returned filings whose day has passed, and drafts nobody touched since `draft_touched_before`.
pub fn list_overdue(
    tx: &mut Tx,
    today: &str,
    draft_touched_before: Timestamp,
    limit: usize,
) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT id FROM (
           SELECT id, touched_at FROM filing WHERE state IN ('awaiting-correction', 'awaiting-acceptance') AND due_on < $1
            UNION ALL
           SELECT id, touched_at FROM filing WHERE state = 'draft' AND created_at < $2 AND touched_at < $2) overdue
         ORDER BY touched_at LIMIT $3";
    tx.list(LIST, args![today, draft_touched_before.as_millis(), limit], |row| row.text(0))
}
