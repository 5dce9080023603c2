//! 公安机关联系方式: whom to ask in a place, for people and for programs, on both engines.

use anbei_domain::id::OrganId;
use anbei_store::read::organ::Organ;
use anbei_store::testing::TestStore;
use anbei_store::{StoreError, every_engine, write};
use anbei_web::Config;
use serde_json::{Value, json};

use crate::support::{Answer, Portal, get};

fn organ(region: &str, above: Option<&str>, level: &str, name: &str) -> Organ {
    Organ {
        id: OrganId::new(format!("organ-{region}")),
        parent_id: above.map(|region| format!("organ-{region}")),
        level: level.to_owned(),
        name: name.to_owned(),
        region_code: region.to_owned(),
        number_region: region.to_owned(),
        prefix: "粤".to_owned(),
        has_two_officer_rule: false,
        phone: format!("0755-55{region}"),
        address: "模范路 1 号".to_owned(),
        hours: "周一至周五 9:00–17:00".to_owned(),
    }
}

/// A province, a city with one of its districts, two zones of the railway's police, and many stations of one name.
fn portal(store: &TestStore) -> Portal {
    let mut organs = vec![
        organ("440000", None, "province", "广东示例总队"),
        organ("440300", Some("440000"), "city", "深圳示例支队"),
        organ("440305", Some("440300"), "district", "南山示例大队"),
        Organ { phone: String::new(), ..organ("800100", None, "city", "示例<铁路>公安处") },
    ];
    organs.extend((0..45).map(|n| Organ {
        phone: String::new(),
        ..organ(&format!("9000{n:02}"), None, "district", "垦区分局")
    }));
    let written = store.write_now(move |tx| {
        organs.iter().try_for_each(|organ| write::directory::put_organ(tx, organ))?;
        Ok::<_, StoreError>(())
    });
    written.unwrap();
    Portal::over(store, Config::default())
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

impl Portal {
    fn shows(&self, query: &[(&str, &str)]) -> Answer {
        self.at("/organs", query)
    }

    fn answers(&self, query: &[(&str, &str)]) -> Value {
        let answer = self.at("/api/v1/organs", query);
        assert_eq!(answer.status, 200, "{}", answer.text);
        serde_json::from_str(&answer.text).unwrap()
    }

    fn at(&self, path: &str, query: &[(&str, &str)]) -> Answer {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
        wait(get(&self.router, &format!("{path}?{query}")))
    }
}

every_engine! {
    fn a_place_leads_to_the_organ_with_jurisdiction_and_to_the_one_above(store: &TestStore) {
        let portal = portal(store);
        let page = portal.shows(&[("region", "440000"), ("region", "440300"), ("region", "440305")]);
        assert_eq!(page.status, 200);
        assert_eq!(page.header("cache-control"), "public, max-age=60");
        for fact in ["<h2>南山示例大队</h2>", "区县级", "负责广东省深圳市南山区的", "href=\"tel:075555440305\"",
            "模范路 1 号", "周一至周五 9:00–17:00", "href=\"/organs?region=440300\">深圳示例支队", "tel:075555440300"] {
            assert!(page.text.contains(fact), "{fact}: {}", page.text);
        }
        // What was picked is still picked, and what lies below can be.
        assert!(page.text.contains("value=\"440300\" selected") && page.text.contains("value=\"440304\""));
    }

    fn a_larger_place_answers_for_those_without_an_organ_and_says_so(store: &TestStore) {
        let portal = portal(store);
        let page = portal.shows(&[("region", "440304")]);
        assert!(page.text.contains("没有单独列出广东省深圳市福田区的机关"), "{}", page.text);
        assert!(page.text.contains("<h2>深圳示例支队</h2>") && page.text.contains("市级"));
        let page = portal.shows(&[("region", "440106"), ("lang", "en")]);
        assert!(page.text.contains("<h2>广东示例总队</h2>") && page.text.contains("Provincial"));
        let page = portal.shows(&[("region", "110105")]);
        assert!(page.text.contains("名录里还没有负责北京市朝阳区的机关"), "{}", page.text);
        // Another province was picked without a script: its old city no longer counts.
        let page = portal.shows(&[("region", "440000"), ("region", "330100")]);
        assert!(page.text.contains("<h2>广东示例总队</h2>"));
    }

    fn an_organ_is_found_whatever_the_case_of_its_letters(store: &TestStore) {
        let portal = portal(store);
        let put = Organ { address: "Ёлочная 1".to_owned(), ..organ("810100", None, "city", "Žďár IT 大队") };
        store.write_now(move |tx| write::directory::put_organ(tx, &put)).unwrap();
        for typed in ["Žďár IT", "žďár it", "ŽĎÁR", "IT 大队", "it 大队", "ёлочная", "ЁЛОЧНАЯ", "Z\u{30C}d\u{30C}a\u{301}r"] {
            let page = portal.shows(&[("name", typed)]);
            assert!(page.text.contains("<h2>Žďár IT 大队</h2>"), "{typed}: {}", page.text);
        }
    }

    fn a_place_is_typed_as_people_say_it(store: &TestStore) {
        let portal = portal(store);
        let page = portal.shows(&[("name", "深圳南山")]);
        assert!(page.text.contains("<h2>南山示例大队</h2>"), "{}", page.text);
        // Two places and an organ are called so; only what somebody answers for is listed.
        let page = portal.shows(&[("name", "南山")]);
        assert!(page.text.contains("<h2>南山示例大队</h2>"));
        let page = portal.shows(&[("name", "示例")]);
        assert!(page.text.contains("共 4 个地区") && page.text.contains("示例&#60;铁路&#62;公安处"), "{}", page.text);
        // A number that called is found as well.
        let page = portal.shows(&[("name", "55440300")]);
        assert!(page.text.contains("<h2>深圳示例支队</h2>"));
        let page = portal.shows(&[("name", "山海经"), ("lang", "en")]);
        assert!(page.text.contains("“山海经” was not found"));
    }

    fn a_zone_without_a_region_is_found_by_its_name_and_its_code(store: &TestStore) {
        let portal = portal(store);
        for query in [("name", "铁路"), ("region", "800100")] {
            let page = portal.shows(&[query]);
            assert!(page.text.contains("示例&#60;铁路&#62;公安处</h2>"), "{}", page.text);
            assert!(page.text.contains("暂未公布"));
        }
    }

    fn many_results_are_read_page_by_page(store: &TestStore) {
        let portal = portal(store);
        let page = portal.shows(&[("name", "垦区")]);
        assert!(page.text.contains("结果较多") && !page.text.contains("900020"), "{}", page.text);
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let mut query = vec![("name", "垦区")];
            if !after.is_empty() {
                query.push(("after", &after));
            }
            let found = portal.answers(&query);
            let rows = found["organs"].as_array().unwrap().clone();
            seen.extend(rows.iter().map(|row| row["place"].as_str().unwrap().to_owned()));
            match found["next"].as_str() {
                Some(next) => next.clone_into(&mut after),
                None => break,
            }
        }
        assert_eq!(seen.len(), 45);
        assert!(seen.is_sorted());
        let page = portal.shows(&[("name", "垦区"), ("after", &after)]);
        assert!(page.text.contains("回到第一页") && page.text.contains("900044"));
    }

    fn programs_get_the_same_answers(store: &TestStore) {
        let portal = portal(store);
        let wanted = json!({
            "place": "440304", "place_name": "广东省深圳市福田区", "region": "440300", "level": "city",
            "name": "深圳示例支队", "phone": "0755-55440300", "address": "模范路 1 号",
            "hours": "周一至周五 9:00–17:00", "above": "440000",
        });
        let by_region = portal.answers(&[("region", "440304")]);
        assert_eq!(by_region, json!({ "organs": [wanted], "next": null }));
        assert_eq!(portal.answers(&[("name", "深圳市 福田区")]), by_region);
        assert_eq!(portal.answers(&[("region", "110105")])["organs"], json!([]));
        let answer = portal.at("/api/v1/organs", &[("region", "440304")]);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("cache-control"), "public, max-age=60");
    }

    fn what_cannot_be_looked_for_is_refused_with_a_reason(store: &TestStore) {
        let portal = portal(store);
        for region in ["999999", "4403", "440399", "x"] {
            let page = portal.shows(&[("region", region)]);
            assert_eq!(page.status, 422, "{region}");
            assert!(page.text.contains("没有这个地区") && page.text.contains("href=\"#region\""), "{}", page.text);
        }
        let long = "长".repeat(101);
        assert!(portal.shows(&[("name", &long)]).text.contains("输入的内容太长"));
        let wrong: [(&[(&str, &str)], &str); 6] = [
            (&[], "organs-one-key"),
            (&[("region", "440300"), ("name", "深圳")], "organs-one-key"),
            (&[("region", "4403")], "organs-region"),
            (&[("name", " ")], "query-nothing"),
            (&[("name", &long)], "query-too-long"),
            (&[("name", "深圳"), ("after", "x")], "organs-after"),
        ];
        for (query, code) in wrong {
            let answer = portal.at("/api/v1/organs", query);
            assert_eq!(answer.status, 400, "{query:?}");
            assert_eq!(answer.header("content-type"), "application/problem+json");
            let problem: Value = serde_json::from_str(&answer.text).unwrap();
            assert_eq!(problem["code"], code);
        }
    }
}
