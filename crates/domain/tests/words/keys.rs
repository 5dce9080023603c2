//! Everything the rules name has its words: keys derived from ids are in the catalogs, in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::catalog::{LANGUAGES, root};
use anbei_domain::actor::Role;
use anbei_domain::announcement::{self, AnnouncementAction, Standing};
use anbei_domain::basis::Basis;
use anbei_domain::check::{CHECKS, Verdict};
use anbei_domain::connection::Scope;
use anbei_domain::deadline::DeadlineRule;
use anbei_domain::field::Control;
use anbei_domain::filing::lifecycle::MOVES;
use anbei_domain::filing::reason::REASONS;
use anbei_domain::filing::{Action, Notice, StateName};
use anbei_domain::group::MEMBER;
use anbei_domain::kind::{Change, KINDS};
use anbei_domain::prefill::{self, LinkState};
use anbei_domain::provider::lifecycle::ORGANISATION_MOVES;
use anbei_domain::provider::{MemberRole, OrganisationAction, OrganisationState, form};
use anbei_domain::register::lifecycle::ENTRY_MOVES;
use anbei_domain::register::reason::AUTHORITY_REASONS;
use anbei_domain::register::{EntryAction, EntryKind, EntryState, Fact, Visibility};
use anbei_domain::table::{DEDICATED_LINES, HOSTED_SITES, OLDER, ORGANS, PREFILLS, UNFILED};
use anbei_domain::value::choices::GroupRole;
use anbei_domain::violation::category::{CATEGORIES, DISMISSALS, PAPER_REASONS};
use anbei_domain::violation::lifecycle::CASE_MOVES;
use anbei_domain::violation::{AnswerKind, CaseAction, CaseState, Severity};

type Messages = BTreeMap<String, String>;

/// The messages and attributes (`id.attribute`) of a catalog; continued lines are joined.
fn parse(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    let mut id = String::new();
    for line in text.lines() {
        let attribute = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="));
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((key, message)) = line.split_once(" =").filter(|_| begins) {
            key.clone_into(&mut id);
            messages.push((id.clone(), message.trim().to_owned()));
        } else if let Some((name, message)) = attribute {
            messages.push((format!("{id}.{name}"), message.trim().to_owned()));
        } else if line.starts_with(' ')
            && let Some((_, message)) = messages.last_mut()
        {
            message.push_str(line.trim());
        }
    }
    messages
}

/// Every message of a language, by area.
fn areas(language: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let folder = root().join("locales").join(language);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let area = |path: &std::path::Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.map(|path| (area(&path), parse(&fs::read_to_string(&path).unwrap()))).collect()
}

/// Every message of a language, by key.
pub fn messages(language: &str) -> Messages {
    areas(language).into_values().flatten().collect()
}

/// The names of the facts that a message mentions.
fn facts(message: &str) -> BTreeSet<String> {
    let is_name = |c: char| c == '_' || c == '-' || c.is_ascii_alphanumeric();
    let name = |rest: &str| rest.chars().take_while(|c| is_name(*c)).collect();
    message.split('$').skip(1).map(name).collect()
}

fn of_kinds() -> Vec<String> {
    let mut keys = Vec::new();
    for kind in KINDS {
        keys.extend([format!("kind-{}", kind.id), format!("kind-{}.summary", kind.id)]);
        for step in kind.steps {
            keys.extend([format!("step-{}", step.id), format!("stage-{}", step.stage)]);
            keys.extend(step.groups.iter().map(|group| format!("group-{}", group.id)));
        }
        // What an older version of the form asked is still read.
        for field in kind.fields_ever() {
            keys.push(format!("field-{}", field.id()));
            if let Control::OneOf { set, codes } | Control::AnyOf { set, codes } = field.control() {
                keys.extend(codes.iter().map(|code| format!("choice-{set}-{code}")));
            }
        }
        let changes = kind.editions.iter().flat_map(|edition| edition.changes);
        keys.extend(changes.filter_map(|change| match change {
            Change::Recoded { field, from, .. } => match field.control() {
                Control::OneOf { set, .. } | Control::AnyOf { set, .. } => {
                    Some(format!("choice-{set}-{from}"))
                }
                _ => panic!("{} is not chosen from a list", field.id()),
            },
            _ => None,
        }));
    }
    keys
}

fn of_filings() -> Vec<String> {
    let mut keys = Vec::new();
    for state in StateName::ALL {
        keys.extend(["", ".explain", ".officer"].map(|of| format!("state-{}{of}", state.as_str())));
    }
    for action in Action::ALL {
        keys.extend(["", ".done"].map(|of| format!("action-{}{of}", action.as_str())));
    }
    for reason in REASONS {
        keys.extend(["", ".mend"].map(|of| format!("reason-{}{of}", reason.code)));
    }
    for notice in Notice::ALL {
        let parts = ["", ".body", ".subject", ".mail"];
        keys.extend(parts.map(|of| format!("notice-{}{of}", notice.code())));
    }
    keys.extend(MOVES.iter().map(|row| format!("role-{}", Role::name(row.who))));
    keys
}

