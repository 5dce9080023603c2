//! kill -9 in the middle of a storm of submissions and approvals: nothing acknowledged is lost, no number is issued
//! twice, the audit trail holds.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anbei_domain::filing::StateName;
use anbei_store::{Store, StoreConfig, every_engine, read};
use anbei_testkit::TestApp;

use crate::tell;

/// Tells the child where its store is.
const STORE: &str = "ANBEI_STORM_STORE";
/// Tells the child which life it lives.
const LIFE: &str = "ANBEI_STORM_LIFE";

/// Lives of the process, each ended by a kill.
const LIVES: i64 = 5;

/// The program that is killed: this test binary, asked for nothing but this. Run as a test of its own it does nothing.
#[test]
#[ignore = "the child process of the storm"]
fn storm() {
    let Ok(place) = std::env::var(STORE) else { return };
    let life: i64 = std::env::var(LIFE).unwrap().parse().unwrap();
    let config = match place.strip_prefix("file:") {
        Some(path) => StoreConfig::Sqlite { path: path.into() },
        None => StoreConfig::Postgres { url: place, pool_size: 4 },
    };
    let app = TestApp::on(&Store::open(&config).unwrap());
    app.clock.pass_days(life);
    tell(async {
        let mut tasks = Vec::new();
        for lane in 0..4 {
            let wang = app.applicant(&format!("{life}-{lane}"));
            let li = app.officer(&format!("{life}-{lane}"));
            tasks.push(tokio::spawn(async move {
                let subject = wang.registers_subject().await;
                li.approves(&subject).await.unwrap();
                for n in 0.. {
                    let site = wang.files_website(&format!("s{life}-{lane}-{n}.example")).await;
                    say(&format!("submitted {site}"));
                    let number = li.approves(&site).await.unwrap().number.unwrap();
                    say(&format!("issued {site} {number}"));
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
    });
}

/// One whole line at once, handed to the operating system before anything else happens.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

every_engine! {
    fn what_was_acknowledged_survives_kill_9(store: &TestStore) {
        let place = match store.config() {
            StoreConfig::Sqlite { path } => format!("file:{}", path.display()),
            StoreConfig::Postgres { url, .. } => url.clone(),
        };
        let (mut submitted, mut issued) = (Vec::new(), Vec::new());
        for life in 1..=LIVES {
            for line in storm_until_killed(&place, life) {
                match line.split(' ').collect::<Vec<_>>()[..] {
                    ["submitted", site] => submitted.push(site.to_owned()),
                    ["issued", site, number] => issued.push((site.to_owned(), number.to_owned())),
                    _ => {}
                }
            }
        }
        assert!(issued.len() > 3, "the storm was too short to mean anything: {}", issued.len());
        let app = TestApp::on(&store.reopened());
        app.check_audit();
        for site in &submitted {
            assert_ne!(state_of(&app, site), StateName::Draft, "{site} was acknowledged as submitted");
        }
        let mut numbers = HashSet::new();
        for (site, number) in &issued {
            assert!(numbers.insert(number), "{number} was issued twice");
            assert_eq!(state_of(&app, site), StateName::Approved);
            let id = site.clone();
            let entry = store.read_now(move |tx| read::entry::find_of_filing(tx, &id)).unwrap();
            assert_eq!(entry.map(|entry| entry.number), Some(number.clone()));
        }
    }
}

fn state_of(app: &TestApp, filing: &str) -> StateName {
    app.officer("auditor").sees(filing).expect("an acknowledged filing is lost").state.name()
}

/// What the child acknowledged until it was killed, at a moment that differs from life to life.
fn storm_until_killed(place: &str, life: i64) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["kill::storm", "--exact", "--ignored", "--nocapture"])
        .env(STORE, place)
        .env(LIFE, life.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (tell, lines) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            if tell.send(line).is_err() {
                break;
            }
        }
    });
    // From the first acknowledgement on, so that a slow machine does not make the test empty.
    let mut heard = Vec::new();
    let patience = Instant::now() + Duration::from_mins(1);
    while !heard.iter().any(|line: &String| line.contains("issued")) && Instant::now() < patience {
        heard.extend(lines.recv_timeout(Duration::from_secs(1)));
    }
    let end = Instant::now() + Duration::from_millis(40 + 67 * u64::try_from(life).unwrap());
    while Instant::now() < end {
        heard.extend(lines.recv_timeout(Duration::from_millis(5)));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    heard.extend(lines.try_iter());
    heard
}
