//! 预填链接: from what a provider knows to a customer's draft, and to the officer who sees what was changed of it.

use anbei_app::AppError;
use anbei_app::use_case::import::Pass;
use anbei_app::use_case::prefill::token::{self, Signer};
use anbei_app::use_case::prefill::{Opened, PrefillWish};
use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::kind::new_website::{IP_RANGES, PRIMARY_DOMAIN};
use anbei_domain::prefill::{Fate, LinkState, PrefillLink, fate};
use anbei_domain::provider::{Member, MemberRole};
use anbei_domain::refusal::Refusal;
use anbei_store::read::hosting::CustomerFilter;
use anbei_store::read::prefill::{FilingPrefill, LinkRow};
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, TestApp, website};

use crate::provider::{joins, listed, member, person};
use crate::tell;

/// 示例云's manager and an operator.
async fn example_cloud(test: &TestApp) -> [(Applicant, Member); 2] {
    let (qian, wu) = (person(test, "qian"), person(test, "wu"));
    listed(&test.app, &qian).await;
    joins(&test.app, &qian, &wu, MemberRole::Operator).await;
    let (manager, operator) = (member(&test.app, &qian).await, member(&test.app, &wu).await);
    [(qian, manager.unwrap()), (wu, operator.unwrap())]
}

fn wish(domain: &str, is_single: bool) -> PrefillWish {
    let mut answers = Answers::new();
    for (id, texts) in [
        ("site_name", &["青禾茶叶小站"][..]),
        ("icp_number", &["京ICP备00000001号-1"]),
        ("primary_domain", &[domain]),
        ("domain_certificate_number", &["SAMPLE-0001"]),
        ("ip_ranges", &["203.0.113.10"]),
        ("access_method", &["leased-host"]),
    ] {
        answers.set(id, texts.iter().copied().filter(|text| !text.is_empty()));
    }
    if domain.is_empty() {
        answers.remove("domain_certificate_number");
    }
    PrefillWish { answers, days: 30, is_single }
}

