//! 域名到期: how long the domain is registered for, as the registry has it.

use super::{Check, Matter, Need, Observations, Seen, Verdict, WEBSITE, primary_input};

pub(super) static CHECK: Check = Check {
    id: "domain-ends",
    of: WEBSITE,
    needs: &[Need::Registration],
    outcomes: &[("lasts", Verdict::Pass), ("ending", Verdict::Warn), ("ended", Verdict::Fail)],
    inputs: primary_input,
    judge,
};

const NOTICE_DAYS: i64 = 30;

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let ends_on = observed.registration.as_ref()?.ends_on?;
    let code = match () {
        () if ends_on < matter.now.date_in_china() => "ended",
        () if ends_on < matter.now.plus_days(NOTICE_DAYS).date_in_china() => "ending",
        () => "lasts",
    };
    Some(Seen::new(code).with("day", ends_on.to_string()))
}
