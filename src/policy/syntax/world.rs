//! A policy with the modules it may use, and what a name in one of them stands for.

use std::collections::BTreeMap;

use regorus::unstable::{Import, Module, Ref, Rule};

use super::Problem;
use super::tree::{Chain, head_reference, place, token_place};
use crate::model::closest;

/// The modules of one analysis; the first is the policy.
pub(super) struct World {
    pub(super) units: Vec<Unit>,
}

/// One module with its names.
pub(super) struct Unit {
    pub(super) path: String,
    pub(super) package: String,
    pub(super) module: Module,
    /// The indices of the definitions of each rule and function in `module.policy`.
    pub(super) rules: BTreeMap<String, Vec<usize>>,
    /// What imports bring in, by the name they get here.
    aliases: BTreeMap<String, Target>,
}

/// A rule or function: all definitions of one name in one module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RuleId {
    pub(super) unit: usize,
    pub(super) name: String,
}

/// What a name or a reference that is no local variable stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A rule or function.
    Rule(RuleId),
    /// A module as such.
    Package(usize),
    /// The values that the organisation sets, or a part of them.
    Parameters,
    /// Nothing; the message says why.
    Nothing(String),
}

impl World {
    /// Indexes parsed modules and resolves their imports.
    pub(super) fn of(modules: Vec<(&str, Module)>, problems: &mut Vec<Problem>) -> Self {
        let units = modules.into_iter().map(|(path, module)| Unit::of(path, module)).collect();
        let mut world = Self { units };
        for index in 0..world.units.len() {
            let aliases = world.aliases(index, problems);
            world.units[index].aliases = aliases;
        }
        world
    }

    /// Returns what a reference stands for, and how many of its steps lead there; `None` for an unknown root.
    pub(super) fn resolve(&self, unit: usize, chain: &Chain<'_>) -> Option<(Target, usize)> {
        let root = chain.root()?;
        let keys = chain.literal_keys();
        if root == "data" {
            return Some(self.of_data(unit, &keys));
        }
        if self.units[unit].rules.contains_key(root) {
            return Some((Target::Rule(RuleId { unit, name: root.to_owned() }), 0));
        }
        let (target, key) = (self.units[unit].aliases.get(root)?, keys.first());
        Some(match (target, key) {
            (&Target::Package(package), Some(key)) => (self.of_package(package, key), 1),
            _ => (target.clone(), 0),
        })
    }

    /// Returns the definitions of a rule.
    pub(super) fn definitions(&self, id: &RuleId) -> impl Iterator<Item = (usize, &Ref<Rule>)> {
        let unit = &self.units[id.unit];
        unit.rules.get(&id.name).into_iter().flatten().map(|&index| (index, &unit.module.policy[index]))
    }

    /// Returns the name under which a rule is shown to someone who reads the policy.
    pub(super) fn shown(&self, id: &RuleId) -> String {
        if id.unit == 0 { id.name.clone() } else { format!("{}.{}", self.units[id.unit].package, id.name) }
    }

    /// Returns a problem in a module.
    pub(super) fn problem(&self, unit: usize, (line, column): (u32, u32), message: String) -> Problem {
        Problem { path: self.units[unit].path.clone(), line, column, message }
    }

    /// Returns the modules that one imports.
    pub(super) fn imported(&self, unit: usize) -> impl Iterator<Item = usize> {
        self.units[unit].aliases.values().filter_map(|target| match target {
            Target::Package(index) => Some(*index),
            Target::Rule(id) => Some(id.unit),
            _ => None,
        })
    }

    /// Returns the names that imports bring into a module.
    pub(super) fn alias_names(&self, unit: usize) -> impl Iterator<Item = &str> {
        self.units[unit].aliases.keys().map(String::as_str)
    }

    fn of_data(&self, unit: usize, keys: &[&str]) -> (Target, usize) {
        if keys.first() == Some(&"parameters") {
            return (Target::Parameters, 1);
        }
        for length in (1..=keys.len()).rev() {
            let package = keys[..length].join(".");
            let Some(index) = self.units.iter().position(|unit| unit.package == package) else {
                continue;
            };
            return match keys.get(length) {
                Some(key) => (self.of_package(index, key), length + 1),
                None => (Target::Package(index), length),
            };
        }
        let shown = keys.join(".");
        let own = &self.units[unit].package;
        let known = format!("a policy sees `data.parameters`, its own package `{own}` and library packages");
        (Target::Nothing(format!("`data.{shown}` is not known: {known}")), keys.len())
    }

    fn of_package(&self, unit: usize, name: &str) -> Target {
        let Unit { rules, package, .. } = &self.units[unit];
        if rules.contains_key(name) {
            return Target::Rule(RuleId { unit, name: name.to_owned() });
        }
        let near = closest(name, rules.keys().map(String::as_str));
        Target::Nothing(format!("package `{package}` has no rule `{name}`{}", did_you_mean(near)))
    }

    fn aliases(&self, unit: usize, problems: &mut Vec<Problem>) -> BTreeMap<String, Target> {
        let mut aliases = BTreeMap::new();
        for import in &self.units[unit].module.imports {
            match self.import(unit, import) {
                Ok(Some((name, target))) => {
                    aliases.insert(name, target);
                }
                Ok(None) => {}
                Err(message) => problems.push(self.problem(unit, token_place(&import.span), message)),
            }
        }
        aliases
    }

    /// Returns the name and the target of an import; `None` for a keyword import.
    fn import(&self, unit: usize, import: &Import) -> Result<Option<(String, Target)>, String> {
        let chain = Chain::of(&import.refr);
        let keys = chain.literal_keys();
        if chain.root() == Some("input") {
            return Err("an alias hides that a value comes from `input`; write it out where it is used".into());
        }
        if chain.root() != Some("data") {
            return Ok(None);
        }
        let name = import.r#as.as_ref().map_or(keys.last().copied().unwrap_or("data"), |alias| alias.text());
        let (target, used) = self.of_data(unit, &keys);
        match target {
            Target::Nothing(_) if keys.first() == Some(&"policies") => {
                Err(format!("package `{}` is not among the library modules", keys.join(".")))
            }
            Target::Nothing(message) => Err(message),
            Target::Rule(_) if used < keys.len() => Err("import a package, and name the rule where it is used".into()),
            Target::Parameters if used < keys.len() => {
                Err("import `data.parameters`, and name the parameter where it is used".into())
            }
            Target::Package(index) if index == unit => Err("a module need not import its own package".into()),
            target => Ok(Some((name.to_owned(), target))),
        }
    }
}

impl Unit {
    fn of(path: &str, module: Module) -> Self {
        let mut rules: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, rule) in module.policy.iter().enumerate() {
            if let Some(name) = Chain::of(head_reference(rule)).root() {
                rules.entry(name.to_owned()).or_default().push(index);
            }
        }
        Self { path: path.to_owned(), package: package_name(&module), module, rules, aliases: BTreeMap::new() }
    }

    /// Returns where a rule is first defined.
    pub(super) fn place_of(&self, name: &str) -> (u32, u32) {
        let first = self.rules.get(name).and_then(|indices| indices.first());
        first.map_or((1, 1), |&index| place(head_reference(&self.module.policy[index])))
    }
}

/// Returns a module's package in dots.
pub(super) fn package_name(module: &Module) -> String {
    Chain::of(&module.package.refr).dotted().unwrap_or_default()
}

/// Returns the tail of a message that suggests a name.
pub(super) fn did_you_mean(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}
