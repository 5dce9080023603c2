//! Measures the release build against what the project promises, in one run on one machine.
//!
//! Speed is told as a ratio to a bare axum handler that returns the same bytes, asked by the same crowd in turns, so that a
//! slower machine does not change the verdict. `ENTRIES` sets the size of the register, a million by default.

mod bare;
mod load;
mod papers;
mod program;
mod sample;
mod storm;
mod submissions;

use std::error::Error;
use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anbei_domain::time::Timestamp;

use load::{Connection, Random, Seen};
use program::Program;
use sample::Sample;

/// The program's own: submissions are measured in this process.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The size of the register that the promises speak of.
const FULL: usize = 1_000_000;
const CONNECTIONS: usize = 32;
const ROUNDS: usize = 5;
const LASTING: Duration = Duration::from_secs(3);

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let outcome = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "bare", address, content_type, file] => be_bare(address, content_type, file),
        [_, "submissions"] => only_submissions(),
        [_, "papers"] => only_papers(),
        [_, "storm"] => only_storm(),
        [_, "look-ups", what] => only_look_ups(what),
        _ => measure(),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn be_bare(address: &str, content_type: &str, file: &str) -> Fallible<bool> {
    bare::serve(address.parse()?, content_type, std::fs::read(file)?)?;
    Ok(true)
}

/// What is worked on alone, without waiting for the rest.
fn only_submissions() -> Fallible<bool> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    println!("{:.0}/s", runtime.block_on(submissions::rate())?);
    Ok(true)
}

fn only_papers() -> Fallible<bool> {
    println!("{:.0}/min", papers::rate()?);
    Ok(true)
}

/// The same for the storm.
fn only_storm() -> Fallible<bool> {
    let mut verdicts = Verdicts { all_kept: true, table: String::new() };
    storm(&mut verdicts)?;
    Ok(verdicts.all_kept)
}

/// Look-ups while thousands of violations are dealt with, beside look-ups on a quiet day.
fn storm(verdicts: &mut Verdicts) -> Fallible<()> {
    let storm::Weather { quiet, storm, acknowledged, polls } = storm::weather()?;
    let what = format!("{} cases, {} providers polling", storm::CASES, storm::PROVIDERS);
    let (quiet, stormy) = (calm(quiet)?.percentile(99), calm(storm)?.percentile(99));
    let measured = format!(
        "p99 {stormy:.2} ms of {quiet:.2} ms quiet; {acknowledged} orders acknowledged in {polls} polls"
    );
    let is_whole = acknowledged == storm::CASES as u64;
    let kept = stormy <= quiet * 1.2 && is_whole;
    verdicts.tell(&what, &measured, "p99 of a look-up within 20 % of a quiet one", kept);
    Ok(())
}

/// A promise, what was measured, and whether it was kept.
struct Verdicts {
    all_kept: bool,
    /// The same as a table for `docs/reference/benchmarks.md`.
    table: String,
}

impl Verdicts {
    fn tell(&mut self, what: &str, measured: &str, promise: &str, kept: bool) {
        self.all_kept &= kept;
        let verdict = if kept { "ok  " } else { "MISS" };
        println!("{verdict}  {what:<28} {measured:<44} {promise}");
        let verdict = if kept { "yes" } else { "no" };
        for cell in ["| ", what, " | ", promise, " | ", measured, " | ", verdict, " |\n"] {
            self.table.push_str(cell);
        }
    }

    /// Writes the table down, with the day and the machine.
    fn write_down(&self, entries: usize) -> Fallible<()> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let today = Timestamp::from_millis(i64::try_from(since)?).date_in_china();
        let cores = std::thread::available_parallelism()?;
        let text = format!(
            "# Speed, as measured\n\n{today}, {entries} entries on SQLite, {cores} cores which the crowd of clients and the \
             servers share; officers and providers' systems, who have machines of their own in the world, give way to them. \
             `make bench` measures again and writes this page.\n\n\
             Look-ups are told as a ratio to a bare axum handler that returns the same bytes, asked by the same crowd in \
             turns; \"µs\" is the processor time of one answer, ours and the bare handler's.\n\n\
             | what | promised | measured | kept |\n|---|---|---|---|\n{}",
            self.table
        );
        std::fs::write("docs/reference/benchmarks.md", text)?;
        Ok(())
    }
}

/// The same for look-ups whose name contains `what`.
fn only_look_ups(what: &str) -> Fallible<bool> {
    let data = program::seeded(entries())?;
    let sample = sample::draw(&data, 50_000)?;
    let anbei = program::serve(&data)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut verdicts = Verdicts { all_kept: true, table: String::new() };
    runtime.block_on(look_ups(&mut verdicts, &anbei, &sample, what))?;
    Ok(verdicts.all_kept)
}

fn entries() -> usize {
    std::env::var("ENTRIES").ok().and_then(|n| n.parse().ok()).unwrap_or(FULL)
}

