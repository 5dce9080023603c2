use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lopdf::{Document, Object, dictionary};

use super::{prepare_site, prepare_upload};

fn photo() -> DynamicImage {
    let paint = |x: u32, y: u32| Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 128]);
    DynamicImage::ImageRgb8(RgbImage::from_fn(640, 400, paint))
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn code(bytes: &[u8], name: &str) -> &'static str {
    prepare_upload(bytes, name).unwrap_err().code
}

/// A PDF of `pages` pages, with `more` in its catalog.
fn pdf(pages: usize, more: Option<(&str, Object)>) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let parent = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            document
                .add_object(dictionary! {
                    "Type" => "Page", "Parent" => parent,
                    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                })
                .into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(parent, tree.into());
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => parent };
    if let Some((key, value)) = more {
        catalog.set(key, value);
    }
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A JPEG with an EXIF segment that says "turned by a quarter" and where it was taken.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    // Orientation, SHORT, 1, value 6; then a GPS block's offset.
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend(b"GPS 39.9042N 116.4074E");
    let length = u16::try_from(2 + 6 + tiff.len()).unwrap().to_be_bytes();
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1, length[0], length[1]]);
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(&jpeg[2..]);
    bytes
}

#[test]
fn photos_of_every_sort_are_taken_with_a_thumbnail() {
    let sorts = [
        (ImageFormat::Jpeg, "image/jpeg", "front.jpg"),
        (ImageFormat::Png, "image/png", "front.png"),
        (ImageFormat::WebP, "image/jpeg", "front.jpg"),
    ];
    for (format, media_type, name) in sorts {
        let kept = prepare_upload(&encoded(&photo(), format), "front.whatever").unwrap();
        assert_eq!((kept.media_type, kept.width, kept.height), (media_type, Some(640), Some(400)));
        let thumb = image::load_from_memory(&kept.thumb.unwrap()).unwrap();
        assert_eq!((thumb.width(), thumb.height()), (320, 200));
        if format == ImageFormat::Png {
            assert_eq!(kept.name, "front.whatever.png");
        } else {
            assert!(kept.name.ends_with(&name[5..]));
        }
    }
}

#[test]
fn where_a_photo_was_taken_is_not_kept_and_it_stands_upright() {
    let kept = prepare_upload(&with_exif(&encoded(&photo(), ImageFormat::Jpeg)), "a.jpg").unwrap();
    assert_eq!((kept.width, kept.height), (Some(400), Some(640)));
    let has = |needle: &[u8]| kept.bytes.windows(needle.len()).any(|window| window == needle);
    assert!(!has(b"GPS") && !has(b"Exif"));
}

#[test]
fn a_photo_cut_off_is_corrupt() {
    let jpeg = encoded(&photo(), ImageFormat::Jpeg);
    assert_eq!(code(&jpeg[..jpeg.len() / 2], "a.jpg"), "upload-corrupt");
    assert_eq!(code(&with_exif(&jpeg)[..jpeg.len() / 2], "a.jpg"), "upload-corrupt");
    let png = encoded(&photo(), ImageFormat::Png);
    assert_eq!(code(&png[..png.len() / 2], "a.png"), "upload-corrupt");
}

#[test]
fn a_picture_of_monstrous_size_is_not_decoded() {
    let mut png = encoded(&photo(), ImageFormat::Png);
    // Width and height of the header, and no checksum that fits: nobody should look so far.
    png[16..24].copy_from_slice(&[0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20]);
    let found = code(&png, "a.png");
    assert!(["upload-bomb", "upload-corrupt"].contains(&found), "{found}");
    let bomb = DynamicImage::new_luma8(9000, 9000);
    assert_eq!(code(&encoded(&bomb, ImageFormat::Png), "a.png"), "upload-bomb");
    let long = DynamicImage::new_luma8(30_000, 100);
    assert_eq!(code(&encoded(&long, ImageFormat::Png), "a.png"), "upload-bomb");
}

