//! `GET /forms` — 表格下载: blank forms, and how to get them filled in.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use axum::routing::get;

use crate::papers::{self, Filling, Form, Known, Stationery};
use crate::{Cache, Lang, Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/forms.html")]
struct FormsPage {
    shell: Shell,
    /// Name, what it is for, address.
    forms: Vec<(&'static str, &'static str, String)>,
}

impl Page for FormsPage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new().route("/forms", get(list)).route("/forms/{file}", get(blank))
}

async fn list(Shared(state): Shared<State>, visitor: Visitor) -> Response {
    let t = visitor.t;
    let form = |form: Form| {
        let key = format!("paper-{}", form.as_str());
        (t.text(&key), t.text(format!("{key}.for")), format!("/forms/{}.pdf", form.as_str()))
    };
    let forms = Form::ALL.map(form).into();
    FormsPage { forms, shell: visitor.shell(&state).section("guide") }.respond()
}

/// `GET /forms/{file}`.
async fn blank(
    Shared(state): Shared<State>,
    Path(file): Path<String>,
) -> Result<Response, PageError> {
    let is_it = |form: &Form| file.strip_suffix(".pdf") == Some(form.as_str());
    let form = Form::ALL.into_iter().find(is_it).ok_or(PageError::NotFound)?;
    let on = Stationery { state: &state, t: Lang::Zh };
    let document = form.write(on, Known::blank(Lang::Zh), &Filling::default());
    papers::give(&state, document, form.as_str(), Cache::Public).await
}
