//! The policies of a run: those that are built in, and those of the organisation's own folders.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::de::Error as _;
use serde::{Deserialize, Serialize};

use super::{Analysis, Metadata, Problem, analyse, imports_of, package_of};
use crate::control::Catalogue;
use crate::model::{ControlId, PolicyId, Severity, Strength, digest};

/// Every Rego source that is built in, by path; tests included.
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/policies.rs"));

/// What was found out about the built-in policies, so that none of them is parsed at start: a line for each, with what every
/// run needs of it, and where in [`DETAILS`] is what only those need that ask it: its details, and its analysis. Both are
/// `policies/index.jsonl`, which is generated (`ANNEXA_UPDATE=1 cargo test --test generated` rewrites it), as `build.rs` puts it: as one
/// text in JSON it took a fifth of a short run.
const BRIEFS: &str = include_str!(concat!(env!("OUT_DIR"), "/briefs.txt"));

const DETAILS: &str = include_str!(concat!(env!("OUT_DIR"), "/details.txt"));

/// The built-in policies that the bytecode machine can run: path of the policy, and where its program is in [`BYTECODE`].
const PROGRAMS: &[(&str, Range<usize>)] = include!(concat!(env!("OUT_DIR"), "/bytecode.rs"));

const BYTECODE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bytecode.bin"));

/// A policy with everything that was found out about it.
#[derive(Debug)]
pub struct Policy {
    /// What every run needs of it.
    pub brief: Brief,
    /// Its own module.
    pub module: Module,
    /// SHA-256 over its own module and its library, in lower-case hexadecimal.
    pub sha256: Cow<'static, str>,
    details: OnceLock<Details>,
    analysis: OnceLock<Analysis>,
    /// Where the index has these two, until they are asked for; nothing for a policy that is not built in.
    indexed: Option<Indexed>,
}

/// What every run needs of a policy, whether it is asked or not. The same is in its [`Metadata`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Brief {
    /// Its identifier.
    pub id: PolicyId,
    /// How bad a failing subject is.
    pub severity: Severity,
    /// Types or classes of the subjects judged.
    pub subjects: Vec<Cow<'static, str>>,
    /// The controls that it bears on, and what a pass says about each.
    pub controls: Arc<BTreeMap<ControlId, Strength>>,
    /// Whether it is kept only so that its id is not reused.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
}

/// What is needed of a policy that is asked.
#[derive(Debug)]
struct Details {
    metadata: Metadata,
    library: Vec<Module>,
}

/// Two columns of the index.
#[derive(Clone, Copy, Debug)]
struct Indexed {
    details: &'static str,
    analysis: &'static str,
}

/// A Rego source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its path, e.g. `policies/kubernetes/images_pinned/images_pinned.rego`.
    pub path: Cow<'static, str>,
    /// Its text.
    pub source: Cow<'static, str>,
}

/// A policy source that is refused.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadError {
    /// The source's path.
    pub path: String,
    /// What the policy says about itself, if that could be read.
    pub metadata: Option<Box<Metadata>>,
    /// The line at fault, counted from 1.
    pub line: u32,
    /// The column at fault, counted from 1.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

/// The policies of a run, in order of id. A copy is cheap.
#[derive(Clone, Debug, Default)]
pub struct PolicySet {
    policies: BTreeMap<PolicyId, Arc<Policy>>,
    errors: Vec<LoadError>,
}

/// The first column of the index, as it is generated.
#[derive(Serialize)]
struct BriefEntry<'a> {
    /// The source's path.
    path: &'a str,
    /// The digest of the source and its library.
    sha256: &'a str,
    brief: &'a Brief,
}

/// The second column of the index.
#[derive(Serialize, Deserialize)]
struct DetailsEntry<'a> {
    /// Paths of the library modules that it uses.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    library: Vec<&'a str>,
    /// What the policy says about itself.
    metadata: Cow<'a, Metadata>,
}

/// The first column of the index, as it is read.
struct InWords {
    module: Module,
    sha256: &'static str,
    brief: Brief,
    indexed: Indexed,
}

