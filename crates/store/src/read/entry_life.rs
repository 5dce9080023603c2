//! Entries as aggregates, with what their holders answered and what happened to them.

use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::filing::Filing;
use anbei_domain::id::{AccountId, EntryId, OrganId, SubjectId};
use anbei_domain::register::{
    Entry, EntryEvent, EntryKind, EntryState, Holder, Identity, PublicFacts,
};
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::entry_row::{event, proposal_from_json};
use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// What the sealed part of an entry's answers is bound to.
pub fn owner(entry: &str) -> String {
    format!("entry/{entry}")
}

macro_rules! select_aggregate {
    ($condition:literal) => {
        concat!(
            "SELECT e.id, e.kind, e.state, e.number, e.name, e.primary_domain, e.secondary_domains, e.subject_nature,
                    e.subject_name, e.interactive, e.organ_name, e.account_id, e.subject_id, e.organ_id, e.proposal,
                    e.version, e.identities
               FROM entry e ",
            $condition
        )
    };
}

fn aggregate(row: &Row) -> Result<Entry, StoreError> {
    let damaged = |text: String| StoreError::Damaged(format!("entry: {text}"));
    let (kind, state, account) = (row.text(1)?, row.text(2)?, row.text(11)?);
    let holder =
        Holder { account: AccountId::new(account), subject: SubjectId::new(row.text(12)?) };
    Ok(Entry {
        id: EntryId::new(row.text(0)?),
        kind: EntryKind::find(&kind).ok_or_else(|| damaged(kind))?,
        state: EntryState::find(&state).ok_or_else(|| damaged(state))?,
        facts: PublicFacts {
            number: row.text(3)?,
            name: row.text(4)?,
            primary_domain: row.text(5)?,
            secondary_domains: row.text(6)?.split_whitespace().map(str::to_owned).collect(),
            identities: Identity::read(&row.text(16)?),
            subject_nature: row.text(7)?,
            subject_name: row.text(8)?,
            is_interactive: row.flag(9)?,
            organ_name: row.text(10)?,
        },
        holder: Some(holder).filter(|holder| !holder.account.as_str().is_empty()),
        organ: OrganId::new(row.text(13)?),
        proposal: proposal_from_json(&row.text(14)?)?,
        version: row.int(15)?,
    })
}

/// The entry, if it is there and `actor` has a say in it: its holder's, or its organ's.
pub fn find(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Option<Entry>, StoreError> {
    const OF_HOLDER: &str = select_aggregate!("WHERE e.id = $1 AND e.account_id = $2");
    const OF_ORGAN: &str = select_aggregate!("WHERE e.id = $1 AND e.organ_id = $2");
    match actor {
        Actor::Applicant(account) => tx.find(OF_HOLDER, args![id, account.as_str()], aggregate),
        Actor::Officer { organ, .. } => tx.find(OF_ORGAN, args![id, organ.as_str()], aggregate),
        _ => Ok(None),
    }
}

/// An entry that nobody has claimed yet: anybody may claim it, the organ decides.
pub fn find_unclaimed(tx: &mut Tx, id: &str) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_aggregate!("WHERE e.id = $1 AND e.account_id = ''");
    tx.find(FIND, args![id], aggregate)
}

/// The entry that `filing` speaks of. Holding the filing proves that it may be seen.
pub fn find_of_filing(tx: &mut Tx, filing: &Filing) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_aggregate!("WHERE e.id = $1");
    let Some(id) = &filing.entry else { return Ok(None) };
    tx.find(FIND, args![id.as_str()], aggregate)
}

/// The entry, for the platform itself: it looks at sites and at numbers whoever's they are.
pub fn find_to_watch(tx: &mut Tx, id: &EntryId) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_aggregate!("WHERE e.id = $1");
    tx.find(FIND, args![id.as_str()], aggregate)
}

/// When an entry got the number it has now.
pub fn find_numbered_at(tx: &mut Tx, id: &EntryId) -> Result<Option<Timestamp>, StoreError> {
    const FIND: &str = "SELECT COALESCE(numbered_at, issued_at) FROM entry WHERE id = $1";
    tx.find(FIND, args![id.as_str()], |row| row.int(0).map(Timestamp::from_millis))
}

/// The entries of a subject whose life is not over; a move renumbers them.
pub fn list_living_of_subject(tx: &mut Tx, subject: &SubjectId) -> Result<Vec<Entry>, StoreError> {
    const LIST: &str = select_aggregate!(
        "WHERE e.subject_id = $1 AND e.state NOT IN ('cancelled', 'revoked') ORDER BY e.seq"
    );
    tx.list(LIST, args![subject.as_str()], aggregate)
}

/// The code and blind index by which an unclaimed entry is recognised.
pub fn find_document_blind(tx: &mut Tx, entry: &EntryId) -> Result<String, StoreError> {
    const FIND: &str = "SELECT document_blind FROM entry WHERE id = $1";
    Ok(tx.find(FIND, args![entry.as_str()], |row| row.text(0))?.unwrap_or_default())
}

/// When an entry got the number it has now, if it got it here: an older one brought its own.
pub fn find_numbered_here_at(
    tx: &mut Tx,
    entry: &EntryId,
) -> Result<Option<Timestamp>, StoreError> {
    const FIND: &str = "
        SELECT COALESCE(numbered_at, CASE WHEN filing_id = '' THEN NULL ELSE issued_at END) FROM entry WHERE id = $1";
    let found = tx.find(FIND, args![entry.as_str()], |row| row.opt_int(0))?;
    Ok(found.flatten().map(Timestamp::from_millis))
}

