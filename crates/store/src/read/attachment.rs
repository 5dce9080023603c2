//! Attachments, for whoever may open them: the account that uploaded it, the organ that has a filing or a case showing
//! it, the operator whom a case shows it, the members of an access provider that was ordered with it, and of a provider's own licences its
//! members and administrators. A picture of a site is its holder's, and the organ's that has a case about it, or once the holder was told
//! of what is still wrong; that of an alarm is both theirs.

use anbei_domain::actor::Actor;
use anbei_domain::id::AccountId;
use anbei_domain::provider::Member;
use anbei_domain::time::Timestamp;

use crate::{Row, StoreError, Tx, args};

/// An uploaded file.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub id: String,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub pages: Option<i64>,
    pub has_thumb: bool,
    /// When it was uploaded.
    pub at: Timestamp,
    /// Who uploaded it; empty for somebody without an account, and for what the program made itself.
    pub uploader: AccountId,
}

impl Attachment {
    pub fn is_image(&self) -> bool {
        self.media_type.starts_with("image/")
    }
}

/// 截图 of a site, as what refers to it tells of it. Its bytes are those of an attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The attachment.
    pub id: String,
    pub size: i64,
    pub sha256: String,
    pub width: i64,
    pub height: i64,
}

/// The five columns of a picture, from this one on; nothing where there is none.
pub(super) fn picture(row: &Row, from: usize) -> Result<Option<Picture>, StoreError> {
    let Some(id) = row.opt_text(from)? else { return Ok(None) };
    Ok(Some(Picture {
        id,
        size: row.int(from + 1)?,
        sha256: row.text(from + 2)?,
        width: row.opt_int(from + 3)?.unwrap_or(0),
        height: row.opt_int(from + 4)?.unwrap_or(0),
    }))
}

fn attachment(row: &Row) -> Result<Attachment, StoreError> {
    Ok(Attachment {
        id: row.text(0)?,
        name: row.text(1)?,
        media_type: row.text(2)?,
        size: row.int(3)?,
        sha256: row.text(4)?,
        pages: row.opt_int(5)?,
        has_thumb: row.flag(6)?,
        at: Timestamp::from_millis(row.int(7)?),
        uploader: AccountId::new(row.text(8)?),
    })
}

macro_rules! select_attachment {
    ($condition:literal) => {
        concat!(
            "SELECT a.id, a.name, a.media_type, a.size, a.sha256, a.pages, a.has_thumb, a.created_at, a.account_id
               FROM attachment a ",
            $condition
        )
    };
}

/// That no row refers to `attachment`: every column that may is named here, and a test compares that with the schema. What was
/// typed into a filing and not handed in yet is in its sealed answers alone.
macro_rules! unused {
    () => {
        "NOT EXISTS (SELECT 1 FROM filing_attachment r WHERE r.attachment_id = attachment.id)
         AND NOT EXISTS (SELECT 1 FROM violation_evidence r WHERE r.attachment_id = attachment.id)
         AND NOT EXISTS (SELECT 1 FROM provider_attachment r WHERE r.attachment_id = attachment.id)
         AND NOT EXISTS (SELECT 1 FROM look r WHERE r.attachment_id = attachment.id)
         AND NOT EXISTS (SELECT 1 FROM number_alarm r WHERE r.attachment_id = attachment.id)"
    };
}
pub(crate) use unused;

/// An attachment that no row refers to.
#[derive(Debug, Clone)]
pub struct Unused {
    pub id: String,
    pub account: AccountId,
}

/// What was uploaded before `before` and is referred to by no row, after the identifier `after`.
pub fn list_unused(
    tx: &mut Tx,
    before: Timestamp,
    after: &str,
    limit: usize,
) -> Result<Vec<Unused>, StoreError> {
    const LIST: &str = concat!(
        "SELECT id, account_id FROM attachment WHERE created_at < $1 AND id > $2 AND ",
        unused!(),
        " ORDER BY id LIMIT $3"
    );
    tx.list(LIST, args![before.as_millis(), after, limit], |row| {
        Ok(Unused { id: row.text(0)?, account: AccountId::new(row.text(1)?) })
    })
}

