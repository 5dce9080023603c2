//! Badges and QR codes as bytes.

mod qr;

pub use qr::qr_svg;
