//! 接入服务商: the organisation of the guide's own provider, with a member in each role.

use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::provider::{Member, MemberRole, OrganisationMove};
use anbei_domain::violation::{CaseMove, Charge, Order, STOP_AT_ONCE_DAYS, Severity, category};
use anbei_store::read;

use super::life::{Story, officer, via};
use super::people;
use crate::AppError;
use crate::use_case::provider_members::{Invited, Ticket};
use crate::use_case::violation::{About, CaseWish, Said};

/// Its entry in the directory.
const ENTRY: &str = "ucloud";
/// The members: log-in name and role; the first one is the manager.
const MEMBERS: [(&str, MemberRole); 3] = [
    ("ucloud-manager", MemberRole::Manager),
    ("ucloud-operator", MemberRole::Operator),
    ("ucloud-reader", MemberRole::Reader),
];

/// What its manager says of it: addresses that are nobody's.
fn entry(scan: &str) -> Answers {
    let mut answers = Answers::new();
    for (id, texts) in [
        ("provider_name", &["优刻得科技股份有限公司"][..]),
        ("provider_uscc", &["91000000MA0000007C"]),
        ("provider_region", &["310110"]),
        ("provider_address", &["示例路 619 号"]),
        ("provider_phone", &["021-55509888"]),
        ("provider_licences", &["示例 B1-20260001"]),
        ("provider_licence_scans", &[scan]),
        ("provider_methods", &["virtual-space", "leased-host", "colocation"]),
        ("provider_ranges", &["203.0.113.0/24", "2001:db8::/32"]),
        ("provider_default_method", &["virtual-space"]),
        ("provider_default_ip", &["203.0.113.10"]),
    ] {
        answers.set(id, texts.iter().copied());
    }
    answers
}

impl Story<'_> {
    /// The organisation is opened for the directory's entry, its members join, the entry is completed and approved.
    pub(super) fn of_ucloud(&self) -> Result<(), AppError> {
        let keeper = Actor::Administrator(people::account_id("admin.system"));
        let by = (&keeper, &via("system"));
        let opened = self.wait(self.app.open_organisation(by, ENTRY, ""))?;
        let manager = self.joins(MEMBERS[0].0, opened)?;
        for (login, role) in &MEMBERS[1..] {
            let invited =
                self.wait(self.app.invite_member((&manager, &via("ucloud")), *role, ""))?;
            self.joins(login, invited)?;
        }
        let filer = self.filer(manager.account.clone(), 90)?;
        let propose = OrganisationMove::Propose(entry(filer.upload_id()));
        self.wait(self.app.move_organisation((&manager, &via("ucloud")), propose))?;
        let id = manager.organisation.as_str();
        let found = self.app.store().read_now(|tx| read::provider::find(tx, &keeper, id))?;
        let version = found.ok_or(AppError::NotFound)?.version;
        self.wait(self.app.review_organisation(by, (id, version), None))
    }

    /// 责令停止接入 of a site that nobody has filed, for its provider to answer.
    pub(super) fn of_an_order(&self) -> Result<(), AppError> {
        let he = officer("he.xihu", "organ-330106");
        let category = category::find("fraud").ok_or(AppError::NotFound)?;
        let charge = Charge { category, severity: Severity::Grave, days: None };
        let said = |words: &str| Said { words: words.to_owned(), evidence: Vec::new() };
        let (by, site) = ((&he, &via("officer")), About::Site("demo-phish.example".to_owned()));
        let words = "冒充快递客服，诱导转账。";
        let case = self.wait(self.app.open_violation(by, site, charge, said(words)))?;
        self.clock.pass(30);
        let provider = "优刻得科技股份有限公司".to_owned();
        let order = CaseWish::Move(CaseMove::OrderAtOnce {
            category,
            order: Order { provider, days: STOP_AT_ONCE_DAYS },
        });
        let words = said("诈骗正在发生，请立即停止接入。");
        self.wait(self.app.move_violation(by, &case, order, words))
    }

    fn joins(&self, login: &str, invited: Invited) -> Result<Member, AppError> {
        let Invited::Code(code) = invited else { return Err(AppError::NotFound) };
        let account = people::account_id(login);
        let actor = Actor::Applicant(account.clone());
        self.wait(self.app.join_organisation((&actor, &via(login)), Ticket::Code(code)))?;
        self.wait(self.app.acts_for(&account))?.ok_or(AppError::NotFound)
    }
}
