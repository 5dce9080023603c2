//! 认领 and 未备案网站: what older filings and notices there are for a subject.

use anbei_domain::actor::Actor;
use anbei_domain::kind::register_subject;
use anbei_domain::register::{Entry, known_as};
use anbei_domain::value::{DomainName, FieldValue, IcpNumber};
use anbei_store::read;
use anbei_store::read::subject::Subject;
use anbei_store::read::unfiled::UnfiledSite;

use crate::{App, AppError};

/// Lists are cut here: nobody ran more than a handful of sites before.
const MOST: usize = 50;

/// What may be claimed, and what an organ has found unfiled.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    pub claimable: Vec<Entry>,
    pub unfiled: Vec<UnfiledSite>,
}

impl App {
    /// What is on record under the document of the account's subject.
    pub fn find_waiting(
        &self,
        actor: &Actor,
    ) -> impl Future<Output = Result<Waiting, AppError>> + Send + use<> {
        let (app, actor) = (self.clone(), actor.clone());
        self.store().read(move |tx| {
            let account = actor.account().ok_or(AppError::NotFound)?;
            let subject = read::subject::find_of_account(tx, app.keys(), account)?;
            let Some(subject) = subject else { return Ok(Waiting::default()) };
            let mut waiting = Waiting::default();
            for blind in app.known_blinds(&subject) {
                let claimable = read::entry_life::list_claimable_by_document(tx, &blind, MOST)?;
                waiting.claimable.extend(claimable);
                waiting.unfiled.extend(read::unfiled::list_by_document(tx, &blind, MOST)?);
            }
            Ok(waiting)
        })
    }

    /// The blind indices under which the subject's document may be on record.
    pub(super) fn known_blinds(&self, subject: &Subject) -> Vec<String> {
        let number = register_subject::document_number(&subject.answers).unwrap_or_default();
        let known = known_as(&number).into_iter();
        known.map(|text| self.keys().blind("document", &text)).collect()
    }

    /// What is on record under a domain or an ICP number, as typed; none if it is neither.
    pub fn search_waiting(
        &self,
        typed: &str,
    ) -> impl Future<Output = Result<Option<Waiting>, AppError>> + Send + use<> {
        let icp = IcpNumber::parse(typed).ok().map(|number| number.to_text());
        let domain = DomainName::parse(typed).ok().map(|domain| domain.to_text());
        self.store().read(move |tx| {
            if icp.is_none() && domain.is_none() {
                return Ok(None);
            }
            let (domain, icp) = (domain.unwrap_or_default(), icp.unwrap_or_default());
            Ok(Some(Waiting {
                claimable: read::entry_life::list_claimable(tx, &domain, &icp, MOST)?,
                unfiled: read::unfiled::list_by_domain_or_icp(tx, &domain, &icp, MOST)?,
            }))
        })
    }
}
