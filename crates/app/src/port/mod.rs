//! Ports: what the application needs from the world, each with at least two live implementations.

mod breach;
mod local;
mod mail;
mod secret;
mod sms;

use std::sync::Arc;

use anbei_domain::time::Timestamp;

pub use breach::{BreachFile, BreachList, BreachRange, CommonPasswords};
pub use local::LocalOutbox;
pub use mail::{Letter, Letters, MailSetupError, Mailer, SmtpMailer};
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
