//! The policies of a run, found by the type of a subject and compiled when the first one comes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use crate::config::Settings;
use crate::evaluate::{EngineError, Memories, Prepared, Program, Seen, Source};
use crate::isms::Mappings;
use crate::model::{ControlId, PolicyId, Strength};
use crate::policy::{Policy, PolicySet};
use crate::resolve::Subject;

/// Policies by what they judge.
pub struct Library<'a> {
    entries: Vec<LibraryEntry<'a>>,
    by_selector: HashMap<&'a str, Vec<usize>>,
    /// The groups of the kinds that were met, by type; subjects of a type may differ in their classes.
    groups: RwLock<HashMap<Arc<str>, Vec<Arc<Group>>>>,
    seconds: u64,
    engine: Engine,
}

/// The policies of one kind of subjects.
pub(super) struct Group {
    classes: &'static [&'static str],
    /// The policies, in order.
    pub(super) policies: Vec<usize>,
    /// The types of related subjects that they name.
    pub(super) related: BTreeSet<Box<str>>,
    met: AtomicUsize,
    memories: OnceLock<Memories>,
}

/// Subjects of a kind from which on it is asked whether policies see the same again.
const MET: usize = 8;

/// The engine that answers. Both give the same answers; a test compares them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// The bytecode machine for the policies that were compiled for it, the interpreter for others.
    #[default]
    Machine,
    /// The interpreter, which is the reference.
    Interpreter,
}

/// A policy of a run.
pub(super) struct LibraryEntry<'a> {
    pub(super) policy: &'a Arc<Policy>,
    /// The controls it bears on: as the policy says, or as the organisation maps it.
    pub(super) controls: Arc<BTreeMap<ControlId, Strength>>,
    /// The values of parameters that the organisation set, if it did.
    pub(super) set: Option<&'a BTreeMap<String, serde_json::Value>>,
    control_ids: OnceLock<Arc<[ControlId]>>,
    program: OnceLock<Result<Program, EngineError>>,
}

impl<'a> Library<'a> {
    /// Takes the policies that are not switched off.
    #[must_use]
    pub fn new(policies: &'a PolicySet, settings: &'a Settings, engine: Engine, mappings: &Mappings) -> Self {
        let enabled = policies.iter().filter(|policy| !settings.disabled.contains_key(&policy.brief.id));
        let entries: Vec<LibraryEntry<'a>> = enabled
            .filter(|policy| !policy.brief.deprecated)
            .map(|policy| LibraryEntry {
                policy,
                controls: mappings.of(&policy.brief.id, &policy.brief.controls),
                control_ids: OnceLock::new(),
                set: settings.parameters.get(&policy.brief.id),
                program: OnceLock::new(),
            })
            .collect();
        let mut by_selector: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            for selector in &entry.policy.brief.subjects {
                by_selector.entry(selector).or_default().push(index);
            }
        }
        Self { entries, by_selector, groups: RwLock::default(), seconds: settings.limits.policy_seconds, engine }
    }

    /// Returns the policies in order of id.
    pub(super) fn entries(&self) -> &[LibraryEntry<'a>] {
        &self.entries
    }

    /// Returns the place of a policy.
    pub(super) fn place(&self, id: &PolicyId) -> Option<usize> {
        self.entries.binary_search_by(|entry| entry.policy.brief.id.cmp(id)).ok()
    }

    /// Whether a policy may ask for the date of the run. Of the built-in ones only those of the management system do.
    pub(super) fn may_ask_for_the_date(&self) -> bool {
        let own = self.entries.iter().filter(|entry| !entry.policy.is_built_in());
        own.flat_map(|entry| std::iter::once(&entry.policy.module).chain(entry.policy.library()))
            .any(|module| may_ask_for_the_date(&module.source))
    }

    /// Returns the policies whose selector names a subject.
    pub(super) fn group(&self, subject: &Subject) -> Arc<Group> {
        let find = |groups: &HashMap<Arc<str>, Vec<Arc<Group>>>| {
            groups.get(&subject.kind)?.iter().find(|group| group.classes == subject.classes).map(Arc::clone)
        };
        if let Some(group) = find(&self.groups.read().unwrap_or_else(PoisonError::into_inner)) {
            return group;
        }
        let mut groups = self.groups.write().unwrap_or_else(PoisonError::into_inner);
        find(&groups).unwrap_or_else(|| {
            let group = Arc::new(self.new_group(subject));
            groups.entry(Arc::clone(&subject.kind)).or_default().push(Arc::clone(&group));
            group
        })
    }

    fn new_group(&self, subject: &Subject) -> Group {
        let kinds = std::iter::once(&*subject.kind).chain(subject.classes.iter().copied());
        let mut policies: Vec<usize> = kinds.filter_map(|kind| self.by_selector.get(kind)).flatten().copied().collect();
        policies.sort_unstable();
        policies.dedup();
        let analyses = policies.iter().map(|place| self.entries[*place].policy.analysis());
        let related = analyses.flat_map(|analysis| analysis.related.iter().map(|kind| kind.as_str().into())).collect();
        Group { classes: subject.classes, policies, related, met: AtomicUsize::new(0), memories: OnceLock::new() }
    }

    /// Returns a subject as the policies of its group see it; nothing if they are to be asked.
    pub(super) fn see<'g>(&self, group: &'g Group, prepared: &Prepared<'_>) -> Option<Seen<'g>> {
        if self.engine == Engine::Interpreter || group.met.fetch_add(1, Ordering::Relaxed) < MET {
            return None;
        }
        let memories = group.memories.get_or_init(|| {
            let analyses = group.policies.iter().map(|place| self.entries[*place].policy.analysis());
            Memories::new(&analyses.collect::<Vec<_>>())
        });
        Some(memories.see(prepared))
    }

    /// Whether some policy judges subjects of a type.
    pub(super) fn wants(&self, kind: &str) -> bool {
        self.by_selector.contains_key(kind)
    }

    /// Returns the compiled policy; the first caller compiles it.
    pub(super) fn program(&self, index: usize) -> Result<&Program, EngineError> {
        let entry = &self.entries[index];
        entry.program.get_or_init(|| entry.compile(self.seconds, self.engine)).as_ref().map_err(Clone::clone)
    }
}

