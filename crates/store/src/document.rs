//! Answers as they are stored: what is sensitive sealed, the rest readable.

use anbei_domain::field::{Answers, AnyField};

use crate::StoreError;
use crate::seal::Keyring;

/// The two columns that hold a document of answers.
pub struct Document {
    pub answers: String,
    pub sealed: Vec<u8>,
}

impl Document {
    /// Splits and seals `answers`; `owner` binds the sealed part to its row.
    pub fn write(
        keys: &Keyring,
        owner: &str,
        answers: &Answers,
        fields: impl Iterator<Item = &'static dyn AnyField>,
    ) -> Self {
        let sensitive: Vec<_> = fields.filter(|f| f.is_sensitive()).map(AnyField::id).collect();
        let secret = answers.to_json_of(|id| sensitive.contains(&id));
        let open = answers.to_json_of(|id| !sensitive.contains(&id));
        Self { answers: open, sealed: keys.seal(owner, secret.as_bytes()) }
    }

    /// Joins what [`Document::write`] split.
    pub fn read(&self, keys: &Keyring, owner: &str) -> Result<Answers, StoreError> {
        let damaged = |what: &str| StoreError::Damaged(format!("answers of {owner}: {what}"));
        let mut answers = Answers::from_json(&self.answers).map_err(|_| damaged("not readable"))?;
        if !self.sealed.is_empty() {
            let plain =
                keys.open(owner, &self.sealed).map_err(|_| damaged("seal does not open"))?;
            let text = std::str::from_utf8(&plain).map_err(|_| damaged("sealed part"))?;
            let secret = Answers::from_json(text).map_err(|_| damaged("sealed part"))?;
            answers.merge(&secret);
        }
        Ok(answers)
    }
}
