//! Every question of every kind can be drawn, posted back and read as a fact.

use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::kind::{KINDS, new_website, register_subject};
use anbei_web::view::{ControlView, Facts, Form, NoLookups, field, read_answers};
use anbei_web::{Lang, Posted};

fn posted(texts: &[(&str, &str)]) -> Posted {
    let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Posted { texts: texts.collect(), files: Vec::new() }
}

fn fields() -> impl Iterator<Item = &'static dyn AnyField> {
    KINDS.iter().flat_map(|kind| kind.fields())
}

fn form(t: Lang, answers: &Answers) -> Form<'_> {
    Form { t, answers, flaws: &[], lookups: &NoLookups }
}

#[test]
fn every_question_has_a_name_and_every_choice_a_label_in_both_languages() {
    let answers = Answers::new();
    for t in Lang::ALL {
        for field in fields() {
            let view = form(t, &answers).view(field);
            assert_ne!(view.label, format!("field-{}", view.id));
            let unnamed = view.options.iter().find(|o| o.label.starts_with("choice-"));
            assert!(unnamed.is_none(), "{unnamed:?}");
        }
    }
}

#[test]
fn what_is_drawn_and_posted_back_is_the_same_answer() {
    for field in fields() {
        for sample in field.samples() {
            let read = read_answers(&[field], &posted(&[(field.id(), sample)]));
            assert_eq!(read.all(field.id()), [*sample], "{}", field.id());
            let view = form(Lang::Zh, &read).view(field);
            assert_eq!(view.values, [*sample]);
            let row = Facts {
                t: Lang::Zh,
                answers: &read,
                lookups: &NoLookups,
                masked: true,
                change: Some("/here"),
            }
            .row(field);
            assert_eq!(row.change, Some(format!("/here#{}", field.id())));
            if !matches!(field.control(), Control::Upload) {
                assert!(!row.texts[0].is_empty() && row.texts[0] != "—", "{}", field.id());
            }
            if field.is_sensitive() {
                assert!(row.texts[0].contains('*') && row.texts[0] != *sample, "{}", field.id());
            }
        }
    }
}

#[test]
fn boxes_and_files_left_empty_are_answered_with_nothing_and_others_left_alone() {
    let fields: Vec<_> = fields().collect();
    let read = read_answers(&fields, &posted(&[]));
    for field in fields {
        let empties =
            matches!(field.control(), Control::Tick | Control::AnyOf { .. } | Control::Upload);
        assert_eq!(read.mentions(field.id()), empties, "{}", field.id());
    }
}

#[test]
fn a_row_is_removed_by_its_button_and_a_blank_one_is_offered() {
    let domains: &'static dyn AnyField = &new_website::SECONDARY_DOMAINS;
    let id = domains.id();
    let remove = format!("remove:{id}:1");
    let texts = [(id, "a.example"), (id, "b.example"), (id, "c.example"), ("do", &remove)];
    let read = read_answers(&[domains], &posted(&texts));
    assert_eq!(read.all(id), ["a.example", "c.example"]);
    let rows = form(Lang::En, &read).view(domains).rows;
    let texts: Vec<_> = rows.iter().map(|row| row.value.as_str()).collect();
    assert_eq!(texts, ["a.example", "c.example", ""]);
}

#[test]
fn a_region_is_the_deepest_level_within_the_ones_above() {
    let region = fields().find(|f| matches!(f.control(), Control::Region)).unwrap();
    let id = region.id();
    let pick = |codes: [&str; 3]| {
        let read = read_answers(&[region], &posted(&codes.map(|code| (id, code))));
        read.all(id).join(",")
    };
    assert_eq!(pick(["330000", "330100", "330106"]), "330106");
    assert_eq!(pick(["330000", "330100", ""]), "330100");
    assert_eq!(pick(["310000", "330100", "330106"]), "310000", "another province was picked");
    assert_eq!(pick(["", "", ""]), "");
    let named = [("province", "330000"), ("city", "330100")].map(|(l, c)| (format!("{id}.{l}"), c));
    let named: Vec<_> = named.iter().map(|(name, code)| (name.as_str(), *code)).collect();
    assert_eq!(read_answers(&[region], &posted(&named)).all(id), ["330100"]);

    let read = read_answers(&[region], &posted(&[(id, "330106")]));
    let levels = form(Lang::Zh, &read).view(region).region.unwrap();
    for level in [&levels.province, &levels.city, &levels.district] {
        assert_eq!(level.iter().filter(|option| option.checked).count(), 1);
    }
}

#[test]
fn flaws_stand_at_their_field_and_in_the_summary_leading_to_the_row() {
    let domains: &'static dyn AnyField = &new_website::SECONDARY_DOMAINS;
    let mut answers = Answers::new();
    answers.set(domains.id(), ["a.example", "x"]);
    let flaws = [FieldFlaw { field: domains.id(), index: 1, flaw: Flaw::new("required") }];
    let form = Form { t: Lang::Zh, answers: &answers, flaws: &flaws, lookups: &NoLookups };
    let views = form.views(&[&register_subject::UNIT_NAME, domains]);
    assert!(views[0].errors.is_empty());
    assert_eq!(views[1].rows[1].errors.len(), 1);
    assert!(views[1].rows[0].errors.is_empty());
    let summary = field::summary(&views);
    assert_eq!(summary.len(), 1);
    assert_eq!(summary[0].href, format!("#{}-1", domains.id()));
}

#[test]
fn a_date_that_is_none_is_kept_as_it_was_typed() {
    let mut answers = Answers::new();
    let day: &'static dyn AnyField = &new_website::OPENED_ON;
    answers.set(day.id(), ["2026/11/3"]);
    let view = form(Lang::Zh, &answers).view(day);
    assert_eq!((view.control, view.value.as_str()), (ControlView::Date, "2026-11-03"));
    answers.set(day.id(), ["last autumn"]);
    let view = form(Lang::Zh, &answers).view(day);
    assert_eq!((view.control, view.value.as_str()), (ControlView::Line, "last autumn"));
}
