//! `anbei doctor`: is this deployment well?

use std::process::ExitCode;

use anbei_store::{migrate, read};

use crate::config::Settings;
use crate::setup;

/// Examines one thing after the other and says what it found; what is wrong does not stop the rest.
pub fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let mut wrong = 0;
    let mut say = |what: &str, found: Result<String, String>| match found {
        Ok(text) => println!("ok     {what}: {text}"),
        Err(text) => {
            wrong += 1;
            println!("wrong  {what}: {text}");
        }
    };
    let shown = |error: &dyn std::fmt::Display| error.to_string();

    say("public address", Ok(settings.public_url()));
    say(
        "server secret",
        setup::server_secret(settings).map(|_| "32 bytes".to_owned()).map_err(|e| shown(&e)),
    );
    match setup::open_store(settings) {
        Err(error) => say("database", Err(shown(&error))),
        Ok(store) => {
            say(
                "database",
                store
                    .read_now(read::organ::is_untouched)
                    .map(|_| "answers".to_owned())
                    .map_err(|e| shown(&e)),
            );
            let pending = migrate::pending(&store).map_err(|e| shown(&e));
            say(
                "tables",
                pending.and_then(|open| match open.len() {
                    0 => Ok("up to date".to_owned()),
                    count => Err(format!("{count} migrations are pending: run anbei migrate")),
                }),
            );
            let organs = store.read_now(|tx| read::organ::list_below(tx, None));
            say(
                "organs",
                organs.map_err(|e| shown(&e)).and_then(|organs| match organs.len() {
                    0 => Err("there is none: nothing can be submitted".to_owned()),
                    count => Ok(format!("{count} at the top of the tree")),
                }),
            );
            let trail = store.read_now(read::audit::verify).map_err(|e| shown(&e));
            say(
                "audit trail",
                trail.and_then(|found| match found.faults.first() {
                    None => {
                        Ok(format!("{} acts in {} chains", found.event_count, found.chain_count))
                    }
                    Some(fault) => Err(fault.clone()),
                }),
            );
            say(
                "keys",
                setup::app(settings, store)
                    .map(|_| "open the data".to_owned())
                    .map_err(|e| format!("{e:#}")),
            );
        }
    }
    say("mail", Ok(if settings.mail.smtp.is_empty() { "local outbox" } else { "SMTP" }.to_owned()));
    say(
        "short messages",
        Ok(if settings.sms.gateway.is_empty() { "local outbox" } else { "gateway" }.to_owned()),
    );
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
