//! The digest of a population, which is never held as a whole.

use serde::{Deserialize, Serialize};

use crate::model::digest::raw;

/// A digest of a collection that does not depend on order: the sum of the digests of its members, modulo 2^256.
///
/// It needs 32 bytes however large the collection is, so that populations need not be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Collection([u8; 32]);

impl Collection {
    /// Returns the collection of one member.
    pub(super) fn of<'a>(fields: impl IntoIterator<Item = &'a str>) -> Self {
        Self(raw(fields))
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

    /// Returns the digest.
    pub(super) fn bytes(self) -> [u8; 32] {
        self.0
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
                digest.merge(Collection::of([*member]));
            }
            digest
        };
        assert_eq!(collection(&["a", "b", "c"]), collection(&["c", "a", "b"]));
        assert_ne!(collection(&["a", "a"]), collection(&[]));
    }
}
