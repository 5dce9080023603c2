//! `GET /providers?name=&region=&access_method=&after=`, `GET /registrars?name=&region=&after=` — 服务商名录, and what it says of
//! one entry.

use anbei_app::Tx;
use anbei_app::views::directory::DirectoryEntry;
use anbei_domain::region;
use anbei_domain::value::Choice;
use anbei_domain::value::choices::AccessMethod;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;

use crate::directories::{Asked, Directory, place_in_words};
use crate::page::Cache;
use crate::view::organ::Phone;
use crate::view::{ControlView, FieldView, Link, OptionView, Pager, SummaryError, field};
use crate::{Lang, Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/directories.html")]
struct DirectoryPage {
    shell: Shell,
    kind: Directory,
    title: &'static str,
    tabs: Vec<Link>,
    fields: Vec<FieldView>,
    errors: Vec<SummaryError>,
    /// Nothing, if it cannot be looked for.
    found: Option<Found>,
}

impl Page for DirectoryPage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

struct Found {
    entries: Vec<EntryView>,
    pager: Pager,
    /// Whether nothing was asked in particular.
    is_everything: bool,
}

/// An entry of a directory, ready to be drawn.
struct EntryView {
    name: String,
    place: String,
    phone: Phone,
    methods: String,
}

pub fn routes() -> Router<State> {
    Router::new()
        .route(
            "/providers",
            get(|state, visitor, uri| show(state, visitor, uri, Directory::Providers)),
        )
        .route(
            "/registrars",
            get(|state, visitor, uri| show(state, visitor, uri, Directory::Registrars)),
        )
        .route(
            "/providers/{file}",
            get(|state, visitor, file| tell(state, visitor, file, Directory::Providers)),
        )
        .route(
            "/registrars/{file}",
            get(|state, visitor, file| tell(state, visitor, file, Directory::Registrars)),
        )
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    uri: Uri,
    directory: Directory,
) -> Result<Response, PageError> {
    let t = visitor.t;
    let shell = visitor.shell(&state).section(directory.as_str());
    let (title, tabs) = (t.text(format!("directory-{}", directory.as_str())), tabs(directory, t));
    let asked = match Asked::read(directory, uri.query().unwrap_or_default()) {
        Ok(asked) => asked,
        Err((id, flaw)) => {
            let mut fields = fields(directory, &Asked::default(), t);
            for field in fields.iter_mut().filter(|field| field.id == id) {
                field.add_error(t.flaw(&flaw));
            }
            return Ok(DirectoryPage {
                shell,
                kind: directory,
                title,
                tabs,
                errors: field::summary(&fields),
                fields,
                found: None,
            }
            .unprocessable());
        }
    };
    let wanted = asked.clone();
    let look = move |tx: &mut Tx<'_>| directory.search(tx, wanted);
    let (entries, next) = state.app().store().read(look).await?;
    let found = Some(Found {
        pager: pager(directory, &asked, entries.len(), next, t),
        entries: entries.into_iter().map(|entry| EntryView::new(entry, t)).collect(),
        is_everything: asked.is_everything(),
    });
    let fields = fields(directory, &asked, t);
    Ok(DirectoryPage { shell, kind: directory, title, tabs, fields, errors: Vec::new(), found }
        .respond())
}

/// `GET /providers/{id}.json`, `GET /registrars/{id}.json` — one entry in the reader's words, for the script of a form that has
/// it picked.
async fn tell(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Path(file): Path<String>,
    directory: Directory,
) -> Result<Response, PageError> {
    let id = file.strip_suffix(".json").ok_or(PageError::NotFound)?.to_owned();
    let look = move |tx: &mut Tx<'_>| directory.find(tx, &id);
    let entry = state.app().store().read(look).await?.ok_or(PageError::NotFound)?;
    let told = directory.told(&entry, visitor.t);
    let facts = told.iter().map(|row| json!({ "label": row.label, "texts": row.texts }));
    let answer = json!({
        "facts": facts.collect::<Vec<_>>(), "usual_method": entry.usual_method(),
    });
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")];
    Ok((headers, answer.to_string()).into_response())
}

fn tabs(current: Directory, t: Lang) -> Vec<Link> {
    let tab = |directory: Directory| Link {
        text: t.text(format!("directory-{}", directory.as_str())).to_owned(),
        href: format!("/{}", directory.as_str()),
        icon: "",
        count: None,
        current: directory == current,
    };
    Directory::ALL.into_iter().map(tab).collect()
}

fn fields(directory: Directory, asked: &Asked, t: Lang) -> Vec<FieldView> {
    let blank = |id: &str, control, value: &str| FieldView {
        value: value.to_owned(),
        ..FieldView::blank(id, t.text(format!("directory-{id}")).to_owned(), control)
    };
    let option = |code: &str, label: &str, value: &str| OptionView {
        code: code.to_owned(),
        label: label.to_owned(),
        hint: None,
        checked: code == value,
    };
    let mut region = blank("region", ControlView::Directory, &asked.region);
    let province = |place: &region::Region| option(place.code, place.name, &asked.region);
    region.options = region::provinces().into_iter().map(province).collect();
    let mut fields = vec![blank("name", ControlView::Line, &asked.name), region];
    if directory.has_methods() {
        let mut methods = blank("access_method", ControlView::Directory, &asked.access_method);
        let method = |code: &&str| {
            option(code, t.text(format!("choice-access-method-{code}")), &asked.access_method)
        };
        methods.options = AccessMethod::CODES.iter().map(method).collect();
        fields.push(methods);
    }
    fields
}

fn pager(
    directory: Directory,
    asked: &Asked,
    count: usize,
    next: Option<String>,
    t: Lang,
) -> Pager {
    let href = |after: &str| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let asked = [
            ("name", asked.name.as_str()),
            ("region", &asked.region),
            ("access_method", &asked.access_method),
            ("after", after),
        ];
        query.extend_pairs(asked.into_iter().filter(|(_, text)| !text.is_empty()));
        format!("/{}?{}", directory.as_str(), query.finish())
    };
    let is_all = next.is_none() && asked.after.is_empty();
    Pager {
        at: if is_all { t.with("directory-count", &[("count", &count)]) } else { String::new() },
        previous: (!asked.after.is_empty()).then(|| href("")),
        next: next.map(|id| href(&id)),
    }
}

impl EntryView {
    fn new(entry: DirectoryEntry, t: Lang) -> Self {
        let known = |code| t.find(format!("choice-access-method-{code}"));
        let methods: Vec<_> = entry.access_method.split(' ').filter_map(known).collect();
        Self {
            place: or_dash(place_in_words(&entry, t)),
            name: entry.name,
            phone: Phone::new(entry.phone),
            methods: or_dash(methods.join(t.text("list-separator"))),
        }
    }
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "—".to_owned() } else { text }
}
