//! 期限, as lists, feeds and reminders read them.

use anbei_domain::deadline::reminder::QuietHours;
use anbei_domain::deadline::{Deadline, DeadlineRule};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use crate::pause_row;
use crate::{Row, StoreError, Tx, args};

/// What a deadline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Filing,
    Entry,
    Subject,
    Violation,
}

impl About {
    pub const ALL: [Self; 4] = [Self::Filing, Self::Entry, Self::Subject, Self::Violation];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Filing => "filing",
            Self::Entry => "entry",
            Self::Subject => "subject",
            Self::Violation => "violation",
        }
    }

    /// What is stored as `name`.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.as_str() == name)
    }
}

/// A deadline and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRow {
    pub about: About,
    pub about_id: String,
    pub deadline: Deadline,
    /// Empty where it is nobody's, or an organisation's.
    pub account: AccountId,
    /// In whose calendar it is, if it is in one.
    pub organ: Option<OrganId>,
    pub title: String,
    pub is_done: bool,
    pub changed_at: Timestamp,
}

macro_rules! select_deadline {
    ($($rest:expr),+) => {
        concat!(
            "SELECT about, about_id, rule, due_on, starts_on, account_id, title, done_at, changed_at, pauses,
                    organ_id
               FROM deadline ",
            $($rest),+
        )
    };
}

pub(super) use select_deadline;

pub(super) fn deadline(row: &Row) -> Result<DeadlineRow, StoreError> {
    let damaged = |what: &str| StoreError::Damaged(format!("deadline: {what}"));
    let day = |column| row.str(column)?.parse::<Date>().map_err(|_| damaged("day"));
    let rule = DeadlineRule::from_code(row.str(2)?).ok_or_else(|| damaged("rule"))?;
    Ok(DeadlineRow {
        about: About::find(row.str(0)?).ok_or_else(|| damaged("about"))?,
        about_id: row.text(1)?,
        deadline: Deadline {
            starts_on: day(4)?,
            due_on: day(3)?,
            rule,
            pauses: pause_row::from_json(row.str(9)?)?,
        },
        account: AccountId::new(row.text(5)?),
        organ: row.opt_text(10)?.map(OrganId::new),
        title: row.text(6)?,
        is_done: row.opt_int(7)?.is_some(),
        changed_at: Timestamp::from_millis(row.int(8)?),
    })
}

/// What runs for an account up to and including a day, the nearest first.
pub fn list_of_account(
    tx: &mut Tx,
    account: &AccountId,
    until: Date,
    limit: usize,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE account_id = $1 AND due_on <= $2 AND done_at IS NULL ORDER BY due_on, about, about_id, rule LIMIT $3"
    );
    tx.list(LIST, args![account.as_str(), until.to_string(), limit], deadline)
}

/// What an organ has promised or waits for, the nearest first.
pub fn list_of_organ(
    tx: &mut Tx,
    organ: &OrganId,
    limit: usize,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE organ_id = $1 AND done_at IS NULL ORDER BY due_on, about, about_id, rule LIMIT $2"
    );
    tx.list(LIST, args![organ.as_str(), limit], deadline)
}

/// What runs for the organisation that acts for an entry of the directory, the nearest first.
pub fn list_of_provider(
    tx: &mut Tx,
    provider: &str,
    limit: usize,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE provider_id = $1 AND done_at IS NULL ORDER BY due_on, about, about_id, rule LIMIT $2"
    );
    tx.list(LIST, args![provider, limit], deadline)
}

/// What an organ was last told of, whatever its day: what changed last comes first.
pub fn list_changed_of_organ(
    tx: &mut Tx,
    organ: &OrganId,
    limit: usize,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE organ_id = $1 AND done_at IS NULL ORDER BY changed_at DESC, about, about_id, rule LIMIT $2"
    );
    tx.list(LIST, args![organ.as_str(), limit], deadline)
}

/// Everything that runs about one thing.
pub fn list_about(tx: &mut Tx, about: About, id: &str) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!("WHERE about = $1 AND about_id = $2 ORDER BY due_on, rule");
    tx.list(LIST, args![about.as_str(), id], deadline)
}

/// Accounts after `after` that are to be reminded of something on `today` or were to be before.
pub fn list_accounts_to_remind(
    tx: &mut Tx,
    today: Date,
    after: &str,
    limit: usize,
) -> Result<Vec<String>, StoreError> {
    // Written so that SQLite goes by the day, of which few have come, and not by the account, of which there may be a million.
    const LIST: &str = "
        SELECT DISTINCT account_id FROM deadline
         WHERE remind_on IS NOT NULL AND remind_on <= $1 AND done_at IS NULL AND account_id || '' > $2
         ORDER BY account_id LIMIT $3";
    tx.list(LIST, args![today.to_string(), after, limit], |row| row.text(0))
}

/// Entries of the directory after `after` whose organisations are to be reminded of something on `today` or were to be before.
pub fn list_providers_to_remind(
    tx: &mut Tx,
    today: Date,
    after: &str,
    limit: usize,
) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT DISTINCT provider_id FROM deadline
         WHERE provider_id IS NOT NULL AND provider_id > $2 AND remind_on <= $1 AND done_at IS NULL
         ORDER BY provider_id LIMIT $3";
    tx.list(LIST, args![today.to_string(), after, limit], |row| row.text(0))
}

/// What an organisation is to be reminded of on `today`.
pub fn list_to_remind_provider(
    tx: &mut Tx,
    provider: &str,
    today: Date,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE provider_id = $1 AND remind_on <= $2 AND done_at IS NULL ORDER BY due_on, about, about_id, rule"
    );
    tx.list(LIST, args![provider, today.to_string()], deadline)
}

/// What an account is to be reminded of on `today`.
pub fn list_to_remind(
    tx: &mut Tx,
    account: &AccountId,
    today: Date,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE account_id = $1 AND remind_on <= $2 AND done_at IS NULL ORDER BY due_on, about, about_id, rule"
    );
    tx.list(LIST, args![account.as_str(), today.to_string()], deadline)
}

/// 提醒方式.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReminderWish {
    pub by_mail: bool,
    pub by_sms: bool,
    pub quiet: QuietHours,
}

impl Default for ReminderWish {
    fn default() -> Self {
        Self { by_mail: true, by_sms: false, quiet: QuietHours::default() }
    }
}

/// How an account wishes to be reminded.
pub fn find_wish(tx: &mut Tx, account: &AccountId) -> Result<ReminderWish, StoreError> {
    const FIND: &str = "
        SELECT by_mail, by_sms, quiet_from, quiet_until FROM reminder_wish WHERE account_id = $1";
    let found = tx.find(FIND, args![account.as_str()], |row| {
        let hour = |column| Ok::<_, StoreError>(u8::try_from(row.int(column)?).unwrap_or(0));
        let quiet = QuietHours { from: hour(2)?, until: hour(3)? };
        Ok(ReminderWish { by_mail: row.flag(0)?, by_sms: row.flag(1)?, quiet })
    })?;
    Ok(found.unwrap_or_default())
}
