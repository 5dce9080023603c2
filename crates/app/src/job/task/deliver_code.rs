//! 验证码, by mail or short message.

use serde_json::{Value, json};

use super::{Task, TaskError, text};
use crate::App;
use crate::job::DELIVER_CODE;
use crate::use_case::code::CODE_MINUTES;

/// Sends a code. Sent twice it is the same code.
pub struct DeliverCode;

impl Task for DeliverCode {
    fn name(&self) -> &'static str {
        DELIVER_CODE
    }

    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError> {
        let (language, to) = (text(payload, "language")?, text(payload, "to")?);
        let notice = format!("code-{}", text(payload, "purpose")?);
        let facts = json!({ "code": text(payload, "code")?, "minutes": CODE_MINUTES });
        let (ports, key) = (app.ports(), text(payload, "key")?);
        let letter = ports.letters.compose(language, &notice, &facts, &app.config().public_url);
        match text(payload, "channel")? {
            "sms" => ports.short_messages.send(to, &letter.body, key)?,
            _ => ports.mailer.send(to, &letter, key)?,
        }
        Ok(())
    }
}
