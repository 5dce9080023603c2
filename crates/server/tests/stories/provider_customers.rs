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
                let count = store.read_now(move |tx| read::provider_report::count(tx, &entry)).unwrap();
                (count.sites, count.lines, count.nodes)
            };
            let first = "域名,IP地址\na.example,203.0.113.7 2001:db8::7\nb.example,198.51.100.1\na.example,203.0.113.7\n";
            let refused = report(&reader, first, Pass::Dry);
            assert!(matches!(refused, Err(AppError::Refused(Refusal::RoleForbids))));
            let dry = report(&operator, first, Pass::Dry).unwrap();
            assert_eq!((dry.done, dry.wrong, dry.skipped.len()), (1, 1, 1));
            assert_eq!(dry.flaws[0].flaw.code, "report-ip-outside");
            assert_eq!(count(&entry), (0, 0, 0));
            assert_eq!(report(&operator, first, Pass::Real).unwrap().done, 1);
            let mended = "域名,IP地址\na.example,203.0.113.7 2001:db8::7\nb.example,203.0.113.8\n";
            let again = report(&operator, mended, Pass::Real).unwrap();
            assert_eq!((again.done, again.wrong, again.skipped.len()), (1, 0, 1));
            let changed = "域名,IP地址,客户名称\nb.example,203.0.113.9,示例科技\n";
            assert_eq!(report(&operator, changed, Pass::Real).unwrap().done, 1);
            assert_eq!(count(&entry), (2, 0, 0));

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
            assert_eq!(count(&entry), (2, 1, 0));
            // The code of whoever lays the line is the reporter's own.
            let with_code = |code: &str| {
                let text = line("2001:db8:1::ff", "李小样");
                let (heads, row) = text.split_once('\n').unwrap();
                lines(&format!("接入商组织机构代码,证件类型,{heads}\n{code},414,{row}"))
            };
            let strange = with_code("673959654");
            assert_eq!((strange.wrong, strange.flaws[0].flaw.code), (1, "line-provider-code"));
            assert_eq!(with_code("MA0000007").done, 1);
            assert_eq!(with_code("91000000MA0000007C").skipped.len(), 1);
            let entry = entry.clone();
            let kept = store.read_now(move |tx| {
                read::provider_report::list_lines(tx, app.keys(), &entry, 10)
            });
            let kept = &kept.unwrap()[0];
            assert_eq!((&*kept.document_type, kept.terminals), ("普通护照", 20));
        });
        test.check_audit();
    }

    fn nodes_come_and_go_line_by_line(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [_, operator, reader] = example_cloud(&test).await;
            let report = |by: &(Applicant, Member), text: &str, pass| {
                let table = app.read_nodes(text.as_bytes()).unwrap();
                app.report_nodes((&by.1, &by.0.via), table, pass)
            };
            let kept = || {
                let entry = operator.1.entry.clone().unwrap();
                store.read_now(move |tx| read::provider_report::list_nodes(tx, &entry, 10)).unwrap()
            };
            let first = "+203.0.113.10\r\n\r\n+2001:db8::10\r\n+198.51.100.7\r\n203.0.113.11\r\n+10.0.0.1\r\n";
            let refused = report(&reader, first, Pass::Dry);
            assert!(matches!(refused, Err(AppError::Refused(Refusal::RoleForbids))));
            let dry = report(&operator, first, Pass::Dry).unwrap();
            let told: Vec<_> = dry.flaws.iter().map(|flaw| (flaw.row, flaw.flaw.code)).collect();
            assert_eq!((dry.done, dry.wrong, told), (3, 2, vec![(5, "node-sign"), (6, "ip-private")]));
            assert!(kept().is_empty());
            assert_eq!(report(&operator, first, Pass::Real).unwrap().done, 3);
            // Nodes stand in others' rooms too.
            assert_eq!(kept(), ["198.51.100.7", "203.0.113.10", "2001:db8::10"]);
            let then = "+203.0.113.10\n-198.51.100.7\n-192.0.2.1\n+192.0.2.9\n-192.0.2.9\n";
            let report = report(&operator, then, Pass::Real).unwrap();
            assert_eq!((report.done, report.skipped), (1, vec![1, 3]));
            let told: Vec<_> = report.flaws.iter().map(|flaw| (flaw.row, flaw.flaw.code)).collect();
            assert_eq!(told, [(4, "node-both"), (5, "node-both")]);
            assert_eq!(kept(), ["203.0.113.10", "2001:db8::10"]);
            // A site that resolves to one is behind the network, not elsewhere.
            for (ip, expected) in [("203.0.113.10", true), ("2001:db8::10", true), ("198.51.100.7", false)] {
                let ip = ip.parse().unwrap();
                let is_node = store.read_now(move |tx| read::provider_report::is_node(tx, ip)).unwrap();
                assert_eq!(is_node, expected, "{ip}");
            }
            assert_eq!(app.read_nodes(b" \n").unwrap_err()[0].flaw.code, "sheet-empty");
        });
        test.check_audit();
    }
}
