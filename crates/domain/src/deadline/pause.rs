//! 暂停: over which days a clock stands still, and why.

use jiff::civil::Date;

use crate::names::names;

names! {
    /// Why a clock stands still; the catalogs hold `deadline-pause-{name}`.
    PauseReason:
    /// 等待检查: the organ waits for the agreed day.
    Inspection = "inspection",
    /// 申请延期: the operator waits for what the organ says to more time.
    MoreTime = "more-time",
    /// 提出异议: the operator waits for what the organ says to their objection.
    Objection = "objection",
    /// 备案暂停: while the record is suspended nobody can show its number.
    Suspension = "suspension",
}

/// Days that do not count. As with every clock, the day on which something happens does not change; the day after does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pause {
    /// The day on which it began; the day after it is the first that does not count.
    pub from: Date,
    /// The last day that does not count; none while nobody knows.
    pub until: Option<Date>,
    pub why: PauseReason,
}

impl Pause {
    /// Whether `day` is known not to count. Of one that is still open no day is: when it ends is for its end to say.
    fn takes(&self, day: Date) -> bool {
        self.until.is_some_and(|until| self.from < day && day <= until)
    }
}

/// The pauses of one clock, in the order in which they began.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Pauses(Vec<Pause>);

impl Pauses {
    /// No day is left out.
    pub const NONE: Self = Self(Vec::new());

    pub fn iter(&self) -> impl Iterator<Item = &Pause> {
        self.0.iter()
    }

    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one whose end nobody knows.
    pub fn open(&self) -> Option<&Pause> {
        self.iter().find(|pause| pause.until.is_none())
    }

    /// Whether `day` is left out. Where pauses overlap, it is so once.
    pub fn take(&self, day: Date) -> bool {
        self.iter().any(|pause| pause.takes(day))
    }

    /// How many days are left out so far, each once.
    pub fn days(&self) -> usize {
        let first = self.iter().map(|pause| pause.from).min();
        let last = self.iter().filter_map(|pause| pause.until).max();
        let all = first.zip(last).map(|(first, last)| {
            first.series(jiff::Span::new().days(1)).take_while(move |day| *day <= last)
        });
        all.map_or(0, |days| days.filter(|day| self.take(*day)).count())
    }

    /// These and another one. Where it follows the last for the same reason and its end is known, both are one; one without a
    /// day is none.
    #[must_use]
    pub fn with(mut self, pause: Pause) -> Self {
        if pause.until.is_some_and(|until| until <= pause.from) {
            return self;
        }
        let follows = |last: &&mut Pause| last.why == pause.why && last.until == Some(pause.from);
        match self.0.last_mut().filter(follows) {
            Some(last) if pause.until.is_some() => last.until = pause.until,
            _ => self.0.push(pause),
        }
        self
    }

    /// These, if everything goes on after `day`.
    #[must_use]
    pub fn until(self, day: Date) -> Self {
        let cut = |pause: Pause| Pause {
            until: Some(pause.until.map_or(day, |until| until.min(day))),
            ..pause
        };
        self.0.into_iter().map(cut).fold(Self::NONE, Self::with)
    }
}

impl FromIterator<Pause> for Pauses {
    fn from_iter<T: IntoIterator<Item = Pause>>(pauses: T) -> Self {
        Self(pauses.into_iter().collect())
    }
}
