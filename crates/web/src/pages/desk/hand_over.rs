//! 转办: to the organ that is competent, and why.

use anbei_app::use_case::review::ReviewMove;
use anbei_app::views::organ::Organ;
use anbei_app::{AppError, views};
use anbei_domain::filing::Action;
use anbei_domain::id::OrganId;
use anbei_domain::region;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;

use super::case::to_case;
use super::case_file::CaseFile;
use super::confirm::perform;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, OptionView, RegionView, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/hand_over.html")]
struct HandOverPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    over: String,
    words: String,
    region: FieldView,
    /// The region picked, from the province down.
    picked: Vec<&'static str>,
    /// The organs found; nothing was looked for if there are no words and no region.
    organs: Option<FieldView>,
    is_empty: bool,
    why: FieldView,
    back: String,
}

impl Page for HandOverPage {
    const CACHE: Cache = Cache::Never;
}

const MOST: usize = 30;

/// What was looked for, and picked.
#[derive(Default)]
struct Typed {
    words: String,
    region: String,
    organ: String,
    why: String,
}

impl Typed {
    fn of<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut typed = Self::default();
        for (name, text) in texts {
            let text: String = text.trim().chars().take(1000).collect();
            match name {
                "q" => typed.words = text,
                // The levels of a region share a name; the deepest that lies within the others counts.
                "region" => typed.deepen(text),
                "organ" => typed.organ = text,
                "why" => typed.why = text,
                _ => {}
            }
        }
        typed
    }

    fn deepen(&mut self, code: String) {
        let is_within = self.region.is_empty()
            || region::path(&code).iter().any(|above| above.code == self.region);
        if region::find(&code).is_some() && is_within {
            self.region = code;
        }
    }

    async fn organs(&self, seat: &Seat) -> Result<Vec<Organ>, PageError> {
        let (words, region, own) = (self.words.clone(), self.region.clone(), seat.organ()?);
        let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
            let mut found = Vec::new();
            if !region.is_empty() {
                found.extend(views::organ::find_for_region(tx, &region)?);
            }
            if !words.is_empty() {
                found.extend(views::organ::list_by_name(tx, &words, MOST)?);
            }
            found.retain(|organ| organ.id != own);
            found.dedup_by(|a, b| a.id == b.id);
            Ok(found)
        });
        Ok(read.await?)
    }
}

/// `GET /desk/cases/{id}/hand-over`.
pub async fn get(
    seat: Seat,
    Path(id): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let file = CaseFile::load(&seat, &id).await?;
    if !file.filing.offers(Action::HandOver, seat.actor(), seat.now()) {
        return Ok(to_case(&id));
    }
    let typed = Typed::of(asked.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    Ok(page(&seat, &file, &typed, false).await?.respond())
}

/// `POST /desk/cases/{id}/hand-over`.
pub async fn post(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let typed = Typed::of(posted.texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    if typed.organ.is_empty() || typed.why.is_empty() {
        let file = CaseFile::load(&seat, &id).await?;
        return Ok(page(&seat, &file, &typed, true).await?.unprocessable());
    }
    let what = ReviewMove::HandOver { to: OrganId::new(typed.organ), why: typed.why };
    perform(&seat, vec![id], Action::HandOver, what).await
}

async fn page(
    seat: &Seat,
    file: &CaseFile,
    typed: &Typed,
    is_checked: bool,
) -> Result<HandOverPage, PageError> {
    let t = seat.t;
    let question = |id: &str, control| {
        FieldView::blank(id, t.text(format!("desk-hand-over-{id}")).to_owned(), control)
    };
    let found = typed.organs(seat).await?;
    let mut organ = question("organ", ControlView::OneOf);
    organ.options = found.iter().map(|found| option(found, &typed.organ)).collect();
    let mut why = FieldView { value: typed.why.clone(), ..question("why", ControlView::Paragraph) };
    why.hint = Some(t.text("desk-hand-over-why.hint").to_owned());
    let mut region = FieldView { required: false, ..question("region", ControlView::Region) };
    region.region = Some(RegionView::at(&typed.region));
    if is_checked && typed.organ.is_empty() {
        organ.add_error(t.text("flaw-choose-one"));
    }
    if is_checked && typed.why.is_empty() {
        why.add_error(t.text("flaw-required"));
    }
    let has_looked = !typed.words.is_empty() || !typed.region.is_empty();
    Ok(HandOverPage {
        nav: seat.nav(&seat.counts().await?, ""),
        errors: field::summary(&[organ.clone(), why.clone()]),
        over: file.title(t).to_owned(),
        words: typed.words.clone(),
        region,
        picked: region::path(&typed.region).iter().map(|above| above.code).collect(),
        organs: (!organ.options.is_empty()).then_some(organ),
        is_empty: has_looked && found.is_empty(),
        why,
        back: file.path(),
        shell: seat.shell(),
    })
}

fn option(organ: &Organ, chosen: &str) -> OptionView {
    OptionView {
        code: organ.id.to_string(),
        label: organ.name.clone(),
        hint: Some(region::full_name(&organ.region_code)).filter(|name| !name.is_empty()),
        checked: organ.id.as_str() == chosen,
    }
}
