//! ICP 备案号: its form, the province it begins with, and the suffix that says of what it is the number.

use super::{ALL, Check, Matter, Observations, Seen, Verdict};
use crate::register::EntryKind;
use crate::value::{IcpNumber, IcpService, Province};

pub(super) static CHECK: Check = Check {
    id: "icp-number",
    of: ALL,
    needs: &[],
    outcomes: &[
        ("fits", Verdict::Pass),
        ("malformed", Verdict::Fail),
        ("other-service", Verdict::Fail),
        ("no-service", Verdict::Warn),
        ("other-province", Verdict::Warn),
    ],
    inputs: |matter| matter.answers.one("icp_number").map(str::to_owned).into_iter().collect(),
    judge,
};

fn judge(matter: &Matter, _: &Observations) -> Option<Seen> {
    let typed = matter.answers.one("icp_number")?;
    let Ok(number) = typed.parse::<IcpNumber>() else { return Some(Seen::new("malformed")) };
    let service = match matter.kind {
        EntryKind::Website => IcpService::Website,
        EntryKind::App => IcpService::App,
        EntryKind::MiniProgram => IcpService::MiniProgram,
    };
    let example = format!("{}-1{}", number.subject(), service.letter());
    match number.service_kind() {
        None => return Some(Seen::new("no-service").with("example", example)),
        Some(kind) if kind != service => {
            return Some(Seen::new("other-service").with("example", example));
        }
        Some(_) => {}
    }
    let first = number.subject().chars().next().map(String::from).unwrap_or_default();
    let written = Province::by_icp(&first);
    let expected = matter.region.as_deref().and_then(Province::by_code);
    Some(match (written, expected) {
        (Some(written), Some(expected)) if written != expected => Seen::new("other-province")
            .with("written", written.name)
            .with("expected", expected.name),
        _ => Seen::new("fits"),
    })
}
