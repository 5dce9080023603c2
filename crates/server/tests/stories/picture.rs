//! 截图: whose they are, which are kept, and that no look fails for one.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use anbei_app::demo::pictures;
use anbei_app::job::sweep::{ForgetUnused, Sweep, WatchSites};
use anbei_app::job::task::run_due_jobs;
use anbei_app::port::{Drawn, Fetched, Handed, Net, OpenNet, Outgoing, Registered, Validators};
use anbei_app::use_case::violation::{About, Said};
use anbei_app::{AppError, Via};
use anbei_domain::actor::Actor;
use anbei_domain::check::{Found, Reached, Verdict};
use anbei_domain::violation::{Charge, Severity, category};
use anbei_store::testing::TestStore;
use anbei_store::{args, every_engine, read};
use anbei_testkit::{Applicant, OTHER_ORGAN, TestApp};

use crate::tell;
use crate::watch::{Site, alarms, badge, looks, registered, sweep, waits};

/// The world with a browser that sees what it is told to.
struct Seeing {
    net: OpenNet,
    sees: Mutex<Option<Vec<u8>>>,
    started: AtomicUsize,
}

impl Seeing {
    fn among(sites: &[(&str, SocketAddr)]) -> Arc<Self> {
        let sees = Mutex::new(Some(pictures::icon().unwrap()));
        Arc::new(Self { net: anbei_testkit::net_among(sites), sees, started: AtomicUsize::new(0) })
    }

    fn sees(&self, picture: Option<&[u8]>) {
        *self.sees.lock().unwrap() = picture.map(<[u8]>::to_vec);
    }

    fn started(&self) -> usize {
        self.started.load(Ordering::SeqCst)
    }
}

impl Net for Seeing {
    fn lookup(&self, domain: &str) -> Found {
        self.net.lookup(domain)
    }

    fn fetch_home(&self, host: &str, known: &Validators) -> Fetched {
        self.net.fetch_home(host, known)
    }

    fn try_url(&self, url: &str) -> Reached {
        self.net.try_url(url)
    }

    fn render(&self, fetched: &Fetched) -> Option<Drawn> {
        self.started.fetch_add(1, Ordering::SeqCst);
        let picture = self.sees.lock().unwrap().clone();
        Some(Drawn { page: fetched.page.clone()?, picture })
    }

    fn registration(&self, domain: &str) -> Option<Registered> {
        self.net.registration(domain)
    }

    fn might_go_plain(&self, host: &str) -> bool {
        self.net.might_go_plain(host)
    }

    fn hand(&self, message: Outgoing<'_>) -> Handed {
        self.net.hand(message)
    }
}

/// The attachments that an entry's looks refer to, the newest first; nothing for a look without a picture.
fn seen(app: &TestApp, who: &Applicant, entry: &str) -> Vec<Option<String>> {
    looks(app, who, entry).into_iter().map(|look| look.picture.map(|seen| seen.id)).collect()
}

fn opens(app: &TestApp, who: &Actor, id: &str) -> bool {
    waits(|| app.app.open_attachment((who, &Via::default()), id, false)).is_ok()
}

/// The roles of those whose look at a file is on record.
fn looked_at(store: &TestStore, id: &str) -> Vec<String> {
    const ROLES: &str = "
        SELECT actor_role FROM audit_event
         WHERE aggregate = 'attachment' AND aggregate_id = $1 AND action = 'open' ORDER BY seq";
    let id = id.to_owned();
    store.read_now(move |tx| tx.list(ROLES, args![id], |row| row.text(0))).unwrap()
}

fn kept(app: &TestApp, id: &str) -> usize {
    waits(|| run_due_jobs(&app.app)).unwrap();
    let keys = waits(|| app.app.ports().blobs.list(&id[id.len() - 2..])).unwrap();
    keys.iter().filter(|key| key.contains(id)).count()
}

