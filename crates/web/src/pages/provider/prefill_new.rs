//! `/provider/prefills/new` — 新建预填链接.

use std::collections::BTreeMap;

use anbei_app::AppError;
use anbei_app::use_case::prefill::{LINK_DAYS, PrefillWish};
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::kind::new_website::{ACCESS_METHOD, IP_RANGES, SITE_NAME};
use anbei_domain::prefill::FIELDS;
use anbei_domain::provider::form::{DEFAULT_IP, DEFAULT_METHOD};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use super::Agent;
use crate::extract::Posted;
use crate::view::{
    ControlView, FieldView, Form, NoLookups, OptionView, SummaryError, field, read_answers,
};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/prefill_new.html")]
struct NewPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
}

impl Page for NewPage {
    const CACHE: Cache = Cache::Never;
}

/// What the form was filled in with.
struct Typed {
    answers: Answers,
    days: String,
    usage: String,
}

impl Typed {
    fn read(posted: &Posted) -> Self {
        let one = |name| posted.one(name).unwrap_or("").to_owned();
        Self {
            answers: read_answers(FIELDS, posted),
            days: one("prefill_days"),
            usage: one("prefill_use"),
        }
    }

    fn wish(&self) -> PrefillWish {
        PrefillWish {
            answers: self.answers.clone(),
            days: self.days.parse().unwrap_or(0),
            is_single: self.usage != "many",
        }
    }
}

/// `GET /provider/prefills/new` — with what the organisation's entry says of all its customers.
pub async fn get(agent: Agent) -> Result<Response, PageError> {
    agent.member.works().map_err(AppError::from)?;
    let of = agent.organisation().await?;
    let mut answers = Answers::new();
    answers.set(ACCESS_METHOD.id(), of.listed.one(DEFAULT_METHOD.id()));
    answers.set(IP_RANGES.id(), of.listed.one(DEFAULT_IP.id()));
    let typed = Typed { answers, days: LINK_DAYS[1].to_string(), usage: "once".to_owned() };
    Ok(page(&agent, &typed, &[]).respond())
}

/// `POST /provider/prefills/new`.
pub async fn post(agent: Agent, posted: Posted) -> Result<Response, PageError> {
    let typed = Typed::read(&posted);
    if ["add", "remove"].iter().any(|verb| posted.action_on(verb).is_some()) {
        return Ok(page(&agent, &typed, &[]).respond());
    }
    match agent.here.app().make_prefill(agent.by(), typed.wish()).await {
        Ok(made) => {
            let to = format!("/provider/prefills/{}?did=make", made.link.id);
            Ok(Redirect::to(&to).into_response())
        }
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(page(&agent, &typed, &flaws).unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

fn page(agent: &Agent, typed: &Typed, flaws: &[FieldFlaw]) -> NewPage {
    let t = agent.here.t;
    let form = Form { t, answers: &typed.answers, flaws, lookups: &NoLookups };
    let mut fields: Vec<_> = FIELDS.iter().map(|field| question(&form, *field)).collect();
    let days: Vec<_> = LINK_DAYS.iter().map(ToString::to_string).collect();
    let days: Vec<_> = days.iter().map(String::as_str).collect();
    fields.push(one_of(t, "prefill_days", (&days, &typed.days), flaws));
    fields.push(one_of(t, "prefill_use", (&["once", "many"], &typed.usage), flaws));
    NewPage { errors: field::summary(&fields), fields, shell: agent.here.shell("provider") }
}

/// A question of the website's form as it is put to a provider: nothing has to be answered.
fn question(form: &Form<'_>, field: &'static dyn AnyField) -> FieldView {
    let hints: BTreeMap<_, _> =
        [(SITE_NAME.id(), "prefill-hint-name"), (IP_RANGES.id(), "prefill-hint-ip")].into();
    let view = form.view(field);
    let hint = hints.get(field.id()).map(|key| form.t.text(*key).to_owned());
    FieldView {
        required: false,
        shown_when: None,
        hidden: false,
        hint: hint.or(view.hint.clone()),
        ..view
    }
}

fn one_of(
    t: Lang,
    id: &'static str,
    (codes, chosen): (&[&str], &str),
    flaws: &[FieldFlaw],
) -> FieldView {
    let label = t.text(id.replace('_', "-")).to_owned();
    let option = |code: &&str| OptionView {
        code: (*code).to_owned(),
        label: t.text(format!("{}-{code}", id.replace('_', "-"))).to_owned(),
        hint: None,
        checked: *code == chosen,
    };
    let mut view = FieldView {
        options: codes.iter().map(option).collect(),
        ..FieldView::blank(id, label, ControlView::OneOf)
    };
    for flaw in flaws.iter().filter(|flaw| flaw.field == id) {
        view.add_error(t.flaw(&flaw.flaw));
    }
    view
}
