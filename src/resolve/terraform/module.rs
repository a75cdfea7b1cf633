//! The files of a folder -> a module: what it declares, with overrides laid over.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::FileKind;
use crate::parse::hcl::syntax::{Attribute, Block, Body, Syntax};

/// A file that declares something.
#[derive(Debug)]
pub(super) struct Source {
    /// Its path in the tree.
    pub(super) path: Arc<str>,
    /// Its syntax.
    pub(super) kind: FileKind,
    /// Its text, for expressions as written.
    pub(super) text: Arc<str>,
}

/// A block, and the file that it stands in.
#[derive(Debug)]
pub(super) struct Declaration {
    /// The file, as index into the module's sources.
    pub(super) source: usize,
    /// The block.
    pub(super) block: Block,
}

/// A folder of configuration.
#[derive(Debug, Default)]
pub(super) struct Module {
    /// The folder, relative to the top of the tree; empty for the top.
    pub(super) folder: Arc<str>,
    /// Whether its subjects are judged; not if it is only read to resolve others.
    pub(super) judged: bool,
    /// Its files.
    pub(super) sources: Vec<Source>,
    /// Every block, in order of file and place; those below are indexes into it.
    pub(super) declarations: Vec<Declaration>,
    /// Resources and data sources by `type.name` and `data.type.name`.
    pub(super) resources: HashMap<String, usize>,
    /// Calls of modules by name.
    pub(super) calls: BTreeMap<Arc<str>, usize>,
    /// Variables by name.
    pub(super) variables: HashMap<Arc<str>, usize>,
    /// Outputs by name.
    pub(super) outputs: BTreeMap<Arc<str>, usize>,
    /// Locals by name, with the file that each stands in.
    pub(super) locals: HashMap<Arc<str>, (usize, Attribute)>,
    /// Files of values (`terraform.tfvars` ...), later ones win.
    pub(super) values: Vec<(Source, Body)>,
}

impl Module {
    /// Makes a module of the files of a folder.
    pub(super) fn new(folder: &str, judged: bool, files: Vec<(Arc<str>, FileKind, Syntax)>) -> Self {
        let mut module = Self { folder: folder.into(), judged, ..Self::default() };
        let names: Vec<Arc<str>> = files.iter().map(|(path, _, _)| Arc::clone(path)).collect();
        let shadowed = |path: &str| {
            let tofu = path.strip_suffix(".tf").map(|stem| format!("{stem}.tofu"));
            let tofu = tofu.or_else(|| path.strip_suffix(".tf.json").map(|stem| format!("{stem}.tofu.json")));
            tofu.is_some_and(|tofu| names.iter().any(|name| **name == *tofu))
        };
        let mut files: Vec<_> = files.into_iter().filter(|(path, _, _)| !shadowed(path)).collect();
        files.sort_by(|one, other| order(&one.0).cmp(&order(&other.0)));
        for (path, kind, syntax) in files {
            let source = Source { path, kind, text: syntax.text };
            match role(&source.path) {
                Role::Values => module.values.push((source, syntax.body)),
                role => {
                    module.sources.push(source);
                    let index = module.sources.len() - 1;
                    for block in syntax.body.blocks {
                        module.add(index, block, role == Role::Override);
                    }
                }
            }
        }
        module
    }

    fn add(&mut self, source: usize, mut block: Block, overrides: bool) {
        if &*block.kind == "locals" {
            for attribute in block.body.attributes {
                self.locals.insert(Arc::clone(&attribute.name), (source, attribute));
            }
            return;
        }
        let place = self.declarations.len();
        let known = match (&*block.kind, &block.labels[..]) {
            ("resource", [kind, name]) => self.resources.insert(format!("{kind}.{name}"), place),
            ("data", [kind, name]) => self.resources.insert(format!("data.{kind}.{name}"), place),
            ("module", [name]) => self.calls.insert(Arc::clone(name), place),
            ("variable", [name]) => self.variables.insert(Arc::clone(name), place),
            ("output", [name]) => self.outputs.insert(Arc::clone(name), place),
            ("provider", [_]) | ("terraform", []) => None,
            _ => return,
        };
        if let Some(first) = known.filter(|_| overrides) {
            let target = &mut self.declarations[first].block;
            block.place_at(target.header);
            overlay(&mut target.body, block.body);
            match (&*block.kind, &block.labels[..]) {
                ("resource", [kind, name]) => self.resources.insert(format!("{kind}.{name}"), first),
                ("data", [kind, name]) => self.resources.insert(format!("data.{kind}.{name}"), first),
                ("module", [name]) => self.calls.insert(Arc::clone(name), first),
                ("variable", [name]) => self.variables.insert(Arc::clone(name), first),
                ("output", [name]) => self.outputs.insert(Arc::clone(name), first),
                _ => None,
            };
            return;
        }
        self.declarations.push(Declaration { source, block });
    }

