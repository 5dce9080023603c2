//! Filings made before there was this platform, and sites found unfiled: some of them of the demonstration's own people.

use anbei_domain::actor::Actor;
use anbei_domain::id::OrganId;
use anbei_domain::time::Timestamp;

use crate::sheet::csv_of;
use crate::use_case::import::Pass;
use crate::{App, AppError, Via};

const ORGAN: &str = "organ-110105";

const OLDER_HEADS: [&str; 11] = [
    "公安备案号",
    "类别",
    "名称",
    "主域名",
    "从域名",
    "ICP备案号",
    "主体名称",
    "主体性质",
    "证件号码",
    "是否交互",
    "备案日期",
];

/// Numbers of before 2016, which have twelve digits: none of today's is used up.
const OLDER: [[&str; 11]; 4] = [
    [
        "京公网安备110105000123号",
        "网站",
        "小样的旧博客",
        "wang-blog.example",
        "m.wang-blog.example",
        "京ICP备2022111781号-3",
        "王小样",
        "个人",
        "11010519491231002X",
        "否",
        "2013-03-05",
    ],
    [
        // A unit under the organisation code it had before.
        "京公网安备110105000456号",
        "网站",
        "青禾旧官网",
        "qinghe-old.example",
        "",
        "京ICP备2022111781号-5",
        "北京青禾示例科技有限公司",
        "单位",
        "60003734-1",
        "否",
        "2014-07-01",
    ],
    [
        "京公网安备110105000457号",
        "APP",
        "青禾旧版应用",
        "",
        "",
        "京ICP备2022111781号-6A",
        "北京青禾示例科技有限公司",
        "单位",
        "91110000600037341L",
        "是",
        "2015-02-11",
    ],
    [
        // Nobody wrote down whose it is: a claim takes proof.
        "京公网安备110105000789号",
        "网站",
        "朝阳示例论坛",
        "chaoyang-forum.example",
        "",
        "京ICP备2022111781号-7",
        "北京无主示例有限公司",
        "单位",
        "",
        "是",
        "2012-10-20",
    ],
];

/// Name, domain, document, and how many days ago the organ gave notice.
const UNFILED: [(&str, &str, &str, i64); 3] = [
    ("小样的读书笔记", "wang-books.example", "11010519491231002X", 8),
    ("青禾活动页", "qinghe-event.example", "91110000600037341L", 27),
    ("示例拼车小站", "carpool-demo.example", "", 40),
];

/// Enters them all, as an organ would.
pub fn install(app: &App, now: Timestamp) -> Result<(), AppError> {
    let (actor, organ) = (Actor::Operator, OrganId::new(ORGAN));
    let by = (&actor, &Via { address: "local".to_owned(), session: "seed".to_owned() });
    let mut rows = vec![OLDER_HEADS.to_vec()];
    rows.extend(OLDER.iter().map(|row| row.to_vec()));
    let table = app.read_older(&csv_of(rows)).map_err(|flaws| told(&flaws))?;
    app.import_entries(by, &organ, table, Pass::Real, |_| {})?;

    let days: Vec<_> =
        UNFILED.iter().map(|(.., ago)| now.plus_days(-ago).date_in_china().to_string()).collect();
    let mut rows = vec![vec!["网站名称", "域名", "证件号码", "通知日期"]];
    rows.extend(
        UNFILED.iter().zip(&days).map(|((name, domain, document, _), day)| {
            vec![*name, *domain, *document, day.as_str()]
        }),
    );
    let table = app.read_unfiled(&csv_of(rows)).map_err(|flaws| told(&flaws))?;
    app.import_unfiled(by, &organ, table, Pass::Real).map(drop)
}

fn told(flaws: &[crate::sheet::RowFlaw]) -> AppError {
    AppError::internal(flaws.first().map_or(String::new(), |found| found.flaw.to_string()))
}