/// The attachment, if it is there and `actor` may open it.
pub fn find(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Option<Attachment>, StoreError> {
    const OF_ACCOUNT: &str = select_attachment!(
        "WHERE a.id = $1 AND (a.account_id = $2 OR EXISTS (
            SELECT 1 FROM violation_evidence ve
              JOIN violation v ON v.id = ve.case_id
              JOIN violation_event e ON e.case_id = ve.case_id AND e.place = ve.place
             WHERE ve.attachment_id = a.id AND v.operator_id = $2 AND e.audience = 'parties')
          OR EXISTS (
            SELECT 1 FROM provider_attachment pa JOIN provider_member m ON m.organisation_id = pa.organisation_id
             WHERE pa.attachment_id = a.id AND m.account_id = $2)
          OR EXISTS (
            SELECT 1 FROM look l JOIN entry e ON e.id = l.entry_id
             WHERE l.attachment_id = a.id AND e.account_id = $2)
          OR EXISTS (
            SELECT 1 FROM look l JOIN violation v ON v.id = l.case_id
             WHERE l.attachment_id = a.id AND v.organ_id = $2)
          OR EXISTS (
            SELECT 1 FROM number_alarm n JOIN entry e ON e.id = n.entry_id
             WHERE n.attachment_id = a.id AND e.account_id = $2)
          OR EXISTS (
            SELECT 1 FROM violation_evidence ve
              JOIN violation v ON v.id = ve.case_id
              JOIN violation_event e ON e.case_id = ve.case_id AND e.place = ve.place
              JOIN provider_organisation o ON o.entry_id = v.provider_id
              JOIN provider_member m ON m.organisation_id = o.id
             WHERE ve.attachment_id = a.id AND m.account_id = $2
               AND e.action IN ('order-access', 'order-at-once', 'order-restore', 'confirm-access', 'confirm-restore')))"
    );
    const OF_ORGAN: &str = select_attachment!(
        "WHERE a.id = $1 AND (EXISTS (
            SELECT 1 FROM filing_attachment fa JOIN filing f ON f.id = fa.filing_id
             WHERE fa.attachment_id = a.id AND f.organ_id = $2)
          OR EXISTS (
            SELECT 1 FROM violation_evidence ve JOIN violation v ON v.id = ve.case_id
             WHERE ve.attachment_id = a.id AND v.organ_id = $2)
          OR EXISTS (
            SELECT 1 FROM look l JOIN entry e ON e.id = l.entry_id
             WHERE l.attachment_id = a.id AND e.organ_id = $2
               AND (EXISTS (SELECT 1 FROM violation v WHERE v.entry_id = e.id AND v.organ_id = $2)
                 OR EXISTS (
                   SELECT 1 FROM watch w
                    WHERE w.entry_id = e.id AND w.failing_since IS NOT NULL AND w.told_at IS NOT NULL)))
          OR EXISTS (
            SELECT 1 FROM number_alarm n JOIN entry e ON e.id = n.entry_id
             WHERE n.attachment_id = a.id AND e.organ_id = $2))"
    );
    const OF_PROVIDERS: &str = select_attachment!(
        "WHERE a.id = $1 AND EXISTS (SELECT 1 FROM provider_attachment pa WHERE pa.attachment_id = a.id)"
    );
    match actor {
        Actor::Applicant(account) | Actor::Provider(Member { account, .. }) => {
            tx.find(OF_ACCOUNT, args![id, account.as_str()], attachment)
        }
        Actor::Officer { organ, .. } => tx.find(OF_ORGAN, args![id, organ.as_str()], attachment),
        Actor::Administrator(_) => tx.find(OF_PROVIDERS, args![id], attachment),
        Actor::Visitor | Actor::Clock | Actor::Operator => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use crate::every_engine;
    use crate::tx::Dialect;

    every_engine! {
        fn every_column_that_refers_to_an_attachment_keeps_it(store: &TestStore) {
            const OF_FILE: &str = "
                SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
                 WHERE t.type = 'table' AND c.name LIKE '%attachment%'";
            const OF_SERVER: &str = "
                SELECT table_name, column_name FROM information_schema.columns
                 WHERE table_schema = current_schema() AND column_name LIKE '%attachment%'";
            let columns = store.read_now(|tx| {
                let sql = if tx.dialect() == Dialect::Sqlite { OF_FILE } else { OF_SERVER };
                tx.list(sql, &[], |row| Ok((row.text(0)?, row.text(1)?)))
            });
            let columns: Vec<_> = columns.unwrap();
            assert!(!columns.is_empty());
            for (table, column) in &columns {
                let kept = format!("FROM {table} r WHERE r.{column} = attachment.id");
                assert!(unused!().contains(&kept), "{table}.{column} keeps nothing");
            }
            assert_eq!(unused!().matches("NOT EXISTS").count(), columns.len());
        }
    }
}
