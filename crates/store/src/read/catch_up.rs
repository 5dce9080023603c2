//! 补算: what is still to get what came with a later version.

use crate::read::deadline::About;
use crate::{StoreError, Tx, args};

/// What is to be caught up with.
#[derive(Debug, Clone)]
pub struct Behind {
    pub about: About,
    pub id: String,
}

/// What is behind, entries first; what stands after `after`, for one that cannot be mended.
pub fn list(tx: &mut Tx, after: Option<&Behind>, limit: usize) -> Result<Vec<Behind>, StoreError> {
    const LIST: &str = "
        SELECT about, about_id FROM catch_up
         WHERE about > $1 OR (about = $1 AND about_id > $2) ORDER BY about, about_id LIMIT $3";
    let (about, id) = after.map_or(("", ""), |after| (after.about.as_str(), after.id.as_str()));
    tx.list(LIST, args![about, id, limit], |row| {
        let about = About::find(row.str(0)?);
        let about = about.ok_or_else(|| StoreError::Damaged("what is behind".to_owned()))?;
        Ok(Behind { about, id: row.text(1)? })
    })
}
