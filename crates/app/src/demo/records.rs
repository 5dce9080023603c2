//! What happened to records of the demonstration: suspended, remarked on and answered, changed, revoked by two
//! officers, and one proposal that waits for the second.

use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::kind::CHANGE_WEBSITE;
use anbei_domain::register::{EntryAction, Visibility};

use super::life::{DAY, Filer, HOUR, Story, officer, via};
use super::people;
use crate::use_case::authority::{EntryMove, Given};
use crate::use_case::review::ReviewMove;
use crate::{AppError, views};

const ORGAN: &str = "organ-110105";

impl Story<'_> {
    /// 王's record that is remarked on, and 王's record that was revoked.
    pub(super) fn of_wangs_records(&self) -> Result<(), AppError> {
        let wang = self.filer(people::account_id("demo-wang"), 20)?;
        let (li, zhao) = (officer("li.chaoyang", ORGAN), officer("zhao.chaoyang", ORGAN));
        let films = self.registered(&wang, ("小样的胶片库", "wang-films.example"))?;
        let prizes = self.registered(&wang, ("小样的抽奖页", "wang-prizes.example"))?;
        self.treat(
            &li,
            &films,
            remark("三季度抽查：首页未见备案图标，已电话提醒。", Visibility::Internal),
        )?;
        let seen = "登记的网站名称与首页标题“胶片与暗房”不一致，请核对；需要修改的，请办理变更。";
        self.treat(&li, &films, remark(seen, Visibility::Public))?;
        let given = given(
            "used-for-fraud",
            "以“中奖缴税”为名收取费用，详见 2026 年第 17 号通知书（演示）。",
        );
        self.treat(&li, &prizes, EntryMove::Suspend(given.clone()))?;
        self.clock.pass(DAY);
        self.treat(&li, &prizes, EntryMove::Propose(EntryAction::Revoke, given))?;
        self.clock.pass(2 * HOUR);
        self.treat(&zhao, &prizes, EntryMove::Countersign)
    }

    /// 青禾's records: one suspended, remarked on and answered; one restored and changed; one that may be revoked.
    pub(super) fn of_qinghes_records(&self) -> Result<(), AppError> {
        let unit = self.filer(people::account_id("demo-qinghe"), 50)?;
        let (li, zhao) = (officer("li.chaoyang", ORGAN), officer("zhao.chaoyang", ORGAN));
        let review = self.registered(&unit, ("青禾茶叶评测", "qinghe-review.example"))?;
        let club = self.registered(&unit, ("青禾茶会报名", "qinghe-events.example"))?;
        let agency = self.registered(&unit, ("青禾代运营", "qinghe-agency.example"))?;
        let missing = given("measures-missing", "没有评论审核和日志留存措施。请在 15 日内整改。");
        self.treat(&li, &review, EntryMove::Suspend(missing.clone()))?;
        self.treat(&zhao, &club, EntryMove::Suspend(missing))?;
        self.clock.pass(5 * HOUR);
        let asked = "请在答复中说明整改的安排和预计完成的日期。";
        self.treat(&li, &review, remark(asked, Visibility::Public))?;
        self.clock.pass(3 * HOUR);
        let place = self.last_place(&review)?;
        let text = "评论已改为先审后发，日志留存设备正在采购，预计下周五前完成。".to_owned();
        self.treat(&unit.actor, &review, EntryMove::Reply { to: place, text })?;
        self.clock.pass(DAY);
        self.treat(&zhao, &club, EntryMove::Restore(given("mended", "")))?;
        self.rename(&unit, &club, "青禾茶会")?;
        let false_data = given("false-data", "域名证书系伪造，注册服务商书面确认。");
        self.treat(&li, &agency, EntryMove::Propose(EntryAction::Revoke, false_data))
    }

    /// A website filed and approved: its entry.
    pub(super) fn registered(&self, filer: &Filer, site: (&str, &str)) -> Result<String, AppError> {
        let filing = self.website(filer, site, &self.day(-15), false)?;
        self.clock.pass(HOUR);
        self.approve(&filing)?;
        let found =
            self.app.store().read_now(move |tx| views::entry::find_of_filing(tx, &filing))?;
        Ok(found.ok_or(AppError::NotFound)?.id)
    }

    fn approve(&self, filing: &str) -> Result<(), AppError> {
        let li = officer("li.chaoyang", ORGAN);
        self.review(&li, filing, ReviewMove::Take)?;
        self.review(&li, filing, ReviewMove::Approve).map(drop)
    }

    /// 变更 of a website's name.
    fn rename(&self, filer: &Filer, entry: &str, name: &str) -> Result<(), AppError> {
        let begun = self.app.begin_on_entry(&filer.actor, &CHANGE_WEBSITE, entry);
        let filing = self.wait(begun)?.to_string();
        let mut answers = Answers::new();
        answers.set("subject_confirmed", ["yes"]);
        answers.set("site_name", [name]);
        self.wait(self.app.save_answers(&filer.actor, &filing, answers))?;
        self.submit(filer, &filing)?;
        self.clock.pass(HOUR);
        self.approve(&filing)
    }

    fn treat(&self, by: &Actor, entry: &str, what: EntryMove) -> Result<(), AppError> {
        self.clock.pass(3);
        self.wait(self.app.move_entry((by, &via("desk")), entry, what))
    }

    /// The place of the latest public event.
    fn last_place(&self, entry: &str) -> Result<i64, AppError> {
        let entry = entry.to_owned();
        let read = move |tx: &mut crate::Tx<'_>| views::entry_life::list_public_events(tx, &entry);
        Ok(self.app.store().read_now(read)?.last().map_or(0, |past| past.place))
    }
}

fn given(code: &str, note: &str) -> Given {
    Given { codes: vec![code.to_owned()], note: note.to_owned() }
}

fn remark(text: &str, visibility: Visibility) -> EntryMove {
    EntryMove::Annotate { text: text.to_owned(), visibility }
}
