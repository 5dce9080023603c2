//! A letter box at home: letters stay in the store, where the demonstration shows them.

use std::sync::Arc;

use anbei_store::seal::Keyring;
use anbei_store::write::outbox::{self, NewLetter};
use anbei_store::{Store, StoreError};

use super::{Clock, DeliveryError, Entropy, Letter, Mailer, ShortMessages};

/// Keeps mail and short messages instead of sending them.
pub struct LocalOutbox {
    store: Store,
    keys: Keyring,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl LocalOutbox {
    pub fn new(
        store: Store,
        keys: Keyring,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Self {
        Self { store, keys, clock, entropy }
    }

    fn keep(
        &self,
        channel: &'static str,
        to: &str,
        subject: &str,
        body: &str,
    ) -> Result<(), DeliveryError> {
        let (keys, at) = (self.keys.clone(), self.clock.now());
        let id = crate::fresh_id(self.entropy.as_ref(), at);
        let [to, subject, body] = [to, subject, body].map(str::to_owned);
        let kept = self.store.write_now(move |tx| {
            let letter =
                NewLetter { id: &id, channel, recipient: &to, subject: &subject, body: &body, at };
            outbox::insert(tx, &keys, &letter)
        });
        kept.map_err(|error: StoreError| DeliveryError::Later(error.to_string()))
    }
}

impl Mailer for LocalOutbox {
    fn send(&self, to: &str, letter: &Letter) -> Result<(), DeliveryError> {
        self.keep("mail", to, &letter.subject, &letter.body)
    }
}

impl ShortMessages for LocalOutbox {
    fn send(&self, to: &str, text: &str) -> Result<(), DeliveryError> {
        self.keep("sms", to, "", text)
    }
}
