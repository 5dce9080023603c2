//! The worker: jobs as they come, sweeps as they are due.

use std::time::{Duration, Instant};

use anbei_app::job::sweep::{SWEEPS, Sweep};
use anbei_app::{App, StoreError, job};
use anbei_store::write::job::SweepRun;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A worker that runs until it is told to stop.
pub struct Worker {
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

/// Between two looks at an empty queue.
const PAUSE: Duration = Duration::from_millis(500);

/// Messages handed to receivers at the same time, no two to the same one and no three to the same party: those that do not
/// answer hold up the others for one try at most.
const DELIVERERS: usize = 4;

/// Starts working off jobs and sweeps.
pub fn start(app: &App) -> Worker {
    let (stop, stopped) = watch::channel(false);
    let mut tasks = vec![tokio::spawn(jobs(app.clone(), stopped.clone()))];
    for _ in 0..DELIVERERS {
        tasks.push(tokio::spawn(deliveries(app.clone(), stopped.clone())));
    }
    for sweep in SWEEPS {
        tasks.push(tokio::spawn(sweeps(app.clone(), *sweep, stopped.clone())));
    }
    Worker { stop, tasks }
}

impl Worker {
    /// Lets what is running come to its end.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        for task in self.tasks {
            drop(task.await);
        }
    }
}

async fn jobs(app: App, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let worker = app.clone();
        let ran = tokio::task::spawn_blocking(move || job::task::run_due_jobs(&worker)).await;
        match ran {
            Ok(Ok(0)) => {}
            Ok(Ok(_)) => continue,
            Ok(Err(error)) => tracing::error!(%error, "jobs cannot be taken"),
            Err(error) => tracing::error!(%error, "a job panicked"),
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stopped.changed() => {}
        }
    }
}

async fn deliveries(app: App, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let worker = app.clone();
        let ran = tokio::task::spawn_blocking(move || job::deliver::deliver_next(&worker)).await;
        match ran {
            Ok(Ok(true)) => continue,
            Ok(Ok(false)) => {}
            Ok(Err(error)) => tracing::error!(%error, "events cannot be delivered"),
            Err(error) => tracing::error!(%error, "a delivery panicked"),
        }
        tokio::select! {
            () = tokio::time::sleep(2 * PAUSE) => {}
            _ = stopped.changed() => {}
        }
    }
}

async fn sweeps(app: App, sweep: &'static dyn Sweep, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let worker = app.clone();
        let ran = tokio::task::spawn_blocking(move || run_sweep(&worker, sweep)).await;
        if let Err(error) = ran {
            tracing::error!(sweep = sweep.name(), %error, "a sweep panicked");
        }
        tokio::select! {
            () = tokio::time::sleep(sweep.every()) => {}
            _ = stopped.changed() => {}
        }
    }
}

fn run_sweep(app: &App, sweep: &dyn Sweep) {
    let (started_at, clock) = (app.now(), Instant::now());
    let swept = match sweep.run(app) {
        Ok(swept) => swept,
        Err(error) => {
            tracing::error!(sweep = sweep.name(), %error, "the sweep did not run");
            return;
        }
    };
    for (id, error) in &swept.failed {
        tracing::error!(sweep = sweep.name(), id, %error, "left for the next run");
    }
    let duration_ms = clock.elapsed().as_millis();
    tracing::debug!(
        sweep = sweep.name(),
        done = swept.done,
        skipped = swept.skipped,
        duration_ms,
        "swept"
    );
    let (finished_at, name) = (app.now(), sweep.name());
    let recorded: Result<(), StoreError> = app.store().write_now(move |tx| {
        let run = SweepRun {
            name,
            started_at,
            finished_at,
            done_count: swept.done,
            skipped_count: swept.skipped,
            failed_count: swept.failed.len(),
        };
        anbei_store::write::job::record_sweep(tx, &run)
    });
    if let Err(error) = recorded {
        tracing::error!(sweep = name, %error, "the run was not recorded");
    }
}
