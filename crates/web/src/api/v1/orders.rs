//! `GET /api/v1/orders?state=&skip=`, `GET /api/v1/orders/{id}`, `POST /api/v1/orders/{id}/acknowledge`,
//! `POST /api/v1/orders/{id}/confirm` — 接入指令: read, 签收 and 登记 by a provider's programs. Needs an organisation's key that
//! opens `orders`.

mod answer;

use anbei_app::use_case::violation::{CaseWish, Said};
use anbei_app::views::violation::{self, PastCaseEvent};
use anbei_app::{AppError, Via, views};
use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::connection::Scope;
use anbei_domain::field::FieldFlaw;
use anbei_domain::provider::Member;
use anbei_domain::refusal::Refusal;
use anbei_domain::violation::{Case, CaseMove, CaseState};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Request, State as Shared};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

use self::answer::{Answer, Order, Standing, row};
use super::private_answer;
use crate::extract::{Caller, Posted};
use crate::pages::violation::files;
use crate::pages::violation::form::flaws_of;
use crate::{ApiProblem, State};

/// Orders given at once.
const MOST: usize = 100;

/// What an order can stand like.
const STATES: [CaseState; 4] = [
    CaseState::AccessOrdered,
    CaseState::AccessCancelled,
    CaseState::RestoreOrdered,
    CaseState::Restored,
];

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/orders", get(list))
        .route("/api/v1/orders/{id}", get(one))
        .route("/api/v1/orders/{id}/acknowledge", post(acknowledge))
        .route("/api/v1/orders/{id}/confirm", post(confirm))
}

/// The organisation's operator that a program stands for.
struct Seat {
    state: State,
    member: Member,
    via: Via,
}

impl Seat {
    async fn of(caller: &Caller, state: State) -> Result<Self, ApiProblem> {
        let (member, via) = caller.member(&state, Scope::Orders).await?;
        Ok(Self { state, member, via })
    }

    fn actor(&self) -> Actor {
        Actor::Provider(self.member.clone())
    }

    /// The order as the organisation may see it.
    async fn read(&self, id: &str) -> Result<(Case, Vec<PastCaseEvent>), ApiProblem> {
        let (app, actor, id) = (self.state.app().clone(), self.actor(), id.to_owned());
        let read = self.state.app().store().read(move |tx| -> Result<_, AppError> {
            let case = violation::find(tx, &actor, &id)?;
            // Of other cases about its customers a provider is told, but there is nothing to carry out.
            let case = case.filter(|case| STATES.contains(&case.state));
            let case = case.ok_or(AppError::NotFound)?;
            let mut events = violation::list_events(tx, app.keys(), &actor, &case)?;
            events.retain(|past| past.event.action.is_of_provider());
            Ok((case, events))
        });
        Ok(read.await?)
    }

    async fn moves(&self, id: &str, what: CaseMove, said: Said) -> Result<(), AppError> {
        let (actor, app) = (self.actor(), self.state.app());
        app.move_violation((&actor, &self.via), id, CaseWish::Move(what), said).await
    }

    /// The order as it is now, told in full.
    async fn answer(&self, id: &str) -> Result<Response, ApiProblem> {
        let (case, events) = self.read(id).await?;
        let organ = case.organ.clone();
        let read = self.state.app().store().read(move |tx| views::organ::find(tx, &organ));
        let organ = read.await.map_err(AppError::from)?;
        let base = &self.state.app().config().public_url;
        Ok(private_answer(&Standing::of((&case, &events), organ, base)))
    }
}

async fn list(
    Shared(state): Shared<State>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, ApiProblem> {
    let seat = Seat::of(&caller, state).await?;
    let (states, skip) = filter(uri.query().unwrap_or_default())?;
    let entry = seat.member.entry.clone();
    let read = seat.state.app().store().read(move |tx| -> Result<_, AppError> {
        let Some(entry) = entry else { return Ok((Vec::new(), (0, 0))) };
        let lines = violation::list_of_provider(tx, (&entry, &states), (MOST, skip))?;
        Ok((lines, violation::count_of_provider(tx, &entry, &states)?))
    });
    let (lines, (count, waiting)) = read.await?;
    let base = &seat.state.app().config().public_url;
    let orders = lines.iter().map(|line| row(&line.case, Some(line.changed_at), base)).collect();
    Ok(private_answer(&Answer { orders, count, waiting }))
}

/// Which orders, and how many of them are known already.
fn filter(query: &str) -> Result<(Vec<CaseState>, usize), ApiProblem> {
    let wrong = || ApiProblem::new(StatusCode::BAD_REQUEST, "orders-query");
    let (mut states, mut skip) = (Vec::new(), 0);
    for (name, text) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "state" => {
                let known = STATES.into_iter().find(|state| state.as_str() == text);
                states.push(known.ok_or_else(wrong)?);
            }
            "skip" => {
                let typed = text.parse().ok().filter(|skip| *skip <= 1_000_000);
                skip = typed.ok_or_else(wrong)?;
            }
            _ => {}
        }
    }
    if states.is_empty() {
        states.extend(STATES);
    }
    if states.len() > STATES.len() { Err(wrong()) } else { Ok((states, skip)) }
}

