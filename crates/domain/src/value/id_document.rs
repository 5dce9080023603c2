//! 证件类型 of natural persons, and what their numbers look like.

use super::choice::choices;
use super::fold::{fold_tight, is_han};
use super::{MilitaryId, Passport, PermitHolder, ResidentId, TravelPermit};
use crate::Flaw;

choices! {
    /// 个人证件类型.
    pub enum IdDocumentKind in "id-document" {
        /// 居民身份证.
        ResidentId = "resident-id",
        /// 临时居民身份证.
        TemporaryResidentId = "temporary-resident-id",
        /// 港澳台居民居住证.
        ResidencePermit = "residence-permit",
        /// 港澳居民来往内地通行证.
        HkMacauPermit = "hk-macau-permit",
        /// 台湾居民来往大陆通行证.
        TaiwanPermit = "taiwan-permit",
        /// 外国人永久居留身份证.
        ForeignPermanentResidence = "foreign-permanent-residence",
        /// 普通护照.
        Passport = "passport",
        /// 外交护照.
        DiplomaticPassport = "diplomatic-passport",
        /// 公务护照.
        ServicePassport = "service-passport",
        /// 因公普通护照.
        PublicAffairsPassport = "public-affairs-passport",
        /// 香港特别行政区护照.
        HongKongPassport = "hong-kong-passport",
        /// 澳门特别行政区护照.
        MacauPassport = "macau-passport",
        /// 入出境通行证.
        EntryExitPermit = "entry-exit-permit",
        /// 军官证.
        MilitaryId = "military-id",
        /// 学生证.
        StudentId = "student-id",
        /// 机动车驾驶证.
        DrivingLicence = "driving-licence",
        /// 其他证件.
        Other = "other",
    }
}

impl IdDocumentKind {
    /// The code of the ministry's dictionary 7; 990 (其他证件) for the kinds it does not name.
    pub fn dictionary_code(self) -> &'static str {
        match self {
            Self::ResidentId => "111",
            Self::TemporaryResidentId => "112",
            Self::MilitaryId => "114",
            Self::StudentId => "133",
            Self::DrivingLicence => "335",
            Self::DiplomaticPassport => "411",
            Self::ServicePassport => "412",
            Self::PublicAffairsPassport => "413",
            Self::Passport => "414",
            Self::EntryExitPermit => "416",
            Self::HongKongPassport => "420",
            Self::MacauPassport => "421",
            Self::TaiwanPermit => "511",
            Self::HkMacauPermit => "516",
            Self::ResidencePermit | Self::ForeignPermanentResidence | Self::Other => "990",
        }
    }
}

/// The normal form of a document's number, if it fits the document.
pub fn check_number(kind: IdDocumentKind, typed: &str) -> Result<String, Flaw> {
    use IdDocumentKind as Kind;
    match kind {
        Kind::ResidentId | Kind::TemporaryResidentId | Kind::ResidencePermit => {
            typed.parse::<ResidentId>().map(|number| number.to_string())
        }
        Kind::HkMacauPermit => permit(typed, |holder| holder != PermitHolder::Taiwan)?
            .ok_or_else(|| Flaw::new("permit-not-hk-macau")),
        Kind::TaiwanPermit => permit(typed, |holder| holder == PermitHolder::Taiwan)?
            .ok_or_else(|| Flaw::new("permit-not-taiwan")),
        Kind::ForeignPermanentResidence => foreign_permanent_residence(typed),
        Kind::Passport
        | Kind::DiplomaticPassport
        | Kind::ServicePassport
        | Kind::PublicAffairsPassport
        | Kind::HongKongPassport
        | Kind::MacauPassport => typed.parse::<Passport>().map(|number| number.to_string()),
        Kind::MilitaryId => typed.parse::<MilitaryId>().map(|number| number.to_string()),
        Kind::EntryExitPermit | Kind::StudentId | Kind::DrivingLicence | Kind::Other => {
            unpatterned(typed)
        }
    }
}

fn permit(typed: &str, fits: impl Fn(PermitHolder) -> bool) -> Result<Option<String>, Flaw> {
    let permit: TravelPermit = typed.parse()?;
    Ok(fits(permit.holder()).then(|| permit.to_string()))
}

/// The card of 2023 has eighteen digits of which the first is 9, the older one three letters and twelve digits.
fn foreign_permanent_residence(typed: &str) -> Result<String, Flaw> {
    let number = fold_tight(typed).to_ascii_uppercase();
    let (letters, digits) = number.split_at_checked(3).unwrap_or((&number, ""));
    let older = letters.bytes().all(|b| b.is_ascii_uppercase())
        && digits.len() == 12
        && digits.bytes().all(|b| b.is_ascii_digit());
    if older {
        return Ok(number);
    }
    if !number.starts_with('9') {
        return Err(Flaw::new("foreign-residence-shape"));
    }
    number.parse::<ResidentId>().map(|number| number.to_string())
}

/// Documents whose numbering is not published.
fn unpatterned(typed: &str) -> Result<String, Flaw> {
    let number = fold_tight(typed).to_ascii_uppercase();
    let symbol = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_han(c);
    if let Some(c) = number.chars().find(|c| !symbol(*c)) {
        return Err(Flaw::new("id-number-symbol").with("symbol", c.to_string()));
    }
    let length = number.chars().count();
    if (3..=32).contains(&length) && number.chars().any(|c| c != '-') {
        Ok(number)
    } else {
        Err(Flaw::new("id-number-length").with("length", length.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(kind: IdDocumentKind, typed: &str) -> Result<String, &'static str> {
        check_number(kind, typed).map_err(|flaw| flaw.code)
    }

    #[test]
    fn every_kind_checks_its_own_numbers() {
        use IdDocumentKind as Kind;
        assert!(number(Kind::ResidentId, "110101202311012176").is_ok());
        assert_eq!(number(Kind::ResidentId, "110101202311012171"), Err("resident-id-checksum"));
        assert!(number(Kind::ResidencePermit, "830000199201300022").is_ok());
        assert!(number(Kind::HkMacauPermit, "H12345678").is_ok());
        assert_eq!(number(Kind::HkMacauPermit, "12345678"), Err("permit-not-hk-macau"));
        assert_eq!(number(Kind::TaiwanPermit, "H12345678"), Err("permit-not-taiwan"));
        assert!(number(Kind::Passport, "E12345678").is_ok());
        assert!(number(Kind::MilitaryId, "南字第20090001号").is_ok());
        assert_eq!(number(Kind::Other, " 学字2026-01 "), Ok("学字2026-01".to_owned()));
        assert_eq!(number(Kind::Other, "12"), Err("id-number-length"));
        assert_eq!(number(Kind::Other, "12_34"), Err("id-number-symbol"));
    }

    #[test]
    fn both_cards_of_foreign_residents_are_accepted() {
        let kind = IdDocumentKind::ForeignPermanentResidence;
        assert_eq!(number(kind, "usa310088010112"), Ok("USA310088010112".to_owned()));
        assert!(number(kind, "931156198808080019").is_ok());
        assert_eq!(number(kind, "931156198808080018"), Err("resident-id-checksum"));
        assert_eq!(number(kind, "110101202311012176"), Err("foreign-residence-shape"));
    }
}
