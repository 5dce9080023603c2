//! A file of which parts are at hand.

use std::cell::Cell;
use std::io;

use rawzip::ReaderAt;

use crate::Trouble;

/// The least that is asked for when something is missing: fewer, larger questions.
const LEAST_ASKED: u64 = 64 * 1024;

/// A file's size and those of its bytes that are at hand.
pub struct Pieces<'a> {
    size: u64,
    /// By where they begin; they do not overlap.
    parts: Vec<(u64, &'a [u8])>,
    /// What was asked for last and is not there.
    wanted: Cell<Option<(u64, u64)>>,
}

impl<'a> Pieces<'a> {
    /// A file that is all there.
    pub fn whole(bytes: &'a [u8]) -> Self {
        Self::of(bytes.len() as u64, [(0, bytes)])
    }

    /// A file of `size` bytes of which these are at hand, each with where it begins.
    ///
    /// Of what overlaps, the piece that begins first counts; what would lie beyond the end is not there.
    pub fn of(size: u64, pieces: impl IntoIterator<Item = (u64, &'a [u8])>) -> Self {
        let mut given: Vec<_> = pieces.into_iter().collect();
        given.sort_by_key(|(at, _)| *at);
        let mut parts: Vec<(u64, &[u8])> = Vec::new();
        let mut end = 0;
        for (at, bytes) in given {
            let skipped = usize::try_from(end.max(at) - at).unwrap_or(usize::MAX);
            let room = usize::try_from(size.saturating_sub(end.max(at))).unwrap_or(usize::MAX);
            let rest = bytes.get(skipped..).unwrap_or_default();
            let rest = rest.get(..room).unwrap_or(rest);
            if !rest.is_empty() {
                parts.push((end.max(at), rest));
                end = end.max(at) + rest.len() as u64;
            }
        }
        Self { size, parts, wanted: Cell::new(None) }
    }

    /// How long the file is.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// `length` bytes from `at` on.
    pub(crate) fn get(&self, at: u64, length: usize) -> Result<Vec<u8>, Trouble> {
        let end = at.checked_add(length as u64).filter(|end| *end <= self.size);
        if end.is_none() {
            return Err(Trouble::Damaged("it ends too early"));
        }
        let mut bytes = vec![0; length];
        let mut filled = 0;
        while filled < length {
            let here = at + filled as u64;
            match self.copy(here, &mut bytes[filled..]) {
                0 => return Err(self.missing(here, (length - filled) as u64)),
                copied => filled += copied,
            }
        }
        Ok(bytes)
    }

    /// Copies what is at hand from `at` on, without a gap, up to the length of `into`.
    fn copy(&self, at: u64, into: &mut [u8]) -> usize {
        let next = self.parts.partition_point(|(from, _)| *from <= at);
        let Some((from, bytes)) = next.checked_sub(1).and_then(|last| self.parts.get(last)) else {
            return 0;
        };
        let skipped = usize::try_from(at - from).unwrap_or(usize::MAX);
        let rest = bytes.get(skipped..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        count
    }

    /// What to ask for: from `at` on, as far as it pays to ask at once.
    fn missing(&self, at: u64, length: u64) -> Trouble {
        Trouble::Missing { at, length: length.max(LEAST_ASKED).min(self.size - at) }
    }

    /// What kept the archive's reader from reading, if that is why it failed.
    pub(crate) fn take_missing(&self) -> Option<Trouble> {
        self.wanted.take().map(|(at, length)| self.missing(at, length))
    }
}

impl ReaderAt for &Pieces<'_> {
    fn read_at(&self, into: &mut [u8], at: u64) -> io::Result<usize> {
        if at >= self.size || into.is_empty() {
            return Ok(0);
        }
        match self.copy(at, into) {
            0 => {
                self.wanted.set(Some((at, into.len() as u64)));
                Err(io::ErrorKind::WouldBlock.into())
            }
            copied => Ok(copied),
        }
    }
}
