//! The workspace's files, as the checks see them.

use std::fs;
use std::path::{Path, PathBuf};

/// What is built, fetched or run, never written by us.
const NOT_OURS: &[&str] = &["target", "node_modules", "artefacts", "run", ".git"];

/// Every file of ours below the workspace's root.
pub struct Tree {
    pub root: PathBuf,
    /// Relative to the root, with `/` between parts, sorted.
    pub files: Vec<String>,
}

impl Tree {
    /// The workspace this program was built from.
    pub fn of_workspace() -> Self {
        let mut root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        root.pop();
        let mut files = Vec::new();
        gather(&root, "", &mut files);
        files.sort();
        Self { root, files }
    }

    /// The files below any of `folders` that end in `ending`.
    pub fn under<'a>(
        &'a self,
        folders: &'a [&'a str],
        ending: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        self.files
            .iter()
            .map(String::as_str)
            .filter(move |file| file.ends_with(ending))
            .filter(move |file| folders.iter().any(|folder| file.starts_with(folder)))
    }

    /// A file's text; empty where it cannot be read as text.
    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.root.join(file)).unwrap_or_default()
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                gather(&entry.path(), &format!("{path}/"), files);
            }
        } else {
            files.push(path);
        }
    }
}

/// Whether a Rust file holds tests only: those may be long and may name what rules may not.
pub fn is_test_file(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/") || file.contains("/benches/")
}

/// A Rust file's lines with their numbers, without comments and without the test module at its end.
pub fn code_lines(text: &str) -> Vec<(usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim_start() != "#[cfg(test)]" || line.starts_with(' '))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at + 1, line))
        .collect()
}
