//! 接入: where records, filings under way and unfiled sites are hosted.

use anbei_domain::field::{Answers, AnyField};
use anbei_domain::kind::new_website::{ACCESS_PROVIDER, IP_RANGES, PRIMARY_DOMAIN};
use anbei_domain::time::Timestamp;
use anbei_domain::value::IpRange;

use crate::read::hosting::Hosted;
use crate::{StoreError, Tx, args};

/// Keeps by whom and on which addresses something is hosted, as `answers` have it.
pub fn put(tx: &mut Tx, (about, id): (Hosted, &str), answers: &Answers) -> Result<(), StoreError> {
    let picked = ACCESS_PROVIDER.of(answers).filter(|picked| !picked.is_other());
    let provider = picked.map(|picked| picked.to_string()).unwrap_or_default();
    let domain = answers.one(PRIMARY_DOMAIN.id()).unwrap_or_default();
    keep(tx, (about, id), (&provider, domain), &IP_RANGES.all_of(answers))
}

/// Keeps that something is hosted by this provider, under this domain and on these addresses.
fn keep(
    tx: &mut Tx,
    (about, id): (Hosted, &str),
    (provider, domain): (&str, &str),
    ranges: &[IpRange],
) -> Result<(), StoreError> {
    const KNOWN: &str =
        "SELECT provider_id, domain, addresses FROM hosting WHERE about = $1 AND about_id = $2";
    const PUT: &str = "
        INSERT INTO hosting (about, about_id, provider_id, domain, addresses) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (about, about_id) DO UPDATE
           SET provider_id = excluded.provider_id, domain = excluded.domain, addresses = excluded.addresses";
    const ADD: &str = "
        INSERT INTO hosting_address (first_key, last_key, about, about_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (first_key, last_key, about, about_id) DO NOTHING";
    let addresses = written(ranges);
    let known = tx.find(KNOWN, args![about.as_str(), id], |row| {
        let is_same = row.str(0)? == provider && row.str(1)? == domain;
        Ok((is_same, row.text(2)?))
    })?;
    let was = match known {
        Some((true, was)) if was == addresses => return Ok(()),
        known => known.map(|(_, was)| was).unwrap_or_default(),
    };
    tx.execute(PUT, args![about.as_str(), id, provider, domain, addresses])?;
    if was != addresses {
        leave(tx, (about, id), &was)?;
        for (first, last) in read(&addresses) {
            tx.execute(ADD, args![first, last, about.as_str(), id])?;
        }
    }
    Ok(())
}

/// Addresses as their row knows them: `first-last`, separated by spaces.
fn written(ranges: &[IpRange]) -> String {
    let key = |range: &IpRange| {
        let (first, last) = range.keys();
        format!("{first}-{last}")
    };
    ranges.iter().map(key).collect::<Vec<_>>().join(" ")
}

/// Reads what [`written`] wrote.
fn read(addresses: &str) -> impl Iterator<Item = (&str, &str)> {
    addresses.split_whitespace().filter_map(|range| range.split_once('-'))
}

/// Something is on these addresses no more.
fn leave(tx: &mut Tx, (about, id): (Hosted, &str), addresses: &str) -> Result<(), StoreError> {
    const LEAVE: &str = "
        DELETE FROM hosting_address WHERE first_key = $1 AND last_key = $2 AND about = $3 AND about_id = $4";
    for (first, last) in read(addresses) {
        tx.execute(LEAVE, args![first, last, about.as_str(), id])?;
    }
    Ok(())
}

/// Forgets where a filing is hosted: it is under way no more.
pub fn delete_of_filing(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    const KNOWN: &str = "SELECT addresses FROM hosting WHERE about = 'filing' AND about_id = $1";
    const DELETE: &str = "DELETE FROM hosting WHERE about = 'filing' AND about_id = $1";
    let Some(addresses) = tx.find(KNOWN, args![id], |row| row.text(0))? else { return Ok(()) };
    leave(tx, (Hosted::Filing, id), &addresses)?;
    tx.execute(DELETE, args![id]).map(drop)
}

/// Keeps the addresses at which an unfiled site was seen.
pub fn locate_unfiled(
    tx: &mut Tx,
    id: &str,
    ranges: &[IpRange],
    now: Timestamp,
) -> Result<(), StoreError> {
    const LOCATED: &str = "UPDATE unfiled_site SET located_at = $1 WHERE id = $2";
    const DOMAIN: &str = "SELECT domain FROM unfiled_site WHERE id = $1";
    tx.execute(LOCATED, args![now.as_millis(), id])?;
    let domain = tx.find(DOMAIN, args![id], |row| row.text(0))?;
    keep(tx, (Hosted::Unfiled, id), ("", &domain.unwrap_or_default()), ranges)
}

#[cfg(test)]
mod tests {
    use anbei_domain::field::Answers;

    use super::*;
    use crate::every_engine;
    use crate::testing::TestStore;

    fn put_filed(store: &TestStore, ranges: &'static [&'static str]) {
        let mut answers = Answers::new();
        answers.set("primary_domain", ["a.example"]);
        answers.set("ip_ranges", ranges.iter().copied());
        store.write_now(move |tx| put(tx, (Hosted::Filing, "f1"), &answers)).unwrap();
    }

    /// The last digits of the addresses that lead to the filing.
    fn found(store: &TestStore) -> Vec<String> {
        const FIND: &str =
            "SELECT first_key FROM hosting_address WHERE about_id = 'f1' ORDER BY first_key";
        let keys = store.read_now(|tx| tx.list(FIND, &[], |row| row.text(0)));
        keys.unwrap().iter().map(|key| key[key.len() - 2..].to_owned()).collect()
    }

    every_engine! {
        fn addresses_are_those_filed_last(store: &TestStore) {
            put_filed(store, &["203.0.113.10", "203.0.113.16-203.0.113.31"]);
            assert_eq!(found(store), ["0a", "10"]);
            // Written twice by mistake; it is one address still.
            put_filed(store, &["203.0.113.12", "203.0.113.12"]);
            assert_eq!(found(store), ["0c"]);
            put_filed(store, &["203.0.113.12", "203.0.113.12"]);
            assert_eq!(found(store), ["0c"]);
            store.write_now(|tx| delete_of_filing(tx, "f1")).unwrap();
            assert!(found(store).is_empty());
            // Once more: there is nothing left to forget.
            store.write_now(|tx| delete_of_filing(tx, "f1")).unwrap();
        }
    }
}
