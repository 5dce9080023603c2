//! Any bytes: reading ends, does not panic, and gives the same whole and in pieces.

#![no_main]

use anbei_apk::{Pieces, Reading, Trouble, read};
use libfuzzer_sys::fuzz_target;

fn by_pieces(bytes: &[u8]) -> Result<Reading, Trouble> {
    let mut given: Vec<(u64, &[u8])> = Vec::new();
    for _ in 0..64 {
        let pieces = Pieces::of(bytes.len() as u64, given.iter().copied());
        match read(&pieces) {
            Err(Trouble::Missing { at, length }) => {
                given.push((at, &bytes[at as usize..(at + length) as usize]));
            }
            other => return other,
        }
    }
    panic!("it asks without end");
}

fuzz_target!(|bytes: &[u8]| {
    let whole = read(&Pieces::whole(bytes));
    assert!(!matches!(whole, Err(Trouble::Missing { .. })));
    assert_eq!(whole, by_pieces(bytes));
});