fn of_entries() -> Vec<String> {
    let kinds = EntryKind::ALL.map(|kind| format!("entry-kind-{}", kind.as_str()));
    let states = EntryState::ALL.map(|state| format!("entry-state-{}", state.as_str()));
    let actions = EntryAction::ALL.map(|action| format!("entry-action-{}", action.as_str()));
    let done = actions.clone().map(|key| format!("{key}.done"));
    let facts = Fact::ALL.map(|fact| format!("fact-{}", fact.as_str()));
    let ways = ENTRY_MOVES.iter().map(|row| format!("way-{}", row.way.as_str()));
    let reasons = AUTHORITY_REASONS.iter().map(|reason| format!("authority-{}", reason.code));
    let seen = [Visibility::Public, Visibility::Internal];
    let seen = seen.map(|seen| format!("visibility-{}", seen.as_str()));
    let keys = kinds.into_iter().chain(states).chain(actions).chain(done).chain(facts);
    keys.chain(ways).chain(reasons).chain(seen).collect()
}

fn of_violations() -> Vec<String> {
    let states = CaseState::ALL.iter().flat_map(|state| {
        ["", ".explain", ".officer"].map(|of| format!("violation-state-{}{of}", state.as_str()))
    });
    let actions = CaseAction::ALL.iter().flat_map(|action| {
        ["", ".done"].map(|of| format!("violation-action-{}{of}", action.as_str()))
    });
    let categories = CATEGORIES.iter().map(|of| format!("violation-category-{}", of.code));
    let severities = Severity::ALL.iter().map(|of| format!("severity-{}", of.as_str()));
    let answers = AnswerKind::ALL.iter().map(|of| format!("violation-answer-{}", of.as_str()));
    let on_paper = PAPER_REASONS.iter().map(|code| format!("violation-on-paper-{code}"));
    let dismissals = DISMISSALS.iter().map(|code| format!("dismissal-{code}"));
    let roles = CASE_MOVES.iter().map(|row| format!("role-{}", row.who.name()));
    let moves = CASE_MOVES.iter().filter(|row| row.who == Role::Officer);
    let leads = moves.map(|row| format!("violation-do-{}.lead", row.action.as_str()));
    let keys = states.chain(actions).chain(categories).chain(severities).chain(answers);
    keys.chain(on_paper).chain(dismissals).chain(roles).chain(leads).collect()
}

fn of_providers() -> Vec<String> {
    let states = OrganisationState::ALL.iter().flat_map(|state| {
        ["", ".explain", ".officer"].map(|of| format!("provider-state-{}{of}", state.as_str()))
    });
    let actions = OrganisationAction::ALL.iter();
    let actions = actions.map(|action| format!("provider-action-{}", action.as_str()));
    let roles = MemberRole::ALL
        .iter()
        .flat_map(|role| ["", ".hint"].map(|of| format!("provider-role-{}{of}", role.as_str())));
    let who = ORGANISATION_MOVES.iter().map(|row| format!("role-{}", row.who.name()));
    let fields = form::FIELDS.iter().map(|field| format!("field-{}", field.id()));
    let ordered = ["access-ordered", "access-cancelled", "restore-ordered", "restored"];
    let fields = fields.chain(ordered.map(|state| format!("provider-order-{state}")));
    states.chain(actions).chain(roles).chain(who).chain(fields).collect()
}

fn of_announcements() -> Vec<String> {
    let fields = announcement::form::FIELDS.iter().map(|field| format!("field-{}", field.id()));
    let standings = Standing::ALL.iter().flat_map(|standing| {
        ["", ".explain"].map(|of| format!("announcement-{}{of}", standing.as_str()))
    });
    let actions = AnnouncementAction::ALL.iter();
    let done = actions.map(|action| format!("announcement-{}-done", action.as_str()));
    let states = ["draft", "published"].into_iter();
    let down = states
        .flat_map(|state| ["", ".text"].map(|of| format!("announcement-withdraw-{state}{of}")));
    fields.chain(standings).chain(done).chain(down).collect()
}

fn of_prefills() -> Vec<String> {
    let fields = prefill::FIELDS.iter().map(|field| format!("field-{}", field.id()));
    let states = LinkState::ALL.iter().map(|state| format!("prefill-state-{}", state.as_str()));
    let scopes = Scope::ALL.iter().map(|scope| format!("account-scopes-{}", scope.code()));
    fields.chain(states).chain(scopes).collect()
}

