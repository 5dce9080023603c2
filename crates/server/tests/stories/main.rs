//! Stories: what people do with the whole application, on both engines.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a story that cannot go on has failed"
)]

mod agenda;
mod apps;
mod catch_up;
mod claim;
mod commands;
mod connection;
mod files;
mod hostile;
mod kill;
mod life;
mod lives;
mod main_job;
mod numbers;
mod pause;
mod picture;
mod ports;
mod prefill;
mod provider;
mod provider_customers;
mod registrar;
mod replay;
mod violation;
mod watch;

use std::future::Future;

/// Runs a story to its end.
fn tell<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .worker_threads(2)
        .build()
        .unwrap()
        .block_on(story)
}
