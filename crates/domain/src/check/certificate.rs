//! HTTPS 证书: whether browsers trust it, and for how long.

use super::{Check, Matter, Need, Observations, Seen, Verdict, WEBSITE, primary_input};

pub(super) static CHECK: Check = Check {
    id: "certificate",
    of: WEBSITE,
    needs: &[Need::Home],
    outcomes: &[
        ("trusted", Verdict::Pass),
        ("ending", Verdict::Warn),
        ("ended", Verdict::Fail),
        ("untrusted", Verdict::Fail),
        ("plain", Verdict::Warn),
    ],
    inputs: primary_input,
    judge,
};

/// Whoever renews by hand needs so many days.
const NOTICE_DAYS: i64 = 14;

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let answer = observed.home.as_ref()?.answer()?;
    let Some(tls) = &answer.tls else { return Some(Seen::new("plain")) };
    let Some(ends_at) = tls.ends_at else {
        return Some(
            Seen::new(if tls.is_trusted { "trusted" } else { "untrusted" }).with("day", "—"),
        );
    };
    let code = match () {
        () if ends_at <= matter.now => "ended",
        () if !tls.is_trusted => "untrusted",
        () if ends_at <= matter.now.plus_days(NOTICE_DAYS) => "ending",
        () => "trusted",
    };
    Some(Seen::new(code).with("day", ends_at.date_in_china().to_string()))
}