impl InWords {
    /// Reads it, with the controls that were met.
    fn of(line: &'static str, controls: &mut HashMap<&'static str, ControlId>) -> Option<Self> {
        let mut words = line.split(' ');
        let (path, source) = SOURCES.get(words.next()?.parse::<usize>().ok()?)?;
        let (sha256, id, severity) = (words.next()?, words.next()?, words.next()?);
        let (deprecated, subjects, mapped) = (words.next()?, words.next()?, words.next()?);
        let mut control = |pair: &'static str| {
            let (id, strength) = pair.split_once('=')?;
            let id = match controls.entry(id) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(place) => place.insert(id.parse().ok()?).clone(),
            };
            let strength = match strength {
                "supports" => Strength::Supports,
                "demonstrates" => Strength::Demonstrates,
                _ => return None,
            };
            Some((id, strength))
        };
        let brief = Brief {
            id: id.parse().ok()?,
            severity: Severity::ALL.into_iter().find(|known| known.name() == severity)?,
            subjects: subjects.split(',').map(Cow::Borrowed).collect(),
            controls: Arc::new(mapped.split(',').map(&mut control).collect::<Option<_>>()?),
            deprecated: deprecated == "true",
        };
        let mut number = || words.next()?.parse::<usize>().ok();
        let (start, details, analysis) = (number()?, number()?, number()?);
        let indexed = Indexed {
            details: DETAILS.get(start..start + details)?,
            analysis: DETAILS.get(start + details..start + details + analysis)?,
        };
        Some(Self { indexed, module: Module { path: (*path).into(), source: (*source).into() }, sha256, brief })
    }
}

impl From<&Metadata> for Brief {
    fn from(metadata: &Metadata) -> Self {
        Self {
            id: metadata.id.clone(),
            severity: metadata.severity,
            subjects: metadata.subjects.iter().cloned().map(Cow::Owned).collect(),
            controls: Arc::new(
                metadata.controls.iter().map(|mapping| (mapping.id.clone(), mapping.strength)).collect(),
            ),
            deprecated: metadata.deprecated,
        }
    }
}

#[expect(clippy::expect_used, reason = "the index is a part of the build, and a test reads all of it")]
impl Policy {
    /// Returns what it says about itself.
    ///
    /// # Panics
    /// Never for an index that fits the build; a test keeps it current. The same holds for the other columns.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.details().metadata
    }

    /// Returns the library modules that it uses, directly or not, in order of package.
    #[must_use]
    pub fn library(&self) -> &[Module] {
        &self.details().library
    }

    /// Returns what it reads.
    #[must_use]
    pub fn analysis(&self) -> &Analysis {
        self.analysis.get_or_init(|| {
            let indexed = self.indexed.expect("an index entry");
            serde_json::from_str(indexed.analysis).expect("an analysis in the index")
        })
    }

    fn details(&self) -> &Details {
        self.details.get_or_init(|| {
            let indexed = self.indexed.expect("an index entry");
            let entry: DetailsEntry<'static> = serde_json::from_str(indexed.details).expect("details in the index");
            let library = entry.library.iter().filter_map(|path| built_in_module(path)).collect();
            Details { metadata: entry.metadata.into_owned(), library }
        })
    }
}

impl Policy {
    /// Whether it is built in, and nothing of it was replaced.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.indexed.is_some()
    }

    /// Returns its program for the engine's bytecode machine; nothing unless it is built in and the machine can run it.
    #[must_use]
    pub fn bytecode(&self) -> Option<&'static [u8]> {
        self.indexed?;
        let found = PROGRAMS.binary_search_by(|(path, _)| (*path).cmp(&self.module.path)).ok()?;
        BYTECODE.get(PROGRAMS.get(found)?.1.clone())
    }

    fn new(metadata: Metadata, analysis: Analysis, module: Module, library: Vec<Module>) -> Self {
        Self {
            brief: Brief::from(&metadata),
            sha256: digest_of(&module, &library).into(),
            module,
            details: Details { metadata, library }.into(),
            analysis: analysis.into(),
            indexed: None,
        }
    }

    /// Returns a policy without rules, for tests of what is done with the others' results.
    #[cfg(test)]
    pub(crate) fn without_rules(metadata: Metadata) -> Self {
        let module = Module { path: "policies/sample/sample.rego".into(), source: "".into() };
        Self::new(metadata, Analysis::default(), module, Vec::new())
    }
}

