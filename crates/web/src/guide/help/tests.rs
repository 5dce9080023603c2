//! Every screen is explained somewhere: the routes are read in the sources, so that none can be forgotten.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anbei_domain::kind::KINDS;

use super::{SCREENS, of_kind};
use crate::Lang;
use crate::guide::of;

/// Routes that answer a look with something else than a screen of ours.
const NO_SCREENS: &[&str] = &[
    // Files and feeds.
    "/attachments/{id}",
    "/attachments/{id}/thumb",
    "/feeds/{token}/deadlines.ics",
    "/feeds/{token}/messages.atom",
    "/filings/{id}/papers/{file}",
    "/forms/{file}",
    "/guide/pictures/{file}",
    "/guide/{file}",
    "/my/subject/group/form.pdf",
    "/provider/customers/export.csv",
    "/provider/prefills/export.csv",
    "/providers/{file}",
    "/record/{digits}/certificate.pdf",
    "/records/{id}/badge/{file}",
    "/regions/{file}",
    "/registrars/{file}",
    // Ways to somewhere else.
    "/apply/{filing}",
    "/guide.pdf",
    "/language",
    "/papers/{id}",
    "/papers/violations/{id}",
    "/portal",
    "/portal/{*rest}",
    "/query/{*rest}",
    "/web",
    "/web/{*rest}",
    // For operators and developers, and the guide itself.
    "/demo/outbox",
    "/design",
    "/guide",
    "/guide/{chapter}/{section}",
    "/healthz",
    "/metrics",
    "/readyz",
    "/robots.txt",
];

/// Routes of pages that can be looked at, as the sources have them.
fn routes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages"), &mut found);
    assert!(found.len() > 100, "only {} routes were found", found.len());
    found
}

fn gather(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.extend(text.split(".route(").skip(1).filter_map(looked_at));
        }
    }
}

/// The path of a route, if one may look at it: what follows `.route(` up to the end of its arguments.
fn looked_at(rest: &str) -> Option<String> {
    let mut depth = 1;
    let is_end = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    };
    let arguments = rest.split(is_end).next()?;
    let mut parts = arguments.splitn(3, '"');
    assert_eq!(parts.next().map(str::trim), Some(""), "not to be read: {arguments}");
    let (path, handlers) = (parts.next()?, parts.next()?);
    handlers.contains("get(").then(|| path.to_owned())
}

#[test]
fn every_screen_has_a_section_of_the_guide() {
    let known: BTreeSet<_> = SCREENS.iter().map(|(route, _)| *route).collect();
    let ignored: BTreeSet<_> = NO_SCREENS.iter().copied().collect();
    assert_eq!(known.len(), SCREENS.len(), "a route is named twice");
    let routes = routes();
    for route in &routes {
        let told = "has no section of the guide: write one, and name it in guide/help.rs";
        let route = route.as_str();
        // What ends in a name of a file is a table to be downloaded.
        let is_table = route.ends_with("/import/{file}");
        assert!(known.contains(route) != (ignored.contains(route) || is_table), "{route} {told}");
    }
    for route in known.iter().chain(&ignored) {
        assert!(routes.contains(*route), "{route} is no route any more");
    }
}

#[test]
fn every_kind_of_filing_has_a_section_and_every_section_named_is_there() {
    for kind in KINDS {
        let is_told = kind.id.starts_with("sample") || of_kind(kind.id).is_some();
        assert!(is_told, "{} has no section in guide/help.rs", kind.id);
    }
    for (key, section) in SCREENS.iter().chain(super::KINDS) {
        let (chapter, id) = section.split_once('/').unwrap();
        let found = of(Lang::Zh).find(chapter, id);
        assert!(found.is_some(), "{key}: there is no section {section}");
    }
}
