//! 短信: short messages and how they are sent.

use std::time::Duration;

use reqwest::blocking::Client;
use reqwest::header::RETRY_AFTER;
use serde_json::json;

use super::{DeliveryError, Secret};

/// Sends short messages.
pub trait ShortMessages: Send + Sync {
    /// Sends a text. A second text with the same key is the same text: where that can be known it goes out once.
    fn send(&self, to: &str, text: &str, key: &str) -> Result<(), DeliveryError>;
}

/// How often a gateway is asked before the job is put off.
const TRIES: u32 = 3;
const PATIENCE: Duration = Duration::from_secs(10);

/// Hands short messages to a gateway: `POST {to, text}` as JSON, with a token, and an `Idempotency-Key` that stays the same
/// when a message is handed over again.
pub struct SmsGateway {
    client: Client,
    url: String,
    key: Secret,
}

impl SmsGateway {
    pub fn new(url: &str, key: Secret) -> Result<Self, reqwest::Error> {
        let client = Client::builder().timeout(PATIENCE).build()?;
        Ok(Self { client, url: url.to_owned(), key })
    }

    fn post(&self, to: &str, text: &str, key: &str) -> Result<(), DeliveryError> {
        let request = self.client.post(&self.url).bearer_auth(self.key.expose());
        let answer =
            request.header("idempotency-key", key).json(&json!({ "to": to, "text": text })).send();
        let answer =
            answer.map_err(|error| DeliveryError::Later(error.without_url().to_string()))?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let said = format!("the gateway answers {status}");
        let may_pass = status.is_server_error()
            || matches!(status.as_u16(), 401 | 403 | 408 | 425 | 429)
            || answer.headers().contains_key(RETRY_AFTER);
        Err(if may_pass { DeliveryError::Later(said) } else { DeliveryError::Never(said) })
    }
}

impl ShortMessages for SmsGateway {
    fn send(&self, to: &str, text: &str, key: &str) -> Result<(), DeliveryError> {
        let mut tried = self.post(to, text, key);
        for again in 1..TRIES {
            let Err(DeliveryError::Later(_)) = tried else { break };
            std::thread::sleep(Duration::from_millis(200) * again);
            tried = self.post(to, text, key);
        }
        tried
    }
}
