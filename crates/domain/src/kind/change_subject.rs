//! 变更主体: everything of a subject but its kind and its name (domain.md §2.2).

use super::definition::flaw;
use super::register_subject::{SUBJECT_NATURE, responsible};
use super::{Facts, Kind, Outcome, REGISTER_SUBJECT, rules};
use crate::Flaw;
use crate::field::FieldFlaw;
use crate::value::choices::SubjectNature;

/// 变更主体. When the deciding address moves to another organ's region, that organ reviews it, and all of the subject's
/// numbers are issued anew.
pub static CHANGE_SUBJECT: Kind = Kind {
    rules: &[|facts| rules::document(facts, &responsible::DOCUMENT), keeps_its_name],
    ..REGISTER_SUBJECT.changing("change_subject", Outcome::ChangeSubject)
};

/// 开办者名称 cannot change. A unit's is a field of its own; an individual's is that of the person.
fn keeps_its_name(facts: &Facts<'_>) -> Vec<FieldFlaw> {
    let is_individual = SUBJECT_NATURE.of(facts.subject) == Some(SubjectNature::Individual);
    let (before, after) =
        (responsible::NAME.of(facts.subject), responsible::NAME.of(facts.answers));
    let differs = is_individual && before.is_some() && after.is_some() && before != after;
    let wrong = || flaw(&responsible::NAME, Flaw::new("subject-name-stays"));
    differs.then(wrong).into_iter().collect()
}
