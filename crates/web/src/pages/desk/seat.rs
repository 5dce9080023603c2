//! What every handler of the desk asks of a request.

use anbei_app::{App, AppError, Via, views};
use anbei_domain::actor::Actor;
use anbei_domain::filing::StateName;
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;

use crate::extract::Officer;
use crate::view::Link;
use crate::{Lang, PageError, Shell, State};

/// The portal, and the officer who sits at the desk.
pub struct Seat {
    pub state: State,
    pub officer: Officer,
    pub t: Lang,
}

/// How many cases the desk's navigation and tabs count.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    pub by_state: Vec<(StateName, usize)>,
    pub held: usize,
    /// Numbers seen where they do not belong.
    pub alarms: usize,
    /// Violations that wait for an officer.
    pub violations: usize,
}

impl Counts {
    /// Cases in any of these states.
    pub fn of(&self, states: &[StateName]) -> usize {
        let counted = self.by_state.iter().filter(|(state, _)| states.contains(state));
        counted.map(|(_, count)| count).sum()
    }
}

impl Seat {
    pub fn app(&self) -> &App {
        self.state.app()
    }

    pub fn now(&self) -> Timestamp {
        self.state.now()
    }

    pub fn actor(&self) -> &Actor {
        &self.officer.actor
    }

    /// Who acts, and from where.
    pub fn by(&self) -> (&Actor, &Via) {
        (&self.officer.actor, &self.officer.via)
    }

    pub fn account(&self) -> &AccountId {
        self.officer.account()
    }

    /// The officer's organ.
    pub fn organ(&self) -> Result<OrganId, PageError> {
        match self.actor() {
            Actor::Officer { organ, .. } => Ok(organ.clone()),
            _ => Err(PageError::NotFound),
        }
    }

    /// The frame of the page.
    pub fn shell(&self) -> Shell {
        self.officer.shell(&self.state).section("desk")
    }

    pub async fn counts(&self) -> Result<Counts, PageError> {
        let (organ, account) = (self.organ()?, self.account().clone());
        let counts = self.app().store().read(move |tx| -> Result<_, AppError> {
            let by_state = views::filing::count_by_state(tx, &organ)?;
            let alarms = views::alarm::count_of_organ(tx, &organ)?;
            let violations = views::violation::count_waiting(tx, &organ)?;
            let held = views::queue::count_held(tx, &organ, &account)?;
            Ok(Counts { by_state, held, alarms, violations })
        });
        Ok(counts.await?)
    }

    /// The navigation at the left, with one entry marked.
    pub fn nav(&self, counts: &Counts, current: &str) -> Vec<Link> {
        let waiting = counts.of(&[StateName::Submitted]);
        let signing = counts.of(&[StateName::AwaitingSecondOfficer]);
        let entries = [
            ("queue", "desk-nav-queue", "/desk", "inbox", Some(waiting)),
            ("mine", "desk-nav-mine", "/desk?tab=mine", "user", Some(counts.held)),
            ("sign", "desk-nav-sign", "/desk?tab=sign", "done", Some(signing)),
            ("records", "desk-nav-records", "/desk/records", "book", None),
            (
                "violations",
                "violation-desk-title",
                "/desk/violations",
                "scale",
                Some(counts.violations),
            ),
            ("unfiled", "desk-nav-unfiled", "/desk/unfiled", "flag", None),
            ("alarms", "desk-nav-alarms", "/desk/alarms", "bell", Some(counts.alarms)),
            ("import", "desk-nav-import", "/desk/import", "upload", None),
            ("query", "desk-nav-query", "/query", "search", None),
        ];
        let link = |(id, key, href, icon, count): (&str, &str, &str, _, _)| Link {
            text: self.t.text(key).to_owned(),
            href: href.to_owned(),
            icon,
            count,
            current: id == current,
        };
        entries.into_iter().map(link).collect()
    }
}

impl FromRequestParts<State> for Seat {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let officer = Officer::from_request_parts(parts, state).await?;
        let t = officer.visitor.t;
        Ok(Self { state: state.clone(), officer, t })
    }
}
