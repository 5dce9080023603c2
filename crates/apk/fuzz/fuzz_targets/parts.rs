//! A package whose parts are each the fuzzer's: reaches behind the archive's own checks, which random bytes hardly pass.

#![no_main]

use anbei_apk::testing::{archive, signing_block};
use anbei_apk::{Pieces, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((how, bytes)) = bytes.split_first() else { return };
    let cut = bytes.len() * usize::from(how >> 4) / 16;
    let (one, other) = bytes.split_at(cut);
    let id = [0x7109_871a, 0xf053_68c0, 0x1b93_ad61][usize::from(how & 3) % 3];
    let block = if how & 4 == 0 { signing_block(&[(id, one.to_vec())]) } else { one.to_vec() };
    let name = if how & 8 == 0 { "META-INF/A.RSA" } else { "AndroidManifest.xml" };
    let package = archive(&[(name, other.to_vec(), false)], &block);
    let _ = read(&Pieces::whole(&package));
});