    /// Returns whether it says where its state or its providers are, as only a root module should.
    pub(super) fn is_configured(&self) -> bool {
        self.declarations.iter().any(|declaration| {
            let body = &declaration.block.body;
            &*declaration.block.kind == "terraform" && body.blocks.iter().any(|block| {
                matches!(&*block.kind, "backend" | "cloud")
            })
        })
    }

    /// Returns the folders of the modules that it calls by a local path, with the name of each call.
    pub(super) fn local_calls(&self) -> impl Iterator<Item = (&Arc<str>, String)> {
        self.calls.iter().filter_map(|(name, call)| {
            let source = self.declarations[*call].block.body.attribute("source")?.value.as_str()?;
            Some((name, local_folder(&self.folder, source)?))
        })
    }
}

/// What a file is to a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// It declares.
    Configuration,
    /// It changes what others declare.
    Override,
    /// It gives values to variables.
    Values,
    /// Nothing.
    None,
}

/// Tells from its name what a file is to the module of its folder.
pub(super) fn role(path: &str) -> Role {
    let name = super::base_name(path);
    if matches!(name, "terraform.tfvars" | "terraform.tfvars.json")
        || name.ends_with(".auto.tfvars")
        || name.ends_with(".auto.tfvars.json")
    {
        return Role::Values;
    }
    let stem = [".tf", ".tofu", ".tf.json", ".tofu.json"].iter().find_map(|end| name.strip_suffix(end));
    match stem {
        Some(stem) if stem == "override" || stem.ends_with("_override") => Role::Override,
        Some(_) => Role::Configuration,
        None => Role::None,
    }
}

/// The order in which Terraform reads files: overrides last, `terraform.tfvars` before the others.
fn order(path: &str) -> (Role, bool, &str) {
    let name = super::base_name(path);
    (role(path), !name.starts_with("terraform.tfvars"), name)
}

/// Lays a body over another: attributes replace their like, and blocks of a type all blocks of that type.
fn overlay(target: &mut Body, over: Body) {
    for attribute in over.attributes {
        match target.attributes.iter_mut().find(|known| known.name == attribute.name) {
            Some(known) => {
                let mut attribute = attribute;
                attribute.value.place_at(known.value.span);
                attribute.name_span = known.name_span;
                *known = attribute;
            }
            None => target.attributes.push(attribute),
        }
    }
    target.blocks.retain(|block| !over.blocks.iter().any(|other| other.kind == block.kind));
    target.blocks.extend(over.blocks);
}

/// Returns the folder that a module's source names, if it is a path that stays in the tree.
pub(super) fn local_folder(folder: &str, source: &str) -> Option<String> {
    let local = source.starts_with("./") || source.starts_with("../") || source == "." || source == "..";
    local.then(|| joined(folder, source)).flatten()
}

/// Joins a relative path to a folder; nothing if it leaves the tree.
pub(super) fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_local_only_with_a_dot() {
        assert_eq!(local_folder("live/prod", "../../modules/vpc").as_deref(), Some("modules/vpc"));
        assert_eq!(local_folder("", "./vpc/").as_deref(), Some("vpc"));
        assert_eq!(local_folder("live", "../../out"), None);
        assert_eq!(local_folder("live", "terraform-aws-modules/vpc/aws"), None);
    }

    #[test]
    fn roles_are_told_from_names() {
        assert_eq!(role("a/main.tf"), Role::Configuration);
        assert_eq!(role("a/main.tofu.json"), Role::Configuration);
        assert_eq!(role("a/prod_override.tf"), Role::Override);
        assert_eq!(role("a/x.auto.tfvars"), Role::Values);
        assert_eq!(role("a/prod.tfvars"), Role::None);
    }
}
