//! `GET /organs?region=`, `GET /organs?name=&after=` — 公安机关联系方式: whom to ask.

use anbei_app::Tx;
use anbei_domain::Flaw;
use anbei_domain::region::{self, Region};
use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;

use super::asked::MOST_LETTERS;
use crate::organs::{self, Found};
use crate::page::Cache;
use crate::view::{ControlView, FieldView, OrganView, Pager, RegionView, SummaryError, deepest};
use crate::{Lang, Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/organs.html")]
struct OrgansPage {
    shell: Shell,
    region: FieldView,
    name: FieldView,
    answer: Answer,
}

impl Page for OrgansPage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

/// What is asked for.
enum Asked {
    Nothing,
    Place(String),
    Name(String),
    Wrong(Flaw),
}

/// What came of it.
enum Answer {
    Blank,
    /// The organ with jurisdiction over the place.
    One(Box<PlaceView>),
    /// Several places, to choose from.
    Several {
        places: Vec<PlaceView>,
        pager: Pager,
    },
    /// Nobody of the directory has jurisdiction over the place.
    Nobody {
        place: String,
    },
    /// Neither a place nor an organ is called so.
    Nothing,
    /// It cannot be looked for.
    Wrong {
        errors: Vec<SummaryError>,
    },
}

/// A place, and whom to ask there.
struct PlaceView {
    href: String,
    /// Empty if it is a zone of the police's own.
    place: String,
    organ: OrganView,
    above: Option<OrganView>,
    /// Whether the organ is that of a larger place.
    is_of_larger: bool,
}

/// The fields as they were filled in.
struct Form {
    region: String,
    name: String,
    after: String,
}

pub fn routes() -> Router<State> {
    Router::new().route("/organs", get(show))
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    uri: Uri,
) -> Result<Response, PageError> {
    let form = Form::read(uri.query().unwrap_or_default());
    let t = visitor.t;
    let shell = visitor.shell(&state).section("organs");
    let (mut region, mut name) = form.fields(t);
    let store = state.app().store();
    let answer = match form.asked() {
        Asked::Nothing => Answer::Blank,
        Asked::Place(code) => {
            let place = region::plain_name(&code);
            let found = store.read(move |tx| organs::find(tx, &code)).await?;
            match found {
                Some(found) => Answer::One(Box::new(PlaceView::new(found, t))),
                None if place.is_empty() => wrong(&mut region, &Flaw::new("region-unknown"), t),
                None => Answer::Nobody { place },
            }
        }
        Asked::Name(text) => {
            let after = form.after.clone();
            let look = move |tx: &mut Tx<'_>| organs::search(tx, &text, &after);
            Answer::of_search(store.read_heavy(look).await?, &form, t)
        }
        Asked::Wrong(flaw) if form.name.is_empty() => wrong(&mut region, &flaw, t),
        Asked::Wrong(flaw) => wrong(&mut name, &flaw, t),
    };
    let is_wrong = matches!(answer, Answer::Wrong { .. });
    let page = OrgansPage { shell, region, name, answer };
    Ok(if is_wrong { page.unprocessable() } else { page.respond() })
}

fn wrong(field: &mut FieldView, flaw: &Flaw, t: Lang) -> Answer {
    field.add_error(t.flaw(flaw));
    Answer::Wrong { errors: field.summary().collect() }
}

impl Form {
    fn read(query: &str) -> Self {
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        let all = |key: &'static str| pairs.iter().filter(move |(name, _)| name == key);
        let one = |key| all(key).next_back().map_or("", |(_, value)| value.trim()).to_owned();
        let region = deepest(all("region").map(|(_, value)| &**value));
        Self { region, name: one("name"), after: one("after") }
    }

    fn asked(&self) -> Asked {
        if self.name.chars().count() > MOST_LETTERS {
            return Asked::Wrong(Flaw::new("query-too-long"));
        }
        match (self.name.as_str(), self.region.as_str()) {
            ("", "") => Asked::Nothing,
            ("", code) if organs::is_code(code) => Asked::Place(code.to_owned()),
            ("", _) => Asked::Wrong(Flaw::new("region-unknown")),
            (name, _) => Asked::Name(name.to_owned()),
        }
    }

    fn fields(&self, t: Lang) -> (FieldView, FieldView) {
        let label = |key| t.text(key).to_owned();
        let mut region = FieldView::blank("region", label("organs-region"), ControlView::Region);
        region.region = Some(RegionView::at(&self.region));
        region.hint = Some(label("organs-region.hint"));
        let mut name = FieldView::blank("name", label("organs-name"), ControlView::Line);
        name.hint = Some(label("organs-name.hint"));
        name.value.clone_from(&self.name);
        (region, name)
    }

    fn href(&self, after: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("name", &self.name);
        query.extend_pairs(after.map(|code| ("after", code)));
        format!("/organs?{}", query.finish())
    }
}

impl Answer {
    fn of_search((mut found, next): (Vec<Found>, Option<String>), form: &Form, t: Lang) -> Self {
        let is_first = form.after.is_empty();
        if is_first && next.is_none() && found.len() < 2 {
            return found
                .pop()
                .map_or(Self::Nothing, |one| Self::One(Box::new(PlaceView::new(one, t))));
        }
        let is_all = is_first && next.is_none();
        let pager = Pager {
            at: if is_all {
                t.with("organs-count", &[("count", &found.len())])
            } else {
                t.text("organs-crowded").to_owned()
            },
            previous: (!is_first).then(|| form.href(None)),
            next: next.map(|code| form.href(Some(&code))),
        };
        let places = found.into_iter().map(|found| PlaceView::new(found, t)).collect();
        Self::Several { places, pager }
    }
}

impl PlaceView {
    fn new(found: Found, t: Lang) -> Self {
        let is_placeholder = region::find(&found.code).is_some_and(Region::is_placeholder);
        Self {
            href: format!("/organs?region={}", found.code),
            is_of_larger: found.organ.region_code != found.code && !is_placeholder,
            place: found.place,
            organ: OrganView::new(found.organ, t),
            above: found.above.map(|organ| OrganView::new(organ, t)),
        }
    }
}