async fn one(
    Shared(state): Shared<State>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, ApiProblem> {
    Seat::of(&caller, state).await?.answer(&id).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    order: Order,
}

/// 签收. The order is named, so that nobody acknowledges one that they have not read; again is as good as once.
async fn acknowledge(
    Shared(state): Shared<State>,
    caller: Caller,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Response, ApiProblem> {
    let seat = Seat::of(&caller, state).await?;
    let (case, events) = seat.read(&id).await?;
    let wrong = |_| ApiProblem::new(StatusCode::BAD_REQUEST, "orders-body");
    let Read { order } = serde_json::from_slice(&body).map_err(wrong)?;
    if order.is_acknowledged(&events) {
        return seat.answer(&id).await;
    }
    if Order::of(case.state) != Some(order) {
        return Err(moved());
    }
    match seat.moves(&id, CaseMove::Acknowledge, Said::default()).await {
        Ok(()) => seat.answer(&id).await,
        // A colleague, or the same program again, was faster.
        Err(AppError::Stale | AppError::Refused(Refusal::NotFromHere { .. })) => {
            let (_, events) = seat.read(&id).await?;
            if order.is_acknowledged(&events) { seat.answer(&id).await } else { Err(moved()) }
        }
        Err(error) => Err(error.into()),
    }
}

/// 登记停止接入 or 登记恢复接入, as a form with `order`, `done_on`, `words` and up to five `files`.
async fn confirm(
    Shared(state): Shared<State>,
    caller: Caller,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, ApiProblem> {
    let seat = Seat::of(&caller, state).await?;
    let (case, _) = seat.read(&id).await?;
    let sent = Posted::by_program(request, &seat.state).await?;
    let what = confirmed(&sent)?;
    // Before files are kept that nobody will need.
    if !case.offers(what.action(), &seat.actor()) {
        return Err(moved());
    }
    let by = Actor::Applicant(seat.member.account.clone());
    let evidence = files::take(&seat.state, &by, &sent).await?;
    let evidence = evidence.map_err(|flaw| flawed("files", flaw))?;
    let said = Said { words: sent.one("words").unwrap_or("").to_owned(), evidence };
    match seat.moves(&id, what, said).await {
        Ok(()) => seat.answer(&id).await,
        Err(AppError::Stale | AppError::Refused(Refusal::NotFromHere { .. })) => Err(moved()),
        Err(error) => Err(ApiProblem::flawed(flaws_of(error)?)),
    }
}

/// What is confirmed: the order that was named, on its day.
fn confirmed(sent: &Posted) -> Result<CaseMove, ApiProblem> {
    let text = |name| sent.one(name).unwrap_or("").trim();
    let (order, on) = (Order::find(text("order")), text("done_on").parse().ok());
    let proofs = sent.files.len();
    let wrong = [
        (order.is_none(), "order", "order-name"),
        (on.is_none(), "done_on", "day-shape"),
        (text("words").is_empty(), "words", "required"),
        (proofs == 0, "files", "upload-required"),
    ];
    let flaws = wrong.into_iter().filter(|(is_wrong, ..)| *is_wrong);
    let flaws = flaws.map(|(_, field, code)| FieldFlaw { field, index: 0, flaw: Flaw::new(code) });
    match (order, on, flaws.collect::<Vec<_>>()) {
        (Some(Order::Stop), Some(on), none) if none.is_empty() => {
            Ok(CaseMove::ConfirmAccess { on, proofs })
        }
        (Some(Order::Restore), Some(on), none) if none.is_empty() => {
            Ok(CaseMove::ConfirmRestore { on, proofs })
        }
        (_, _, flaws) => Err(ApiProblem::flawed(flaws)),
    }
}

fn flawed(field: &'static str, flaw: Flaw) -> ApiProblem {
    ApiProblem::flawed(vec![FieldFlaw { field, index: 0, flaw }])
}

/// Something else stands by now.
const fn moved() -> ApiProblem {
    ApiProblem::new(StatusCode::CONFLICT, "order-moved")
}
