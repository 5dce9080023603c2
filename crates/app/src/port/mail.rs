//! 邮件: letters and how they are sent.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::SmtpTransport;
use lettre::{Message, Transport};
use serde_json::Value;

use super::DeliveryError;

/// A letter, or the text of a short message when the subject is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub body: String,
}

/// Finds the words of a letter in the reader's language.
pub trait Letters: Send + Sync {
    /// The letter `notice`, mentioning `facts` and leading to `url`.
    fn compose(&self, language: &str, notice: &str, facts: &Value, url: &str) -> Letter;

    /// The same in one sentence, for a short message.
    fn shorten(&self, language: &str, notice: &str, facts: &Value, url: &str) -> String;
}

/// Sends mail.
pub trait Mailer: Send + Sync {
    /// Sends a letter. A second letter with the same key is the same letter: where that can be known it goes out once.
    fn send(&self, to: &str, letter: &Letter, key: &str) -> Result<(), DeliveryError>;
}

/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Hands letters to a mail server.
pub struct SmtpMailer {
    transport: SmtpTransport,
    from: Mailbox,
}

/// Why mail cannot be sent as configured.
#[derive(Debug, thiserror::Error)]
pub enum MailSetupError {
    #[error("mail.smtp is not smtps://user:password@host:465 or smtp://host:587")]
    Url(#[source] lettre::transport::smtp::Error),
    #[error("mail.from is not an address")]
    From(#[source] lettre::address::AddressError),
}

impl SmtpMailer {
    /// `url` is `smtps://user:password@host:465` or `smtp://host:587?tls=required`. Connects when the first letter is sent.
    pub fn new(url: &str, from: &str) -> Result<Self, MailSetupError> {
        let builder = SmtpTransport::from_url(url).map_err(MailSetupError::Url)?;
        let transport = builder.timeout(Some(PATIENCE)).build();
        Ok(Self { transport, from: from.parse().map_err(MailSetupError::From)? })
    }
}

impl Mailer for SmtpMailer {
    fn send(&self, to: &str, letter: &Letter, key: &str) -> Result<(), DeliveryError> {
        let never = |error: &dyn std::fmt::Display| DeliveryError::Never(error.to_string());
        let to: Mailbox = to.parse().map_err(|_| never(&"the address cannot be written to"))?;
        let message = Message::builder()
            .from(self.from.clone())
            // RFC 5322 3.6.4: mail servers and readers put two copies of one message together by it.
            .message_id(Some(format!("<{key}@{}>", self.from.email.domain())))
            .to(to)
            .subject(&letter.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|error| never(&error))?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            // A mail server's own words may quote the address: only its code is kept.
            Err(error) if error.is_permanent() => Err(never(&"the mail server refuses it")),
            Err(error) if error.is_transient() => {
                Err(DeliveryError::Later("the mail server puts it off".to_owned()))
            }
            Err(error) => Err(DeliveryError::Later(error.to_string())),
        }
    }
}
