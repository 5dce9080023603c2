//! 违规风暴: thousands of cases are opened on records and ordered within a minute while hundreds of providers' systems ask for
//! their orders; beside that, the public looks records up as it does on any day, those that are suspended among them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anbei_app::AppError;
use anbei_app::use_case::api_key::KeyWish;
use anbei_app::use_case::violation::{About, CaseWish, Said};
use anbei_domain::actor::Actor;
use anbei_domain::connection::{Party, Scope};
use anbei_domain::field::Answers;
use anbei_domain::id::AccountId;
use anbei_domain::provider::{Member, Organisation};
use anbei_domain::violation::{CaseMove, Charge, Order, STOP_AT_ONCE_DAYS, Severity, category};
use anbei_store::{Store, StoreConfig, read};
use anbei_testkit::{Applicant, START, TestApp};
use tokio::runtime::Runtime;

use crate::Fallible;
use crate::load::{self, Connection, Seen};
use crate::program;
use crate::sample::{self, Kept, Sample};

pub const CASES: usize = 5_000;
pub const PROVIDERS: usize = 200;
const ENTRIES: usize = 100_000;
/// So many draws of records are what the public asks for.
const LOOKED_UP: usize = 20_000;
/// Both weathers come in turns, so often and for so long: the machine's own moods last longer, and are in both alike.
const ROUNDS: usize = 10;
const LASTING: Duration = Duration::from_secs(6);
/// How often a provider's system asks.
const POLL_EVERY: Duration = Duration::from_secs(2);
/// What the public asks for, over so many connections.
const LOOKUPS_A_SECOND: u32 = 1_000;
const CONNECTIONS: usize = 32;

/// What was measured.
pub struct Weather {
    /// What the public saw.
    pub quiet: Seen,
    pub storm: Seen,
    /// Orders that providers' systems acknowledged; every case is one.
    pub acknowledged: u64,
    pub polls: u64,
}

/// Measures both, one after the other, on a deployment of its own.
pub fn weather() -> Fallible<Weather> {
    let data = program::empty("bench-storm")?;
    // The key that the tests' application opens data with.
    std::fs::create_dir_all(data.join("keys"))?;
    std::fs::write(data.join("keys/data.key"), "07".repeat(32))?;
    program::seed(&data, ENTRIES)?;
    let store = Store::open(&StoreConfig::Sqlite { path: data.join("anbei.db") })?;
    let test = TestApp::on(&store);
    test.clock.pass_minutes(minutes_since_start()?);
    let keys = runtime()?.block_on(providers(&test))?;
    let sample = sample::draw(&data, LOOKED_UP)?;
    let paths = look_ups(&sample);

    let anbei = program::serve(&data)?;
    // Their systems are connected on a quiet day as well.
    let mut providers = Providers::connected(anbei.address, keys)?;
    let mut officers = Officers { accused: accused(sample.kept)?, test, runtime: runtime()? };
    // Who measures is held up by nothing but what is measured.
    let pace = (CONNECTIONS, LOOKUPS_A_SECOND);
    let public = || load::paced(anbei.address, &paths, pace, LASTING);
    let (mut quiet, mut storm) = (Seen::default(), Seen::default());
    for _ in 0..ROUNDS {
        quiet.add(public()?);
        let until = Instant::now() + LASTING;
        let polling = elsewhere(move || providers.poll(until));
        let opening = elsewhere(move || officers.open(until));
        storm.add(public()?);
        providers = polling.join().map_err(|_| "the providers' side fell over")??;
        officers = opening.join().map_err(|_| "the officers' side fell over")??;
    }
    drop((anbei, store));
    std::fs::remove_dir_all(data)?;
    let Providers { polls, acknowledged, .. } = providers;
    Ok(Weather { quiet, storm, acknowledged, polls })
}

/// A thread of somebody who has a machine of their own, in the world: on this one it gives way to who measures and is measured.
fn elsewhere<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> JoinHandle<Result<T, String>> {
    std::thread::spawn(|| {
        rustix::process::nice(19).map_err(|error| error.to_string())?;
        work()
    })
}

fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

fn minutes_since_start() -> Fallible<i64> {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
    Ok((now - START) / 60_000)
}

