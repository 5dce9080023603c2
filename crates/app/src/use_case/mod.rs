//! What people ask the application to do, one noun a file.

pub mod account;
pub mod apply;
pub mod attachment;
pub mod authority;
pub mod begin;
pub mod claim;
pub mod closing;
pub mod code;
pub mod confirm;
pub mod domain_guard;
pub mod import;
pub mod login;
pub mod message;
pub mod note;
pub mod older;
pub mod password;
pub mod registration;
pub mod reset;
pub mod review;
pub mod second_factor;
pub mod session;
pub mod staged;
pub mod submit;
pub mod transfer;
pub mod unfiled;
pub mod unlock;
