//! 机关: an organ and how to reach it.

use anbei_app::views::organ::Organ;

use crate::Lang;

/// An organ, ready to be drawn by `ui/organ.html`.
#[derive(Debug, Clone)]
pub struct OrganView {
    pub name: String,
    /// 省级, 市级 or 区县级.
    pub level: &'static str,
    /// Its page in the directory.
    pub href: String,
    pub phone: Phone,
    pub address: String,
    pub hours: String,
}

/// A phone as it is written, and as it is dialled.
#[derive(Debug, Clone)]
pub struct Phone {
    pub text: String,
    pub tel: Option<String>,
}

impl OrganView {
    pub fn new(organ: Organ, t: Lang) -> Self {
        Self {
            level: t.text(format!("organs-level-{}", organ.level)),
            href: format!("/organs?region={}", organ.region_code),
            phone: Phone::new(organ.phone),
            name: organ.name,
            address: organ.address,
            hours: organ.hours,
        }
    }
}

impl Phone {
    /// Of several numbers, and of one with an extension, the first is dialled.
    pub fn new(text: String) -> Self {
        let first = text.trim_start().split(|c: char| !matches!(c, '0'..='9' | '+' | '-' | ' '));
        let digits: String =
            first.take(1).flat_map(str::chars).filter(|c| !" -".contains(*c)).collect();
        Self { tel: (digits.len() > 2).then(|| format!("tel:{digits}")), text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_dialled_without_what_stands_around_it() {
        let tel = |text: &str| Phone::new(text.to_owned()).tel;
        assert_eq!(tel("010-5550 0105").as_deref(), Some("tel:01055500105"));
        assert_eq!(tel("010-55500105 转 8").as_deref(), Some("tel:01055500105"));
        assert_eq!(tel("0571-55500001、55500002").as_deref(), Some("tel:057155500001"));
        assert_eq!(tel("110").as_deref(), Some("tel:110"));
        assert_eq!(tel("（见公告）"), None);
        assert_eq!(tel(""), None);
    }
}
