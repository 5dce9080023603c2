//! 通知: what a message in the portal says, by mail.

use anbei_domain::id::AccountId;
use anbei_store::read;
use serde_json::Value;

use super::{Task, TaskError, text};
use crate::job::DELIVER_NOTICE;
use crate::{App, AppError};

/// Tells an applicant what happened to a filing.
pub struct DeliverNotice;

impl Task for DeliverNotice {
    fn name(&self) -> &'static str {
        DELIVER_NOTICE
    }

    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError> {
        let account = AccountId::new(text(payload, "account")?);
        let contact = app
            .store()
            .read_now(|tx| read::account::contact(tx, app.keys(), &account))
            .map_err(AppError::from)?;
        // Whoever has no address reads it in the portal.
        let Some((contact, email)) =
            contact.and_then(|contact| contact.email.clone().map(|email| (contact, email)))
        else {
            return Ok(());
        };
        let url = format!("{}{}", app.config().public_url, text(payload, "page")?);
        let facts = payload.get("facts").unwrap_or(&Value::Null);
        let ports = app.ports();
        let notice = text(payload, "notice")?;
        let letter = ports.letters.compose(&contact.language, notice, facts, &url);
        Ok(ports.mailer.send(&email, &letter)?)
    }
}
