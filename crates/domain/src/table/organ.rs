//! 机关目录: the tree of organs, as the authority that runs the platform lists it.

use super::{CellFlaw, Column, Heading, Layout, Row, one_of};
use crate::Flaw;
use crate::region::Level;
use crate::value::{Province, fold};

/// What is listed of organs.
pub static ORGANS: Layout = Layout {
    columns: &[
        Column::needed(
            "region",
            &["行政区划代码", "区划代码", "地区代码", "Region code", "Region"],
        ),
        Column::needed("organ-name", &["单位名称", "机关名称", "名称", "Name", "Organ"]),
        Column::extra("above", &["上级区划代码", "上级代码", "Region above", "Parent"]),
        Column::extra("number-region", &["编号区划代码", "编号代码", "Number region"]),
        Column::extra("prefix", &["省份简称", "简称", "Prefix"]),
        Column::extra("two-officers", &["双人复核", "是否双人复核", "Two officers"]),
        Column::extra("phone", &["电话", "联系电话", "Phone"]),
        Column::extra("address", &["地址", "联系地址", "Address"]),
        Column::extra("hours", &["办公时间", "工作时间", "Office hours", "Hours"]),
    ],
    sample: &[
        "110105",
        "示例市示例区网安大队",
        "110000",
        "110105",
        "京",
        "否",
        "010-55500105",
        "示例路 1 号",
        "周一至周五 8:00–18:00",
    ],
};

/// 机关（一个）, every cell well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganRow {
    /// Where it has jurisdiction.
    pub region: String,
    pub level: Level,
    pub name: String,
    /// The region of the organ above it; without one it is the nearest region above that has an organ.
    pub above: Option<String>,
    /// 公安机关区划代码 in the numbers it issues (domain.md §3.2); it need not be in GB/T 2260.
    pub number_region: String,
    /// The province's character in those numbers.
    pub prefix: String,
    pub has_two_officer_rule: bool,
    pub phone: String,
    pub address: String,
    pub hours: String,
}

const YES: &[&str] = &["是", "yes", "true", "1"];
const NO: &[&str] = &["否", "no", "false", "0"];

/// Six digits, as in 行政区划代码.
fn six_digits(text: &str) -> Result<String, Flaw> {
    let code = fold(text);
    let is_code = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { Ok(code) } else { Err(Flaw::new("cell-region")) }
}

fn level(region: &str) -> Level {
    match region {
        top if top.ends_with("0000") => Level::Province,
        middle if middle.ends_with("00") => Level::City,
        _ => Level::District,
    }
}

impl OrganRow {
    /// Reads one row.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(heading: &Heading, cells: &[String]) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let region = row.must("region", six_digits);
        let name = row.must("organ-name", |text| Ok(text.to_owned()));
        let above = row.maybe("above", six_digits);
        let number_region = row.maybe("number-region", six_digits);
        let prefix = row.maybe("prefix", |text| {
            Province::by_police(text)
                .map(|_| text.to_owned())
                .ok_or_else(|| Flaw::new("cell-prefix"))
        });
        let two = row.maybe("two-officers", |text| one_of(&[(true, YES), (false, NO)], text));
        let text =
            |row: &mut Row<'_>, id| row.maybe(id, |text| Ok(text.to_owned())).unwrap_or_default();
        let (phone, address) = (text(&mut row, "phone"), text(&mut row, "address"));
        let hours = text(&mut row, "hours");
        let of_province =
            region.as_deref().and_then(Province::by_code).map(|p| p.police.to_owned());
        if region.is_some() && of_province.is_none() && row.text("prefix").is_empty() {
            row.wrong("prefix", Flaw::new("required"));
        }
        let flaws = row.end();
        let organ = (|| {
            let region = region?;
            Some(Self {
                level: level(&region),
                number_region: number_region.unwrap_or_else(|| region.clone()),
                region,
                name: name?,
                above,
                prefix: prefix.or(of_province)?,
                has_two_officer_rule: two.unwrap_or(false),
                phone,
                address,
                hours,
            })
        })();
        organ.filter(|_| flaws.is_empty()).ok_or(flaws)
    }

    /// The regions in which the organ above it is looked for, the nearest first.
    pub fn regions_above(&self) -> Vec<String> {
        if let Some(above) = &self.above {
            return vec![above.clone()];
        }
        let city = format!("{}00", &self.region[..4]);
        let province = format!("{}0000", &self.region[..2]);
        match self.level {
            Level::Province => Vec::new(),
            Level::City => vec![province],
            Level::District => vec![city, province],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: [&str; 5]) -> Result<OrganRow, Vec<(&'static str, &'static str)>> {
        let heads = ["名称", "区划代码", "上级代码", "简称", "双人复核"].map(str::to_owned);
        let heading = Heading::read(ORGANS.columns, &heads).unwrap();
        let told =
            |flaws: Vec<CellFlaw>| flaws.iter().map(|f| (f.column.id, f.flaw.code)).collect();
        OrganRow::read(&heading, &cells.map(str::to_owned)).map_err(told)
    }

    #[test]
    fn an_organ_is_described_by_its_region_and_name_alone() {
        let organ = read(["示例区大队", "510107", "", "", ""]).unwrap();
        assert_eq!((organ.prefix.as_str(), organ.number_region.as_str()), ("川", "510107"));
        assert_eq!(organ.regions_above(), ["510100", "510000"]);
        assert!(!organ.has_two_officer_rule && organ.level == Level::District);
    }

    #[test]
    fn what_is_given_counts_more_than_what_follows_from_the_region() {
        let organ = read(["示例分局", "510190", "510000", "成", "是"]);
        assert_eq!(organ, Err(vec![("prefix", "cell-prefix")]));
        let organ = read(["示例分局", "510190", "510000", "川", "是"]).unwrap();
        assert_eq!(organ.regions_above(), ["510000"]);
        assert!(organ.has_two_officer_rule);
    }

    #[test]
    fn every_wrong_cell_of_a_row_is_told() {
        let flaws = read(["", "5101", "x", "", "也许"]).unwrap_err();
        let wrong = [
            ("region", "cell-region"),
            ("organ-name", "required"),
            ("above", "cell-region"),
            ("two-officers", "cell-choice"),
        ];
        assert_eq!(flaws, wrong);
        // Railway police have no province of which the character could be known.
        assert_eq!(
            read(["示例铁路公安处", "800100", "", "", ""]).unwrap_err(),
            [("prefix", "required")]
        );
    }
}
