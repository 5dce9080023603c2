//! Statements that look something up. Who asks is an argument: what is not theirs is not there.

pub mod account;
pub mod alarm;
pub mod announcement;
pub mod attachment;
pub mod audit;
pub mod case_note;
pub mod catch_up;
pub mod code;
pub mod connection;
pub mod deadline;
pub mod directory;
pub mod entry;
pub mod entry_life;
pub mod event;
pub mod feed;
pub mod filing;
pub mod hosting;
pub mod identity;
pub mod job;
pub mod look;
pub mod message;
pub mod older;
pub mod operations;
pub mod organ;
pub mod organ_entry;
pub mod outbox;
pub mod prefill;
pub mod provider;
pub mod provider_report;
pub mod queue;
pub mod registration;
pub mod round;
pub mod security_group;
pub mod session;
pub mod subject;
pub mod unfiled;
pub mod violation;
pub mod violation_report;
pub mod watch;

use anbei_domain::value::fold_prose;

/// What `LOWER(…) LIKE … ESCAPE '!'` takes for "contains": the part as it would be kept, whatever its letters' case.
fn containing(part: &str) -> String {
    let part = fold_prose(part).to_lowercase();
    format!("%{}%", part.replace('!', "!!").replace('%', "!%").replace('_', "!_"))
}

/// The same where nothing was typed and everything is wanted: empty then.
fn containing_any(words: &str) -> String {
    if words.trim().is_empty() { String::new() } else { containing(words) }
}
