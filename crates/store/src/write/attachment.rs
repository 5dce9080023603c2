//! Uploaded files: their rows. Their bytes lie in the attachments' store.

use anbei_domain::filing::Filing;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::read::attachment::unused;
use crate::{StoreError, Tx, args, hold_suffix};

/// An attachment whose bytes are stored already.
pub struct NewAttachment<'a> {
    pub id: &'a str,
    pub account: &'a AccountId,
    pub name: &'a str,
    pub media_type: &'a str,
    pub size: usize,
    pub sha256: &'a str,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub pages: Option<u32>,
    pub has_thumb: bool,
    pub at: Timestamp,
}

/// Writes an attachment's row.
pub fn insert(tx: &mut Tx, attachment: &NewAttachment<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO attachment (id, account_id, name, media_type, size, sha256, width, height, pages, has_thumb,
               created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    tx.execute(
        INSERT,
        args![
            attachment.id,
            attachment.account.as_str(),
            attachment.name,
            attachment.media_type,
            attachment.size,
            attachment.sha256,
            attachment.width,
            attachment.height,
            attachment.pages,
            attachment.has_thumb,
            attachment.at.as_millis(),
        ],
    )
    .map(drop)
}

/// Shows an attachment to whoever has the filing, and holds it. Returns whether there is such an attachment of its applicant's.
pub fn show_with(tx: &mut Tx, filing: &Filing, attachment: &str) -> Result<bool, StoreError> {
    const SHOW: &str = concat!(
        "INSERT INTO filing_attachment (filing_id, attachment_id)
         SELECT $1, a.id FROM attachment a WHERE a.id = $2 AND a.account_id = $3 ",
        hold_suffix!(),
        " ON CONFLICT (filing_id, attachment_id) DO UPDATE SET attachment_id = excluded.attachment_id"
    );
    let (filing, account) = (filing.id.as_str(), filing.applicant.as_str());
    tx.execute(SHOW, args![filing, attachment, account]).map(|count| count > 0)
}

/// Whoever refers to an attachment holds it first, so that nobody forgets it at the same moment. Returns whether it is there.
pub fn hold(tx: &mut Tx, attachment: &str) -> Result<bool, StoreError> {
    const HOLD: &str = concat!("SELECT 1 FROM attachment WHERE id = $1 ", hold_suffix!());
    tx.find(HOLD, args![attachment], |_| Ok(())).map(|found| found.is_some())
}

/// Forgets an attachment that is held and that nothing refers to. Returns whether it was one: somebody may have come to refer
/// to it.
pub fn forget_unused(tx: &mut Tx, attachment: &str) -> Result<bool, StoreError> {
    const FORGET: &str = concat!("DELETE FROM attachment WHERE id = $1 AND ", unused!());
    tx.execute(FORGET, args![attachment]).map(|count| count > 0)
}
