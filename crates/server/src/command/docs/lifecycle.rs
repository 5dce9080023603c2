//! The lifecycles: a table each, and a diagram each, from the rows that buttons, guards and tests read.

use std::fmt::{Result, Write};

use anbei_domain::actor::Role;
use anbei_domain::filing::StateName;
use anbei_domain::filing::lifecycle::MOVES;
use anbei_domain::provider::OrganisationState;
use anbei_domain::provider::lifecycle::ORGANISATION_MOVES;
use anbei_domain::register::EntryState;
use anbei_domain::register::lifecycle::{ENTRY_MOVES, Way};
use anbei_domain::violation::CaseState;
use anbei_domain::violation::lifecycle::CASE_MOVES;
use anbei_web::i18n::Lang;

use super::diagram::{Edge, Graph, Node};

/// The document: the lifecycles as tables, their diagrams beside it.
pub fn document(lang: Lang) -> std::result::Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(out, "# {}\n\n{}\n", lang.text("docs-lifecycle"), lang.text("docs-lifecycle-lead"))?;
    picture(&mut out, lang, "filing")?;
    filing_table(&mut out, lang)?;
    writeln!(out)?;
    picture(&mut out, lang, "entry")?;
    entry_table(&mut out, lang)?;
    writeln!(out)?;
    picture(&mut out, lang, "violation")?;
    case_table(&mut out, lang)?;
    writeln!(out)?;
    picture(&mut out, lang, "provider")?;
    provider_table(&mut out, lang)?;
    Ok(out)
}

fn picture(out: &mut String, lang: Lang, what: &str) -> Result {
    let ending = if lang.is_zh() { ".zh-CN" } else { "" };
    let title = lang.text(format!("docs-{what}"));
    writeln!(out, "## {title}\n\n{}\n", lang.text(format!("docs-{what}-lead")))?;
    writeln!(out, "![{title}](lifecycle-{what}{ending}.svg)\n")
}

fn filing_table(out: &mut String, lang: Lang) -> Result {
    let state = |name: StateName| lang.text(format!("state-{}", name.as_str()));
    writeln!(out, "{}\n|---|---|---|---|---|", lang.text("docs-lifecycle-head"))?;
    for row in MOVES {
        let to: Vec<_> = row.to.iter().map(|to| state(*to)).collect();
        let clock = row.clock.map_or("", |clock| lang.text(format!("clock-{clock}")));
        let who = lang.text(format!("role-{}", row.who.name()));
        let action = lang.text(format!("action-{}", row.action.as_str()));
        writeln!(out, "| {} | {who} | {action} | {} | {clock} |", state(row.from), to.join(" / "))?;
    }
    Ok(())
}

fn entry_table(out: &mut String, lang: Lang) -> Result {
    let state = |state: EntryState| lang.text(format!("entry-state-{}", state.as_str()));
    writeln!(out, "{}\n|---|---|---|---|---|", lang.text("docs-entry-head"))?;
    for row in ENTRY_MOVES {
        let from = row.from.map_or("—", state);
        let who = lang.text(format!("role-{}", row.who.name()));
        let action = lang.text(format!("entry-action-{}", row.action.as_str()));
        let way = lang.text(format!("way-{}", row.way.as_str()));
        writeln!(out, "| {from} | {who} | {action} | {} | {way} |", state(row.to))?;
    }
    Ok(())
}

fn case_table(out: &mut String, lang: Lang) -> Result {
    let state = |state: CaseState| lang.text(format!("violation-state-{}", state.as_str()));
    writeln!(out, "{}\n|---|---|---|---|---|", lang.text("docs-lifecycle-head"))?;
    for row in CASE_MOVES {
        let from = row.from.map_or("—", state);
        let clock = row.clock.map_or("", |clock| lang.text(format!("clock-{clock}")));
        let who = lang.text(format!("role-{}", row.who.name()));
        let action = lang.text(format!("violation-action-{}", row.action.as_str()));
        writeln!(out, "| {from} | {who} | {action} | {} | {clock} |", state(row.to))?;
    }
    Ok(())
}

fn provider_table(out: &mut String, lang: Lang) -> Result {
    let state = |of: OrganisationState| lang.text(format!("provider-state-{}", of.as_str()));
    writeln!(out, "{}\n|---|---|---|---|", lang.text("docs-provider-head"))?;
    for row in ORGANISATION_MOVES {
        let from = row.from.map_or("—", state);
        let who = lang.text(format!("role-{}", row.who.name()));
        let action = lang.text(format!("provider-action-{}", row.action.as_str()));
        writeln!(out, "| {from} | {who} | {action} | {} |", state(row.to))?;
    }
    Ok(())
}

/// The dot, and a box for every state.
fn boxes<'a>(names: impl Iterator<Item = (&'a str, bool)>) -> Vec<Node> {
    let node =
        |(name, is_end): (&str, bool)| Node { name: name.to_owned(), inner: Vec::new(), is_end };
    std::iter::once(("", false)).chain(names).map(node).collect()
}

