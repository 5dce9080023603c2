//! Jobs: tasks that a commit asked for, and sweeps that compare what is with what ought to be.

pub mod sweep;

/// The task that tells an applicant by mail what a message in the portal says.
pub const DELIVER_NOTICE: &str = "deliver-notice";
