//! What holds for every form: whatever is typed is taken in its normal form or refused at its question, with words for it.

use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::kind::{Facts, KINDS, Kind};
use anbei_domain::provider::form;
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::values::{is_explained, near_miss, samples};

/// Every form as it should be filled in: each question answered with one of its samples.
fn filled(kind: &Kind) -> Answers {
    let mut answers = Answers::new();
    for field in kind.fields() {
        let sample = field.samples().first().copied();
        answers.set(field.id(), sample);
    }
    answers
}

/// What people type: what belongs elsewhere, what is nearly right, nothing, too much, and what nobody would.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => proptest::sample::select(samples()).prop_map(str::to_owned),
        3 => near_miss(),
        1 => Just(String::new()),
        1 => any::<String>(),
        1 => "[ -~]{0,40}",
        1 => (any::<char>(), 500..6000_usize).prop_map(|(letter, times)| letter.to_string().repeat(times)),
    ]
}

/// Which answers of a form are other than they should be.
fn slips() -> impl Strategy<Value = Vec<(Index, Vec<String>)>> {
    let texts = proptest::collection::vec(typed(), 0..4);
    proptest::collection::vec((any::<Index>(), texts), 0..8)
}

/// Each flaw is at a question of the form, in a row that was typed, and explained in every language.
fn are_explained(flaws: &[FieldFlaw], fields: &[&'static dyn AnyField], answers: &Answers) {
    assert!(!flaws.is_empty());
    for FieldFlaw { field, index, flaw } in flaws {
        assert!(fields.iter().any(|known| known.id() == *field), "{field} is not asked: {flaw}");
        assert!(*index < answers.all(field).len().max(1), "{field} has no row {index}: {flaw}");
        is_explained(flaw);
    }
}

/// What was typed is what is kept, whatever it is.
fn is_kept(answers: &Answers) {
    assert_eq!(Answers::from_json(&answers.to_json()).unwrap(), *answers);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_typed_into_a_filing_is_taken_or_refused_at_its_question(
        which in any::<Index>(),
        slips in slips(),
        subject in any::<Index>(),
        is_blank in proptest::bool::weighted(0.1),
    ) {
        let kind = KINDS[which.index(KINDS.len())];
        let fields: Vec<_> = kind.fields().collect();
        let mut answers = if is_blank { Answers::new() } else { filled(kind) };
        for (at, texts) in slips {
            answers.set(at.get(&fields).id(), texts);
        }
        is_kept(&answers);
        let subject = filled(KINDS[subject.index(KINDS.len())]);
        let of = |answers: &Answers| kind.check(&Facts { answers, subject: &subject, today: date(2026, 11, 24) });
        match of(&answers) {
            // What was accepted is its own normal form.
            Ok(normal) => prop_assert_eq!(of(&normal).map_err(|flaws| flaws.len()), Ok(normal)),
            Err(flaws) => are_explained(&flaws, &fields, &answers),
        }
    }

    #[test]
    fn whatever_is_typed_into_a_providers_entry_is_taken_or_refused_at_its_question(slips in slips()) {
        let fields = form::FIELDS.to_vec();
        let mut answers = Answers::new();
        for field in &fields {
            answers.set(field.id(), field.samples().first().copied());
        }
        for (at, texts) in slips {
            answers.set(at.get(&fields).id(), texts);
        }
        is_kept(&answers);
        match form::check(&answers) {
            Ok(normal) => prop_assert_eq!(form::check(&normal).map_err(|flaws| flaws.len()), Ok(normal)),
            Err(flaws) => are_explained(&flaws, &fields, &answers),
        }
    }
}
