//! `anbei check KIND VALUE`: is this identifier well formed?

use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use anbei_domain::Flaw;
use anbei_domain::value::{CHECK_KINDS, check};
use anbei_web::i18n;

/// Prints the normalised value, or the flaw's code and reason.
pub fn run(kind: &str, value: &str) -> anyhow::Result<ExitCode> {
    if !CHECK_KINDS.contains(&kind) {
        anyhow::bail!("unknown kind {kind:?}; known are: {}", CHECK_KINDS.join(", "));
    }
    if value == "-" {
        return check_lines(kind);
    }
    match check(kind, value) {
        Some(Ok(normal)) => {
            println!("{normal}");
            Ok(ExitCode::SUCCESS)
        }
        Some(Err(flaw)) => {
            println!("{}\t{}", flaw.code, reason(&flaw));
            Ok(ExitCode::FAILURE)
        }
        None => anyhow::bail!("unknown kind {kind:?}"),
    }
}

/// `ok<TAB>normalised` or `error<TAB>code` for each line; success if all could be read, whatever they say.
fn check_lines(kind: &str) -> anyhow::Result<ExitCode> {
    let mut input = std::io::stdin().lock();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        // Bytes that are no text are a wrong value, not the end of the list.
        let text = String::from_utf8_lossy(&line);
        match check(kind, text.trim_end_matches(['\n', '\r'])) {
            Some(Ok(normal)) => writeln!(out, "ok\t{normal}")?,
            Some(Err(flaw)) => writeln!(out, "error\t{}", flaw.code)?,
            None => {}
        }
        line.clear();
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn reason(flaw: &Flaw) -> String {
    language().flaw(flaw)
}

/// The language of the terminal: Chinese first.
pub(super) fn language() -> i18n::Lang {
    let tag = std::env::var("LC_ALL").or_else(|_| std::env::var("LANG")).unwrap_or_default();
    if tag.starts_with("en") { i18n::Lang::En } else { i18n::Lang::Zh }
}
