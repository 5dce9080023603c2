//! 补算: worked off row by row.

use crate::read::catch_up::Behind;
use crate::{StoreError, Tx, args};

/// It has been caught up with; says whether it still had to be.
pub fn finish(tx: &mut Tx, behind: &Behind) -> Result<bool, StoreError> {
    const FINISH: &str = "DELETE FROM catch_up WHERE about = $1 AND about_id = $2";
    Ok(tx.execute(FINISH, args![behind.about.as_str(), behind.id])? > 0)
}
