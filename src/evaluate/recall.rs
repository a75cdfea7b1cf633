//! What policies found before in subjects of a kind. Each is asked about a subject without a name, and what it finds is told of
//! every subject that it sees alike (`likeness.rs`), each by its own name.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::input::{NO_ADDRESS, NO_NAME};
use super::likeness::{Likeness, Onlooker};
use super::{PolicyFault, Prepared};
use crate::policy::Analysis;
use crate::resolve::Subject;

/// Bytes that are kept of what a policy saw.
const KEPT: usize = 1 << 16;
/// Questions after which it is asked whether they repeat themselves, and the share of them that has to.
const TRIAL: usize = 512;
const SHARE: usize = 4;

/// What the policies of one kind of subjects found.
#[derive(Debug)]
pub struct Memories {
    onlooker: Onlooker,
    /// Of each policy, in order.
    recalls: Vec<Recall>,
}

/// A subject as the policies see it.
#[derive(Debug)]
pub struct Seen<'a> {
    memories: &'a Memories,
    likenesses: Vec<Option<Likeness>>,
}

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

impl Memories {
    /// Takes the policies of a kind of subjects.
    #[must_use]
    pub fn new(analyses: &[&Analysis]) -> Self {
        let recalls = analyses.iter().map(|_| Recall::default()).collect();
        Self { onlooker: Onlooker::new(analyses), recalls }
    }

    /// Looks at a subject of the kind.
    #[must_use]
    pub fn see(&self, prepared: &Prepared<'_>) -> Seen<'_> {
        let likenesses = self.onlooker.likenesses(prepared, |policy| self.recalls[policy].is_worth());
        Seen { memories: self, likenesses }
    }
}

impl<'a> Seen<'a> {
    /// Returns what a policy may depend on in the subject, and what it found before; nothing if it has to be asked.
    pub(super) fn by(&self, policy: usize) -> Option<(&'a Recall, &Likeness)> {
        Some((self.memories.recalls.get(policy)?, self.likenesses.get(policy)?.as_ref()?))
    }
}

impl Recall {
    /// Whether it is worth while to ask.
    fn is_worth(&self) -> bool {
        !self.given_up.load(Ordering::Relaxed)
    }

    /// Returns what was found in a subject that is alike.
    pub(super) fn get(&self, likeness: &[u8]) -> Option<Arc<Nameless>> {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let found = memory.found.get(likeness).map(Arc::clone);
        memory.asked += 1;
        memory.known += usize::from(found.is_some());
        if memory.asked == TRIAL && memory.known * SHARE < TRIAL {
            *memory = Memory::default();
            self.given_up.store(true, Ordering::Relaxed);
        }
        found
    }

    /// Returns what was found, and keeps it. Where there is no room all else is forgotten: what is alike often stands together.
    pub(super) fn kept(&self, likeness: &[u8], found: Nameless) -> Arc<Nameless> {
        let faults = found.iter().flatten().map(|fault| fault.message.len() + 64 * (1 + fault.path.len()));
        let size = likeness.len() + 64 + faults.sum::<usize>();
        let found = Arc::new(found);
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_worth() && size <= KEPT {
            if memory.kept + size > KEPT {
                memory.found.clear();
                memory.kept = 0;
            }
            memory.kept += size;
            memory.found.insert(likeness.into(), Arc::clone(&found));
        }
        found
    }
}

/// Returns a fault of a subject without a name as one of this subject.
pub(super) fn named(fault: &PolicyFault, subject: &Subject) -> PolicyFault {
    let mut message = fault.message.replace(NO_ADDRESS, &subject.address);
    if message.contains(NO_NAME) {
        message = message.replace(NO_NAME, &subject.name);
    }
    // Many of them are kept to the end of a run.
    message.shrink_to_fit();
    PolicyFault { message, path: fault.path.clone(), related: fault.related.clone() }
}
