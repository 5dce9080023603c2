//! Synthetic pictures to upload: something that looks like a document and is none.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::AppError;

/// A card with a photo, lines of "text" and stripes across that say: specimen. `tint` tells cards apart.
pub fn card(tint: u8) -> Result<Vec<u8>, AppError> {
    let (width, height) = (860, 540);
    let paper = Rgb([232, 238_u8.saturating_sub(tint / 4), 244_u8.saturating_sub(tint / 2)]);
    let ink = Rgb([70, 84, 104]);
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let stripe = (x + y) % 120 < 10;
        let photo = (610..800).contains(&x) && (90..340).contains(&y);
        let line = (60..520).contains(&x) && (90..340).contains(&y) && (y - 90) % 50 < 14;
        let number = (60..800).contains(&x) && (430..462).contains(&y) && x % 42 < 28;
        let head = {
            let (dx, dy) = (i64::from(x) - 705, i64::from(y) - 190);
            dx * dx + dy * dy < 52 * 52
        };
        let shoulders = {
            let (dx, dy) = (i64::from(x) - 705, i64::from(y) - 350);
            dx * dx / 3 + dy * dy < 58 * 58 && y < 340
        };
        match (photo, head || shoulders, line || number, stripe) {
            (true, true, ..) => Rgb([148, 160, 176]),
            (true, ..) => Rgb([205, 216, 228]),
            (_, _, true, _) => ink,
            (_, _, _, true) => Rgb([214, 220, 228]),
            _ => paper,
        }
    });
    let mut bytes = Vec::new();
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
        .map_err(AppError::internal)?;
    Ok(bytes)
}
