//! kill -9 in the middle of a storm of submissions and approvals: nothing acknowledged is lost, no number is issued
//! twice, the audit trail holds. And in the middle of reminders: everybody gets theirs, nobody two. And in the middle of mail:
//! what is sent twice is known to be the same letter. And in the middle of
//! deliveries: every event arrives, those about one matter in their order.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use anbei_app::job::deliver::deliver_next;
use anbei_app::job::sweep::{RemindDeadlines, Sweep};
use anbei_app::job::task::run_due_jobs;
use anbei_app::port::SmtpMailer;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_domain::account::AccountKind;
use anbei_domain::connection::delivery::Outcome;
use anbei_domain::deadline::{Pauses, show_badge_by};
use anbei_domain::filing::StateName;
use anbei_store::read::deadline::About;
use anbei_store::testing::TestStore;
use anbei_store::write::deadline::Owner;
use anbei_store::{Store, StoreConfig, Tx, every_engine, read, write};
use anbei_testkit::{Mood, Postbox, Posted, Receiver, TestApp};

use crate::connection;
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
    let Some((app, life)) = reborn() else { return };
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

/// The store of a child, and which life it is; nothing where this is no child.
pub fn reborn_store() -> Option<(Store, i64)> {
    let place = std::env::var(STORE).ok()?;
    let life: i64 = std::env::var(LIFE).unwrap().parse().unwrap();
    let config = match place.strip_prefix("file:") {
        Some(path) => StoreConfig::Sqlite { path: path.into() },
        None => StoreConfig::Postgres { url: place, pool_size: 4 },
    };
    Some((Store::open(&config).unwrap(), life))
}

/// The same with its application.
fn reborn() -> Option<(TestApp, i64)> {
    let (store, life) = reborn_store()?;
    let receiver = std::env::var(RECEIVER).ok().map(|address| address.parse().unwrap());
    let sites = receiver.map(|address| [(connection::HOST, address)]);
    let app = sites.map_or_else(|| TestApp::on(&store), |sites| TestApp::among(&store, &sites));
    Some((app, life))
}

/// What tells a child where its store is, and which life it lives.
pub fn life_of(place: &str, life: i64) -> [(&'static str, String); 2] {
    [(STORE, place.to_owned()), (LIFE, life.to_string())]
}

/// Where a child finds the store.
pub fn place_of(store: &TestStore) -> String {
    match store.config() {
        StoreConfig::Sqlite { path } => format!("file:{}", path.display()),
        StoreConfig::Postgres { url, .. } => url.clone(),
    }
}

/// People with a badge to show, all to be reminded on the same day.
const REMINDED: usize = 60;
const REMIND_AFTER_DAYS: i64 = 16;

/// The worker that is killed. What it took is hidden for some minutes, so each life begins later.
#[test]
#[ignore = "the child process that reminds"]
fn postman() {
    let Some((app, life)) = reborn() else { return };
    app.clock.pass_days(REMIND_AFTER_DAYS);
    app.clock.pass_minutes(10 * life);
    for _ in 0..100_000 {
        RemindDeadlines.run(&app.app).unwrap();
        say("working");
        let done = run_due_jobs(&app.app).unwrap();
        say(&format!("working {done}"));
    }
}

/// Tells the mailer where the mail server listens.
const POSTBOX: &str = "ANBEI_STORM_POSTBOX";

/// The worker that is killed while it speaks to the mail server.
#[test]
#[ignore = "the child process that mails"]
fn mailer() {
    let Some((store, life)) = reborn_store() else { return };
    let app = mailing(&store, &std::env::var(POSTBOX).unwrap());
    app.clock.pass_days(REMIND_AFTER_DAYS);
    app.clock.pass_minutes(10 * life);
    for _ in 0..100_000 {
        RemindDeadlines.run(&app.app).unwrap();
        say("mailing");
        run_due_jobs(&app.app).unwrap();
    }
}

/// The application with a mail server of its own.
fn mailing(store: &Store, address: &str) -> TestApp {
    let mailer = SmtpMailer::new(&format!("smtp://{address}"), "beian@example.com").unwrap();
    TestApp::mailing(store, Arc::new(mailer))
}

/// Tells the courier where the receiver listens.
const RECEIVER: &str = "ANBEI_STORM_RECEIVER";

/// The courier that is killed, with a message in its hand more often than not.
#[test]
#[ignore = "the child process that delivers"]
fn courier() {
    let Some((app, life)) = reborn() else { return };
    app.clock.pass_minutes(10 * life);
    loop {
        let done = deliver_next(&app.app).unwrap();
        say(&format!("delivering {done}"));
    }
}

/// Opens the accounts, each with a clock that runs.
fn people_with_clocks(app: &TestApp) {
    for n in 0..REMINDED {
        let password = Password::Hashed("no password".to_owned());
        let account = NewAccount {
            email: Some(format!("person-{n}@example.com")),
            ..NewAccount::new(AccountKind::Personal, &format!("person-{n}"), password)
        };
        let account = app.app.create_account_now(account).unwrap();
        let (id, now) = (format!("entry-{n}"), app.app.now());
        let running = [show_badge_by(now.date_in_china(), Pauses::NONE)];
        let put = move |tx: &mut Tx<'_>| {
            let about = About::Entry;
            let account = Some(&account);
            let owner =
                Owner {
                    about, id: &id, account, organ: None, provider: None, title: "青禾小站"
                };
            write::deadline::put(tx, &owner, &running, now)
        };
        app.app.store().write_now(put).unwrap();
    }
}

/// One whole line at once, handed to the operating system before anything else happens.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

