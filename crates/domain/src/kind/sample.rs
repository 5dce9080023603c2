//! Synthetic answers to a whole form, for demonstrations and tests.

use super::Kind;
use crate::field::{Answers, Control};

impl Kind {
    /// Well-formed answers to every question asked, beginning with `given`; nobody's. Uploads are answered by `upload`.
    pub fn sample(&self, given: &Answers, upload: impl Fn(&str) -> String) -> Answers {
        let mut answers = given.clone();
        for field in self.fields() {
            if answers.mentions(field.id()) || !self.asks(field, &answers) {
                continue;
            }
            match field.control() {
                Control::Upload => answers.set(field.id(), [upload(field.id())]),
                _ if !field.is_required() => {}
                _ => answers.set(field.id(), field.samples().first().copied()),
            }
        }
        answers
    }
}
