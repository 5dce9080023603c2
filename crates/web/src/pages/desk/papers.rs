//! `POST /desk/cases/{id}/papers/{file}` — 打印: a paper about a case with everything on it, after that was written down.

use axum::extract::Path;
use axum::response::Response;

use super::archive;
use super::case_file::CaseFile;
use super::seat::Seat;
use crate::extract::Posted;
use crate::papers::{self, FilingPaper, Material, PaperLink, Stationery};
use crate::{Cache, PageError};

/// 案卷, which is its organ's only.
const CASE_FILE: &str = "case-file";

/// What can be printed of a case: the case file first.
pub fn links(seat: &Seat, file: &CaseFile) -> Vec<PaperLink> {
    let page = file.path();
    let whole = PaperLink {
        text: seat.t.text("paper-case-file"),
        href: format!("{page}/papers/{CASE_FILE}.pdf"),
    };
    let others = FilingPaper::links(seat.t, &page, &file.filing, &file.rounds);
    std::iter::once(whole).chain(others).collect()
}

/// `POST /desk/cases/{id}/papers/{file}`.
pub async fn post(
    seat: Seat,
    Path((id, file)): Path<(String, String)>,
    _: Posted,
) -> Result<Response, PageError> {
    let on = Stationery { state: &seat.state, t: seat.t };
    let (document, name) = if file.strip_suffix(".pdf") == Some(CASE_FILE) {
        (archive::document(on, &seat, &CaseFile::load(&seat, &id).await?), CASE_FILE)
    } else {
        let paper = FilingPaper::of_file(&file).ok_or(PageError::NotFound)?;
        (paper.write(on, &material(&seat, &id).await?)?, paper.as_str())
    };
    seat.app().note_print(seat.by(), &id, name).await?;
    papers::give(&seat.state, document, &format!("{name}-{id}"), Cache::Never).await
}

async fn material(seat: &Seat, id: &str) -> Result<Material, PageError> {
    let (app, actor, id) = (seat.app().clone(), seat.actor().clone(), id.to_owned());
    Ok(seat.app().store().read(move |tx| Material::read(&app, tx, &actor, &id)).await?)
}
