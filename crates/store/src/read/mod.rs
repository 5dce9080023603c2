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
pub mod provider;
pub mod provider_report;
pub mod queue;
pub mod round;
pub mod security_group;
pub mod session;
pub mod subject;
pub mod unfiled;
pub mod violation;
pub mod watch;

/// What `LIKE … ESCAPE '!'` takes for "contains".
fn containing(part: &str) -> String {
    format!("%{}%", part.replace('!', "!!").replace('%', "!%").replace('_', "!_"))
}
