//! The `configuration` of a plan: which arguments the source sets, and what they refer to.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::address;
use crate::parse::{Entry, Node};

/// Most blocks that one argument is taken to refer to.
const MOST_TARGETS: usize = 256;

/// Most steps from a variable to its argument, or from an output to its value.
const MOST_STEPS: usize = 64;

/// The configuration, by address.
#[derive(Default)]
pub(super) struct Configuration<'a> {
    /// Resources and data sources by the address of their block.
    resources: HashMap<String, &'a Node>,
    /// Modules by their address and a dot; the root by the empty text.
    modules: HashMap<String, Module<'a>>,
    /// What variables and outputs lead to.
    reached: HashMap<String, Rc<BTreeSet<Target>>>,
}

/// A module of the configuration.
pub(super) struct Module<'a> {
    /// What it declares.
    pub(super) body: &'a Node,
    /// Its call, and the module of that; none of the root.
    pub(super) call: Option<(&'a Entry, String)>,
}

/// A block that an argument refers to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    /// The block's address.
    pub(super) block: String,
    /// The index of the instance meant, if the reference has one.
    pub(super) index: Option<String>,
    /// Whether the instance of the same index is meant, where there is one.
    pub(super) alike: bool,
}

/// A module to be read: the prefix of its addresses, its body, and its call with the prefix of the caller.
type OpenModule<'a> = (String, &'a Node, Option<(&'a Entry, String)>);

impl<'a> Configuration<'a> {
    /// Takes the value of `configuration`.
    pub(super) fn of(node: Option<&'a Node>) -> Self {
        let mut configuration = Self::default();
        let mut open: Vec<OpenModule<'a>> =
            node.and_then(|node| node.get("root_module")).map(|root| (String::new(), root, None)).into_iter().collect();
        while let Some((prefix, body, call)) = open.pop() {
            for resource in body.get("resources").into_iter().flat_map(Node::items) {
                if let Some(address) = resource.get("address").and_then(Node::as_str) {
                    configuration.resources.insert(format!("{prefix}{address}"), resource);
                }
            }
            for entry in body.get("module_calls").into_iter().flat_map(Node::entries) {
                if let Some(module) = entry.value.get("module") {
                    open.push((format!("{prefix}module.{}.", entry.key), module, Some((entry, prefix.clone()))));
                }
            }
            configuration.modules.insert(prefix, Module { body, call });
        }
        configuration
    }

    /// Returns a resource by the address of its block.
    pub(super) fn resource(&self, block: &str) -> Option<&'a Node> {
        self.resources.get(block).copied()
    }

    /// Returns the modules in order of address.
    pub(super) fn modules(&self) -> Vec<(&str, &Module<'a>)> {
        let mut modules: Vec<_> = self.modules.iter().map(|(prefix, module)| (prefix.as_str(), module)).collect();
        modules.sort_by_key(|(prefix, _)| *prefix);
        modules
    }

    /// Returns the blocks that an expression of a module refers to, through variables, outputs and instances.
    pub(super) fn targets(&mut self, module: &str, expression: &Node) -> BTreeSet<Target> {
        let mut targets = BTreeSet::new();
        let mut references = Vec::new();
        references_below(expression, &mut references);
        self.follow(module, &references, 0, &mut targets);
        targets
    }

    fn follow(&mut self, module: &str, references: &[&str], steps: usize, targets: &mut BTreeSet<Target>) {
        let alike = references.iter().any(|name| name.starts_with("each.") || *name == "count.index");
        for reference in most_exact(references) {
            if targets.len() >= MOST_TARGETS || steps > MOST_STEPS {
                return;
            }
            let parts = address::parts(reference);
            let indirect = match parts[..] {
                ["var", name, ..] => self.argument(module, name),
                ["module", call, output, ..] => self.output(module, call, output),
                ["local" | "each" | "count" | "path" | "self" | "terraform", ..] => None,
                ["data", kind, name, ..] => {
                    targets.insert(target(format!("{module}data.{kind}."), name, alike));
                    None
                }
                [kind, name, ..] => {
                    targets.insert(target(format!("{module}{kind}."), name, alike));
                    None
                }
                _ => None,
            };
            let Some((place, expression)) = indirect else { continue };
            let key = format!("{module} {}", parts[..parts.len().min(3)].join("."));
            if let Some(known) = self.reached.get(&key) {
                targets.extend(known.iter().cloned());
                continue;
            }
            // What leads back to itself leads nowhere.
            self.reached.insert(key.clone(), Rc::default());
            let mut found = BTreeSet::new();
            let mut below = Vec::new();
            references_below(expression, &mut below);
            self.follow(&place, &below, steps + 1, &mut found);
            targets.extend(found.iter().cloned());
            self.reached.insert(key, Rc::new(found));
        }
    }

    /// Returns the argument that gives a variable its value, and the module that it stands in.
    fn argument(&self, module: &str, name: &str) -> Option<(String, &'a Node)> {
        let (call, place) = self.modules.get(module)?.call.as_ref()?;
        Some((place.clone(), call.value.get("expressions")?.get(address::name_and_index(name).0)?))
    }

    /// Returns the value of an output of a called module, and that module.
    fn output(&self, module: &str, call: &str, output: &str) -> Option<(String, &'a Node)> {
        let place = format!("{module}module.{}.", address::name_and_index(call).0);
        let outputs = self.modules.get(&place)?.body.get("outputs")?;
        Some((place, outputs.get(address::name_and_index(output).0)?.get("expression")?))
    }
}

fn target(prefix: String, part: &str, alike: bool) -> Target {
    let (name, index) = address::name_and_index(part);
    Target { block: prefix + name, index: index.map(str::to_owned), alike }
}

/// Returns whether a node of the configuration is the expression of an argument, not a block.
pub(super) fn is_argument(node: &Node) -> bool {
    node.as_object().is_some_and(|object| {
        object.is_empty() || object.entry("constant_value").is_some() || object.entry("references").is_some()
    })
}

/// Collects the references of an argument or block, in order.
pub(super) fn references_below<'a>(node: &'a Node, found: &mut Vec<&'a str>) {
    if is_argument(node) {
        found.extend(node.get("references").into_iter().flat_map(Node::items).filter_map(Node::as_str));
        return;
    }
    for item in node.items() {
        references_below(item, found);
    }
    for entry in node.entries() {
        references_below(&entry.value, found);
    }
}

/// Leaves out references that begin others: with `aws_kms_key.a.arn` comes `aws_kms_key.a`.
pub(super) fn most_exact<'a>(references: &[&'a str]) -> Vec<&'a str> {
    let begins = |short: &str, long: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(['.', '[']));
    // Terraform lists the longer one first, and what it begins behind it.
    let mut exact: Vec<&str> = Vec::new();
    for reference in references {
        if !exact.last().is_some_and(|last| begins(reference, last) || last == reference) {
            exact.push(reference);
        }
    }
    exact
}
