//! Structured logs on standard error.

use tracing_subscriber::EnvFilter;

use crate::config::Logs;

/// Starts logging. `ANBEI_LOGS__FILTER` or the file decides what is logged.
pub fn start(logs: &Logs) {
    let filter = EnvFilter::try_new(&logs.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if logs.format == "json" {
        builder.json().init();
    } else {
        builder.with_target(false).init();
    }
}
