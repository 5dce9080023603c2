//! 操作指南: its pages, where they lead, and what is found in them.

use std::collections::BTreeSet;

use anbei_web::guide::CHAPTERS;
use scraper::{Html, Selector};

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
