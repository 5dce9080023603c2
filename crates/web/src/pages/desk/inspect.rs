//! 预约检查: when, where, whom to ask for, what to bring.

use anbei_app::use_case::review::ReviewMove;
use anbei_domain::filing::{Action, FilingState, Inspection};
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::{Date, Time};

use super::case::to_case;
use super::case_file::CaseFile;
use super::confirm::perform;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, OptionView, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/inspect.html")]
struct InspectPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    over: String,
    title: String,
    fields: Vec<FieldView>,
    back: String,
}

impl Page for InspectPage {
    const CACHE: Cache = Cache::Never;
}

/// What was typed, by the names of the questions.
#[derive(Default)]
struct Typed {
    day: String,
    time: String,
    place: String,
    contact: String,
    bring: String,
}

const FIRST_HOUR: i8 = 9;
const LAST_HOUR: i8 = 17;

impl Typed {
    fn of(posted: &Posted) -> Self {
        let text =
            |name| -> String { posted.one(name).unwrap_or("").trim().chars().take(500).collect() };
        Self {
            day: text("day"),
            time: text("time"),
            place: text("place"),
            contact: text("contact"),
            bring: text("bring"),
        }
    }

    /// What is booked already, or what is usual at this organ.
    fn begin(seat: &Seat, file: &CaseFile) -> Self {
        if let FilingState::AwaitingInspection { inspection, .. } = &file.filing.state {
            return Self {
                day: inspection.at.date_in_china().to_string(),
                time: seat.t.clock(inspection.at),
                place: inspection.place.clone(),
                contact: inspection.contact.clone(),
                bring: inspection.bring.clone(),
            };
        }
        let Some(organ) = &file.organ else { return Self::default() };
        let today = seat.now().date_in_china();
        Self {
            day: seat.app().calendar().working_days_after(today, 2).to_string(),
            time: "10:00".to_owned(),
            place: organ.address.clone(),
            contact: format!("{} {}", organ.name, organ.phone).trim().to_owned(),
            bring: seat.t.text("desk-inspect-bring.usual").to_owned(),
        }
    }

    /// The instant, if it is one on a working day to come.
    fn at(&self, seat: &Seat) -> Option<Timestamp> {
        let day: Date = self.day.parse().ok()?;
        let time: Time = self.time.parse().ok()?;
        let at = Timestamp::of_china(day.to_datetime(time))?;
        (at > seat.now() && seat.app().calendar().is_working_day(day)).then_some(at)
    }
}

/// `GET /desk/cases/{id}/inspect`.
pub async fn get(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    let file = CaseFile::load(&seat, &id).await?;
    if !file.filing.offers(Action::Inspect, seat.actor(), seat.now()) {
        return Ok(to_case(&id));
    }
    let typed = Typed::begin(&seat, &file);
    Ok(page(&seat, &file, &typed, false).await?.respond())
}

/// `POST /desk/cases/{id}/inspect`.
pub async fn post(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let typed = Typed::of(&posted);
    match typed.at(&seat) {
        Some(at) if !typed.place.is_empty() && !typed.contact.is_empty() => {
            let Typed { place, contact, bring, .. } = typed;
            let booked = Inspection { at, place, contact, bring };
            perform(&seat, vec![id], Action::Inspect, ReviewMove::Inspect(booked)).await
        }
        _ => {
            let file = CaseFile::load(&seat, &id).await?;
            Ok(page(&seat, &file, &typed, true).await?.unprocessable())
        }
    }
}

async fn page(
    seat: &Seat,
    file: &CaseFile,
    typed: &Typed,
    is_checked: bool,
) -> Result<InspectPage, PageError> {
    let t = seat.t;
    let hours = file.organ.as_ref().map_or("", |organ| organ.hours.as_str());
    let mut fields = fields(seat, typed, hours);
    if is_checked {
        for field in fields.iter_mut().filter(|field| field.required && field.value.is_empty()) {
            field.add_error(t.text("flaw-required"));
        }
        if typed.at(seat).is_none()
            && let Some(day) = fields.first_mut().filter(|day| day.errors.is_empty())
        {
            day.add_error(t.refusal(&Refusal::InspectionDay));
        }
    }
    Ok(InspectPage {
        nav: seat.nav(&seat.counts().await?, ""),
        errors: field::summary(&fields),
        over: file.title(t).to_owned(),
        title: t.text("action-inspect").to_owned(),
        fields,
        back: file.path(),
        shell: seat.shell(),
    })
}

fn fields(seat: &Seat, typed: &Typed, hours: &str) -> Vec<FieldView> {
    let t = seat.t;
    let blank = |id: &str, control, value: &str, hint: Option<String>| FieldView {
        value: value.to_owned(),
        hint: hint.or_else(|| t.find(format!("desk-inspect-{id}.hint")).map(str::to_owned)),
        ..FieldView::blank(id, t.text(format!("desk-inspect-{id}")).to_owned(), control)
    };
    let hours = (!hours.is_empty()).then(|| t.with("desk-inspect-hours", &[("hours", &hours)]));
    let day =
        FieldView { input_type: "date", ..blank("day", ControlView::Date, &typed.day, hours) };
    let mut time = blank("time", ControlView::Directory, &typed.time, None);
    time.options = times(&typed.time);
    let bring = blank("bring", ControlView::Paragraph, &typed.bring, None);
    vec![
        day,
        time,
        blank("place", ControlView::Line, &typed.place, None),
        blank("contact", ControlView::Line, &typed.contact, None),
        FieldView { required: false, ..bring },
    ]
}

/// Every half hour of an office day.
fn times(chosen: &str) -> Vec<OptionView> {
    let hours = (FIRST_HOUR..=LAST_HOUR).flat_map(|hour| [(hour, 0), (hour, 30)]);
    let option = |(hour, minute): (i8, i8)| {
        let code = format!("{hour:02}:{minute:02}");
        OptionView { label: code.clone(), hint: None, checked: code == chosen, code }
    };
    hours.map(option).collect()
}
