//! Writes everything that is generated and committed. `make test` runs this and expects no difference.

use std::fs;
use std::path::Path;

use crate::Findings;
use crate::badge;
use crate::tree::Tree;

/// One kind of generated file: what it is, and what writes it.
struct Generator {
    writes: &'static str,
    run: fn(&Tree) -> Result<(), String>,
}

const GENERATORS: &[Generator] = &[Generator { writes: "the badge as pixels", run: badge_pixels }];

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
        write(&tree.root.join(FOLDER).join(name), &badge::render(&svg, px))?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
