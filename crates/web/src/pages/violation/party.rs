//! One case as a party sees it, the operator or the access provider: what both pages have in common.

use anbei_app::use_case::violation::{CaseWish, Said};
use anbei_app::views::violation::PastCaseEvent;
use anbei_app::{AppError, views};
use anbei_domain::actor::Actor;
use anbei_domain::field::FieldFlaw;
use anbei_domain::violation::{Case, CaseMove};

use super::files;
use super::form::{flaws_of, mark};
use super::timeline::{CaseItem, items, state_look, state_text};
use crate::extract::Posted;
use crate::pages::applicant::here::Here;
use crate::view::{FactRow, FieldView, OrganView, SummaryError, field};
use crate::{Lang, PageError};

/// What is drawn by `violation/party.html`.
pub struct CaseSheet {
    pub errors: Vec<SummaryError>,
    pub title: String,
    pub state: &'static str,
    pub word: &'static str,
    pub explain: &'static str,
    pub done: Option<&'static str>,
    pub facts: Vec<FactRow>,
    pub fields: Vec<FieldView>,
    pub items: Vec<CaseItem>,
    pub organ: Option<OrganView>,
    pub path: String,
}

impl CaseSheet {
    /// The case without what each party is told and asked in its own way.
    pub async fn of(
        here: &Here,
        (case, events): (&Case, &[PastCaseEvent]),
        path: String,
    ) -> Result<Self, PageError> {
        Ok(Self {
            errors: Vec::new(),
            title: case.title.clone(),
            state: state_look(case.state),
            word: state_text(here.t, case),
            explain: "",
            done: None,
            facts: Vec::new(),
            fields: Vec::new(),
            items: items(here.t, here.who.account(), events),
            organ: here.organ(Some(case.organ.clone())).await?,
            path,
        })
    }

    /// Asks these questions, with what is wrong with the answers.
    pub fn asking(
        self,
        t: Lang,
        mut fields: Vec<FieldView>,
        wrong: (&[FieldFlaw], &Posted),
    ) -> Self {
        mark(t, &mut fields, wrong.0, wrong.1);
        Self { errors: field::summary(&fields), fields, ..self }
    }
}

/// The case as `actor` sees it, with what happened to it.
pub async fn read(
    here: &Here,
    actor: Actor,
    id: &str,
) -> Result<(Case, Vec<PastCaseEvent>), PageError> {
    let (app, id) = (here.app().clone(), id.to_owned());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let case = views::violation::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
        let events = views::violation::list_events(tx, app.keys(), &actor, &case)?;
        Ok((case, events))
    });
    Ok(read.await?)
}

/// Makes a party's move with the words and files that were sent; or says what is wrong with them.
pub async fn send(
    here: &Here,
    actor: &Actor,
    id: &str,
    (what, posted): (CaseMove, &Posted),
) -> Result<Result<(), Vec<FieldFlaw>>, PageError> {
    let evidence = match files::take(&here.state, &here.who.actor, posted).await? {
        Ok(evidence) => evidence,
        Err(flaw) => return Ok(Err(vec![FieldFlaw { field: "files", index: 0, flaw }])),
    };
    let said = Said { words: posted.one("words").unwrap_or("").to_owned(), evidence };
    let by = (actor, &here.who.via);
    match here.app().move_violation(by, id, CaseWish::Move(what), said).await {
        Ok(()) => Ok(Ok(())),
        Err(error) => Ok(Err(flaws_of(error)?)),
    }
}

pub fn row(t: Lang, key: &str, texts: Vec<String>) -> FactRow {
    FactRow { label: t.text(key).to_owned(), texts, ..FactRow::default() }
}
