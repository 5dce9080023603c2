//! 公民身份号码, and the numbers of residence permits built the same way.

use std::str::FromStr;

use jiff::civil::Date;

use super::Province;
use super::fold::fold_tight;
use crate::Flaw;

/// 公民身份号码 (GB 11643-1999; ISO 7064 MOD 11-2), eighteen digits, date of birth and check digit verified.
///
/// The numbers of residence permits for Hong Kong, Macau and Taiwan residents (810000, 820000, 830000) and of the 2023
/// foreign permanent residence card (first digit 9) follow the same rule. Holding one proves that the number is well
/// formed, not that it was issued, nor that the day of birth has come: there is no clock here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResidentId(String);

/// 性别, as the number states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    Female,
    Male,
}

/// The check symbol of seventeen digits.
fn check_symbol(body: &[u8]) -> char {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let sum: u32 = body.iter().zip(WEIGHTS).map(|(d, weight)| u32::from(d - b'0') * weight).sum();
    CHECKS[(sum % 11) as usize]
}

/// The day of birth in positions 7–14.
fn birth_date(body: &[u8]) -> Option<Date> {
    let number = |from: usize, to: usize| {
        body[from..to].iter().fold(0_i16, |sum, digit| sum * 10 + i16::from(digit - b'0'))
    };
    let (month, day) = (i8::try_from(number(10, 12)).ok()?, i8::try_from(number(12, 14)).ok()?);
    Date::new(number(6, 10), month, day).ok()
}

impl FromStr for ResidentId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let number = fold_tight(typed).to_ascii_uppercase();
        let length = number.chars().count();
        if length == 15 && number.bytes().all(|b| b.is_ascii_digit()) {
            // 居民身份证法第二十三条: first-generation cards ceased to be valid on 2013-01-01.
            return Err(Flaw::new("resident-id-first-generation"));
        }
        if length != 18 {
            return Err(Flaw::new("resident-id-length").with("length", length.to_string()));
        }
        let symbols = number.as_bytes();
        let digits = symbols.iter().take_while(|b| b.is_ascii_digit()).count();
        if digits < 17 || symbols.len() != 18 || !(digits == 18 || symbols[17] == b'X') {
            return Err(Flaw::new("resident-id-symbol"));
        }
        let (body, _) = symbols.split_at(17);
        // First digit 9: a foreigner's card, which has no region.
        if symbols[0] != b'9' && &number[..2] != "83" && Province::by_code(&number[..2]).is_none() {
            return Err(Flaw::new("resident-id-region").with("region", number[..6].to_owned()));
        }
        let born = birth_date(body)
            .ok_or_else(|| Flaw::new("resident-id-date").with("date", number[6..14].to_owned()))?;
        if !(1900..=2100).contains(&born.year()) {
            return Err(Flaw::new("resident-id-year").with("year", born.year().to_string()));
        }
        let expected = check_symbol(body);
        if number.ends_with(expected) {
            Ok(Self(number))
        } else {
            Err(Flaw::new("resident-id-checksum").with("expected", expected.to_string()))
        }
    }
}

impl ResidentId {
    /// 出生日期.
    pub fn born_on(&self) -> Date {
        // Parsing has seen the same digits give a date.
        birth_date(self.0.as_bytes()).unwrap_or(Date::MIN)
    }

    /// 性别: the seventeenth digit is odd for men.
    pub fn sex(&self) -> Sex {
        if self.0.as_bytes()[16] % 2 == 1 { Sex::Male } else { Sex::Female }
    }

    /// 周岁: full years on `day`, negative before birth. A birthday on 29 February falls on 1 March in other years.
    pub fn age_on(&self, day: Date) -> i16 {
        let born = self.born_on();
        let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
        day.year() - born.year() - i16::from(!had_birthday)
    }

    /// 行政区划代码 of the first registration; may since have been abolished.
    pub fn region_code(&self) -> &str {
        &self.0[..6]
    }
}

text_value!(
    ResidentId,
    code_line!(),
    ["110000199001010013", "810000199408230021", "830000199201300022"]
);

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn id(typed: &str) -> Result<String, &'static str> {
        typed.parse::<ResidentId>().map(|v| v.0).map_err(|flaw| flaw.code)
    }

    #[test]
    fn published_numbers_are_accepted() {
        for valid in [
            "440308199901101512",
            "360426199101010071",
            "44011320141005001X",
            "412723199010050012",
            "110101202311012176",
            "810000199408230021",
            "830000199201300022",
        ] {
            assert_eq!(id(valid), Ok(valid.to_owned()));
        }
    }

    #[test]
    fn a_small_x_spaces_and_full_width_digits_are_forgiven() {
        assert_eq!(id(" 440113 20141005 001x"), Ok("44011320141005001X".to_owned()));
        assert_eq!(id("４４０１１３２０１４１００５００１Ⅹ"), Ok("44011320141005001X".to_owned()));
    }

    #[test]
    fn a_wrong_check_digit_is_refused_and_the_right_one_named() {
        for wrong in
            ["110101202311012171", "36042619910102009X", "321321198001211033", "622223199912051311"]
        {
            assert_eq!(id(wrong), Err("resident-id-checksum"), "{wrong}");
        }
        let flaw = "110101202311012171".parse::<ResidentId>().unwrap_err();
        assert_eq!(flaw.facts, [("expected", "6".into())]);
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        assert_eq!(id("360426199113010079"), Err("resident-id-date"));
        assert_eq!(id("360426199102290079"), Err("resident-id-date"));
        assert_eq!(id("440524188001010014"), Err("resident-id-year"));
    }

    #[test]
    fn first_generation_numbers_are_refused_for_what_they_are() {
        assert_eq!(id("610104620927690"), Err("resident-id-first-generation"));
    }

    #[test]
    fn other_texts_are_refused() {
        assert_eq!(id("12345619991205131X"), Err("resident-id-checksum"));
        assert_eq!(id("00000019991205131X"), Err("resident-id-region"));
        assert_eq!(id("1101012023110121７"), Err("resident-id-length"));
        assert_eq!(id("11010120231X012176"), Err("resident-id-symbol"));
        assert_eq!(id("京10101202311012176"), Err("resident-id-symbol"));
        assert_eq!(id("京0101202311012176X"), Err("resident-id-symbol"));
    }

    #[test]
    fn a_number_tells_sex_birth_and_age() {
        let id: ResidentId = "44011320141005001X".parse().unwrap();
        assert_eq!((id.sex(), id.born_on()), (Sex::Male, date(2014, 10, 5)));
        assert_eq!(id.age_on(date(2026, 10, 4)), 11);
        assert_eq!(id.age_on(date(2026, 10, 5)), 12);
    }
}
