//! 网站能否打开.

use super::{Check, Need, Observations, Reached, Seen, Verdict, WEBSITE, primary_input};
use crate::check::Matter;

pub(super) static CHECK: Check = Check {
    id: "site-answers",
    of: WEBSITE,
    needs: &[Need::Home],
    outcomes: &[
        ("answers", Verdict::Pass),
        ("elsewhere", Verdict::Fail),
        ("status", Verdict::Fail),
        ("silent", Verdict::Fail),
        ("inside", Verdict::Fail),
        ("circling", Verdict::Fail),
        ("unwelcome", Verdict::NotChecked),
        ("unasked", Verdict::NotChecked),
    ],
    inputs: primary_input,
    judge,
};

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let home = observed.home.as_ref()?;
    Some(match &home.reached {
        Reached::Answered(answer) if !answer.is_success() => {
            Seen::new("status").with("status", answer.status.to_string()).with("url", &answer.url)
        }
        Reached::Answered(answer) if !matter.is_filed(answer.host()) => {
            Seen::new("elsewhere").with("url", &answer.url)
        }
        Reached::Answered(answer) => Seen::new("answers").with("url", &answer.url),
        Reached::Silent => Seen::new("silent"),
        Reached::Inside => Seen::new("inside"),
        Reached::Circling => Seen::new("circling"),
        Reached::Unwelcome => Seen::new("unwelcome"),
        Reached::Unasked => Seen::new("unasked"),
    })
}
