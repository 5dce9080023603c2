//! `GET /api/v1/register/entries` — 公共查询 for programs.

use anbei_app::views::entry::{self, Entry};
use anbei_app::{StoreError, Tx};
use anbei_domain::Flaw;
use anbei_domain::register::{EntryKind, Identity, Phrase, name_phrase};
use anbei_domain::value::{DomainName, FilingNumber};
use axum::Router;
use axum::extract::State as Shared;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::answer;
use crate::register::{self, PAGE, Shelf};
use crate::{ApiProblem, PageError, State};

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/register/entries", get(list))
}

/// What is asked, once it is understood.
struct Asked {
    key: Key,
    kinds: &'static [EntryKind],
    after: i64,
}

enum Key {
    Number(String),
    Domain(DomainName),
    Name(Phrase),
}

async fn list(Shared(state): Shared<State>, uri: Uri) -> Result<Response, ApiProblem> {
    let asked = Asked::read(uri.query().unwrap_or_default())?;
    let (entries, next) = asked.find(&state).await.map_err(PageError::from)?;
    let rows = entries.iter().map(Row::from).collect();
    Ok(answer(&Answer { entries: rows, next: next.map(register::cursor) }, entries.len()))
}

impl Asked {
    fn read(query: &str) -> Result<Self, ApiProblem> {
        let (mut key, mut kinds, mut after) = (None, &EntryKind::ALL[..], 0);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let read = match &*name {
                "number" => Key::number(&value)?,
                "domain" => Key::Domain(value.parse().map_err(wrong)?),
                "name" => Key::name(&value)?,
                "kind" => {
                    let shelf = Shelf::find(&value).ok_or(bad("register-kind"))?;
                    kinds = shelf.kinds();
                    continue;
                }
                "after" => {
                    after = register::read_cursor(&value).ok_or(bad("register-after"))?;
                    continue;
                }
                _ => continue,
            };
            if key.replace(read).is_some() {
                return Err(bad("register-one-key"));
            }
        }
        Ok(Self { key: key.ok_or(bad("register-one-key"))?, kinds, after })
    }

    /// The entries, and where the list goes on.
    async fn find(self, state: &State) -> Result<(Vec<Entry>, Option<i64>), StoreError> {
        let Self { key, kinds, after } = self;
        let mut found = match key {
            Key::Number(digits) => {
                let find = move |tx: &mut Tx<'_>| register::by_digits(tx, &digits);
                state.app().store().look(find).await?.into_iter().collect()
            }
            Key::Domain(domain) => {
                state.app().store().look(move |tx| register::by_domain(tx, &domain)).await?
            }
            Key::Name(phrase) => {
                let find =
                    move |tx: &mut Tx<'_>| entry::list_by_name(tx, &phrase, kinds, after, PAGE);
                let page = state.app().store().read_heavy(find).await?;
                return Ok((page.entries, page.next));
            }
        };
        found.retain(|entry: &Entry| kinds.contains(&entry.kind));
        Ok((found, None))
    }
}

impl Key {
    fn number(typed: &str) -> Result<Self, ApiProblem> {
        match FilingNumber::digits_for_search(typed) {
            Some(digits) => Ok(Self::Number(digits)),
            None => match typed.parse::<FilingNumber>() {
                Ok(number) => Ok(Self::Number(number.digits().to_owned())),
                Err(flaw) => Err(wrong(flaw)),
            },
        }
    }

    fn name(typed: &str) -> Result<Self, ApiProblem> {
        if typed.chars().count() > crate::pages::public::asked::MOST_LETTERS {
            return Err(bad("query-too-long"));
        }
        name_phrase(typed).map(Self::Name).ok_or(bad("query-nothing"))
    }
}

fn bad(code: &'static str) -> ApiProblem {
    ApiProblem::new(StatusCode::BAD_REQUEST, code)
}

/// A value that is none of its kind.
fn wrong(flaw: Flaw) -> ApiProblem {
    let facts = flaw.facts.into_iter().map(|(name, fact)| (name, fact.into_owned())).collect();
    ApiProblem { facts, ..bad(flaw.code) }
}

#[derive(Serialize)]
struct Answer<'a> {
    entries: Vec<Row<'a>>,
    next: Option<String>,
}

/// An entry, as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    number: &'a str,
    digits: &'a str,
    name: &'a str,
    kind: &'static str,
    primary_domain: &'a str,
    secondary_domains: &'a [String],
    identities: Vec<Known<'a>>,
    subject_nature: &'a str,
    subject_name: &'a str,
    interactive: bool,
    organ: &'a str,
    issued_on: &'a str,
    state: &'static str,
}

/// As what an app or a mini-program is known on a platform.
#[derive(Serialize)]
struct Known<'a> {
    platform: &'a str,
    id: &'a str,
}

impl<'a> From<&'a Identity> for Known<'a> {
    fn from(identity: &'a Identity) -> Self {
        Self { platform: &identity.platform, id: &identity.id }
    }
}

impl<'a> From<&'a Entry> for Row<'a> {
    fn from(entry: &'a Entry) -> Self {
        Self {
            number: &entry.number,
            digits: &entry.digits,
            name: &entry.name,
            kind: entry.kind.as_str(),
            primary_domain: &entry.primary_domain,
            secondary_domains: &entry.secondary_domains,
            identities: entry.identities.iter().map(Known::from).collect(),
            subject_nature: &entry.subject_nature,
            subject_name: &entry.subject_name,
            interactive: entry.is_interactive,
            organ: &entry.organ_name,
            issued_on: &entry.issued_on,
            state: entry.state.as_str(),
        }
    }
}
