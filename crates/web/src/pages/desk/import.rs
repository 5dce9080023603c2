//! `/desk/import`, `/desk/unfiled/import` and `/admin/organs/import` — a table is uploaded, looked at, and entered once somebody says yes.

use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::{App, AppError, Via};
use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::table::{
    CDN_NODES, DEDICATED_LINES, HOSTED_SITES, Layout, OLDER, ORGANS, PREFILLS, UNFILED,
};
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::bench::Bench;
use super::keeper::Keeper;
use super::seat::Seat;
use crate::extract::Posted;
use crate::pages::provider::Agent;
use crate::view::{ControlView, FieldView, Link, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell};

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// 已办备案.
    Older,
    /// 未备案网站.
    Unfiled,
    /// 机关目录.
    Organs,
    /// 接入网站, reported by an access provider.
    Sites,
    /// 专线, reported by an access provider.
    Lines,
    /// CDN 节点, reported by an access provider.
    Nodes,
    /// 预填链接, made by an access provider.
    Prefills,
}

impl Errand {
    /// Stable, kebab-case; messages are `import-{id}-…`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Older => "older",
            Self::Unfiled => "unfiled",
            Self::Organs => "organs",
            Self::Sites => "sites",
            Self::Lines => "lines",
            Self::Nodes => "nodes",
            Self::Prefills => "prefills",
        }
    }

    pub const fn path(self) -> &'static str {
        match self {
            Self::Older => "/desk/import",
            Self::Unfiled => "/desk/unfiled/import",
            Self::Organs => "/admin/organs/import",
            Self::Sites => "/provider/sites/import",
            Self::Lines => "/provider/lines/import",
            Self::Nodes => "/provider/nodes/import",
            Self::Prefills => "/provider/prefills/import",
        }
    }

    pub const fn layout(self) -> &'static Layout {
        match self {
            Self::Older => &OLDER,
            Self::Unfiled => &UNFILED,
            Self::Organs => &ORGANS,
            Self::Sites => &HOSTED_SITES,
            Self::Lines => &DEDICATED_LINES,
            Self::Nodes => &CDN_NODES,
            Self::Prefills => &PREFILLS,
        }
    }

    /// The list that the rows are entered into, and the key of its name.
    pub const fn list(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Older => None,
            Self::Unfiled => Some(("/desk/unfiled", "unfiled-title")),
            Self::Organs => Some(("/admin/organs", "admin-organs")),
            Self::Sites | Self::Lines | Self::Nodes => {
                Some(("/provider/sites", "provider-tab-sites"))
            }
            Self::Prefills => Some(("/provider/prefills", "provider-tab-prefills")),
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
        bytes: &[u8],
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        let entered = match (self, by.0) {
            (Self::Older, Actor::Officer { organ, .. }) => app
                .read_older(bytes)
                .map(|table| app.import_entries(by, organ, table, pass, |_| {})),
            (Self::Unfiled, Actor::Officer { organ, .. }) => {
                app.read_unfiled(bytes).map(|table| app.import_unfiled(by, organ, table, pass))
            }
            (Self::Organs, _) => {
                app.read_organs(bytes).map(|table| app.import_organs(by, table, pass))
            }
            (Self::Sites, Actor::Provider(member)) => app
                .read_hosted_sites(bytes)
                .map(|table| app.report_sites((member, by.1), table, pass)),
            (Self::Lines, Actor::Provider(member)) => {
                app.read_lines(bytes).map(|table| app.report_lines((member, by.1), table, pass))
            }
            (Self::Nodes, Actor::Provider(member)) => {
                app.read_nodes(bytes).map(|table| app.report_nodes((member, by.1), table, pass))
            }
            (Self::Prefills, Actor::Provider(member)) => {
                app.read_prefills(bytes).map(|table| app.make_prefills((member, by.1), table, pass))
            }
            _ => return Err(AppError::NotFound),
        };
        entered.unwrap_or_else(|flaws| Ok(ImportReport::of_flaws(flaws)))
    }
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
pub async fn get(bench: Bench, asked: Asked) -> Result<Response, PageError> {
    Ok(page(bench, &asked, None).await?.respond())
}

/// `POST …/import` — keeps the file and says what is in it.
pub async fn post(bench: Bench, posted: Posted) -> Result<Response, PageError> {
    let file = posted.files.into_iter().find(|file| file.field == "file");
    let Some(file) = file.filter(|file| !file.bytes.is_empty()) else {
        let flaw = Flaw::new("sheet-none");
        return Ok(page(bench, &Asked::default(), Some(&flaw)).await?.unprocessable());
    };
    if file.bytes.len() > crate::extract::FILE_BYTES {
        let flaw = Flaw::new("sheet-too-large");
        return Ok(page(bench, &Asked::default(), Some(&flaw)).await?.unprocessable());
    }
    bench.stage(file.name, file.bytes).await?;
    Ok(Redirect::to(&format!("{}/check", bench.errand.path())).into_response())
}

async fn page(bench: Bench, asked: &Asked, flaw: Option<&Flaw>) -> Result<ImportPage, PageError> {
    let waiting = bench.staged().await?.map(|staged| staged.name);
    let Bench { errand, t, shell, nav, .. } = bench;
    let label = t.text("import-file").to_owned();
    let mut file = FieldView::blank("file", label, ControlView::Table);
    let hint = t.find(format!("import-{}-file", errand.id()));
    file.hint = Some(hint.unwrap_or_else(|| t.text("import-file.hint")).to_owned());
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
        nav,
        errors: field::summary(std::slice::from_ref(&file)),
        file,
        columns: errand.layout().columns.iter().map(column).collect(),
        done,
        waiting,
        title: errand.text(t, "title"),
        lead: errand.text(t, "lead"),
        errand,
        shell,
    })
}

macro_rules! handlers {
    ($name:ident, $who:ident, $errand:expr) => {
        pub mod $name {
            use super::*;

            pub async fn get(who: $who, Query(asked): Query<Asked>) -> Result<Response, PageError> {
                super::get(who.bench($errand).await?, asked).await
            }

            pub async fn post(who: $who, posted: Posted) -> Result<Response, PageError> {
                super::post(who.bench($errand).await?, posted).await
            }
        }
    };
}

handlers!(older, Seat, Errand::Older);
handlers!(unfiled, Seat, Errand::Unfiled);
handlers!(organs, Keeper, Errand::Organs);
handlers!(sites, Agent, Errand::Sites);
handlers!(lines, Agent, Errand::Lines);
handlers!(nodes, Agent, Errand::Nodes);
handlers!(prefills, Agent, Errand::Prefills);
