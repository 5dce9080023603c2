//! What an operator decides.

use anbei_domain::register::EntryKind;

/// Settings of the application, read once at start.
#[derive(Debug, Clone)]
pub struct Config {
    /// Runs as a demonstration: demo pages are open, the banner shows.
    pub demo: bool,
    /// Where people reach the portal, without a closing slash: `https://beian.example.gov.example`.
    pub public_url: String,
    /// The two digits that follow the police region in a number, by what is registered (domain.md §3.1).
    pub website_class: String,
    pub app_class: String,
    pub mini_program_class: String,
    /// 领取时限, minutes.
    pub lease_minutes: i64,
    /// Drafts nobody touched for so many days lapse.
    pub draft_days: i64,
    /// 责任告知书 must be open this long before it can be accepted, seconds.
    pub notice_seconds: i64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            demo: false,
            public_url: "http://127.0.0.1:8080".to_owned(),
            website_class: "02".to_owned(),
            app_class: "03".to_owned(),
            mini_program_class: "04".to_owned(),
            lease_minutes: 30,
            draft_days: 90,
            notice_seconds: 30,
        }
    }
}

impl Config {
    /// The class digits for what is registered.
    pub fn number_class(&self, kind: EntryKind) -> &str {
        match kind {
            EntryKind::Website => &self.website_class,
            EntryKind::App => &self.app_class,
            EntryKind::MiniProgram => &self.mini_program_class,
        }
    }
}
