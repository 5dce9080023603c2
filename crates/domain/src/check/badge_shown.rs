//! 备案号是否公示: on the home page, to be seen, and the right one.

use super::{Check, Home, HomePage, Matter, Need, Observations, Seen, Verdict, WEBSITE};
use super::{number_inputs, shown_numbers};
use crate::value::FilingNumber;

pub(super) static CHECK: Check = Check {
    id: "badge-shown",
    of: WEBSITE,
    needs: &[Need::Home],
    outcomes: &[
        ("right", Verdict::Pass),
        ("spelling", Verdict::Warn),
        ("hidden", Verdict::Fail),
        ("picture", Verdict::Fail),
        ("other-number", Verdict::Fail),
        ("only-icp", Verdict::Fail),
        ("missing", Verdict::Fail),
        ("unfinished", Verdict::NotChecked),
        ("no-page", Verdict::NotChecked),
    ],
    inputs: number_inputs,
    judge,
};

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let number = matter.number.as_ref()?;
    let home = observed.home.as_ref()?;
    let is_success = home.answer().is_some_and(super::Answer::is_success);
    let Some(page) = home.shown().filter(|_| is_success) else { return Some(Seen::new("no-page")) };
    Some(on(page, home, number))
}

fn on(page: &HomePage, home: &Home, number: &FilingNumber) -> Seen {
    let shown = shown_numbers(&page.text);
    let right = number.to_string();
    let own: Vec<_> = shown.iter().filter(|shown| shown.digits() == number.digits()).collect();
    if own.iter().any(|shown| shown.written == right) {
        return Seen::new("right");
    }
    if let Some(own) = own.first() {
        return Seen::new("spelling").with("shown", &own.written).with("expected", right);
    }
    if shown_numbers(&page.hidden).iter().any(|shown| shown.digits() == number.digits()) {
        return Seen::new("hidden").with("expected", right);
    }
    if let Some(other) = shown.first() {
        return Seen::new("other-number").with("shown", &other.written).with("expected", right);
    }
    if home.rendered.is_none() && page.is_unfinished() {
        return Seen::new("unfinished");
    }
    let leads = |link: &super::PageLink| !link.is_hidden && link.href.contains(number.digits());
    let code = match () {
        () if page.links.iter().any(leads) => "picture",
        () if page.text.to_uppercase().contains("ICP") => "only-icp",
        () => "missing",
    };
    Seen::new(code).with("expected", right)
}
