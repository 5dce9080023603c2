//! Names: what the domain name system says, by the servers of this machine.

use std::sync::OnceLock;
use std::time::Duration;

use anbei_domain::check::Found;
use hickory_resolver::config::LookupIpStrategy;
use hickory_resolver::proto::rr::RData;
use hickory_resolver::{Resolver, TokioResolver};
use tokio::runtime::{Builder, Runtime};

/// The resolver and the thread on which it lives, begun when first used.
#[derive(Default)]
pub(super) struct Names(OnceLock<Option<(Runtime, TokioResolver)>>);

impl Drop for Names {
    fn drop(&mut self) {
        // The last handle may be dropped where nobody may wait.
        if let Some(Some((runtime, _))) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

const PATIENCE: Duration = Duration::from_secs(4);

impl Names {
    /// What a name leads to. Waits, for some seconds at most.
    pub fn lookup(&self, name: &str) -> Found {
        let Some((runtime, resolver)) = self.0.get_or_init(begin) else { return Found::Unknown };
        // With a dot at its end nothing is added to it.
        let full = format!("{}.", name.trim_end_matches('.'));
        let asked = runtime
            .block_on(async { tokio::time::timeout(PATIENCE, resolver.lookup_ip(full)).await });
        match asked {
            Ok(Ok(found)) => {
                let ips: Vec<_> = found.iter().collect();
                let records = found.as_lookup().answers().iter();
                let aliases = records.filter_map(|record| match &record.data {
                    RData::CNAME(name) => Some(name.to_string().to_lowercase()),
                    _ => None,
                });
                let aliases = aliases.collect();
                if ips.is_empty() { Found::Nothing } else { Found::Addresses { ips, aliases } }
            }
            Ok(Err(error)) if error.is_nx_domain() || error.is_no_records_found() => Found::Nothing,
            Ok(Err(_)) | Err(_) => Found::Unknown,
        }
    }
}

fn begin() -> Option<(Runtime, TokioResolver)> {
    let mut builder = Builder::new_multi_thread();
    let runtime = builder.worker_threads(1).thread_name("names").enable_all().build();
    let resolver = || {
        let mut builder = Resolver::builder_tokio()?;
        let options = builder.options_mut();
        options.ip_strategy = LookupIpStrategy::Ipv4AndIpv6;
        options.timeout = Duration::from_secs(2);
        options.attempts = 1;
        builder.build()
    };
    match (runtime, resolver()) {
        (Ok(runtime), Ok(resolver)) => Some((runtime, resolver)),
        (_, Err(error)) => {
            tracing::error!(%error, "names cannot be looked up");
            None
        }
        (Err(error), _) => {
            tracing::error!(%error, "names cannot be looked up");
            None
        }
    }
}
