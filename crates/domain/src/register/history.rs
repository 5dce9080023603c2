//! 历史: what the register said on an earlier day.

use super::{EntryEvent, EntryState, PublicFacts};
use crate::time::Timestamp;

/// An entry as it stood at `instant`: its facts now, with everything undone that happened later. None if it was not registered
/// yet.
///
/// `events` are all of its events, the first one first.
pub fn as_of(
    now: (&PublicFacts, EntryState),
    events: &[(Timestamp, EntryEvent)],
    instant: Timestamp,
) -> Option<(PublicFacts, EntryState)> {
    let (mut facts, mut state) = (now.0.clone(), now.1);
    for (_, event) in events.iter().rev().take_while(|(at, _)| *at > instant) {
        for change in &event.changes {
            facts.set(change.fact, &change.from);
        }
        state = event.from?;
    }
    Some((facts, state))
}
