//! An entry as its page shows it.

use std::fmt;

use anbei_app::views::entry::Entry;
use anbei_domain::register::{EntryKind, EntryState, Identity};
use anbei_domain::value::DomainName;
use anbei_domain::violation::CaseState;

use super::certificate;
use crate::Lang;

/// A record, ready to be drawn by `ui/record.html`.
pub struct RecordView {
    pub entry: Entry,
    /// The primary one first.
    pub domains: Vec<DomainView>,
    pub identities: Vec<IdentityView>,
    pub number: NumberView,
    pub issued_on: String,
    /// How far its access was stopped, while it is.
    pub access: Option<&'static str>,
}

/// A domain as people read it, and beside it as machines do if that differs.
pub struct DomainView {
    pub readable: String,
    pub ascii: Option<String>,
}

/// A platform as people call it, and what something is called there.
pub struct IdentityView {
    pub platform: String,
    pub id: String,
}

impl IdentityView {
    pub fn new(t: Lang, identity: &Identity) -> Self {
        let code = &identity.platform;
        let known = ["choice-platform-", "choice-host-platform-"];
        // What has a name of its own was typed; no code contains a capital or a space, and no catalog knows it.
        let known = known.iter().find_map(|set| t.find(format!("{set}{code}")));
        Self { platform: known.unwrap_or(code).to_owned(), id: identity.id.clone() }
    }
}

/// In one line.
impl fmt::Display for IdentityView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.platform, self.id)
    }
}

/// A number cut into groups for the eye.
pub struct NumberView {
    /// 京公网安备.
    pub words: String,
    pub groups: Vec<String>,
}

impl DomainView {
    pub fn new(name: &str) -> Self {
        if !name.contains("xn--") {
            return Self { readable: name.to_owned(), ascii: None };
        }
        let readable = name.parse::<DomainName>().map(|name| name.unicode());
        match readable {
            Ok(readable) if readable != name => Self { readable, ascii: Some(name.to_owned()) },
            _ => Self { readable: name.to_owned(), ascii: None },
        }
    }
}

impl NumberView {
    /// Region, class and serial apart; older numbers in fours.
    pub fn new(number: &str, digits: &str) -> Self {
        let words = number.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        let cuts: &[usize] = if digits.len() == 14 { &[6, 8, 14] } else { &[4, 8, 12, 16] };
        let mut from = 0;
        let mut groups = Vec::with_capacity(cuts.len());
        for to in cuts {
            let to = (*to).min(digits.len());
            groups
                .extend(digits.get(from..to).filter(|group| !group.is_empty()).map(str::to_owned));
            from = to;
        }
        Self { words: words.to_owned(), groups }
    }
}

impl RecordView {
    pub fn new(entry: Entry, t: Lang) -> Self {
        let names = std::iter::once(&entry.primary_domain).chain(&entry.secondary_domains);
        let domains = names.filter(|name| !name.is_empty()).map(|name| DomainView::new(name));
        let identities = entry.identities.iter();
        Self {
            domains: domains.collect(),
            identities: identities.map(|identity| IdentityView::new(t, identity)).collect(),
            number: NumberView::new(&entry.number, &entry.digits),
            issued_on: t.day_text(&entry.issued_on),
            access: None,
            entry,
        }
    }

    /// With how far its access was stopped, while it is.
    #[must_use]
    pub fn stopped(self, access: Option<CaseState>, t: Lang) -> Self {
        let text = |state: CaseState| t.text(format!("public-access-{}", state.as_str()));
        Self { access: access.map(text), ..self }
    }

    pub fn is_website(&self) -> bool {
        self.entry.kind == EntryKind::Website
    }

    pub fn is_of_individual(&self) -> bool {
        self.entry.subject_nature == "individual"
    }

    pub fn is_active(&self) -> bool {
        self.entry.state == EntryState::Active
    }

    pub fn href(&self) -> String {
        format!("/record/{}", self.entry.digits)
    }

