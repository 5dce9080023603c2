//! Pages and the API.

pub mod view;