/// Returns a built-in module.
fn built_in_module(path: &str) -> Option<Module> {
    let found = SOURCES.binary_search_by(|(name, _)| (*name).cmp(path)).ok()?;
    let (path, source) = SOURCES.get(found)?;
    Some(Module { path: (*path).into(), source: (*source).into() })
}

/// Returns the digest of modules: path and text of each, with their lengths before them.
fn digest_of(module: &Module, library: &[Module]) -> String {
    let modules = std::iter::once(module).chain(library);
    digest::of_fields(modules.flat_map(|module| [&*module.path, &*module.source]))
}

impl PolicySet {
    /// Returns the built-in policies, from the generated index, which is read once.
    ///
    /// # Errors
    /// If the index is not of this version; a test keeps it current.
    pub fn built_in() -> Result<Self, serde_json::Error> {
        static BUILT_IN: OnceLock<PolicySet> = OnceLock::new();
        if let Some(set) = BUILT_IN.get() {
            return Ok(set.clone());
        }
        let set = Self::of_index(BRIEFS)?;
        Ok(BUILT_IN.get_or_init(|| set).clone())
    }

    fn of_index(briefs: &'static str) -> Result<Self, serde_json::Error> {
        let mut policies = Vec::new();
        let mut controls = HashMap::new();
        for line in briefs.lines() {
            let InWords { module, sha256, brief, indexed } = InWords::of(line, &mut controls)
                .ok_or_else(|| serde_json::Error::custom(format!("`{line}` is no line of the policy index")))?;
            let policy = Policy {
                brief,
                module,
                sha256: sha256.into(),
                details: OnceLock::new(),
                analysis: OnceLock::new(),
                indexed: Some(indexed),
            };
            policies.push((policy.brief.id.clone(), Arc::new(policy)));
        }
        Ok(Self { policies: policies.into_iter().collect(), errors: Vec::new() })
    }

    /// Checks sources and adds the policies among them; one of a known id replaces it, and a library module may be one
    /// that is built in. What is refused is kept as an error.
    pub fn add(&mut self, sources: &[(String, String)]) {
        let mut modules = Modules::new();
        for (path, source) in SOURCES.iter().filter(|(path, source)| is_library(path, source)) {
            modules.insert(package_of(source).unwrap_or_default(), ((*path).into(), (*source).into()));
        }
        for (path, source) in sources.iter().filter(|(path, _)| !is_test(path)) {
            let package = package_of(source).unwrap_or_else(|| path.clone());
            modules.insert(package, (path.clone().into(), source.clone().into()));
        }
        let mut seen = BTreeSet::new();
        for (path, source) in sources.iter().filter(|(path, source)| !is_test(path) && is_policy(path, source)) {
            match checked(path, source, &modules) {
                Ok(policy) => {
                    let id = policy.brief.id.clone();
                    if !seen.insert(id.clone()) {
                        let message = format!("the id `{id}` is given to two policies; ids are never shared");
                        self.errors.push(LoadError {
                            path: path.clone(),
                            metadata: Some(Box::new(policy.metadata().clone())),
                            line: 1,
                            column: 1,
                            message,
                        });
                        continue;
                    }
                    self.policies.insert(id, Arc::new(policy));
                }
                Err(errors) => self.errors.extend(errors),
            }
        }
    }

