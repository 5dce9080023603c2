//! 公安机关网安部门: the tree of organs.

use anbei_domain::id::OrganId;

use super::containing;
use crate::dialect::lower;
use crate::{Row, StoreError, Tx, args};

/// An organ of the cyber police.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organ {
    pub id: OrganId,
    pub parent_id: Option<String>,
    pub level: String,
    pub name: String,
    pub region_code: String,
    /// The police region code in the numbers it issues.
    pub number_region: String,
    /// The province's character in the numbers it issues.
    pub prefix: String,
    pub has_two_officer_rule: bool,
    pub phone: String,
    pub address: String,
    pub hours: String,
}

fn organ(row: &Row) -> Result<Organ, StoreError> {
    Ok(Organ {
        id: OrganId::new(row.text(0)?),
        parent_id: row.opt_text(1)?,
        level: row.text(2)?,
        name: row.text(3)?,
        region_code: row.text(4)?,
        number_region: row.text(5)?,
        prefix: row.text(6)?,
        has_two_officer_rule: row.flag(7)?,
        phone: row.text(8)?,
        address: row.text(9)?,
        hours: row.text(10)?,
    })
}

macro_rules! select_organ {
    ($($rest:tt)+) => {
        concat!(
            "SELECT id, parent_id, level, name, region_code, number_region, prefix, two_officers, phone, address, hours
               FROM organ ",
            $($rest)+
        )
    };
}

/// The organ of this id.
pub fn find(tx: &mut Tx, id: &OrganId) -> Result<Option<Organ>, StoreError> {
    const FIND: &str = select_organ!("WHERE id = $1");
    tx.find(FIND, args![id.as_str()], organ)
}

/// The organ of exactly this region.
pub fn find_of_region(tx: &mut Tx, region: &str) -> Result<Option<Organ>, StoreError> {
    const FIND: &str = select_organ!("WHERE region_code = $1");
    tx.find(FIND, args![region], organ)
}

/// 属地: the organ with jurisdiction over a region: the district's, else the city's, else the province's.
pub fn find_for_region(tx: &mut Tx, region: &str) -> Result<Option<Organ>, StoreError> {
    const FIND: &str = select_organ!(
        "WHERE region_code IN ($1, $2, $3)
         ORDER BY CASE region_code WHEN $1 THEN 0 WHEN $2 THEN 1 ELSE 2 END LIMIT 1"
    );
    let city = format!("{}00", region.get(..4).unwrap_or_default());
    let province = format!("{}0000", region.get(..2).unwrap_or_default());
    tx.find(FIND, args![region, city, province], organ)
}

/// The organs directly below `parent`, or the provinces' organs.
pub fn list_below(tx: &mut Tx, parent: Option<&OrganId>) -> Result<Vec<Organ>, StoreError> {
    const LIST: &str = select_organ!("WHERE COALESCE(parent_id, '') = $1 ORDER BY region_code");
    tx.list(LIST, args![parent.map_or("", OrganId::as_str)], organ)
}

/// Organs whose name contains `part`, for handing over.
pub fn list_by_name(tx: &mut Tx, part: &str, limit: usize) -> Result<Vec<Organ>, StoreError> {
    const LIST: &str = select_organ!(
        "WHERE ",
        lower!("name"),
        " LIKE $1 ESCAPE '!' ORDER BY region_code LIMIT $2"
    );
    tx.list(LIST, args![containing(part), limit], organ)
}

/// Organs of which the name, the address or the phone contains `part`, by region, after `after`.
pub fn list_matching(
    tx: &mut Tx,
    part: &str,
    after: &str,
    limit: usize,
) -> Result<Vec<Organ>, StoreError> {
    const LIST: &str = select_organ!(
        "WHERE region_code > $2
           AND (",
        lower!("name"),
        " LIKE $1 ESCAPE '!' OR ",
        lower!("address"),
        " LIKE $1 ESCAPE '!' OR phone LIKE $1 ESCAPE '!')
         ORDER BY region_code LIMIT $3"
    );
    tx.list(LIST, args![containing(part), after, limit], organ)
}

/// Whether nothing was ever sealed here: then, and only then, may keys be made.
pub fn is_untouched(tx: &mut Tx) -> Result<bool, StoreError> {
    const COUNT: &str = "SELECT COUNT(*) FROM data_key";
    tx.load(COUNT, args![], |row| Ok(row.int(0)? == 0))
}
