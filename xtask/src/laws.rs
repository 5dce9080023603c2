//! The house laws a program can see by reading the sources. The compiler and the tests hold the others.

use std::collections::BTreeSet;

use crate::Findings;
use crate::tree::{Tree, code_lines, is_test_file};

/// A law and the places that break it.
struct Law {
    says: &'static str,
    broken: fn(&Tree) -> Vec<String>,
}

const LAWS: &[Law] = &[
    Law { says: "rules know no clock, file or environment", broken: impure_rules },
    Law { says: "no async where nothing waits", broken: needless_async },
    Law { says: "drivers are imported in the seam only", broken: drivers_outside_the_seam },
    Law { says: "SQL lives in the store", broken: sql_outside_the_store },
    Law { says: "pages keep to the strict content policy", broken: inline_code },
    Law { says: "migrations are twins", broken: lonely_migrations },
    Law { says: "catalogs are twins", broken: lonely_catalogs },
    Law { says: "nothing is left for later", broken: leftovers },
    Law { says: "lints are expected with a reason, never switched off", broken: silenced_lints },
    Law { says: "pages need no newer browser than the floor", broken: too_modern_styles },
];

/// Asks every law.
pub fn check(tree: &Tree) -> Findings {
    let broken = LAWS.iter().flat_map(|law| {
        (law.broken)(tree).into_iter().map(|place| format!("{}: {place}", law.says))
    });
    Findings::broken(broken.collect())
}

fn impure_rules(tree: &Tree) -> Vec<String> {
    const WORDS: &[&str] = &[
        "SystemTime::now",
        "Instant::now",
        "Zoned::now",
        "Timestamp::now",
        "std::fs",
        "std::env",
        "std::net::Tcp",
        "std::process",
    ];
    naming(tree, &["crates/domain/src/"], WORDS)
}

fn needless_async(tree: &Tree) -> Vec<String> {
    naming(tree, &["crates/domain/src/", "crates/paper/src/"], &["async fn", ".await"])
}

fn drivers_outside_the_seam(tree: &Tree) -> Vec<String> {
    /// Files and folders of the store that may speak to a driver.
    const SEAM: &[&str] = &["tx", "dialect", "migrate", "open", "pool", "engine", "seam"];
    let in_seam = |place: &String| {
        let inside = place.strip_prefix("crates/store/src/");
        inside.is_some_and(|file| SEAM.iter().any(|part| file.starts_with(part)))
    };
    let mut places = naming(tree, &["crates/"], &["rusqlite::", "postgres::", "use r2d2"]);
    places.retain(|place| !in_seam(place));
    places
}

