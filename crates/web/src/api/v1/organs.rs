//! `GET /api/v1/organs?region=`, `GET /api/v1/organs?name=&after=` — 公安机关联系方式 for programs.

use anbei_app::Tx;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::answer;
use crate::organs::{self, Found};
use crate::pages::public::asked::MOST_LETTERS;
use crate::{ApiProblem, PageError, State};

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/organs", get(list))
}

/// What is asked, once it is understood.
struct Asked {
    key: Key,
    after: String,
}

enum Key {
    Region(String),
    Name(String),
}

async fn list(Shared(state): Shared<State>, uri: Uri) -> Result<Response, ApiProblem> {
    let Asked { key, after } = Asked::read(uri.query().unwrap_or_default())?;
    let store = state.app().store();
    let (found, next) = match key {
        Key::Region(code) => {
            let found = store.read(move |tx| organs::find(tx, &code)).await;
            (found.map_err(PageError::from)?.into_iter().collect(), None)
        }
        Key::Name(text) => {
            let look = move |tx: &mut Tx<'_>| organs::search(tx, &text, &after);
            store.read_heavy(look).await.map_err(PageError::from)?
        }
    };
    let rows: Vec<_> = found.iter().map(Row::from).collect();
    let count = rows.len();
    Ok(answer(&Answer { organs: rows, next }, count))
}

impl Asked {
    fn read(query: &str) -> Result<Self, ApiProblem> {
        let pairs = || form_urlencoded::parse(query.as_bytes());
        let mut keys = pairs().filter(|(name, _)| matches!(&**name, "region" | "name"));
        let (Some((name, value)), None) = (keys.next(), keys.next()) else {
            return Err(bad("organs-one-key"));
        };
        let key = match (&*name, value.trim()) {
            ("region", code) if organs::is_code(code) => Key::Region(code.to_owned()),
            ("region", _) => return Err(bad("organs-region")),
            (_, "") => return Err(bad("query-nothing")),
            (_, name) if name.chars().count() > MOST_LETTERS => return Err(bad("query-too-long")),
            (_, name) => Key::Name(name.to_owned()),
        };
        let mut after = String::new();
        for (_, value) in pairs().filter(|(name, _)| name == "after") {
            let code = Some(value.trim()).filter(|code| organs::is_code(code));
            code.ok_or(bad("organs-after"))?.clone_into(&mut after);
        }
        Ok(Self { key, after })
    }
}

fn bad(code: &'static str) -> ApiProblem {
    ApiProblem::new(StatusCode::BAD_REQUEST, code)
}

#[derive(Serialize)]
struct Answer<'a> {
    organs: Vec<Row<'a>>,
    next: Option<String>,
}

/// A place and the organ with jurisdiction over it, as programs read them.
#[derive(Serialize)]
struct Row<'a> {
    place: &'a str,
    place_name: &'a str,
    /// The region whose organ it is: the place, or one it lies in.
    region: &'a str,
    level: &'a str,
    name: &'a str,
    phone: &'a str,
    address: &'a str,
    hours: &'a str,
    /// The region of the organ above it.
    above: Option<&'a str>,
}

impl<'a> From<&'a Found> for Row<'a> {
    fn from(found: &'a Found) -> Self {
        let organ = &found.organ;
        Self {
            place: &found.code,
            place_name: &found.place,
            region: &organ.region_code,
            level: &organ.level,
            name: &organ.name,
            phone: &organ.phone,
            address: &organ.address,
            hours: &organ.hours,
            above: found.above.as_ref().map(|above| above.region_code.as_str()),
        }
    }
}
