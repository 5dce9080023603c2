//! 公告, from the administrator's draft to what everybody reads, on both engines.

use anbei_domain::account::AdminRole;
use anbei_store::every_engine;
use anbei_testkit::ORGAN;

use crate::officers::{Browser, Desk, between};

fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(story)
}

const ZH: [(&str, &str); 2] = [
    ("announcement_title_zh", "周六停机维护"),
    ("announcement_body_zh", "周六零点停机。\r\n\r\n周日<恢复>。\r\n请稍候。"),
];
const EN: [(&str, &str); 2] =
    [("announcement_title_en", "Down on Saturday"), ("announcement_body_en", "From midnight on.")];

/// What a notice's page is posted with.
async fn version(keeper: &Browser, path: &str) -> String {
    between(&keeper.get(path).await.text, "name=\"version\" value=\"", "\"").to_owned()
}

async fn drafts(keeper: &Browser, more: &[(&str, &str)]) -> String {
    let typed: Vec<_> = ZH.iter().chain(more).copied().collect();
    let saved = keeper.post("/admin/notices/new", &typed).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    saved.header("location").split('?').next().unwrap().to_owned()
}

async fn does(keeper: &Browser, path: &str, action: &str) -> u16 {
    let version = version(keeper, path).await;
    keeper.post(path, &[("do", action), ("version", &version)]).await.status.as_u16()
}

every_engine! {
    fn a_notice_is_drafted_looked_at_published_corrected_and_withdrawn(store: &TestStore) {
        tell(is_kept(&Desk::on(store)));
    }

    fn a_notice_is_shown_from_its_first_day_to_its_last(store: &TestStore) {
        tell(has_its_time(&Desk::on(store)));
    }

    fn what_would_never_be_seen_is_told_at_its_question(store: &TestStore) {
        tell(is_refused(&Desk::on(store)));
    }

    fn the_home_page_shows_the_latest_and_the_list_goes_on(store: &TestStore) {
        tell(is_crowded(&Desk::on(store)));
    }
}

async fn is_kept(desk: &Desk) {
    let keeper = desk.administrator(AdminRole::System).await;
    assert!(keeper.get("/admin/notices").await.text.contains("还没有公告"));
    let path = drafts(&keeper, &EN).await;
    let public = path.strip_prefix("/admin").unwrap().to_owned();
    let preview = keeper.get(&path).await.text;
    for part in
        ["周日&#60;恢复&#62;。<br>请稍候。", "Down on Saturday", "还没有发布", "lang=\"en\""]
    {
        assert!(preview.contains(part), "{part}: {preview}");
    }
    assert_eq!(desk.public(&public).await.status, 404);

    assert_eq!(does(&keeper, &path, "publish").await, 303);
    assert!(desk.public("/").await.text.contains("周六停机维护"));
    assert!(desk.public("/notices?lang=en").await.text.contains("Down on Saturday"));
    assert!(desk.public(&public).await.text.contains("<p>周六零点停机。</p>"));

    // A correction counts at once; who read an older version is told so.
    let edit = format!("{path}/edit");
    let mut typed = ZH.to_vec();
    typed[0].1 = "周日停机维护";
    typed.push(("version", "0"));
    assert_eq!(keeper.post(&edit, &typed).await.status, 409);
    let now = version(&keeper, &edit).await;
    typed[2].1 = &now;
    assert_eq!(keeper.post(&edit, &typed).await.status, 303);
    let page = desk.public(&format!("{public}?lang=en")).await.text;
    assert!(page.contains("周日停机维护") && !page.contains("Saturday"), "{page}");

    assert_eq!(does(&keeper, &path, "withdraw").await, 303);
    assert_eq!(desk.public(&public).await.status, 404);
    assert!(desk.public("/").await.text.contains("目前没有公告"));
    let list = keeper.get("/admin/notices").await.text;
    assert!(list.contains("周日停机维护") && list.contains("已撤下"), "{list}");
    let page = keeper.get(&path).await.text;
    assert!(!page.contains("value=\"withdraw\"") && !page.contains("value=\"publish\""), "{page}");
    desk.test.check_audit();
}

async fn has_its_time(desk: &Desk) {
    let keeper = desk.administrator(AdminRole::System).await;
    let today = desk.app().now().date_in_china();
    let day = |days: i32| {
        let span = jiff::Span::new().days(days);
        today.checked_add(span).unwrap().to_string()
    };
    let (from, until) = (day(2), day(3));
    let path =
        drafts(&keeper, &[("announcement_from", &from), ("announcement_until", &until)]).await;
    assert_eq!(does(&keeper, &path, "publish").await, 303);
    assert!(keeper.get(&path).await.text.contains("到日期自动显示"));
    let is_shown = async || desk.public("/notices").await.text.contains("周六停机维护");
    assert!(!is_shown().await);
    desk.test.clock.pass_days(2);
    assert!(is_shown().await);
    desk.test.clock.pass_days(2);
    assert!(!is_shown().await);
}

async fn is_refused(desk: &Desk) {
    let keeper = desk.administrator(AdminRole::System).await;
    let past = ("announcement_until", "2020-01-01");
    for (wrong, told) in [(EN[0], "要么都填，要么都不填"), (past, "这一天已经过去")]
    {
        let typed: Vec<_> = ZH.into_iter().chain([wrong]).collect();
        let page = keeper.post("/admin/notices/new", &typed).await;
        assert_eq!(page.status, 422);
        assert!(page.text.contains(told) && page.text.contains("周六零点停机"), "{}", page.text);
    }
    assert!(keeper.get("/admin/notices").await.text.contains("还没有公告"));
}

async fn is_crowded(desk: &Desk) {
    let keeper = desk.administrator(AdminRole::System).await;
    for n in 0..52 {
        desk.test.clock.pass_minutes(1);
        let title = format!("第 {n} 号公告");
        let path = drafts(&keeper, &[]).await;
        let edit = format!("{path}/edit");
        let version = version(&keeper, &edit).await;
        let typed = [("announcement_title_zh", title.as_str()), ZH[1], ("version", &version)];
        assert_eq!(keeper.post(&edit, &typed).await.status, 303);
        assert_eq!(does(&keeper, &path, "publish").await, 303);
    }
    let home = desk.public("/").await.text;
    assert!(home.contains("第 51 号公告") && !home.contains("第 47 号公告"), "{home}");
    let first = desk.public("/notices").await.text;
    assert!(first.contains("共 52 条") && first.contains("href=\"/notices?page=2\""), "{first}");
    let second = desk.public("/notices?page=2").await.text;
    assert!(second.contains("第 1 号公告") && !second.contains("第 2 号公告"), "{second}");
    assert!(keeper.get("/admin/notices?page=2").await.text.contains("第 0 号公告"));
}

#[tokio::test]
async fn nobody_but_the_system_administrator_announces() {
    let desk = Desk::new();
    let keeper = desk.administrator(AdminRole::System).await;
    let path = drafts(&keeper, &[]).await;
    let others = [
        desk.administrator(AdminRole::Security).await,
        desk.administrator(AdminRole::Audit).await,
        desk.officer("officer", ORGAN).await,
        desk.at_browser("qian").await,
    ];
    for other in others {
        for page in ["/admin/notices", "/admin/notices/new", &path, &format!("{path}/edit")] {
            assert_eq!(other.get(page).await.status, 404, "{page}");
        }
        assert_eq!(other.post(&path, &[("do", "publish"), ("version", "0")]).await.status, 404);
        assert_eq!(other.post("/admin/notices/new", &ZH).await.status, 404);
    }
    assert!(desk.public("/notices").await.text.contains("目前没有公告"));
}
