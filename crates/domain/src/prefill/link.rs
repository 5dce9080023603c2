//! A link as it was signed, and whether it still opens.

use crate::field::Answers;
use crate::names::names;
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// How long a link may last, in days.
pub const MOST_DAYS: i64 = 366;
/// How far another clock may be ahead of ours, in milliseconds.
const LEEWAY: i64 = 5 * 60_000;

/// 预填链接.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrefillLink {
    /// Unique among the links of its provider.
    pub id: String,
    /// The provider's entry in the directory.
    pub provider: String,
    /// Answers in normal form.
    pub given: Answers,
    pub issued_at: Timestamp,
    pub expires_at: Timestamp,
    /// Opens for one account only.
    pub is_single: bool,
}

names! {
    /// Whether a link opens; the catalogs hold `prefill-state-{name}`.
    LinkState:
    Open = "open",
    /// 已使用, by the one account for which it was.
    Used = "used",
    Expired = "expired",
    /// 已作废 by the provider.
    Ended = "ended",
}

impl LinkState {
    /// Whether somebody may begin with it.
    ///
    /// # Errors
    ///
    /// The refusal that says why not.
    pub const fn opens(self) -> Result<(), Refusal> {
        match self {
            Self::Open => Ok(()),
            Self::Used => Err(Refusal::PrefillUsed),
            Self::Expired => Err(Refusal::PrefillExpired),
            Self::Ended => Err(Refusal::PrefillEnded),
        }
    }
}

impl PrefillLink {
    /// Where it stands for somebody by whom it was not used yet.
    pub fn state(&self, (uses, is_ended): (i64, bool), now: Timestamp) -> LinkState {
        match () {
            () if is_ended => LinkState::Ended,
            () if self.is_single && uses > 0 => LinkState::Used,
            () if now >= self.expires_at => LinkState::Expired,
            () => LinkState::Open,
        }
    }

    /// Whether its times make sense: signed before now, ending after it was signed, and not for ever.
    ///
    /// # Errors
    ///
    /// [`Refusal::PrefillDamaged`] if not.
    pub fn is_timely(&self, now: Timestamp) -> Result<(), Refusal> {
        let lasts = self.expires_at.millis_since(self.issued_at);
        let is_sound = self.issued_at.millis_since(now) <= LEEWAY
            && lasts > 0
            && lasts <= MOST_DAYS * 86_400_000;
        if is_sound { Ok(()) } else { Err(Refusal::PrefillDamaged) }
    }
}
