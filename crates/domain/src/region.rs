//! 行政区划: provinces, cities and districts, from `data/regions.csv`.
//!
//! These are for addresses. Police zones without a region of their own (兵团, railways, branches) belong to organs.

use std::sync::LazyLock;

/// A region of one of three levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// Six digits: two each for province, city and district; `00` where a level is left open.
    pub code: &'static str,
    pub name: &'static str,
}

/// How far down a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Province,
    City,
    District,
}

/// The digits that the codes of a region and of all it contains begin with.
pub fn stem(code: &str) -> &str {
    code.strip_suffix("0000").or(code.strip_suffix("00")).unwrap_or(code)
}

/// By code.
static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/regions.csv").lines().skip(1);
    let mut regions: Vec<_> = lines
        .filter_map(|line| line.split_once(','))
        .map(|(code, name)| Region { code, name })
        .collect();
    regions.sort_by_key(|region| region.code);
    regions
});

impl Region {
    /// How far down it is.
    pub fn level(&self) -> Level {
        match (self.code.ends_with("0000"), self.code.ends_with("00")) {
            (true, _) => Level::Province,
            (_, true) => Level::City,
            _ => Level::District,
        }
    }

    /// 市辖区, 县, 省直辖县级行政区划: a row that only parts a province from its districts, and that nobody lives "in".
    pub fn is_placeholder(&self) -> bool {
        matches!(self.name, "市辖区" | "县") || self.name.contains("直辖县级")
    }

    /// Whether a text begins its name, after the beginnings of names it lies in.
    fn is_called(&self, text: &str) -> bool {
        text.char_indices().map(|(at, _)| text.split_at(at)).any(|(above, own)| {
            let around = || path(self.code).into_iter().rev().skip(1);
            self.name.starts_with(own)
                && (above.is_empty() || around().any(|region| region.is_called(above)))
        })
    }
}

/// The region of a six-digit code.
pub fn find(code: &str) -> Option<&'static Region> {
    let index = REGIONS.binary_search_by_key(&code, |region| region.code).ok()?;
    REGIONS.get(index)
}

/// All provinces, municipalities and autonomous and special administrative regions.
pub fn provinces() -> Vec<&'static Region> {
    REGIONS.iter().filter(|region| region.level() == Level::Province).collect()
}

/// The regions one level below; none below districts, cities without districts, Hong Kong, Macau and Taiwan.
pub fn children(code: &str) -> Vec<&'static Region> {
    let parent = find(code).filter(|region| region.level() != Level::District);
    let Some(parent) = parent else { return Vec::new() };
    let below = match parent.level() {
        Level::Province => Level::City,
        _ => Level::District,
    };
    let from = REGIONS.partition_point(|region| region.code < parent.code);
    let inside =
        REGIONS[from..].iter().take_while(|region| region.code.starts_with(stem(parent.code)));
    inside.filter(|region| region.level() == below).collect()
}

/// A region and those it lies in, from the province down.
pub fn path(code: &str) -> Vec<&'static Region> {
    let Some(region) = find(code) else { return Vec::new() };
    let above = [format!("{}0000", &region.code[..2]), format!("{}00", &region.code[..4])];
    let mut path: Vec<_> =
        above.iter().filter(|code| *code != region.code).filter_map(|code| find(code)).collect();
    path.dedup();
    path.retain(|above| above.level() < region.level());
    path.push(region);
    path
}

/// The names from the province down, `上海市市辖区杨浦区`; empty if there is no such region.
pub fn full_name(code: &str) -> String {
    path(code).iter().map(|region| region.name).collect()
}

/// The same as people say it, `上海市杨浦区`.
pub fn plain_name(code: &str) -> String {
    path(code).iter().filter(|region| !region.is_placeholder()).map(|region| region.name).collect()
}

/// Every region that may be meant by a text, by code: 朝阳, 北京朝阳, 深圳市南山区. Each name may be cut short.
pub fn named(text: &str) -> Vec<&'static Region> {
    let text: String = text.split_whitespace().collect();
    let is_meant = |region: &&Region| !region.is_placeholder() && region.is_called(&text);
    REGIONS.iter().filter(is_meant).collect()
}

/// Whether a text consists of nothing but regions, each lying in the one before: 上海市杨浦区, 杨浦区.
pub fn is_only_regions(text: &str) -> bool {
    let text: String = text.split_whitespace().collect();
    REGIONS.iter().any(|region| is_regions_from(region, &text))
}

fn is_regions_from(region: &Region, text: &str) -> bool {
    let Some(rest) = text.strip_prefix(region.name) else { return false };
    let below = || children(region.code).into_iter();
    // Hardly anybody writes 市辖区 between a municipality and its district.
    let inside = below().chain(below().flat_map(|city| children(city.code)));
    rest.is_empty() || inside.into_iter().any(|child| is_regions_from(child, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_from_the_province_down() {
        assert_eq!(full_name("310110"), "上海市市辖区杨浦区");
        assert_eq!(full_name("441900"), "广东省东莞市");
        assert_eq!(full_name("429004"), "湖北省省直辖县级行政区划仙桃市");
        assert_eq!(full_name("810000"), "香港特别行政区");
        assert_eq!(full_name("999999"), "");
    }

    #[test]
    fn every_region_lies_in_a_province() {
        assert_eq!(provinces().len(), 34);
        for region in REGIONS.iter() {
            assert_eq!(region.code.len(), 6, "{region:?}");
            assert_eq!(path(region.code)[0].level(), Level::Province, "{region:?}");
            assert_eq!(path(region.code).len(), region.level() as usize + 1, "{region:?}");
            assert!(!region.name.trim().is_empty() && !region.name.contains(','));
        }
        assert!(REGIONS.windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn only_a_few_cities_have_no_districts() {
        let cities = REGIONS.iter().filter(|region| region.level() == Level::City);
        let bare: Vec<_> = cities.filter(|c| children(c.code).is_empty()).map(|c| c.name).collect();
        assert_eq!(bare, ["东莞市", "中山市", "儋州市", "嘉峪关市"]);
        let childless = provinces().into_iter().filter(|p| children(p.code).is_empty());
        assert_eq!(childless.map(|p| p.code).collect::<Vec<_>>(), ["710000", "810000", "820000"]);
    }

    #[test]
    fn a_place_is_found_by_as_much_of_its_name_as_people_say() {
        let named = |text: &str| named(text).iter().map(|region| region.code).collect::<Vec<_>>();
        assert_eq!(named("深圳南山"), ["440305"]);
        assert_eq!(named("广东省 深圳市 南山区"), ["440305"]);
        assert_eq!(named("上海"), ["310000"]);
        assert_eq!(named("朝阳区"), ["110105", "220104"]);
        assert_eq!(named("朝阳"), ["110105", "211300", "211321", "220104"]);
        assert_eq!(plain_name("110105"), "北京市朝阳区");
        assert_eq!(plain_name("110100"), "北京市");
        for nothing in ["", "市辖区", "南山深圳", "网安大队", "%"] {
            assert!(named(nothing).is_empty(), "{nothing}");
        }
    }

    #[test]
    fn a_text_of_nothing_but_regions_is_recognised() {
        assert!(is_only_regions("广东省深圳市南山区"));
        assert!(is_only_regions("北京市 朝阳区"));
        assert!(!is_only_regions("北京市杨浦区"));
        assert!(!is_only_regions("南山区示例路1号"));
        assert!(!is_only_regions(""));
    }
}
