//! What the expressions of one file may cost.

use std::cell::Cell;

/// Bytes that the expressions of a file may go through and be made into: no chain of variables grows without bound.
const BYTES: usize = 60_000_000;

/// What a value costs, beside the bytes of its text.
pub(super) const NODE: usize = 128;

/// What is left to spend.
pub(super) struct Budget(Cell<usize>);

impl Budget {
    pub(super) fn new() -> Self {
        Self(Cell::new(BYTES))
    }

    /// Takes from it; nothing once it is spent.
    pub(super) fn spend(&self, amount: usize) -> Option<()> {
        let left = self.0.get().checked_sub(amount);
        self.0.set(left.unwrap_or(0));
        left.map(|_| ())
    }

    pub(super) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }
}
