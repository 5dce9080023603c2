//! What holds for every value type.

use proptest::prelude::*;

use crate::catalog::{self, LANGUAGES};
use anbei_domain::Flaw;
use anbei_domain::value::choices::{
    AccessMethod, AppCategory, DangerousGoods, HostPlatform, Jurisdiction, Language, Platform,
    PriorLicence, ServiceType, SubjectNature, UnitIdKind, UnitKind, YesNo,
};
use anbei_domain::value::*;

/// Reads `typed`; what is accepted must read back as itself, what is refused must be explained in every language.
fn read<V: FieldValue>(typed: &str) {
    match V::parse(typed) {
        Ok(value) => {
            let text = value.to_text();
            let again = V::parse(&text).map(|v| v.to_text());
            assert_eq!(again, Ok(text.clone()), "{typed:?} → {text:?}");
        }
        Err(flaw) => is_explained(&flaw),
    }
}

pub fn is_explained(flaw: &Flaw) {
    for language in LANGUAGES {
        let key = format!("flaw-{}", flaw.code);
        let message = ["flaw", "provider"].iter().find_map(|a| catalog::message(language, a, &key));
        let message =
            message.unwrap_or_else(|| panic!("{language} does not explain {}", flaw.code));
        for named in catalog::variables(&message) {
            assert!(flaw.facts.iter().any(|(name, _)| *name == named), "{flaw} lacks {named}");
        }
    }
}

fn samples_are_normal<V: FieldValue>() {
    assert!(!V::samples().is_empty());
    for sample in V::samples() {
        let normal = V::parse(sample).map(|value| value.to_text());
        assert_eq!(normal.as_deref(), Ok(*sample));
    }
}

fn is_labelled<C: Choice + FieldValue>() {
    samples_are_normal::<C>();
    samples_are_normal::<AnyOf<C>>();
    for (language, code) in LANGUAGES.iter().flat_map(|l| C::CODES.iter().map(move |c| (l, c))) {
        let key = format!("choice-{}-{code}", C::SET);
        assert!(catalog::message(language, "choice", &key).is_some(), "{language} lacks {key}");
    }
}

