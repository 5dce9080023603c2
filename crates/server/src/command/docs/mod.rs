//! `anbei docs NAME`: reference documents made from what the program really does.

mod diagram;
mod lifecycle;

use std::process::ExitCode;

use anbei_web::i18n::Lang;

/// Prints a reference document, or a picture of one.
pub fn run(name: &str, language: &str) -> anyhow::Result<ExitCode> {
    let lang = Lang::of_code(language)
        .ok_or_else(|| anyhow::anyhow!("unknown language {language:?}; known are zh-CN, en"))?;
    match name {
        "lifecycle" => print!("{}", lifecycle::document(lang)?),
        "lifecycle-filing" => print!("{}", diagram::svg(&lifecycle::filing_graph(lang))),
        "lifecycle-entry" => print!("{}", diagram::svg(&lifecycle::entry_graph(lang))),
        "lifecycle-violation" => print!("{}", diagram::svg(&lifecycle::case_graph(lang))),
        "lifecycle-provider" => print!("{}", diagram::svg(&lifecycle::provider_graph(lang))),
        other => anyhow::bail!(
            "unknown document {other:?}; known are lifecycle, lifecycle-filing, lifecycle-entry, lifecycle-violation, lifecycle-provider"
        ),
    }
    Ok(ExitCode::SUCCESS)
}
