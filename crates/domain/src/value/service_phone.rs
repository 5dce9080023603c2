//! 服务商联系电话.

use std::str::FromStr;

use super::fold::fold_tight;
use super::{Landline, Mobile};
use crate::Flaw;
use crate::field::{Control, LineKind};

/// A firm's number: a landline or service number of mainland China, a mobile, or an international number with `+`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServicePhone(String);

impl FromStr for ServicePhone {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let landline = match typed.parse::<Landline>() {
            Ok(landline) => return Ok(Self(landline.to_string())),
            Err(flaw) => flaw,
        };
        if let Ok(mobile) = typed.parse::<Mobile>() {
            return Ok(Self(mobile.to_string()));
        }
        // E.164: a plus and at most fifteen digits.
        let tight: String = fold_tight(typed).chars().filter(|c| !"-().".contains(*c)).collect();
        let is_international = tight.strip_prefix('+').is_some_and(|digits| {
            (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        });
        if is_international { Ok(Self(tight)) } else { Err(landline) }
    }
}

text_value!(
    ServicePhone,
    Control::Line { kind: LineKind::Tel, autocomplete: "off" },
    ["021-55509888", "400-818-2233", "+85212345678",]
);
