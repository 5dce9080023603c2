//! `/desk/violations/new` — 依职权立案: about a record of the organ, or a site that nobody has filed.

use anbei_app::use_case::violation::{About, Said};
use anbei_app::{AppError, views};
use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use anbei_domain::register::Entry;
use anbei_domain::violation::CaseAction;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::case::to_case;
use super::files;
use super::form::{Questions, flaws_of, mark};
use super::pictures::Pictures;
use super::step::{charge, charge_fields};
use crate::extract::Posted;
use crate::pages::desk::Seat;
use crate::view::{ControlView, FieldView, Link, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "violation/new.html")]
struct NewPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    /// The record that it is about: its identifier and its name.
    record: Option<(String, String)>,
    fields: Vec<FieldView>,
}

impl Page for NewPage {
    const CACHE: Cache = Cache::Never;
}

type Target = (Entry, Pictures);

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    record: String,
}

/// `GET /desk/violations/new`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let record = record(&seat, &asked.record).await?;
    Ok(page(&seat, record.as_ref(), (&Posted::default(), &[])).await?.respond())
}

/// `POST /desk/violations/new`.
pub async fn post(seat: Seat, posted: Posted) -> Result<Response, PageError> {
    let record = record(&seat, posted.one("record").unwrap_or("")).await?;
    let again = async |flaws: &[FieldFlaw]| -> Result<Response, PageError> {
        Ok(page(&seat, record.as_ref(), (&posted, flaws)).await?.unprocessable())
    };
    let typed = posted.one("what").unwrap_or("").trim();
    let charge = match charge(&posted) {
        Ok(charge) if record.is_some() || !typed.is_empty() => charge,
        charged => {
            let mut flaws = charged.err().unwrap_or_default();
            if record.is_none() && typed.is_empty() {
                flaws.insert(0, FieldFlaw { field: "what", index: 0, flaw: Flaw::new("required") });
            }
            return again(&flaws).await;
        }
    };
    let evidence = match files::take(&seat.state, seat.actor(), &posted).await? {
        Ok(files) => {
            let pictures = record.as_ref().map(|(_, pictures)| pictures.chosen(&posted));
            [pictures.unwrap_or_default(), files].concat()
        }
        Err(flaw) => return again(&[FieldFlaw { field: "files", index: 0, flaw }]).await,
    };
    let about = match &record {
        Some((entry, _)) => About::Record(entry.id.to_string()),
        None => About::Site(typed.to_owned()),
    };
    let said = Said { words: posted.one("words").unwrap_or("").to_owned(), evidence };
    match seat.app().open_violation(seat.by(), about, charge, said).await {
        Ok(id) => Ok(to_case(&id, CaseAction::Open)),
        Err(error) => again(&flaws_of(error)?).await,
    }
}

/// The record that is asked for, if one is, and what may become evidence.
async fn record(seat: &Seat, id: &str) -> Result<Option<Target>, PageError> {
    if id.is_empty() {
        return Ok(None);
    }
    let (t, actor, id) = (seat.t, seat.actor().clone(), id.to_owned());
    let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
        let entry = views::entry_life::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
        let pictures = Pictures::of_record(t, tx, &actor, &entry)?;
        Ok((entry, pictures))
    });
    Ok(Some(read.await?))
}

async fn page(
    seat: &Seat,
    record: Option<&Target>,
    (posted, flaws): (&Posted, &[FieldFlaw]),
) -> Result<NewPage, PageError> {
    let t = seat.t;
    let q = Questions { t, posted };
    let mut fields = charge_fields(q);
    if record.is_none() {
        let mut what = q.ask("site", ControlView::Line);
        for name in [&mut what.id, &mut what.name] {
            "what".clone_into(name);
        }
        posted.one("what").unwrap_or("").trim().clone_into(&mut what.value);
        fields.insert(0, FieldView { mono: true, ..what });
    }
    if let Some((_, pictures)) = record {
        pictures.ask(q, &mut fields);
    }
    mark(t, &mut fields, flaws, posted);
    let named = |(entry, _): &Target| {
        let facts: [(&str, &dyn std::fmt::Display); 2] =
            [("name", &entry.facts.name), ("number", &entry.facts.number)];
        (entry.id.to_string(), t.with("desk-record-named", &facts))
    };
    Ok(NewPage {
        nav: seat.nav(&seat.counts().await?, "violations"),
        errors: field::summary(&fields),
        record: record.map(named),
        fields,
        shell: seat.shell(),
    })
}
