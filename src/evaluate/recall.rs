//! What a policy found before. It is asked about a subject without a name, and what it finds is told of every subject that it
//! sees alike (`likeness.rs`), each by its own name.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::PolicyFault;
use super::input::{NO_ADDRESS, NO_NAME};
use crate::resolve::Subject;

/// Bytes that a policy keeps of what it saw.
const KEPT: usize = 1 << 16;
/// Questions after which it is asked whether they repeat themselves, and the share of them that has to.
const TRIAL: usize = 512;
const SHARE: usize = 4;

/// What a policy found in subjects without a name.
#[derive(Debug, Default)]
pub(super) struct Recall {
    memory: Mutex<Memory>,
    /// Whether it hardly ever sees the same again.
    given_up: AtomicBool,
}

#[derive(Debug, Default)]
struct Memory {
    found: HashMap<Box<[u8]>, Arc<Nameless>>,
    kept: usize,
    asked: usize,
    known: usize,
}

/// What a policy found in a subject without a name; nothing if it does not apply.
pub(super) type Nameless = Option<Vec<PolicyFault>>;

impl Recall {
    /// Whether it is worth while to ask.
    pub(super) fn is_worth(&self) -> bool {
        !self.given_up.load(Ordering::Relaxed)
    }

    /// Never knows anything from now on.
    pub(super) fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
    }

    /// Returns what was found in a subject that is alike.
    pub(super) fn get(&self, likeness: &[u8]) -> Option<Arc<Nameless>> {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let found = memory.found.get(likeness).map(Arc::clone);
        memory.asked += 1;
        memory.known += usize::from(found.is_some());
        if memory.asked == TRIAL && memory.known * SHARE < TRIAL {
            *memory = Memory::default();
            self.give_up();
        }
        found
    }

    /// Returns what was found, and keeps it while there is room.
    pub(super) fn kept(&self, likeness: &[u8], found: Nameless) -> Arc<Nameless> {
        let faults = found.iter().flatten().map(|fault| fault.message.len() + 64 * (1 + fault.path.len()));
        let size = likeness.len() + 64 + faults.sum::<usize>();
        let found = Arc::new(found);
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if memory.kept + size <= KEPT && self.is_worth() {
            memory.kept += size;
            memory.found.insert(likeness.into(), Arc::clone(&found));
        }
        found
    }
}

/// Returns a fault of a subject without a name as one of this subject.
pub(super) fn named(fault: &PolicyFault, subject: &Subject) -> PolicyFault {
    let message = fault.message.replace(NO_ADDRESS, &subject.address).replace(NO_NAME, &subject.name);
    PolicyFault { message, path: fault.path.clone(), related: fault.related.clone() }
}