#[test]
fn a_sites_picture_is_kept_without_losses_unless_that_gets_large() {
    let page = DynamicImage::ImageRgb8(RgbImage::from_pixel(1280, 4000, Rgb([250, 250, 250])));
    let kept = prepare_site(&encoded(&page, ImageFormat::Png), "site.example.png").unwrap();
    assert_eq!((kept.media_type, &*kept.name), ("image/png", "site.example.png"));
    assert_eq!((kept.width, kept.height), (Some(1280), Some(4000)));
    let thumb = image::load_from_memory(&kept.thumb.unwrap()).unwrap();
    assert_eq!((thumb.width(), thumb.height()), (320, 1000));

    let grain = |x: u32, y: u32| {
        let mixed = (x ^ (y << 11)).wrapping_mul(2_654_435_761);
        let [r, g, b, _] = (mixed ^ (mixed >> 15)).wrapping_mul(2_246_822_519).to_le_bytes();
        Rgb([r, g, b])
    };
    let noise = DynamicImage::ImageRgb8(RgbImage::from_fn(1280, 900, grain));
    let noise = encoded(&noise, ImageFormat::Png);
    let kept = prepare_site(&noise, "site.example.png").unwrap();
    assert_eq!((kept.media_type, &*kept.name), ("image/jpeg", "site.example.jpg"));
    assert!(kept.bytes.len() < noise.len());
}

#[test]
fn a_sites_picture_that_was_not_asked_for_so_is_none() {
    let wide = DynamicImage::new_rgb8(1281, 800);
    let tall = DynamicImage::new_rgb8(1280, 4001);
    for image in [wide, tall] {
        assert!(prepare_site(&encoded(&image, ImageFormat::Png), "a.png").is_none());
    }
    assert!(prepare_site(&encoded(&photo(), ImageFormat::Jpeg), "a.png").is_none());
}

#[test]
fn a_picture_too_small_to_read_is_refused() {
    let small = DynamicImage::new_rgb8(150, 90);
    assert_eq!(code(&encoded(&small, ImageFormat::Png), "a.png"), "upload-too-small");
}

#[test]
fn the_type_is_what_is_inside_not_what_the_name_says() {
    let flaw = prepare_upload(b"GIF89a\x01\0\x01\0\0\0\0;", "front.jpg").unwrap_err();
    assert_eq!((flaw.code, flaw.facts[0].1.as_ref()), ("upload-type", "GIF"));
    let page = b"<!DOCTYPE html><html><script>alert(1)</script></html>";
    assert!(code(page, "front.png").starts_with("upload-type"));
    assert_eq!(code(b"PK\x03\x04\x14\0\0\0\x08\0rest", "front.png"), "upload-type");
    assert_eq!(code(b"just some words", "front.png"), "upload-type-unknown");
    assert_eq!(code(b"", "front.png"), "upload-empty");
}

#[test]
fn one_byte_more_than_twenty_megabytes_is_too_large() {
    assert_eq!(code(&vec![0xFF; super::MOST_BYTES + 1], "a.jpg"), "upload-too-large");
}

#[test]
fn plain_documents_are_taken_as_they_are() {
    let bytes = pdf(3, None);
    let kept = prepare_upload(&bytes, "证书.PDF").unwrap();
    assert_eq!((kept.pages, kept.name.as_str()), (Some(3), "证书.pdf"));
    assert_eq!(kept.bytes, bytes);
}

#[test]
fn documents_that_do_something_are_refused() {
    let script =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    assert_eq!(code(&pdf(1, Some(("OpenAction", script.into()))), "a.pdf"), "upload-pdf-active");
    let launch = dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") };
    assert_eq!(code(&pdf(1, Some(("OpenAction", launch.into()))), "a.pdf"), "upload-pdf-active");
    let files = dictionary! { "EmbeddedFiles" => Object::Null };
    assert_eq!(code(&pdf(1, Some(("Names", files.into()))), "a.pdf"), "upload-pdf-active");
}

#[test]
fn documents_that_are_none_or_too_long_are_refused() {
    assert_eq!(code(&pdf(51, None), "a.pdf"), "upload-pdf-pages");
    assert_eq!(code(b"%PDF-1.7\nnothing else", "a.pdf"), "upload-pdf-corrupt");
    let whole = pdf(2, None);
    assert_eq!(code(&whole[..40], "a.pdf"), "upload-pdf-corrupt");
}
