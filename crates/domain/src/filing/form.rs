//! 表单版本 of a filing: brought to the present one while it is filled in, kept once it is handed in.

use super::{Filing, Reason, Unlock};
use crate::kind::Became;

impl Filing {
    /// Whether it was filled in under an older form than the present one.
    pub const fn is_outdated(&self) -> bool {
        self.form_version < self.kind.form_version
    }

    /// The filing in the terms of the present form, and what became of its answers. What a returned filing is asked for the
    /// first time may be answered although it was not returned.
    pub fn in_present_form(&self) -> (Self, Vec<Became>) {
        if !self.is_outdated() {
            return (self.clone(), Vec::new());
        }
        let (kind, version) = (self.kind, self.form_version);
        let (answers, became) = kind.bring_up(version, &self.answers);
        let carry = |id: &String| kind.present_id(version, id);
        let reason = |reason: &Reason| {
            let field = reason.field.as_ref().and_then(carry);
            Reason { field, ..reason.clone() }
        };
        let unlock =
            |unlock: &Unlock| Some(Unlock { field: carry(&unlock.field)?, ..unlock.clone() });
        let anew = became.iter().filter_map(|one| match one {
            Became::Asked(field) => {
                Some(Unlock { field: field.id().to_owned(), why: String::new() })
            }
            _ => None,
        });
        let unlocked = self.unlocked.iter().filter_map(unlock).chain(anew).collect();
        let reasons = self.reasons.iter().map(reason).collect();
        let form_version = kind.form_version;
        (Self { form_version, answers, reasons, unlocked, ..self.clone() }, became)
    }
}
