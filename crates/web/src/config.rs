//! What an operator decides about the portal.

/// Who runs the portal, as every page names it.
#[derive(Debug, Clone)]
pub struct Brand {
    pub name: String,
    /// The body that runs it; empty if it does not want to be named.
    pub authority: String,
}

/// Settings of the portal, read once at start.
#[derive(Clone)]
pub struct Config {
    pub brand: Brand,
    /// Runs as a demonstration: demo pages are open, the banner shows.
    pub demo: bool,
    /// Signs and encrypts what is handed to browsers. Never the key of the data at rest.
    pub secret: [u8; 32],
    /// Where people reach the portal, without a closing slash.
    pub public_url: String,
    /// Whether `X-Forwarded-For` and `X-Forwarded-Proto` come from our own reverse proxy.
    pub trusted_proxy: bool,
    /// A session nobody used for so long ends.
    pub idle_minutes: u32,
    /// Lets a scraper from elsewhere than loopback read `/metrics`, as `Authorization: Bearer …`.
    pub metrics_token: Option<String>,
    /// How many forms with files are read at the same time.
    pub upload_slots: usize,
    /// The largest package whose signature is read from a form, in megabytes. Its ends are held, not the whole.
    pub package_megabytes: u32,
}

impl Config {
    /// The most bytes of a package to be read.
    pub fn package_bytes(&self) -> usize {
        usize::try_from(self.package_megabytes).unwrap_or(usize::MAX).saturating_mul(1024 * 1024)
    }

    /// Whether browsers reach the portal over TLS, so that cookies can insist on it.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            brand: Brand { name: "安备".to_owned(), authority: String::new() },
            demo: false,
            secret: [0; 32],
            public_url: "http://127.0.0.1:8080".to_owned(),
            trusted_proxy: false,
            idle_minutes: 30,
            metrics_token: None,
            upload_slots: 8,
            package_megabytes: 300,
        }
    }
}
