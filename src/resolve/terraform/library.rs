//! The modules of a tree by their folder: those that are judged, and those that are only read to resolve others.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::super::Context;
use super::evaluate::Instance;
use super::json;
use super::module::{Module, Role, Source, joined, local_folder, role};
use crate::discover::kind_of;
use crate::model::FileKind;
use crate::parse::hcl::syntax::{Block, Body};
use crate::parse::{Node, ParseLimits, format_of};

/// Where Terraform notes which modules it fetched.
const MANIFEST: &str = ".terraform/modules/modules.json";

/// The modules of a tree.
pub(super) struct Library<'a> {
    context: &'a Context<'a>,
    judged: BTreeMap<Arc<str>, Arc<Module>>,
    read: RefCell<HashMap<String, Option<Arc<Module>>>>,
    manifests: RefCell<HashMap<Arc<str>, Arc<HashMap<String, String>>>>,
    values: RefCell<HashMap<Arc<str>, Arc<Vec<(Source, Body)>>>>,
}

/// What a call of a module leads to.
pub(super) enum Found {
    /// A module.
    Module(Arc<Module>),
    /// None that could be read, and why.
    Missing(Arc<str>),
}

impl<'a> Library<'a> {
    /// Takes the modules that are judged.
    pub(super) fn new(context: &'a Context<'a>, judged: BTreeMap<Arc<str>, Arc<Module>>) -> Self {
        Self { context, judged, read: RefCell::default(), manifests: RefCell::default(), values: RefCell::default() }
    }

    /// Returns the modules that are judged, by folder.
    pub(super) fn judged(&self) -> impl Iterator<Item = &Arc<Module>> {
        self.judged.values()
    }

    /// Returns the module that a call names. `names` are those of the calls that lead to the caller.
    pub(super) fn called(&self, root: &Arc<str>, caller: &Instance, names: &str, call: &Block) -> Found {
        let missing = |text: String| Found::Missing(text.into());
        let Some(source) = call.body.attribute("source") else {
            return missing("the call of the module names no source".to_owned());
        };
        let Some(source) = source.value.as_str() else {
            return missing("the source of the module is no literal".to_owned());
        };
        let local = source.starts_with("./") || source.starts_with("../") || matches!(source, "." | "..");
        if local {
            let Some(folder) = local_folder(&caller.module.folder, source) else {
                return missing(format!("the module `{source}` lies outside of the tree"));
            };
            return match self.module(&folder) {
                Some(module) => Found::Module(module),
                None => missing(format!("the folder of the module `{source}` holds no configuration")),
            };
        }
        let name = call.labels.first().map_or("", |name| &**name);
        let key = if names.is_empty() { name.to_owned() } else { format!("{names}.{name}") };
        let manifest = self.manifest(root);
        let folder = manifest.get(&key).and_then(|folder| joined(root, folder));
        match folder.and_then(|folder| self.module(&folder)) {
            Some(module) => Found::Module(module),
            None => missing(format!("the module `{source}` is not in the tree; `terraform init` fetches it")),
        }
    }

    /// Returns the module of a folder.
    fn module(&self, folder: &str) -> Option<Arc<Module>> {
        if let Some(module) = self.judged.get(folder) {
            return Some(Arc::clone(module));
        }
        if let Some(known) = self.read.borrow().get(folder) {
            return known.clone();
        }
        let files = self.context.files.folder(folder);
        let files: Vec<(Source, Body)> =
            files.iter().filter(|path| role(path) != Role::None).filter_map(|path| self.parsed(path)).collect();
        let module = (!files.is_empty()).then(|| Arc::new(Module::new(folder, false, files)));
        self.read.borrow_mut().insert(folder.to_owned(), module.clone());
        module
    }

    fn parsed(&self, path: &Arc<str>) -> Option<(Source, Body)> {
        let kind = match kind_of(path) {
            FileKind::Jsonc => FileKind::Json,
            kind => kind,
        };
        let bytes = self.context.files.read(path)?;
        let text: Arc<str> = crate::discover::decode(&bytes).ok()?.into();
        let limits = ParseLimits::from(&self.context.settings.limits);
        let document = format_of(kind)?.parse(&text, &limits).documents.into_iter().next()?;
        let body = match document.syntax {
            Some(body) => *body,
            None => json::body(&document.root, role(path) == Role::Values),
        };
        Some((Source { path: Arc::clone(path), kind, text }, body))
    }

    /// Returns the files of values that the settings name for a root module.
    pub(super) fn values_of(&self, root: &Module) -> Arc<Vec<(Source, Body)>> {
        if let Some(known) = self.values.borrow().get(&root.folder) {
            return Arc::clone(known);
        }
        let names = self.context.settings.terraform.values_files(&root.folder);
        let found: Vec<(Source, Body)> = names
            .iter()
            .filter_map(|name| joined(&root.folder, name))
            .filter_map(|path| self.parsed(&path.into()))
            .collect();
        let found = Arc::new(found);
        self.values.borrow_mut().insert(Arc::clone(&root.folder), Arc::clone(&found));
        found
    }

    /// Returns the folders of fetched modules by the names of their calls.
    fn manifest(&self, root: &Arc<str>) -> Arc<HashMap<String, String>> {
        if let Some(known) = self.manifests.borrow().get(root) {
            return Arc::clone(known);
        }
        let found = Arc::new(self.read_manifest(root).unwrap_or_default());
        self.manifests.borrow_mut().insert(Arc::clone(root), Arc::clone(&found));
        found
    }

    fn read_manifest(&self, root: &str) -> Option<HashMap<String, String>> {
        let bytes = self.context.files.read(&joined(root, MANIFEST)?)?;
        let text = std::str::from_utf8(&bytes).ok()?;
        let limits = ParseLimits::from(&self.context.settings.limits);
        let document = format_of(FileKind::Json)?.parse(text, &limits).documents.into_iter().next()?;
        let modules = document.root.get("Modules")?.items();
        let entry =
            |module: &Node| Some((module.get("Key")?.as_str()?.to_owned(), module.get("Dir")?.as_str()?.to_owned()));
        Some(modules.filter_map(entry).collect())
    }
}
