//! 域名注册: written down when a registry was asked.

use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use crate::{StoreError, Tx, args};

/// The registry of a domain is about to be asked, if nobody has asked it since `before`; says whether it is ours to ask.
pub fn claim(
    tx: &mut Tx,
    domain: &str,
    now: Timestamp,
    before: Timestamp,
) -> Result<bool, StoreError> {
    const CLAIM: &str = "
        INSERT INTO registration (domain, asked_at) VALUES ($1, $2)
        ON CONFLICT (domain) DO UPDATE SET asked_at = excluded.asked_at WHERE registration.asked_at <= $3";
    Ok(tx.execute(CLAIM, args![domain, now.as_millis(), before.as_millis()])? > 0)
}

/// What it said.
pub fn told(
    tx: &mut Tx,
    domain: &str,
    (registrar, ends_on): (&str, Option<Date>),
    now: Timestamp,
) -> Result<(), StoreError> {
    const TOLD: &str = "
        UPDATE registration SET told_at = $1, registrar = $2, ends_on = $3 WHERE domain = $4";
    let ends_on = ends_on.map(|day| day.to_string());
    tx.execute(TOLD, args![now.as_millis(), registrar, ends_on, domain]).map(drop)
}
