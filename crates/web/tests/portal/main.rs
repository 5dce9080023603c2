//! The portal as a browser meets it, without a network.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod account;
mod announcements;
mod apply;
mod apps;
mod browser;
mod captcha;
mod case_files;
mod case_papers;
mod claims;
mod connections;
mod deadlines;
mod desk;
mod directories;
#[cfg(feature = "sample-kind")]
mod editions;
mod failures;
mod form_properties;
mod forms;
mod frame;
mod guide;
mod hard_names;
mod kinds;
mod officers;
mod organ_table;
mod organs;
mod papers;
mod picks;
mod pictures;
mod posting;
mod prefills;
mod provider_orders;
mod provider_systems;
mod providers;
mod record_history;
mod records;
mod register;
mod states;
mod support;
mod violations;
