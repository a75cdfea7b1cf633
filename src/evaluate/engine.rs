//! The Rego engine, behind three operations: compile a policy, make an input, ask a rule.
//!
//! This file and `policy/syntax` are the only ones that name regorus. One engine per policy, with its own module and its
//! libraries only: that isolates errors, and an engine with few modules evaluates faster. Builtins are not strict, as in OPA.
//! See `docs/ARCHITECTURE.md`, "The engine", for what was measured.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use regorus::utils::limits::{ExecutionTimerConfig, LimitError};
use regorus::{Engine, Value as Rego};

use super::extension;
use super::likeness::holds_name;
use super::machine::Machine;
use super::unsettled::shifted;
use crate::model::PathSegment;
use crate::parse::{Node, Value};
use crate::policy::{Following, Partial, PartialPolicy, deny_heads};
use crate::resolve::View;

/// Name and version of the engine, for digests; `Cargo.toml` pins the same.
pub const ENGINE: &str = "regorus 0.14.1";

/// A value on the engine's side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegoValue(Rego);

/// A policy that is ready to run.
#[derive(Debug)]
pub struct Program {
    source: Source,
    machine: Option<Machine>,
    /// The interpreter, which is the reference; one that the machine answers for needs it only where that fails.
    engine: OnceLock<Result<Engine, EngineError>>,
    bodies: OnceLock<Result<Box<Bodies>, EngineError>>,
    /// Nothing where it cannot be followed.
    partial: OnceLock<Option<Box<PartialPolicy>>>,
    /// Whether nothing of it can be taken for the name of a subject without one.
    may_recall: OnceLock<bool>,
}

/// What a policy is compiled from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path and text of its own module, then of its libraries.
    pub modules: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// Its package, e.g. `policies.kubernetes.images_pinned`.
    pub package: String,
    /// The `data` that it sees: the values of its parameters.
    pub data: serde_json::Value,
    /// Seconds that one question may take.
    pub seconds: u64,
}

/// A policy whose bodies of `deny` are rules of their own, to tell which of them finds a fault. Few runs need it.
#[derive(Debug)]
pub(super) struct Bodies {
    program: Program,
    rules: Vec<String>,
}

/// A policy that cannot be compiled or evaluated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The engine refuses the source.
    #[error("the policy does not compile: {0}")]
    Compile(String),
    /// Evaluation failed.
    #[error("{0}")]
    Evaluate(String),
    /// The backstop timer fired: the result depends on the machine.
    #[error("the policy took longer than {0} s on this subject")]
    Timeout(u64),
    /// The rule gave something of another shape.
    #[error("{0}")]
    Shape(String),
}

/// How a value that the source does not settle is shown to a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// As an opaque value that equals nothing else: an object, or a string where it is known to be one.
    Opaque,
    /// As if its key or item were not there.
    Absent,
    /// The same, but what is known to be a string with something in it is there.
    AbsentUnlessText,
}

impl Unsettled {
    /// Says whether a value is left out.
    pub(super) fn leaves_out(self, node: &Node) -> bool {
        node.as_unknown().is_some_and(|unknown| match self {
            Self::Opaque => false,
            Self::Absent => true,
            Self::AbsentUnlessText => !unknown.text,
        })
    }
}

impl Program {
    /// Compiles a policy for the interpreter.
    ///
    /// # Errors
    /// If the engine refuses a module.
    pub fn compile(source: Source) -> Result<Self, EngineError> {
        let program = Self::of(source, None);
        program.engine()?;
        Ok(program)
    }

    /// Takes a policy that was compiled with the binary.
    #[must_use]
    pub fn of_bytecode(bytecode: &'static [u8], source: Source) -> Self {
        let machine = Machine::new(bytecode, Rego::from(source.data.clone()), timer(source.seconds));
        Self::of(source, Some(machine))
    }

    fn of(source: Source, machine: Option<Machine>) -> Self {
        Self {
            source,
            machine,
            engine: OnceLock::new(),
            bodies: OnceLock::new(),
            partial: OnceLock::new(),
            may_recall: OnceLock::new(),
        }
    }

    /// Whether it may be asked about a subject without its name.
    pub(super) fn may_recall(&self) -> bool {
        *self.may_recall.get_or_init(|| {
            let texts = self.source.modules.iter().map(|(_, text)| text.as_bytes());
            !texts.chain([self.source.data.to_string().as_bytes()]).any(holds_name)
        })
    }

    fn engine(&self) -> Result<&Engine, EngineError> {
        self.engine.get_or_init(|| self.source.prepared()).as_ref().map_err(Clone::clone)
    }

