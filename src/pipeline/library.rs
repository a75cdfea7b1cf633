//! The policies of a run, found by the type of a subject and compiled when the first one comes.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::config::Settings;
use crate::evaluate::{EngineError, Program};
use crate::policy::{Policy, PolicySet};
use crate::resolve::Subject;

/// Policies by what they judge.
pub struct Library<'a> {
    entries: Vec<LibraryEntry<'a>>,
    by_selector: HashMap<&'a str, Vec<usize>>,
    seconds: u64,
    machine: Machine,
}

/// When the bytecode machine answers for the policies that it can run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    /// For a run that is large enough to earn what compiling costs.
    Earned,
    /// Always; for tests.
    Always,
    /// Never; for tests.
    Never,
}

/// Work items from which on a policy is worth compiling for the bytecode machine.
const MANY: usize = 64;

/// Built-in policies for which the bytecode machine gives another answer than the interpreter, which is the reference. The
/// comparison over all fixtures names what belongs here.
const INTERPRETED: [&str; 3] = ["ANX-CFN-0337", "ANX-GHA-0118", "ANX-TF-GOOGLE-0138"];

/// A policy of a run.
pub(super) struct LibraryEntry<'a> {
    pub(super) policy: &'a Policy,
    /// Its parameters: the organisation's values over the defaults.
    pub(super) parameters: BTreeMap<String, serde_json::Value>,
    program: OnceLock<Result<Program, EngineError>>,
}

impl<'a> Library<'a> {
    /// Takes the policies that are not switched off.
    #[must_use]
    pub fn new(policies: &'a PolicySet, settings: &Settings) -> Self {
        let enabled = policies.iter().filter(|policy| !settings.disabled.contains_key(&policy.metadata.id));
        let entries: Vec<LibraryEntry<'a>> = enabled
            .filter(|policy| !policy.metadata.deprecated)
            .map(|policy| LibraryEntry { policy, parameters: parameters(policy, settings), program: OnceLock::new() })
            .collect();
        let mut by_selector: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            for selector in &entry.policy.metadata.subjects {
                by_selector.entry(selector).or_default().push(index);
            }
        }
        Self { entries, by_selector, seconds: settings.limits.policy_seconds, machine: Machine::Never }
    }

    /// Chooses the engine by the number of work items of the run, so that the choice does not depend on threads.
    pub(super) fn for_items(mut self, machine: Machine, items: usize) -> Self {
        self.machine = match machine {
            Machine::Earned if items >= MANY => Machine::Always,
            Machine::Earned => Machine::Never,
            chosen => chosen,
        };
        self
    }

    /// Returns the policies in order of id.
    pub(super) fn entries(&self) -> &[LibraryEntry<'a>] {
        &self.entries
    }

    /// Returns the policies whose selector names a subject, in order.
    pub(super) fn matching(&self, subject: &Subject) -> Vec<usize> {
        let kinds = std::iter::once(&*subject.kind).chain(subject.classes.iter().copied());
        let mut found: Vec<usize> = kinds.filter_map(|kind| self.by_selector.get(kind)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether some policy judges subjects of a type.
    pub(super) fn wants(&self, kind: &str) -> bool {
        self.by_selector.contains_key(kind)
    }

    /// Returns the compiled policy; the first caller compiles it.
    pub(super) fn program(&self, index: usize) -> Result<&Program, EngineError> {
        let entry = &self.entries[index];
        entry
            .program
            .get_or_init(|| entry.compile(self.seconds, self.machine == Machine::Always))
            .as_ref()
            .map_err(Clone::clone)
    }
}

impl LibraryEntry<'_> {
    fn compile(&self, seconds: u64, machine: bool) -> Result<Program, EngineError> {
        let own = std::iter::once(&self.policy.module);
        let modules: Vec<(&str, &str)> =
            own.chain(&self.policy.library).map(|module| (&*module.path, &*module.source)).collect();
        let id = self.policy.metadata.id.as_str();
        let data = serde_json::json!({ "parameters": { id: self.parameters } });
        let analysis = self.policy.analysis();
        let program = Program::compile(&modules, &analysis.package, &data, seconds)?;
        // Only of built-in policies a test has compared the answers of both engines.
        if !machine || !self.policy.is_built_in() || INTERPRETED.contains(&id) {
            return Ok(program);
        }
        let rules: &[&str] = if analysis.applies.is_some() { &["deny", "applies"] } else { &["deny"] };
        Ok(program.with_machine(&modules, rules, seconds))
    }
}

fn parameters(policy: &Policy, settings: &Settings) -> BTreeMap<String, serde_json::Value> {
    let set = settings.parameters.get(&policy.metadata.id);
    let value =
        |name: &String, default: &serde_json::Value| set.and_then(|values| values.get(name)).unwrap_or(default).clone();
    policy.metadata.parameters.iter().map(|(name, parameter)| (name.clone(), value(name, &parameter.default))).collect()
}
