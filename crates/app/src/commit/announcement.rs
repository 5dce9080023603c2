//! A decision about a notice, as rows: the notice and the audit trail.

use anbei_domain::announcement::{AnnouncementDecision, AnnouncementState, form};
use anbei_domain::field::AnyField;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{Tx, write};
use serde_json::json;

use crate::{App, AppError, Via};

/// Writes down what was decided about a notice. There is no other way to change one.
pub(crate) fn commit_announcement(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    decision: &AnnouncementDecision,
) -> Result<(), AppError> {
    let AnnouncementDecision { announcement, action, by, from } = decision;
    match from {
        Some(_) => write::announcement::save(tx, announcement)?,
        None => write::announcement::insert(tx, announcement)?,
    }
    let text = &announcement.text;
    // What is to be read by everybody is no secret of the trail: it says which words stood there when.
    let detail = json!({
        "from": from.map_or("", AnnouncementState::as_str), "to": announcement.state.as_str(),
        "title": text.one(form::TITLE_ZH.id()), "body": text.one(form::BODY_ZH.id()),
        "title_en": text.one(form::TITLE_EN.id()), "body_en": text.one(form::BODY_EN.id()),
        "from_on": text.one(form::FROM.id()), "until_on": text.one(form::UNTIL.id()),
    });
    let event = NewAuditEvent {
        aggregate: "announcement",
        aggregate_id: &announcement.id,
        at: app.now(),
        actor: by,
        via: &via.to_string(),
        action: action.as_str(),
        detail: &detail.to_string(),
        before: "",
        after: "",
    };
    Ok(audit::append(tx, &event)?)
}
