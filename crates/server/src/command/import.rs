//! `anbei import entries FILE` and `anbei import unfiled FILE`: older filings and unfiled sites, as an organ hands them over.

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

use anbei_app::sheet::{RowFlaw, csv_of};
use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::{App, Via, views};
use anbei_domain::actor::Actor;
use anbei_domain::id::OrganId;
use anbei_web::i18n::Lang;
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::ImportArgs;
use crate::config::Settings;
use crate::setup;

/// Flaws that are printed; all that are kept go into the file.
const PRINTED: usize = 20;

/// Enters older filings, or says what would happen.
pub fn entries(args: &ImportArgs, settings: &Settings) -> anyhow::Result<ExitCode> {
    let import = Import::prepare(args, settings)?;
    let by = (&Actor::Operator, &via());
    let report = match import.app.read_older(&import.bytes) {
        Ok(table) => {
            let bar = progress(table.total());
            let tell = |done| bar.set_position(u64::try_from(done).unwrap_or(0));
            let report = import.app.import_entries(by, &import.organ, table, import.pass, tell)?;
            bar.finish_and_clear();
            report
        }
        Err(flaws) => ImportReport::of_flaws(flaws),
    };
    told(args, &report)
}

/// Puts unfiled sites down, or says what would happen.
pub fn unfiled(args: &ImportArgs, settings: &Settings) -> anyhow::Result<ExitCode> {
    let import = Import::prepare(args, settings)?;
    let by = (&Actor::Operator, &via());
    let report = match import.app.read_unfiled(&import.bytes) {
        Ok(table) => import.app.import_unfiled(by, &import.organ, table, import.pass)?,
        Err(flaws) => ImportReport::of_flaws(flaws),
    };
    told(args, &report)
}

/// A file, and where it goes.
struct Import {
    app: App,
    organ: OrganId,
    bytes: Vec<u8>,
    pass: Pass,
}

impl Import {
    fn prepare(args: &ImportArgs, settings: &Settings) -> anyhow::Result<Self> {
        let bytes = std::fs::read(&args.file)
            .with_context(|| format!("cannot read {}", args.file.display()))?;
        let app = setup::app(settings, setup::open_store(settings)?)?;
        let organ = organ(&app, &args.organ)?;
        let pass = if args.dry_run { Pass::Dry } else { Pass::Real };
        Ok(Self { app, organ, bytes, pass })
    }
}

fn via() -> Via {
    Via { address: "local".to_owned(), session: "import".to_owned() }
}

fn told(args: &ImportArgs, report: &ImportReport) -> anyhow::Result<ExitCode> {
    tell(args, report)?;
    let is_clean = report.is_readable() && report.wrong == 0;
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The organ of this id, or of this region.
pub(super) fn organ(app: &App, named: &str) -> anyhow::Result<OrganId> {
    let id = OrganId::new(named.to_owned());
    let region = named.to_owned();
    let found = app.store().read_now(move |tx| {
        if let Some(organ) = views::organ::find(tx, &id)? {
            return Ok(Some(organ));
        }
        let near = views::organ::find_for_region(tx, &region)?;
        Ok::<_, anbei_app::StoreError>(near.filter(|organ| organ.region_code == region))
    })?;
    match found {
        Some(organ) => Ok(organ.id),
        None => bail!("there is no organ {named:?}: give its id or the code of its region"),
    }
}

fn tell(args: &ImportArgs, report: &ImportReport) -> anyhow::Result<()> {
    let verb = if args.dry_run { "to import" } else { "imported" };
    println!(
        "{} rows: {} {verb}, {} there already, {} wrong",
        report.total,
        report.done,
        report.skipped.len(),
        report.wrong
    );
    for (part, last) in &report.reserved {
        println!("new numbers of {part} begin with {part}{:06}", last + 1);
    }
    for flaw in report.flaws.iter().take(PRINTED) {
        println!("{}", line(flaw).join("\t"));
    }
    if report.flaws.len() > PRINTED {
        println!("… {} more; name a file with --errors", report.flaws.len() - PRINTED);
    }
    if let Some(file) = &args.errors {
        write_errors(file, report)?;
    }
    Ok(())
}

/// Row, column, what stands there, code, and why in both languages.
fn line(found: &RowFlaw) -> Vec<String> {
    vec![
        found.row.to_string(),
        found.column.map_or(String::new(), |column| column.id.to_owned()),
        found.typed.clone(),
        found.flaw.code.to_owned(),
        Lang::Zh.flaw(&found.flaw),
        Lang::En.flaw(&found.flaw),
    ]
}

fn write_errors(file: &Path, report: &ImportReport) -> anyhow::Result<()> {
    let heads = ["row", "column", "typed", "code", "zh-CN", "en"].map(str::to_owned).to_vec();
    let mut rows = vec![heads];
    rows.extend(report.flaws.iter().map(line));
    let rows = rows.iter().map(|row| row.iter().map(String::as_str).collect());
    std::fs::write(file, csv_of(rows)).with_context(|| format!("cannot write {}", file.display()))
}

fn progress(total: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(total).unwrap_or(0));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec} {eta}") {
        bar.set_style(style);
    }
    bar
}
