//! 账号: kinds, log-in names, and what a password must be.

use std::str::FromStr;

use crate::Flaw;
use crate::value::fold::fold;

/// Whose account it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountKind {
    /// 个人用户.
    Personal,
    /// 法人用户.
    LegalPerson,
    /// 审核民警.
    Officer,
    /// 管理员.
    Administrator,
}

impl AccountKind {
    pub const ALL: [Self; 4] =
        [Self::Personal, Self::LegalPerson, Self::Officer, Self::Administrator];

    /// Its name in tables and catalogs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::LegalPerson => "legal-person",
            Self::Officer => "officer",
            Self::Administrator => "administrator",
        }
    }

    /// The kind of exactly this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether it files, and so may be opened by anybody.
    pub const fn is_applicant(self) -> bool {
        matches!(self, Self::Personal | Self::LegalPerson)
    }

    /// GB/T 22239-2019 8.1.4.1 d: whoever decides or administers proves themselves in two ways.
    pub const fn needs_second_factor(self) -> bool {
        !self.is_applicant()
    }
}

/// 三员分立: the three administrators, none of whom can do another's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AdminRole {
    /// 系统管理员.
    System,
    /// 安全管理员.
    Security,
    /// 审计管理员.
    Audit,
}

impl AdminRole {
    pub const ALL: [Self; 3] = [Self::System, Self::Security, Self::Audit];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Security => "security",
            Self::Audit => "audit",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// 登录名: 4–32 letters, digits, `_`, `-` and `.`, beginning with a letter. Case is kept and does not matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginName(String);

impl LoginName {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes two names the same.
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl FromStr for LoginName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let name = fold(typed);
        let length = name.chars().count();
        if !(4..=32).contains(&length) {
            return Err(Flaw::new("login-name-length").with("length", length.to_string()));
        }
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Err(Flaw::new("login-name-start"));
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        match name.chars().find(|c| !allowed(*c)) {
            Some(c) => Err(Flaw::new("login-name-symbol").with("symbol", c.to_string())),
            None => Ok(Self(name)),
        }
    }
}

/// The fewest characters of a password.
pub const PASSWORD_LEAST: usize = 10;
/// The most: hashing longer ones costs, and nobody types them.
pub const PASSWORD_MOST: usize = 128;

/// What is wrong with a password by rule (GB/T 22239-2019 8.1.4.1 a); how easily it is guessed is another question.
///
/// # Errors
///
/// The first rule it breaks.
pub fn check_password(password: &str, login_name: &str) -> Result<(), Flaw> {
    let length = password.chars().count();
    if length < PASSWORD_LEAST {
        let flaw = Flaw::new("password-short").with("least", PASSWORD_LEAST.to_string());
        return Err(flaw.with("length", length.to_string()));
    }
    if length > PASSWORD_MOST {
        return Err(Flaw::new("password-long").with("most", PASSWORD_MOST.to_string()));
    }
    let other = |c: char| !c.is_ascii_alphanumeric();
    let classes: [fn(char) -> bool; 3] =
        [|c| c.is_ascii_lowercase(), |c| c.is_ascii_uppercase(), |c| c.is_ascii_digit()];
    let count = classes.iter().filter(|class| password.chars().any(**class)).count();
    if count + usize::from(password.chars().any(other)) < 3 {
        return Err(Flaw::new("password-classes"));
    }
    let login_name = login_name.to_lowercase();
    if !login_name.is_empty() && password.to_lowercase().contains(&login_name) {
        return Err(Flaw::new("password-has-login"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn login_flaw(typed: &str) -> &'static str {
        typed.parse::<LoginName>().unwrap_err().code
    }

    #[test]
    fn a_login_name_keeps_its_case_and_is_compared_without_it() {
        let name: LoginName = " Ｌi.Ming_88 ".parse().unwrap();
        assert_eq!((name.as_str(), name.folded().as_str()), ("Li.Ming_88", "li.ming_88"));
    }

    #[test]
    fn a_login_name_says_what_is_wrong_with_it() {
        assert_eq!(login_flaw("abc"), "login-name-length");
        assert_eq!(login_flaw(&"a".repeat(33)), "login-name-length");
        assert_eq!(login_flaw("1liming"), "login-name-start");
        assert_eq!(login_flaw("li ming"), "login-name-symbol");
        assert_eq!(login_flaw("liming用户"), "login-name-symbol");
    }

    #[test]
    fn a_password_mixes_three_of_four_classes() {
        assert!(check_password("qingfeng7-Wan", "liming").is_ok());
        assert!(check_password("青山绿水长流不息A1", "liming").is_ok());
        assert_eq!(check_password("qingfengwan7", "liming").unwrap_err().code, "password-classes");
    }

    #[test]
    fn a_password_is_neither_short_nor_endless_nor_built_on_the_login_name() {
        assert_eq!(check_password("Qf7-wan", "").unwrap_err().code, "password-short");
        let long = "Aa1-".repeat(33);
        assert_eq!(check_password(&long, "").unwrap_err().code, "password-long");
        let own = check_password("LiMing-2026!x", "liming").unwrap_err();
        assert_eq!(own.code, "password-has-login");
    }

    #[test]
    fn names_of_kinds_and_roles_are_read_back() {
        assert!(AccountKind::ALL.iter().all(|k| AccountKind::of_name(k.as_str()) == Some(*k)));
        assert!(AdminRole::ALL.iter().all(|r| AdminRole::of_name(r.as_str()) == Some(*r)));
    }
}
