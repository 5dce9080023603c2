//! 认领依据: by which document an older filing is recognised as a subject's.

use crate::Flaw;
use crate::value::{
    DocumentNumber, FieldValue, MilitaryId, OrganisationCode, ResidentId, UnifiedSocialCreditCode,
};

/// 证件号码 as an organ has it on record, in the form in which a subject's own is compared.
///
/// What has the shape of a number with a check digit must pass the check: a mistyped one would never be recognised.
pub fn recorded_document(typed: &str, is_unit: bool) -> Result<String, Flaw> {
    let number = DocumentNumber::parse(typed).map(|number| number.to_text());
    if !is_unit && let Ok(military) = MilitaryId::parse(typed) {
        return Ok(military.to_text());
    }
    let number = number?;
    let bare: String = number.chars().filter(|c| *c != '-').collect();
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    match (bare.len(), is_unit) {
        (18, true) => UnifiedSocialCreditCode::parse(&number).map(|code| code.to_text()),
        // Licences of nine digits there are none; what is no organisation code is a typing error.
        (9, true) => OrganisationCode::parse(&number).map(|code| code.to_text()),
        (18, false) if digits >= 17 => ResidentId::parse(&number).map(|id| id.to_text()),
        _ => Ok(number),
    }
}

/// The texts under which a subject with this document may be on record: before 2015 units were known by the
/// organisation code that is now part of their 统一社会信用代码.
pub fn known_as(document: &str) -> Vec<String> {
    let mut texts = vec![document.to_owned()];
    if let Ok(code) = UnifiedSocialCreditCode::parse(document)
        && let Ok(organisation) = OrganisationCode::parse(code.organisation_code())
    {
        texts.push(organisation.to_text());
    }
    let folded = DocumentNumber::parse(document).ok().map(|number| number.to_text());
    texts.extend(folded.filter(|folded| folded != document));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_form_that_a_subjects_own_has() {
        let of = |typed, is_unit| recorded_document(typed, is_unit).map_err(|flaw| flaw.code);
        assert_eq!(of(" 91000000 ma0000007c ", true), Ok("91000000MA0000007C".to_owned()));
        assert_eq!(of("563654948", true), Ok("56365494-8".to_owned()));
        assert_eq!(of("1101 0519 4912 3100 2x", false), Ok("11010519491231002X".to_owned()));
        assert_eq!(of("h12345678", false), Ok("H12345678".to_owned()));
        assert_eq!(of("南字第20090001", false), Ok("南字第20090001号".to_owned()));
        assert_eq!(of("110108012345678", true), Ok("110108012345678".to_owned()));
    }

    #[test]
    fn a_mistyped_number_is_told() {
        let code = |typed, is_unit| recorded_document(typed, is_unit).unwrap_err().code;
        assert_eq!(code("91000000MA0000007D", true), "uscc-checksum");
        assert_eq!(code("110105194912310021", false), "resident-id-checksum");
        assert_eq!(code("56365494-7", true), "org-code-checksum");
        assert_eq!(code("=1+1", true), "document-number-shape");
    }

    #[test]
    fn a_unit_is_known_by_its_older_code_too() {
        assert_eq!(known_as("911101085636549482"), ["911101085636549482", "56365494-8"]);
        assert_eq!(known_as("11010519491231002X"), ["11010519491231002X"]);
    }
}
