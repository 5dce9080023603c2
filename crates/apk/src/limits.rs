//! How much of a file is read, whatever it claims. Honest packages stay far below.

/// A certificate file.
pub const CERTIFICATE_FILE: u64 = 1024 * 1024;
/// Entries of an archive that are looked at.
pub const ENTRIES: usize = 150_000;
/// Signature files of v1 that are read; packages have one, rarely two.
pub const SIGNATURE_FILES: usize = 8;
/// One signature file, compressed or not.
pub const SIGNATURE_FILE: usize = 512 * 1024;
/// The manifest, compressed or not.
pub const MANIFEST: usize = 4 * 1024 * 1024;
/// The blocks of an APK Signing Block that are looked at, and the size of one that is read.
pub const BLOCKS: usize = 64;
pub const BLOCK: u64 = 1024 * 1024;
/// Signers of one scheme; the platform itself takes ten.
pub const SIGNERS: usize = 10;
/// Certificates of a file or a signature.
pub const CERTIFICATES: usize = 64;
/// One certificate.
pub const CERTIFICATE: usize = 64 * 1024;
/// Attributes of the manifest's first element.
pub const ATTRIBUTES: usize = 256;
/// Bytes of a text in the manifest.
pub const TEXT: usize = 4096;
