//! `anbei admin`: the organs of a deployment, and who works there.

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anbei_app::port::Secret;
use anbei_app::sheet::csv_of;
use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::use_case::staff::{NewStaff, Post, StaffMove};
use anbei_app::{App, AppError, Via};
use anbei_domain::account::AdminRole;
use anbei_domain::actor::Actor;
use anbei_domain::refusal::Refusal;
use anbei_domain::region;
use anbei_domain::table::ORGANS;
use anbei_web::i18n::Lang;
use anyhow::{Context, anyhow, bail};

use super::import::organ;
use super::read;
use crate::cli::{Admin, Place};
use crate::setup;

/// What is wrong is printed up to here.
const PRINTED: usize = 50;

/// Does one of them.
pub fn run(what: &Admin) -> anyhow::Result<ExitCode> {
    match what {
        Admin::Organs { template: true, .. } => {
            let row = |column: &'static anbei_domain::table::Column| column.headings[0];
            let heads = ORGANS.columns.iter().map(row).collect();
            std::io::stdout().write_all(&csv_of([heads, ORGANS.sample.to_vec()]))?;
            Ok(ExitCode::SUCCESS)
        }
        Admin::Organs { place, file, dry_run, .. } => {
            let pass = if *dry_run { Pass::Dry } else { Pass::Real };
            organs(&open(place)?, file.as_deref().unwrap_or(Path::new("-")), pass)
        }
        Admin::Add { place, password_stdin, .. } => add(&open(place)?, what, *password_stdin),
        Admin::List { place } => list(&open(place)?),
        Admin::Password { place, login, password_stdin } => {
            let app = open(place)?;
            let (password, is_new) = password(&app, *password_stdin)?;
            act(&app, login, StaffMove::SetPassword(password.clone()))?;
            println!("{login} has another password; every session of it has ended");
            tell_password(&password, is_new);
            Ok(ExitCode::SUCCESS)
        }
        Admin::ForgetDevice { place, login } => {
            act(&open(place)?, login, StaffMove::ForgetSecondFactor)?;
            println!("{login} enrols another device at the next log-in");
            Ok(ExitCode::SUCCESS)
        }
        Admin::Disable { place, login } => {
            act(&open(place)?, login, StaffMove::Disable)?;
            println!("nobody logs in as {login} any more");
            Ok(ExitCode::SUCCESS)
        }
        Admin::Enable { place, login } => {
            act(&open(place)?, login, StaffMove::Enable)?;
            println!("{login} may log in again");
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn open(place: &Place) -> anyhow::Result<App> {
    let settings = read(place)?;
    setup::app(&settings, setup::open_store(&settings)?)
}

fn via() -> Via {
    Via { address: "local".to_owned(), session: "admin".to_owned() }
}

fn organs(app: &App, file: &Path, pass: Pass) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut strays = String::new();
    let report = match app.read_organs(&bytes) {
        Ok(table) => {
            let regions = table.rows.iter().map(|(_, organ)| organ.region.as_str());
            let unknown: Vec<_> = regions.filter(|code| region::find(code).is_none()).collect();
            strays = unknown.join(" ");
            app.import_organs((&Actor::Operator, &via()), table, pass)?
        }
        Err(flaws) => ImportReport::of_flaws(flaws),
    };
    let verb = if pass == Pass::Dry { "to enter" } else { "entered" };
    println!(
        "{} rows: {} {verb}, {} there already, {} wrong",
        report.total,
        report.done,
        report.skipped.len(),
        report.wrong
    );
    for flaw in report.flaws.iter().take(PRINTED) {
        let column = flaw.column.map_or("", |column| column.headings[0]);
        let why = (Lang::Zh.flaw(&flaw.flaw), Lang::En.flaw(&flaw.flaw));
        println!("row {}\t{column}\t{}\t{} {}", flaw.row, flaw.typed, why.0, why.1);
    }
    if !strays.is_empty() {
        println!(
            "no applicant's address lies in these regions, so cases get there only by hand: {strays}"
        );
    }
    let is_clean = report.is_readable() && report.wrong == 0;
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn add(app: &App, what: &Admin, from_stdin: bool) -> anyhow::Result<ExitCode> {
    let Admin::Add { login, name, officer_of, administrator, email, mobile, .. } = what else {
        bail!("nobody to add");
    };
    let post = match (officer_of, administrator) {
        (Some(named), _) => Post::Officer(organ(app, named)?),
        (None, Some(role)) => Post::Administrator(
            AdminRole::of_name(role)
                .ok_or_else(|| anyhow!("there is no role {role:?}: system, security or audit"))?,
        ),
        (None, None) => bail!("say --officer-of ORGAN or --administrator ROLE"),
    };
    let new = NewStaff {
        login_name: login.clone(),
        display_name: name.clone(),
        post,
        email: email.clone(),
        mobile: mobile.clone(),
        language: "zh-CN".to_owned(),
    };
    let (password, is_new) = password(app, from_stdin)?;
    app.open_staff_now(&new, &password, &via()).map_err(explained)?;
    println!("{login} may log in now and enrols a second factor then");
    tell_password(&password, is_new);
    Ok(ExitCode::SUCCESS)
}

fn act(app: &App, login: &str, what: StaffMove) -> anyhow::Result<()> {
    app.move_staff_now(login, what, &via()).map_err(explained)
}

fn list(app: &App) -> anyhow::Result<ExitCode> {
    for account in app.list_staff_now()? {
        let post = match (&account.organ, account.admin_role) {
            (Some(organ), _) => format!("officer of {organ}"),
            (None, Some(role)) => format!("{} administrator", role.as_str()),
            (None, None) => account.kind.as_str().to_owned(),
        };
        let factor = if account.has_second_factor { "two factors" } else { "not enrolled yet" };
        let state = if account.is_disabled { "disabled" } else { factor };
        println!("{}\t{}\t{post}\t{state}", account.login_name, account.display_name);
    }
    Ok(ExitCode::SUCCESS)
}

/// The password from standard input, or one that nobody knows yet, and whether it is such a one.
fn password(app: &App, from_stdin: bool) -> anyhow::Result<(Secret, bool)> {
    if from_stdin {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok((Secret::new(text.trim_end_matches(['\r', '\n']).to_owned()), false));
    }
    let mut random = [0; 10];
    app.ports().entropy.fill(&mut random);
    Ok((Secret::new(format!("Anbei-{}", hex::encode(random))), true))
}

/// What was made up is shown once, to whoever hands it on.
fn tell_password(password: &Secret, is_new: bool) {
    if is_new {
        println!("password, shown this once: {}", password.expose());
    }
}

/// What is wrong, in both languages, field by field.
fn explained(error: AppError) -> anyhow::Error {
    match error {
        AppError::Refused(Refusal::Flawed(flaws)) => {
            let line = |f: &anbei_domain::field::FieldFlaw| {
                format!("{}: {} {}", f.field, Lang::Zh.flaw(&f.flaw), Lang::En.flaw(&f.flaw))
            };
            anyhow!(flaws.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        other => other.into(),
    }
}
