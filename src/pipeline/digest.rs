//! Digests: SHA-256 in lower-case hexadecimal, fields separated so that no two inputs look alike.

use sha2::{Digest as _, Sha256};

/// Returns the digest of some bytes.
pub(super) fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Returns the digest of fields, each with its length before it.
pub(super) fn of_fields<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    hex(&raw(fields))
}

fn raw<'a>(fields: impl IntoIterator<Item = &'a str>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field.as_bytes());
    }
    hasher.finalize().into()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A digest of a collection that does not depend on order: the sum of the digests of its members, modulo 2^256.
///
/// It needs 32 bytes however large the collection is, so that populations need not be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Collection([u8; 32]);

impl Collection {
    /// Adds a member.
    pub(super) fn add<'a>(&mut self, fields: impl IntoIterator<Item = &'a str>) {
        self.merge(Self(raw(fields)));
    }

    /// Adds all members of another collection.
    pub(super) fn merge(&mut self, other: Self) {
        let mut carry = 0;
        for (byte, more) in self.0.iter_mut().zip(other.0).rev() {
            let sum = u16::from(*byte) + u16::from(more) + carry;
            *byte = sum as u8;
            carry = sum >> 8;
        }
    }

    /// Returns the digest as text.
    pub(super) fn text(self) -> String {
        hex(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collections_do_not_depend_on_order_and_count_members() {
        let collection = |members: &[&str]| {
            let mut digest = Collection::default();
            for member in members {
                digest.add([*member]);
            }
            digest
        };
        assert_eq!(collection(&["a", "b", "c"]), collection(&["c", "a", "b"]));
        assert_ne!(collection(&["a", "a"]), collection(&[]));
        assert_ne!(of_fields(["ab", "c"]), of_fields(["a", "bc"]));
        assert_eq!(of_bytes(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
