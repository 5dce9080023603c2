//! `GET /query?q=&by=auto|name|domain|number&kind=website|app&after=` — 公安备案查询.

use anbei_app::views::entry::{self, Entry, Shown};
use anbei_app::views::violation;
use anbei_app::{StoreError, Tx};
use anbei_domain::register::{EntryState, Phrase, name_phrase};
use anbei_domain::violation::CaseState;
use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;

use super::asked::{Asked, By};
use super::historic;
use super::record_view::RecordView;
use crate::page::Cache;
use crate::register::{self, PAGE, Shelf};
use crate::view::{Link, Pager};
use crate::{Lang, Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/query.html")]
struct QueryPage {
    shell: Shell,
    form: Form,
    tabs: Vec<Link>,
    answer: Answer,
}

impl Page for QueryPage {
    const CACHE: Cache = Cache::Public;
}

/// The box as it was filled in.
#[derive(Debug, Clone)]
struct Form {
    typed: String,
    by: By,
    shelf: Shelf,
    after: i64,
}

/// What came of it.
enum Answer {
    /// Nothing was asked.
    Blank,
    /// The one record that it must be.
    Record(Box<RecordView>),
    /// Several, to choose from.
    List { records: Vec<RecordView>, pager: Pager },
    /// None; `meant` says what it was taken for.
    Nothing { meant: &'static str, elsewhere: Option<String>, as_name: Option<String> },
    /// It was looked through in part only.
    Unfinished { next: String },
    /// It cannot be looked for.
    Wrong { why: String, as_name: String },
}

/// What the register gave.
#[derive(Default)]
struct Found {
    entries: Vec<Entry>,
    next: Option<i64>,
    meant: &'static str,
    /// It is among those of the other kind.
    is_elsewhere: bool,
    /// How far the access of the one that was found was stopped.
    access: Option<CaseState>,
}

pub fn routes() -> Router<State> {
    Router::new().route("/query", get(show))
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    uri: Uri,
) -> Result<Response, PageError> {
    let query = uri.query().unwrap_or_default();
    if let Some(number) = historic::named_number(query) {
        return Ok(historic::to(&number));
    }
    let form = Form::read(query);
    let shell = visitor.shell(&state).section("query");
    let asked = match Asked::read(&form.typed, form.by) {
        Asked::Wrong(flaw) => {
            let as_name = form.href(form.shelf, By::Name, None);
            let answer = Answer::Wrong { why: shell.t.flaw(&flaw), as_name };
            return Ok(QueryPage::new(shell, form, answer).unprocessable());
        }
        Asked::Nothing => return Ok(QueryPage::new(shell, form, Answer::Blank).respond()),
        asked => asked,
    };
    let digits = if let Asked::Number(digits) = &asked { digits.clone() } else { String::new() };
    let mut found = look_up(&state, asked, &form).await?;
    found.access = access(&state, &found.entries).await?;
    // A number that was replaced leads to the record's page, which says so.
    if let Some(entry) =
        found.entries.first().filter(|e| found.meant == "number" && e.digits != digits)
    {
        return Ok(historic::to_successor(&entry.digits));
    }
    let form = Form { shelf: found.shelf(form.shelf), ..form };
    let answer = Answer::new(found, &form, shell.t);
    Ok(QueryPage::new(shell, form, answer).respond())
}

async fn look_up(state: &State, asked: Asked, form: &Form) -> Result<Found, StoreError> {
    let store = state.app().store();
    match asked {
        Asked::Number(digits) => {
            let found = store
                .look(move |tx| register::by_digits(tx, &digits, entry::find_by_digits))
                .await?;
            Ok(Found { entries: found.into_iter().collect(), meant: "number", ..Found::default() })
        }
        Asked::Domain(host, typed) => {
            let list = |tx: &mut Tx<'_>, name: &str| {
                let found = entry::list_by_domain(tx, name, PAGE)?;
                Ok(found.into_iter().map(|entry| (entry.kind, entry)).collect())
            };
            let look = move |tx: &mut Tx<'_>| register::by_domain(tx, &host, list);
            let entries: Vec<_> =
                store.look(look).await?.into_iter().map(|(_, entry)| entry).collect();
            let as_name = typed.filter(|_| entries.is_empty());
            if let Some(phrase) = as_name.as_deref().and_then(name_phrase) {
                return Ok(Found { meant: "domain", ..search(state, phrase, form).await? });
            }
            Ok(Found { entries, meant: "domain", ..Found::default() })
        }
        Asked::Name(phrase) => search(state, phrase, form).await,
        Asked::Nothing | Asked::Wrong(_) => Ok(Found::default()),
    }
}

/// How far the access of what was found alone was stopped.
async fn access(state: &State, entries: &[Entry]) -> Result<Option<CaseState>, StoreError> {
    let [entry] = entries else { return Ok(None) };
    if entry.state != EntryState::Suspended {
        return Ok(None);
    }
    let id = entry.id.clone();
    state.app().store().look(move |tx| violation::find_access(tx, &id)).await
}

fn has_any(tx: &mut Tx<'_>, phrase: &Phrase, shelf: Shelf) -> Result<bool, StoreError> {
    let is_there = |shown: Shown<'_>| shelf.kinds().contains(&shown.kind).then_some(());
    let find = |tx: &mut Tx<'_>, seq| entry::find_shown_at(tx, seq, is_there).map(Option::flatten);
    let first = entry::list_by_name(tx, phrase, (0, 1), find)?;
    Ok(!first.entries.is_empty())
}

async fn search(state: &State, phrase: Phrase, form: &Form) -> Result<Found, StoreError> {
    let (shelf, after) = (form.shelf, form.after);
    let look = move |tx: &mut Tx<'_>| {
        let find = |tx: &mut Tx<'_>, seq| {
            Ok(entry::find_at(tx, seq)?.filter(|entry| shelf.kinds().contains(&entry.kind)))
        };
        let page = entry::list_by_name(tx, &phrase, (after, PAGE), find)?;
        let is_elsewhere =
            page.entries.is_empty() && page.next.is_none() && has_any(tx, &phrase, shelf.other())?;
        Ok::<_, StoreError>(Found {
            entries: page.entries,
            next: page.next,
            meant: "name",
            is_elsewhere,
            access: None,
        })
    };
    state.app().store().read_heavy(look).await
}

