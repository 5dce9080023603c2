//! 案卷: a whole case on paper, for the organ's archive. Attachments are listed with their digests and kept where they are.

use anbei_app::port::press::{Block, Column, Document, Fact, Look};
use anbei_app::views::attachment::Attachment;
use anbei_app::views::round::Round;

use super::case_file::{CaseFile, CaseLookups};
use super::seat::Seat;
use super::{head, history};
use crate::papers::{Known, Stationery};
use crate::view::{Facts, TimelineItem, reason_text};

pub fn document(on: Stationery<'_>, seat: &Seat, file: &CaseFile) -> Document {
    let t = seat.t;
    let mut blocks = vec![cover(seat, file)];
    for round in &file.rounds {
        let at = t.moment(round.submitted_at);
        let facts = [("round", &round.number as &dyn std::fmt::Display), ("at", &at)];
        blocks.push(Block::Heading { text: t.with("paper-case-round", &facts) });
        blocks.extend(answers(seat, file, round));
        let reasons: Vec<_> = round.reasons.iter().map(|reason| reason_text(t, reason)).collect();
        if !reasons.is_empty() {
            blocks.push(Block::Text { texts: vec![t.text("paper-case-reasons").to_owned()] });
            blocks.push(Block::Quote { texts: reasons });
        }
    }
    blocks.push(attachments(seat, file));
    let mut acts = history::timeline(seat, file);
    acts.reverse();
    blocks.push(told(seat, "paper-case-acts", &acts));
    let mut notes = history::notes(seat, file);
    notes.reverse();
    if !notes.is_empty() {
        blocks.push(told(seat, "paper-case-notes", &notes));
    }
    let known = Known::by_filing(t, file.filing.id.as_str());
    on.paper(Look::Form, t.text("paper-case-file"), known, blocks)
}

/// What it is, how it stands, what came of it.
fn cover(seat: &Seat, file: &CaseFile) -> Block {
    let (t, head) = (seat.t, head::of(seat, file));
    let fact = |key: &str, text: String| Fact::new(t.text(key), vec![text]);
    let organ = file.organ.as_ref().map_or(String::new(), |organ| organ.name.clone());
    let number = file.entries.iter().find(|entry| entry.filing_id == file.filing.id.as_str());
    let mut facts = vec![
        fact("paper-title", head.title).wide(),
        fact("paper-kind", head.kind),
        fact("paper-case-state", head.word),
        fact("paper-subject", head.subject).wide(),
        fact("paper-organ", organ).wide(),
    ];
    facts.extend(number.map(|entry| fact("public-number", entry.number.clone()).wide()));
    Block::Facts { title: String::new(), facts }
}

/// One round as it was handed in, whole.
fn answers(seat: &Seat, file: &CaseFile, round: &Round) -> Vec<Block> {
    let (t, kind, version) = (seat.t, file.filing.kind, round.form_version);
    let read = kind.read_at(version, &round.answers);
    let lookups = CaseLookups { t, file };
    let facts = Facts { t, answers: &read, lookups: &lookups, masked: false, change: None };
    let groups = kind.steps.iter().flat_map(|step| step.groups);
    let blocks = groups.filter_map(|group| {
        let fields = kind.fields_at(group, version).into_iter();
        let rows = fields.filter(|field| kind.shows(*field, &read)).map(|field| {
            let row = facts.row(field);
            let files = row.files.into_iter().map(|file| file.name);
            Fact::new(row.label, row.texts.into_iter().chain(files).collect()).wide()
        });
        let rows: Vec<Fact> = rows.filter(|fact| !fact.is_empty()).collect();
        let title = t.text(format!("group-{}", group.id)).to_owned();
        (!rows.is_empty()).then_some(Block::Facts { title, facts: rows })
    });
    blocks.collect()
}

/// 附件目录.
fn attachments(seat: &Seat, file: &CaseFile) -> Block {
    let row = |file: &Attachment| {
        let size = seat.t.size(u64::try_from(file.size).unwrap_or(0));
        vec![file.name.clone(), size, seat.t.moment(file.at), digest(&file.sha256)]
    };
    let heads = [
        ("paper-case-file-name", 4),
        ("paper-case-size", 2),
        ("paper-case-at", 4),
        ("paper-case-digest", 6),
    ];
    table(seat, "paper-case-attachments", &heads, file.files.values().map(row).collect())
}

/// A digest in groups: sixty-four characters have nowhere to break.
fn digest(hex: &str) -> String {
    let groups = hex.as_bytes().chunks(8).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

fn told(seat: &Seat, title: &str, items: &[TimelineItem]) -> Block {
    let row = |item: &TimelineItem| {
        let texts = std::iter::once(&item.title).chain(&item.texts);
        vec![item.at.clone(), texts.cloned().collect::<Vec<_>>().join(" ")]
    };
    let heads = [("paper-case-when", 2), ("paper-case-what", 5)];
    table(seat, title, &heads, items.iter().map(row).collect())
}

fn table(seat: &Seat, title: &str, heads: &[(&str, u8)], rows: Vec<Vec<String>>) -> Block {
    let t = seat.t;
    let column = |(key, share): &(&str, u8)| Column { text: t.text(key).to_owned(), share: *share };
    let columns = heads.iter().map(column).collect();
    Block::Table { title: t.text(title).to_owned(), columns, rows }
}
