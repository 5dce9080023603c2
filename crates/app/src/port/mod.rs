//! Ports: what the application needs from the world, each with at least two live implementations.

mod blobs;
mod breach;
mod local;
mod mail;
mod net;
pub mod press;
mod scanner;
mod secret;
mod sms;

use std::sync::Arc;

use anbei_domain::time::Timestamp;
use anbei_store::Store;
use anbei_store::seal::Keyring;

pub use blobs::Blobs;
pub use breach::{BreachFile, BreachList, BreachRange, CommonPasswords};
pub use local::LocalOutbox;
pub use mail::{Letter, Letters, MailSetupError, Mailer, SmtpMailer};
pub use net::{
    Drawn, Fetched, Handed, Net, NetSettings, NoNet, OpenNet, Outgoing, Registered, Validators,
};
pub use press::{NoPress, Press, PressError};
pub use scanner::Scanner;
pub use secret::Secret;
pub use sms::{ShortMessages, SmsGateway};

/// Everything the application needs from outside.
#[derive(Clone)]
pub struct Ports {
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    pub mailer: Arc<dyn Mailer>,
    pub short_messages: Arc<dyn ShortMessages>,
    pub breaches: Arc<dyn BreachList>,
    pub letters: Arc<dyn Letters>,
    /// Somebody's site, looked at from outside.
    pub net: Arc<dyn Net>,
    /// 文书.
    pub press: Arc<dyn Press>,
    /// The attachments' store.
    pub blobs: Blobs,
    /// 病毒查杀, where the operator runs one.
    pub scanner: Option<Scanner>,
}

impl Ports {
    /// Letters stay in the store, attachments in memory, and only the most common passwords are known: what a demonstration, development and
    /// tests need. Nothing is printed.
    pub fn local(
        (store, keys): (&Store, &Keyring),
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
        letters: Arc<dyn Letters>,
    ) -> Self {
        let outbox = Arc::new(LocalOutbox::new(store.clone(), keys.clone(), Arc::clone(&clock)));
        Self {
            clock,
            entropy,
            mailer: outbox.clone(),
            short_messages: outbox,
            breaches: Arc::new(CommonPasswords),
            letters,
            net: Arc::new(NoNet),
            press: Arc::new(NoPress("nothing is plugged in".to_owned())),
            blobs: Blobs::memory(),
            scanner: None,
        }
    }
}

/// Why something was not delivered, sorted by whether trying again can help.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The other side may be there later.
    #[error("not delivered yet: {0}")]
    Later(String),
    /// The recipient or the letter is refused.
    #[error("not deliverable: {0}")]
    Never(String),
}

/// Tells the time.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

/// Gives unpredictable bytes.
pub trait Entropy: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}
