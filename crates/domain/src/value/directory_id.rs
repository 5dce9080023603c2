//! Ids of the entries of directories.

use std::str::FromStr;

use crate::Flaw;
use crate::field::Control;

/// 网络接入服务商: the id of an entry of the directory `access_provider`, or `other`.
///
/// Holding one proves its shape, not that the directory has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccessProviderId(String);

/// 域名注册服务商: the id of an entry of the directory `registrar`, or `other`.
///
/// Holding one proves its shape, not that the directory has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrarId(String);

fn slug(typed: &str) -> Result<String, Flaw> {
    let id = typed.trim();
    let symbol = |b: u8| b.is_ascii_digit() || b.is_ascii_lowercase() || b == b'-';
    if (2..=40).contains(&id.len()) && id.bytes().all(symbol) {
        Ok(id.to_owned())
    } else {
        Err(Flaw::new("directory-id"))
    }
}

impl AccessProviderId {
    /// Whether it is none of the directory's, and its name is typed.
    pub fn is_other(&self) -> bool {
        self.0 == "other"
    }
}

impl RegistrarId {
    /// Whether it is none of the directory's, and its name is typed.
    pub fn is_other(&self) -> bool {
        self.0 == "other"
    }
}

impl FromStr for AccessProviderId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        slug(typed).map(Self)
    }
}

impl FromStr for RegistrarId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        slug(typed).map(Self)
    }
}

text_value!(AccessProviderId, Control::Directory { name: "access_provider" }, ["other"]);
text_value!(RegistrarId, Control::Directory { name: "registrar" }, ["other"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_slug() {
        assert!("other".parse::<AccessProviderId>().unwrap().is_other());
        assert!(!"ucloud-2".parse::<RegistrarId>().unwrap().is_other());
        for wrong in ["", "a", "UCloud", "a b", "优刻得"] {
            assert_eq!(wrong.parse::<RegistrarId>().unwrap_err().code, "directory-id");
        }
    }
}
