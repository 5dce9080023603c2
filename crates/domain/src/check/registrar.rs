//! 域名注册服务商: the one filed, and the one that the registry names. Their names differ in language and legal form, so that a
//! difference is for people to judge; that the registry names another one than before is not.

use super::{Check, Matter, Need, Observations, Seen, Verdict, WEBSITE, primary_input};

pub(super) static CHECK: Check = Check {
    id: "registrar",
    of: WEBSITE,
    needs: &[Need::Registration],
    outcomes: &[
        ("same", Verdict::Pass),
        ("compare", Verdict::NotChecked),
        ("changed", Verdict::Fail),
    ],
    inputs: |matter| {
        let filed = matter.answers.one("registrar_name").map(str::to_owned);
        primary_input(matter).into_iter().chain(filed).collect()
    },
    judge,
};

/// What names of companies have in common, in lower case.
const FORMS: [&str; 11] = [
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "corporation",
    "limited",
    "incorporated",
    "co.",
    "ltd",
    "llc",
    "inc",
    "corp",
];

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    // Whoever has filed no registrar has the domain from somebody else.
    let filed = matter.answers.one("registrar_name")?;
    let registration = observed.registration.as_ref()?;
    let named = registration.registrar.as_str();
    if core(named).is_empty() {
        return None;
    }
    let seen = match registration.before.as_deref() {
        Some(before) if core(before) != core(named) => Seen::new("changed").with("before", before),
        _ if core(filed) == core(named) => Seen::new("same"),
        _ => Seen::new("compare"),
    };
    Some(seen.with("registrar", named).with("filed", filed))
}

/// A name without its legal form, what stands in brackets, and punctuation.
fn core(name: &str) -> String {
    let bare = name.split(['(', '（']).next().unwrap_or_default().to_lowercase();
    let bare = FORMS.iter().fold(bare, |name, form| name.replace(form, " "));
    bare.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_brackets_and_punctuation_do_not_make_another_company() {
        assert_eq!(core("阿里云计算有限公司（万网）"), core("阿里云计算有限公司"));
        assert_eq!(core("GoDaddy.com, LLC"), core("GODADDY.COM LLC"));
        assert_eq!(core("Example Names Co., Ltd."), core("Example Names Limited"));
        assert_ne!(core("Example Names Inc."), core("Other Names Inc."));
        assert_eq!(core("（）"), "");
    }
}
