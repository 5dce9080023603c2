//! The world, as the program meets it: its clock and its randomness.

use std::time::{SystemTime, UNIX_EPOCH};

use anbei_app::port::{Clock, Entropy};
use anbei_domain::time::Timestamp;

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The machine's source of unpredictable bytes.
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness nothing may be issued: better to stop than to hand out guessable secrets.
        if getrandom::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}
