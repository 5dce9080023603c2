//! 行政区划代码 of an address.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::field::Control;
use crate::{Flaw, region};

/// 行政区划代码 of the deepest level there is: a district, or a city that has none, or Hong Kong, Macau and Taiwan.
///
/// Holding one proves that [`region::find`] knows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(String);

impl FromStr for RegionCode {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let code = fold_tight(typed);
        match region::find(&code) {
            None => Err(Flaw::new("region-unknown")),
            Some(region) if region::children(&code).is_empty() => Ok(Self(region.code.to_owned())),
            Some(region) => Err(Flaw::new("region-incomplete").with("name", region.name)),
        }
    }
}

text_value!(RegionCode, Control::Region, ["310110", "441900"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_goes_down_to_the_district_where_there_are_districts() {
        let code = |text: &str| text.parse::<RegionCode>().unwrap_err().code;
        assert!("110105".parse::<RegionCode>().is_ok());
        assert!("441900".parse::<RegionCode>().is_ok());
        assert!("810000".parse::<RegionCode>().is_ok());
        assert_eq!(code("110000"), "region-incomplete");
        assert_eq!(code("440300"), "region-incomplete");
        assert_eq!(code("990000"), "region-unknown");
        assert_eq!(code("上海"), "region-unknown");
    }
}
