//! 民警与管理员: their accounts, as whoever runs the platform opens and closes them. All of it waits for the store.

use anbei_domain::Flaw;
use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::actor::Actor;
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::value::{Email, Mobile};
use anbei_store::read::account::Account;
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::account::{NewAccount, Password, note, wrong};
use crate::port::Secret;
use crate::{App, AppError, Via};

/// What somebody does on the platform.
#[derive(Debug, Clone)]
pub enum Post {
    Officer(OrganId),
    Administrator(AdminRole),
}

/// A colleague to be given an account.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub login_name: String,
    /// Shown beside what this person does.
    pub display_name: String,
    pub post: Post,
    pub email: Option<String>,
    pub mobile: Option<String>,
    /// `zh-CN` or `en`.
    pub language: String,
}

/// What is done about an account.
#[derive(Debug, Clone)]
pub enum StaffMove {
    SetPassword(Secret),
    /// Whoever lost their device enrols another one at the next log-in.
    ForgetSecondFactor,
    /// Nobody logs in with it any more.
    Disable,
    Enable,
}

impl StaffMove {
    const fn name(&self) -> &'static str {
        match self {
            Self::SetPassword(_) => "password-set",
            Self::ForgetSecondFactor => "second-factor-removed",
            Self::Disable => "disabled",
            Self::Enable => "enabled",
        }
    }
}

impl App {
    /// Opens the account of an officer or administrator. The second factor is enrolled at the first log-in.
    ///
    /// # Errors
    ///
    /// A flaw of `login_name`, `display_name`, `email`, `mobile`, `password` or `organ`.
    pub fn open_staff_now(
        &self,
        new: &NewStaff,
        password: &Secret,
        via: &Via,
    ) -> Result<AccountId, AppError> {
        let name = new.display_name.trim();
        if name.is_empty() {
            return Err(wrong("display_name", Flaw::new("name-required")));
        }
        let email = parsed::<Email>("email", new.email.as_deref())?;
        let mobile = parsed::<Mobile>("mobile", new.mobile.as_deref())?;
        self.judge_password(password, &new.login_name, &[name])
            .map_err(|flaw| wrong("password", flaw))?;
        let (kind, organ, admin_role) = match &new.post {
            Post::Officer(organ) => (AccountKind::Officer, Some(organ.clone()), None),
            Post::Administrator(role) => (AccountKind::Administrator, None, Some(*role)),
        };
        if let Some(organ) = organ.clone() {
            let unknown = Flaw::new("organ-unknown").with("text", organ.to_string());
            let found = self.store().read_now(move |tx| read::organ::find(tx, &organ))?;
            found.ok_or_else(|| wrong("organ", unknown))?;
        }
        let account = NewAccount {
            display_name: name.to_owned(),
            organ,
            admin_role,
            email,
            mobile,
            language: new.language.clone(),
            ..NewAccount::new(kind, &new.login_name, Password::Plain(password.clone()))
        };
        self.create_account_by((&Actor::Operator, via), account)
    }

    /// Does something about the account of an officer or administrator; every session of it ends.
    ///
    /// # Errors
    ///
    /// A flaw of `login_name` if there is no such account, or of `password`.
    pub fn move_staff_now(
        &self,
        login_name: &str,
        what: StaffMove,
        via: &Via,
    ) -> Result<(), AppError> {
        let hash = match &what {
            StaffMove::SetPassword(password) => {
                let judged = self.judge_password(password, login_name, &[]);
                judged.map_err(|flaw| wrong("password", flaw))?;
                Some(self.hash_password(password)?)
            }
            _ => None,
        };
        let (app, login, via) = (self.clone(), login_name.to_owned(), via.clone());
        self.store().write_now(move |tx| {
            let account = staff(tx, &login)?;
            let (id, now) = (&account.id, app.now());
            match &what {
                StaffMove::SetPassword(_) => {
                    write::account::set_password(tx, id, hash.as_deref().unwrap_or_default())?;
                }
                StaffMove::ForgetSecondFactor => write::account::remove_totp(tx, id)?,
                StaffMove::Disable => write::account::set_disabled(tx, id, Some(now))?,
                StaffMove::Enable => write::account::set_disabled(tx, id, None)?,
            }
            let ended = write::session::delete_all(tx, id, "")?;
            let detail = json!({ "sessions_ended": ended });
            Ok(note(tx, (&Actor::Operator, &via), id, what.name(), &detail, now)?)
        })
    }

    /// Every officer and administrator, by log-in name.
    pub fn list_staff_now(&self) -> Result<Vec<Account>, AppError> {
        const MOST: usize = 100_000;
        self.store().read_now(|tx| {
            let mut staff = read::account::list_of_kind(tx, AccountKind::Administrator, MOST)?;
            staff.extend(read::account::list_of_kind(tx, AccountKind::Officer, MOST)?);
            Ok(staff)
        })
    }
}

/// The account of an officer or administrator. Applicants' are nobody's to open or close.
fn staff(tx: &mut Tx, login_name: &str) -> Result<Account, AppError> {
    let found = read::account::find_by_login(tx, &login_name.to_ascii_lowercase())?;
    let unknown = Flaw::new("staff-unknown").with("text", login_name.to_owned());
    found.filter(|account| !account.kind.is_applicant()).ok_or_else(|| wrong("login_name", unknown))
}

fn parsed<V>(field: &'static str, typed: Option<&str>) -> Result<Option<String>, AppError>
where
    V: std::str::FromStr<Err = Flaw> + ToString,
{
    let value = typed.map(str::parse::<V>).transpose().map_err(|flaw| wrong(field, flaw))?;
    Ok(value.map(|value| value.to_string()))
}
