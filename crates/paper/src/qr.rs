//! QR codes.

use qrcode::QrCode;
use qrcode::render::svg::Color;
use qrcode::types::QrError;

/// A QR code as an `<svg>` element, to stand in a page.
pub fn qr_svg(text: &str) -> Result<String, QrError> {
    let drawn = QrCode::new(text)?.render::<Color<'_>>().module_dimensions(5, 5).build();
    // What belongs before a document does not belong inside another.
    let start = drawn.find("<svg").unwrap_or(0);
    Ok(drawn[start..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_qr_code_is_an_element_and_not_a_document() {
        let svg = qr_svg("otpauth://totp/x?secret=AAAA").unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{svg}");
    }
}
