//! 通知: what a message in the portal says, by mail or short message.

use anbei_domain::id::AccountId;
use anbei_store::read;
use anbei_store::read::account::Contact;
use serde_json::Value;

use super::{Task, TaskError, text};
use crate::job::{DELIVER_NOTICE, DELIVER_SHORT};
use crate::{App, AppError};

/// Tells an applicant by mail what happened.
pub struct DeliverNotice;

impl Task for DeliverNotice {
    fn name(&self) -> &'static str {
        DELIVER_NOTICE
    }

    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError> {
        // Whoever has no address reads it in the portal.
        let Some(contact) = contact(app, payload)? else { return Ok(()) };
        let Some(email) = &contact.email else { return Ok(()) };
        let (notice, url) = (text(payload, "notice")?, url(app, payload)?);
        let ports = app.ports();
        let letter = ports.letters.compose(&contact.language, notice, facts(payload), &url);
        Ok(ports.mailer.send(email, &letter, text(payload, "key")?)?)
    }
}

/// Tells the same in one sentence by short message.
pub struct DeliverShort;

impl Task for DeliverShort {
    fn name(&self) -> &'static str {
        DELIVER_SHORT
    }

    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError> {
        let Some(contact) = contact(app, payload)? else { return Ok(()) };
        let Some(mobile) = &contact.mobile else { return Ok(()) };
        let (notice, url) = (text(payload, "notice")?, url(app, payload)?);
        let ports = app.ports();
        let words = ports.letters.shorten(&contact.language, notice, facts(payload), &url);
        Ok(ports.short_messages.send(mobile, &words, text(payload, "key")?)?)
    }
}

fn contact(app: &App, payload: &Value) -> Result<Option<Contact>, TaskError> {
    let account = AccountId::new(text(payload, "account")?);
    let found = app.store().read_now(|tx| read::account::contact(tx, app.keys(), &account));
    Ok(found.map_err(AppError::from)?)
}

fn url(app: &App, payload: &Value) -> Result<String, TaskError> {
    Ok(format!("{}{}", app.config().public_url, text(payload, "page")?))
}

fn facts(payload: &Value) -> &Value {
    payload.get("facts").unwrap_or(&Value::Null)
}
