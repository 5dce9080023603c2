//! Provinces and the characters that stand for them in numbers.

/// A province-level region.
///
/// The police and the ICP filing system abbreviate three of them differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Province {
    /// First two digits of the region code.
    pub code: &'static str,
    pub name: &'static str,
    /// As it stands before 公网安备.
    pub police: &'static str,
    /// As it stands before ICP备.
    pub icp: &'static str,
}

const fn province(
    code: &'static str,
    name: &'static str,
    police: &'static str,
    icp: &'static str,
) -> Province {
    Province { code, name, police, icp }
}

/// All of them, by code.
pub const PROVINCES: &[Province] = &[
    province("11", "北京市", "京", "京"),
    province("12", "天津市", "津", "津"),
    province("13", "河北省", "冀", "冀"),
    province("14", "山西省", "晋", "晋"),
    province("15", "内蒙古自治区", "蒙", "蒙"),
    province("21", "辽宁省", "辽", "辽"),
    province("22", "吉林省", "吉", "吉"),
    province("23", "黑龙江省", "黑", "黑"),
    province("31", "上海市", "沪", "沪"),
    province("32", "江苏省", "苏", "苏"),
    province("33", "浙江省", "浙", "浙"),
    province("34", "安徽省", "皖", "皖"),
    province("35", "福建省", "闽", "闽"),
    province("36", "江西省", "赣", "赣"),
    province("37", "山东省", "鲁", "鲁"),
    province("41", "河南省", "豫", "豫"),
    province("42", "湖北省", "鄂", "鄂"),
    province("43", "湖南省", "湘", "湘"),
    province("44", "广东省", "粤", "粤"),
    province("45", "广西壮族自治区", "桂", "桂"),
    province("46", "海南省", "琼", "琼"),
    province("50", "重庆市", "渝", "渝"),
    province("51", "四川省", "川", "蜀"),
    province("52", "贵州省", "贵", "黔"),
    province("53", "云南省", "滇", "滇"),
    province("54", "西藏自治区", "藏", "藏"),
    province("61", "陕西省", "陕", "陕"),
    province("62", "甘肃省", "甘", "陇"),
    province("63", "青海省", "青", "青"),
    province("64", "宁夏回族自治区", "宁", "宁"),
    province("65", "新疆维吾尔自治区", "新", "新"),
    province("71", "台湾省", "台", "台"),
    province("81", "香港特别行政区", "港", "港"),
    province("82", "澳门特别行政区", "澳", "澳"),
];

impl Province {
    /// The province of a region code, by its first two digits.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        PROVINCES.iter().find(|province| code.get(..2) == Some(province.code))
    }

    /// The province that writes `character` before ICP备.
    pub fn by_icp(character: &str) -> Option<&'static Self> {
        PROVINCES.iter().find(|province| province.icp == character)
    }

    /// The province that writes `character` before 公网安备, seldom or often.
    pub fn by_police(character: &str) -> Option<&'static Self> {
        PROVINCES.iter().find(|p| p.police == character || p.icp == character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn police_and_icp_differ_where_they_do() {
        let differing: Vec<_> =
            PROVINCES.iter().filter(|p| p.police != p.icp).map(|p| (p.police, p.icp)).collect();
        assert_eq!(differing, [("川", "蜀"), ("贵", "黔"), ("甘", "陇")]);
        assert_eq!(Province::by_code("510000").map(|p| p.name), Some("四川省"));
        assert_eq!(Province::by_code("9"), None);
    }
}
