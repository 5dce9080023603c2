//! 备案图标: stands beside the number and can be fetched.

use super::observation::{authority, host};
use super::{Check, Matter, Need, Observations, Reached, Seen, Verdict, WEBSITE, number_inputs};

pub(super) static CHECK: Check = Check {
    id: "badge-icon",
    of: WEBSITE,
    needs: &[Need::Home],
    outcomes: &[
        ("fetched", Verdict::Pass),
        // Linked icons change their names and break.
        ("hot-linked", Verdict::Warn),
        ("broken", Verdict::Fail),
        ("none", Verdict::Warn),
        ("unasked", Verdict::NotChecked),
    ],
    inputs: number_inputs,
    judge,
};

const NATIONAL: [&str; 2] = ["beian.mps.gov.cn", "www.beian.gov.cn"];

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let number = matter.number.as_ref()?;
    let page = observed.home.as_ref()?.shown()?;
    let link = page.badge_link(number)?;
    let Some(icon) = link.images.first() else { return Some(Seen::new("none")) };
    let is_national = NATIONAL.contains(&host(icon));
    if is_national || (authority(icon) == authority(&matter.link) && !matter.is_filed(host(icon))) {
        return Some(Seen::new("hot-linked").with("url", icon));
    }
    // A picture that stands in the page itself needs no fetching.
    let code = match &observed.icon {
        _ if icon.starts_with("data:image/") => "fetched",
        Some(Reached::Answered(answer)) if is_picture(answer) => "fetched",
        Some(Reached::Answered(_) | Reached::Silent | Reached::Inside | Reached::Circling) => {
            "broken"
        }
        Some(Reached::Unwelcome | Reached::Unasked) | None => "unasked",
    };
    let short: String = icon.chars().take(200).collect();
    Some(Seen::new(code).with("url", short))
}

/// A site that answers everything with its home page has no icon.
fn is_picture(answer: &super::Answer) -> bool {
    let kind = answer.header("content-type").unwrap_or("image/");
    answer.is_success() && kind.trim().starts_with("image/")
}
