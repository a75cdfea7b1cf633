//! The source beside a plan: where the block of a resource stands, and the arguments in it.
//!
//! Nothing is evaluated, but the source says more of a block than the configuration of a plan: which `dynamic` blocks it has.
//!
//! A plan lies in the folder of its root module; modules that are called by a local path are found from there.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::super::super::{BlockPlace, Subject, Surroundings};
use super::super::module::{Role, address as block_address, local_folder, role};
use super::address;
use super::value::UNSET;
use crate::discover::folder_of;
use crate::model::{FileKind, LineIndex};
use crate::parse::hcl::syntax::Body;
use crate::parse::{Node, ParseLimits, Value, format_of};

/// Gives each resource of a plan the place of its block, if that is found.
pub(super) fn place(subjects: &mut [Subject], plan: &str, files: &dyn Surroundings, limits: &ParseLimits) {
    let root = folder_of(plan).to_owned();
    let calls: Vec<(String, String)> = subjects
        .iter()
        .filter(|subject| &*subject.kind == "terraform.module")
        .filter_map(|call| Some((call.address.clone(), call.config.get("source")?.as_str()?.to_owned())))
        .collect();
    // Callers come before what they call, as their addresses are the shorter ones.
    let mut folders = BTreeMap::from([(String::new(), root)]);
    for (called, source) in calls {
        let caller = called.rsplit_once(".module.").map_or("", |(caller, _)| caller);
        if let Some(folder) = folders.get(caller).and_then(|folder| local_folder(folder, &source)) {
            folders.insert(called, folder);
        }
    }
    let mut blocks: HashMap<&str, HashMap<String, Arc<BlockPlace>>> = HashMap::new();
    for folder in folders.values() {
        blocks.entry(folder).or_insert_with(|| blocks_of(folder, files, limits));
    }
    for subject in subjects {
        let block = address::block(&subject.address);
        let parts = address::parts(&block);
        let depth = address::depth(&parts) * 2;
        // A call is declared by its caller.
        let depth = if depth == parts.len() { depth - 2 } else { depth };
        let (module, own) = (parts[..depth].join("."), parts[depth..].join("."));
        let found = folders.get(&module).and_then(|folder| blocks.get(folder.as_str())?.get(&own));
        subject.block = found.map(Arc::clone);
        if let Some(block) = &subject.block {
            leave_out_unset(&mut subject.config, &block.names);
        }
    }
}

/// Leaves out what is not known and, as far as the plan tells, not set, unless the source has such a name: a `dynamic` block
/// may set it.
fn leave_out_unset(node: &mut Node, names: &BTreeSet<Arc<str>>) {
    match &mut node.value {
        Value::Object(object) => {
            object.retain(|entry| !is_unset(&entry.value) || names.contains(&entry.key));
            object.values_mut().for_each(|value| leave_out_unset(value, names));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| leave_out_unset(item, names)),
        _ => {}
    }
}

fn is_unset(node: &Node) -> bool {
    node.as_unknown().is_some_and(|unknown| *unknown.expression == *UNSET)
}

/// Adds the names in a body, at any depth.
fn add_names(body: &Body, names: &mut BTreeSet<Arc<str>>) {
    names.extend(body.attributes.iter().map(|attribute| Arc::clone(&attribute.name)));
    for block in &body.blocks {
        names.insert(Arc::clone(&block.kind));
        names.extend(block.labels.iter().cloned());
        add_names(&block.body, names);
    }
}

/// Returns the blocks that the files of a folder declare.
fn blocks_of(folder: &str, files: &dyn Surroundings, limits: &ParseLimits) -> HashMap<String, Arc<BlockPlace>> {
    let mut blocks = HashMap::new();
    for path in files.folder(folder).into_iter().filter(|path| role(path) == Role::Configuration) {
        let Some(bytes) = files.read(&path) else { continue };
        let (Ok(text), Some(format)) = (std::str::from_utf8(&bytes), format_of(FileKind::Hcl)) else { continue };
        if path.ends_with(".json") {
            continue;
        }
        let lines = LineIndex::new(text);
        for body in format.parse(text, limits).documents.into_iter().filter_map(|document| document.syntax) {
            for block in &body.blocks {
                let Some(address) = block_address(block) else { continue };
                let attributes = block.body.attributes.iter();
                let attributes =
                    attributes.map(|one| (Arc::clone(&one.name), lines.locate(one.name_span.to(one.value.span))));
                let nested = block.body.blocks.iter().map(|one| {
                    let dynamic = &*one.kind == "dynamic";
                    let name = if dynamic { one.labels.first().unwrap_or(&one.kind) } else { &one.kind };
                    (Arc::clone(name), lines.locate(one.header))
                });
                let mut arguments: BTreeMap<Arc<str>, _> = nested.rev().collect();
                arguments.extend(attributes);
                let mut names = BTreeSet::new();
                add_names(&block.body, &mut names);
                let place =
                    BlockPlace { path: Arc::clone(&path), header: lines.locate(block.header), arguments, names };
                blocks.insert(address.to_string(), Arc::new(place));
            }
        }
    }
    blocks
}
