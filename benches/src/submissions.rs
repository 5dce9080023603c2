//! 提交 by many people at once, each acknowledged only when it is on the disk.

use std::time::{Duration, Instant};

use anbei_app::AppError;
use anbei_domain::kind::NEW_WEBSITE;
use anbei_store::{Store, StoreConfig, migrate};
use anbei_testkit::{Applicant, TestApp};

use crate::{Fallible, program};

pub const WRITERS: usize = 64;
const EACH: usize = 150;

/// Acknowledged submissions a second of [`WRITERS`] people, on SQLite with `synchronous=FULL`.
pub async fn rate() -> Fallible<f64> {
    let folder = program::empty("bench-submissions")?;
    let store = Store::open(&StoreConfig::Sqlite { path: folder.join("anbei.db") })?;
    migrate::migrate(&store, 0)?;
    let app = TestApp::on(&store);

    let writers = drafted(&app).await?;
    let begun = Instant::now();
    let submitting: Vec<_> = writers
        .into_iter()
        .map(|(person, drafts)| {
            tokio::spawn(async move {
                for id in &drafts {
                    person.submits(id).await?;
                }
                Ok::<usize, AppError>(drafts.len())
            })
        })
        .collect();
    let mut submitted: u32 = 0;
    for writer in submitting {
        submitted += u32::try_from(writer.await??)?;
    }
    let took: Duration = begun.elapsed();
    drop((app, store));
    std::fs::remove_dir_all(folder)?;
    Ok(f64::from(submitted) / took.as_secs_f64())
}

/// People with a subject each and drafts that want nothing but to be submitted. Who submits at the same time has begun at about
/// the same time, as people do.
async fn drafted(app: &TestApp) -> Fallible<Vec<(Applicant, Vec<String>)>> {
    let mut writers = Vec::new();
    for nth in 0..WRITERS {
        let person = app.applicant(&format!("writer-{nth}"));
        person.registers_subject().await;
        writers.push((person, Vec::new()));
    }
    for each in 0..EACH {
        for (nth, (person, drafts)) in writers.iter_mut().enumerate() {
            let id = person.begins(&NEW_WEBSITE).await?;
            let domain = format!("s{nth}-{each}.example");
            person.types(&id, anbei_testkit::website(&domain, &person.upload)).await?;
            drafts.push(id);
        }
    }
    Ok(writers)
}
