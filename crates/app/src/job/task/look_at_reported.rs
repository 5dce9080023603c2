//! 冒用备案号的举报: the platform looks for itself where a number is said to be misused.

use anbei_domain::value::DomainName;
use serde_json::Value;

use super::{Task, TaskError, text};
use crate::App;
use crate::job::LOOK_AT_REPORTED;

/// Looks at what was reported, and raises the alarm for what it sees. Looking twice raises it once.
pub struct LookAtReported;

impl Task for LookAtReported {
    fn name(&self) -> &'static str {
        LOOK_AT_REPORTED
    }

    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError> {
        let sites = payload["sites"].as_array().into_iter().flatten();
        let sites: Vec<DomainName> = sites.filter_map(|site| site.as_str()?.parse().ok()).collect();
        Ok(app.look_at_reported(text(payload, "case")?, &sites)?)
    }
}
