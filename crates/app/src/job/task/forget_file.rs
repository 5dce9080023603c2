//! 剩余信息清除: the bytes of a file whose row is gone.

use serde_json::Value;

use super::{Task, TaskError, text};
use crate::App;
use crate::job::FORGET_FILE;

/// Removes them. What is gone already is no mistake.
pub struct ForgetFile;

impl Task for ForgetFile {
    fn name(&self) -> &'static str {
        FORGET_FILE
    }

    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError> {
        Ok(app.forget_bytes(text(payload, "id")?)?)
    }
}
