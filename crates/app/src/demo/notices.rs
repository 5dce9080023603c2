//! 公告 of the demonstration.

use anbei_domain::announcement::{Announcement, AnnouncementState, form};
use anbei_domain::field::{Answers, AnyField};
use anbei_domain::time::Timestamp;
use anbei_store::write::announcement;
use anbei_store::{StoreError, Tx};

/// Id, days ago, titles and bodies in both languages.
const NOTICES: [(&str, i64, [&str; 2], [&str; 2]); 3] = [
    (
        "demo-welcome",
        1,
        ["欢迎试用安备演示环境", "Welcome to the demonstration of Anbei"],
        [
            "这里的机关、主体、网站和编号都是虚构的。您可以用演示账号登录，走完从注册到领取备案编号的全过程；所有邮件和短信都只写入本机的演示信箱。",
            "All organs, subjects, sites and numbers here are invented. Log in with a demonstration account and walk from registration to the filing number; every mail and short message goes to the local outbox only.",
        ],
    ),
    (
        "demo-holidays",
        6,
        ["办理时限按工作日计算", "Review times are counted in working days"],
        [
            "审核时限按国务院办公厅公布的节假日和调休安排计算。每个日期旁边都写明了它是怎样算出来的。",
            "Review times follow the holidays and make-up working days published by the State Council. Every date says how it was reached.",
        ],
    ),
    (
        "demo-uploads",
        15,
        ["附件可上传 20 MB 以内的图片或 PDF", "Attachments may be pictures or PDFs up to 20 MB"],
        [
            "支持 JPEG、PNG、WebP 和 PDF。照片中的拍摄地点等信息会在上传时去除。",
            "JPEG, PNG, WebP and PDF are accepted. Whatever a photo says about where it was taken is removed on upload.",
        ],
    ),
];

/// What writes the notices, seen from `now`.
pub fn install(now: Timestamp) -> impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError> {
    move |tx| {
        for (id, days, [title_zh, title_en], [body_zh, body_en]) in NOTICES {
            let texts: [(&dyn AnyField, &str); 4] = [
                (&form::TITLE_ZH, title_zh),
                (&form::TITLE_EN, title_en),
                (&form::BODY_ZH, body_zh),
                (&form::BODY_EN, body_en),
            ];
            let mut text = Answers::new();
            for (field, words) in texts {
                text.set(field.id(), [words]);
            }
            let notice = Announcement {
                id: id.to_owned(),
                state: AnnouncementState::Published,
                text,
                published_at: now.plus_days(-days),
                version: 0,
            };
            announcement::insert(tx, &notice)?;
        }
        Ok(())
    }
}
