//! Pictures: bounded before they are decoded, decoded whole, turned upright, encoded anew.

use std::io::Cursor;

use anbei_domain::Flaw;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use super::prepare::{Prepared, Sort, renamed};

const MOST_PIXELS: u64 = 50_000_000;
const MOST_SIDE: u32 = 20_000;
/// Of a site's picture, the width and height that were asked for.
const SITE_SIDES: (u32, u32) = (1280, 4000);
/// A site's picture larger than this is one of photos, and kept as photos are.
const MOST_PNG: usize = 1 << 20;
const SITE_QUALITY: u8 = 80;
const MOST_MEMORY: u64 = 400 * 1024 * 1024;
/// Less cannot show a document legibly.
const LEAST_WIDTH: u32 = 200;
const LEAST_HEIGHT: u32 = 100;
const THUMB_SIDE: u32 = 320;
const QUALITY: u8 = 88;
const THUMB_QUALITY: u8 = 80;

pub(super) fn prepare(bytes: &[u8], sort: Sort, name: &str) -> Result<Prepared, Flaw> {
    if sort == Sort::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Flaw::new("upload-corrupt"));
    }
    let image = decode(bytes, sort, (MOST_SIDE, MOST_SIDE))?;
    let (width, height) = (image.width(), image.height());
    if width.max(height) < LEAST_WIDTH || width.min(height) < LEAST_HEIGHT {
        let least = Flaw::new("upload-too-small")
            .with("width", LEAST_WIDTH.to_string())
            .with("height", LEAST_HEIGHT.to_string());
        return Err(least);
    }
    let thumb = jpeg(&on_white(image.thumbnail(THUMB_SIDE, THUMB_SIDE)), THUMB_QUALITY)?;
    let has_alpha = image.color().has_alpha();
    // What was compressed with losses gains nothing from being kept without; transparency needs PNG.
    let keeps_png = sort == Sort::Png || has_alpha;
    let (kept, media_type, extension) = if keeps_png {
        (png(image)?, "image/png", "png")
    } else {
        (jpeg(&image.into_rgb8(), QUALITY)?, "image/jpeg", "jpg")
    };
    Ok(Prepared {
        bytes: kept,
        name: renamed(name, extension),
        media_type,
        width: Some(width),
        height: Some(height),
        pages: None,
        thumb: Some(thumb),
    })
}

/// A picture that a browser took of a site, encoded anew; nothing if it is none. Without losses, unless that gets large.
pub(in crate::use_case) fn prepare_site(bytes: &[u8], name: &str) -> Option<Prepared> {
    let image = decode(bytes, Sort::Png, SITE_SIDES).ok()?;
    let image = DynamicImage::ImageRgb8(image.into_rgb8());
    let (width, height) = (image.width(), image.height());
    let thumb = image.thumbnail(THUMB_SIDE, height).into_rgb8();
    let thumb = jpeg(&thumb, THUMB_QUALITY).ok()?;
    let mut whole = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut whole, CompressionType::Default, FilterType::Adaptive);
    image.write_with_encoder(encoder).ok()?;
    let (kept, media_type, extension) = if whole.len() > MOST_PNG {
        (jpeg(&image.into_rgb8(), SITE_QUALITY).ok()?, "image/jpeg", "jpg")
    } else {
        (whole, "image/png", "png")
    };
    Some(Prepared {
        bytes: kept,
        name: renamed(name, extension),
        media_type,
        width: Some(width),
        height: Some(height),
        pages: None,
        thumb: Some(thumb),
    })
}

/// The picture, upright.
fn decode(bytes: &[u8], sort: Sort, most: (u32, u32)) -> Result<DynamicImage, Flaw> {
    let format = match sort {
        Sort::Png => ImageFormat::Png,
        Sort::WebP => ImageFormat::WebP,
        _ => ImageFormat::Jpeg,
    };
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(most.0), Some(most.1));
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| flaw_of(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(bomb());
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| flaw_of(&error))?;
    image.apply_orientation(orientation);
    Ok(image)
}

fn flaw_of(error: &ImageError) -> Flaw {
    if matches!(error, ImageError::Limits(_)) { bomb() } else { Flaw::new("upload-corrupt") }
}

fn bomb() -> Flaw {
    Flaw::new("upload-bomb").with("most", (MOST_PIXELS / 1_000_000).to_string())
}

/// Transparent parts of a thumbnail become white, as paper is.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [r, g, b, a] = image.get_pixel(x, y).0.map(u16::from);
        let over = |c: u16| u8::try_from((c * a + 255 * (255 - a)) / 255).unwrap_or(255);
        image::Rgb([over(r), over(g), over(b)])
    })
}

fn jpeg(image: &RgbImage, quality: u8) -> Result<Vec<u8>, Flaw> {
    let mut bytes = Vec::new();
    let encoded = JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(image);
    encoded.map(|()| bytes).map_err(|_| Flaw::new("upload-corrupt"))
}

fn png(image: DynamicImage) -> Result<Vec<u8>, Flaw> {
    let image = if image.color().has_alpha() {
        DynamicImage::ImageRgba8(image.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    };
    let mut bytes = Cursor::new(Vec::new());
    let encoded = image.write_to(&mut bytes, ImageFormat::Png);
    encoded.map(|()| bytes.into_inner()).map_err(|_| Flaw::new("upload-corrupt"))
}

/// Whether a JPEG goes on until its end mark. Decoders paint what is missing grey, which would look like a photo.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    // Segments with a length, until the first scan.
    loop {
        let Some(&[0xFF, marker]) = bytes.get(at..at + 2).and_then(|b| b.first_chunk::<2>()) else {
            return false;
        };
        match marker {
            0xFF => at += 1,
            0xD9 => return true,
            0xDA => break,
            _ => {
                let Some(&[high, low]) =
                    bytes.get(at + 2..at + 4).and_then(|b| b.first_chunk::<2>())
                else {
                    return false;
                };
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
            }
        }
    }
    bytes.get(at..).is_some_and(|scans| scans.windows(2).any(|pair| pair == [0xFF, 0xD9]))
}
