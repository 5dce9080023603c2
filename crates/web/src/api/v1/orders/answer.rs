//! An order as programs are told of it: what a provider may know of the case, and nothing of what lies between the organ and the
//! operator.

use anbei_app::views::organ::Organ;
use anbei_app::views::violation::{Evidence, PastCaseEvent};
use anbei_domain::actor::Actor;
use anbei_domain::time::Timestamp;
use anbei_domain::violation::{Case, CaseAction, CaseState};
use serde::{Deserialize, Serialize};

/// What is ordered.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// 停止接入.
    Stop,
    /// 恢复接入.
    Restore,
}

impl Order {
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "stop" => Some(Self::Stop),
            "restore" => Some(Self::Restore),
            _ => None,
        }
    }

    /// The one that waits to be carried out.
    pub const fn of(state: CaseState) -> Option<Self> {
        match state {
            CaseState::AccessOrdered => Some(Self::Stop),
            CaseState::RestoreOrdered => Some(Self::Restore),
            _ => None,
        }
    }

    /// Whether it was acknowledged since it was given last.
    pub fn is_acknowledged(self, events: &[PastCaseEvent]) -> bool {
        let gives = |past: &PastCaseEvent| match past.event.action {
            CaseAction::OrderAccess | CaseAction::OrderAtOnce => Some(Self::Stop),
            CaseAction::OrderRestore => Some(Self::Restore),
            _ => None,
        };
        let given = events.iter().rposition(|past| gives(past) == Some(self));
        let since = events.iter().skip(given.map_or(events.len(), |at| at + 1));
        since
            .take_while(|past| gives(past).is_none())
            .any(|past| past.event.action == CaseAction::Acknowledge)
    }
}

#[derive(Serialize)]
pub struct Answer<'a> {
    pub orders: Vec<Row<'a>>,
    /// How many there are in all.
    pub count: usize,
    /// How many of them wait to be carried out.
    pub waiting: usize,
}

/// An order in a list.
#[derive(Serialize)]
pub struct Row<'a> {
    id: &'a str,
    reference: &'a str,
    state: &'static str,
    /// `stop` or `restore` while that waits to be carried out.
    order: Option<Order>,
    /// Whether that was acknowledged.
    acknowledged: bool,
    /// The last day to carry that out.
    due_on: Option<String>,
    title: &'a str,
    /// Nothing where it is about an app.
    domain: Option<&'a str>,
    category: &'static str,
    /// RFC 3339, Chinese time; said in lists only.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_at: Option<String>,
    url: String,
}

pub fn row<'a>(case: &'a Case, changed_at: Option<Timestamp>, base: &str) -> Row<'a> {
    Row {
        id: case.id.as_str(),
        reference: &case.reference,
        state: case.state.as_str(),
        order: Order::of(case.state),
        acknowledged: case.is_acknowledged,
        due_on: case.due_on.filter(|_| case.state.is_ordered()).map(|day| day.to_string()),
        title: &case.title,
        domain: Some(case.domain.as_str()).filter(|domain| !domain.is_empty()),
        category: case.category.code,
        changed_at: changed_at.map(|at| at.to_string()),
        url: format!("{base}/provider/orders/{}", case.id),
    }
}

/// An order in full.
#[derive(Serialize)]
pub struct Standing<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    organ: Option<Told>,
    /// The first event first.
    history: Vec<Past<'a>>,
}

/// Whose order it is, and how to reach them.
#[derive(Serialize)]
struct Told {
    name: String,
    phone: String,
}

/// Something that happened to it.
#[derive(Serialize)]
struct Past<'a> {
    at: String,
    action: &'static str,
    /// `organ` or `provider`.
    by: &'static str,
    words: &'a str,
    /// The day on which access was stopped or restored.
    done_on: Option<&'a str>,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    size: i64,
    sha256: &'a str,
}

impl<'a> Standing<'a> {
    pub fn of(
        (case, events): (&'a Case, &'a [PastCaseEvent]),
        organ: Option<Organ>,
        base: &str,
    ) -> Self {
        Self {
            row: row(case, None, base),
            organ: organ.map(|of| Told { name: of.name, phone: of.phone }),
            history: events.iter().map(past).collect(),
        }
    }
}

fn past(of: &PastCaseEvent) -> Past<'_> {
    let done_on = of.event.facts.iter().find(|(name, _)| *name == "done_on");
    Past {
        at: of.at.to_string(),
        action: of.event.action.as_str(),
        by: if let Actor::Provider(_) = of.event.by { "provider" } else { "organ" },
        words: &of.event.note,
        done_on: done_on.map(|(_, day)| day.as_str()),
        files: of.evidence.iter().map(file).collect(),
    }
}

fn file(of: &Evidence) -> File<'_> {
    File { name: &of.name, size: of.size, sha256: &of.sha256 }
}
