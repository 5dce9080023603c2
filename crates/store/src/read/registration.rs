//! 域名注册: what registries said of domains.

use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use crate::{StoreError, Tx, args};

/// What the registry of a domain said when it last answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub at: Timestamp,
    pub registrar: String,
    pub ends_on: Option<Date>,
}

/// What is known of a domain.
pub fn find(tx: &mut Tx, domain: &str) -> Result<Option<Told>, StoreError> {
    const FIND: &str = "
        SELECT told_at, registrar, ends_on FROM registration WHERE domain = $1 AND told_at IS NOT NULL";
    tx.find(FIND, args![domain], |row| {
        let ends_on = row.opt_str(2)?.map(str::parse).transpose();
        Ok(Told {
            at: Timestamp::from_millis(row.int(0)?),
            registrar: row.text(1)?,
            ends_on: ends_on.map_err(|_| StoreError::Damaged("end of a domain".to_owned()))?,
        })
    })
}

/// Whether the registry has not been asked about a domain since `before`.
pub fn is_to_ask(tx: &mut Tx, domain: &str, before: Timestamp) -> Result<bool, StoreError> {
    const ASKED: &str = "SELECT 1 FROM registration WHERE domain = $1 AND asked_at > $2";
    Ok(tx.find(ASKED, args![domain, before.as_millis()], |row| row.int(0))?.is_none())
}