    /// Returns the policy with a rule for each body of `deny`; the first caller compiles it.
    ///
    /// # Errors
    /// If it cannot be taken apart.
    pub(super) fn bodies(&self) -> Result<&Bodies, EngineError> {
        let compiled = self.bodies.get_or_init(|| Bodies::compile(&self.source).map(Box::new));
        compiled.as_ref().map(|bodies| &**bodies).map_err(Clone::clone)
    }

    /// Returns the policy to be followed over an input of which parts are unknown; nothing if that cannot be. The first caller
    /// has it parsed.
    pub(super) fn about<'a>(&'a self, input: &'a Partial) -> Option<Following<'a>> {
        let policy = self.partial.get_or_init(|| {
            let modules: Vec<(&str, &str)> =
                self.source.modules.iter().map(|(path, text)| (&**path, &**text)).collect();
            PartialPolicy::new(&modules, Rego::from(self.source.data["parameters"].clone())).map(Box::new)
        });
        Some(policy.as_ref()?.about(input, &extension::call))
    }

    /// Returns what a rule gives for an input; nothing if it is undefined.
    ///
    /// # Errors
    /// If evaluation fails.
    pub fn ask(&self, rule: &str, input: &RegoValue) -> Result<Option<RegoValue>, EngineError> {
        let rule = format!("data.{}.{rule}", self.source.package);
        if let Some(answer) = self.machine.as_ref().and_then(|machine| machine.ask(&rule, &input.0)) {
            return Ok((answer != Rego::Undefined).then_some(RegoValue(answer)));
        }
        let mut engine = self.engine()?.clone();
        engine.set_input(input.0.clone());
        match engine.eval_rule(rule) {
            Ok(Rego::Undefined) => Ok(None),
            Ok(value) => Ok(Some(RegoValue(value))),
            Err(error) => Err(failed(&error)),
        }
    }
}

impl Source {
    /// Returns an engine that is ready for questions: copies of it are cheap.
    fn prepared(&self) -> Result<Engine, EngineError> {
        let modules: Vec<(&str, &str)> = self.modules.iter().map(|(path, text)| (&**path, &**text)).collect();
        let mut engine = prepared(&modules, &self.data, self.seconds)?;
        // Any question prepares it.
        engine.set_input(Rego::new_object());
        let _ = engine.eval_query("true".to_owned(), false);
        Ok(engine)
    }
}

impl Bodies {
    fn compile(source: &Source) -> Result<Self, EngineError> {
        let mut source = source.clone();
        let Some((path, policy)) = source.modules.first_mut() else {
            return Err(EngineError::Compile("no policy".into()));
        };
        let (renamed, rules) = with_bodies_named(path, policy)?;
        *policy = renamed.into();
        Ok(Self { program: Program::compile(source)?, rules })
    }

    pub(super) fn program(&self) -> &Program {
        &self.program
    }

    /// Returns the names of the rules, in the order of the bodies.
    pub(super) fn rules(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(String::as_str)
    }
}

/// Returns a policy with the definitions of `deny` renamed, and their names.
fn with_bodies_named(path: &str, policy: &str) -> Result<(String, Vec<String>), EngineError> {
    let heads = deny_heads(path, policy).map_err(|problem| EngineError::Compile(problem.message))?;
    let mut renamed = String::with_capacity(policy.len());
    let mut rules = Vec::new();
    let mut done = 0;
    for at in heads {
        let rule = format!("_deny_body_{}", rules.len());
        renamed.push_str(policy.get(done..at).unwrap_or_default());
        renamed.push_str(&rule);
        done = at + "deny".len();
        rules.push(rule);
    }
    renamed.push_str(policy.get(done..).unwrap_or_default());
    Ok((renamed, rules))
}

/// Returns an engine with modules and data, not strict about builtins, and bounded in time.
fn prepared(modules: &[(&str, &str)], data: &serde_json::Value, seconds: u64) -> Result<Engine, EngineError> {
    let mut engine = Engine::new();
    engine.set_strict_builtin_errors(false);
    let refused = |error: anyhow::Error| EngineError::Compile(last_line(&error.to_string()));
    extension::install(&mut engine).map_err(refused)?;
    for (path, source) in modules {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        engine.add_policy((*path).to_owned(), source.to_owned()).map_err(refused)?;
    }
    engine.add_data(Rego::from(data.clone())).map_err(refused)?;
    engine.set_execution_timer_config(timer(seconds));
    Ok(engine)
}