every_engine! {
    fn what_was_seen_is_the_holders_and_the_organs_once_it_lasts(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let net = Seeing::among(&[("qinghe.example", site.address)]);
        let app = TestApp::through(store, net.clone());
        tell(async {
            let (wang, li, entry) = registered(&app, "wang", "qinghe.example").await;
            let (zhao, sun) = (app.applicant("zhao"), app.officer_of(OTHER_ORGAN, "sun"));
            assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
            let look = &looks(&app, &wang, &entry)[0];
            let picture = look.picture.as_ref().unwrap();
            let opened = waits(|| app.app.open_attachment((&wang.actor, &wang.via), &picture.id, false)).unwrap();
            assert_eq!((&*opened.media_type, &*opened.name), ("image/png", "qinghe.example.png"));
            assert_eq!(opened.bytes.len(), usize::try_from(picture.size).unwrap());
            assert!(waits(|| app.app.open_attachment((&wang.actor, &wang.via), &picture.id, true)).is_ok());
            // Its hash stays with what the site answered, also when the picture is gone.
            let (inner, last) = (app.app.clone(), look.clone());
            let evidence = store.read_now(move |tx| read::look::find_evidence(tx, inner.keys(), &last));
            assert!(evidence.unwrap().unwrap().contains(&picture.sha256));

            for other in [&zhao.actor, &li.actor, &sun.actor, &Actor::Visitor] {
                assert!(!opens(&app, other, &picture.id), "{other:?}");
            }
            app.clock.pass_days(31);
            assert_eq!(sweep(&app, &WatchSites), 1);
            app.clock.pass_days(2);
            assert_eq!(sweep(&app, &WatchSites), 1);
            let last = seen(&app, &wang, &entry)[0].clone().unwrap();
            assert!(opens(&app, &wang.actor, &last) && opens(&app, &li.actor, &last));
            for other in [&zhao.actor, &sun.actor, &Actor::Visitor] {
                assert!(!opens(&app, other, &last), "{other:?}");
            }

            let owned = &wang.entries()[0];
            site.shows(&badge(&owned.number, &app.app.badge_link(&owned.digits)));
            app.clock.pass_days(2);
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert!(opens(&app, &wang.actor, &last) && !opens(&app, &li.actor, &last));
            // A case about the record is a reason to see how its site looks.
            let category = category::find("unlawful-content").unwrap();
            let charge = Charge { category, severity: Severity::Serious, days: None };
            let said = Said { words: "经核实".to_owned(), evidence: vec![last.clone()] };
            let about = About::Record(entry.clone());
            app.app.open_violation((&li.actor, &li.via), about, charge, said).await.unwrap();
            app.clock.pass_minutes(1);
            assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
            let newest = seen(&app, &wang, &entry)[0].clone().unwrap();
            assert!(opens(&app, &li.actor, &newest) && !opens(&app, &sun.actor, &newest));
            // Taken into the case, a picture stays when its look is no longer the last.
            site.shows("<p>青禾茶叶");
            app.clock.pass_days(9);
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert!(seen(&app, &wang, &entry).iter().flatten().all(|id| *id != last));
            assert!(opens(&app, &li.actor, &last) && !opens(&app, &li.actor, &newest));
            app.check_audit();
        });
    }

    fn the_last_picture_and_that_of_the_last_failure_are_kept(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let net = Seeing::among(&[("qinghe.example", site.address)]);
        let app = TestApp::through(store, net.clone());
        tell(async {
            let (wang, _, entry) = registered(&app, "wang", "qinghe.example").await;
            let check = || {
                app.clock.pass_minutes(1);
                assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
                seen(&app, &wang, &entry)
            };
            let first = check()[0].clone().unwrap();
            let second = check();
            assert!(second[0].is_some() && second[1].is_none());
            assert!(!opens(&app, &wang.actor, &first));
            assert_eq!(kept(&app, &first), 0);

            let owned = &wang.entries()[0];
            site.shows(&badge(&owned.number, &app.app.badge_link(&owned.digits)));
            let (failed, well) = (second[0].clone(), check()[0].clone().unwrap());
            let third = check();
            assert_eq!(third[1..], [None, failed.clone(), None]);
            assert_eq!((kept(&app, &well), kept(&app, failed.as_ref().unwrap())), (0, 2));
            // Looks long past go, but not those with a picture.
            for _ in 0..25 {
                check();
            }
            let all = seen(&app, &wang, &entry);
            assert_eq!((all.len(), all.last().unwrap()), (21, &failed));

            app.clock.pass_days(8);
            let swept = waits(|| ForgetUnused.run(&app.app)).unwrap();
            // The four files of the fixtures that wang has not handed in, and nothing of these.
            assert_eq!(swept.done, 4);
            assert!(all.iter().flatten().all(|id| opens(&app, &wang.actor, id)));
        });
    }

    fn a_browser_is_started_where_that_is_worth_it(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let net = Seeing::among(&[("qinghe.example", site.address)]);
        let app = TestApp::through(store, net.clone());
        tell(async {
            let (wang, _, entry) = registered(&app, "wang", "qinghe.example").await;
            let owned = &wang.entries()[0];
            site.shows(&badge(&owned.number, &app.app.badge_link(&owned.digits)));
            let started = |days: i64| {
                app.clock.pass_days(days);
                assert_eq!(sweep(&app, &WatchSites), 1);
                net.started()
            };
            // The first time, not while all is well, and now and then all the same.
            assert_eq!([started(0), started(10), started(40), started(41), started(10)], [1, 1, 1, 2, 2]);
            app.clock.pass_minutes(1);
            assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
            assert_eq!(net.started(), 3);
            site.shows("<p>青禾茶叶");
            assert_eq!([started(10), started(2)], [4, 5]);
            // Once is enough where scripts may draw the badge.
            site.shows("<p>青禾茶叶<script>1</script>");
            assert_eq!(started(2), 6);
        });
    }

    fn no_look_fails_for_a_picture(store: &TestStore) {
        let site = Site::begin("<p>青禾茶叶");
        let net = Seeing::among(&[("qinghe.example", site.address)]);
        let app = TestApp::through(store, net.clone());
        tell(async {
            let (wang, _, entry) = registered(&app, "wang", "qinghe.example").await;
            let icon = pictures::icon().unwrap();
            // Sides of 20000, and no checksum that fits.
            let mut bomb = icon.clone();
            bomb[16..24].copy_from_slice(&[0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20]);
            for picture in [None, Some(&b"rubbish"[..]), Some(&icon[..icon.len() / 2]), Some(&bomb)] {
                net.sees(picture);
                app.clock.pass_minutes(1);
                assert!(waits(|| app.app.check_record(&wang.actor, &entry)).unwrap());
                let look = &looks(&app, &wang, &entry)[0];
                assert_eq!((look.verdict, look.picture.as_ref()), (Verdict::Fail, None));
            }
        });
    }

    fn an_alarm_has_what_was_seen_until_it_is_settled(store: &TestStore) {
        let (own, strange) = (Site::begin("<p>青禾"), Site::begin("<p>别家"));
        let sites = [("qinghe.example", own.address), ("bieren.example", strange.address)];
        let app = TestApp::through(store, Seeing::among(&sites));
        tell(async {
            let (wang, li, entry) = registered(&app, "wang", "qinghe.example").await;
            let (zhao, sun) = (app.applicant("zhao"), app.officer_of(OTHER_ORGAN, "sun"));
            strange.shows(&badge(&wang.entries()[0].number, "https://elsewhere.example/"));
            let report = || {
                waits(|| app.app.report_number((&wang.actor, &wang.via), &entry, "bieren.example")).unwrap();
                alarms(&app, &wang, &entry)[0].clone()
            };
            let alarm = report();
            let picture = alarm.picture.unwrap().id;
            // Seen again, it keeps what was seen first.
            assert_eq!(report().picture.unwrap().id, picture);
            assert!(opens(&app, &wang.actor, &picture) && opens(&app, &li.actor, &picture));
            for other in [&zhao.actor, &sun.actor] {
                assert!(!opens(&app, other, &picture));
            }
            // Neither of them made it: both looks are on record.
            assert_eq!(looked_at(store, &picture), ["applicant", "officer"]);
            app.app.settle_alarm((&li.actor, &li.via), &alarm.id).await.unwrap();
            assert!(matches!(
                waits(|| app.app.open_attachment((&li.actor, &li.via), &picture, false)),
                Err(AppError::NotFound)
            ));
            assert_eq!(kept(&app, &picture), 0);

            // The stranger files that site, and its check sees the number.
            let subject = zhao.registers_subject().await;
            li.approves(&subject).await.unwrap();
            zhao.files_website("bieren.example").await;
            assert!(sweep(&app, &anbei_app::job::sweep::CheckFilings) >= 1);
            let found = alarms(&app, &wang, &entry)[0].picture.clone().unwrap().id;
            assert!(opens(&app, &li.actor, &found) && !opens(&app, &zhao.actor, &found));
        });
    }
}
