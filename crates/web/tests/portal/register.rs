//! 公共查询: pages, historic links and the API, on both engines.

use anbei_domain::register::{EntryKind, Identity};
use anbei_domain::time::Timestamp;
use anbei_store::every_engine;
use anbei_store::testing::TestStore;
use anbei_store::write::entry::NewEntry;
use anbei_store::{StoreError, write};
use anbei_web::Config;
use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

use crate::support::{Answer, Portal, ask, get};

const WEBSITE: NewEntry<'_> = NewEntry {
    id: "entry-1",
    digits: "11010502030143",
    number: "京公网安备11010502030143号",
    kind: EntryKind::Website,
    name: "云上书屋",
    primary_domain: "example.com",
    secondary_domains: &[],
    identities: &[],
    subject_id: "subject",
    account_id: "account",
    subject_nature: "individual",
    subject_name: "张**",
    is_interactive: true,
    organ_id: "organ",
    organ_name: "北京市公安局朝阳分局",
    filing_id: "filing",
    issued_at: Timestamp::from_millis(1_795_489_200_000),
    claim: write::entry::ClaimMarks { icp_number: "", document_blind: "" },
};

/// A portal with a website, one with a Chinese domain, an app, and many websites of one name.
fn portal(store: &TestStore) -> Portal {
    let written = store.write_now(|tx| {
        write::entry::insert(tx, &WEBSITE)?;
        let chinese = NewEntry {
            id: "entry-2",
            digits: "31011502000002",
            number: "沪公网安备31011502000002号",
            name: "例子网<b>",
            primary_domain: "xn--fsqu00a.xn--fiqs8s",
            subject_nature: "unit",
            subject_name: "例子有限公司",
            is_interactive: false,
            ..WEBSITE
        };
        write::entry::insert(tx, &chinese)?;
        let app = NewEntry {
            id: "entry-3",
            digits: "11010503000003",
            number: "京公网安备11010503000003号",
            kind: EntryKind::App,
            name: "口袋书屋",
            primary_domain: "",
            identities: &Identity::read("android\tcom.example.pocket\n掌上系统\t口袋"),
            ..WEBSITE
        };
        write::entry::insert(tx, &app)?;
        for n in 10..60 {
            let (id, digits) = (format!("entry-{n}"), format!("110105020000{n}"));
            let (number, domain) =
                (format!("京公网安备{digits}号"), format!("www.site{n}.example"));
            let many = NewEntry {
                id: &id,
                digits: &digits,
                number: &number,
                name: "茶馆",
                primary_domain: &domain,
                ..WEBSITE
            };
            write::entry::insert(tx, &many)?;
        }
        Ok::<_, StoreError>(())
    });
    written.unwrap();
    Portal::over(store, Config::default())
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

impl Portal {
    fn opens(&self, path: &str) -> Answer {
        wait(get(&self.router, path))
    }

    fn finds(&self, query: &str) -> Value {
        let answer = self.opens(&format!("/api/v1/register/entries?{query}"));
        assert_eq!(answer.status, 200, "{query}: {}", answer.text);
        serde_json::from_str(&answer.text).unwrap()
    }

    /// The digits of what a query of the API finds.
    fn digits(&self, query: &str) -> Vec<String> {
        let entries = self.finds(query)["entries"].as_array().unwrap().clone();
        entries.iter().map(|entry| entry["digits"].as_str().unwrap().to_owned()).collect()
    }
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

every_engine! {
    fn a_record_shows_every_fact(store: &TestStore) {
        let page = portal(store).opens("/record/11010502030143");
        assert_eq!(page.status, 200);
        for fact in ["云上书屋", "example.com", "个人", "交互式", "张**", "北京市公安局朝阳分局",
            "2026年11月24日", "有效", ">110105</span>", ">030143</span>"] {
            assert!(page.text.contains(fact), "{fact}: {}", page.text);
        }
        assert!(page.header("vary").contains("cookie"));
        assert_eq!(page.header("cache-control"), "public, max-age=60");
        assert!(page.text.len() < 20_000, "{}", page.text.len());
    }

    fn an_app_shows_where_it_runs_and_what_it_is_called_there(store: &TestStore) {
        let portal = portal(store);
        let page = portal.opens("/record/11010503000003?lang=en");
        for fact in ["Platforms and package names", "Android", "com.example.pocket", "掌上系统", "口袋"] {
            assert!(page.text.contains(fact), "{fact}: {}", page.text);
        }
        let found = portal.finds("number=11010503000003");
        let known = &found["entries"][0]["identities"];
        assert_eq!(known[0], serde_json::json!({ "platform": "android", "id": "com.example.pocket" }));
        assert_eq!(portal.finds("number=11010502030143")["entries"][0]["identities"], serde_json::json!([]));
    }

    fn a_chinese_domain_is_shown_in_both_forms_and_names_are_escaped(store: &TestStore) {
        let page = portal(store).opens("/record/31011502000002?lang=en");
        assert!(page.text.contains("例子.中国") && page.text.contains("xn--fsqu00a.xn--fiqs8s"));
        assert!(page.text.contains("Organisation") && page.text.contains("Not interactive"));
        assert!(!page.text.contains("例子网<b>"));
    }

    fn a_number_nobody_was_given_is_explained(store: &TestStore) {
        let portal = portal(store);
        for path in ["/record/11010502999999", "/record/nonsense"] {
            let page = portal.opens(path);
            assert_eq!(page.status, 404, "{path}");
            assert!(page.text.contains("没有这个备案号") && page.text.contains("name=\"q\""));
        }
    }

    fn one_box_understands_numbers_domains_and_names(store: &TestStore) {
        let portal = portal(store);
        for typed in ["京公网安备 11010502030143 号", "11010502030143", "https://a.b.example.com/x?y#z",
            "EXAMPLE.COM", "www.example.com", "云上书", "书"] {
            let page = portal.opens(&format!("/query?q={}", encoded(typed)));
            assert_eq!(page.status, 200, "{typed}");
            assert!(page.text.contains("/record/11010502030143"), "{typed}: {}", page.text);
        }
        let page = portal.opens(&format!("/query?q={}", encoded("例子.中国")));
        assert!(page.text.contains("/record/31011502000002"));
        let page = portal.opens("/query?q=site10.example");
        assert!(page.text.contains("/record/11010502000010"), "the bare name finds its www");
    }

    fn apps_are_found_under_their_own_tab(store: &TestStore) {
        let portal = portal(store);
        let page = portal.opens(&format!("/query?q={}", encoded("口袋")));
        assert!(!page.text.contains("/record/11010503000003"));
        assert!(page.text.contains("kind=app&"), "the way there: {}", page.text);
        let page = portal.opens(&format!("/query?kind=app&q={}", encoded("口袋")));
        assert!(page.text.contains("/record/11010503000003"));
        let page = portal.opens("/query?q=11010503000003");
        assert!(page.text.contains("APP 名称"), "a number is found under whichever tab");
    }

    fn long_lists_are_read_page_by_page(store: &TestStore) {
        let portal = portal(store);
        let query = format!("name={}&kind=website", encoded("茶馆"));
        let (mut seen, mut next) = (0, String::new());
        loop {
            let found = portal.finds(&format!("{query}{next}"));
            seen += found["entries"].as_array().unwrap().len();
            match found["next"].as_str() {
                Some(cursor) => next = format!("&after={cursor}"),
                None => break,
            }
        }
        assert_eq!(seen, 50);
        let page = portal.opens(&format!("/query?q={}", encoded("茶馆")));
        assert!(page.text.contains("rel=\"next\""), "{}", page.text);
    }

    fn what_cannot_be_looked_for_is_explained(store: &TestStore) {
        let portal = portal(store);
        for (typed, why) in [("京ICP备2022111781号", "ICP"), ("京公网安备1101050203号", "14 位"),
            ("203.0.113.700", "IP 地址"), ("···", "至少一个")] {
            let page = portal.opens(&format!("/query?q={}", encoded(typed)));
            assert_eq!(page.status, 422, "{typed}");
            assert!(page.text.contains(why), "{typed}: {}", page.text);
        }
        let page = portal.opens("/query?q=nothing.example");
        assert_eq!(page.status, 200);
        assert!(page.text.contains("没有查到"));
    }

    fn a_site_without_a_name_is_found_by_its_address(store: &TestStore) {
        let portal = portal(store);
        let written = store.write_now(|tx| {
            for (id, digits, number, address) in [
                ("entry-4", "11010502000004", "京公网安备11010502000004号", "203.0.113.77"),
                ("entry-5", "11010502000005", "京公网安备11010502000005号", "2001:db8::77"),
            ] {
                let site = NewEntry { id, digits, number, primary_domain: address, ..WEBSITE };
                write::entry::insert(tx, &site)?;
            }
            Ok::<_, StoreError>(())
        });
        written.unwrap();
        for (typed, digits) in [
            ("203.0.113.77", "11010502000004"),
            (" https://203.0.113.77/a?b ", "11010502000004"),
            ("203.0.113.77:8080", "11010502000004"),
            ("2001:db8:0::77", "11010502000005"),
            ("http://[2001:db8::77]:80/", "11010502000005"),
        ] {
            let asked = encoded(typed);
            assert_eq!(portal.digits(&format!("domain={asked}")), [digits], "{typed}");
            let page = portal.opens(&format!("/query?q={asked}"));
            assert!(page.text.contains(&digits[6..]), "{typed}: {}", page.text);
        }
        let none = portal.opens("/query?q=192.168.100.100");
        assert_eq!(none.status, 200, "{}", none.text);
        assert_eq!(portal.opens("/api/v1/register/entries?domain=1.2.3.400").status, 400);
    }

    fn historic_links_land_on_the_record(store: &TestStore) {
        let portal = portal(store);
        for path in ["/?code=11010502030143", "/?recordcode=11010502030143", "/query?code=11010502030143", "/query?recordcode=11010502030143",
            "/query/webSearch?code=11010502030143", "/query/webSearch?police=11010502030143",
            "/portal/registerSystemInfo?recordcode=11010502030143",
            "/web/query/webSearch?code=11010502030143",
            "/record/%E4%BA%AC%E5%85%AC%E7%BD%91%E5%AE%89%E5%A4%8711010502030143%E5%8F%B7"] {
            let answer = portal.opens(path);
            assert_eq!(answer.status, 301, "{path}");
            assert_eq!(answer.header("location"), "/record/11010502030143", "{path}");
        }
        for (path, to) in [("/portal/index", "/query"), ("/query/webSearch", "/query"),
            ("/query?code=1%0d%0a2", "/query?by=number&q=1%0D%0A2")] {
            let answer = portal.opens(path);
            assert_eq!((answer.status.as_u16(), answer.header("location")), (302, to), "{path}");
        }
    }

    fn programs_read_an_entry_with_exactly_these_names(store: &TestStore) {
        let portal = portal(store);
        let found = portal.finds("number=11010502030143");
        assert_eq!(found, serde_json::json!({
            "entries": [{
                "number": "京公网安备11010502030143号", "digits": "11010502030143", "name": "云上书屋",
                "kind": "website", "primary_domain": "example.com", "secondary_domains": [],
                "subject_nature": "individual", "subject_name": "张**", "identities": [], "interactive": true,
                "organ": "北京市公安局朝阳分局", "issued_on": "2026-11-24", "state": "active"
            }],
            "next": null
        }));
        assert_eq!(portal.digits("domain=shop.example.com"), ["11010502030143"]);
        assert_eq!(portal.digits(&format!("domain={}", encoded("例子。中国"))), ["31011502000002"]);
        assert_eq!(portal.digits(&format!("name={}", encoded("书屋"))), ["11010502030143", "11010503000003"]);
        assert_eq!(portal.digits(&format!("kind=app&name={}", encoded("书屋"))), ["11010503000003"]);
        assert_eq!(portal.digits("number=11010502030143&kind=app"), [""; 0]);
        assert_eq!(portal.digits("number=11010502999999"), [""; 0]);
    }

    fn programs_are_told_what_is_wrong_with_a_question(store: &TestStore) {
        let portal = portal(store);
        for (query, code) in [("", "register-one-key"), ("kind=app", "register-one-key"),
            ("domain=a.cn&number=11010502030143", "register-one-key"),
            ("number=1&domain=b", "register-one-key"), ("name=a&name=b", "register-one-key"), ("number=1", "filing-number-digits"),
            ("domain=com.cn", "domain-public-suffix"), ("domain=", "domain-empty"), ("name=%20", "query-nothing"),
            ("name=a&kind=site", "register-kind"), ("name=a&after=-1", "register-after"),
            ("name=%ff%fe", "query-nothing")] {
            let answer = portal.opens(&format!("/api/v1/register/entries?{query}"));
            assert_eq!(answer.status, 400, "{query}: {}", answer.text);
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            let problem: Value = serde_json::from_str(&answer.text).unwrap();
            assert_eq!(problem["code"], code, "{query}");
        }
        let request = Request::get("/api/v1/register/entries?domain=com.cn").header("accept-language", "en");
        let answer = wait(ask(&portal.router, request.body(Body::empty()).unwrap()));
        assert!(answer.text.contains("suffix"), "{}", answer.text);
    }

    fn the_home_page_has_the_box_and_the_newest_entries(store: &TestStore) {
        let page = portal(store).opens("/");
        assert_eq!(page.status, 200);
        for part in ["name=\"q\"", "/login", "/register", "/guide", "/policy", "目前没有公告", "茶馆"] {
            assert!(page.text.contains(part), "{part}");
        }
    }
}

#[test]
fn the_rules_are_told_in_both_languages() {
    let store = TestStore::sqlite();
    let portal = Portal::over(&store, Config::default());
    for path in ["/policy", "/policy?lang=en"] {
        let page = portal.opens(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text.len() > 8_000, "{path}: {}", page.text.len());
    }
}
