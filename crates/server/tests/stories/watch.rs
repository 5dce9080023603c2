//! Checks before, at and after a number; what lasts; and numbers displayed where they do not belong.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use anbei_app::AppError;
use anbei_app::job::sweep::{CheckFilings, Sweep, WatchSites};
use anbei_app::job::task::run_due_jobs;
use anbei_app::use_case::report::NewReport;
use anbei_app::use_case::violation::{About, CaseWish, Said};
use anbei_domain::check::{Finding, Verdict};
use anbei_domain::filing::Notice;
use anbei_domain::refusal::Refusal;
use anbei_domain::violation::{Case, CaseMove, Charge, Severity, category};
use anbei_store::read::alarm::Alarm;
use anbei_store::read::look::Look;
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, Officer, TestApp};

use crate::tell;
use crate::violation::{by_reference, order};

/// A website on this machine whose home page can be changed.
pub struct Site {
    pub address: SocketAddr,
    page: Arc<Mutex<String>>,
}

impl Site {
    pub fn begin(page: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let page = Arc::new(Mutex::new(page.to_owned()));
        let shown = Arc::clone(&page);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                // A site without a page is one that has closed.
                if shown.lock().unwrap().is_empty() {
                    continue;
                }
                let mut line = String::new();
                let _ = BufReader::new(stream.try_clone().unwrap()).read_line(&mut line);
                let body = shown.lock().unwrap().clone();
                let (status, kind, body) = match line.split(' ').nth(1) {
                    Some("/") if body.starts_with("http") => {
                        ("302 Found\r\nlocation: ".to_owned() + &body, "text/plain", String::new())
                    }
                    Some("/") => ("200 OK".to_owned(), "text/html; charset=utf-8", body),
                    Some("/badge.png") => ("200 OK".to_owned(), "image/png", String::new()),
                    _ => ("404 Not Found".to_owned(), "text/plain", String::new()),
                };
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                    body.len()
                );
            }
        });
        Self { address, page }
    }

    /// From now on; an address instead of a page leads there.
    pub fn shows(&self, page: &str) {
        page.clone_into(&mut self.page.lock().unwrap());
    }
}

pub fn badge(number: &str, link: &str) -> String {
    format!("<p>青禾茶叶<footer><a href=\"{link}\"><img src=/badge.png>{number}</a></footer>")
}

pub async fn registered(app: &TestApp, who: &str, domain: &str) -> (Applicant, Officer, String) {
    let (applicant, li) = (app.applicant(who), app.officer("li"));
    let subject = applicant.registers_subject().await;
    li.approves(&subject).await.unwrap();
    let site = applicant.files_website(domain).await;
    li.approves(&site).await.unwrap();
    let entry = applicant.entries()[0].id.clone();
    (applicant, li, entry)
}

pub fn looks(app: &TestApp, who: &Applicant, entry: &str) -> Vec<Look> {
    let (actor, entry) = (who.actor.clone(), entry.to_owned());
    let looks = app.app.store().read_now(move |tx| {
        let entry = read::entry_life::find(tx, &actor, &entry)?.unwrap();
        read::look::list_of_entry(tx, &entry, 50)
    });
    looks.unwrap()
}

pub fn alarms(app: &TestApp, who: &Applicant, entry: &str) -> Vec<Alarm> {
    let (actor, entry) = (who.actor.clone(), entry.to_owned());
    let alarms = app.app.store().read_now(move |tx| {
        let entry = read::entry_life::find(tx, &actor, &entry)?.unwrap();
        read::alarm::list_of_entry(tx, &entry)
    });
    alarms.unwrap()
}

fn found<'a>(look: &'a Look, check: &str) -> &'a Finding {
    look.findings.iter().find(|finding| finding.check.id == check).unwrap()
}

pub fn code<'a>(look: &'a Look, check: &str) -> &'a str {
    &found(look, check).code
}