/// Whether a Rego source names the date, or hands on the whole input.
fn may_ask_for_the_date(source: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let whole = source.match_indices("input").any(|(at, name)| {
        let (before, behind) = (&source[..at], &source[at + name.len()..]);
        !before.ends_with(word) && !behind.starts_with(|c: char| word(c) || c == '.')
    });
    whole || source.contains("as_of")
}

impl LibraryEntry<'_> {
    /// Returns the identifiers of its controls, which all its findings share.
    pub(super) fn control_ids(&self) -> Arc<[ControlId]> {
        Arc::clone(self.control_ids.get_or_init(|| self.controls.keys().cloned().collect()))
    }

    fn compile(&self, seconds: u64, engine: Engine) -> Result<Program, EngineError> {
        let own = std::iter::once(&self.policy.module);
        let modules = own.chain(self.policy.library()).map(|module| (module.path.clone(), module.source.clone()));
        let source = Source {
            modules: modules.collect(),
            package: self.policy.analysis().package.clone(),
            data: serde_json::json!({ "parameters": { self.policy.brief.id.as_str(): self.parameters() } }),
            seconds,
        };
        match self.policy.bytecode().filter(|_| engine == Engine::Machine) {
            Some(bytecode) => Ok(Program::of_bytecode(bytecode, source)),
            None => Program::compile(source),
        }
    }

    /// Returns its parameters: the organisation's values over the defaults.
    fn parameters(&self) -> BTreeMap<&str, &serde_json::Value> {
        let value = |name| self.set.and_then(|values| values.get(name));
        let declared = self.policy.metadata().parameters.iter();
        declared.map(|(name, parameter)| (name.as_str(), value(name).unwrap_or(&parameter.default))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_policies_of_the_management_system_ask_for_the_date() {
        let policies = PolicySet::built_in().unwrap();
        for policy in
            policies.iter().filter(|policy| !policy.brief.subjects.iter().any(|kind| kind.starts_with("isms.")))
        {
            for module in std::iter::once(&policy.module).chain(policy.library()) {
                let code: Vec<&str> =
                    module.source.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
                assert!(!may_ask_for_the_date(&code.join("\n")), "{}: {}", policy.brief.id, module.path);
            }
        }
    }

    #[test]
    fn a_source_that_hands_on_the_whole_input_may_ask_for_anything() {
        for source in
            ["x := input", "f(input)", "walk(input, [p, v])", "input[k]", "input.as_of", "object.get(input, k, 1)"]
        {
            assert!(may_ask_for_the_date(source), "{source}");
        }
        for source in ["input.subject.config", "inputs := 1", "my_input", "some x in input.subject.views.list"] {
            assert!(!may_ask_for_the_date(source), "{source}");
        }
    }
}