async fn made(test: &TestApp, by: &(Applicant, Member), wish: PrefillWish) -> LinkRow {
    test.app.make_prefill((&by.1, &by.0.via), wish).await.unwrap()
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Refusal {
    match outcome {
        Err(AppError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn begun(opened: Opened) -> String {
    match opened {
        Opened::Begun(filing) => filing.to_string(),
        Opened::NeedsSubject => panic!("there is no subject"),
    }
}

fn source(test: &TestApp, who: &Applicant, id: &str) -> Option<FilingPrefill> {
    let filing = who.sees(id).unwrap();
    test.app.store().read_now(|tx| read::prefill::find_of_filing(tx, &filing)).unwrap()
}

every_engine! {
    fn a_customer_lands_in_a_draft_and_the_officer_learns_what_was_changed(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [_, operator] = example_cloud(&test).await;
            let (wang, li) = (person(&test, "wang"), test.officer("li"));
            let link = made(&test, &operator, wish("qinghe.example", true)).await;
            let shown = app.look_at_prefill(&Actor::Visitor, &link.token).await.unwrap();
            assert_eq!(shown.provider.name, "示例云计算有限公司");
            assert_eq!((shown.state, shown.link.clone()), (LinkState::Open, link.link.clone()));

            // Without a subject it is kept for the account, and nobody else can have it.
            let opened = app.take_prefill(&wang.actor, &link.token).await.unwrap();
            assert_eq!(opened, Opened::NeedsSubject);
            let waiting = store.read_now(|tx| read::prefill::list_waiting(tx, wang.actor.account().unwrap())).unwrap();
            assert_eq!(waiting.len(), 1);
            let other = person(&test, "other");
            assert_eq!(refused(app.take_prefill(&other.actor, &link.token).await), Refusal::PrefillUsed);

            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let of = (&waiting[0].organisation, waiting[0].link.as_str());
            let filing = begun(app.begin_prefill(&wang.actor, of).await.unwrap());
            let again = app.take_prefill(&wang.actor, &link.token).await.unwrap();
            assert_eq!(begun(again), filing, "the link leads back to what was begun with it");
            let draft = wang.sees(&filing).unwrap();
            assert_eq!(draft.answers.one("primary_domain"), Some("qinghe.example"));
            assert_eq!(draft.answers.one("home_address"), Some("own-domain"));
            assert_eq!(draft.answers.one("access_provider"), operator.1.entry.as_deref());
            assert!(!draft.answers.mentions("domain_certificate_number"));

            // The rest is answered by the applicant, who changes one thing.
            let mut rest = website("qinghe.example", &wang.upload);
            for (id, texts) in draft.answers.iter() {
                rest.set(id, texts.to_vec());
            }
            rest.set("ip_ranges", ["203.0.113.11"]);
            wang.types(&filing, rest).await.unwrap();
            wang.submits(&filing).await.unwrap();
            let case = li.sees(&filing).unwrap();
            let source = source(&test, &wang, &filing).unwrap();
            assert_eq!(source.provider_name, "示例云计算有限公司");
            assert_eq!(source.given.one("domain_certificate_number"), Some("SAMPLE-0001"));
            assert_eq!(fate(&IP_RANGES, &source.given, &case.answers), Some(Fate::Overridden));
            assert_eq!(fate(&PRIMARY_DOMAIN, &source.given, &case.answers), Some(Fate::Kept));
            li.approves(&filing).await.unwrap();
            assert_eq!(wang.entries().len(), 1);
            test.check_audit();
        });
    }

    fn a_link_for_many_opens_for_many_until_it_is_taken_back(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [_, operator] = example_cloud(&test).await;
            let link = made(&test, &operator, wish("", false)).await;
            let people = ["wang", "zhao", "sun"].map(|name| person(&test, name));
            for who in &people[..2] {
                who.registers_subject().await;
                let filing = begun(app.take_prefill(&who.actor, &link.token).await.unwrap());
                assert!(source(&test, who, &filing).is_some());
            }
            let by = (&operator.1, &operator.0.via);
            app.end_prefill(by, &link.link.id).await.unwrap();
            assert!(matches!(app.end_prefill(by, &link.link.id).await, Err(AppError::NotFound)));
            assert_eq!(refused(app.take_prefill(&people[2].actor, &link.token).await), Refusal::PrefillEnded);
            let again = app.take_prefill(&people[0].actor, &link.token).await;
            begun(again.unwrap());
            let over = made(&test, &operator, wish("late.example", true)).await;
            test.clock.pass_days(31);
            assert_eq!(refused(app.take_prefill(&people[2].actor, &over.token).await), Refusal::PrefillExpired);
        });
    }

    fn of_two_who_open_a_link_for_one_at_once_one_gets_it(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [_, operator] = example_cloud(&test).await;
            let people: Vec<_> = (0..6).map(|n| person(&test, &format!("racer{n}"))).collect();
            for round in 0..5 {
                let link = made(&test, &operator, wish(&format!("race{round}.example"), true)).await;
                let tries = people.iter().map(|who| app.take_prefill(&who.actor, &link.token));
                let tries: Vec<_> = tries.map(tokio::spawn).collect();
                let mut won = 0;
                for tried in tries {
                    match tried.await.unwrap() {
                        Ok(Opened::NeedsSubject) => won += 1,
                        Err(AppError::Refused(Refusal::PrefillUsed) | AppError::Stale | AppError::Busy) => {}
                        other => panic!("{other:?}"),
                    }
                }
                assert_eq!(won, 1, "round {round}");
            }
        });
    }

    fn a_provider_signs_at_its_own_place_and_for_nobody_but_itself(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [manager, operator] = example_cloud(&test).await;
            let by = (&manager.1, &manager.0.via);
            let (private, public) = token::make_key().unwrap();
            let forbidden = app.register_prefill_key((&operator.1, &operator.0.via), "x", &public).await;
            assert_eq!(refused(forbidden), Refusal::RoleForbids);
            let key = app.register_prefill_key(by, "开通系统", &public).await.unwrap();
            assert!(matches!(refused(app.register_prefill_key(by, "again", &public).await), Refusal::Flawed(_)));
            let signed = |change: &dyn Fn(&mut PrefillLink)| {
                let mut link = PrefillLink {
                    id: "own-link-1".to_owned(),
                    provider: manager.1.entry.clone().unwrap(),
                    given: wish("own.example", true).answers,
                    issued_at: app.now(),
                    expires_at: app.now().plus_days(3),
                    is_single: true,
                };
                change(&mut link);
                token::sign(&link, &app.config().public_url, &Signer { key: &key, private: &private }).unwrap()
            };
            let wang = person(&test, "wang");
            wang.registers_subject().await;
            let wrongs: [&dyn Fn(&mut PrefillLink); 4] = [
                &|link| "ucloud".clone_into(&mut link.provider),
                &|link| link.given.set("ip_ranges", ["198.51.100.1"]),
                &|link| link.issued_at = link.issued_at.plus_days(1),
                &|link| link.expires_at = link.issued_at.plus_days(400),
            ];
            for wrong in wrongs {
                assert_eq!(refused(app.take_prefill(&wang.actor, &signed(wrong)).await), Refusal::PrefillDamaged);
            }
            let filing = begun(app.take_prefill(&wang.actor, &signed(&|_| {})).await.unwrap());
            assert_eq!(wang.sees(&filing).unwrap().answers.one("primary_domain"), Some("own.example"));
            // The platform counts it among the provider's links, though it has not made it.
            let of = manager.1.organisation.clone();
            let links = store.read_now(move |tx| read::prefill::list_links(tx, &of, (10, 0))).unwrap();
            assert_eq!((links.len(), links[0].uses, links[0].token.as_str()), (1, 1, ""));

            let kept = signed(&|link| "own-link-2".clone_into(&mut link.id));
            app.end_prefill_key(by, &key).await.unwrap();
            let zhao = person(&test, "zhao");
            assert_eq!(refused(app.take_prefill(&zhao.actor, &kept).await), Refusal::PrefillEnded);
        });
    }

    fn links_go_on_when_the_key_is_replaced_and_stop_when_theirs_is_ended(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [manager, operator] = example_cloud(&test).await;
            let by = (&manager.1, &manager.0.via);
            let old = made(&test, &operator, wish("old.example", true)).await;
            app.renew_prefill_key(by).await.unwrap();
            let new = made(&test, &operator, wish("new.example", true)).await;
            assert_ne!(token::key_of(&old.token), token::key_of(&new.token));
            let state = async |link: &LinkRow| app.look_at_prefill(&Actor::Visitor, &link.token).await.unwrap().state;
            assert_eq!(state(&old).await, LinkState::Open);
            app.end_prefill_key(by, &token::key_of(&old.token).unwrap()).await.unwrap();
            assert_eq!((state(&old).await, state(&new).await), (LinkState::Ended, LinkState::Open));
        });
    }

    fn a_table_makes_a_link_for_each_row_and_none_twice(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [manager, operator] = example_cloud(&test).await;
            let table = "域名,网站名称,IP地址,接入方式,有效天数,使用次数\n\
                a.example,甲号茶叶小站,203.0.113.7,云主机,10,单次\n\
                b.example,乙号茶叶小站,198.51.100.7,云主机,10,单次\n\
                c.example,,,,,多次\n\
                a.example,甲号茶叶小站,203.0.113.7,,,\n\
                d.example,丁号茶叶小站,,,900,\n";
            let make = |pass| {
                let table = app.read_prefills(table.as_bytes()).unwrap();
                app.make_prefills((&operator.1, &operator.0.via), table, pass).unwrap()
            };
            let dry = make(Pass::Dry);
            assert_eq!((dry.done, dry.wrong, dry.skipped.len()), (2, 2, 1));
            let codes: Vec<_> = dry.flaws.iter().map(|flaw| (flaw.row, flaw.flaw.code)).collect();
            assert_eq!(codes, [(3, "report-ip-outside"), (6, "prefill-days")]);
            let of = manager.1.organisation.clone();
            let list = || store.read_now(|tx| read::prefill::list_links(tx, &of, (10, 0))).unwrap();
            assert!(list().is_empty());
            assert_eq!(make(Pass::Real).done, 2);
            let again = make(Pass::Real);
            assert_eq!((again.done, again.skipped.len()), (0, 3));
            let links = list();
            assert_eq!(links.len(), 2);
            assert!(links.iter().any(|row| row.domain == "c.example" && !row.link.is_single));
        });
    }

    fn whoever_began_with_a_link_is_its_providers_customer_until_they_name_another(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        tell(async {
            let [_, operator] = example_cloud(&test).await;
            let (wang, li) = (person(&test, "wang"), test.officer("li"));
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let link = made(&test, &operator, wish("typed.example", true)).await;
            let filing = begun(app.take_prefill(&wang.actor, &link.token).await.unwrap());
            let mut rest = website("typed.example", &wang.upload);
            // Neither the entry of the directory nor its addresses: the link alone proves it.
            for (id, text) in [
                ("access_provider", "other"),
                ("access_provider_name", "示例云"),
                ("access_provider_jurisdiction", "domestic"),
                ("access_provider_region", "330106"),
                ("access_provider_phone", "0571-55500001"),
                ("ip_ranges", "198.51.100.20"),
            ] {
                rest.set(id, [text]);
            }
            wang.types(&filing, rest).await.unwrap();
            let customers = async || {
                let filter = CustomerFilter { limit: 10, ..CustomerFilter::default() };
                let (found, count) = app.find_customers(&operator.1, filter).await.unwrap();
                assert_eq!(found.len(), count);
                found.len()
            };
            assert_eq!(customers().await, 0, "a draft is its applicant's alone");
            wang.submits(&filing).await.unwrap();
            assert_eq!(customers().await, 1);
            li.approves(&filing).await.unwrap();
            assert_eq!(customers().await, 1);
        });
    }
}
