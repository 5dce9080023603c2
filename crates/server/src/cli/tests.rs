//! The commands that the guide shows are those that the program knows, and none is left out.

use std::fs;
use std::path::Path;

use clap::{Command, CommandFactory};

use super::Cli;

/// The Markdown of the guide, file by file.
fn texts() -> Vec<(String, String)> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide");
    let folders = fs::read_dir(guide).unwrap().map(|entry| entry.unwrap().path());
    let files = folders.filter(|path| path.is_dir()).flat_map(|path| fs::read_dir(path).unwrap());
    let files = files.map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "md"));
    texts.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

/// What stands as code in a text: lines of listings, and what is between backticks.
fn typed(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, part) in text.split("```").enumerate() {
        if at % 2 == 1 {
            found.extend(part.lines().skip(1));
        } else {
            found.extend(part.split('`').skip(1).step_by(2));
        }
    }
    found
}

/// The words after the name of the program, if this calls it.
fn call(line: &str) -> Option<Vec<&str>> {
    let words: Vec<_> = line.split_whitespace().collect();
    let at = words.iter().rposition(|word| *word == "anbei")?;
    let is_call = matches!(&words[..at], [] | [.., "sudo"] | [.., "-u", "anbei"]);
    let said = words[at + 1..].iter().copied().take_while(|word| !word.starts_with('#'));
    let said: Vec<_> = said.collect();
    (is_call && !said.is_empty()).then_some(said)
}

/// What the program does not know of a call.
fn unknown<'a>(program: &Command, said: &[&'a str]) -> Vec<&'a str> {
    let mut command = program;
    let mut wrong = Vec::new();
    for word in said {
        if let Some(option) = word.strip_prefix("--") {
            let is_known = command.get_arguments().any(|one| one.get_long() == Some(option));
            if !is_known && option != "help" {
                wrong.push(*word);
            }
        } else if command.has_subcommands() {
            match command.find_subcommand(word) {
                Some(next) => command = next,
                None => wrong.push(*word),
            }
        }
    }
    wrong
}

#[test]
fn every_command_in_the_guide_is_one_of_the_programs() {
    let mut program = Cli::command();
    program.build();
    let mut count = 0;
    for (file, text) in texts() {
        for said in typed(&text).into_iter().filter_map(call) {
            let wrong = unknown(&program, &said);
            assert!(wrong.is_empty(), "{file}: anbei {}: {wrong:?}", said.join(" "));
            count += 1;
        }
    }
    assert!(count > 60, "only {count} commands were found");
}

#[test]
fn every_command_of_the_program_is_in_the_guide() {
    let texts = texts();
    for language in ["commands.md", "commands.zh-CN.md"] {
        let (_, text) = texts.iter().find(|(file, _)| file.ends_with(language)).unwrap();
        for command in Cli::command().get_subcommands() {
            let call = format!("anbei {}", command.get_name());
            assert!(text.contains(&call), "{language} does not tell of {call}");
        }
    }
}
