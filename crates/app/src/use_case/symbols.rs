//! Codes that people read out and type: letters and digits that are not mistaken for one another.

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// So many symbols of a hash in hexadecimal digits, ten at most.
pub(super) fn symbols(hash: &str, count: usize) -> String {
    let mut bits = usize::from_str_radix(hash.get(..13).unwrap_or("0"), 16).unwrap_or(0);
    let symbol = |_| {
        let symbol = char::from(SYMBOLS[bits % 32]);
        bits /= 32;
        symbol
    };
    (0..count).map(symbol).collect()
}

/// A code of 50 bits, in two halves.
pub(super) fn secret_code(hash: &str) -> String {
    let code = symbols(hash, 10);
    format!("{}-{}", &code[..5], &code[5..])
}

/// A typed code in the one form it is compared in.
pub(super) fn folded(typed: &str) -> String {
    let kept: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    // 误认的字母: read as what they look like.
    kept.to_uppercase().replace('O', "0").replace(['I', 'L'], "1")
}
