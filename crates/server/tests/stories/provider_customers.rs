//! 接入服务商的客户: how they stand, what is reported of them, and what an organ found unfiled on a provider's addresses.

use anbei_app::AppError;
use anbei_app::use_case::customer::CustomerView;
use anbei_app::use_case::import::Pass;
use anbei_domain::deadline::DeadlineRule;
use anbei_domain::id::OrganId;
use anbei_domain::provider::{Member, MemberRole};
use anbei_domain::refusal::Refusal;
use anbei_store::read::hosting::{CustomerFilter, Hosted};
use anbei_store::{every_engine, read, write};
use anbei_testkit::{Applicant, ORGAN, TestApp};

use crate::provider::{joins, listed, member, person};
use crate::tell;

/// 示例云, whose addresses 王's site is on, with an operator and a reader.
async fn example_cloud(test: &TestApp) -> [(Applicant, Member); 3] {
    let people = ["qian", "wu", "zheng"].map(|name| person(test, name));
    let [qian, wu, zheng] = people;
    listed(&test.app, &qian).await;
    joins(&test.app, &qian, &wu, MemberRole::Operator).await;
    joins(&test.app, &qian, &zheng, MemberRole::Reader).await;
    let mut with = Vec::new();
    for who in [qian, wu, zheng] {
        let member = member(&test.app, &who).await.unwrap();
        with.push((who, member));
    }
    with.try_into().unwrap_or_else(|_| panic!("three"))
}

async fn customers(test: &TestApp, of: &Member, words: &str) -> Vec<CustomerView> {
    let filter = CustomerFilter { words: words.to_owned(), limit: 10, offset: 0 };
    let (found, count) = test.app.find_customers(of, filter).await.unwrap();
    assert_eq!(found.len(), count);
    found
}

