//! A synthetic tree of organs: one for every province, city and district.

use anbei_domain::id::OrganId;
use anbei_domain::region::{self, Level, Region};
use anbei_domain::value::Province;
use anbei_store::read::organ::Organ;
use anbei_store::write::directory;
use anbei_store::{StoreError, Tx};

/// Every organ of the demonstration. Their names say that they are not real.
pub fn all() -> Vec<Organ> {
    let mut organs = Vec::new();
    for province in region::provinces() {
        let top = organ(province, None, "总队");
        for city in region::children(province.code) {
            // 市辖区: municipalities have no organ between province and district.
            let middle = (!city.is_placeholder()).then(|| organ(city, Some(&top.id), "支队"));
            let above = middle.as_ref().map_or(&top.id, |organ| &organ.id).clone();
            let districts = region::children(city.code);
            organs.extend(middle);
            organs.extend(districts.into_iter().map(|d| organ(d, Some(&above), "大队")));
        }
        organs.push(top);
    }
    organs
}

/// Writes the tree.
pub fn install(tx: &mut Tx) -> Result<usize, StoreError> {
    let organs = all();
    for organ in &organs {
        directory::put_organ(tx, organ)?;
    }
    Ok(organs.len())
}

fn organ(region: &Region, parent: Option<&OrganId>, unit: &str) -> Organ {
    let prefix = Province::by_code(region.code).map_or("京", |province| province.police);
    let level = match region.level() {
        Level::Province => "province",
        Level::City => "city",
        Level::District => "district",
    };
    let full = region::plain_name(region.code);
    Organ {
        id: OrganId::new(format!("organ-{}", region.code)),
        parent_id: parent.map(ToString::to_string),
        level: level.to_owned(),
        name: format!("{full}网安{unit}（演示）"),
        region_code: region.code.to_owned(),
        number_region: region.code.to_owned(),
        prefix: prefix.to_owned(),
        // The demonstration shows the two-officer rule at one organ.
        has_two_officer_rule: region.code == "110101",
        phone: format!("010-555{}", &region.code[1..]),
        address: format!("{full}示例路 1 号"),
        hours: "周一至周五 8:00–18:00".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_region_has_exactly_one_organ_or_one_above_it() {
        let organs = all();
        let ids: HashSet<_> = organs.iter().map(|organ| organ.region_code.as_str()).collect();
        assert_eq!(ids.len(), organs.len());
        assert!(ids.contains("110105") && ids.contains("440300") && ids.contains("540000"));
        assert!(!ids.contains("110100"));
        for organ in &organs {
            let parent = organ.parent_id.as_deref();
            assert!(
                parent.is_none_or(|id| organs.iter().any(|o| o.id.as_str() == id)),
                "{}",
                organ.name
            );
        }
    }
}
