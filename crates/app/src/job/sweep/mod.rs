//! Sweeps: periodic, without input, idempotent; one bad row does not stop them.

mod catch_up;
mod check_filings;
mod forget_expired;
mod forget_staged;
mod forget_unused;
mod lapse_overdue;
mod locate_unfiled;
mod mark_unanswered;
mod remind_deadlines;
mod remind_drafts;
mod seal_audit;
mod watch_sites;

use std::time::Duration;

pub use catch_up::CatchUp;
pub use check_filings::CheckFilings;
pub use forget_expired::ForgetExpired;
pub use forget_staged::ForgetStaged;
pub use forget_unused::ForgetUnused;
pub use lapse_overdue::LapseOverdue;
pub use locate_unfiled::LocateUnfiled;
pub use mark_unanswered::MarkUnanswered;
pub use remind_deadlines::RemindDeadlines;
pub use remind_drafts::RemindDrafts;
pub use seal_audit::SealAudit;
pub use watch_sites::WatchSites;

use crate::{App, AppError};

/// What a sweep did.
#[derive(Debug, Default)]
pub struct Swept {
    pub done: usize,
    pub skipped: usize,
    pub failed: Vec<(String, AppError)>,
}

/// A periodic job that takes no input: a missed run is repaired by the next one.
pub trait Sweep: Send + Sync {
    /// Stable, kebab-case.
    fn name(&self) -> &'static str;
    fn every(&self) -> Duration;
    fn run(&self, app: &App) -> Result<Swept, AppError>;

    /// How old the record of its last run may be while it runs in time. A run that found nothing to do is written down no
    /// more often: whatever is written, every reader of the file has to begin anew with.
    fn recorded_every(&self) -> Duration {
        self.every().max(Duration::from_mins(5))
    }
}

/// Every sweep there is.
pub static SWEEPS: &[&dyn Sweep] = &[
    &CatchUp,
    &RemindDeadlines,
    &RemindDrafts,
    &LapseOverdue,
    &MarkUnanswered,
    &SealAudit,
    &ForgetExpired,
    &ForgetStaged,
    &ForgetUnused,
    &CheckFilings,
    &WatchSites,
    &LocateUnfiled,
];