fn timer(seconds: u64) -> ExecutionTimerConfig {
    ExecutionTimerConfig {
        limit: Duration::from_secs(seconds),
        check_interval: NonZeroU32::new(256).unwrap_or(NonZeroU32::MIN),
    }
}

fn failed(error: &anyhow::Error) -> EngineError {
    match error.downcast_ref::<LimitError>() {
        Some(LimitError::TimeLimitExceeded { limit, .. }) => EngineError::Timeout(limit.as_secs()),
        _ => EngineError::Evaluate(last_line(&error.to_string())),
    }
}

/// regorus renders a snippet; its last line holds the message.
fn last_line(rendered: &str) -> String {
    let line = rendered.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or(rendered).trim();
    let place = rendered.lines().find_map(|line| line.trim().strip_prefix("--> "));
    let message = line.strip_prefix("error: ").unwrap_or(line);
    match place {
        Some(place) => format!("{message} ({place})"),
        None => message.to_owned(),
    }
}

impl RegoValue {
    /// Returns the value of a node. Values that are not settled are numbered by `counter`, so that no two are equal.
    #[must_use]
    pub fn of_node(node: &Node, unsettled: Unsettled, counter: &mut u64) -> Option<Self> {
        Some(Self(match &node.value {
            Value::Null => Rego::Null,
            Value::Bool(value) => Rego::Bool(*value),
            Value::Int(number) => Rego::from(*number),
            Value::Float(number) => Rego::from(*number),
            Value::BigInt(digits) => {
                Rego::from_numeric_string(digits).unwrap_or_else(|_| Rego::String(Arc::clone(digits)))
            }
            Value::String(text) => Rego::String(Arc::clone(text)),
            Value::Array(items) => {
                let items = items.iter().filter_map(|item| Self::of_node(item, unsettled, counter));
                Rego::from(items.map(|item| item.0).collect::<Vec<_>>())
            }
            Value::Object(object) => {
                let entries = object.iter().filter_map(|entry| {
                    let value = Self::of_node(&entry.value, unsettled, counter)?;
                    Some((Rego::String(Arc::clone(&entry.key)), value.0))
                });
                Rego::from(entries.collect::<BTreeMap<_, _>>())
            }
            Value::Unknown(_) if unsettled.leaves_out(node) => return None,
            Value::Unknown(unknown) if unknown.text => {
                *counter += 1;
                Rego::from(format!("$unknown {counter}"))
            }
            Value::Unknown(_) => return Some(Self::opaque(counter)),
        }))
    }

    /// Returns the value of a view; parts of the subject's own value, given as node and as value, are shared.
    #[must_use]
    pub fn of_view(view: &View, config: (&Node, &Self), unsettled: Unsettled, counter: &mut u64) -> Option<Self> {
        Some(Self(match view {
            View::Config(path) => return config.1.at(path, config.0, unsettled),
            View::Bool(value) => Rego::Bool(*value),
            View::Int(number) => Rego::from(*number),
            View::Text(text) => Rego::String(Arc::clone(text)),
            View::List(items) => {
                let items = items.iter().filter_map(|item| Self::of_view(item, config, unsettled, counter));
                Rego::from(items.map(|item| item.0).collect::<Vec<_>>())
            }
            View::Object(entries) => {
                let entries = entries.iter().filter_map(|(key, value)| {
                    let path = value.as_path().filter(|_| &**key == "path" && unsettled != Unsettled::Opaque);
                    let value = match path {
                        Some(path) => Self::path(&shifted(config.0, &path, unsettled)),
                        None => Self::of_view(value, config, unsettled, counter)?,
                    };
                    Some((Rego::String(Arc::clone(key)), value.0))
                });
                Rego::from(entries.collect::<BTreeMap<_, _>>())
            }
            View::Node(node) => return Self::of_node(node, unsettled, counter),
        }))
    }

    /// Returns an opaque object, numbered by `counter`, so that no two are equal.
    pub(super) fn opaque(counter: &mut u64) -> Self {
        *counter += 1;
        let number = ("$unknown".into(), Rego::from(*counter));
        Self(Rego::from(BTreeMap::from([number])))
    }

    pub(super) fn of(value: Rego) -> Self {
        Self(value)
    }

    pub(super) fn into_partial(self) -> Partial {
        Partial::Known(self.0)
    }

