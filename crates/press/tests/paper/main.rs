//! Documents as other programs see them. These need the fonts, qpdf and poppler-utils, which `make test` installs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod conformance;
mod rare;
mod samples;
mod tools;
