//! Two months in the life of the demonstration: filings in every state, made by the use cases themselves.

use std::sync::atomic::{AtomicI64, Ordering};

use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::filing::{Inspection, Reason};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::kind::{Kind, NEW_APP, NEW_MINI_PROGRAM, NEW_WEBSITE, REGISTER_SUBJECT};
use anbei_domain::time::Timestamp;
use tokio::runtime::Handle;

use super::words::{FAMILY_NAMES, GIVEN_NAMES};
use super::{forms, people, pictures};
use crate::port::Clock;
use crate::use_case::attachment::UploadError;
use crate::use_case::review::ReviewMove;
use crate::use_case::submit::{Acceptance, NOTICE_VERSION};
use crate::{App, AppError, Committed, Via};

/// How far back the story of the demonstration begins.
pub const STORY_DAYS: i64 = 55;

/// A clock that the story of the demonstration moves.
pub struct StoryClock(AtomicI64);

impl StoryClock {
    pub fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.as_millis()))
    }

    /// So many minutes later.
    pub(super) fn pass(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    /// Nothing happens until then.
    pub(super) fn wait_for(&self, at: Timestamp) {
        self.0.fetch_max(at.as_millis(), Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::Relaxed))
    }
}

pub(super) const CHAOYANG: &str = "110105";
pub(super) const HOUR: i64 = 60;
pub(super) const DAY: i64 = 24 * HOUR;

/// The teller: whoever acts, it is told here.
pub(super) struct Story<'a> {
    pub(super) app: &'a App,
    pub(super) clock: &'a StoryClock,
    runtime: &'a Handle,
    /// When the story ends: the present.
    pub(super) told_at: Timestamp,
}

/// Somebody who files, with a picture for every upload asked.
pub(super) struct Filer {
    pub(super) actor: Actor,
    upload: String,
    /// More pictures, for where several are asked.
    more: Vec<String>,
}

pub(super) fn via(who: &str) -> Via {
    Via { address: "192.0.2.1".to_owned(), session: format!("demo-{who}") }
}

/// Tells the story on `clock`, which should begin [`STORY_DAYS`] ago; ends near the present.
///
/// Waits for each act on `runtime`; not to be called on one of its threads.
pub fn tell(
    app: &App,
    clock: &StoryClock,
    runtime: &Handle,
    password_hash: &str,
) -> Result<(), AppError> {
    let story = Story { app, clock, runtime, told_at: clock.now().plus_days(STORY_DAYS) };
    story.of_a_lapse()?;
    story.of_ucloud()?;
    story.of_wang()?;
    story.of_qinghe()?;
    story.of_wangs_records()?;
    story.of_qinghes_records()?;
    story.of_two_officers(password_hash)?;
    story.of_an_order()?;
    story.of_a_crowd(password_hash)?;
    story.of_the_last_day()
}

