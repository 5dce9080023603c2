//! 负责人证件: the persons' documents have sound numbers, one for each person, and last a while yet.

use jiff::ToSpan;

use super::{ALL, Check, Matter, Observations, Seen, Verdict};
use crate::value::{FieldValue, IdDocumentKind, Validity, check_number};

pub(super) static CHECK: Check = Check {
    id: "identifiers",
    of: ALL,
    needs: &[],
    outcomes: &[
        ("sound", Verdict::Pass),
        ("malformed", Verdict::Fail),
        ("one-number-two-names", Verdict::Fail),
        ("ending", Verdict::Warn),
    ],
    // Whose documents they are is nobody's business in a list of results.
    inputs: |_| Vec::new(),
    judge,
};

const PERSONS: [&str; 2] = ["security_lead", "emergency"];
/// A document that ends before a filing is through will be asked for again.
const NOTICE_DAYS: i32 = 30;

struct Document<'a> {
    name: &'a str,
    kind: IdDocumentKind,
    number: &'a str,
    valid_until: Option<Validity>,
}

fn document<'a>(matter: &'a Matter, person: &str) -> Option<Document<'a>> {
    let answer = |of: &str| matter.answers.one(&format!("{person}_{of}"));
    Some(Document {
        name: answer("name")?,
        kind: IdDocumentKind::parse(answer("id_kind")?).ok()?,
        number: answer("id_number")?,
        valid_until: answer("id_valid_until").and_then(|until| Validity::parse(until).ok()),
    })
}

fn judge(matter: &Matter, _: &Observations) -> Option<Seen> {
    let documents: Vec<_> = PERSONS.iter().filter_map(|p| document(matter, p)).collect();
    let first = documents.first()?;
    if documents.iter().any(|one| check_number(one.kind, one.number).is_err()) {
        return Some(Seen::new("malformed"));
    }
    if documents.iter().any(|one| one.number == first.number && one.name != first.name) {
        return Some(Seen::new("one-number-two-names"));
    }
    let soon = matter.now.date_in_china().saturating_add(NOTICE_DAYS.days());
    let ending =
        documents.iter().filter_map(|one| one.valid_until.as_ref()).find(|u| !u.holds_on(soon));
    Some(match ending {
        Some(until) => Seen::new("ending").with("day", until.to_text()),
        None => Seen::new("sound"),
    })
}