macro_rules! every_type {
    ($call:ident $(($($argument:expr),*))?) => {
        every_type!(@ $call ($($($argument),*)?) AccessProviderId AppVersion AttachmentId BundleId
            CertificateFingerprint Count Day Detail DomainName Email FilingNumber IcpNumber
            IdDocumentKind Introduction IpRange Landline Line MilitaryId MiniProgramId Mobile
            OrganisationCode PackageName Passport PersonName Postcode RegionCode RegistrarId Remark
            ResidentId Sdk ServiceDomain SiteName StoreLink TravelPermit UnifiedSocialCreditCode UnitName Validity)
    };
    (@ $call:ident $arguments:tt $($type:ident)+) => {
        $(every_type!(# $call $type $arguments);)+
    };
    (# $call:ident $type:ident ($($argument:expr),*)) => {
        $call::<$type>($($argument),*)
    };
}

fn collect<V: FieldValue>(all: &mut Vec<&'static str>) {
    all.extend(V::samples());
}

/// Samples of every type, to make near misses of.
pub fn samples() -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    every_type!(collect(&mut all));
    all
}

#[test]
fn every_sample_is_its_own_normal_form() {
    every_type!(samples_are_normal);
}

#[test]
fn every_choice_has_a_label_in_every_language() {
    is_labelled::<AccessMethod>();
    is_labelled::<AppCategory>();
    is_labelled::<DangerousGoods>();
    is_labelled::<HostPlatform>();
    is_labelled::<IdDocumentKind>();
    is_labelled::<Jurisdiction>();
    is_labelled::<Language>();
    is_labelled::<Platform>();
    is_labelled::<PriorLicence>();
    is_labelled::<ServiceType>();
    is_labelled::<SubjectNature>();
    is_labelled::<UnitIdKind>();
    is_labelled::<UnitKind>();
    is_labelled::<YesNo>();
}

#[test]
fn every_check_kind_explains_what_it_refuses() {
    for kind in CHECK_KINDS {
        for typed in
            samples().into_iter().chain(["", " ", "x", "0", "京", "1".repeat(999).as_str()])
        {
            if let Some(Err(flaw)) = check(kind, typed) {
                is_explained(&flaw);
            }
        }
    }
}

/// A sample with one character replaced, left out or put in.
pub fn near_miss() -> impl Strategy<Value = String> {
    let alphabet = "0123456789AXabx-_.·:/@京公网安备号 　０Ａ。．\u{200B}𠮷";
    let letters: Vec<char> = alphabet.chars().collect();
    let sample = proptest::sample::select(samples());
    (sample, any::<proptest::sample::Index>(), proptest::sample::select(letters), 0..4_u8).prop_map(
        |(sample, at, letter, how)| {
            let mut letters: Vec<char> = sample.chars().collect();
            let at = at.index(letters.len());
            match how {
                0 => letters[at] = letter,
                1 => letters.insert(at, letter),
                2 => drop(letters.remove(at)),
                _ => letters.truncate(at),
            }
            letters.into_iter().collect()
        },
    )
}

/// One with its last symbol replaced by another.
fn with_other_check(normal: &str, symbols: &str, pick: usize) -> String {
    let (body, check) = normal.split_at(normal.len() - 1);
    let others: Vec<char> = symbols.chars().filter(|c| !check.starts_with(*c)).collect();
    format!("{body}{}", others[pick % others.len()])
}

proptest! {
    #[test]
    fn no_text_makes_a_parser_panic_and_what_is_accepted_reads_back(typed in any::<String>()) {
        every_type!(read(&typed));
        FilingNumber::digits_for_search(&typed);
        for kind in IdDocumentKind::ALL {
            if let Err(flaw) = check_number(*kind, &typed) {
                is_explained(&flaw);
            }
        }
    }

    #[test]
    fn near_misses_are_refused_or_read_back(typed in near_miss()) {
        every_type!(read(&typed));
        FilingNumber::digits_for_search(&typed);
        for kind in IdDocumentKind::ALL {
            match check_number(*kind, &typed) {
                Ok(normal) => prop_assert_eq!(check_number(*kind, &normal), Ok(normal)),
                Err(flaw) => is_explained(&flaw),
            }
        }
    }

    #[test]
    fn long_texts_are_refused_or_read_back(letter in any::<char>(), times in 0..3000_usize) {
        every_type!(read(&letter.to_string().repeat(times)));
    }

    #[test]
    fn another_check_symbol_is_refused(
        region in proptest::sample::select(vec!["110101", "441900", "810000", "659001"]),
        day in 0..36_500_i32,
        serial in 0..1000_u16,
        pick in any::<proptest::sample::Index>(),
    ) {
        let born = jiff::civil::date(1900, 1, 1).saturating_add(jiff::Span::new().days(day));
        let body = format!("{region}{}{serial:03}", born.strftime("%Y%m%d"));
        let valid = "0123456789X".chars().filter_map(|c| format!("{body}{c}").parse::<ResidentId>().ok());
        let valid: Vec<_> = valid.collect();
        prop_assert_eq!(valid.len(), 1);
        let wrong = with_other_check(valid[0].as_str(), "0123456789X", pick.index(99));
        prop_assert_eq!(wrong.parse::<ResidentId>().map_err(|f| f.code), Err("resident-id-checksum"));
    }

    #[test]
    fn another_organisation_check_is_refused(body in "[0-9A-Z]{8}", pick in any::<proptest::sample::Index>()) {
        let valid: Vec<_> = "0123456789X"
            .chars()
            .filter_map(|c| format!("{body}-{c}").parse::<OrganisationCode>().ok())
            .collect();
        prop_assert_eq!(valid.len(), 1);
        let wrong = with_other_check(valid[0].as_str(), "0123456789X", pick.index(99));
        let refused = wrong.parse::<OrganisationCode>().map_err(|f| f.code);
        prop_assert_eq!(refused, Err("org-code-checksum"));
    }

    #[test]
    fn an_issued_number_is_found_however_it_is_spelt(
        province in proptest::sample::select(PROVINCES),
        serial in 0..1_000_000_u32,
    ) {
        let region = format!("{}0000", province.code);
        let number = FilingNumber::issue(province.police, &region, "02", serial);
        let number = number.map_err(|flaw| TestCaseError::fail(flaw.to_string()))?;
        let text = number.to_string();
        for spelling in [text.replace('号', ""), text.replace("公网安备", "公安网备 "), number.digits().to_owned()] {
            prop_assert_eq!(FilingNumber::digits_for_search(&spelling), Some(number.digits().to_owned()));
            prop_assert_eq!(spelling.parse::<FilingNumber>(), Ok(number.clone()));
        }
    }

    #[test]
    fn a_range_contains_what_lies_between_its_ends(a in 0x0100_0000..0x0900_0000_u32, b in 0..1000_u32, c in 0..1000_u32) {
        let ip = |bits: u32| std::net::Ipv4Addr::from(bits);
        let range: IpRange = format!("{} - {}", ip(a), ip(a + b)).parse().unwrap();
        prop_assert_eq!(range.contains(ip(a + c).into()), c <= b);
    }
}
