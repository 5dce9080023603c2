//! `anbei docs NAME`: reference documents made from what the program really does.

use std::fmt::Write;
use std::process::ExitCode;

use anbei_domain::filing::StateName;
use anbei_domain::filing::lifecycle::MOVES;
use anbei_web::i18n::Lang;

/// Prints a reference document.
pub fn run(name: &str, language: &str) -> anyhow::Result<ExitCode> {
    let lang = Lang::of_code(language)
        .ok_or_else(|| anyhow::anyhow!("unknown language {language:?}; known are zh-CN, en"))?;
    match name {
        "lifecycle" => print!("{}", lifecycle(lang)?),
        other => anyhow::bail!("unknown document {other:?}; known is lifecycle"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The filing's lifecycle as a diagram and a table.
fn lifecycle(lang: Lang) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let state = |name: StateName| lang.text(format!("state-{}", name.as_str()));
    writeln!(out, "# {}\n", lang.text("docs-lifecycle"))?;
    writeln!(out, "{}\n", lang.text("docs-lifecycle-lead"))?;
    writeln!(out, "```mermaid\nstateDiagram-v2")?;
    for name in StateName::ALL {
        writeln!(out, "  state \"{}\" as {}", state(name), name.as_str().replace('-', "_"))?;
    }
    writeln!(out, "  [*] --> draft")?;
    for row in MOVES {
        for to in row.to {
            let action = lang.text(format!("action-{}", row.action.as_str()));
            let (from, to) = (row.from.as_str().replace('-', "_"), to.as_str().replace('-', "_"));
            writeln!(out, "  {from} --> {to}: {action}")?;
        }
    }
    writeln!(out, "```\n")?;
    writeln!(out, "{}", lang.text("docs-lifecycle-head"))?;
    writeln!(out, "|---|---|---|---|---|")?;
    for row in MOVES {
        let to: Vec<_> = row.to.iter().map(|to| state(*to)).collect();
        let clock = row.clock.map_or("", |clock| lang.text(format!("clock-{clock}")));
        let who = lang.text(format!("role-{}", row.who.name()));
        let action = lang.text(format!("action-{}", row.action.as_str()));
        writeln!(out, "| {} | {who} | {action} | {} | {clock} |", state(row.from), to.join(" / "))?;
    }
    Ok(out)
}
