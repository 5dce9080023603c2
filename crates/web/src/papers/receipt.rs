//! 提交回执: that something was handed in, when, and what happens next.

use anbei_app::port::press::{Block, Document, Look};

use super::{Known, Material, Stationery};

/// Of the last submission, if there is one.
pub fn receipt(on: Stationery<'_>, of: &Material) -> Option<Document> {
    let (t, filing, round) = (on.t, &of.filing, of.rounds.last()?);
    let mut facts = vec![
        on.fact("paper-filing", filing.id.as_str().to_uppercase()).wide(),
        on.fact("paper-kind", t.text(format!("kind-{}", filing.kind.id))),
        on.fact("paper-round", round.number),
        on.fact("paper-title", of.title(t)).wide(),
        on.fact("paper-subject", &of.subject_name).wide(),
        on.fact("paper-submitted", t.moment(round.submitted_at)),
    ];
    facts.extend(filing.promised_on.map(|day| on.fact("paper-promised", t.day(day))));
    facts.push(on.fact("paper-organ", of.organ_name()).wide());
    let notice = round.notice_version.as_ref().zip(round.acknowledged_at);
    facts.extend(notice.map(|(version, at)| {
        let at = t.moment(at);
        let accepted = t.with("paper-notice-version", &[("version", version), ("at", &at)]);
        on.fact("paper-notice", accepted).wide()
    }));
    facts.push(on.fact("paper-hash", &round.hash).wide());
    let blocks = vec![
        Block::Text { texts: vec![t.text("paper-receipt-text").to_owned()] },
        Block::Facts { title: String::new(), facts },
        Block::Small { texts: vec![t.text("paper-receipt-hash").to_owned()] },
    ];
    let known = Known::by_filing(t, filing.id.as_str());
    Some(on.paper(Look::Form, t.text("paper-receipt"), known, blocks))
}