every_engine! {
    fn a_provider_sees_the_customers_on_its_addresses_from_submission_to_record(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [_, (_, operator), (_, reader)] = example_cloud(&test).await;
            let (wang, li) = (person(&test, "wang"), test.officer("li"));
            let subject = wang.registers_subject().await;
            assert!(customers(&test, &operator, "").await.is_empty());
            li.approves(&subject).await.unwrap();
            let site = wang.files_website("qinghe.example").await;
            let under_way = customers(&test, &reader, "").await;
            assert_eq!(under_way.len(), 1);
            assert_eq!(under_way[0].customer.hosted, Hosted::Filing);
            assert_eq!(under_way[0].customer.domain, "qinghe.example");
            li.approves(&site).await.unwrap();
            let found = customers(&test, &operator, "QINGHE").await;
            assert_eq!(found.len(), 1);
            let customer = &found[0].customer;
            assert_eq!((customer.hosted, customer.state.as_str()), (Hosted::Entry, "active"));
            assert!(!customer.number.is_empty() && found[0].badge.is_none());
            let rules: Vec<_> = found[0].deadlines.iter().map(|row| row.deadline.rule).collect();
            assert!(rules.contains(&DeadlineRule::ShowBadge));
            assert!(!rules.contains(&DeadlineRule::RenewDocument), "{rules:?}");
            assert!(customers(&test, &operator, "nothing").await.is_empty());
            assert_eq!(app.export_customers(&operator, String::new()).await.unwrap().len(), 1);

            // The one that the filing names sees it too, and nobody else.
            let other = person(&test, "other");
            let named = Member { entry: Some("ucloud".to_owned()), ..operator.clone() };
            let told = async || {
                let found = customers(&test, &named, "").await;
                assert_eq!(found.len(), 1);
                (found[0].customer.is_proved, found[0].deadlines.is_empty())
            };
            assert_eq!(told().await, (false, true), "it is only named");
            let due = || {
                let until = jiff::civil::date(2100, 1, 1);
                store.read_now(move |tx| read::hosting::list_deadlines(tx, "ucloud", until, 9)).unwrap()
            };
            assert_eq!(due().len(), 0);
            let own = "198.51.100.0/24".parse().unwrap();
            store.write_now(move |tx| write::directory::put_range(tx, "ucloud", &own)).unwrap();
            let reported = "域名,IP地址\nqinghe.example,198.51.100.7\n";
            let table = app.read_hosted_sites(reported.as_bytes()).unwrap();
            assert_eq!(app.report_sites((&named, &wang.via), table, Pass::Real).unwrap().done, 1);
            assert_eq!(told().await, (true, false), "both say it");
            assert!(!due().is_empty());
            let account = other.actor.account().unwrap().clone();
            let elsewhere = Member { account, entry: Some("aliyun".to_owned()), ..operator.clone() };
            assert!(customers(&test, &elsewhere, "").await.is_empty());
        });
    }

    fn unfiled_sites_are_told_to_whoever_has_their_addresses(store: &TestStore) {
        let test = TestApp::on(store);
        tell(async {
            let [_, (wu, operator), _] = example_cloud(&test).await;
            let li = test.officer("li");
            let add = |domain: &str| {
                let typed = |id: &str| match id {
                    "primary-domain" => domain,
                    "name" => "示例小站",
                    "notified-on" => "2026-11-20",
                    _ => "",
                };
                test.app.add_unfiled((&li.actor, &li.via), &OrganId::new(ORGAN), typed).unwrap();
            };
            add("here.example");
            add("there.example");
            let waiting = store.read_now(|tx| read::hosting::list_to_locate(tx, anbei_domain::time::Timestamp::from_millis(1), 10)).unwrap();
            let now = test.app.now();
            for (id, domain) in waiting {
                let address = if domain == "here.example" { "2001:db8::7" } else { "198.51.100.7" };
                let ranges = vec![address.parse().unwrap()];
                store.write_now(move |tx| write::hosting::locate_unfiled(tx, &id, &ranges, now)).unwrap();
            }
            let told = || {
                let entry = operator.entry.clone().unwrap();
                let found = store.read_now(move |tx| read::hosting::list_unfiled(tx, &entry, 10));
                found.unwrap().into_iter().map(|site| site.domain).collect::<Vec<_>>()
            };
            assert_eq!(told(), ["here.example"]);
            // One that the provider has reported itself is told to it wherever it answers.
            let table = "域名,IP地址\nthere.example,203.0.113.7\n";
            let table = test.app.read_hosted_sites(table.as_bytes()).unwrap();
            test.app.report_sites((&operator, &wu.via), table, Pass::Real).unwrap();
            assert_eq!(told().len(), 2);
        });
    }

    fn a_corrected_table_of_sites_and_lines_leaves_no_doubles(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        let report = |by: &(Applicant, Member), text: &str, pass| {
            let table = app.read_hosted_sites(text.as_bytes()).unwrap();
            app.report_sites((&by.1, &by.0.via), table, pass)
        };
        tell(async {
            let [_, operator, reader] = example_cloud(&test).await;
            let entry = operator.1.entry.clone().unwrap();
            let count = |entry: &str| {
                let entry = entry.to_owned();
                store.read_now(move |tx| read::provider_report::count(tx, &entry)).unwrap()
            };
            let first = "域名,IP地址\na.example,203.0.113.7 2001:db8::7\nb.example,198.51.100.1\na.example,203.0.113.7\n";
            let refused = report(&reader, first, Pass::Dry);
            assert!(matches!(refused, Err(AppError::Refused(Refusal::RoleForbids))));
            let dry = report(&operator, first, Pass::Dry).unwrap();
            assert_eq!((dry.done, dry.wrong, dry.skipped.len()), (1, 1, 1));
            assert_eq!(dry.flaws[0].flaw.code, "report-ip-outside");
            assert_eq!(count(&entry), (0, 0));
            assert_eq!(report(&operator, first, Pass::Real).unwrap().done, 1);
            let mended = "域名,IP地址\na.example,203.0.113.7 2001:db8::7\nb.example,203.0.113.8\n";
            let again = report(&operator, mended, Pass::Real).unwrap();
            assert_eq!((again.done, again.wrong, again.skipped.len()), (1, 0, 1));
            let changed = "域名,IP地址,客户名称\nb.example,203.0.113.9,示例科技\n";
            assert_eq!(report(&operator, changed, Pass::Real).unwrap().done, 1);
            assert_eq!(count(&entry), (2, 0));

            let heads = "使用单位,用户性质,联系人,电话,装机地址,装机日期,起始IP,结束IP,管辖地网安部门代码,上网终端数量,是否落实安全措施";
            let line = |last: &str, contact: &str| {
                format!("{heads}\n示例科技有限公司,单位,{contact},0571-55500001,示例路 1 号,2026-11-02,2001:db8:1::,{last},330106000000,20,是\n")
            };
            let lines = |text: &str| {
                let table = app.read_lines(text.as_bytes()).unwrap();
                app.report_lines((&operator.1, &operator.0.via), table, Pass::Real).unwrap()
            };
            assert_eq!(lines(&line("2001:db8:1::ff", "王小样")).done, 1);
            assert_eq!(lines(&line("2001:db8:1::ff", "王小样")).skipped.len(), 1);
            assert_eq!(lines(&line("2001:db8:1::ff", "李小样")).done, 1);
            assert_eq!(lines(&line("203.0.113.1", "李小样")).wrong, 1);
            assert_eq!(count(&entry), (2, 1));
        });
        test.check_audit();
    }
}
