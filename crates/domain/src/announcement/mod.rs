//! 公告: news on the portal, written by a system administrator, shown for a time, taken down.

pub mod form;
pub mod lifecycle;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
pub use lifecycle::AnnouncementAction;

use crate::actor::{Actor, Role};
use crate::field::{Answers, AnyField};
use crate::names::names;
use crate::refusal::Refusal;
use crate::time::Timestamp;

names! {
    /// Where a notice stands.
    AnnouncementState:
    /// 草稿.
    Draft = "draft",
    /// 已发布.
    Published = "published",
    /// 已撤下, or never shown.
    Withdrawn = "withdrawn",
}

names! {
    /// What there is to see of it on a day; the catalogs hold `announcement-{name}` and its `.explain`.
    Standing:
    /// 草稿.
    Draft = "draft",
    /// 待显示: published, its first day is to come.
    Scheduled = "scheduled",
    /// 正在显示.
    Shown = "shown",
    /// 已到期.
    Over = "over",
    /// 已撤下.
    Withdrawn = "withdrawn",
}

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    pub id: String,
    pub state: AnnouncementState,
    /// The answers to [`form::FIELDS`], in normal form.
    pub text: Answers,
    /// Since when it is or will be shown; of what is not published, when it was written last.
    pub published_at: Timestamp,
    /// Rises with every save; two writers cannot both win.
    pub version: i64,
}

/// A move decided: the notice as it will be.
#[derive(Debug, Clone)]
pub struct AnnouncementDecision {
    pub announcement: Announcement,
    pub action: AnnouncementAction,
    pub by: Actor,
    /// None for its beginning.
    pub from: Option<AnnouncementState>,
}

impl Announcement {
    /// 起草.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text; that somebody else than an administrator writes.
    pub fn write(
        id: String,
        by: &Actor,
        text: &Answers,
        now: Timestamp,
    ) -> Result<AnnouncementDecision, Refusal> {
        let action = AnnouncementAction::Write;
        let state = guard(None, action, by)?;
        let text = checked(text, now)?;
        let announcement = Self { id, state, text, published_at: now, version: 0 };
        Ok(AnnouncementDecision { announcement, action, by: by.clone(), from: None })
    }

    /// 修改. What is published stays so; its date moves only if its first day does.
    ///
    /// # Errors
    ///
    /// As of [`Self::write`]; that nothing was changed.
    pub fn rewrite(
        self,
        by: &Actor,
        text: &Answers,
        now: Timestamp,
    ) -> Result<AnnouncementDecision, Refusal> {
        let state = guard(Some(self.state), AnnouncementAction::Write, by)?;
        let text = checked(text, now)?;
        let differs = |of: &&dyn AnyField| text.all(of.id()) != self.text.all(of.id());
        if state == self.state && !form::FIELDS.iter().any(differs) {
            return Err(Refusal::NothingChanged);
        }
        let is_dated = state == AnnouncementState::Published;
        let published_at = match is_dated {
            true if form::FROM.of(&text) == form::FROM.of(&self.text) => self.published_at,
            true => shown_from(&text, now),
            false => now,
        };
        let from = Some(self.state);
        let announcement = Self { state, text, published_at, ..self };
        Ok(decision(announcement, AnnouncementAction::Write, by, from))
    }

    /// 发布: from its first day, or at once.
    ///
    /// # Errors
    ///
    /// That it is no draft; that its last day has passed meanwhile.
    pub fn publish(self, by: &Actor, now: Timestamp) -> Result<AnnouncementDecision, Refusal> {
        let (action, from) = (AnnouncementAction::Publish, Some(self.state));
        let state = guard(from, action, by)?;
        checked(&self.text, now)?;
        let published_at = shown_from(&self.text, now);
        Ok(decision(Self { state, published_at, ..self }, action, by, from))
    }

    /// 撤下.
    ///
    /// # Errors
    ///
    /// That it is withdrawn already.
    pub fn withdraw(self, by: &Actor) -> Result<AnnouncementDecision, Refusal> {
        let (action, from) = (AnnouncementAction::Withdraw, Some(self.state));
        let state = guard(from, action, by)?;
        Ok(decision(Self { state, ..self }, action, by, from))
    }

    /// Whether `action` would be lawful for `actor` now. A button exists iff this holds.
    pub fn offers(&self, action: AnnouncementAction, actor: &Actor) -> bool {
        guard(Some(self.state), action, actor).is_ok()
    }

    /// What there is to see of it now.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match self.state {
            AnnouncementState::Draft => Standing::Draft,
            AnnouncementState::Withdrawn => Standing::Withdrawn,
            AnnouncementState::Published if now < self.published_at => Standing::Scheduled,
            AnnouncementState::Published => {
                let last = form::UNTIL.of(&self.text).map(Date::from);
                let is_over = last.is_some_and(|last| last < now.date_in_china());
                if is_over { Standing::Over } else { Standing::Shown }
            }
        }
    }
}

/// The state to come, or the refusal for having none.
fn guard(
    from: Option<AnnouncementState>,
    action: AnnouncementAction,
    by: &Actor,
) -> Result<AnnouncementState, Refusal> {
    let row = lifecycle::find(from, action).filter(|_| by.role() == Role::Administrator);
    let state = from.map_or("none", AnnouncementState::as_str);
    Ok(row.ok_or(Refusal::NotFromHere { state, action: action.as_str() })?.to)
}

fn decision(
    announcement: Announcement,
    action: AnnouncementAction,
    by: &Actor,
    from: Option<AnnouncementState>,
) -> AnnouncementDecision {
    AnnouncementDecision { announcement, action, by: by.clone(), from }
}

fn checked(text: &Answers, now: Timestamp) -> Result<Answers, Refusal> {
    form::check(text, now.date_in_china()).map_err(Refusal::Flawed)
}

/// The start of its first day, unless that has begun.
fn shown_from(text: &Answers, now: Timestamp) -> Timestamp {
    form::FROM.of(text).map_or(now, |day| Timestamp::start_of(day.into()).max(now))
}
