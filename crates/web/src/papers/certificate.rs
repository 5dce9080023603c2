//! 备案登记证明: what the public register shows, on one page, with the way to look it up.

use anbei_app::port::press::{Block, Document, Fact, Look};
use anbei_app::views::entry::Entry;

use super::{Known, Stationery};
use crate::Lang;
use crate::pages::public::record_view::RecordView;

/// Chinese with English beside it, whoever asks: it is shown to others. Nothing stands on it that is not public.
pub fn certificate(paper: Stationery<'_>, entry: Entry) -> Document {
    let paper = Stationery { t: Lang::Zh, ..paper };
    let record = RecordView::new(entry, Lang::Zh);
    let title = format!("paper-certificate-{}", record.entry.kind.as_str());
    let number = format!("{} {} 号", record.number.words, record.number.groups.join(" "));
    let known = Known {
        label: Lang::Zh.text("public-number"),
        text: record.entry.number.clone(),
        path: record.href(),
    };
    let blocks = vec![
        Block::Number { text: number },
        Block::Facts { title: String::new(), facts: facts(&record) },
        Block::Small {
            texts: Lang::ALL.map(|t| t.text("paper-certificate-text").to_owned()).into(),
        },
    ];
    Document {
        subtitle: Lang::En.text(&title).to_owned(),
        ..paper.paper(Look::Certificate, Lang::Zh.text(&title), known, blocks)
    }
}

fn facts(record: &RecordView) -> Vec<Fact> {
    let entry = &record.entry;
    let domains = record.domains.iter().map(|domain| match &domain.ascii {
        Some(ascii) => format!("{} ({ascii})", domain.readable),
        None => domain.readable.clone(),
    });
    let identities = record.identities.iter().map(ToString::to_string);
    let mut facts = vec![
        both(record.name_key(), vec![entry.name.clone()]).wide(),
        both("public-subject-name", vec![entry.subject_name.clone()]).wide(),
        both(record.identities_key(), identities.collect()).wide(),
        both(record.domains_key(), domains.collect()).wide(),
        both(record.organ_key(), vec![entry.organ_name.clone()]).wide(),
        both("public-subject-nature", vec![Lang::Zh.text(record.nature_key()).to_owned()]),
        both(record.issued_key(), vec![record.issued_on.clone()]),
    ];
    facts.retain(|fact| !fact.is_empty());
    facts
}

fn both(key: &str, texts: Vec<String>) -> Fact {
    Fact { also: Lang::En.text(key).to_owned(), ..Fact::new(Lang::Zh.text(key), texts) }
}
