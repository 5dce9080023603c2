//! What to ask for: keys of entries drawn uniformly from the whole register.

use std::path::Path;

use anbei_store::{Store, StoreConfig, StoreError, args};

use crate::load::Random;

/// Numbers, domains and names of some entries, and who keeps them.
#[derive(Default)]
pub struct Sample {
    pub digits: Vec<String>,
    pub domains: Vec<String>,
    pub names: Vec<String>,
    pub kept: Vec<Kept>,
}

/// An entry, and the organ that keeps it.
pub struct Kept {
    pub entry: String,
    pub organ: String,
}

/// Draws `wanted` entries of the register below `data`.
pub fn draw(data: &Path, wanted: usize) -> Result<Sample, StoreError> {
    const LAST: &str = "SELECT COALESCE(MAX(seq), 0) FROM entry";
    const ONE: &str = "SELECT digits, primary_domain, name, id, organ_id FROM entry \
        WHERE seq >= $1 ORDER BY seq LIMIT 1";
    let store = Store::open(&StoreConfig::Sqlite { path: data.join("anbei.db") })?;
    store.read_now(|tx| {
        let last = tx.load(LAST, args![], |row| row.int(0))?;
        let mut random = Random::new(20_261_124);
        let mut sample = Sample::default();
        for _ in 0..wanted {
            let seq = i64::try_from(random.below(usize::try_from(last).unwrap_or(1))).unwrap_or(0);
            let found = tx.find(ONE, args![seq], |row| {
                let kept = Kept { entry: row.text(3)?, organ: row.text(4)? };
                Ok((row.text(0)?, row.text(1)?, row.text(2)?, kept))
            })?;
            let Some((digits, domain, name, kept)) = found else { continue };
            sample.digits.push(digits);
            if !domain.is_empty() {
                sample.domains.push(domain);
            }
            sample.names.push(name);
            sample.kept.push(kept);
        }
        Ok(sample)
    })
}

/// Percent-encodes a text for a query.
pub fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |encoded, byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => {
            encoded + &char::from(byte).to_string()
        }
        _ => format!("{encoded}%{byte:02X}"),
    })
}
