//! The decision bar: a button exists iff the lifecycle offers its move to this officer now.

use anbei_domain::filing::{Action, FilingState};

use super::case_file::CaseFile;
use super::queue_row::minutes_left;
use super::seat::Seat;

/// A button of the bar.
pub struct BarButton {
    pub text: String,
    pub href: String,
    /// Whether it is pressed at once, or leads to a page that asks for more.
    pub posts: bool,
    /// How it looks: the main one, another, or one that ends something.
    pub look: &'static str,
}

/// The moves, in the order of the bar: page or form, whether it posts at once, looks.
const MOVES: [(Action, &str, bool, &str); 10] = [
    (Action::Approve, "approve", false, "main"),
    (Action::Sign, "sign", false, "main"),
    (Action::RecordInspection, "finding", false, "main"),
    (Action::ReturnForCorrection, "return", false, "second"),
    (Action::SendBack, "send-back", false, "second"),
    (Action::Inspect, "inspect", false, "second"),
    (Action::Refuse, "refuse", false, "danger"),
    (Action::Take, "take", true, "main"),
    (Action::HandOver, "hand-over", false, "text"),
    (Action::Release, "release", true, "text"),
];

/// The buttons for this officer now.
pub fn buttons(seat: &Seat, file: &CaseFile) -> Vec<BarButton> {
    let offers = |action| file.filing.offers(action, seat.actor(), seat.now());
    let mut buttons = Vec::new();
    for (action, page, posts, look) in MOVES.into_iter().filter(|row| offers(row.0)) {
        let is_own = action == Action::Take && holds(seat, file);
        let (key, page, look) = match action {
            // Taking again what one has is prolonging it.
            Action::Take if is_own => ("desk-renew".to_owned(), "renew", "text"),
            Action::Approve => ("desk-approve".to_owned(), page, look),
            Action::Inspect
                if matches!(file.filing.state, FilingState::AwaitingInspection { .. }) =>
            {
                ("desk-rebook".to_owned(), page, look)
            }
            _ => (format!("action-{}", action.as_str()), page, look),
        };
        let href = format!("{}/{page}", file.path());
        buttons.push(BarButton { text: seat.t.text(key).to_owned(), href, posts, look });
        if action == Action::Approve && file.together(seat, action).len() > 1 {
            let text = seat.t.text("desk-approve-together").to_owned();
            let href = format!("{}/together", file.path());
            buttons.push(BarButton { text, href, posts: false, look: "second" });
        }
    }
    buttons
}

/// Whether this officer has the case in hand.
pub fn holds(seat: &Seat, file: &CaseFile) -> bool {
    file.filing.state.holder() == Some(seat.account())
}

/// Who has it, without a name, and for how long.
pub fn said(seat: &Seat, file: &CaseFile) -> String {
    let t = seat.t;
    let FilingState::UnderReview { lease_until, .. } = &file.filing.state else {
        let key = format!("state-{}.officer", file.filing.state.name().as_str());
        return t.text(key).to_owned();
    };
    let is_over = *lease_until <= seat.now();
    let minutes = minutes_left(*lease_until, seat.now());
    match (holds(seat, file), is_over) {
        (true, false) => {
            let until = t.clock(*lease_until);
            t.with("desk-said-mine", &[("minutes", &minutes), ("until", &until)])
        }
        (true, true) => t.text("desk-said-mine-over").to_owned(),
        (false, false) => t.with("desk-said-colleague", &[("minutes", &minutes)]),
        (false, true) => t.text("desk-said-colleague-over").to_owned(),
    }
}
