//! Writes everything that is generated and committed. `make test` runs this and expects no difference.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Findings;
use crate::badge;
use crate::tree::Tree;

/// One kind of generated file: what it is, and what writes it.
struct Generator {
    writes: &'static str,
    run: fn(&Tree) -> Result<(), String>,
}

const GENERATORS: &[Generator] = &[
    Generator { writes: "the badge as pixels", run: badge_pixels },
    Generator { writes: "docs/reference", run: reference },
];

/// Runs every generator.
pub fn run(tree: &Tree) -> Findings {
    let failures = GENERATORS.iter().filter_map(|generator| {
        let error = (generator.run)(tree).err()?;
        Some(format!("{}: {error}", generator.writes))
    });
    Findings::broken(failures.collect())
}

/// 备案图标: 20 pixels as it is hung, and 40 for dense screens.
fn badge_pixels(tree: &Tree) -> Result<(), String> {
    const FOLDER: &str = "crates/web/static/badge";
    let svg = tree.text(&format!("{FOLDER}/badge.svg"));
    for (name, px) in [("badge.png", 20), ("badge@2x.png", 40)] {
        let path = tree.root.join(FOLDER).join(name);
        let committed = fs::read(&path).unwrap_or_default();
        if let Some(png) = badge::render(&svg, px, &committed) {
            write(&path, &png)?;
        }
    }
    Ok(())
}

/// What the program says of itself, in both languages.
fn reference(tree: &Tree) -> Result<(), String> {
    const DOCUMENTS: &[(&str, &str)] = &[
        ("lifecycle", "md"),
        ("lifecycle-filing", "svg"),
        ("lifecycle-entry", "svg"),
        ("lifecycle-violation", "svg"),
        ("lifecycle-provider", "svg"),
    ];
    for (document, kind) in DOCUMENTS {
        for (language, infix) in [("en", ""), ("zh-CN", ".zh-CN")] {
            let text = anbei(tree, &["docs", document, "--language", language])?;
            write(&tree.root.join(format!("docs/reference/{document}{infix}.{kind}")), &text)?;
        }
    }
    Ok(())
}

/// What the program prints: the one named by `ANBEI_BIN`, or the one that Cargo builds now.
fn anbei(tree: &Tree, args: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = if let Some(built) = std::env::var_os("ANBEI_BIN") {
        Command::new(built)
    } else {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["run", "--quiet", "--package", "anbei-server", "--"]);
        command
    };
    let output = command.args(args).current_dir(&tree.root).output();
    let output = output.map_err(|error| format!("anbei: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