/// What the entry's subject last answered, as approved, and under which version of the form. An older filing has none.
pub fn find_document(
    tx: &mut Tx,
    keys: &Keyring,
    entry: &EntryId,
) -> Result<Option<(u32, Answers)>, StoreError> {
    const FIND: &str =
        "SELECT form_version, answers, sealed FROM entry_document WHERE entry_id = $1";
    let id = entry.as_str();
    tx.find(FIND, args![id], |row| {
        let version = u32::try_from(row.int(0)?);
        let version = version.map_err(|_| StoreError::Damaged(format!("form of entry {id}")))?;
        let document = Document { answers: row.text(1)?, sealed: row.bytes(2)? };
        Ok((version, document.read(keys, &owner(id))?))
    })
}

/// Something that happened to an entry, where it stands in its history, when, and at which organ.
#[derive(Debug, Clone)]
pub struct PastEvent {
    pub place: i64,
    pub at: Timestamp,
    pub organ_name: String,
    pub event: EntryEvent,
}

macro_rules! select_event {
    ($condition:literal) => {
        concat!(
            "SELECT place, at, organ_name, action, from_state, to_state, actor_role, actor_id, organ_id, changes,
                    reasons, note, visibility, reply_to, filing_id
               FROM entry_event ",
            $condition
        )
    };
}

fn past_event(row: &Row) -> Result<PastEvent, StoreError> {
    Ok(PastEvent {
        place: row.int(0)?,
        at: Timestamp::from_millis(row.int(1)?),
        organ_name: row.text(2)?,
        event: event(row, 3)?,
    })
}

/// What everybody may know of an entry's history, the first event first.
pub fn list_public_events(tx: &mut Tx, entry: &str) -> Result<Vec<PastEvent>, StoreError> {
    const LIST: &str =
        select_event!("WHERE entry_id = $1 AND visibility = 'public' ORDER BY place");
    tx.list(LIST, args![entry], past_event)
}

/// The whole history of an entry that its reader has already been allowed to see as its organ's.
pub fn list_events(tx: &mut Tx, entry: &Entry) -> Result<Vec<PastEvent>, StoreError> {
    const LIST: &str = select_event!("WHERE entry_id = $1 ORDER BY place");
    tx.list(LIST, args![entry.id.as_str()], past_event)
}

/// A number that an entry had before it was moved.
#[derive(Debug, Clone)]
pub struct OldNumber {
    pub number: String,
    pub replaced_at: Timestamp,
}

/// The numbers that an entry had before, the last one first.
pub fn list_old_numbers(tx: &mut Tx, entry: &str) -> Result<Vec<OldNumber>, StoreError> {
    const LIST: &str = "
        SELECT number, replaced_at FROM entry_old_number WHERE entry_id = $1 ORDER BY replaced_at DESC, digits";
    tx.list(LIST, args![entry], |row| {
        Ok(OldNumber { number: row.text(0)?, replaced_at: Timestamp::from_millis(row.int(1)?) })
    })
}

/// The digits under which an entry stands now that once had `digits`.
pub fn find_successor(tx: &mut Tx, digits: &str) -> Result<Option<String>, StoreError> {
    const FIND: &str = "
        SELECT e.digits FROM entry_old_number o JOIN entry e ON e.id = o.entry_id WHERE o.digits = $1";
    tx.find(FIND, args![digits], |row| row.text(0))
}

/// The open filing about an entry, if there is one.
pub fn find_open_filing(tx: &mut Tx, entry: &EntryId) -> Result<Option<String>, StoreError> {
    const FIND: &str = "
        SELECT id FROM filing
         WHERE entry_id = $1 AND state NOT IN ('approved', 'refused', 'withdrawn', 'lapsed')";
    tx.find(FIND, args![entry.as_str()], |row| row.text(0))
}

/// Entries without a holder whose subject's document is behind `document_blind`.
pub fn list_claimable_by_document(
    tx: &mut Tx,
    document_blind: &str,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    const LIST: &str = select_aggregate!(
        "WHERE e.account_id = '' AND e.document_blind = $1 AND e.state = 'active' ORDER BY e.seq LIMIT $2"
    );
    if document_blind.is_empty() {
        return Ok(Vec::new());
    }
    tx.list(LIST, args![document_blind, limit], aggregate)
}

/// Entries without a holder on this domain, or with this ICP number.
pub fn list_claimable(
    tx: &mut Tx,
    domain: &str,
    icp_number: &str,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    const BY_DOMAIN: &str = select_aggregate!(
        "JOIN entry_domain d ON d.entry_seq = e.seq
         WHERE d.domain = $1 AND e.account_id = '' AND e.state = 'active' ORDER BY e.seq LIMIT $2"
    );
    const BY_ICP: &str = select_aggregate!(
        "WHERE e.account_id = '' AND e.icp_number = $1 AND e.state = 'active' ORDER BY e.seq LIMIT $2"
    );
    let mut found = tx.list(BY_DOMAIN, args![domain, limit], aggregate)?;
    if !icp_number.is_empty() {
        let by_number = tx.list(BY_ICP, args![icp_number, limit], aggregate)?;
        found.extend(
            by_number
                .into_iter()
                .filter(|e| found.iter().all(|f| f.id != e.id))
                .collect::<Vec<_>>(),
        );
    }
    Ok(found)
}
