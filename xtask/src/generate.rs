//! Writes everything that is generated and committed. `make test` runs this and expects no difference.

use crate::Findings;
use crate::tree::Tree;

/// One kind of generated file: what it is, and what writes it.
struct Generator {
    writes: &'static str,
    run: fn(&Tree) -> Result<(), String>,
}

const GENERATORS: &[Generator] = &[];

/// Runs every generator.
pub fn run(tree: &Tree) -> Findings {
    let failures = GENERATORS.iter().filter_map(|generator| {
        let error = (generator.run)(tree).err()?;
        Some(format!("{}: {error}", generator.writes))
    });
    Findings::broken(failures.collect())
}
