//! 操作指南: its pages, where they lead, and what is found in them.

use std::collections::BTreeSet;

use anbei_store::testing::TestStore;
use anbei_web::guide::CHAPTERS;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::officers::Desk;
use crate::support::{Portal, get};

fn attributes(html: &str, selector: &str, name: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let found = document.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    found.iter().filter_map(|one| one.value().attr(name)).map(str::to_owned).collect()
}

#[tokio::test]
async fn every_section_opens_in_both_languages_and_leads_to_pages_that_are_served() {
    let portal = Portal::new();
    let mut ways = BTreeSet::new();
    for t in ["zh-CN", "en"] {
        let contents = get(&portal.router, &format!("/guide?lang={t}")).await;
        let listed = attributes(&contents.text, ".shelf a", "href");
        let all: Vec<_> = CHAPTERS
            .iter()
            .flat_map(|(chapter, ids)| ids.iter().map(move |id| format!("/guide/{chapter}/{id}")))
            .collect();
        assert_eq!(listed, all);
        for path in all {
            let page = get(&portal.router, &format!("{path}?lang={t}")).await;
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.header("cache-control"), "public, max-age=3600");
            assert_eq!(attributes(&page.text, "h1", "class").len(), 0);
            assert!(!page.text.contains("/static/missing"), "{path}");
            ways.extend(attributes(&page.text, ".guide a, .turn a", "href"));
            ways.extend(attributes(&page.text, ".guide img", "src"));
        }
    }
    for way in ways.iter().filter(|way| way.starts_with('/')) {
        let answer = get(&portal.router, way.split('#').next().unwrap()).await;
        assert!(matches!(answer.status.as_u16(), 200 | 303), "{way}: {}", answer.status);
    }
    assert_eq!(get(&portal.router, "/guide/applicant/nothing").await.status, 404);
    assert_eq!(get(&portal.router, "/guide/pictures/nothing.png").await.status, 404);
}

#[tokio::test]
async fn words_are_found_in_headings_and_text_whatever_the_language() {
    let portal = Portal::new();
    let page = get(&portal.router, "/guide?q=%E5%9B%BE%E6%A0%87").await;
    assert!(page.text.contains("<mark>图标</mark>"), "{}", page.text);
    assert!(
        attributes(&page.text, ".found li a", "href")[0].starts_with("/guide/applicant/number")
    );

    let page = get(&portal.router, "/guide?lang=en&q=BADGE+home").await;
    assert!(page.text.contains("<mark>badge</mark>"), "{}", page.text);
    assert!(page.text.contains("value=\"BADGE home\""));

    let none = get(&portal.router, "/guide?q=%3Cscript%3E").await;
    assert!(none.text.contains("没有找到") && !none.text.contains("<script>"), "{}", none.text);
    assert!(none.text.contains("“&lt;script&gt;”") || none.text.contains("“&#60;script&#62;”"));
    let long = format!("/guide?q={}", "%E7%BD%91".repeat(300));
    assert_eq!(get(&portal.router, &long).await.status, 200);
}

#[tokio::test]
async fn screens_lead_to_the_section_that_explains_them() {
    let portal = Portal::new();
    for (screen, section) in [
        ("/register", "applicant/account"),
        ("/report", "applicant/query"),
        ("/organs?lang=en", "applicant/query"),
        ("/forms", "applicant/papers"),
    ] {
        let page = get(&portal.router, screen).await;
        let ways = attributes(&page.text, ".explain a", "href");
        assert_eq!(ways, [format!("/guide/{section}")], "{screen}");
    }
}

/// Everything under `key` in a document printed as its data.
fn under(value: &Value, key: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| under(item, key, found)),
        Value::Object(fields) => {
            found.extend(fields.get(key).and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| under(field, key, found));
        }
        _ => {}
    }
}

#[tokio::test]
async fn the_whole_guide_is_one_document_in_each_language_with_ways_within_it() {
    let store = TestStore::sqlite();
    let desk = Desk::on(&store);
    let home = desk.public("/").await;
    assert!(home.text.contains("href=\"/guide/zh-CN.pdf\""), "{}", home.text);
    assert_eq!(desk.public("/guide.pdf").await.header("location"), "/guide/zh-CN.pdf");
    assert_eq!(desk.public("/guide.pdf?lang=en").await.header("location"), "/guide/en.pdf");
    assert_eq!(desk.public("/guide/tlh.pdf").await.status, 404);
    for t in ["zh-CN", "en"] {
        let path = format!("/guide/{t}.pdf");
        let paper = desk.public(&path).await;
        assert_eq!(paper.status, 200, "{}", paper.text);
        assert_eq!(paper.header("content-type"), "application/pdf");
        let document: Value = serde_json::from_str(&paper.text).unwrap();
        let [mut anchors, mut hrefs, mut files] = [(); 3].map(|()| BTreeSet::new());
        under(&document, "anchor", &mut anchors);
        under(&document, "href", &mut hrefs);
        under(&document, "file", &mut files);
        for (chapter, ids) in CHAPTERS {
            assert!(ids.iter().all(|id| anchors.contains(&format!("{chapter}/{id}"))), "{chapter}");
        }
        for href in hrefs.iter().filter(|href| !href.is_empty()) {
            let is_place = href.strip_prefix('#').map(|place| anchors.contains(place));
            assert!(is_place.unwrap_or(href.starts_with("http")), "{t}: {href}");
        }
        assert!(files.len() > 10, "{files:?}");
        // The second time it is there already.
        assert_eq!(desk.public(&path).await.text, paper.text);
    }
}
