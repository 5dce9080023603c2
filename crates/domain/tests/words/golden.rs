//! 表单版本: one filing per kind and version, as it was asked and answered then. What was filed once is read like that for ever.
//!
//! A form that is changed without a new version would give old filings other questions; then a golden file differs.
//! `ANBEI_GOLDEN=write` writes the files that are missing and never changes one that is there.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::kind::{KINDS, Kind};

use crate::catalog::root;

fn path(kind: &Kind, version: u32) -> PathBuf {
    root().join(format!("crates/domain/tests/golden/{}.v{version}.txt", kind.id))
}

/// An answer to every question that any answer brings up: nobody's.
fn sample(kind: &Kind) -> Answers {
    kind.sample(&Answers::new(), |of| format!("upload-{of}"))
}

/// How it is asked and read. What a list offers may grow: who chose from it before has still chosen.
fn control(field: &dyn AnyField) -> String {
    match field.control() {
        Control::Line { kind, .. } => format!("line of {kind:?}"),
        Control::OneOf { set, .. } => format!("one of {set}"),
        Control::AnyOf { set, .. } => format!("any of {set}"),
        Control::Directory { name } => format!("directory of {name}"),
        other => format!("{other:?}"),
    }
    .to_lowercase()
}

/// Everything that decides how an answer is asked for, kept and read.
fn question(field: &dyn AnyField) -> String {
    let mut text = format!("{}: {}", field.id(), control(field));
    let condition = field.condition();
    let times =
        (field.at_most() > 1).then(|| format!("{} to {}", field.at_least(), field.at_most()));
    let marks = [
        (!field.is_required()).then(|| "optional".to_owned()),
        times,
        condition.map(|c| format!("if {} is {}", c.field.id(), c.any_of.join(" or "))),
        field.is_sensitive().then(|| "sensitive".to_owned()),
        field.is_fixed().then(|| "fixed".to_owned()),
    ];
    for mark in marks.into_iter().flatten() {
        write!(text, ", {mark}").unwrap();
    }
    text
}

/// The form of a version, filled in.
fn written(kind: &Kind, version: u32, answers: &Answers) -> String {
    let mut text = format!("{} {version}\n", kind.id);
    let read = kind.read_at(version, answers);
    for step in kind.steps {
        for group in step.groups {
            writeln!(text, "\n{}/{}", step.id, group.id).unwrap();
            for field in kind.fields_at(group, version) {
                let is_shown = kind.shows(field, &read);
                writeln!(text, "{} {}", if is_shown { "+" } else { "-" }, question(field)).unwrap();
                for answer in answers.all(field.id()) {
                    writeln!(text, "    {}", answer.replace('\n', "\\n")).unwrap();
                }
            }
        }
    }
    text
}

/// The answers that stand in a golden file.
fn answers_of(golden: &str) -> Answers {
    let (mut answers, mut id, mut texts) = (Answers::new(), String::new(), Vec::new());
    for line in golden.lines().chain(["- :"]) {
        if let Some(text) = line.strip_prefix("    ") {
            texts.push(text.replace("\\n", "\n"));
        } else if let Some((next, _)) = line.get(2..).and_then(|rest| rest.split_once(':')) {
            if !texts.is_empty() {
                answers.set(&id, std::mem::take(&mut texts));
            }
            next.clone_into(&mut id);
        }
    }
    answers
}

#[test]
fn what_was_filed_under_any_version_reads_as_it_did_then() {
    for kind in KINDS {
        for version in 1..=kind.form_version {
            let path = path(kind, version);
            if !path.exists() && env::var_os("ANBEI_GOLDEN").is_some_and(|what| what == "write") {
                assert_eq!(version, kind.form_version, "{} {version} cannot be known", kind.id);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, written(kind, version, &sample(kind))).unwrap();
            }
            let golden = fs::read_to_string(&path).unwrap_or_else(|_| {
                panic!(
                    "version {version} of the form {} has no golden filing: write it with ANBEI_GOLDEN=write",
                    kind.id
                )
            });
            assert!(
                written(kind, version, &answers_of(&golden)) == golden,
                "version {version} of the form {} asks something else than it did: leave that version as it was, raise \
                 form_version, say in editions what changed, and write its golden filing with ANBEI_GOLDEN=write",
                kind.id
            );
        }
    }
}

#[test]
fn every_version_after_the_first_says_what_it_changed() {
    for kind in KINDS {
        let versions: Vec<_> = kind.editions.iter().map(|edition| edition.version).collect();
        assert_eq!(versions, (2..=kind.form_version).collect::<Vec<_>>(), "{}", kind.id);
        assert!(kind.editions.iter().all(|edition| !edition.changes.is_empty()), "{}", kind.id);
        for field in kind.fields_ever() {
            let named = kind.fields_ever().filter(|other| other.id() == field.id()).count();
            assert_eq!(named, 1, "{}: {} means two things", kind.id, field.id());
        }
    }
}
