//! 通知: what an organ writes to whoever filed.

use anbei_app::port::press::{Block, Document, Look, Place};
use anbei_domain::deadline::PauseReason;
use anbei_domain::filing::{Filing, FilingState};

use super::filing::last_return;
use super::{Known, Material, Stationery};
use crate::Lang;
use crate::view::reason_text;

/// 退回修改通知: the reasons of the last return, and by when they are to be mended.
pub fn returned(on: Stationery<'_>, of: &Material) -> Option<Document> {
    let t = on.t;
    let round = last_return(&of.rounds)?;
    let at = round.decided_at?;
    let mut asked = vec![t.text("paper-return-asked").to_owned()];
    if let FilingState::AwaitingCorrection { due_on } = &of.filing.state {
        asked = vec![t.with("paper-return-due", &[("due", &t.day(*due_on))])];
    }
    let blocks = vec![
        addressee(t, &of.subject_name),
        Block::Text { texts: vec![about(of, t, "paper-return-found")] },
        Block::Quote { texts: round.reasons.iter().map(|reason| reason_text(t, reason)).collect() },
        Block::Text { texts: asked },
        signed(t, vec![of.organ_name().to_owned()], t.date(at)),
    ];
    let known = Known::by_filing(t, of.filing.id.as_str());
    Some(on.paper(Look::Letter, t.text("paper-return"), known, blocks))
}

/// 检查通知: when and where, whom to ask for, what to bring.
pub fn inspection(on: Stationery<'_>, of: &Material) -> Option<Document> {
    let t = on.t;
    let FilingState::AwaitingInspection { inspection, .. } = &of.filing.state else { return None };
    let facts = [
        ("my-inspection-at", t.moment(inspection.at)),
        ("my-inspection-place", inspection.place.clone()),
        ("my-inspection-contact", inspection.contact.clone()),
        ("my-inspection-bring", inspection.bring.clone()),
    ];
    let facts = facts.iter().filter(|(_, text)| !text.is_empty());
    let blocks = vec![
        addressee(t, &of.subject_name),
        Block::Text { texts: vec![about(of, t, "paper-inspection-found")] },
        Block::Facts {
            title: String::new(),
            facts: facts.map(|(key, text)| on.fact(key, text).wide()).collect(),
        },
        Block::Text { texts: vec![t.text("paper-inspection-asked").to_owned()] },
        signed(t, vec![of.organ_name().to_owned()], booked_on(on, &of.filing)),
    ];
    let known = Known::by_filing(t, of.filing.id.as_str());
    Some(on.paper(Look::Letter, t.text("paper-inspection"), known, blocks))
}

/// The day of the last booking, since when the organ's clock stands still; today where none was noted.
fn booked_on(on: Stationery<'_>, filing: &Filing) -> String {
    let for_it = filing.pauses.iter().filter(|pause| pause.why == PauseReason::Inspection);
    for_it.map(|pause| pause.from).max().map_or_else(|| on.today(), |day| on.t.day(day))
}

fn about(of: &Material, t: Lang, key: &str) -> String {
    let kind = t.text(format!("kind-{}", of.filing.kind.id));
    t.with(key, &[("title", &of.title(t)), ("kind", &kind)])
}

/// To whom it goes.
pub fn addressee(t: Lang, name: &str) -> Block {
    Block::Addressee { text: format!("{name}{}", t.text("violation-paper-colon")) }
}

/// 落款: the organ, its seal, the day.
pub fn signed(t: Lang, organ: Vec<String>, day: String) -> Block {
    let place =
        Place { label: String::new(), texts: organ, hint: t.text("paper-seal").to_owned(), day };
    Block::Signatures { places: vec![place] }
}