    /// Returns it in JSON: sets as lists, keys sorted.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_else(|_| "null".to_owned())
    }

    /// Returns a string.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self(Rego::from(text))
    }

    /// Returns a list.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self(Rego::from(items.into_iter().map(|item| item.0).collect::<Vec<_>>()))
    }

    /// Returns an object.
    pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        let entries = entries.into_iter().map(|(key, value)| (Rego::from(key), value.0));
        Self(Rego::from(entries.collect::<BTreeMap<_, _>>()))
    }

    /// Returns the value as JSON, for people and for other engines; sets become lists.
    ///
    /// # Errors
    /// If the value has no JSON form.
    pub fn to_json(&self) -> Result<serde_json::Value, serde_json::Error> {
        serde_json::to_value(&self.0)
    }

    /// Returns whether the value is `true`.
    #[must_use]
    pub fn is_true(&self) -> bool {
        self.0 == Rego::Bool(true)
    }

    /// Returns the members of a set, in order.
    ///
    /// # Errors
    /// If the value is no set.
    pub(super) fn members(&self) -> Result<Vec<Self>, EngineError> {
        let set = self.0.as_set().map_err(|_| EngineError::Shape("`deny` is not a set".into()))?;
        Ok(set.iter_sorted().map(|item| Self(item.clone())).collect())
    }

    /// Returns a member of an object.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let object = self.0.as_object().ok()?;
        object.get(&Rego::from(key)).cloned().map(Self)
    }

    /// Returns the items of a list.
    pub(super) fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array().ok()?.iter().map(|item| Self(item.clone())).collect())
    }

    /// Returns the text of a string.
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Rego::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns one step of a path: a string or a whole number that is not negative.
    pub(super) fn as_segment(&self) -> Option<PathSegment> {
        match &self.0 {
            Rego::String(text) => Some(PathSegment::Key(text.to_string())),
            Rego::Number(number) => Some(PathSegment::Index(usize::try_from(number.as_u64()?).ok()?)),
            _ => None,
        }
    }

    /// Returns a path as a list.
    pub(super) fn path(path: &[PathSegment]) -> Self {
        Self::list(path.iter().map(|segment| match segment {
            PathSegment::Key(key) => Self::text(key),
            PathSegment::Index(index) => Self(Rego::from(*index as u64)),
        }))
    }

    /// Returns what stands at a path of the node that this value was made of.
    fn at(&self, path: &[PathSegment], node: &Node, unsettled: Unsettled) -> Option<Self> {
        if unsettled == Unsettled::Opaque {
            return self.below(path);
        }
        // What is left out stands nowhere, and another has its place.
        let shown = !unsettled.leaves_out(node.descend(path)?);
        shown.then(|| self.below(&shifted(node, path, unsettled))).flatten()
    }

    fn below(&self, path: &[PathSegment]) -> Option<Self> {
        let found = path.iter().try_fold(&self.0, |value, segment| match segment {
            PathSegment::Key(key) => value.as_object().ok()?.get(&Rego::from(key.as_str())),
            PathSegment::Index(index) => value.as_array().ok()?.get(*index),
        });
        found.cloned().map(Self)
    }
}

/// Modules and their unit tests, with the lines that the tests reach.
#[derive(Debug)]
pub struct TestBench {
    engine: Engine,
}

/// Lines of a module: those that were evaluated, and those that were not.
pub type LineCoverage = BTreeMap<String, (BTreeSet<u32>, BTreeSet<u32>)>;

impl TestBench {
    /// Takes the modules and the data that tests see.
    ///
    /// # Errors
    /// If the engine refuses a module.
    pub fn new(modules: &[(&str, &str)], data: &serde_json::Value) -> Result<Self, EngineError> {
        let mut engine = prepared(modules, data, 60)?;
        engine.set_enable_coverage(true);
        Ok(Self { engine })
    }

    /// Runs a test: whether the rule is true.
    ///
    /// # Errors
    /// If evaluation fails.
    pub fn run(&mut self, package: &str, rule: &str) -> Result<bool, EngineError> {
        self.engine.set_input(Rego::new_object());
        let value = self.engine.eval_rule(format!("data.{package}.{rule}")).map_err(|error| failed(&error))?;
        Ok(value == Rego::Bool(true))
    }

    /// Returns the lines of every module, by path.
    ///
    /// # Errors
    /// If the engine has no report.
    pub fn coverage(&self) -> Result<LineCoverage, EngineError> {
        let report = self.engine.get_coverage_report().map_err(|error| failed(&error))?;
        let files = report.files.into_iter();
        Ok(files
            .map(|file| (file.path, (file.covered.into_iter().collect(), file.not_covered.into_iter().collect())))
            .collect())
    }
}
