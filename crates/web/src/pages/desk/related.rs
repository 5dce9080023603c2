//! What else there is: other cases and records of the subject, the same domain elsewhere.

use anbei_app::views::entry::Entry;
use anbei_domain::filing::{Filing, StateName};

use super::case_file::CaseFile;
use super::queue_row::state_kind;
use super::seat::Seat;

/// A case or a record beside the one on the desk.
pub struct Beside {
    pub name: String,
    /// Nothing if it is another organ's.
    pub href: Option<String>,
    pub about: String,
    pub state: &'static str,
    pub word: String,
}

/// Other cases of the same subject.
pub fn cases(seat: &Seat, file: &CaseFile) -> Vec<Beside> {
    let t = seat.t;
    let beside = |line: &anbei_app::views::filing::FilingLine| {
        let is_ours = line.organ_id == file.filing.organ.as_ref().map(ToString::to_string);
        let name = if line.title.is_empty() { t.text("filing-untitled") } else { &line.title };
        let kind = t.text(format!("kind-{}", line.kind));
        let day = line.submitted_at.map_or(String::new(), |at| t.date(at));
        Beside {
            name: name.to_owned(),
            href: is_ours.then(|| format!("/desk/cases/{}", line.id)),
            about: format!("{kind} · {day}"),
            state: state_kind(line.state),
            word: t.text(format!("state-{}", line.state.as_str())).to_owned(),
        }
    };
    file.others.iter().map(beside).collect()
}

/// What the subject has registered.
pub fn entries(seat: &Seat, file: &CaseFile) -> Vec<Beside> {
    file.entries.iter().map(|entry| record(seat, entry)).collect()
}

/// Records and open cases on the same domain, above it or below it.
pub fn same_domain(seat: &Seat, file: &CaseFile) -> Vec<Beside> {
    let records = file.related.entries.iter().map(|entry| record(seat, entry));
    let organ = file.filing.organ.as_ref().map(ToString::to_string);
    let open = file.related.filings.iter().map(|holder| Beside {
        name: holder.domain.clone(),
        href: (holder.organ_id == organ).then(|| format!("/desk/cases/{}", holder.filing_id)),
        about: holder.title.clone(),
        state: state_kind(holder.state),
        word: state_word(seat, holder.state),
    });
    records.chain(open).collect()
}

fn state_word(seat: &Seat, state: StateName) -> String {
    seat.t.text(format!("state-{}", state.as_str())).to_owned()
}

fn record(seat: &Seat, entry: &Entry) -> Beside {
    Beside {
        name: format!("{} {}", entry.name, entry.primary_domain),
        href: Some(format!("/query?code={}", entry.digits)),
        about: entry.number.clone(),
        state: if entry.state.holds_domain() { "done" } else { "idle" },
        word: seat.t.text(format!("entry-state-{}", entry.state.as_str())).to_owned(),
    }
}

/// Cases of the same subject that are on this organ's desks now: to be decided together, or apart.
pub fn companions(seat: &Seat, file: &CaseFile) -> Vec<Beside> {
    let t = seat.t;
    let beside = |filing: &Filing| Beside {
        name: if filing.title().is_empty() { t.text("filing-untitled") } else { filing.title() }
            .to_owned(),
        href: Some(format!("/desk/cases/{}", filing.id)),
        about: t.text(format!("kind-{}", filing.kind.id)).to_owned(),
        state: state_kind(filing.state.name()),
        word: state_word(seat, filing.state.name()),
    };
    file.companions.iter().map(beside).collect()
}
