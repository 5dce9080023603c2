//! The badge as pixels, for pages that cannot show its drawing.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The drawing `svg` as a PNG, `px` pixels wide and high; nothing where `committed` shows the same already: how pixels are packed
/// depends on what else the packer was built for.
///
/// # Panics
///
/// If it is not a drawing, or `px` is zero: both are ours, and a chore may say so loudly.
#[expect(
    clippy::expect_used,
    reason = "a chore over committed files stops at the first that is broken"
)]
pub fn render(svg: &str, px: u32, committed: &[u8]) -> Option<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).expect("the badge is an SVG");
    let mut pixmap = Pixmap::new(px, px).expect("the badge has a size");
    // Sizes of a badge are tens of pixels: exact as f32.
    #[expect(clippy::cast_precision_loss, reason = "tens of pixels")]
    let (x, y) = (px as f32 / tree.size().width(), px as f32 / tree.size().height());
    resvg::render(&tree, Transform::from_scale(x, y), &mut pixmap.as_mut());
    let png = pixmap.encode_png().expect("pixels can be written as PNG");
    let pixels = |png: &[u8]| Pixmap::decode_png(png).ok();
    (pixels(&png) != pixels(committed)).then_some(png)
}
