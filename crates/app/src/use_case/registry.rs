//! 域名注册: what the registry says of a domain, asked about seldom and remembered.

use anbei_domain::check::{Matter, Registration};
use anbei_store::read::registration::Told;
use anbei_store::{read, write};

use crate::{App, AppError};

/// No registry is asked about a domain more often.
const ASK_DAYS: i64 = 7;
/// What was told so long ago says nothing of today.
const HOLDS_DAYS: i64 = 30;

impl App {
    /// How the primary domain of a matter is registered, as far as that is known; `before` is the registrar that was named
    /// first. Waits for the network, if it is time to ask again.
    pub(super) fn registration(
        &self,
        matter: &Matter,
        before: &str,
    ) -> Result<Option<Registration>, AppError> {
        let Some(domain) = matter.domains().into_iter().next() else { return Ok(None) };
        let (domain, now) = (domain.registrable().to_owned(), self.now());
        self.ask_registry(&domain)?;
        let told = self.store().read_now(|tx| read::registration::find(tx, &domain))?;
        let told = told.filter(|told| told.at > now.plus_days(-HOLDS_DAYS));
        Ok(told.map(|Told { registrar, ends_on, .. }| {
            let before = Some(before.to_owned()).filter(|name| !name.is_empty());
            Registration { registrar, before, ends_on }
        }))
    }

    fn ask_registry(&self, domain: &str) -> Result<(), AppError> {
        let (now, name) = (self.now(), domain.to_owned());
        let before = now.plus_days(-ASK_DAYS);
        if !self.store().read_now(|tx| read::registration::is_to_ask(tx, domain, before))? {
            return Ok(());
        }
        let is_ours =
            self.store().write_now(move |tx| write::registration::claim(tx, &name, now, before))?;
        let Some(said) = is_ours.then(|| self.ports().net.registration(domain)).flatten() else {
            return Ok(());
        };
        let name = domain.to_owned();
        let told = self.store().write_now(move |tx| {
            write::registration::told(tx, &name, (&said.registrar, said.ends_on), now)
        });
        Ok(told?)
    }
}
