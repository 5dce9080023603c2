//! Pages and the API.
//!
//! A page is a struct and a template of the same name (`pages/<area>/<page>.rs`, `templates/<area>/<page>.html`);
//! what every page shares (language, forms, errors, headers) is here, beside them.

pub mod api;
pub mod assets;
pub mod captcha;
pub mod config;
pub mod directories;
pub mod error;
pub mod extract;
pub mod guide;
pub mod i18n;
pub mod metrics;
pub mod middleware;
pub mod organs;
pub mod page;
pub mod pages;
pub mod papers;
pub mod register;
pub mod routes;
pub mod state;
pub mod view;

pub use config::{Brand, Config};
pub use error::{ApiProblem, PageError};
pub use extract::{
    Administrator, Applicant, Officer, Person, Posted, PostedFile, Shell, SignedIn, Visitor, Who,
};
pub use i18n::Lang;
pub use page::{Cache, Page};
pub use routes::router;
pub use state::State;