every_engine! {
    fn what_was_acknowledged_survives_kill_9(store: &TestStore) {
        let place = place_of(store);
        let (mut submitted, mut issued) = (Vec::new(), Vec::new());
        for life in 1..=LIVES {
            for line in until_killed(("kill::storm", "issued"), &place, life) {
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

every_engine! {
    fn everybody_is_reminded_once_though_the_worker_is_killed_again_and_again(store: &TestStore) {
        people_with_clocks(&TestApp::on(store));
        let place = place_of(store);
        for life in 1..=LIVES {
            until_killed(("kill::postman", "working"), &place, life);
        }
        let app = TestApp::on(&store.reopened());
        app.clock.pass_days(REMIND_AFTER_DAYS);
        app.clock.pass_minutes(10 * (LIVES + 1));
        RemindDeadlines.run(&app.app).unwrap();
        run_due_jobs(&app.app).unwrap();
        let keys = app.app.keys().clone();
        let letters = store.read_now(move |tx| read::outbox::list(tx, &keys, 1000)).unwrap();
        let readers: HashSet<_> = letters.iter().map(|letter| &letter.recipient).collect();
        assert_eq!((readers.len(), letters.len()), (REMINDED, REMINDED));
    }
}

every_engine! {
    fn every_letter_is_mailed_and_one_sent_twice_is_the_same_letter_though_the_worker_is_killed(store: &TestStore) {
        let postbox = Postbox::begin();
        let (place, address) = (place_of(store), postbox.address.to_string());
        people_with_clocks(&mailing(store, &address));
        for life in 1..=LIVES {
            let env = [(POSTBOX, address.as_str())];
            until_killed_with(("kill::mailer", "mailing"), &place, life, &env);
        }
        assert!(postbox.interrupted() > 0, "nobody was killed in the middle of a letter");
        let app = mailing(&store.reopened(), &address);
        app.clock.pass_days(REMIND_AFTER_DAYS);
        app.clock.pass_minutes(10 * (LIVES + 1));
        RemindDeadlines.run(&app.app).unwrap();
        run_due_jobs(&app.app).unwrap();
        let letters = postbox.letters();
        let mut by_id: HashMap<&str, &Posted> = HashMap::new();
        for letter in &letters {
            let first = by_id.entry(&letter.id).or_insert(letter);
            assert_eq!((&first.to, content(first)), (&letter.to, content(letter)));
        }
        let readers: HashSet<_> = letters.iter().map(|letter| &letter.to).collect();
        assert_eq!((readers.len(), by_id.len()), (REMINDED, REMINDED));
        // What was taken in the moment of a kill and not written down yet is all that can come twice.
        let twice = letters.len() - REMINDED;
        assert!(i64::try_from(twice).unwrap() <= LIVES, "{twice} letters came twice");
    }
}

/// A letter without the moment of its sending.
fn content(letter: &Posted) -> String {
    letter.text.lines().filter(|line| !line.starts_with("Date: ")).collect()
}

/// Matters whose events are on their way.
const MATTERS: usize = 12;

every_engine! {
    fn every_event_arrives_in_its_order_though_the_worker_is_killed_again_and_again(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(connection::HOST, receiver.address)]);
        let wang = app.applicant("wang");
        let id = tell(async {
            let (id, _) = connection::add(&app, &wang, "a").await;
            receiver.will(&[Mood::Echoes]);
            assert_eq!(connection::verify(&app, &wang, &id), Outcome::Arrived);
            let li = app.officer("li");
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            for n in 1..MATTERS {
                let site = wang.files_website(&format!("s{n}.example")).await;
                li.approves(&site).await.unwrap();
            }
            id
        });
        receiver.take();
        let (place, address) = (place_of(store), receiver.address.to_string());
        for life in 1..=LIVES {
            let env = [(RECEIVER, address.as_str())];
            until_killed_with(("kill::courier", "delivering"), &place, life, &env);
        }
        app.clock.pass_minutes(10 * (LIVES + 1));
        connection::aside(|| while deliver_next(&app.app).unwrap() {});
        let deliveries = connection::log(&app, &id).0;
        assert_eq!(deliveries.len(), 2 * MATTERS);
        assert!(deliveries.iter().all(|delivery| delivery.state == "done"));
        // What is sent twice is known by its identifier.
        let mut seen = HashSet::new();
        let told: Vec<_> =
            receiver.take().into_iter().filter(|message| seen.insert(message.id.clone())).collect();
        assert_eq!(told.len(), 2 * MATTERS);
        let mut received = HashSet::new();
        for message in &told {
            let body: serde_json::Value = serde_json::from_str(&message.body).unwrap();
            let matter = body["data"]["id"].as_str().unwrap().to_owned();
            match message.kind().as_str() {
                "filing.received" => assert!(received.insert(matter)),
                "filing.approved" => assert!(received.contains(&matter), "approved before it was received"),
                other => panic!("{other}"),
            }
        }
    }
}

fn state_of(app: &TestApp, filing: &str) -> StateName {
    app.officer("auditor").sees(filing).expect("an acknowledged filing is lost").state.name()
}

/// What the child acknowledged until it was killed, at a moment that differs from life to life: some time after it first
/// said `word`.
fn until_killed(child: (&str, &str), place: &str, life: i64) -> Vec<String> {
    until_killed_with(child, place, life, &[])
}

/// The same with further settings.
fn until_killed_with(
    (test, word): (&str, &str),
    place: &str,
    life: i64,
    env: &[(&str, &str)],
) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--ignored", "--nocapture"])
        .envs(life_of(place, life))
        .envs(env.iter().copied())
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
    while !heard.iter().any(|line: &String| line.contains(word)) && Instant::now() < patience {
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
