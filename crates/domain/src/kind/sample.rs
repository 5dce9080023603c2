//! Synthetic answers to a whole form, for demonstrations and tests.

use super::Kind;
use crate::field::{Answers, Control};

impl Kind {
    /// Well-formed answers to every question asked, beginning with `given`; nobody's. Uploads are answered by `upload`, which
    /// is asked for `screenshots`, `screenshots-1` and so on where several are called for.
    pub fn sample(&self, given: &Answers, upload: impl Fn(&str) -> String) -> Answers {
        let mut answers = given.clone();
        for field in self.fields() {
            if answers.mentions(field.id()) || !self.asks(field, &answers) {
                continue;
            }
            match field.control() {
                Control::Upload => {
                    let more = (1..field.at_least()).map(|n| format!("{}-{n}", field.id()));
                    let ids = std::iter::once(field.id().to_owned()).chain(more);
                    answers.set(field.id(), ids.map(|id| upload(&id)));
                }
                _ if !field.is_required() => {}
                _ => answers.set(field.id(), field.samples().first().copied()),
            }
        }
        answers
    }
}
