//! 域名注册: who the registry says a domain is registered with, and how long.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use anbei_app::job::sweep::WatchSites;
use anbei_domain::kind::CHANGE_WEBSITE;
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, TestApp};

use crate::agenda::registered;
use crate::tell;
use crate::watch::{Site, sweep};

/// A registry on this machine that answers WHOIS.
struct Registry {
    address: SocketAddr,
    asked: Arc<AtomicUsize>,
    said: Arc<Mutex<String>>,
}

impl Registry {
    fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (asked, said) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(String::new())));
        let (count, answer) = (Arc::clone(&asked), Arc::clone(&said));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let mut line = String::new();
                let _ = BufReader::new(stream.try_clone().unwrap()).read_line(&mut line);
                count.fetch_add(1, Ordering::SeqCst);
                let _ = stream.write_all(answer.lock().unwrap().as_bytes());
            }
        });
        Self { address, asked, said }
    }

    fn says(&self, registrar: &str, ends_on: &str) {
        *self.said.lock().unwrap() = format!(
            "Domain Name: qinghe.example\nSponsoring Registrar: {registrar}\nExpiration Time: {ends_on} 00:00:00\n"
        );
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

/// What the last look found of registrar and term.
fn found(app: &TestApp, who: &Applicant, entry: &str) -> [String; 2] {
    let (actor, entry) = (who.actor.clone(), entry.to_owned());
    let looks = app.app.store().read_now(move |tx| {
        let entry = read::entry_life::find(tx, &actor, &entry)?.unwrap();
        read::look::list_of_entry(tx, &entry, 1)
    });
    let look = looks.unwrap().remove(0);
    ["registrar", "domain-ends"].map(|id| {
        let found = look.findings.iter().find(|finding| finding.check.id == id);
        found.map_or_else(String::new, |finding| finding.code.clone())
    })
}

every_engine! {
    fn another_registrar_is_a_drift_until_it_is_on_record_and_no_registry_is_asked_twice_a_week(store: &TestStore) {
        let (site, registry) = (Site::begin("<p>青禾茶叶"), Registry::begin());
        let sites = [("qinghe.example", site.address), ("whois.example", registry.address)];
        let app = TestApp::among(store, &sites);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let drifted = || wang.messages().contains(&"site-drifted".to_owned());
            let again = || tokio::task::block_in_place(|| app.app.check_record(&wang.actor, &entry)).unwrap();
            registry.says("甲注册有限公司", "2027-12-01");
            assert_eq!(sweep(&app, &WatchSites), 1);
            assert_eq!(found(&app, &wang, &entry), ["compare", "lasts"]);

            registry.says("乙注册有限公司", "2026-12-20");
            app.clock.pass_days(3);
            assert!(again());
            assert_eq!((found(&app, &wang, &entry), registry.asked()), (["compare", "lasts"].map(str::to_owned), 1));
            app.clock.pass_days(5);
            assert!(again());
            assert_eq!((found(&app, &wang, &entry), registry.asked()), (["changed", "ending"].map(str::to_owned), 2));
            assert!(!drifted(), "it may pass");
            app.clock.pass_days(2);
            assert!(again() && drifted());
            assert_eq!(registry.asked(), 2);

            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            for (field, text) in [
                ("registrar", "other"),
                ("registrar_name", "乙注册有限公司"),
                ("registrar_jurisdiction", "domestic"),
                ("registrar_region", "110115"),
                ("registrar_phone", "010-55550000"),
            ] {
                wang.types_one(&change, field, text).await.unwrap();
            }
            wang.submits(&change).await.unwrap();
            li.approves(&change).await.unwrap();
            app.clock.pass_minutes(1);
            assert!(again());
            assert_eq!(found(&app, &wang, &entry), ["same", "ending"]);

            // A registry that is silent for long says nothing any more.
            registry.said.lock().unwrap().clear();
            app.clock.pass_days(31);
            assert!(again());
            assert_eq!(found(&app, &wang, &entry), ["", ""]);
        });
        app.check_audit();
    }
}
