//! `/desk/import` and `/desk/unfiled/import` — a table is uploaded, looked at, and entered once somebody says yes.

use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::use_case::staged::Staged;
use anbei_app::{App, AppError, Via};
use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::id::OrganId;
use anbei_domain::table::{Layout, OLDER, UNFILED};
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell};

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// 已办备案.
    Older,
    /// 未备案网站.
    Unfiled,
}

impl Errand {
    /// Stable, kebab-case; messages are `import-{id}-…`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Older => "older",
            Self::Unfiled => "unfiled",
        }
    }

    pub const fn path(self) -> &'static str {
        match self {
            Self::Older => "/desk/import",
            Self::Unfiled => "/desk/unfiled/import",
        }
    }

    pub const fn layout(self) -> &'static Layout {
        match self {
            Self::Older => &OLDER,
            Self::Unfiled => &UNFILED,
        }
    }

    pub fn text(self, t: Lang, what: &str) -> &'static str {
        t.text(format!("import-{}-{what}", self.id()))
    }

    /// Looks at a file, or enters it. Takes time and waits.
    pub fn carry_out(
        self,
        app: &App,
        by: (&Actor, &Via),
        organ: &OrganId,
        bytes: &[u8],
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        match self {
            Self::Older => match app.read_older(bytes) {
                Ok(table) => app.import_entries(by, organ, table, pass, |_| {}),
                Err(flaws) => Ok(ImportReport::of_flaws(flaws)),
            },
            Self::Unfiled => match app.read_unfiled(bytes) {
                Ok(table) => app.import_unfiled(by, organ, table, pass),
                Err(flaws) => Ok(ImportReport::of_flaws(flaws)),
            },
        }
    }
}

/// Does what waits where waiting is allowed.
pub async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, PageError> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(PageError::internal)??)
}

/// The file that waits for the officer's yes.
pub async fn staged(seat: &Seat, errand: Errand) -> Result<Option<Staged>, PageError> {
    let (app, actor) = (seat.app().clone(), seat.actor().clone());
    waiting(move || app.find_staged(&actor, errand.id())).await
}

/// A column, as it is explained.
pub struct ColumnRow {
    name: &'static str,
    headings: String,
    is_needed: bool,
    about: &'static str,
}

#[derive(Template)]
#[template(path = "desk/import.html")]
struct ImportPage {
    shell: Shell,
    nav: Vec<Link>,
    errand: Errand,
    title: &'static str,
    lead: &'static str,
    errors: Vec<SummaryError>,
    file: FieldView,
    columns: Vec<ColumnRow>,
    /// What was just entered.
    done: Option<String>,
    /// The file that still waits.
    waiting: Option<String>,
}

impl Page for ImportPage {
    const CACHE: Cache = Cache::Never;
}

/// What a page is asked for with.
#[derive(Deserialize, Default)]
pub struct Asked {
    /// Rows that were just entered.
    #[serde(default)]
    pub done: Option<usize>,
    #[serde(default)]
    pub skipped: Option<usize>,
}

/// `GET …/import`.
pub async fn get(seat: Seat, errand: Errand, asked: Asked) -> Result<Response, PageError> {
    Ok(page(&seat, errand, &asked, None).await?.respond())
}

/// `POST …/import` — keeps the file and says what is in it.
pub async fn post(seat: Seat, errand: Errand, posted: Posted) -> Result<Response, PageError> {
    let file = posted.files.into_iter().find(|file| file.field == "file");
    let Some(file) = file.filter(|file| !file.bytes.is_empty()) else {
        let flaw = Flaw::new("sheet-none");
        return Ok(page(&seat, errand, &Asked::default(), Some(&flaw)).await?.unprocessable());
    };
    if file.bytes.len() > crate::extract::FILE_BYTES {
        let flaw = Flaw::new("sheet-too-large");
        return Ok(page(&seat, errand, &Asked::default(), Some(&flaw)).await?.unprocessable());
    }
    let (app, actor) = (seat.app().clone(), seat.actor().clone());
    waiting(move || app.stage(&actor, errand.id(), &file.name, &file.bytes)).await?;
    Ok(Redirect::to(&format!("{}/check", errand.path())).into_response())
}

async fn page(
    seat: &Seat,
    errand: Errand,
    asked: &Asked,
    flaw: Option<&Flaw>,
) -> Result<ImportPage, PageError> {
    let t = seat.t;
    let label = t.text("import-file").to_owned();
    let mut file = FieldView::blank("file", label, ControlView::Table);
    file.hint = Some(t.text("import-file.hint").to_owned());
    if let Some(flaw) = flaw {
        file.add_error(t.flaw(flaw));
    }
    let done = asked.done.map(|done| {
        let skipped = asked.skipped.unwrap_or(0);
        t.with(format!("import-{}-done", errand.id()), &[("done", &done), ("skipped", &skipped)])
    });
    let column = |column: &anbei_domain::table::Column| ColumnRow {
        name: t.text(format!("column-{}", column.id)),
        headings: column.headings.join(if t.is_zh() { "、" } else { ", " }),
        is_needed: column.is_needed,
        about: t.text(format!("column-{}.about", column.id)),
    };
    Ok(ImportPage {
        nav: seat
            .nav(&seat.counts().await?, if errand == Errand::Older { "import" } else { "unfiled" }),
        errors: field::summary(std::slice::from_ref(&file)),
        file,
        columns: errand.layout().columns.iter().map(column).collect(),
        done,
        waiting: staged(seat, errand).await?.map(|staged| staged.name),
        title: errand.text(t, "title"),
        lead: errand.text(t, "lead"),
        errand,
        shell: seat.shell(),
    })
}

macro_rules! handlers {
    ($name:ident, $errand:expr) => {
        pub mod $name {
            use super::*;

            pub async fn get(
                seat: Seat,
                Query(asked): Query<Asked>,
            ) -> Result<Response, PageError> {
                super::get(seat, $errand, asked).await
            }

            pub async fn post(seat: Seat, posted: Posted) -> Result<Response, PageError> {
                super::post(seat, $errand, posted).await
            }
        }
    };
}

handlers!(older, Errand::Older);
handlers!(unfiled, Errand::Unfiled);
