//! 推送: what becomes of a message that was handed to somebody's system.

/// How a receiver stands. Its text is `webhook-state-{code}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebhookState {
    /// It has not shown yet that it wants our messages; it gets none.
    Unverified,
    Active,
    /// Stopped by its owner, or by us after a message was given up. Events wait to be fetched meanwhile.
    Paused,
}

impl WebhookState {
    pub const ALL: [Self; 3] = [Self::Unverified, Self::Active, Self::Paused];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unverified => "unverified",
            Self::Active => "active",
            Self::Paused => "paused",
        }
    }

    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == code)
    }
}

/// What a receiver did with a message. Its text is `webhook-outcome-{code}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 2xx: it has the message.
    Arrived,
    /// 410: it does not exist any more.
    Gone,
    /// It led elsewhere, and was not followed.
    Redirected,
    /// Any other status.
    Refused,
    /// It did not answer in time, or broke off.
    Silent,
    /// Its certificate is not to be trusted.
    Untrusted,
    /// Its name leads to an address that is not public.
    Inside,
    /// Not encrypted, over a public network.
    Plain,
}

impl Outcome {
    pub const ALL: [Self; 8] = [
        Self::Arrived,
        Self::Gone,
        Self::Redirected,
        Self::Refused,
        Self::Silent,
        Self::Untrusted,
        Self::Inside,
        Self::Plain,
    ];

    pub const fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Arrived,
            300..=399 => Self::Redirected,
            410 => Self::Gone,
            _ => Self::Refused,
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Arrived => "arrived",
            Self::Gone => "gone",
            Self::Redirected => "redirected",
            Self::Refused => "refused",
            Self::Silent => "silent",
            Self::Untrusted => "untrusted",
            Self::Inside => "inside",
            Self::Plain => "plain",
        }
    }

    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == code)
    }
}

/// What is done after a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Done,
    Again {
        after_seconds: i64,
    },
    /// The message is given up and its receiver paused; its owner can have it sent again.
    GiveUp,
}

/// Waits between tries, as Standard Webhooks recommends them: the last try is some three days after the first.
pub const WAITS: [i64; 9] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// Decides after the `tries`-th try.
pub fn next(outcome: Outcome, tries: usize) -> Next {
    match outcome {
        Outcome::Arrived => Next::Done,
        Outcome::Gone => Next::GiveUp,
        _ => WAITS
            .get(tries.saturating_sub(1))
            .map_or(Next::GiveUp, |wait| Next::Again { after_seconds: *wait }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_tried_for_three_days_unless_it_arrives_or_its_receiver_is_gone() {
        let mut total = 0;
        for tries in 1..=WAITS.len() {
            match next(Outcome::Silent, tries) {
                Next::Again { after_seconds } => total += after_seconds,
                other => panic!("{other:?} after {tries}"),
            }
        }
        assert!((3 * 86_400..4 * 86_400).contains(&total), "{total}");
        assert_eq!(next(Outcome::Silent, WAITS.len() + 1), Next::GiveUp);
        assert_eq!(next(Outcome::Arrived, 1), Next::Done);
        assert_eq!(next(Outcome::Gone, 1), Next::GiveUp);
    }

    #[test]
    fn only_a_2xx_is_an_arrival() {
        for (status, outcome) in [
            (200, Outcome::Arrived),
            (204, Outcome::Arrived),
            (302, Outcome::Redirected),
            (410, Outcome::Gone),
            (404, Outcome::Refused),
            (500, Outcome::Refused),
            (100, Outcome::Refused),
        ] {
            assert_eq!(Outcome::of_status(status), outcome, "{status}");
        }
    }
}
