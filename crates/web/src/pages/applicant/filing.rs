//! `/filings/{id}` — 办理进度: where a filing stands, why, and what can be done.

use anbei_app::views::audit::AuditRow;
use anbei_app::views::entry::Entry;
use anbei_app::views::round::Round;
use anbei_app::{AppError, views};
use anbei_domain::deadline::agenda;
use anbei_domain::filing::{Action, Filing, FilingState, StateName};
use anbei_domain::kind::Outcome;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;

use super::case::Case;
use super::facts::{self, Manner, Section};
use super::here::Here;
use super::lists;
use crate::papers::{FilingPaper, PaperLink};
use crate::view::{FactRow, OrganView, TimelineItem, reason_text};
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/filing.html")]
struct FilingPage {
    shell: Shell,
    kind: &'static str,
    title: String,
    state: &'static str,
    word: &'static str,
    explain: &'static str,
    /// When the organ promised to answer, and why then.
    promise: Option<String>,
    /// What the applicant has to do, until when.
    due: Option<String>,
    inspection: Vec<FactRow>,
    reasons: Vec<String>,
    /// 接收码, for whoever hands over.
    offer: Option<String>,
    can_copy: bool,
    go_on: Option<String>,
    is_correction: bool,
    can_withdraw: bool,
    /// Where to begin another, after it has ended without success.
    anew: Option<&'static str>,
    /// The number that came of it, and the page of its record.
    entry: Option<(String, String)>,
    /// The number of the record that it is about, and its public page.
    about: Option<(String, String)>,
    timeline: Vec<TimelineItem>,
    /// 文书, to be kept or printed.
    papers: Vec<PaperLink>,
    /// Who deals with it.
    organ: Option<OrganView>,
    sections: Vec<Section>,
    path: String,
}

impl Page for FilingPage {
    const CACHE: Cache = Cache::Never;
}

/// What happened to a filing.
struct History {
    acts: Vec<AuditRow>,
    rounds: Vec<Round>,
    entry: Option<Entry>,
    /// Whether the entry is still the reader's own: it may have been handed over.
    is_own: bool,
}

impl History {
    async fn load(here: &Here, filing: &Filing) -> Result<Self, PageError> {
        let (app, filing) = (here.app().clone(), filing.clone());
        let read = here.app().store().read(move |tx| -> Result<_, AppError> {
            let entry = views::entry::find_of_filing(tx, filing.id.as_str())?;
            let own = entry
                .as_ref()
                .map(|entry| views::entry::find_of_account(tx, &filing.applicant, &entry.id));
            Ok(Self {
                acts: views::audit::list_of_filing(tx, &filing)?,
                rounds: views::round::list(tx, app.keys(), &filing)?,
                is_own: own.transpose()?.flatten().is_some(),
                entry,
            })
        });
        Ok(read.await?)
    }

    /// Newest first; what officers only looked at is their organ's business.
    fn timeline(&self, t: Lang) -> Vec<TimelineItem> {
        let mut closed = self.rounds.iter().filter(|round| round.outcome.is_some());
        let mut items: Vec<_> = Vec::new();
        for act in &self.acts {
            let Some(title) = t.find(format!("action-{}.done", act.action)) else { continue };
            let decides = ["return-for-correction", "refuse", "approve", "sign"];
            let round = closed.clone().next().filter(|round| {
                decides.contains(&act.action.as_str())
                    && round.outcome.as_deref() == Some(act.action.as_str())
            });
            if round.is_some() {
                closed.next();
            }
            let reasons = round.map_or(&[][..], |round| round.reasons.as_slice());
            items.push(TimelineItem {
                state: act_look(&act.action),
                title: title.to_owned(),
                at: t.moment(Timestamp::from_millis(act.at)),
                texts: reasons.iter().map(|reason| reason_text(t, reason)).collect(),
            });
        }
        items.reverse();
        items
    }
}

fn act_look(action: &str) -> &'static str {
    match action {
        "approve" | "sign" => "done",
        "return-for-correction" | "inspect" => "wait",
        "refuse" | "lapse" => "wrong",
        "withdraw" => "idle",
        _ => "now",
    }
}

/// `GET /filings/{id}`.
pub async fn get(here: Here, Path(id): Path<String>) -> Result<Response, PageError> {
    let case = Case::load(&here, &id).await?;
    let history = History::load(&here, &case.filing).await?;
    let organ = here.organ(case.filing.organ.clone()).await?;
    Ok(FilingPage { organ, ..page(&here, &case, &history) }.respond())
}

