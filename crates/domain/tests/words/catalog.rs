//! The catalogs of `locales/`, for tests that compare them with the source.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anbei_domain::deadline::DeadlineRule;

pub const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The areas that explain what this crate says in codes.
const AREAS: [&str; 3] = ["choice", "deadline", "flaw"];
/// Where a message may be looked for.
const READ: [&str; 4] = ["choice", "deadline", "flaw", "provider"];

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The messages of one area, each on one line, by key.
pub fn messages(language: &str, area: &str) -> BTreeMap<String, String> {
    let path = root().join(format!("locales/{language}/{area}.ftl"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let entries = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    entries.filter_map(|l| l.split_once(" = ")).map(|(k, m)| (k.to_owned(), m.to_owned())).collect()
}

/// One message.
pub fn message(language: &str, area: &str, key: &str) -> Option<String> {
    use std::sync::LazyLock;
    type Loaded = BTreeMap<(String, String), BTreeMap<String, String>>;
    static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
        let pairs = LANGUAGES.iter().flat_map(|l| READ.map(|a| ((*l).to_owned(), a.to_owned())));
        pairs.map(|(l, a)| ((l.clone(), a.clone()), messages(&l, &a))).collect()
    });
    LOADED.get(&(language.to_owned(), area.to_owned()))?.get(key).cloned()
}

/// The names of the facts that a message mentions.
pub fn variables(message: &str) -> Vec<String> {
    let names = message.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
    names.map(str::to_owned).collect()
}

/// Every Rust source file below `dir`.
fn sources(dir: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            texts.push(fs::read_to_string(&path).unwrap());
        }
    }
    texts
}

#[test]
fn every_flaw_in_the_source_is_explained_in_every_language() {
    let asked = ["required", "choose-one", "choose-some", "tick-required", "upload-required"];
    let mut codes: Vec<String> = asked.map(str::to_owned).to_vec();
    let crates = ["crates/domain/src", "crates/app/src"];
    for text in crates.iter().flat_map(|folder| sources(&root().join(folder))) {
        let made = text.split("Flaw::new(").skip(1).map(str::trim_start);
        let literals = made.filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
        let is_code = |code: &&str| code.bytes().all(|b| b == b'-' || b.is_ascii_alphanumeric());
        codes.extend(literals.filter(is_code).map(str::to_owned));
    }
    assert!(codes.len() > 50);
    for language in LANGUAGES {
        // Flaws of accounts and of look-ups stand beside the other words of their pages.
        let said = crate::keys::messages(language);
        let is_missing = |code: &&String| !said.contains_key(&format!("flaw-{code}"));
        let missing: Vec<_> = codes.iter().filter(is_missing).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

#[test]
fn both_languages_have_the_same_messages_about_the_same_facts() {
    for area in AREAS {
        let [chinese, english] = LANGUAGES.map(|language| {
            let facts = |message: &String| {
                let mut names = variables(message);
                names.sort();
                names
            };
            messages(language, area).iter().map(|(k, m)| (k.clone(), facts(m))).collect::<Vec<_>>()
        });
        assert_eq!(chinese, english, "{area}");
    }
}

#[test]
fn every_rule_of_a_deadline_is_explained_in_every_language() {
    for rule in DeadlineRule::ALL {
        assert_eq!(DeadlineRule::from_code(rule.code()), Some(*rule));
        let key = format!("deadline-{}", rule.code());
        let missing = LANGUAGES.iter().find(|l| message(l, "deadline", &key).is_none());
        assert_eq!(missing, None, "{key}");
    }
}
