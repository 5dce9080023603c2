//! 勾选: a single tick.

use std::str::FromStr;

use super::fold::fold;
use crate::Flaw;
use crate::field::Control;

/// A box that was ticked. There is no value for one that was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tick;

impl FromStr for Tick {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        match fold(typed).as_str() {
            "yes" => Ok(Self),
            _ => Err(Flaw::new("tick-required")),
        }
    }
}

impl std::fmt::Display for Tick {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("yes")
    }
}

displayed_value!(Tick, Control::Tick, ["yes"]);
