//! 文书: what an officer prints and serves, and the operator may print for themselves.

use anbei_app::port::press::{Block, Look};
use anbei_app::views::violation::PastCaseEvent;
use anbei_app::{AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::violation::{Case, CaseAction};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use crate::pages::applicant::here::Here;
use crate::pages::applicant::lists;
use crate::pages::desk::Seat;
use crate::pages::provider::Agent;
use crate::papers::{self, Known, Stationery};
use crate::view::history::lines;
use crate::view::{OrganView, basis};
use crate::{Cache, Lang, Page, PageError, Shell, State};

/// Which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 责令改正通知书, to the operator.
    Notice,
    /// 停止接入通知书, to the access provider.
    Order,
    /// 恢复接入通知书, to the access provider.
    Restore,
}

impl Paper {
    pub const ALL: [Self; 3] = [Self::Notice, Self::Order, Self::Restore];
    /// What is served on the operator.
    pub const OF_OPERATOR: [Self; 1] = [Self::Notice];
    /// What is served on the access provider.
    pub const OF_PROVIDER: [Self; 2] = [Self::Order, Self::Restore];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Order => "order",
            Self::Restore => "restore",
        }
    }

    /// The event that it tells of: the last of its kind.
    fn event(self, events: &[PastCaseEvent]) -> Option<&PastCaseEvent> {
        let is_it = |action: CaseAction| match self {
            Self::Notice => {
                matches!(action, CaseAction::Open | CaseAction::Extend | CaseAction::Resume)
            }
            Self::Order => matches!(action, CaseAction::OrderAccess | CaseAction::OrderAtOnce),
            Self::Restore => action == CaseAction::OrderRestore,
        };
        events.iter().rev().find(|past| is_it(past.event.action))
    }

    /// Links to those of the papers that there is something to tell of, below a case's own page.
    pub fn links(
        t: Lang,
        papers: &[Self],
        (events, path): (&[PastCaseEvent], &str),
    ) -> Vec<(&'static str, String)> {
        let link = |paper: &Self| {
            let name = paper.as_str();
            (t.text(format!("violation-paper-{name}")), format!("{path}/papers/{name}"))
        };
        papers.iter().filter(|paper| paper.event(events).is_some()).map(link).collect()
    }
}

#[derive(Template)]
#[template(path = "violation/paper.html")]
struct PaperPage {
    shell: Shell,
    back: String,
    pdf: String,
    title: &'static str,
    reference: String,
    /// To whom.
    to: String,
    body: Vec<String>,
    words: Vec<String>,
    rights: &'static str,
    organ: Option<OrganView>,
    on: String,
}

impl Page for PaperPage {
    const CACHE: Cache = Cache::Never;
}

/// What a paper is made of.
struct Made {
    case: Case,
    events: Vec<PastCaseEvent>,
    number: String,
    operator: String,
    organ: Option<views::organ::Organ>,
}

async fn read(state: &crate::State, actor: &Actor, id: &str) -> Result<Made, PageError> {
    let (app, actor, id) = (state.app().clone(), actor.clone(), id.to_owned());
    let read = state.app().store().read(move |tx: &mut Tx<'_>| -> Result<_, AppError> {
        let case = views::violation::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
        let events = views::violation::list_events(tx, app.keys(), &actor, &case)?;
        let entry = match &case.entry {
            Some(entry) => views::entry_life::find(tx, &actor, entry.as_str())?,
            None => None,
        };
        let subject = match entry.as_ref().and_then(|entry| entry.holder.as_ref()) {
            Some(holder) => views::subject::find(tx, app.keys(), &holder.subject)?,
            None => None,
        };
        let public = entry.as_ref().map(|entry| entry.facts.subject_name.clone());
        let operator = subject.map(|subject| subject.name).or(public).unwrap_or_default();
        let number = entry.map(|entry| entry.facts.number).unwrap_or_default();
        let organ = views::organ::find(tx, &case.organ)?;
        Ok(Made { case, events, number, operator, organ })
    });
    Ok(read.await?)
}

/// `GET /desk/violations/{id}/papers/{paper}`.
pub async fn get(
    seat: Seat,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (name, is_pdf) = match name.strip_suffix(".pdf") {
        Some(name) => (name, true),
        None => (name.as_str(), false),
    };
    let paper = Paper::ALL.into_iter().find(|paper| paper.as_str() == name);
    let paper = paper.ok_or(PageError::NotFound)?;
    let made = read(&seat.state, seat.actor(), &id).await?;
    let paths = Paths::below(format!("/desk/violations/{id}"), &format!("papers/{name}.pdf"));
    let page = page(seat.t, seat.shell(), paper, made, paths)?;
    if is_pdf { give(&seat.state, page, &id).await } else { Ok(page.respond()) }
}

