//! A letter box at home: letters stay in the store, where the demonstration shows them.

use std::sync::Arc;

use anbei_store::seal::Keyring;
use anbei_store::write::outbox::{self, NewLetter};
use anbei_store::{Store, StoreError};

use super::{Clock, DeliveryError, Letter, Mailer, ShortMessages};

/// Keeps mail and short messages instead of sending them.
pub struct LocalOutbox {
    store: Store,
    keys: Keyring,
    clock: Arc<dyn Clock>,
}

impl LocalOutbox {
    pub fn new(store: Store, keys: Keyring, clock: Arc<dyn Clock>) -> Self {
        Self { store, keys, clock }
    }

    fn keep(
        &self,
        channel: &'static str,
        to: &str,
        letter: &Letter,
        key: &str,
    ) -> Result<(), DeliveryError> {
        let (keys, at, letter) = (self.keys.clone(), self.clock.now(), letter.clone());
        let (to, id) = (to.to_owned(), format!("{channel}-{key}"));
        let kept = self.store.write_now(move |tx| {
            let Letter { subject, body } = &letter;
            outbox::insert(
                tx,
                &keys,
                &NewLetter { id: &id, channel, recipient: &to, subject, body, at },
            )
        });
        kept.map_err(|error: StoreError| DeliveryError::Later(error.to_string()))
    }
}

impl Mailer for LocalOutbox {
    fn send(&self, to: &str, letter: &Letter, key: &str) -> Result<(), DeliveryError> {
        self.keep("mail", to, letter, key)
    }
}

impl ShortMessages for LocalOutbox {
    fn send(&self, to: &str, text: &str, key: &str) -> Result<(), DeliveryError> {
        let letter = Letter { subject: String::new(), body: text.to_owned() };
        self.keep("sms", to, &letter, key)
    }
}
