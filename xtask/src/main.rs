//! Chores of the workspace, run as `cargo xtask <chore>`.

mod badge;
mod generate;
mod laws;
mod layers;
mod sizes;
mod tree;

use std::process::ExitCode;

use tree::Tree;

/// A chore and what it is for. Checks return what they found broken, and warnings beside.
struct Chore {
    name: &'static str,
    purpose: &'static str,
    run: fn(&Tree) -> Findings,
}

/// What a chore found. Only `broken` fails it.
#[derive(Debug, Default)]
struct Findings {
    broken: Vec<String>,
    warnings: Vec<String>,
}

impl Findings {
    fn broken(broken: Vec<String>) -> Self {
        Self { broken, warnings: Vec::new() }
    }
}

const CHORES: &[Chore] = &[
    Chore { name: "layers", purpose: "who may depend on whom", run: layers::check },
    Chore {
        name: "sizes",
        purpose: "files, functions and signatures stay small",
        run: sizes::check,
    },
    Chore { name: "laws", purpose: "the house laws a program can see", run: laws::check },
    Chore {
        name: "generate",
        purpose: "write what is generated and committed",
        run: generate::run,
    },
];

fn main() -> ExitCode {
    let asked = std::env::args().nth(1).unwrap_or_default();
    let Some(chore) = CHORES.iter().find(|chore| chore.name == asked) else {
        eprintln!("usage: cargo xtask <chore>");
        for Chore { name, purpose, .. } in CHORES {
            eprintln!("  {name:<10} {purpose}");
        }
        return ExitCode::from(2);
    };
    let findings = (chore.run)(&Tree::of_workspace());
    for warning in &findings.warnings {
        println!("warning: {warning}");
    }
    for broken in &findings.broken {
        eprintln!("broken: {broken}");
    }
    if findings.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
