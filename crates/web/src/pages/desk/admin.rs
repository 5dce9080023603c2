//! `/admin` — what runs behind the pages: jobs and sweeps, to look at.

use anbei_app::AppError;
use anbei_app::job::sweep::SWEEPS;
use anbei_app::views::operations::{self, JobCount, LastSweep, TroubledJob};
use anbei_domain::filing::StateName;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;

use super::keeper::nav;
use crate::extract::Administrator;
use crate::view::Link;
use crate::{Cache, Lang, Page, PageError, Shell, State};

#[derive(Template)]
#[template(path = "desk/admin.html")]
struct AdminPage {
    shell: Shell,
    nav: Vec<Link>,
    at: String,
    tiles: Vec<Tile>,
    jobs: Vec<JobRow>,
    troubles: Vec<TroubleRow>,
    sweeps: Vec<SweepRow>,
}

impl Page for AdminPage {
    const CACHE: Cache = Cache::Never;
}

struct Tile {
    value: i64,
    label: String,
}

struct JobRow {
    name: String,
    state: &'static str,
    word: String,
    count: i64,
    oldest: String,
    newest: String,
}

struct TroubleRow {
    id: String,
    name: String,
    state: &'static str,
    word: String,
    attempts: i64,
    created: String,
    next: String,
    error: String,
}

struct SweepRow {
    name: String,
    about: String,
    last: String,
    took: String,
    done: i64,
    skipped: i64,
    failed: i64,
    state: &'static str,
    word: &'static str,
}

/// `GET /admin`.
pub async fn get(
    Shared(state): Shared<State>,
    admin: Administrator,
) -> Result<Response, PageError> {
    let read = state.app().store().read_heavy(|tx| -> Result<_, AppError> {
        let jobs = (operations::count_jobs(tx)?, operations::list_troubled_jobs(tx, 100)?);
        Ok((jobs, operations::list_sweeps(tx)?, operations::count_filings(tx)?))
    });
    let ((jobs, troubled), sweeps, filings) = read.await?;
    let (t, now) = (admin.visitor.t, state.now());
    let page = AdminPage {
        nav: nav(t, admin.keeps_the_system(), "operations"),
        at: t.moment(now),
        tiles: tiles(t, &filings, &jobs),
        jobs: jobs.iter().map(|job| job_row(t, job)).collect(),
        troubles: troubled.iter().map(|job| trouble_row(t, job)).collect(),
        sweeps: sweep_rows(t, &sweeps, now),
        shell: admin.shell(&state).section("admin"),
    };
    Ok(page.respond())
}

fn tiles(t: Lang, filings: &[(String, i64)], jobs: &[JobCount]) -> Vec<Tile> {
    let with_organ = filings
        .iter()
        .filter(|(state, _)| StateName::find(state).is_some_and(StateName::is_with_organ));
    let of = |state: &str| jobs.iter().filter(|j| j.state == state).map(|j| j.count).sum();
    let tile = |key: &str, value| Tile { value, label: t.text(key).to_owned() };
    vec![
        tile("admin-tile-cases", with_organ.map(|(_, count)| count).sum()),
        tile("admin-tile-waiting", of("waiting")),
        tile("admin-tile-failed", of("failed")),
        tile("admin-tile-done", of("done")),
    ]
}

fn job_state(t: Lang, state: &str) -> (&'static str, String) {
    let look = match state {
        "done" => "done",
        "failed" => "wrong",
        _ => "wait",
    };
    (look, t.find(format!("admin-job-{state}")).unwrap_or("—").to_owned())
}

fn job_row(t: Lang, job: &JobCount) -> JobRow {
    let (state, word) = job_state(t, &job.state);
    JobRow {
        name: job.name.clone(),
        state,
        word,
        count: job.count,
        oldest: t.moment(job.first_due_at),
        newest: t.moment(job.last_due_at),
    }
}

fn trouble_row(t: Lang, job: &TroubledJob) -> TroubleRow {
    let (state, word) = job_state(t, &job.state);
    let is_over = job.state == "failed";
    TroubleRow {
        id: job.id.clone(),
        name: job.name.clone(),
        state,
        word,
        attempts: job.attempts,
        created: t.moment(job.created_at),
        next: if is_over { "—".to_owned() } else { t.moment(job.run_at) },
        error: job.last_error.chars().take(500).collect(),
    }
}

/// Every sweep there is, whether it ever ran or not.
fn sweep_rows(t: Lang, runs: &[LastSweep], now: Timestamp) -> Vec<SweepRow> {
    let row = |sweep: &&dyn anbei_app::job::sweep::Sweep| {
        let run = runs.iter().find(|run| run.name == sweep.name());
        let every = i64::try_from(sweep.recorded_every().as_millis()).unwrap_or(i64::MAX);
        // Twice its time: one run may be under way.
        let is_late = run.is_none_or(|run| now.millis_since(run.started_at) > every * 2);
        let failed = run.map_or(0, |run| run.failed_count);
        let (state, word) = match (failed, is_late) {
            (1.., _) => ("wrong", "admin-sweep-failed"),
            (_, true) => ("wait", "admin-sweep-late"),
            _ => ("done", "admin-sweep-fine"),
        };
        let took = run.and_then(|run| run.finished_at.map(|at| at.millis_since(run.started_at)));
        SweepRow {
            name: sweep.name().to_owned(),
            about: t.find(format!("admin-sweep-{}", sweep.name())).unwrap_or("").to_owned(),
            last: run.map_or("—".to_owned(), |run| t.moment(run.started_at)),
            took: took.map_or("—".to_owned(), |millis| format!("{millis} ms")),
            done: run.map_or(0, |run| run.done_count),
            skipped: run.map_or(0, |run| run.skipped_count),
            failed,
            state,
            word: t.text(word),
        }
    };
    SWEEPS.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sweep_is_explained_in_both_languages() {
        for sweep in SWEEPS {
            let key = format!("admin-sweep-{}", sweep.name());
            for t in [Lang::Zh, Lang::En] {
                assert!(t.find(&key).is_some(), "{key} {t:?}");
            }
        }
    }
}