fn page(here: &Here, case: &Case, history: &History) -> FilingPage {
    let (t, filing) = (here.t, &case.filing);
    let name = filing.state.name();
    let due = match &filing.state {
        FilingState::AwaitingCorrection { due_on } | FilingState::AwaitingAcceptance { due_on } => {
            Some(facts::left(t, *due_on, case.today))
        }
        _ => None,
    };
    let last = history.rounds.last().filter(|_| !filing.is_editable());
    let reasons = last.map_or(&filing.reasons, |round| &round.reasons);
    let entry = history.entry.as_ref();
    let registers = matches!(filing.kind.outcome, Outcome::Register(_));
    let public = |entry: &Entry| (entry.number.clone(), format!("/record/{}", entry.digits));
    let own = |entry: &Entry| (entry.number.clone(), format!("/records/{}", entry.id));
    FilingPage {
        kind: t.text(format!("kind-{}", filing.kind.id)),
        title: match filing.title() {
            "" => t.text("filing-untitled").to_owned(),
            title => title.to_owned(),
        },
        state: lists::look(name),
        word: t.text(format!("state-{}", name.as_str())),
        explain: t.text(format!("state-{}.explain", name.as_str())),
        promise: promise(here, filing).filter(|_| name.is_with_organ()),
        due,
        inspection: inspection(t, &filing.state),
        reasons: reasons.iter().map(|reason| reason_text(t, reason)).collect(),
        offer: offer(here, filing),
        can_copy: filing.kind.is_new() && filing.kind.needs_subject() && filing.round > 0,
        go_on: filing.is_editable().then(|| case.current_path()),
        is_correction: case.is_correction(),
        anew: has_failed(name).then_some("/apply/new"),
        can_withdraw: filing.offers(Action::Withdraw, &here.who.actor, here.state.now()),
        entry: entry.filter(|_| registers && history.is_own).map(own),
        about: entry.filter(|_| !(registers && history.is_own)).map(public),
        timeline: history.timeline(t),
        papers: FilingPaper::links(t, &format!("/filings/{}", filing.id), filing, &history.rounds),
        organ: None,
        sections: facts::sections(t, case, filing.kind, &filing.answers, Manner::Masked),
        path: format!("/filings/{}", filing.id),
        shell: here.shell("filings"),
    }
}

/// The code to be given to the receiving side; shown to whoever hands over and to nobody else.
fn offer(here: &Here, filing: &Filing) -> Option<String> {
    let waits = matches!(filing.state, FilingState::AwaitingAcceptance { .. });
    (waits && filing.is_of(&here.who.actor)).then(|| here.app().offer_code(&filing.id))
}

/// It has come to its end, and to nothing.
const fn has_failed(name: StateName) -> bool {
    matches!(name, StateName::Refused | StateName::Withdrawn | StateName::Lapsed)
}

/// The promised day, the rule it follows, and the days that do not count.
fn promise(here: &Here, filing: &Filing) -> Option<String> {
    let t = here.t;
    let calendar = here.app().calendar();
    let due = agenda::promised(filing)?;
    let one = jiff::Span::new().days(1);
    let between = due.starts_on.series(one).skip(1).take_while(|day| *day <= due.due_on);
    let is_off = |day: &Date| !calendar.is_working_day(*day) && !due.pauses.take(*day);
    let off: Vec<Date> = between.filter(is_off).collect();
    let mut why = facts::deadline(t, &due);
    if !off.is_empty() {
        let days = off.iter().map(|day| t.short_day(*day)).collect::<Vec<_>>();
        let days = days.join(t.text("my-comma"));
        why += &t.with("my-days-off", &[("days", &days)]);
    }
    let today = here.state.now().date_in_china();
    if due.is_overdue(today) {
        why += &t.with("my-review-late", &[("days", &-due.days_left(today))]);
    }
    Some(why)
}

fn inspection(t: Lang, state: &FilingState) -> Vec<FactRow> {
    let FilingState::AwaitingInspection { inspection, .. } = state else { return Vec::new() };
    let row = |key: &str, text: String| FactRow {
        label: t.text(key).to_owned(),
        texts: vec![text],
        ..FactRow::default()
    };
    vec![
        row("my-inspection-at", t.moment(inspection.at)),
        row("my-inspection-place", inspection.place.clone()),
        row("my-inspection-contact", inspection.contact.clone()),
        row("my-inspection-bring", inspection.bring.clone()),
    ]
}

#[derive(Template)]
#[template(path = "applicant/withdraw.html")]
struct WithdrawPage {
    shell: Shell,
    title: String,
    path: String,
}

impl Page for WithdrawPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /filings/{id}/withdraw` — asks once.
pub async fn get_withdraw(here: Here, Path(id): Path<String>) -> Result<Response, PageError> {
    let case = Case::load(&here, &id).await?;
    if !case.filing.offers(Action::Withdraw, &here.who.actor, here.state.now()) {
        return Ok(Redirect::to(&format!("/filings/{id}")).into_response());
    }
    let title = case.filing.title().to_owned();
    let path = format!("/filings/{id}");
    Ok(WithdrawPage { title, path, shell: here.shell("filings") }.respond())
}

/// `POST /filings/{id}/withdraw` — 撤回.
pub async fn post_withdraw(
    here: Here,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    here.app().withdraw_filing((&here.who.actor, &here.who.via), &id).await?;
    Ok(Redirect::to(&format!("/filings/{id}")).into_response())
}
