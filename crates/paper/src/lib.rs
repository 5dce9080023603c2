//! Badges and QR codes as bytes.
