//! `anbei doctor`: is this deployment well?

use std::fmt::Display;
use std::process::ExitCode;

use anbei_app::port::Blobs;
use anbei_store::{Store, migrate, read};
use anyhow::Context;

use crate::config::Settings;
use crate::{press, setup};

/// Examines one thing after the other and says what it found; what is wrong does not stop the rest.
pub fn run(settings: &Settings) -> ExitCode {
    let mut doctor = Doctor { wrong_count: 0 };
    doctor.say("public address", Ok(settings.public_url()));
    let secret = setup::server_secret(settings).map(|_| "32 bytes".to_owned());
    doctor.say("server secret", shown(secret));
    match shown(setup::open_store(settings)) {
        Err(error) => doctor.say("database", Err(error)),
        Ok(store) => doctor.examine(settings, store),
    }
    let local =
        |is_local: bool, other: &str| Ok(if is_local { "local outbox" } else { other }.to_owned());
    doctor.say("mail", local(settings.mail.smtp.is_empty(), "SMTP"));
    papers(settings);
    doctor.say("short messages", local(settings.sms.gateway.is_empty(), "gateway"));
    if doctor.wrong_count == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Doctor {
    wrong_count: usize,
}

impl Doctor {
    fn say(&mut self, what: &str, found: Result<String, String>) {
        match found {
            Ok(text) => println!("ok     {what}: {text}"),
            Err(text) => {
                self.wrong_count += 1;
                println!("wrong  {what}: {text}");
            }
        }
    }

    fn examine(&mut self, settings: &Settings, store: Store) {
        let answers = store.read_now(read::organ::is_untouched).map(|_| "answers".to_owned());
        self.say("database", shown(answers));
        let tables = shown(migrate::pending(&store)).and_then(|open| match open.len() {
            0 => Ok("up to date".to_owned()),
            count => Err(format!("{count} migrations are pending: run anbei migrate")),
        });
        self.say("tables", tables);
        let organs = shown(store.read_now(|tx| read::organ::list_below(tx, None)));
        let organs = organs.and_then(|organs| match organs.len() {
            0 => Err("there is none: nothing can be submitted".to_owned()),
            count => Ok(format!("{count} at the top of the tree")),
        });
        self.say("organs", organs);
        let trail = shown(store.read_now(read::audit::verify));
        let trail = trail.and_then(|found| match found.faults.first() {
            None => Ok(format!("{} acts in {} chains", found.event_count, found.chain_count)),
            Some(fault) => Err(fault.clone()),
        });
        self.say("audit trail", trail);
        self.say("keys", shown(setup::app(settings, store).map(|_| "open the data".to_owned())));
        self.say(
            "attachments",
            shown(setup::blobs(settings)).and_then(|blobs| shown(tried(&blobs))),
        );
    }
}

/// Keeps something where attachments lie, reads it back and takes it away.
fn tried(blobs: &Blobs) -> anyhow::Result<String> {
    const KEY: &str = "doctor/was-here";
    let kept = b"a letter to itself".to_vec();
    blobs.put(KEY, kept.clone()).context("cannot be written")?;
    let read = blobs.get(KEY).context("cannot be read")?;
    blobs.delete(KEY).context("cannot be deleted from")?;
    anyhow::ensure!(read == Some(kept), "what is read is not what was written");
    Ok(format!("can be written and read, {blobs:?}"))
}

/// Whether documents can be printed, and what would let rarer characters stand on them. A deployment can do without.
fn papers(settings: &Settings) {
    match press::fonts(&settings.papers) {
        Ok(fonts) if fonts.lacking().is_empty() => println!("ok     papers: every font is there"),
        Ok(fonts) => {
            println!("note   papers: rarer characters need {}", fonts.lacking().join(", "));
        }
        Err(error) => println!("note   papers: none can be printed: {error}"),
    }
}

fn shown<T, E: Display>(outcome: Result<T, E>) -> Result<T, String> {
    outcome.map_err(|error| format!("{error:#}"))
}
