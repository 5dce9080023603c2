//! The portal as a browser meets it, without a network.

mod captcha;
mod failures;
mod forms;
mod frame;
mod posting;
mod support;