fn measure() -> Fallible<bool> {
    let entries = entries();
    let data = program::seeded(entries)?;
    let sample = sample::draw(&data, 50_000)?;
    let mut verdicts = Verdicts { all_kept: true, table: String::new() };

    // The first start warms the file's pages; what is promised is a restart.
    drop(program::serve(&data)?);
    let anbei = program::serve(&data)?;
    let millis = anbei.started_in.as_millis();
    verdicts.tell("start to first answer", &format!("{millis} ms"), "< 300 ms", millis < 300);
    std::thread::sleep(Duration::from_secs(2));
    let megabytes = anbei.memory()? >> 20;
    verdicts.tell("idle memory", &format!("{megabytes} MB"), "< 100 MB", megabytes < 100);

    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(under_load(&mut verdicts, anbei, &sample))?;
    storm(&mut verdicts)?;
    let papers = papers::rate()?;
    verdicts.tell(
        "documents",
        &format!("{papers:.0}/min, PDF/A-2a"),
        ">= 1000/min",
        papers >= 1000.0,
    );
    if entries == FULL {
        verdicts.write_down(entries)?;
    }
    Ok(verdicts.all_kept)
}

/// Everything that is measured with many clients.
async fn under_load(verdicts: &mut Verdicts, anbei: Program, sample: &Sample) -> Fallible<()> {
    look_ups(verdicts, &anbei, sample, "").await?;
    search(verdicts, &anbei, &sample.names)?;
    drop(anbei);
    let rate = submissions::rate().await?;
    let what = format!("submissions by {}", submissions::WRITERS);
    verdicts.tell(&what, &format!("{rate:.0}/s, each on the disk"), ">= 5000/s", rate >= 5000.0);
    Ok(())
}

/// Point look-ups, beside a bare handler; those whose name contains `what`.
async fn look_ups(
    verdicts: &mut Verdicts,
    anbei: &Program,
    sample: &Sample,
    what: &str,
) -> Fallible<()> {
    const API: &str = "/api/v1/register/entries";

    let ask = |before: &str, values: &[String]| -> Arc<[String]> {
        values.iter().map(|value| format!("{before}{}", sample::encode(value))).collect()
    };
    let looked_up: [(&str, Arc<[String]>, f64); 4] = [
        ("by number, JSON", ask(&format!("{API}?number="), &sample.digits), 0.4),
        ("by domain, JSON", ask(&format!("{API}?domain="), &sample.domains), 0.4),
        ("by number, HTML", ask("/record/", &sample.digits), 0.3),
        ("by domain, HTML", ask("/query?q=", &sample.domains), 0.3),
    ];
    for (name, paths, least) in looked_up.into_iter().filter(|(name, ..)| name.contains(what)) {
        compare(verdicts, anbei, name, &paths, least).await?;
    }
    Ok(())
}

/// Asks the program and a bare handler in turns; the middle of the ratios counts.
async fn compare(
    verdicts: &mut Verdicts,
    anbei: &Program,
    what: &str,
    paths: &Arc<[String]>,
    least: f64,
) -> Fallible<()> {
    let mut connection = Connection::open(anbei.address).await?;
    let answer = connection.get(&paths[0]).await?;
    if answer.status != 200 {
        return Err(format!("{} answers {}", paths[0], answer.status).into());
    }
    let bare = program::bare(&answer)?;
    let mut ratios = Vec::new();
    let mut seen = String::new();
    for _ in 0..ROUNDS {
        let (ours, our_micros) = crowded(anbei, paths)?;
        let (bares, bare_micros) = crowded(&bare, paths)?;
        ratios.push(ours.rate() / bares.rate());
        let (ours, bares) = (ours.rate(), bares.rate());
        seen = format!("{ours:.0}/s of {bares:.0}/s, {our_micros:.0} µs to {bare_micros:.0} µs");
    }
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[ROUNDS / 2];
    let promise = format!(">= {least} of a bare handler");
    verdicts.tell(what, &format!("{ratio:.2} ({seen})"), &promise, ratio >= least);
    Ok(())
}

/// What a crowd sees of a program, and the processor time of one answer in microseconds.
fn crowded(program: &Program, paths: &Arc<[String]>) -> Fallible<(Seen, f64)> {
    let before = program.processor_time()?;
    let seen = calm(load::crowd(program.address, paths, CONNECTIONS, LASTING)?)?;
    let spent = program.processor_time()?.saturating_sub(before).as_secs_f64();
    let each = spent / (seen.rate() * seen.took.as_secs_f64()) * 1e6;
    Ok((seen, each))
}

/// Searches for parts of names: one, two, three and six characters long.
fn search(verdicts: &mut Verdicts, anbei: &Program, names: &[String]) -> Fallible<()> {
    let mut random = Random::new(3);
    let parts = names.iter().filter_map(|name| {
        let letters: Vec<char> = name.chars().collect();
        let length = [1, 2, 3, 6][random.below(4)];
        let room = letters.len().checked_sub(length)?;
        let from = random.below(room + 1);
        Some(letters[from..from + length].iter().collect::<String>())
    });
    let path = |part: String| format!("/api/v1/register/entries?name={}", sample::encode(&part));
    let paths: Arc<[String]> = parts.take(5_000).map(path).collect();
    let seen = calm(load::crowd(anbei.address, &paths, 4, LASTING * 2)?)?;
    let (p50, p99) = (seen.percentile(50), seen.percentile(99));
    let measured = format!("p50 {p50:.2} ms, p99 {p99:.2} ms, {:.0}/s", seen.rate());
    verdicts.tell("by part of a name, JSON", &measured, "p99 < 20 ms", p99 < 20.0);
    Ok(())
}

fn calm(seen: Seen) -> io::Result<Seen> {
    if seen.failures > 0 || seen.answers == 0 {
        let Seen { answers, failures, .. } = seen;
        return Err(io::Error::other(format!("{failures} failures beside {answers} answers")));
    }
    Ok(seen)
}
