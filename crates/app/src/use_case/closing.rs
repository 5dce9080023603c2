//! 注销前核查: whether what is to be cancelled still answers, found out by the platform and told to both sides.

use anbei_domain::actor::Actor;
use anbei_domain::check::{Found, Reached};
use anbei_domain::field::Answers;
use anbei_domain::field::AnyField;
use anbei_domain::filing::Filing;
use anbei_domain::kind::Outcome;
use anbei_domain::kind::cancel_record::STILL_ANSWERS;
use anbei_domain::value::Choice;
use anbei_domain::value::choices::StillAnswers;
use anbei_store::{read, write};

use crate::port::Validators;
use crate::{App, AppError};

impl App {
    /// Tries the home page of a domain or address. Waits for the network.
    pub fn try_home_page(&self, host: &str) -> StillAnswers {
        let net = &self.ports().net;
        match net.fetch_home(host, &Validators::default()).reached {
            Reached::Answered(_) | Reached::Circling | Reached::Unwelcome => StillAnswers::Yes,
            // A name that leads nowhere may be a mistake in the name.
            Reached::Silent if matches!(net.lookup(host), Found::Addresses { .. }) => {
                StillAnswers::No
            }
            Reached::Silent | Reached::Inside | Reached::Unasked => StillAnswers::Unknown,
        }
    }

    /// Where the site of a cancellation that is still being filled in would answer; none if there is nothing to try.
    pub fn closing_host(
        &self,
        actor: &Actor,
        id: &str,
    ) -> impl Future<Output = Result<Option<String>, AppError>> + Send + use<> {
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        self.store().read(move |tx| {
            let filing = read::filing::find(tx, app.keys(), &actor, &id)?;
            let filing = filing.filter(|filing| filing.kind.outcome == Outcome::CancelEntry);
            let host = filing
                .filter(Filing::is_editable)
                .and_then(|filing| filing.answers.one("record_domain").map(str::to_owned));
            Ok(host)
        })
    }

    /// Writes down what was found. Not the applicant's to say, so it goes past what they may edit.
    pub fn record_probe(
        &self,
        actor: &Actor,
        id: &str,
        found: StillAnswers,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        self.store().write(move |tx| {
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            if !filing.is_editable() || filing.kind.outcome != Outcome::CancelEntry {
                return Ok(());
            }
            let mut answers: Answers = filing.answers.clone();
            answers.set(STILL_ANSWERS.id(), [found.code()]);
            let filing = Filing { answers, ..filing };
            Ok(write::filing::save(tx, app.keys(), &filing)?)
        })
    }
}
