//! Digests: SHA-256, fields separated so that no two inputs look alike; as text in lower-case hexadecimal.

use sha2::{Digest as _, Sha256};

/// Returns the digest of some bytes.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Returns the digest of fields, each with its length before it.
pub fn of_fields<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    hex(&raw(fields))
}

/// Returns the same digest as bytes.
pub fn raw<'a>(fields: impl IntoIterator<Item = &'a str>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field.as_bytes());
    }
    hasher.finalize().into()
}

/// Returns bytes as text.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_apart() {
        assert_ne!(of_fields(["ab", "c"]), of_fields(["a", "bc"]));
        assert_eq!(of_bytes(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