/// By number and by domain, as programs ask and as people do.
fn look_ups(sample: &Sample) -> Arc<[String]> {
    let of = |before: &str, keys: &[String]| -> Vec<String> {
        keys.iter().map(|key| format!("{before}{}", sample::encode(key))).collect()
    };
    let asked = [
        of("/api/v1/register/entries?number=", &sample.digits),
        of("/api/v1/register/entries?domain=", &sample.domains),
        of("/record/", &sample.digits),
        of("/query?q=", &sample.domains),
    ];
    asked.concat().into()
}

/// Whom the storm strikes: records that the public asks for, each once.
fn accused(mut kept: Vec<Kept>) -> Fallible<Vec<Kept>> {
    kept.sort_by(|one, other| one.entry.cmp(&other.entry));
    kept.dedup_by(|one, other| one.entry == other.entry);
    kept.truncate(CASES);
    if kept.len() < CASES { Err("too few records for the storm".into()) } else { Ok(kept) }
}

fn name(nth: usize) -> String {
    // Letters, since a unit's name holds no bare number.
    let letters: Vec<char> = "甲乙丙丁戊己庚辛壬癸".chars().collect();
    let letter = |place: usize| letters[nth / place % 10];
    format!("示例{}{}{}云计算有限公司", letter(100), letter(10), letter(1))
}

/// Organisations that are listed, each with a key by which its system asks.
async fn providers(test: &TestApp) -> Fallible<Vec<String>> {
    let mut keys = Vec::new();
    for nth in 0..PROVIDERS {
        let who = test.applicant(&format!("storm-provider-{nth}"));
        keys.push(provider(test, &who, &name(nth)).await?);
    }
    Ok(keys)
}

async fn provider(test: &TestApp, who: &Applicant, name: &str) -> Fallible<String> {
    let app = &test.app;
    let mut entry = Answers::new();
    for (id, text) in [
        ("provider_name", name),
        ("provider_uscc", "91000000MA0000007C"),
        ("provider_region", "330106"),
        ("provider_address", "示例路 1 号"),
        ("provider_phone", "0571-55500001"),
        ("provider_licences", "示例 B1-20260001"),
        ("provider_licence_scans", &who.upload),
        ("provider_methods", "leased-host"),
        ("provider_ranges", "203.0.113.0/24"),
        ("provider_default_method", "leased-host"),
    ] {
        entry.set(id, [text]);
    }
    app.apply_as_provider((&who.actor, &who.via), entry).await?;
    let member = app.acts_for(&who.account).await?.ok_or(AppError::NotFound)?;
    let found = organisation(test, &member)?;
    let keeper = Actor::Administrator(AccountId::new("account-system"));
    let reviewed = (found.id.as_str(), found.version);
    app.review_organisation((&keeper, &who.via), reviewed, None).await?;
    let party = Party::Organisation(found.id.clone());
    let wish = KeyWish { name: "orders".to_owned(), scopes: vec![Scope::Events], days: 30 };
    let actor = Actor::Provider(member);
    let key = app.make_key((&actor, &who.via), &party, wish).await?;
    // What happened while it joined is no part of the storm.
    let events = app.store().read_now(|tx| read::event::list_to_fetch(tx, &party, 100))?;
    if !events.is_empty() {
        app.acknowledge_events(&party, events.into_iter().map(|event| event.id).collect()).await?;
    }
    Ok(key.expose().to_owned())
}

fn organisation(test: &TestApp, member: &Member) -> Fallible<Organisation> {
    let (id, actor) = (member.organisation.clone(), Actor::Provider(member.clone()));
    let found = test.app.store().read_now(|tx| read::provider::find(tx, &actor, id.as_str()))?;
    Ok(found.ok_or(AppError::NotFound)?)
}

/// Officers, and the application they work with.
struct Officers {
    /// Whose cases are still to be opened.
    accused: Vec<Kept>,
    test: TestApp,
    runtime: Runtime,
}

impl Officers {
    /// Opens a round's cases, and orders access to be cancelled in each, evenly over the storm.
    fn open(mut self, until: Instant) -> Result<Self, String> {
        const EACH: usize = CASES / ROUNDS;
        let accused = self.accused.split_off(self.accused.len().saturating_sub(EACH));
        let opened = self.runtime.block_on(self.open_cases(accused, until));
        opened.map_err(|error| error.to_string())?;
        Ok(self)
    }

