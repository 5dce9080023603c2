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
    let mut recorded_at = None;
    while !*stopped.borrow() {
        let worker = app.clone();
        let ran = tokio::task::spawn_blocking(move || run_sweep(&worker, sweep, recorded_at));
        match ran.await {
            Ok(last) => recorded_at = last,
            Err(error) => tracing::error!(sweep = sweep.name(), %error, "a sweep panicked"),
        }
        tokio::select! {
            () = tokio::time::sleep(sweep.every()) => {}
            _ = stopped.changed() => {}
        }
    }
}

/// Tells when a run was recorded last.
fn run_sweep(app: &App, sweep: &dyn Sweep, recorded_at: Option<Instant>) -> Option<Instant> {
    let (started_at, clock) = (app.now(), Instant::now());
    let swept = match sweep.run(app) {
        Ok(swept) => swept,
        Err(error) => {
            tracing::error!(sweep = sweep.name(), %error, "the sweep did not run");
            return recorded_at;
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
    let is_idle = swept.done + swept.skipped == 0 && swept.failed.is_empty();
    // The timer may be a little early.
    let is_fresh = |at: Instant| at.elapsed() + sweep.every() / 2 < sweep.recorded_every();
    if is_idle && recorded_at.is_some_and(is_fresh) {
        return recorded_at;
    }
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
        return recorded_at;
    }
    Some(clock)
}

#[cfg(test)]
mod tests {
    use anbei_app::AppError;
    use anbei_app::job::sweep::Swept;
    use anbei_store::{every_engine, read};
    use anbei_testkit::TestApp;

    use super::*;

    /// Does so much each time.
    struct Doing(usize);

    impl Sweep for Doing {
        fn name(&self) -> &'static str {
            "doing"
        }

        fn every(&self) -> Duration {
            Duration::from_secs(5)
        }

        fn run(&self, _: &App) -> Result<Swept, AppError> {
            Ok(Swept { done: self.0, ..Swept::default() })
        }
    }

    every_engine! {
        fn a_run_that_found_nothing_to_do_is_written_down_now_and_then(store: &TestStore) {
            let test = TestApp::on(store);
            let done = || {
                let runs = test.app.store().read_now(read::operations::list_sweeps).unwrap();
                runs.first().map(|run| run.done_count)
            };

            let first = run_sweep(&test.app, &Doing(0), None);
            assert!(first.is_some());
            assert_eq!(done(), Some(0), "the first run is");
            assert!(run_sweep(&test.app, &Doing(3), first) > first);
            assert_eq!(done(), Some(3), "and one that did something");
            assert_eq!(run_sweep(&test.app, &Doing(0), first), first);
            assert_eq!(done(), Some(3), "but not the next that did nothing");
            let long_ago = Instant::now().checked_sub(Doing(0).recorded_every());
            assert!(run_sweep(&test.app, &Doing(0), long_ago) > first);
            assert_eq!(done(), Some(0), "until a while has passed");
        }
    }
}
