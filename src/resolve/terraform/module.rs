//! The files of a folder -> a module: what it declares, with overrides laid over.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::model::FileKind;
use crate::parse::hcl::syntax::{Attribute, Block, Body};

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

/// Declarations of one sort by name. More than one of a name is an error of the configuration; then the one of the same
/// file counts, since such files are mostly not meant to be read together.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<Arc<str>, Vec<usize>>);

impl Names {
    fn add(&mut self, name: Arc<str>, place: usize) {
        self.0.entry(name).or_default().push(place);
    }

    fn places(&self, name: &str) -> &[usize] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
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
    /// Every local value, with its file.
    pub(super) locals: Vec<(usize, Attribute)>,
    /// Files of values (`terraform.tfvars` ...), later ones win.
    pub(super) values: Vec<(Source, Body)>,
    /// Resources, data sources, calls, variables and outputs by their address in the module.
    names: Names,
    local_names: Names,
}

impl Module {
    /// Makes a module of the files of a folder.
    pub(super) fn new(folder: &str, judged: bool, files: Vec<(Source, Body)>) -> Self {
        let mut module = Self { folder: folder.into(), judged, ..Self::default() };
        let names: HashSet<Arc<str>> = files.iter().map(|(source, _)| Arc::clone(&source.path)).collect();
        let shadowed = |path: &str| {
            let tofu = path.strip_suffix(".tf").map(|stem| format!("{stem}.tofu"));
            let tofu = tofu.or_else(|| path.strip_suffix(".tf.json").map(|stem| format!("{stem}.tofu.json")));
            tofu.is_some_and(|tofu| names.contains(&*tofu))
        };
        let mut files: Vec<_> = files.into_iter().filter(|(source, _)| !shadowed(&source.path)).collect();
        files.sort_by(|(one, _), (other, _)| order(&one.path).cmp(&order(&other.path)));
        for (source, body) in files {
            match role(&source.path) {
                Role::Values => module.values.push((source, body)),
                role => {
                    module.sources.push(source);
                    let index = module.sources.len() - 1;
                    for block in body.blocks {
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
                self.local_names.add(Arc::clone(&attribute.name), self.locals.len());
                self.locals.push((source, attribute));
            }
            return;
        }
        let Some(address) = address(&block) else { return };
        if let Some(first) = self.names.places(&address).first().filter(|_| overrides) {
            let target = &mut self.declarations[*first].block;
            block.place_at(target.header);
            overlay(&mut target.body, block.body);
            return;
        }
        self.names.add(address, self.declarations.len());
        self.declarations.push(Declaration { source, block });
    }

    /// Returns the place of a declaration by its address (`aws_vpc.main`, `var.region`), as a file sees it.
    pub(super) fn find(&self, address: &str, source: usize) -> Option<usize> {
        let places = self.names.places(address);
        places.iter().find(|place| self.declarations[**place].source == source).or(places.first()).copied()
    }

    /// Returns a local value by its name, as a file sees it.
    pub(super) fn local(&self, name: &str, source: usize) -> Option<usize> {
        let places = self.local_names.places(name);
        places.iter().find(|place| self.locals[**place].0 == source).or(places.first()).copied()
    }

    /// Returns the calls of modules, as indexes of declarations.
    pub(super) fn calls(&self) -> impl Iterator<Item = usize> {
        let calls = self.declarations.iter().enumerate();
        calls.filter(|(_, declaration)| &*declaration.block.kind == "module").map(|(place, _)| place)
    }

    /// Returns the outputs, as names and indexes of declarations.
    pub(super) fn outputs(&self) -> impl Iterator<Item = (&Arc<str>, usize)> {
        self.declarations.iter().enumerate().filter_map(|(place, declaration)| {
            let block = &declaration.block;
            (&*block.kind == "output").then(|| Some((block.labels.first()?, place)))?
        })
    }

    /// Returns whether it says where its state or its providers are, as only a root module should.
    pub(super) fn is_configured(&self) -> bool {
        self.declarations.iter().any(|declaration| {
            let body = &declaration.block.body;
            &*declaration.block.kind == "terraform"
                && body.blocks.iter().any(|block| matches!(&*block.kind, "backend" | "cloud"))
        })
    }

    /// Returns the folders of the modules that it calls by a local path.
    pub(super) fn local_calls(&self) -> impl Iterator<Item = String> {
        self.calls().filter_map(|call| {
            let source = self.declarations[call].block.body.attribute("source")?.value.as_str()?;
            local_folder(&self.folder, source)
        })
    }
}

/// Returns the address of a block in its module; nothing for blocks that deploy nothing (`moved`, `check` ...).
pub(super) fn address(block: &Block) -> Option<Arc<str>> {
    Some(match (&*block.kind, &block.labels[..]) {
        ("resource", [kind, name]) => format!("{kind}.{name}").into(),
        ("data", [kind, name]) => format!("data.{kind}.{name}").into(),
        ("module", [name]) => format!("module.{name}").into(),
        ("variable", [name]) => format!("var.{name}").into(),
        ("output", [name]) => format!("output.{name}").into(),
        ("provider", [name]) => format!("provider.{name}").into(),
        ("terraform", []) => "terraform".into(),
        _ => return None,
    })
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

/// Returns the path from one folder to another, as Terraform shows the folder of a module.
pub(super) fn relative(from: &str, to: &str) -> String {
    let parts =
        |folder: &'_ str| folder.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (from, to) = (parts(from), parts(to));
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    if from.len() == shared && to.len() == shared {
        return ".".to_owned();
    }
    let up = std::iter::repeat_n("..", from.len() - shared);
    let down = to[shared..].iter().map(String::as_str);
    let path: Vec<&str> = up.chain(down).collect();
    path.join("/")
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
