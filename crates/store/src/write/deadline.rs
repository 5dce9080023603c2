//! 期限: kept in step with what they are about.

use anbei_domain::deadline::{Deadline, DeadlineRule, reminder};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use crate::pause_row;
use crate::read::deadline::{About, DeadlineRow, ReminderWish, list_about};
use crate::{StoreError, Tx, args};

/// What deadlines are about, and whose they are.
pub struct Owner<'a> {
    pub about: About,
    pub id: &'a str,
    /// Nobody where they have no account, or an organisation is meant.
    pub account: Option<&'a AccountId>,
    /// In whose calendar is what an organ is told of.
    pub organ: Option<&'a OrganId>,
    /// The directory's entry of the access provider that has to keep it.
    pub provider: Option<&'a str>,
    pub title: &'a str,
}

impl Owner<'_> {
    fn account(&self) -> &str {
        self.account.map_or("", AccountId::as_str)
    }
}

/// Makes `running` the deadlines of their owner. Those that go on keep whether they are done and when is reminded next; one
/// whose day has moved is the same still, and one that runs from another day is owed anew.
pub fn put(
    tx: &mut Tx,
    owner: &Owner<'_>,
    running: &[Deadline],
    now: Timestamp,
) -> Result<(), StoreError> {
    const RENAME: &str = "
        UPDATE deadline
           SET account_id = $1, title = $2, changed_at = $3, organ_id = CASE WHEN organ_id IS NULL THEN NULL ELSE $4 END
         WHERE about = $5 AND about_id = $6";
    let known = list_about(tx, owner.about, owner.id)?;
    for row in known.iter().filter(|row| !running.iter().any(|one| is_same(&row.deadline, one))) {
        delete(tx, row)?;
    }
    let is_other = |row: &DeadlineRow| {
        let is_of_organ = row.organ.is_none() || row.organ.as_ref() == owner.organ;
        row.account.as_str() != owner.account() || row.title != owner.title || !is_of_organ
    };
    if known.iter().any(is_other) {
        let (title, about) = (owner.title, owner.about.as_str());
        let organ = owner.organ.map(OrganId::as_str);
        tx.execute(RENAME, args![owner.account(), title, now.as_millis(), organ, about, owner.id])?;
    }
    for one in running {
        match known.iter().find(|row| is_same(&row.deadline, one)) {
            None => insert(tx, owner, one, now)?,
            Some(row) if row.deadline == *one => {}
            Some(row) => shift(tx, row, one, now)?,
        }
    }
    Ok(())
}

fn is_same(a: &Deadline, b: &Deadline) -> bool {
    a.rule == b.rule && (!a.rule.is_repeated() || a.due_on == b.due_on)
}

fn insert(
    tx: &mut Tx,
    owner: &Owner<'_>,
    one: &Deadline,
    now: Timestamp,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO deadline (about, about_id, rule, due_on, starts_on, account_id, organ_id, title, remind_on, changed_at,
               pauses, provider_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let organ = owner.organ.filter(|_| one.rule.is_told_to_organ());
    tx.execute(
        INSERT,
        args![
            owner.about.as_str(),
            owner.id,
            one.rule.code(),
            one.due_on.to_string(),
            one.starts_on.to_string(),
            owner.account(),
            organ.map(OrganId::as_str),
            owner.title,
            remind_on(one, now),
            now.as_millis(),
            pause_row::to_json(&one.pauses),
            owner.provider,
        ],
    )
    .map(drop)
}

/// It has another day, stands still or goes on.
fn shift(tx: &mut Tx, row: &DeadlineRow, one: &Deadline, now: Timestamp) -> Result<(), StoreError> {
    const SHIFT: &str = "
        UPDATE deadline
           SET due_on = $1, starts_on = $2, pauses = $3, remind_on = $4, changed_at = $5,
               done_at = CASE WHEN starts_on = $2 THEN done_at END
         WHERE about = $6 AND about_id = $7 AND rule = $8 AND due_on = $9";
    tx.execute(
        SHIFT,
        args![
            one.due_on.to_string(),
            one.starts_on.to_string(),
            pause_row::to_json(&one.pauses),
            remind_on(one, now),
            now.as_millis(),
            row.about.as_str(),
            row.about_id,
            one.rule.code(),
            row.deadline.due_on.to_string(),
        ],
    )
    .map(drop)
}

fn remind_on(one: &Deadline, now: Timestamp) -> Option<String> {
    reminder::next_on(one, now.date_in_china()).map(|day| day.to_string())
}

fn delete(tx: &mut Tx, row: &DeadlineRow) -> Result<(), StoreError> {
    const DELETE: &str =
        "DELETE FROM deadline WHERE about = $1 AND about_id = $2 AND rule = $3 AND due_on = $4";
    let (rule, due_on) = (row.deadline.rule.code(), row.deadline.due_on.to_string());
    tx.execute(DELETE, args![row.about.as_str(), row.about_id, rule, due_on]).map(drop)
}

/// Nothing runs about it any more.
pub fn forget(tx: &mut Tx, about: About, id: &str) -> Result<(), StoreError> {
    const FORGET: &str = "DELETE FROM deadline WHERE about = $1 AND about_id = $2";
    tx.execute(FORGET, args![about.as_str(), id]).map(drop)
}

/// What was owed by this rule is done. Returns whether anything was owed.
pub fn mark_done(
    tx: &mut Tx,
    about: About,
    id: &str,
    rule: DeadlineRule,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const MARK: &str = "
        UPDATE deadline SET done_at = $1, changed_at = $1
         WHERE about = $2 AND about_id = $3 AND rule = $4 AND done_at IS NULL";
    let count = tx.execute(MARK, args![now.as_millis(), about.as_str(), id, rule.code()])?;
    Ok(count > 0)
}

/// Its owner has been reminded; the next time is on `next`.
pub fn reminded(tx: &mut Tx, row: &DeadlineRow, next: Option<Date>) -> Result<(), StoreError> {
    const SET: &str = "
        UPDATE deadline SET remind_on = $1 WHERE about = $2 AND about_id = $3 AND rule = $4 AND due_on = $5";
    let next = next.map(|day| day.to_string());
    let (rule, due_on) = (row.deadline.rule.code(), row.deadline.due_on.to_string());
    tx.execute(SET, args![next, row.about.as_str(), row.about_id, rule, due_on]).map(drop)
}

/// Keeps how an account wishes to be reminded.
pub fn put_wish(tx: &mut Tx, account: &AccountId, wish: ReminderWish) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO reminder_wish (account_id, by_mail, by_sms, quiet_from, quiet_until) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (account_id) DO UPDATE
           SET by_mail = excluded.by_mail, by_sms = excluded.by_sms, quiet_from = excluded.quiet_from,
               quiet_until = excluded.quiet_until";
    let (from, until) = (i64::from(wish.quiet.from), i64::from(wish.quiet.until));
    tx.execute(PUT, args![account.as_str(), wish.by_mail, wish.by_sms, from, until]).map(drop)
}
