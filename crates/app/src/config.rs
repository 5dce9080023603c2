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
    /// A session nobody used for so long ends, unless it is to be remembered.
    pub idle_minutes: i64,
    /// The longest a session lasts that is not to be remembered.
    pub session_hours: i64,
    /// 记住我: how long a remembered session lasts.
    pub remember_days: i64,
    /// The most codes sent for one network address in an hour.
    pub codes_per_address: i64,
    /// How much work a password costs whoever guesses it.
    pub hashing: Hashing,
    pub watch: Watch,
}

/// 巡查.
#[derive(Debug, Clone)]
pub struct Watch {
    /// Whether sites on record are looked at from time to time.
    pub enabled: bool,
    /// Each about so often.
    pub every_days: i64,
    /// What its holder has left wrong for so long shows at the organ's desk.
    pub desk_after_days: i64,
    /// Between two looks that somebody asks for.
    pub again_seconds: i64,
}

impl Default for Watch {
    fn default() -> Self {
        Self { enabled: true, every_days: 7, desk_after_days: 14, again_seconds: 30 }
    }
}

/// Parameters of argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hashing {
    pub memory_kib: u32,
    pub iterations: u32,
}

impl Hashing {
    /// The least that is recommended: 19 MiB, two passes.
    pub const RECOMMENDED: Self = Self { memory_kib: 19 * 1024, iterations: 2 };
    /// For tests, which guess nothing.
    pub const CHEAP: Self = Self { memory_kib: 8, iterations: 1 };
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
            idle_minutes: 30,
            session_hours: 12,
            remember_days: 30,
            codes_per_address: 60,
            hashing: Hashing::RECOMMENDED,
            watch: Watch::default(),
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
