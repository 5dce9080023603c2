//! `/provider/prefills/keys` — 签名密钥: the one that signs here, and those with which a provider signs at its own place.

use anbei_app::AppError;
use anbei_app::use_case::prefill::token;
use anbei_app::views::prefill::{self, PrefillKey};
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::Agent;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell};

const PATH: &str = "/provider/prefills/keys";

#[derive(Template)]
#[template(path = "provider/prefill_keys.html")]
struct KeysPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    done: Option<&'static str>,
    keys: Vec<KeyRow>,
    fields: Vec<FieldView>,
    /// As whom the provider signs, and for whom.
    issuer: String,
    audience: String,
}

impl Page for KeysPage {
    const CACHE: Cache = Cache::Never;
}

struct KeyRow {
    id: String,
    name: String,
    since: String,
    pem: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    did: String,
}

/// `GET /provider/prefills/keys`.
pub async fn get(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let t = agent.here.t;
    let done = match asked.did.as_str() {
        did @ ("renew" | "register" | "end") => t.find(format!("prefill-key-did-{did}")),
        _ => None,
    };
    Ok(page(&agent, &Posted::default(), (&[], done)).await?.respond())
}

/// `POST /provider/prefills/keys` — 更换, 登记, 停用.
pub async fn post(agent: Agent, posted: Posted) -> Result<Response, PageError> {
    let (app, by) = (agent.here.app(), agent.by());
    if let Some(id) = posted.action_on("end") {
        app.end_prefill_key(by, id).await?;
        return Ok(to("end"));
    }
    if posted.action() == "renew" {
        app.renew_prefill_key(by).await?;
        return Ok(to("renew"));
    }
    let one = |name| posted.one(name).unwrap_or("");
    let (name, public) = (one("prefill_key_name"), one("prefill_public_key"));
    match app.register_prefill_key(by, name, public).await {
        Ok(_) => Ok(to("register")),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(page(&agent, &posted, (&flaws, None)).await?.unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

fn to(did: &str) -> Response {
    Redirect::to(&format!("{PATH}?did={did}")).into_response()
}

async fn page(
    agent: &Agent,
    posted: &Posted,
    (flaws, done): (&[FieldFlaw], Option<&'static str>),
) -> Result<KeysPage, PageError> {
    agent.member.manages().map_err(AppError::from)?;
    let (t, of) = (agent.here.t, agent.member.organisation.clone());
    let read = agent
        .here
        .app()
        .store()
        .read(move |tx| -> Result<_, AppError> { Ok(prefill::list_keys(tx, &of)?) });
    let keys = read.await?;
    let fields = fields(t, posted, flaws);
    Ok(KeysPage {
        errors: field::summary(&fields),
        done,
        keys: keys.iter().map(|key| key_row(t, key)).collect(),
        fields,
        issuer: agent.member.entry.clone().ok_or(PageError::NotFound)?,
        audience: agent.here.app().config().public_url.clone(),
        shell: agent.here.shell("provider"),
    })
}

fn key_row(t: Lang, key: &PrefillKey) -> KeyRow {
    let name = if key.name.is_empty() { t.text("prefill-key-here") } else { &key.name };
    KeyRow {
        id: key.id.clone(),
        name: name.to_owned(),
        since: t.moment(key.created_at),
        pem: token::public_pem(&key.public_key).unwrap_or_default(),
    }
}

fn fields(t: Lang, posted: &Posted, flaws: &[FieldFlaw]) -> Vec<FieldView> {
    let question = |(id, key, control): (&str, &str, ControlView)| {
        let mut view = FieldView {
            hint: t.find(format!("{key}.hint")).map(str::to_owned),
            value: posted.one(id).unwrap_or("").to_owned(),
            ..FieldView::blank(id, t.text(key).to_owned(), control)
        };
        for flaw in flaws.iter().filter(|flaw| flaw.field == id) {
            view.add_error(t.flaw(&flaw.flaw));
        }
        view
    };
    let name = ("prefill_key_name", "prefill-key-name", ControlView::Line);
    let public = ("prefill_public_key", "prefill-public-key", ControlView::Paragraph);
    [name, public].map(question).to_vec()
}