    /// Returns the policies in order of id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Policy>> {
        self.policies.values()
    }

    /// Returns the policy of an id.
    #[must_use]
    pub fn get(&self, id: &PolicyId) -> Option<&Policy> {
        self.policies.get(id).map(|policy| &**policy)
    }

    /// Returns the sources that were refused.
    #[must_use]
    pub fn errors(&self) -> &[LoadError] {
        &self.errors
    }

    /// Whether two sets judge alike.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let (own, others) = (self.policies.values(), other.policies.values());
        self.errors == other.errors && own.map(|policy| &policy.sha256).eq(others.map(|policy| &policy.sha256))
    }

    /// Keeps the policies for which `keep` holds.
    pub fn retain(&mut self, mut keep: impl FnMut(&Policy) -> bool) {
        self.policies.retain(|_, policy| keep(policy));
    }

    /// Returns the built-in sources, tests included, for `annexa test`.
    #[must_use]
    pub fn built_in_sources() -> &'static [(&'static str, &'static str)] {
        SOURCES
    }

    /// Returns the index of these policies, to be written to `policies/index.jsonl`.
    ///
    /// # Errors
    /// If an entry has no JSON form.
    pub fn index(&self) -> Result<String, serde_json::Error> {
        let mut index = String::new();
        for policy in self.iter() {
            let brief = BriefEntry { path: &policy.module.path, sha256: &policy.sha256, brief: &policy.brief };
            let details = DetailsEntry {
                library: policy.library().iter().map(|module| &*module.path).collect(),
                metadata: Cow::Borrowed(policy.metadata()),
            };
            index.push_str(&serde_json::to_string(&brief)?);
            index.push('\t');
            index.push_str(&serde_json::to_string(&details)?);
            index.push('\t');
            index.push_str(&serde_json::to_string(policy.analysis())?);
            index.push('\n');
        }
        Ok(index)
    }
}

fn is_test(path: &str) -> bool {
    path.ends_with("_test.rego")
}

fn is_library(path: &str, source: &str) -> bool {
    let in_lib = |name: &str, separator: char| name.split(separator).rev().skip(1).any(|part| part == "lib");
    let by_package = || package_of(source).is_some_and(|package| in_lib(&package, '.'));
    !is_test(path) && (in_lib(path, '/') || by_package())
}

/// A source is a policy unless it stands in a `lib` folder or package and its metadata, if any, gives no id.
fn is_policy(path: &str, source: &str) -> bool {
    !is_library(path, source) || Metadata::of_source(source).is_ok()
}

fn known(id: &ControlId) -> bool {
    id.as_str().starts_with("ORG.") || Catalogue::embedded().control(id).is_some()
}

/// Modules by package.
type Modules = BTreeMap<String, (Cow<'static, str>, Cow<'static, str>)>;

fn checked(path: &str, source: &str, modules: &Modules) -> Result<Policy, Vec<LoadError>> {
    let metadata = Metadata::of_source(source).map_err(|error| {
        vec![LoadError { path: path.to_owned(), metadata: None, line: error.line, column: 1, message: error.message }]
    })?;
    let refused = |line: u32, column: u32, message: String| LoadError {
        path: path.to_owned(),
        metadata: Some(Box::new(metadata.clone())),
        line,
        column,
        message,
    };
    let unknown: Vec<LoadError> = metadata
        .controls
        .iter()
        .filter(|mapping| !known(&mapping.id))
        .map(|mapping| {
            refused(1, 1, format!("`{}` is no control of Annex A (2022) and not of the form ORG.*", mapping.id))
        })
        .collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let library = reachable(source, modules);
    let pairs: Vec<(&str, &str)> = library.iter().map(|module| (&*module.path, &*module.source)).collect();
    let analysis = analyse((path, source), &pairs).map_err(|problems| {
        let place = |problem: Problem| LoadError {
            path: problem.path,
            metadata: Some(Box::new(metadata.clone())),
            line: problem.line,
            column: problem.column,
            message: problem.message,
        };
        problems.into_iter().map(place).collect::<Vec<_>>()
    })?;
    let module = Module { path: path.to_owned().into(), source: source.to_owned().into() };
    Ok(Policy::new(metadata, analysis, module, library))
}

/// Returns the modules that a source imports or names, directly or not.
fn reachable(source: &str, modules: &Modules) -> Vec<Module> {
    let mut found = BTreeMap::new();
    let mut open = imports_of(source);
    while let Some(named) = open.pop() {
        // A name may go into a package: `policies.lib.network.open` is found in `policies.lib.network`.
        let mut ends: Vec<usize> = named.match_indices('.').map(|(at, _)| at).collect();
        ends.push(named.len());
        let Some((package, (path, text))) = ends.into_iter().rev().find_map(|end| modules.get_key_value(&named[..end]))
        else {
            continue;
        };
        if !found.contains_key(package) {
            open.extend(imports_of(text));
            found.insert(package.clone(), Module { path: path.clone(), source: text.clone() });
        }
    }
    found.into_values().collect()
}