fn of_tables() -> Vec<String> {
    let columns = OLDER.columns.iter().chain(UNFILED.columns).chain(ORGANS.columns);
    let columns =
        columns.chain(HOSTED_SITES.columns).chain(DEDICATED_LINES.columns).chain(PREFILLS.columns);
    columns.map(|column| format!("column-{}", column.id)).collect()
}

fn of_checks() -> Vec<String> {
    let mut keys = Verdict::ALL.map(|verdict| format!("verdict-{}", verdict.as_str())).to_vec();
    for check in CHECKS {
        keys.push(format!("check-{}", check.id));
        for (code, verdict) in check.outcomes {
            let key = format!("check-{}-{code}", check.id);
            keys.extend(verdict.asks().then(|| format!("{key}.mend")));
            keys.push(key);
        }
    }
    keys
}

/// Each is what some reason rests on.
fn of_bases() -> Vec<String> {
    let of_filings = REASONS.iter().map(|of| of.basis);
    let of_entries = AUTHORITY_REASONS.iter().map(|of| of.basis);
    let of_days = DeadlineRule::ALL.iter().map(|rule| rule.basis());
    let used = of_filings.chain(of_entries).chain(of_days);
    let used = used.chain(CATEGORIES.iter().map(|of| of.basis));
    let key = |basis: &Basis| format!("basis-{}", basis.code);
    let used: BTreeSet<_> = used.map(key).collect();
    assert_eq!(used, Basis::ALL.map(key).into());
    used.into_iter().collect()
}

/// The codes stand in a match, so the source is asked.
fn of_refusals() -> Vec<String> {
    let arms = include_str!("../../src/refusal.rs").split("=> \"").skip(1);
    arms.filter_map(|rest| rest.split('"').next()).map(|code| format!("refusal-{code}")).collect()
}

#[test]
fn everything_the_rules_name_has_words_in_every_language() {
    let keys = [
        of_kinds(),
        of_filings(),
        of_entries(),
        of_violations(),
        of_providers(),
        of_announcements(),
        of_prefills(),
        of_tables(),
        of_groups(),
        of_bases(),
        of_checks(),
        of_refusals(),
    ]
    .concat();
    assert!(of_refusals().len() > 10);
    for language in LANGUAGES {
        let messages = messages(language);
        let missing: BTreeSet<_> = keys.iter().filter(|key| !messages.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
    }
}

#[test]
fn every_area_says_the_same_in_both_languages() {
    let [chinese, english] = LANGUAGES.map(areas);
    assert_eq!(chinese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (area, messages) in &chinese {
        let said = |messages: &[(String, String)]| -> BTreeMap<String, BTreeSet<String>> {
            messages.iter().map(|(key, message)| (key.clone(), facts(message))).collect()
        };
        assert_eq!(said(messages), said(&english[area]), "{area}");
    }
}

#[test]
fn no_message_is_empty_or_said_twice() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        let said = messages(language);
        // A letter is nothing but its attributes.
        let has_attributes = |key: &str| said.keys().any(|k| k.starts_with(&format!("{key}.")));
        for (key, message) in areas(language).into_values().flatten() {
            assert!(!message.is_empty() || has_attributes(&key), "{language}: {key} is empty");
            assert!(seen.insert(key.clone()), "{language}: {key} is there twice");
        }
    }
}

/// What is asked of a member of a security group.
fn of_groups() -> Vec<String> {
    let roles = GroupRole::ALL.iter().map(|role| format!("choice-group-role-{role}"));
    let fields = MEMBER.iter().map(|field| format!("field-{}", field.id()));
    fields.chain(roles).collect()
}

#[test]
fn what_the_words_describe_still_exists() {
    let asked =
        [of_kinds(), of_providers(), of_announcements(), of_prefills(), of_groups()].concat();
    let fields: BTreeSet<_> = asked.into_iter().collect();
    let described = messages("zh-CN").into_keys();
    let stale: Vec<_> = described
        .filter(|key| key.starts_with("field-") && !key.contains('.') && !fields.contains(key))
        // Of a kind that is compiled for one test only.
        .filter(|key| cfg!(feature = "sample-kind") || !key.starts_with("field-sample_"))
        .collect();
    assert!(stale.is_empty(), "{stale:?}");
}

/// An officer returns a filing from one list of all its questions.
#[test]
fn no_two_questions_of_a_kind_are_called_the_same() {
    for language in LANGUAGES {
        let messages = messages(language);
        for kind in KINDS {
            let mut seen = BTreeMap::new();
            for field in kind.fields() {
                let label = &messages[&format!("field-{}", field.id())];
                if let Some(other) = seen.insert(label, field.id()) {
                    panic!(
                        "{language}, {}: {other} and {} are both {label:?}",
                        kind.id,
                        field.id()
                    );
                }
            }
        }
    }
}
