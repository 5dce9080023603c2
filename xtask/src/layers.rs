//! Who may depend on whom: `cargo metadata` compared with the table of ARCHITECTURE.md.

use std::process::Command;

use serde_json::Value;

use crate::Findings;
use crate::tree::Tree;

/// A crate of the workspace: the crates it may use, and the libraries it must never see.
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
    never: &'static [&'static str],
}

const RUNTIMES: &[&str] = &["tokio", "axum", "askama", "tower", "tower-http", "reqwest", "lettre"];

const ROOMS: &[Room] = &[
    Room { name: "anbei-apk", may_use: &[], never: RUNTIMES },
    Room {
        name: "anbei-domain",
        may_use: &[],
        never: &[
            "tokio",
            "axum",
            "askama",
            "rusqlite",
            "postgres",
            "r2d2",
            "reqwest",
            "lettre",
            "rand",
            "getrandom",
            "object_store",
            "tracing",
            "ulid",
        ],
    },
    Room { name: "anbei-tlog", may_use: &[], never: &["tokio", "axum", "rusqlite", "postgres"] },
    Room {
        name: "anbei-store",
        may_use: &["anbei-domain", "anbei-tlog"],
        never: &["axum", "askama", "tower", "tower-http", "reqwest", "lettre", "object_store"],
    },
    Room {
        name: "anbei-paper",
        may_use: &["anbei-domain"],
        never: &["tokio", "axum", "askama", "rusqlite", "postgres", "reqwest", "object_store"],
    },
    Room {
        name: "anbei-press",
        may_use: &["anbei-paper"],
        never: &["tokio", "axum", "askama", "rusqlite", "postgres", "reqwest", "object_store"],
    },
    Room {
        name: "anbei-app",
        may_use: &["anbei-apk", "anbei-domain", "anbei-tlog", "anbei-store", "anbei-paper"],
        never: &["axum", "askama", "tower", "tower-http", "rusqlite", "postgres", "r2d2"],
    },
    Room {
        name: "anbei-web",
        may_use: &["anbei-app", "anbei-domain"],
        never: &["rusqlite", "postgres", "r2d2", "object_store", "lettre", "reqwest"],
    },
    Room {
        name: "anbei-server",
        may_use: &[
            "anbei-domain",
            "anbei-tlog",
            "anbei-store",
            "anbei-paper",
            "anbei-press",
            "anbei-app",
            "anbei-web",
        ],
        never: &["rusqlite", "postgres", "r2d2", "askama"],
    },
    Room {
        name: "anbei-testkit",
        may_use: &[
            "anbei-domain",
            "anbei-tlog",
            "anbei-store",
            "anbei-paper",
            "anbei-app",
            "anbei-web",
            "anbei-server",
        ],
        never: &["rusqlite", "askama"],
    },
    Room {
        name: "anbei-bench",
        may_use: &[
            "anbei-domain",
            "anbei-store",
            "anbei-app",
            "anbei-paper",
            "anbei-press",
            "anbei-testkit",
        ],
        never: &["rusqlite", "postgres"],
    },
    Room { name: "xtask", may_use: &[], never: RUNTIMES },
];

/// Compares every edge of the workspace with the table.
pub fn check(tree: &Tree) -> Findings {
    match metadata(tree) {
        Ok(metadata) => Findings::broken(broken_edges(&metadata)),
        Err(reason) => Findings::broken(vec![format!("cargo metadata: {reason}")]),
    }
}

fn metadata(tree: &Tree) -> Result<Value, String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(&tree.root)
        .output()
        .map_err(|error| error.to_string())?;
    serde_json::from_slice(&output.stdout)
        .map_err(|_| String::from_utf8_lossy(&output.stderr).into_owned())
}

fn broken_edges(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    packages
        .iter()
        .flat_map(|package| {
            let name = package["name"].as_str().unwrap_or_default();
            let edges = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
            let room = ROOMS.iter().find(|room| room.name == name);
            let unknown = room.is_none().then(|| format!("{name} has no room in the table"));
            let broken = edges.iter().filter_map(move |edge| broken_edge(room?, edge));
            unknown.into_iter().chain(broken)
        })
        .collect()
}

fn broken_edge(room: &Room, edge: &Value) -> Option<String> {
    let used = edge["name"].as_str().unwrap_or_default();
    let name = room.name;
    // Tests may reach for anything: their edges say nothing about what ships.
    if edge["kind"] == "dev" {
        return None;
    }
    let ours = used.starts_with("anbei-");
    if ours && !room.may_use.contains(&used) {
        return Some(format!("{name} may not use {used}"));
    }
    room.never.contains(&used).then(|| format!("{name} must never depend on {used}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_workspace_keeps_to_the_table() {
        let found = check(&Tree::of_workspace()).broken;
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn an_edge_that_is_not_in_the_table_is_found() {
        let metadata = json!({"packages": [{"name": "anbei-domain", "dependencies": [
            {"name": "anbei-store", "kind": null},
            {"name": "tokio", "kind": "build"},
            {"name": "anbei-testkit", "kind": "dev"},
            {"name": "jiff", "kind": null},
        ]}]});
        assert_eq!(
            broken_edges(&metadata),
            ["anbei-domain may not use anbei-store", "anbei-domain must never depend on tokio"]
        );
    }

    #[test]
    fn a_crate_that_is_not_in_the_table_is_found() {
        let metadata = json!({"packages": [{"name": "anbei-attic", "dependencies": []}]});
        assert_eq!(broken_edges(&metadata), ["anbei-attic has no room in the table"]);
    }
}
