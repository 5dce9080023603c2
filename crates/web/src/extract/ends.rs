//! Of a file that is too large to be held, its beginning and its end; what lies between is let go by.

use std::collections::VecDeque;

use axum::body::Bytes;

/// Kept of the beginning: where packages have their manifest and often their v1 signature.
const HEAD: usize = 1024 * 1024;
/// Kept of the end: where packages have their signing block and their directory.
const TAIL: usize = 8 * 1024 * 1024;

/// What is kept of a file that comes in chunk by chunk.
#[derive(Debug, Default)]
pub struct Ends {
    size: u64,
    head: Vec<u8>,
    tail: VecDeque<Bytes>,
    tail_length: usize,
}

impl Ends {
    /// Takes the next bytes.
    pub fn push(&mut self, mut chunk: Bytes) {
        self.size += chunk.len() as u64;
        let room = HEAD.saturating_sub(self.head.len()).min(chunk.len());
        self.head.extend_from_slice(&chunk.split_to(room));
        if chunk.is_empty() {
            return;
        }
        self.tail_length += chunk.len();
        self.tail.push_back(chunk);
        while let Some(first) = self.tail.front()
            && self.tail_length - first.len() >= TAIL
        {
            self.tail_length -= first.len();
            self.tail.pop_front();
        }
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    /// The beginning, and the end with where it begins.
    pub fn finish(self) -> (Bytes, (u64, Bytes)) {
        let tail: Vec<u8> = self.tail.iter().flatten().copied().collect();
        let at = self.size - tail.len() as u64;
        (Bytes::from(self.head), (at, Bytes::from(tail)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_can_be_held_is_kept_whole() {
        let mut ends = Ends::default();
        let bytes: Vec<u8> = (0..3_000_000_u32).map(|n| n.to_le_bytes()[1]).collect();
        for chunk in bytes.chunks(70_001) {
            ends.push(Bytes::copy_from_slice(chunk));
        }
        assert_eq!(ends.size(), 3_000_000);
        let (head, (at, tail)) = ends.finish();
        assert_eq!(at, head.len() as u64);
        assert_eq!([&head[..], &tail].concat(), bytes);
    }

    #[test]
    fn of_a_large_file_only_the_ends_are_held() {
        let mut ends = Ends::default();
        for number in 0..400_u32 {
            ends.push(Bytes::from(vec![number.to_le_bytes()[0]; 100_000]));
            assert!(ends.tail_length < TAIL + 100_000);
        }
        let (head, (at, tail)) = ends.finish();
        assert_eq!((head[0], tail[tail.len() - 1]), (0, 143));
        assert_eq!(at + tail.len() as u64, 40_000_000);
        assert!(tail.len() >= TAIL);
    }
}