/// Adds a move, or writes it into the state where it leads nowhere else.
fn add(graph: &mut Graph, lang: Lang, (from, to): (usize, usize), label: &str, look: usize) {
    let joint = lang.text("docs-joint");
    if from != to {
        graph.connect(Edge { from, to, label: label.to_owned(), look }, joint);
        return;
    }
    let inner = &mut graph.nodes[from].inner;
    // Two to a line.
    match inner.last_mut().filter(|line| !line.contains(joint)) {
        Some(line) => *line = format!("{line}{joint}{label}"),
        None => inner.push(format!("↻ {label}")),
    }
}

/// The filing's lifecycle. Edges look by who moves.
pub fn filing_graph(lang: Lang) -> Graph {
    const ROLES: [Role; 3] = [Role::Officer, Role::Applicant, Role::Clock];
    let at = |name: StateName| 1 + StateName::ALL.iter().position(|s| *s == name).unwrap_or(0);
    let is_end = |name: StateName| MOVES.iter().all(|row| row.from != name);
    let states = StateName::ALL
        .iter()
        .map(|name| (lang.text(format!("state-{}", name.as_str())), is_end(*name)));
    let mut graph = Graph {
        title: lang.text("docs-filing").to_owned(),
        nodes: boxes(states),
        edges: vec![Edge { from: 0, to: at(StateName::Draft), label: String::new(), look: 1 }],
        legend: ROLES.map(|role| lang.text(format!("role-{}", role.name())).to_owned()).into(),
    };
    for row in MOVES {
        let look = ROLES.iter().position(|role| *role == row.who).unwrap_or(0);
        for to in row.to {
            let label = lang.text(format!("action-{}", row.action.as_str()));
            add(&mut graph, lang, (at(row.from), at(*to)), label, look);
        }
    }
    graph
}

/// The entry's lifecycle. Edges look by what it takes for them.
pub fn entry_graph(lang: Lang) -> Graph {
    const WAYS: [Way; 3] = [Way::Directly, Way::ByFiling, Way::TwoOfficers];
    let at = |state: EntryState| 1 + EntryState::ALL.iter().position(|s| *s == state).unwrap_or(0);
    let states = EntryState::ALL.iter().map(|state| {
        (lang.text(format!("entry-state-{}", state.as_str())), *state == EntryState::Cancelled)
    });
    let mut graph = Graph {
        title: lang.text("docs-entry").to_owned(),
        nodes: boxes(states),
        edges: Vec::new(),
        legend: WAYS.map(|way| lang.text(format!("way-{}", way.as_str())).to_owned()).into(),
    };
    for row in ENTRY_MOVES {
        let look = WAYS.iter().position(|way| *way == row.way).unwrap_or(0);
        let label = lang.text(format!("entry-action-{}", row.action.as_str()));
        add(&mut graph, lang, (row.from.map_or(0, at), at(row.to)), label, look);
    }
    graph
}

/// The lifecycle of a violation's case. Edges look by who moves.
pub fn case_graph(lang: Lang) -> Graph {
    const ROLES: [Role; 5] =
        [Role::Officer, Role::Applicant, Role::Clock, Role::Visitor, Role::Provider];
    let at = |state: CaseState| 1 + CaseState::ALL.iter().position(|s| *s == state).unwrap_or(0);
    let is_end = |state: CaseState| CASE_MOVES.iter().all(|row| row.from != Some(state));
    let states = CaseState::ALL
        .iter()
        .map(|state| (lang.text(format!("violation-state-{}", state.as_str())), is_end(*state)));
    let mut graph = Graph {
        title: lang.text("docs-violation").to_owned(),
        nodes: boxes(states),
        edges: Vec::new(),
        legend: ROLES.map(|role| lang.text(format!("role-{}", role.name())).to_owned()).into(),
    };
    for row in CASE_MOVES {
        let look = ROLES.iter().position(|role| *role == row.who).unwrap_or(0);
        let label = lang.text(format!("violation-action-{}", row.action.as_str()));
        add(&mut graph, lang, (row.from.map_or(0, at), at(row.to)), label, look);
    }
    graph
}

/// The lifecycle of an access provider's entry. Edges look by who moves.
pub fn provider_graph(lang: Lang) -> Graph {
    const ROLES: [Role; 3] = [Role::Administrator, Role::Provider, Role::Applicant];
    let position = |of| OrganisationState::ALL.iter().position(|state| *state == of);
    let at = |of: OrganisationState| 1 + position(of).unwrap_or(0);
    let states = OrganisationState::ALL.iter().map(|state| {
        let is_end = ORGANISATION_MOVES.iter().all(|row| row.from != Some(*state));
        (lang.text(format!("provider-state-{}", state.as_str())), is_end)
    });
    let mut graph = Graph {
        title: lang.text("docs-provider").to_owned(),
        nodes: boxes(states),
        edges: Vec::new(),
        legend: ROLES.map(|role| lang.text(format!("role-{}", role.name())).to_owned()).into(),
    };
    for row in ORGANISATION_MOVES {
        let look = ROLES.iter().position(|role| *role == row.who).unwrap_or(0);
        let label = lang.text(format!("provider-action-{}", row.action.as_str()));
        add(&mut graph, lang, (row.from.map_or(0, at), at(row.to)), label, look);
    }
    graph
}
