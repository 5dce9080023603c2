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

/// An icon: a leaf in a square.
pub fn icon() -> Result<Vec<u8>, AppError> {
    let picture = RgbImage::from_fn(512, 512, |x, y| {
        let (dx, dy) = (i64::from(x) - 256, i64::from(y) - 256);
        // Two circles overlap in the shape of a leaf.
        let in_one = (dx - 110).pow(2) + dy * dy < 210 * 210;
        let in_other = (dx + 110).pow(2) + dy * dy < 210 * 210;
        let vein = dx.abs() < 5;
        if in_one && in_other && !vein { Rgb([246, 250, 244]) } else { Rgb([62, 118, 84]) }
    });
    png(picture)
}

/// What a telephone might show: a head, a picture, lines, something else each time.
pub fn screen(number: u32) -> Result<Vec<u8>, AppError> {
    let picture = RgbImage::from_fn(540, 960, |x, y| {
        let head = y < 90;
        let card = (40..500).contains(&x) && y >= 120 && (y - 120) % (220 + number * 60) < 150;
        let line = (40..(420 - number * 60)).contains(&x) && y >= 120 && y % 55 < 12;
        let bar = y >= 890;
        match (head, card, line, bar) {
            (true, ..) => Rgb([62, 118, 84]),
            (_, true, ..) => Rgb([214, 228, 216]),
            (_, _, true, _) => Rgb([150, 158, 152]),
            (.., true) => Rgb([238, 240, 238]),
            _ => Rgb([252, 252, 250]),
        }
    });
    png(picture)
}

fn png(picture: RgbImage) -> Result<Vec<u8>, AppError> {
    let mut bytes = Vec::new();
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .map_err(AppError::internal)?;
    Ok(bytes)
}