/// `GET /violations/{id}/papers/{paper}` — the operator's own copy.
pub async fn get_own(
    here: Here,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let base = format!("/violations/{id}");
    copy(&here, &here.who.actor, (&id, base, "violations"), (&name, &Paper::OF_OPERATOR)).await
}

/// `GET /provider/orders/{id}/papers/{paper}` — what was served on the access provider.
pub async fn get_of_provider(
    agent: Agent,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let base = format!("/provider/orders/{id}");
    copy(&agent.here, &agent.actor(), (&id, base, "provider"), (&name, &Paper::OF_PROVIDER)).await
}

/// A party's copy of one of the papers it may see, as a page or as a document.
async fn copy(
    here: &Here,
    actor: &Actor,
    (id, base, section): (&str, String, &'static str),
    (name, papers): (&str, &[Paper]),
) -> Result<Response, PageError> {
    let (name, is_pdf) = name.strip_suffix(".pdf").map_or((name, false), |name| (name, true));
    let paper = papers.iter().find(|paper| paper.as_str() == name).ok_or(PageError::NotFound)?;
    let made = read(&here.state, actor, id).await?;
    let paths = Paths::below(base, &format!("papers/{name}.pdf"));
    let page = page(here.t, here.shell(section), *paper, made, paths)?;
    if is_pdf { give(&here.state, page, id).await } else { Ok(page.respond()) }
}

/// The page as a document.
async fn give(state: &State, page: PaperPage, id: &str) -> Result<Response, PageError> {
    let t = page.shell.t;
    let organ = page.organ.as_ref();
    let mut signed_by = vec![organ.map_or(String::new(), |organ| organ.name.clone())];
    signed_by.extend(organ.map(|organ| organ.phone.text.clone()).filter(|text| !text.is_empty()));
    let blocks = vec![
        papers::addressee(t, &page.to),
        Block::Text { texts: page.body },
        Block::Quote { texts: page.words },
        Block::Text { texts: vec![page.rights.to_owned()] },
        papers::signed(t, signed_by, page.on),
        Block::Small { texts: vec![t.text("violation-paper-received").to_owned()] },
    ];
    let known = Known {
        label: t.text("violation-reference"),
        text: page.reference.clone(),
        path: format!("/papers/violations/{id}"),
    };
    let on = Stationery { state, t };
    let document = on.paper(Look::Letter, page.title, known, blocks);
    papers::give(state, document, &page.reference, Cache::Never).await
}

/// The way back, and to the document.
struct Paths {
    back: String,
    pdf: String,
}

impl Paths {
    fn below(back: String, pdf: &str) -> Self {
        Self { pdf: format!("{back}/{pdf}"), back }
    }
}

fn page(
    t: Lang,
    shell: Shell,
    paper: Paper,
    made: Made,
    paths: Paths,
) -> Result<PaperPage, PageError> {
    let past = paper.event(&made.events).ok_or(PageError::NotFound)?;
    let key = format!("violation-paper-{}", paper.as_str());
    let case = &made.case;
    let fact = |name: &str| {
        let found = past.event.facts.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, fact)| fact.as_str())
    };
    let domain = lists::domain(&case.domain);
    let what = if made.number.is_empty() { domain.clone() } else { made.number.clone() };
    let due = [fact("due_on"), fact("carry_out_by")].concat();
    let (is_dated, due) = (!due.is_empty(), t.day_text(&due));
    let facts: [(&str, &dyn std::fmt::Display); 6] = [
        ("title", &case.title),
        ("what", &what),
        ("domain", &domain),
        ("category", &super::form::category_text(t, case.category)),
        ("basis", &basis(t, case.category.basis)),
        ("due", &due),
    ];
    let by = format!("{key}.asked-by");
    let asked = if is_dated && t.knows(&by) { by } else { format!("{key}.asked") };
    let body = vec![t.with(format!("{key}.found"), &facts), t.with(asked, &facts)];
    let to = if paper == Paper::Notice { &made.operator } else { &case.provider };
    let to = if to.is_empty() { t.with("violation-paper-to-site", &facts) } else { to.clone() };
    Ok(PaperPage {
        title: t.text(&key),
        reference: case.reference.clone(),
        to,
        body,
        words: lines(&past.event.note),
        rights: t.text(format!("{key}.rights")),
        organ: made.organ.map(|organ| OrganView::new(organ, t)),
        on: t.date(past.at),
        pdf: paths.pdf,
        back: paths.back,
        shell,
    })
}
