//! 服务商名录: access providers and registrars, for people and for programs, on both engines.

use anbei_store::read::directory::DirectoryEntry;
use anbei_store::testing::TestStore;
use anbei_store::{StoreError, every_engine, write};
use anbei_web::Config;
use serde_json::{Value, json};

use crate::support::{Answer, Portal, get};

fn entry(id: &str, name: &str, region: &str, method: &str) -> DirectoryEntry {
    DirectoryEntry {
        id: id.to_owned(),
        name: name.to_owned(),
        jurisdiction: if region.is_empty() { "overseas" } else { "domestic" }.to_owned(),
        region_code: region.to_owned(),
        phone: "400-555-0000 转 1".to_owned(),
        access_method: method.to_owned(),
    }
}

/// Two providers, a registrar abroad, and many registrars of one province.
fn portal(store: &TestStore) -> Portal {
    let mut registrars = vec![entry("abroad", "Example Names Ltd", "", "")];
    // All of one name: the list goes on after the last one shown, not after its name.
    registrars.extend((0..45).map(|n| entry(&format!("r{n:02}"), "示例域名公司", "330106", "")));
    let written = store.write_now(move |tx| {
        let providers = [
            entry("cloud", "杭州<示例>Cloud 有限公司", "330106", "leased-host"),
            entry("room", "天津示例机房", "120105", "colocation"),
        ];
        for provider in &providers {
            write::directory::put(tx, "access_provider", provider)?;
        }
        for registrar in &registrars {
            write::directory::put(tx, "registrar", registrar)?;
        }
        Ok::<_, StoreError>(())
    });
    written.unwrap();
    Portal::over(store, Config::default())
}

fn opens(portal: &Portal, path: &str) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(get(&portal.router, path))
}

fn answers(portal: &Portal, path: &str) -> Value {
    let answer = opens(portal, path);
    assert_eq!(answer.status, 200, "{}", answer.text);
    serde_json::from_str(&answer.text).unwrap()
}

every_engine! {
    fn an_entry_is_told_in_the_words_of_whoever_asks(store: &TestStore) {
        let portal = portal(store);
        let told = answers(&portal, "/providers/cloud.json?lang=en");
        assert_eq!(told["usual_method"], "leased-host");
        let facts = told["facts"].as_array().unwrap();
        assert_eq!(facts.len(), 3);
        assert_eq!(facts[2]["label"], "Usual access method");
        assert_eq!(facts[2]["texts"], json!(["Leased host (cloud hosts included)"]));
        let abroad = answers(&portal, "/registrars/abroad.json");
        assert_eq!(abroad["facts"][0]["texts"], json!(["境外"]));
        assert_eq!(abroad["facts"].as_array().unwrap().len(), 2);
        for none in ["/providers/nobody.json", "/providers/cloud", "/registrars/cloud.json"] {
            assert_eq!(opens(&portal, none).status, 404, "{none}");
        }
    }

    fn a_directory_is_there_to_read_and_to_search(store: &TestStore) {
        let portal = portal(store);
        let page = opens(&portal, "/providers");
        assert_eq!(page.header("cache-control"), "public, max-age=60");
        for fact in ["杭州&#60;示例&#62;Cloud", "浙江省杭州市西湖区", "href=\"tel:4005550000\"", "主机托管", "共 2 家"] {
            assert!(page.text.contains(fact), "{fact}: {}", page.text);
        }
        for query in ["name=cloud", "region=330000", "region=330100", "access_method=leased-host"] {
            let page = opens(&portal, &format!("/providers?{query}"));
            assert!(page.text.contains("共 1 家") && !page.text.contains("天津示例机房"), "{query}");
        }
        let page = opens(&portal, "/providers?name=cloud&region=120000&lang=en");
        assert!(page.text.contains("Nothing matches") && page.text.contains("Show everything"));
        let page = opens(&portal, "/registrars?name=example");
        assert!(page.text.contains("Example Names Ltd") && page.text.contains("境外"), "{}", page.text);
    }

    fn a_long_directory_is_read_page_by_page(store: &TestStore) {
        let portal = portal(store);
        let (mut seen, mut path) = (Vec::new(), "/api/v1/registrars?region=330000".to_owned());
        loop {
            let found = answers(&portal, &path);
            let rows = found["entries"].as_array().unwrap().clone();
            seen.extend(rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            match found["next"].as_str() {
                Some(next) => path = format!("/api/v1/registrars?region=330000&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen, (0..45).map(|n| format!("r{n:02}")).collect::<Vec<_>>());
        let page = opens(&portal, "/registrars?after=r39&region=330000");
        assert!(page.text.contains("回到第一页") && !page.text.contains("下一页"), "{}", page.text);
    }

    fn programs_read_every_fact(store: &TestStore) {
        let portal = portal(store);
        assert_eq!(answers(&portal, "/api/v1/providers?access_method=colocation"), json!({
            "entries": [{
                "id": "room", "name": "天津示例机房", "jurisdiction": "domestic", "region": "120105",
                "region_name": "天津市河北区", "phone": "400-555-0000 转 1", "access_method": "colocation",
            }],
            "next": null,
        }));
    }

    fn what_cannot_be_looked_for_is_refused_at_its_field(store: &TestStore) {
        let portal = portal(store);
        let long = "x".repeat(101);
        for (query, field, code) in [
            ("region=33", "region", "organs-region"),
            ("access_method=smoke", "access_method", "directory-access-method"),
            (&format!("name={long}"), "name", "query-too-long"),
        ] {
            let page = opens(&portal, &format!("/providers?{query}"));
            assert_eq!(page.status, 422);
            assert!(page.text.contains(&format!("href=\"#{field}\"")), "{}", page.text);
            let answer = opens(&portal, &format!("/api/v1/providers?{query}"));
            assert_eq!(answer.status, 400);
            assert!(answer.text.contains(&format!("\"code\":\"{code}\"")), "{}", answer.text);
        }
    }

    fn an_empty_directory_says_so(store: &TestStore) {
        let portal = Portal::over(store, Config::default());
        assert!(opens(&portal, "/registrars").text.contains("名录里还没有登记服务商"));
        assert!(opens(&portal, "/organs?region=110105").text.contains("名录里还没有负责"));
    }
}
