//! What waited in vain, and what waits at the end of the story: a return nobody mended, a record that is handed over, a case
//! in an officer's hands.

use anbei_domain::field::Answers;
use anbei_domain::kind::TRANSFER_RECORD;
use serde_json::Value;

use super::life::{CHAOYANG, DAY, Filer, HOUR, Story, officer, reason, via};
use super::{forms, people};
use crate::job::sweep::{LapseOverdue, Sweep};
use crate::job::{self, DELIVER_CODE};
use crate::use_case::review::ReviewMove;
use crate::{AppError, views};

const ORGAN: &str = "organ-110105";

impl Story<'_> {
    /// 逾期失效: 王's first try at a subject, returned and not mended in time.
    pub(super) fn of_a_lapse(&self) -> Result<(), AppError> {
        let wang = self.filer(people::account_id("demo-wang"), 90)?;
        let subject = self.subject(&wang, forms::individual("王小样", CHAOYANG, wang.any()))?;
        self.clock.pass(2 * HOUR);
        let zhao = officer("zhao.chaoyang", ORGAN);
        self.review(&zhao, &subject, ReviewMove::Take)?;
        let note = "证件照片上的号码与填写的不一致。";
        let reasons = vec![reason(Some("responsible_id_number"), "id-does-not-match", note)];
        self.review(&zhao, &subject, ReviewMove::Return(reasons))?;
        self.clock.pass(32 * DAY);
        let failed = LapseOverdue.run(self.app)?.failed.into_iter().next();
        failed.map_or(Ok(()), |(_, error)| Err(error))
    }

    /// 移交 and 审核中, as they are when the story has been told: 王 offers a record to 青禾, and 赵 has taken a case.
    pub(super) fn of_the_last_day(&self) -> Result<(), AppError> {
        self.clock.wait_for(self.told_at.plus_minutes(-2 * HOUR));
        let wang = self.filer(people::account_id("demo-wang"), 30)?;
        let journal = self.registered(&wang, ("小样的手账", "wang-journal.example"))?;
        self.offer(&wang, &journal, "北京青禾示例科技有限公司")?;
        let tea = self.website(&wang, ("小样的茶席", "wang-tea.example"), &self.day(-2), false)?;
        self.clock.wait_for(self.told_at.plus_minutes(-5));
        self.review(&officer("zhao.chaoyang", ORGAN), &tea, ReviewMove::Take).map(drop)
    }

    /// Hands a record over, confirmed by the code that was sent for it.
    fn offer(&self, filer: &Filer, entry: &str, receiver: &str) -> Result<(), AppError> {
        let begun = self.app.begin_on_entry(&filer.actor, &TRANSFER_RECORD, entry);
        let id = self.wait(begun)?.to_string();
        let mut answers = Answers::new();
        answers.set("receiver_name", [receiver]);
        answers.set("transfer_reason", ["sold"]);
        self.wait(self.app.save_answers(&filer.actor, &id, answers))?;
        let by = (&filer.actor, &via("applicant"));
        self.wait(self.app.send_filing_code(by, &id))?.map_err(AppError::internal)?;
        let code = self.code_on_its_way()?;
        self.wait(self.app.confirm_filing(by, &id, &code))?.map_err(AppError::internal)?;
        self.submit(filer, &id).map(drop)
    }

    /// The code that a message will bring: whoever asked for it reads it before it is sent.
    fn code_on_its_way(&self) -> Result<String, AppError> {
        let waiting =
            self.app.store().read_now(|tx| views::job::find_youngest(tx, DELIVER_CODE))?;
        let (id, sealed) = waiting.ok_or(AppError::NotFound)?;
        let opened = self.app.keys().open(&job::owner(&id), &sealed).map_err(AppError::internal)?;
        let payload: Value = serde_json::from_slice(&opened).map_err(AppError::internal)?;
        Ok(payload["code"].as_str().unwrap_or_default().to_owned())
    }
}
