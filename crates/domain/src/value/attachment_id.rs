//! The id of an uploaded file.

use std::str::FromStr;

use crate::Flaw;
use crate::field::Control;

/// The id of an attachment: a ULID in lower case.
///
/// Holding one proves its shape, not that there is such an attachment or that it is the asker's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttachmentId(String);

impl FromStr for AttachmentId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        // Crockford's base 32; the first symbol holds only three of the 128 bits.
        let symbol =
            |b: u8| b.is_ascii_digit() || (b.is_ascii_lowercase() && !b"ilou".contains(&b));
        let id = typed.trim().to_ascii_lowercase();
        if id.len() == 26 && id.bytes().all(symbol) && id.as_bytes()[0] <= b'7' {
            Ok(Self(id))
        } else {
            Err(Flaw::new("attachment-id"))
        }
    }
}

text_value!(AttachmentId, Control::Upload, ["01jd9zz0000000000000000000"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_ulid() {
        let id: AttachmentId = "01ARZ3NDEKTSV4RRFFQ69G5FAV".parse().unwrap();
        assert_eq!(id.as_str(), "01arz3ndektsv4rrffq69g5fav");
        for wrong in
            ["", "../../etc/passwd", "81arz3ndektsv4rrffq69g5fav", "01arz3ndektsv4rrffq69g5fau"]
        {
            assert_eq!(wrong.parse::<AttachmentId>().unwrap_err().code, "attachment-id");
        }
    }
}
