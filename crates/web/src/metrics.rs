//! What operators' graphs are drawn from.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::{Method, StatusCode};
use metrics::{Counter, Histogram, Key, Label, Level, Metadata, Recorder};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

const COUNT: &str = "anbei_http_requests_total";
const DURATION: &str = "anbei_http_request_duration_seconds";
/// Seconds; from a look-up to an upload.
const BUCKETS: [f64; 12] =
    [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 60.0];
const FOLD_EVERY: u32 = 4096;
const METADATA: Metadata<'static> = Metadata::new("anbei", Level::INFO, None);

/// Counters of what the portal answered.
pub struct Metrics {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
    /// By the hundreds of the status; looked up once, since the public register is asked so often.
    lean: [Counter; 5],
    lean_duration: Histogram,
    counted: AtomicU32,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let builder = PrometheusBuilder::new().set_buckets(&BUCKETS);
        let recorder = builder.unwrap_or_default().build_recorder();
        let label = |status: &'static str| {
            vec![
                Label::from_static_parts("route", "public"),
                Label::from_static_parts("status", status),
            ]
        };
        let lean = ["1xx", "2xx", "3xx", "4xx", "5xx"].map(|status| {
            recorder.register_counter(&Key::from_parts(COUNT, label(status)), &METADATA)
        });
        let route = vec![Label::from_static_parts("route", "public")];
        let lean_duration =
            recorder.register_histogram(&Key::from_parts(DURATION, route), &METADATA);
        let handle = recorder.handle();
        Self { recorder, handle, lean, lean_duration, counted: AtomicU32::new(0) }
    }

    /// The numbers, as Prometheus reads them.
    pub fn render(&self) -> String {
        self.handle.render()
    }

    /// Folds what was recorded once in a while: until then every duration is kept apart.
    fn upkeep(&self) {
        if self.counted.fetch_add(1, Ordering::Relaxed) % FOLD_EVERY == FOLD_EVERY - 1 {
            self.handle.run_upkeep();
        }
    }

    /// Counts an answer of a page with forms.
    pub(crate) fn count(&self, method: &Method, route: &str, status: StatusCode, spent: Duration) {
        let labels = vec![
            Label::from_static_parts("method", known(method)),
            Label::new("route", route.to_owned()),
            Label::new("status", status.as_str().to_owned()),
        ];
        self.recorder.register_counter(&Key::from_parts(COUNT, labels), &METADATA).increment(1);
        let route = vec![Label::new("route", route.to_owned())];
        let histogram =
            self.recorder.register_histogram(&Key::from_parts(DURATION, route), &METADATA);
        histogram.record(spent);
        self.upkeep();
    }

    /// Counts an answer of a public page or look-up.
    pub(crate) fn count_lean(&self, status: StatusCode, spent: Duration) {
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        if let Some(counter) = self.lean.get(class) {
            counter.increment(1);
        }
        self.lean_duration.record(spent);
        self.upkeep();
    }
}

/// Anybody can invent methods; none of those gets a line of its own.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}
