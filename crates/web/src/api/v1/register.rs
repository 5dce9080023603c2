//! `GET /api/v1/register/entries` — 公共查询 for programs.

use anbei_app::views::entry::{self, Shown};
use anbei_app::{StoreError, Tx};
use anbei_domain::Flaw;
use anbei_domain::register::{EntryKind, Identity, Phrase, name_phrase};
use anbei_domain::value::FilingNumber;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use serde::{Serialize, Serializer};

use super::written;
use crate::register::{self, Host, PAGE, Shelf};
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
    Domain(Host),
    Name(Phrase),
}

async fn list(Shared(state): Shared<State>, uri: Uri) -> Result<Response, ApiProblem> {
    let asked = Asked::read(uri.query().unwrap_or_default())?;
    Ok(written(asked.find(&state).await.map_err(PageError::from)?.write()))
}

/// The rows, written down as they were found, and where the list goes on.
struct Found {
    rows: Vec<Vec<u8>>,
    next: Option<i64>,
}

impl Found {
    fn write(&self) -> Vec<u8> {
        let length: usize = self.rows.iter().map(|row| row.len() + 1).sum();
        let mut json = Vec::with_capacity(length + 64);
        json.extend_from_slice(b"{\"entries\":[");
        for (nth, row) in self.rows.iter().enumerate() {
            json.extend_from_slice(if nth == 0 { b"" } else { b"," });
            json.extend_from_slice(row);
        }
        json.extend_from_slice(b"],\"next\":");
        let next = self.next.map(|seq| format!("\"{}\"", register::cursor(seq)));
        json.extend_from_slice(next.as_deref().unwrap_or("null").as_bytes());
        json.push(b'}');
        json
    }
}

impl Asked {
    fn read(query: &str) -> Result<Self, ApiProblem> {
        let pairs = || form_urlencoded::parse(query.as_bytes());
        let mut keys = pairs().filter(|(name, _)| matches!(&**name, "number" | "domain" | "name"));
        let (Some((name, value)), None) = (keys.next(), keys.next()) else {
            return Err(bad("register-one-key"));
        };
        let key = match &*name {
            "number" => Key::number(&value)?,
            "domain" => Key::Domain(value.parse().map_err(wrong)?),
            _ => Key::name(&value)?,
        };
        let (mut kinds, mut after) = (&EntryKind::ALL[..], 0);
        for (name, value) in pairs() {
            match &*name {
                "kind" => kinds = Shelf::find(&value).ok_or(bad("register-kind"))?.kinds(),
                "after" => after = register::read_cursor(&value).ok_or(bad("register-after"))?,
                _ => {}
            }
        }
        Ok(Self { key, kinds, after })
    }

    async fn find(self, state: &State) -> Result<Found, StoreError> {
        let Self { key, kinds, after } = self;
        let store = state.app().store();
        let found = match key {
            Key::Number(digits) => {
                let find =
                    |tx: &mut Tx<'_>, digits: &str| entry::find_shown(tx, digits, row_of_kind);
                let find = move |tx: &mut Tx<'_>| register::by_digits(tx, &digits, find);
                store.look(find).await?.into_iter().collect()
            }
            Key::Domain(host) => {
                let list =
                    |tx: &mut Tx<'_>, name: &str| entry::list_shown(tx, name, PAGE, row_of_kind);
                store.look(move |tx| register::by_domain(tx, &host, list)).await?
            }
            Key::Name(phrase) => {
                let draw = |shown: Shown<'_>| kinds.contains(&shown.kind).then(|| row(shown));
                let find = move |tx: &mut Tx<'_>, seq| {
                    entry::find_shown_at(tx, seq, draw).map(Option::flatten)
                };
                let list =
                    move |tx: &mut Tx<'_>| entry::list_by_name(tx, &phrase, (after, PAGE), find);
                let page = store.read_heavy(list).await?;
                return Ok(Found { rows: page.entries, next: page.next });
            }
        };
        let of_kind = found.into_iter().filter(|(kind, _)| kinds.contains(kind));
        Ok(Found { rows: of_kind.map(|(_, row)| row).collect(), next: None })
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

/// An entry, as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    number: &'a str,
    digits: &'a str,
    name: &'a str,
    kind: &'static str,
    primary_domain: &'a str,
    #[serde(serialize_with = "words")]
    secondary_domains: &'a str,
    #[serde(serialize_with = "known")]
    identities: &'a str,
    subject_nature: &'a str,
    subject_name: &'a str,
    interactive: bool,
    organ: &'a str,
    issued_on: &'a str,
    state: &'static str,
}

fn words<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(text.split_whitespace())
}

/// As what an app or a mini-program is known on a platform.
fn known<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Known {
        platform: String,
        id: String,
    }
    let known = |Identity { platform, id }| Known { platform, id };
    to.collect_seq(Identity::read(text).into_iter().map(known))
}

/// What most rows take.
const ROW: usize = 512;

fn row(shown: Shown<'_>) -> Vec<u8> {
    let mut json = Vec::with_capacity(ROW);
    // Texts and lists of texts have no way not to be JSON.
    let _ = serde_json::to_writer(&mut json, &Row::from(shown));
    json
}

fn row_of_kind(shown: Shown<'_>) -> (EntryKind, Vec<u8>) {
    (shown.kind, row(shown))
}

impl<'a> From<Shown<'a>> for Row<'a> {
    fn from(shown: Shown<'a>) -> Self {
        Self {
            number: shown.number,
            digits: shown.digits,
            name: shown.name,
            kind: shown.kind.as_str(),
            primary_domain: shown.primary_domain,
            secondary_domains: shown.secondary_domains,
            identities: shown.identities,
            subject_nature: shown.subject_nature,
            subject_name: shown.subject_name,
            interactive: shown.is_interactive,
            organ: shown.organ_name,
            issued_on: shown.issued_on,
            state: shown.state.as_str(),
        }
    }
}