fn sql_outside_the_store(tree: &Tree) -> Vec<String> {
    const ROOMS: &[&str] =
        &["crates/domain/src/", "crates/app/src/", "crates/web/src/", "crates/paper/src/"];
    const VERBS: &[&str] = &["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];
    places(tree, ROOMS, |line| {
        line.split('"')
            .skip(1)
            .step_by(2)
            .any(|quoted| VERBS.iter().any(|verb| quoted.trim_start().starts_with(verb)))
    })
}

fn inline_code(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.under(&["crates/web/templates/"], ".html") {
        for (at, line) in tree.text(file).lines().enumerate() {
            let attributes = line.split_whitespace();
            let handler = attributes.clone().any(|word| {
                word.strip_prefix("on").and_then(|rest| rest.split_once('=')).is_some_and(
                    |(event, _)| event.len() > 2 && event.chars().all(|c| c.is_ascii_lowercase()),
                )
            });
            let style =
                line.contains("<style") || attributes.clone().any(|w| w.starts_with("style="));
            let script = line.contains("<script>") || line.contains("javascript:");
            if handler || style || script {
                found.push(format!("{file}:{}", at + 1));
            }
        }
    }
    found
}

fn lonely_migrations(tree: &Tree) -> Vec<String> {
    lonely(tree, "crates/store/migrations/sqlite/", "crates/store/migrations/postgres/")
}

fn lonely_catalogs(tree: &Tree) -> Vec<String> {
    lonely(tree, "locales/zh-CN/", "locales/en/")
}

fn leftovers(tree: &Tree) -> Vec<String> {
    // Spelled in halves, or this file would find itself.
    let words =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!("), concat!("db", "g!(")];
    let mut found = Vec::new();
    for file in tree.under(&["crates/", "xtask/", "e2e/"], "") {
        let text = tree.text(file);
        for (at, line) in text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{file}:{}", at + 1));
            }
        }
    }
    found
}

fn silenced_lints(tree: &Tree) -> Vec<String> {
    let words = [concat!("#[al", "low("), concat!("#![al", "low(")];
    naming(tree, &["crates/", "xtask/"], &words)
}

/// Chrome 80 and Firefox 86 are the oldest browsers promised; these came later.
fn too_modern_styles(tree: &Tree) -> Vec<String> {
    const STYLES: &[&str] = &[":is(", ":where(", ":has(", "dvh", "svh", "inset:", "@layer"];
    const SCRIPTS: &[&str] = &["??=", "||=", "&&=", ".at(", "replaceAll(", "structuredClone("];
    let mut found = Vec::new();
    for (ending, words) in [(".css", STYLES), (".js", SCRIPTS)] {
        for file in tree.under(&["crates/web/static/"], ending) {
            for (at, line) in tree.text(file).lines().enumerate() {
                if words.iter().any(|word| line.contains(word)) {
                    found.push(format!("{file}:{}", at + 1));
                }
            }
        }
    }
    found
}

/// Places in the shipped Rust code below `folders` whose line contains one of `words`.
fn naming(tree: &Tree, folders: &[&str], words: &[&str]) -> Vec<String> {
    places(tree, folders, |line| words.iter().any(|word| line.contains(word)))
}

fn places(tree: &Tree, folders: &[&str], is_hit: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.under(folders, ".rs").filter(|file| !is_test_file(file)) {
        let text = tree.text(file);
        let hits = code_lines(&text).into_iter().filter(|(_, line)| is_hit(line));
        found.extend(hits.map(|(at, _)| format!("{file}:{at}")));
    }
    found
}

/// Files that stand in one of two folders only.
fn lonely(tree: &Tree, left: &str, right: &str) -> Vec<String> {
    let names = |folder: &str| -> BTreeSet<String> {
        let files = tree.files.iter().filter_map(|file| file.strip_prefix(folder));
        files.map(str::to_owned).collect()
    };
    names(left).symmetric_difference(&names(right)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_house_keeps_its_laws() {
        let found = check(&Tree::of_workspace()).broken;
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn a_broken_law_is_found_where_it_is_broken() {
        let root = std::env::temp_dir().join(format!("anbei-laws-{}", std::process::id()));
        let write = |file: &str, text: &str| {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
            file.to_owned()
        };
        let files = vec![
            write("crates/app/src/a.rs", "let q = \"SELECT 1\";\n"),
            write("crates/domain/src/b.rs", "// no std::fs here\nstd::fs::read(p);\n"),
            write("crates/store/src/tx.rs", "use rusqlite::Connection;\n"),
            write("crates/store/src/read/c.rs", "use rusqlite::Connection;\n"),
            write("crates/web/templates/d.html", "<p\n  onclick=\"x()\">\n"),
            write("locales/en/only.ftl", ""),
        ];
        let found = check(&Tree { root: root.clone(), files }).broken;
        fs::remove_dir_all(root).unwrap();
        let expected = [
            "rules know no clock, file or environment: crates/domain/src/b.rs:2",
            "drivers are imported in the seam only: crates/store/src/read/c.rs:1",
            "SQL lives in the store: crates/app/src/a.rs:1",
            "pages keep to the strict content policy: crates/web/templates/d.html:2",
            "catalogs are twins: only.ftl",
        ];
        assert_eq!(found, expected);
    }
}