impl Story<'_> {
    /// Two entries, one suspended interest: a return, a draft, a refusal, a withdrawal.
    fn of_wang(&self) -> Result<(), AppError> {
        let wang = self.filer(people::account_id("demo-wang"), 10)?;
        let (li, opened) = (officer("li.chaoyang", "organ-110105"), self.day(-12));
        let subject = self.subject(&wang, forms::individual("王小样", CHAOYANG, wang.any()))?;
        self.clock.pass(2 * HOUR);
        let first =
            self.website(&wang, ("王小样的摄影博客", "wang-photo.example"), &opened, false)?;
        self.clock.pass(DAY);
        for id in [&subject, &first] {
            self.review(&li, id, ReviewMove::Take)?;
            self.review(&li, id, ReviewMove::Approve)?;
        }
        self.clock.pass(DAY);
        let refused =
            self.website(&wang, ("小样的资源下载", "wang-files.example"), &opened, false)?;
        let withdrawn =
            self.website(&wang, ("小样的旧主页", "wang-old.example"), &opened, false)?;
        self.clock.pass(3 * HOUR);
        self.review(&li, &refused, ReviewMove::Take)?;
        let reasons = vec![reason(None, "site-unreachable", "多次访问均无法打开。")];
        self.review(&li, &refused, ReviewMove::Refuse(reasons))?;
        self.wait(self.app.withdraw_filing((&wang.actor, &via("wang")), &withdrawn))?;
        let returned = self.website(&wang, ("小样骑行笔记", "wang-ride.example"), &opened, true)?;
        self.clock.pass(DAY);
        self.review(&li, &returned, ReviewMove::Take)?;
        let reasons = vec![
            reason(
                Some("site_name"),
                "name-differs-from-icp",
                "ICP 备案中的名称是“小样的骑行笔记”。",
            ),
            reason(
                Some("domain_certificate"),
                "domain-certificate-wrong",
                "证书截图不完整，请上传整张证书。",
            ),
        ];
        self.review(&li, &returned, ReviewMove::Return(reasons))?;
        let mut draft = Answers::new();
        draft.set("subject_confirmed", ["yes"]);
        draft.set("site_name", ["小样的围棋小站"]);
        draft.set("opened_on", [self.day(-9)]);
        let id = self.wait(self.app.begin_filing(&wang.actor, &NEW_WEBSITE))?;
        self.wait(self.app.save_answers(&wang.actor, id.as_str(), draft)).map(drop)
    }

    /// A unit with an entry, a case with an inspection booked, one in the queue in its second round.
    fn of_qinghe(&self) -> Result<(), AppError> {
        let unit = self.filer(people::account_id("demo-qinghe"), 40)?;
        let (li, opened) = (officer("li.chaoyang", "organ-110105"), self.day(-20));
        let answers = forms::enterprise("北京青禾示例科技有限公司", CHAOYANG, unit.any());
        let subject = self.subject(&unit, answers)?;
        self.clock.pass(DAY);
        self.review(&li, &subject, ReviewMove::Take)?;
        self.review(&li, &subject, ReviewMove::Approve)?;
        let shop = self.website(&unit, ("青禾茶叶商城", "qinghe-tea.example"), &opened, false)?;
        let forum = self.website(&unit, ("青禾茶友社区", "qinghe-club.example"), &opened, true)?;
        let docs = self.website(&unit, ("青禾开放文档", "qinghe-docs.example"), &opened, false)?;
        self.clock.pass(DAY);
        self.review(&li, &shop, ReviewMove::Take)?;
        self.review(&li, &shop, ReviewMove::Approve)?;
        self.review(&li, &forum, ReviewMove::Take)?;
        let inspection = Inspection {
            at: self.still_to_come(),
            place: "朝阳网安大队接待室（演示）".to_owned(),
            contact: "李警官，010-55510105".to_owned(),
            bring: "负责人证件原件、信息网络安全保护方案".to_owned(),
        };
        self.review(&li, &forum, ReviewMove::Inspect(inspection))?;
        self.review(&li, &docs, ReviewMove::Take)?;
        let reasons = vec![reason(Some("site_name"), "name-differs-from-icp", "")];
        self.review(&li, &docs, ReviewMove::Return(reasons))?;
        self.clock.pass(5 * HOUR);
        let mut mended = Answers::new();
        mended.set("site_name", ["青禾开放平台文档"]);
        self.wait(self.app.save_answers(&unit.actor, &docs, mended))?;
        self.submit(&unit, &docs)?;
        self.of_qinghes_apps(unit)
    }

    /// 注册登记: an app that is registered, one in the queue, a mini-program that was returned.
    fn of_qinghes_apps(&self, unit: Filer) -> Result<(), AppError> {
        let (unit, li) = (self.with_screens(unit)?, officer("li.chaoyang", "organ-110105"));
        let app = |name: &str, package: &str| forms::app(name, package, unit.screens());
        let tea = self.file(&unit, &NEW_APP, app("青禾茶叶", "example.qinghe.tea"))?;
        self.clock.pass(2 * HOUR);
        self.review(&li, &tea, ReviewMove::Take)?;
        self.review(&li, &tea, ReviewMove::Approve)?;
        let mini = forms::mini_program("青禾小铺", unit.screens());
        let mini = self.file(&unit, &NEW_MINI_PROGRAM, mini)?;
        self.review(&li, &mini, ReviewMove::Take)?;
        let reasons = vec![reason(
            Some("mini_program_name"),
            "name-differs-from-icp",
            "ICP 备案中的名称是“青禾茶叶小铺”。",
        )];
        self.review(&li, &mini, ReviewMove::Return(reasons))?;
        self.file(&unit, &NEW_APP, app("青禾店员助手", "example.qinghe.staff")).map(drop)
    }

    /// 双人复核: a case approved by one officer, waiting for the other.
    fn of_two_officers(&self, hash: &str) -> Result<(), AppError> {
        let account = people::open_extra(self.app, 0, "周示例", hash)?;
        let zhou = self.filer(account, 70)?;
        let sun = officer("sun.dongcheng", "organ-110101");
        let zheng = officer("zheng.dongcheng", "organ-110101");
        let subject = self.subject(&zhou, forms::individual("周示例", "110101", zhou.any()))?;
        let site =
            self.website(&zhou, ("东城书法小站", "zhou-shufa.example"), &self.day(-6), false)?;
        self.clock.pass(DAY);
        self.review(&sun, &subject, ReviewMove::Take)?;
        self.review(&sun, &subject, ReviewMove::Approve)?;
        self.review(&zheng, &subject, ReviewMove::Sign)?;
        self.review(&sun, &site, ReviewMove::Take)?;
        self.review(&sun, &site, ReviewMove::Approve).map(drop)
    }

    /// A queue with subjects and sites that wait, the oldest overdue.
    fn of_a_crowd(&self, hash: &str) -> Result<(), AppError> {
        const SITES: [&str; 14] = [
            "星河天文小站",
            "半夏花艺",
            "远山民宿",
            "鹿鸣读书会",
            "听雨茶舍",
            "木棉手作",
            "北辰编程笔记",
            "稻香农产",
            "梧桐摄影",
            "橙子烘焙日记",
            "白鹭旅行",
            "竹里围棋",
            "飞鱼跑步",
            "雪松园艺",
        ];
        for (index, site) in SITES.iter().enumerate() {
            let name = format!("{}{}", FAMILY_NAMES[index], GIVEN_NAMES[index]);
            let account = people::open_extra(self.app, index + 1, &name, hash)?;
            let filer = self.filer(account, u8::try_from(index * 9).unwrap_or(0))?;
            self.subject(&filer, forms::individual(&name, CHAOYANG, filer.any()))?;
            self.clock.pass(20);
            let domain = format!("demo-site-{index}.example");
            self.website(&filer, (site, &domain), &self.day(-5), index % 4 == 0)?;
            self.clock.pass(9 * HOUR);
        }
        Ok(())
    }

    pub(super) fn wait<T>(&self, act: impl Future<Output = T>) -> T {
        self.runtime.block_on(act)
    }

    pub(super) fn filer(&self, account: AccountId, tint: u8) -> Result<Filer, AppError> {
        let actor = Actor::Applicant(account);
        let upload = self.upload(&actor, "样例证件.jpg", &pictures::card(tint)?)?;
        Ok(Filer { actor, upload, more: Vec::new() })
    }

    fn upload(&self, actor: &Actor, name: &str, bytes: &[u8]) -> Result<String, AppError> {
        match self.app.store_upload(actor, name, bytes) {
            Ok(attachment) => Ok(attachment.id),
            Err(UploadError::App(error)) => Err(error),
            Err(UploadError::Flawed(flaw)) => Err(AppError::internal(flaw)),
        }
    }

    /// An icon and three screenshots.
    fn with_screens(&self, filer: Filer) -> Result<Filer, AppError> {
        let mut more = vec![self.upload(&filer.actor, "图标.png", &pictures::icon()?)?];
        for number in 0..3 {
            let name = format!("截图{}.png", number + 1);
            more.push(self.upload(&filer.actor, &name, &pictures::screen(number)?)?);
        }
        Ok(Filer { more, ..filer })
    }

    /// A day so many days from now.
    pub(super) fn day(&self, days: i64) -> String {
        self.app.now().plus_days(days).date_in_china().to_string()
    }

    /// Ten o'clock on a working day after the story has been told.
    fn still_to_come(&self) -> Timestamp {
        let day = self.app.calendar().working_days_after(self.told_at.date_in_china(), 7);
        Timestamp::of_china(day.at(10, 0, 0, 0)).unwrap_or_else(|| self.app.now())
    }

    pub(super) fn subject(&self, filer: &Filer, answers: Answers) -> Result<String, AppError> {
        self.file(filer, &REGISTER_SUBJECT, answers)
    }

    pub(super) fn website(
        &self,
        filer: &Filer,
        site: (&str, &str),
        opened_on: &str,
        is_interactive: bool,
    ) -> Result<String, AppError> {
        let answers = forms::website(site, opened_on, is_interactive, filer.any());
        self.file(filer, &NEW_WEBSITE, answers)
    }

    fn file(
        &self,
        filer: &Filer,
        kind: &'static Kind,
        answers: Answers,
    ) -> Result<String, AppError> {
        let id = self.wait(self.app.begin_filing(&filer.actor, kind))?.to_string();
        self.wait(self.app.save_answers(&filer.actor, &id, answers))?;
        self.clock.pass(5);
        self.submit(filer, &id)?;
        Ok(id)
    }

    pub(super) fn submit(&self, filer: &Filer, id: &str) -> Result<Committed, AppError> {
        let shown_at = self.app.now().plus_minutes(-2);
        let acceptance = Acceptance { notice_version: NOTICE_VERSION.to_owned(), shown_at };
        self.wait(self.app.submit_filing((&filer.actor, &via("applicant")), id, Some(acceptance)))
    }

    pub(super) fn review(
        &self,
        by: &Actor,
        id: &str,
        what: ReviewMove,
    ) -> Result<Committed, AppError> {
        self.clock.pass(3);
        self.wait(self.app.review((by, &via("officer")), id, what))
    }
}

impl Filer {
    /// The one picture they have.
    pub(super) fn upload_id(&self) -> &str {
        &self.upload
    }

    /// The icon, the screenshots one after the other, and the same picture for everything else.
    fn screens(&self) -> impl Fn(&str) -> String + use<> {
        let (more, any) = (self.more.clone(), self.any());
        move |of| match of {
            "icon" => more[0].clone(),
            "screenshots" => more[1].clone(),
            "screenshots-1" => more[2].clone(),
            "screenshots-2" => more[3].clone(),
            other => any(other),
        }
    }

    /// The same picture for every upload.
    pub(super) fn any(&self) -> impl Fn(&str) -> String + use<> {
        let upload = self.upload.clone();
        move |_| upload.clone()
    }
}

pub(super) fn officer(login: &str, organ: &str) -> Actor {
    Actor::Officer { account: people::account_id(login), organ: OrganId::new(organ) }
}

pub(super) fn reason(field: Option<&str>, code: &str, note: &str) -> Reason {
    Reason { field: field.map(str::to_owned), code: code.to_owned(), note: note.to_owned() }
}