    /// Where its certificate is, while it is in force.
    pub fn certificate(&self) -> Option<String> {
        self.is_active().then(|| certificate::path(&self.entry.digits))
    }

    pub fn name_key(&self) -> &'static str {
        name_key(self.entry.kind)
    }

    // Websites are filed (备案), apps and mini-programs registered (注册登记): domain.md §1.5.

    pub fn domains_key(&self) -> &'static str {
        if self.is_website() { "public-domains" } else { "public-service-domains" }
    }

    pub fn identities_key(&self) -> &'static str {
        identities_key(self.entry.kind)
    }

    pub fn organ_key(&self) -> &'static str {
        if self.is_website() { "public-organ" } else { "public-registered-organ" }
    }

    pub fn issued_key(&self) -> &'static str {
        if self.is_website() { "public-issued-on" } else { "public-registered-on" }
    }

    pub fn check_key(&self) -> &'static str {
        if self.is_website() { "public-check-link" } else { "public-check-number" }
    }

    pub fn kind_key(&self) -> &'static str {
        match self.entry.kind {
            EntryKind::Website => "entry-kind-website",
            EntryKind::App => "entry-kind-app",
            EntryKind::MiniProgram => "entry-kind-mini-program",
        }
    }

    pub fn nature_key(&self) -> &'static str {
        if self.is_of_individual() {
            "choice-subject-nature-individual"
        } else {
            "choice-subject-nature-unit"
        }
    }

    pub fn interactive_key(&self) -> &'static str {
        if self.entry.is_interactive { "public-interactive-yes" } else { "public-interactive-no" }
    }

    pub fn state_key(&self) -> &'static str {
        match self.entry.state {
            EntryState::Active => "entry-state-active",
            EntryState::Suspended => "entry-state-suspended",
            EntryState::Cancelled => "entry-state-cancelled",
            EntryState::Revoked => "entry-state-revoked",
        }
    }

    pub fn state_explained_key(&self) -> &'static str {
        match self.entry.state {
            EntryState::Active => "entry-state-active.explain",
            EntryState::Suspended => "entry-state-suspended.explain",
            EntryState::Cancelled => "entry-state-cancelled.explain",
            EntryState::Revoked => "entry-state-revoked.explain",
        }
    }

    /// The colour and picture of the state.
    pub fn state(&self) -> &'static str {
        state_look(self.entry.state)
    }
}

/// The colour and picture of a state.
pub const fn state_look(state: EntryState) -> &'static str {
    match state {
        EntryState::Active => "done",
        EntryState::Suspended => "wait",
        EntryState::Cancelled => "idle",
        EntryState::Revoked => "wrong",
    }
}

/// 网站名称, APP 名称…
pub const fn name_key(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Website => "public-name-website",
        EntryKind::App => "public-name-app",
        EntryKind::MiniProgram => "public-name-mini-program",
    }
}

/// 运行平台与包名, 所在平台与 `AppID`.
pub const fn identities_key(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::MiniProgram => "public-host",
        EntryKind::Website | EntryKind::App => "public-platforms",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_grouped_and_loses_nothing() {
        let number = NumberView::new("京公网安备11010502030143号", "11010502030143");
        assert_eq!(number.words, "京公网安备");
        assert_eq!(number.groups, ["110105", "02", "030143"]);
        let older = NumberView::new("沪公网安备31011502009号", "31011502009");
        assert_eq!(older.groups, ["3101", "1502", "009"]);
    }

    #[test]
    fn a_chinese_domain_is_shown_both_ways() {
        let domain = DomainView::new("xn--fsqu00a.xn--fiqs8s");
        assert_eq!(domain.readable, "例子.中国");
        assert_eq!(domain.ascii.as_deref(), Some("xn--fsqu00a.xn--fiqs8s"));
        assert!(DomainView::new("example.com").ascii.is_none());
    }
}
