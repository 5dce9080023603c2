//! 备案号的链接: leads to this record. The wrong ones that are met are told apart by name.

use super::observation::{authority, host};
use super::{Check, Matter, Need, Observations, Seen, Verdict, WEBSITE};

pub(super) static CHECK: Check = Check {
    id: "badge-link",
    of: WEBSITE,
    needs: &[Need::Home],
    outcomes: &[
        ("right", Verdict::Pass),
        // The right record, looked up at the national platform.
        ("national", Verdict::Pass),
        ("none", Verdict::Fail),
        ("no-code", Verdict::Fail),
        ("police-parameter", Verdict::Fail),
        ("webcode-parameter", Verdict::Fail),
        ("other-code", Verdict::Fail),
        ("retired", Verdict::Fail),
        ("elsewhere", Verdict::Fail),
    ],
    inputs: |matter| std::iter::once(matter.link.clone()).collect(),
    judge,
};

const NATIONAL: &str = "beian.mps.gov.cn";
/// Platforms before it, whose links no longer open.
const RETIRED: [&str; 3] = ["www.beian.gov.cn", "beian.gov.cn", "gaj.beian.mps.gov.cn"];

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let number = matter.number.as_ref()?;
    let page = observed.home.as_ref()?.shown()?;
    let Some(link) = page.badge_link(number) else {
        // Nothing to say of the link of a badge that is not there.
        let is_shown = !super::shown_numbers(&page.text).is_empty();
        return is_shown.then(|| Seen::new("none").with("expected", &matter.link));
    };
    let code = variant(&link.href, &matter.link, number.digits());
    let seen = Seen::new(code).with("shown", &link.href).with("expected", &matter.link);
    // It may differ from the number beside it.
    Some(if code == "other-code" { seen.with("code", code_of(&link.href)) } else { seen })
}

fn variant(href: &str, link: &str, digits: &str) -> &'static str {
    let host = host(href);
    if RETIRED.contains(&host) {
        return "retired";
    }
    let is_national = host == NATIONAL;
    if !is_national && authority(href) != authority(link) {
        return "elsewhere";
    }
    match code_of(href).as_str() {
        _ if href.contains("police=") => "police-parameter",
        _ if href.contains("webcode=") => "webcode-parameter",
        "" => "no-code",
        code if code != digits => "other-code",
        _ if is_national => "national",
        _ => "right",
    }
}

/// The digits that follow `code=` or `recordcode=`; of a permanent link to a record, those at its end.
fn code_of(href: &str) -> String {
    let tail = href.rsplit_once("code=").map(|(_, tail)| tail);
    let tail = tail.or_else(|| href.rsplit_once('/').map(|(_, tail)| tail)).unwrap_or_default();
    tail.chars().take_while(char::is_ascii_digit).collect()
}
