//! Bytes -> text: UTF-8, or UTF-16 with a byte-order mark. Never lossy.

use std::borrow::Cow;

/// Bytes that are not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// They hold a NUL.
    Binary,
    /// They are not UTF-8 from this offset on.
    NotUtf8(usize),
}

/// Returns the text of a file. A UTF-8 byte-order mark stays, so that offsets are those of the file.
///
/// # Errors
/// If the bytes hold a NUL or are not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, TextError> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes)
        && encoding != encoding_rs::UTF_8
    {
        let (text, malformed) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return if malformed { Err(TextError::Binary) } else { Ok(text.into_owned().into()) };
    }
    if memchr::memchr(0, bytes).is_some() {
        return Err(TextError::Binary);
    }
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| TextError::NotUtf8(error.valid_up_to()))
}

/// Returns the text of a file for a search: what is not UTF-8 is read byte by byte, so that one letter of an old encoding
/// does not hide the rest. Offsets are not those of the file then, but lines and columns are. Nothing if it is no text.
#[must_use]
pub fn decode_for_search(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match decode(bytes) {
        Ok(text) => Some(text),
        Err(TextError::Binary) => None,
        Err(TextError::NotUtf8(_)) => Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_guessed() {
        assert_eq!(decode("é".as_bytes()).unwrap(), "é");
        assert_eq!(decode(b"\xff\xfea\0:\0").unwrap(), "a:");
        assert_eq!(decode(b"a\0b"), Err(TextError::Binary));
        assert_eq!(decode(b"ab\xe9"), Err(TextError::NotUtf8(2)));
        assert_eq!(decode_for_search(b"ab\xe9").unwrap(), "ab\u{e9}");
        assert_eq!(decode_for_search(b"a\0b"), None);
    }
}
