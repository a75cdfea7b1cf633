//! Terraform and OpenTofu: a root module with all that it calls is a unit; its blocks, evaluated, are the subjects.
//!
//! `module.rs` puts the files of a folder together, `library.rs` finds modules, `evaluate/` gives expressions their values,
//! `subjects.rs` makes subjects of blocks, `ties.rs` says which belong together. What the source does not settle is unknown,
//! with the reason. A module that nobody reaches (modules that call each other in a circle) is judged by itself.

mod companions;
mod evaluate;
pub(in crate::resolve) mod functions;
mod json;
mod library;
mod module;
pub(super) mod plan;
mod references;
mod subjects;
mod ties;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use self::evaluate::Evaluator;
use self::library::Library;
use self::module::{Module, Role, Source, local_folder, role};
use self::subjects::Finder;
use super::{Claim, Context, Grouping, ParsedFile, Technology, Unit, base_name, take_documents, terraform_kubernetes};
use crate::discover::folder_of;
use crate::model::FileKind;
use crate::parse::hcl::syntax::Body;

/// Terraform and OpenTofu configuration, in HCL or JSON.
pub(super) struct Terraform;

const NAME: &str = "terraform";

impl Technology for Terraform {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let readable = matches!(kind, FileKind::Hcl | FileKind::Json);
        if readable && role(path) != Role::None { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::Folder
    }

    fn yields(&self, subject: &str) -> bool {
        let resource = subject.strip_prefix("data.").unwrap_or(subject);
        terraform_kubernetes::yields(subject)
            || subject.starts_with("terraform.")
            || resource.contains('_') && !resource.contains(['.', ':'])
    }

    /// The folders of the modules that a file calls: every text of a source that is a path counts, whatever it belongs to.
    fn joins(&self, path: &str, text: &str) -> Vec<String> {
        if !matches!(role(path), Role::Configuration | Role::Override) {
            return Vec::new();
        }
        let folder = folder_of(path);
        let sources = memchr::memmem::find_iter(text.as_bytes(), "source");
        let named = sources.filter_map(|at| {
            let rest = text.get(at + "source".len()..)?.trim_start_matches(['"', ' ', '\t']);
            let rest = rest.strip_prefix(['=', ':'])?.trim_start().strip_prefix('"')?;
            local_folder(folder, rest.split_once('"')?.0)
        });
        named.collect()
    }

    fn units(&self, files: &mut [ParsedFile], context: &Context<'_>, give: &mut dyn FnMut(Unit)) {
        let library = Library::new(context, modules(self, files));
        let mut seen = HashSet::new();
        let mut reached: HashSet<Arc<str>> = HashSet::new();
        let mut deploy = |root: &Arc<Module>, reached: &mut HashSet<Arc<str>>| {
            let evaluator = Evaluator::new(context, &library, Arc::clone(root));
            let mut finder = Finder::new(&evaluator);
            finder.find(&mut seen);
            reached.extend(finder.reached.drain());
            if let Some(mut unit) = finder.unit() {
                terraform_kubernetes::read_as_objects(&mut unit.subjects, &mut unit.ties);
                give(unit);
            }
        };
        let called: HashSet<String> = library
            .judged()
            .flat_map(|module| module.local_calls().filter(|folder| **folder != *module.folder).collect::<Vec<_>>())
            .collect();
        for module in library.judged() {
            let chosen = context.settings.terraform.names_root(&module.folder);
            if !called.contains(&*module.folder) || module.is_configured() || chosen {
                deploy(module, &mut reached);
            }
        }
        // What is called only in a circle, or only by what is called beyond a limit.
        for module in library.judged() {
            if !reached.contains(&module.folder) {
                deploy(module, &mut reached);
            }
        }
    }
}

/// Returns the modules of the files, by folder.
fn modules(technology: &Terraform, files: &mut [ParsedFile]) -> BTreeMap<Arc<str>, Arc<Module>> {
    let taken = take_documents(files, |file, _| technology.claim(&file.path, file.kind) == Claim::Name);
    let mut folders: BTreeMap<String, Vec<(Source, Body)>> = BTreeMap::new();
    for (index, document) in taken {
        let file = &files[index];
        let body = match document.syntax {
            Some(body) => *body,
            None => json::body(&document.root, role(&file.path) == Role::Values),
        };
        let folder = folder_of(&file.path);
        let source = Source { path: Arc::clone(&file.path), kind: file.kind, text: Arc::clone(&file.text) };
        folders.entry(folder.to_owned()).or_default().push((source, body));
    }
    folders
        .into_iter()
        .map(|(folder, files)| (folder.as_str().into(), Arc::new(Module::new(&folder, true, files))))
        .collect()
}

#[cfg(test)]
mod conformance;
#[cfg(test)]
mod tests;
