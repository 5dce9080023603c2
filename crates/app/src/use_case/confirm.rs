//! 手机验证码 for filings that end something or give it away: whoever asks shows that the account's mobile is theirs.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::filing::Filing;
use anbei_domain::refusal::Refusal;
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::code::{CodeRequest, Purpose};
use crate::commit;
use crate::{App, AppError, Via};

impl App {
    /// Sends a code to the mobile of the filing's account, or says why not now.
    pub fn send_filing_code(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<Result<(), Flaw>, AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let filing = app.to_confirm(tx, &actor, &id)?;
            let contact = read::account::contact(tx, app.keys(), &filing.applicant)?;
            let contact = contact.ok_or(AppError::NotFound)?;
            let Some(mobile) = &contact.mobile else { return Ok(Err(Flaw::new("code-no-mobile"))) };
            let request = CodeRequest {
                purpose: Purpose::ConfirmFiling,
                holder: &holder(&filing),
                account: Some(&filing.applicant),
                target: mobile,
                address: &via.address,
                language: &contact.language,
            };
            app.send_code(tx, &request, app.now())
        })
    }

    /// Takes the code that was sent; what is submitted next is confirmed by it.
    pub fn confirm_filing(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        typed: &str,
    ) -> impl Future<Output = Result<Result<(), Flaw>, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let (id, typed) = (id.to_owned(), typed.to_owned());
        self.store().write(move |tx| {
            let filing = app.to_confirm(tx, &actor, &id)?;
            let (purpose, now) = (Purpose::ConfirmFiling, app.now());
            if let Err(flaw) = app.try_code(tx, purpose, &holder(&filing), &typed, now)? {
                return Ok(Err(flaw));
            }
            let confirmed = Filing { confirmed_round: filing.round + 1, ..filing };
            write::filing::save(tx, app.keys(), &confirmed)?;
            let detail = json!({ "round": confirmed.confirmed_round });
            commit::note_act(&app, tx, (&actor, &via), &confirmed, "confirm-code", &detail)?;
            Ok(Ok(()))
        })
    }

    fn to_confirm(&self, tx: &mut Tx, actor: &Actor, id: &str) -> Result<Filing, AppError> {
        let filing = read::filing::find(tx, self.keys(), actor, id)?.ok_or(AppError::NotFound)?;
        if !filing.is_editable() || !filing.kind.outcome.needs_code() {
            let (state, action) = (filing.state.name().as_str(), filing.submitting().as_str());
            return Err(Refusal::NotFromHere { state, action }.into());
        }
        Ok(filing)
    }
}

/// A code counts for one round of one filing.
fn holder(filing: &Filing) -> String {
    format!("filing/{}/{}", filing.id, filing.round + 1)
}