impl Found {
    /// The tab that shows it: the one asked for, unless a number or a domain is of the other kind.
    fn shelf(&self, asked: Shelf) -> Shelf {
        let mut shelves = self.entries.iter().map(|entry| Shelf::of(entry.kind));
        let first = shelves.next().unwrap_or(asked);
        if first == asked || shelves.any(|shelf| shelf == asked) { asked } else { first }
    }
}

impl Answer {
    fn new(found: Found, form: &Form, t: Lang) -> Self {
        let Found { mut entries, next, meant, is_elsewhere, access } = found;
        entries.retain(|entry| Shelf::of(entry.kind) == form.shelf);
        let next = next.map(|seq| form.href(form.shelf, form.by, Some(seq)));
        match (entries.len(), next, meant) {
            (0, Some(next), _) => Self::Unfinished { next },
            (0, None, meant) => Self::Nothing {
                meant,
                elsewhere: is_elsewhere.then(|| form.href(form.shelf.other(), form.by, None)),
                as_name: (meant != "name").then(|| form.href(form.shelf, By::Name, None)),
            },
            (1, None, "number" | "domain") => entries.pop().map_or(Self::Blank, |entry| {
                Self::Record(Box::new(RecordView::new(entry, t).stopped(access, t)))
            }),
            (count, next, _) => {
                let is_all = next.is_none() && form.after == 0;
                let at = if is_all {
                    t.with("query-count", &[("count", &count)])
                } else {
                    String::new()
                };
                let previous = (form.after > 0).then(|| form.href(form.shelf, form.by, None));
                let records = entries.into_iter().map(|entry| RecordView::new(entry, t)).collect();
                Self::List { records, pager: Pager { at, previous, next } }
            }
        }
    }
}

impl Form {
    fn read(query: &str) -> Self {
        let mut form =
            Self { typed: String::new(), by: By::Anything, shelf: Shelf::Websites, after: 0 };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "q" => form.typed = value.into_owned(),
                "by" => form.by = By::find(&value),
                "kind" => form.shelf = Shelf::find(&value).unwrap_or(Shelf::Websites),
                "after" => form.after = register::read_cursor(&value).unwrap_or(0),
                _ => {}
            }
        }
        form
    }

    fn href(&self, shelf: Shelf, by: By, after: Option<i64>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("kind", shelf.as_str());
        if !self.typed.is_empty() {
            query.append_pair("q", &self.typed);
        }
        if by != By::Anything {
            query.append_pair("by", by.as_str());
        }
        if let Some(seq) = after {
            query.append_pair("after", &register::cursor(seq));
        }
        format!("/query?{}", query.finish())
    }
}

impl QueryPage {
    fn new(shell: Shell, form: Form, answer: Answer) -> Self {
        let tab = |shelf: Shelf| Link {
            text: shell
                .t
                .text(if shelf == Shelf::Apps { "query-apps" } else { "query-websites" })
                .to_owned(),
            href: form.href(shelf, form.by, None),
            icon: "",
            count: None,
            current: shelf == form.shelf,
        };
        Self { tabs: Shelf::ALL.into_iter().map(tab).collect(), shell, form, answer }
    }
}