/// Does what waits for the network, where stories do not.
pub fn waits<T>(work: impl FnOnce() -> T) -> T {
    tokio::task::block_in_place(work)
}

/// Everything that is due, once.
pub fn sweep(app: &TestApp, sweep: &dyn Sweep) -> usize {
    let swept = waits(|| sweep.run(&app.app)).unwrap();
    assert!(swept.failed.is_empty(), "{:?}", swept.failed);
    swept.done
}

every_engine! {
    fn a_badge_is_mended_and_the_check_turns_green(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let app = TestApp::among(store, &[("qinghe.example", site.address)]);
        tell(async {
            let (wang, li, entry) = registered(&app, "wang", "qinghe.example").await;
            let number = wang.entries()[0].number.clone();
            let digits = wang.entries()[0].digits.clone();
            assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
            let look = &looks(&app, &wang, &entry)[0];
            assert_eq!((code(look, "badge-shown"), look.verdict), ("missing", Verdict::Fail));
            assert_eq!(found(look, "badge-shown").facts["expected"], number);

            // Asked again at once, the platform does not.
            site.shows(&badge(&number, &app.app.badge_link(&digits)));
            assert!(!waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
            app.clock.pass_minutes(1);
            assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
            let look = &looks(&app, &wang, &entry)[0];
            for check in ["badge-shown", "badge-link", "badge-icon", "site-answers"] {
                assert_eq!(found(look, check).verdict, Verdict::Pass, "{check}: {}", code(look, check));
            }
            assert_eq!(looks(&app, &wang, &entry).len(), 2);
            // Nobody else's, and not the officer's to ask.
            for other in [&app.applicant("zhao").actor, &li.actor] {
                let refused = waits(|| app.app.check_record(other, &entry));
                assert!(matches!(refused, Err(AppError::NotFound)));
            }
        });
    }

    fn what_lasts_is_told_to_the_holder_once_and_later_to_the_organ(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let app = TestApp::among(store, &[("qinghe.example", site.address)]);
        tell(async {
            let (wang, _, entry) = registered(&app, "wang", "qinghe.example").await;
            let organ = anbei_domain::id::OrganId::new(anbei_testkit::ORGAN);
            let at_desk = || {
                let before = app.app.now().plus_days(-app.app.config().watch.desk_after_days);
                let organ = organ.clone();
                let failing = app.app.store().read_now(move |tx| read::watch::list_failing(tx, &organ, before, 9));
                failing.unwrap().len()
            };
            let told = || wang.messages().iter().filter(|n| *n == Notice::SiteDrifted.code()).count();
            // Within the thirty days for hanging it, a badge that is missing is not held against anybody.
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert_eq!(sweep(&app, &WatchSites), 0);
            app.clock.pass_days(31);
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert_eq!((told(), at_desk()), (0, 0));
            app.clock.pass_days(2);
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert_eq!((told(), at_desk()), (1, 0));
            for _ in 0..7 {
                app.clock.pass_days(2);
                assert_eq!(sweep(&app, &WatchSites), 1);
            }
            assert_eq!((told(), at_desk()), (1, 1));

            let number = wang.entries()[0].number.clone();
            site.shows(&badge(&number, &app.app.badge_link(&wang.entries()[0].digits)));
            app.clock.pass_days(2);
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert_eq!(code(&looks(&app, &wang, &entry)[0], "badge-shown"), "right");
            assert_eq!((told(), at_desk()), (1, 0));
            assert!(looks(&app, &wang, &entry).len() <= 20);
        });
    }

    fn a_report_of_a_misused_number_is_looked_into_wherever_it_points(store: &TestStore) {
        let (own, strange) = (Site::begin("<p>青禾"), Site::begin("<p>别家"));
        let sites = [("qinghe.example", own.address), ("bieren.example", strange.address), ("third.example", strange.address)];
        let app = TestApp::among(store, &sites);
        tell(async {
            let (wang, li, entry) = registered(&app, "wang", "qinghe.example").await;
            let number = wang.entries()[0].number.clone();
            let via = anbei_app::Via { address: "192.0.2.7".to_owned(), session: String::new() };
            let reports = async |what: &str, words: &str, category: &str| {
                let report = NewReport {
                    what: what.to_owned(),
                    region: "110105".to_owned(),
                    category: category.to_owned(),
                    words: words.to_owned(),
                    ..NewReport::default()
                };
                let told = app.app.report_violation(&via, &report, Vec::new()).await.unwrap();
                waits(|| run_due_jobs(&app.app)).unwrap();
                by_reference(store, &told.reference)
            };
            let raised = || alarms(&app, &wang, &entry);
            strange.shows(&badge(&number, "https://elsewhere.example/"));
            reports("bieren.example", "挂着别人的号码", "other").await;
            assert!(raised().is_empty(), "nobody said that a number is misused");
            // Of the site that displays it, which nobody has filed.
            let case = reports("bieren.example", "挂着别人的号码", "number-misused").await;
            assert_eq!(raised()[0].found_by, "visitor");
            assert_eq!((raised().len(), raised()[0].domain.as_str()), (1, "bieren.example"));
            assert!(wang.messages().contains(&Notice::NumberElsewhere.code().to_owned()));
            // Of the number, with the site in the words; the record's own site is no misuse.
            reports(&number, "见 http://third.example/ 和 qinghe.example", "number-misused").await;
            let domains: Vec<_> = raised().into_iter().map(|alarm| alarm.domain).collect();
            assert_eq!(domains, ["bieren.example", "third.example"]);

            // The officer looks at the site again, and sees what is there.
            let seen = |case: &Case| {
                let case = case.clone();
                app.app.store().read_now(move |tx| read::look::list_of_case(tx, &case, 9)).unwrap()
            };
            assert_eq!((seen(&case).len(), seen(&case)[0].cause.as_str()), (1, "reported"));
            strange.shows("<p>已删除");
            app.clock.pass_minutes(60);
            waits(|| app.app.check_violation(&li.actor, case.id.as_str())).unwrap();
            assert_eq!((seen(&case).len(), seen(&case)[0].cause.as_str()), (2, "asked"));
            assert_eq!(code(&seen(&case)[0], "site-answers"), "answers");
            let elsewhere = app.officer_of(anbei_testkit::OTHER_ORGAN, "zhao");
            let refused = waits(|| app.app.check_violation(&elsewhere.actor, case.id.as_str()));
            assert!(matches!(refused, Err(AppError::NotFound)));
        });
        app.check_audit();
    }

    fn a_look_at_a_suspended_record_asks_nothing_of_its_holder(store: &TestStore) {
        let site = Site::begin("");
        let app = TestApp::among(store, &[("qinghe.example", site.address)]);
        tell(async {
            let (wang, li, entry) = registered(&app, "wang", "qinghe.example").await;
            let charge = Charge { category: category::find("fraud").unwrap(), severity: Severity::Grave, days: None };
            let said = || Said { words: "核实".to_owned(), evidence: Vec::new() };
            let by = (&li.actor, &li.via);
            let case = app.app.open_violation(by, About::Record(entry.clone()), charge, said()).await.unwrap();
            let at_once = CaseMove::OrderAtOnce { category: charge.category, order: order("示例云") };
            app.app.move_violation(by, &case, CaseWish::Move(at_once), said()).await.unwrap();
            for _ in 0..3 {
                app.clock.pass_days(2);
                waits(|| app.app.check_violation(&li.actor, &case)).unwrap();
            }
            assert_eq!(looks(&app, &wang, &entry).len(), 3);
            assert_eq!(code(&looks(&app, &wang, &entry)[0], "site-answers"), "silent");
            assert!(!wang.messages().contains(&Notice::SiteDrifted.code().to_owned()));
            let due = crate::agenda::running(store, &wang);
            assert!(!due.iter().any(|(rule, _)| *rule == "cancel-closed"), "{due:?}");
        });
        app.check_audit();
    }

    fn a_number_on_a_strangers_site_alarms_its_holder_and_the_organ(store: &TestStore) {
        let (own, strange) = (Site::begin("<p>青禾"), Site::begin("<p>别家"));
        let sites = [("qinghe.example", own.address), ("bieren.example", strange.address)];
        let app = TestApp::among(store, &sites);
        tell(async {
            let (wang, li, entry) = registered(&app, "wang", "qinghe.example").await;
            let number = wang.entries()[0].number.clone();
            let by = (&wang.actor, &wang.via);
            for typed in ["bieren.example", "www.qinghe.example", "no domain"] {
                let refused = waits(|| app.app.report_number(by, &entry, typed));
                assert!(matches!(refused, Err(AppError::Refused(Refusal::Flawed(_)))), "{typed}");
            }
            strange.shows(&badge(&number, "https://elsewhere.example/"));
            waits(|| app.app.report_number(by, &entry, "https://bieren.example/")).unwrap();
            waits(|| app.app.report_number(by, &entry, "bieren.example")).unwrap();
            let raised = alarms(&app, &wang, &entry);
            assert_eq!(raised.len(), 1);
            assert_eq!((raised[0].domain.as_str(), raised[0].found_by.as_str()), ("bieren.example", "applicant"));
            assert!(wang.messages().contains(&Notice::NumberElsewhere.code().to_owned()));

            let other = app.officer_of(anbei_testkit::OTHER_ORGAN, "sun");
            let settled = app.app.settle_alarm((&other.actor, &other.via), &raised[0].id).await;
            assert!(matches!(settled, Err(AppError::NotFound)));
            app.app.settle_alarm((&li.actor, &li.via), &raised[0].id).await.unwrap();
            assert!(alarms(&app, &wang, &entry).is_empty());
            app.check_audit();

            // The stranger files that site: its check finds the number by itself.
            let zhao = app.applicant("zhao");
            let subject = zhao.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let filing = zhao.files_website("bieren.example").await;
            assert!(sweep(&app, &CheckFilings) >= 1);
            assert_eq!(alarms(&app, &wang, &entry)[0].found_by, "clock");
            assert_eq!(sweep(&app, &CheckFilings), 0);

            let store = app.app.store().clone();
            let (inner, actor) = (app.app.clone(), li.actor.clone());
            let look = store.read_now(move |tx| {
                let filing = read::filing::find(tx, inner.keys(), &actor, &filing)?.unwrap();
                read::look::find_of_filing(tx, &filing)
            });
            let look = look.unwrap().unwrap();
            assert_eq!(code(&look, "domain-family"), "alone");
            // There is no number yet that could be shown.
            assert!(look.findings.iter().all(|finding| !finding.check.is_of_badge()));
        });
    }

    fn a_draft_is_advised_before_it_is_handed_in(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, _, _) = registered(&app, "wang", "qinghe.example").await;
            let zhao = app.applicant("zhao");
            zhao.registers_subject().await;
            let draft = zhao.begins(&anbei_domain::kind::NEW_WEBSITE).await.unwrap();
            zhao.types_one(&draft, "primary_domain", "shop.qinghe.example").await.unwrap();
            zhao.types_one(&draft, "icp_number", "京ICP备05070602号").await.unwrap();
            let advice = app.app.check_draft(&zhao.actor, &draft).await.unwrap();
            let codes: Vec<_> = advice.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, ["above", "no-service"]);
            assert!(advice.iter().all(|finding| finding.check.is_cheap()));
            let refused = app.app.check_draft(&wang.actor, &draft).await;
            assert!(matches!(refused, Err(AppError::NotFound)));
        });
    }
}