    async fn open_cases(&self, accused: Vec<Kept>, until: Instant) -> Result<(), AppError> {
        let each = u32::try_from(accused.len()).unwrap_or(u32::MAX).max(1);
        let begun = Instant::now();
        let each = until.saturating_duration_since(begun).mul_f64(0.9) / each;
        let category = category::find("fraud").ok_or(AppError::NotFound)?;
        let app = &self.test.app;
        let said = || Said { words: "立即停止接入".to_owned(), evidence: Vec::new() };
        for (nth, kept) in accused.into_iter().enumerate() {
            let at = begun + each * u32::try_from(nth).unwrap_or(0);
            tokio::time::sleep_until(at.into()).await;
            let officer = self.test.officer_of(&kept.organ, "storm");
            let by = (&officer.actor, &officer.via);
            let charge = Charge { category, severity: Severity::Grave, days: None };
            let id = app.open_violation(by, About::Record(kept.entry), charge, said()).await?;
            let order = CaseMove::OrderAtOnce {
                category,
                order: Order { provider: name(nth % PROVIDERS), days: STOP_AT_ONCE_DAYS },
            };
            app.move_violation(by, &id, CaseWish::Move(order), said()).await?;
        }
        Ok(())
    }
}

/// The providers' systems, and what they did so far.
struct Providers {
    systems: Vec<System>,
    polls: u64,
    acknowledged: u64,
    runtime: Runtime,
}

/// A provider's system: its connection, and the key it shows.
struct System {
    connection: Connection,
    key: String,
}

impl Providers {
    fn connected(server: SocketAddr, keys: Vec<String>) -> Fallible<Self> {
        let runtime = runtime()?;
        let mut systems = Vec::new();
        for key in keys {
            let connection = runtime.block_on(Connection::open(server))?;
            systems.push(System { connection, key: format!("Authorization: Bearer {key}\r\n") });
        }
        Ok(Self { systems, polls: 0, acknowledged: 0, runtime })
    }

    /// All of them ask for their orders and acknowledge them, and once more at the end.
    fn poll(mut self, until: Instant) -> Result<Self, String> {
        let begun = Instant::now();
        // They know nothing of one another: each asks at a time of its own.
        let apart = POLL_EVERY / u32::try_from(self.systems.len()).unwrap_or(1);
        let polled = self.runtime.block_on(async {
            let poll = |(system, nth): (System, u32)| {
                tokio::spawn(system.poll(begun + apart * nth, until))
            };
            let polling: Vec<_> = self.systems.drain(..).zip(0..).map(poll).collect();
            for polled in polling {
                let (system, polls, acknowledged) =
                    polled.await.map_err(std::io::Error::other)??;
                self.systems.push(system);
                self.polls += polls;
                self.acknowledged += acknowledged;
            }
            std::io::Result::Ok(())
        });
        polled.map_err(|error| error.to_string())?;
        Ok(self)
    }
}

impl System {
    /// Tells how often it asked, and how many orders it acknowledged.
    async fn poll(mut self, first: Instant, until: Instant) -> std::io::Result<(Self, u64, u64)> {
        let (mut polls, mut acknowledged) = (0, 0);
        tokio::time::sleep_until(first.into()).await;
        loop {
            let is_last = Instant::now() >= until;
            let (connection, shown) = (&mut self.connection, &self.key);
            let answer = connection.ask("GET", "/api/v1/events", shown, "").await?;
            polls += 1;
            let text = String::from_utf8_lossy(answer.body).into_owned();
            let ids: Vec<_> = text
                .split("\"id\":\"evt_")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            if answer.status != 200 {
                return Err(std::io::Error::other(format!("a poll answers {}", answer.status)));
            }
            if !ids.is_empty() {
                let orders = text.matches("case.provider-ordered").count();
                let ids: Vec<_> = ids.iter().map(|id| format!("\"evt_{id}\"")).collect();
                let body = format!("{{\"ids\":[{}]}}", ids.join(","));
                connection.ask("POST", "/api/v1/events/acknowledge", shown, &body).await?;
                acknowledged += orders as u64;
            }
            if is_last {
                return Ok((self, polls, acknowledged));
            }
            tokio::time::sleep(POLL_EVERY).await;
        }
    }
}
