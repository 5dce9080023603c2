//! Looking up who has jurisdiction over a place, for pages and programs alike.

use anbei_app::views::organ::{self, Organ};
use anbei_app::{StoreError, Tx};
use anbei_domain::id::OrganId;
use anbei_domain::region;

/// Places on one page of a list.
pub const PAGE: usize = 20;

/// A place, and the organ with jurisdiction over it.
pub struct Found {
    pub code: String,
    /// As people call it; empty if it is a zone of the police's own.
    pub place: String,
    pub organ: Organ,
    pub above: Option<Organ>,
}

/// Whether a text has the form of a region's code.
pub fn is_code(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The organ with jurisdiction over the place with this code.
pub fn find(tx: &mut Tx<'_>, code: &str) -> Result<Option<Found>, StoreError> {
    // A code that no place has is that of an organ, or of nothing.
    let is_place = region::find(code).is_some();
    let found = organ::find_for_region(tx, code)?;
    let Some(organ) = found.filter(|organ| is_place || organ.region_code == code) else {
        return Ok(None);
    };
    let above = match &organ.parent_id {
        Some(id) => organ::find(tx, &OrganId::new(id.clone()))?,
        None => None,
    };
    let place = region::plain_name(code);
    Ok(Some(Found { code: code.to_owned(), place, organ, above }))
}

/// The places that a text may mean, and those whose organ's name, address or phone contains it, after the code `after`;
/// and where the list goes on.
pub fn search(
    tx: &mut Tx<'_>,
    text: &str,
    after: &str,
) -> Result<(Vec<Found>, Option<String>), StoreError> {
    let places = region::named(text).into_iter().map(|region| region.code.to_owned());
    let organs = organ::list_matching(tx, text, after, PAGE + 1)?;
    let mut codes: Vec<_> = organs.into_iter().map(|organ| organ.region_code).collect();
    codes.extend(places.filter(|code| code.as_str() > after));
    codes.sort_unstable();
    codes.dedup();
    let mut found: Vec<Found> = Vec::new();
    for code in codes {
        if found.len() == PAGE {
            let next = found.last().map(|last| last.code.clone());
            return Ok((found, next));
        }
        found.extend(find(tx, &code)?);
    }
    Ok((found, None))
}
