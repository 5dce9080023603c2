//! The demonstration's accounts.

use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::id::{AccountId, OrganId};

use crate::use_case::account::{NewAccount, Password};
use crate::{App, AppError};

/// An account of the demonstration.
pub struct Person {
    pub login: &'static str,
    pub name: &'static str,
    pub kind: AccountKind,
    pub organ: Option<&'static str>,
    pub admin: Option<AdminRole>,
    /// What one sees with it, in Chinese and English, for whoever starts the demonstration.
    pub sees: (&'static str, &'static str),
}

const fn applicant(
    login: &'static str,
    name: &'static str,
    kind: AccountKind,
    sees: (&'static str, &'static str),
) -> Person {
    Person { login, name, kind, organ: None, admin: None, sees }
}

const fn officer(
    login: &'static str,
    name: &'static str,
    organ: &'static str,
    sees: (&'static str, &'static str),
) -> Person {
    Person { login, name, kind: AccountKind::Officer, organ: Some(organ), admin: None, sees }
}

const fn administrator(
    login: &'static str,
    name: &'static str,
    role: AdminRole,
    sees: (&'static str, &'static str),
) -> Person {
    let kind = AccountKind::Administrator;
    Person { login, name, kind, organ: None, admin: Some(role), sees }
}

/// Everybody one may be.
pub const PEOPLE: &[Person] = &[
    applicant(
        "demo-new",
        "陈新来",
        AccountKind::Personal,
        ("个人，还没有主体", "an individual, no subject yet"),
    ),
    applicant(
        "demo-wang",
        "王小样",
        AccountKind::Personal,
        (
            "个人，有备案、退回、草稿、失效和移交",
            "an individual with entries, a return, a draft, a lapse, a transfer",
        ),
    ),
    applicant(
        "demo-qinghe",
        "青禾示例科技",
        AccountKind::LegalPerson,
        ("单位，有备案和在审申请", "a unit with an entry and open cases"),
    ),
    applicant(
        "ucloud-manager",
        "优刻得·管理员",
        AccountKind::LegalPerson,
        ("接入服务商，管理员", "an access provider’s manager"),
    ),
    applicant(
        "ucloud-operator",
        "优刻得·操作员",
        AccountKind::Personal,
        ("接入服务商，操作员", "an access provider’s operator"),
    ),
    applicant(
        "ucloud-reader",
        "优刻得·查看",
        AccountKind::Personal,
        ("接入服务商，只能查看", "an access provider’s reader"),
    ),
    officer("li.chaoyang", "李演示", "organ-110105", ("朝阳，审核民警", "officer of 朝阳")),
    officer(
        "zhao.chaoyang",
        "赵演示",
        "organ-110105",
        ("朝阳，另一名审核民警", "another officer of 朝阳"),
    ),
    officer(
        "sun.dongcheng",
        "孙演示",
        "organ-110101",
        ("东城，双人复核", "officer of 东城, where two must sign"),
    ),
    officer(
        "zheng.dongcheng",
        "郑演示",
        "organ-110101",
        ("东城，复核民警", "second officer of 东城"),
    ),
    officer(
        "he.xihu",
        "何演示",
        "organ-330106",
        ("杭州西湖，审核民警", "officer of 西湖, Hangzhou"),
    ),
    administrator(
        "admin.system",
        "系统管理员",
        AdminRole::System,
        ("系统管理员", "system administrator"),
    ),
    administrator(
        "admin.security",
        "安全管理员",
        AdminRole::Security,
        ("安全管理员", "security administrator"),
    ),
    administrator(
        "admin.audit",
        "审计管理员",
        AdminRole::Audit,
        ("审计管理员", "audit administrator"),
    ),
];

/// The id of the account with this log-in name.
pub fn account_id(login: &str) -> AccountId {
    AccountId::new(format!("account-{login}"))
}

/// Opens every account, all with one password; officers and administrators have a second factor, which the
/// demonstration shows.
pub fn install(app: &App, hash: &str) -> Result<(), AppError> {
    for (index, person) in PEOPLE.iter().enumerate() {
        open(app, person, hash, index)?;
    }
    Ok(())
}

fn open(app: &App, person: &Person, hash: &str, index: usize) -> Result<(), AppError> {
    let is_staff = person.organ.is_some() || person.admin.is_some();
    let secret = is_staff.then(|| {
        let mut secret = vec![0; 20];
        app.ports().entropy.fill(&mut secret);
        secret
    });
    app.create_account_now(NewAccount {
        id: Some(account_id(person.login)),
        display_name: person.name.to_owned(),
        organ: person.organ.map(OrganId::new),
        admin_role: person.admin,
        email: Some(format!("{}@demo.example", person.login)),
        mobile: Some(format!("1380000{:04}", 1000 + index)),
        totp_secret: secret,
        ..NewAccount::new(person.kind, person.login, Password::Hashed(hash.to_owned()))
    })
    .map(drop)
}

/// One more applicant, for a crowded queue; nobody is told how to log in with it.
pub fn open_extra(app: &App, index: usize, name: &str, hash: &str) -> Result<AccountId, AppError> {
    let login = format!("extra-{index:03}");
    app.create_account_now(NewAccount {
        id: Some(account_id(&login)),
        display_name: name.to_owned(),
        email: Some(format!("{login}@demo.example")),
        mobile: Some(format!("1390000{:04}", 1000 + index)),
        ..NewAccount::new(AccountKind::Personal, &login, Password::Hashed(hash.to_owned()))
    })
}
