//! Terraform's functions: a name and evaluated arguments -> a value, an unknown, or the message of a refusal.
//!
//! Pure: files come through [`ModuleFiles`], the time is the as-of date, and what differs at each run is unknown on purpose.
//! Every documented name is a row of [`table::FUNCTIONS`]. What a call makes is bounded; beyond that its result is unknown.

pub(in crate::resolve) mod arguments;
mod collection;
mod constraint;
pub(in crate::resolve) mod convert;
mod date;
mod digest;
mod encoding;
mod file;
mod format;
pub(in crate::resolve) mod json;
mod lists;
mod maps;
mod network;
pub(in crate::resolve) mod number;
mod numeric;
pub(in crate::resolve) mod order;
mod pattern;
mod sets;
mod table;
mod text;
mod types;
mod yaml;

use std::collections::HashSet;
use std::sync::Arc;

use arguments::{Arguments, MOST_ELEMENTS, Stop};
pub use table::{FunctionState, documented_functions};
use table::{Implementation, find};

use crate::model::{Date, Span};
use crate::parse::{Node, Unknown};

/// What a call may use besides its arguments.
pub(in crate::resolve) struct Call<'a> {
    /// The function.
    pub(in crate::resolve) name: &'a str,
    /// Where the call stands; new values get it.
    pub(in crate::resolve) span: Span,
    /// The text of the call, for unknowns.
    pub(in crate::resolve) expression: &'a str,
    /// The date of the run.
    pub(in crate::resolve) as_of: Date,
    /// What the module may read.
    pub(in crate::resolve) files: &'a dyn ModuleFiles,
}

/// The files that a configuration may read: inside the tree only, with paths relative to the module.
pub(in crate::resolve) trait ModuleFiles {
    /// Returns the bytes of a file; nothing if there is none that may be read.
    fn read(&self, path: &str) -> Option<Arc<[u8]>>;

    /// Returns the paths of all files below a folder, relative to it, with `/` between their parts.
    fn list(&self, folder: &str) -> Vec<String>;
}

/// The references that an unknown result names at most; the first ones tell enough.
const MOST_REFERENCES: usize = 64;

/// Calls a function. Arguments may hold unknowns anywhere; the result is as known as Terraform's would be.
///
/// # Errors
///
/// The message of a call that Terraform refuses.
pub(in crate::resolve) fn call(call: &Call<'_>, nodes: &[Node]) -> Result<Node, String> {
    let name = call.name.strip_prefix("core::").unwrap_or(call.name);
    if name.contains("::") {
        return Ok(undecidable(call, nodes, "a function of a provider, which is not run"));
    }
    let Some(function) = find(name) else {
        return Err(format!("there is no function named \"{name}\""));
    };
    let (least, most, run) = match function.implementation {
        Implementation::Pure { least, most, run } => (least, most, run),
        Implementation::Evaluator => return Ok(unknown(call, nodes)),
        Implementation::Unknown(reason) => return Ok(undecidable(call, nodes, reason)),
    };
    if nodes.len() < least || nodes.len() > most {
        return Err(format!("the function \"{name}\" takes {}, not {}", arity(least, most), nodes.len()));
    }
    match run(&Arguments { call, nodes }) {
        Ok(node) if node.count() > 4 * MOST_ELEMENTS => Ok(undecidable(call, nodes, "its result is too large")),
        Ok(node) => Ok(node),
        Err(Stop::Refused(message)) => Err(message),
        Err(Stop::Unknown) => Ok(unknown(call, nodes)),
        Err(Stop::Undecidable(reason)) => Ok(undecidable(call, nodes, &reason)),
    }
}

/// Returns whether Terraform or OpenTofu documents a function of this name, or a provider may define it.
#[cfg(test)]
fn is_known(name: &str) -> bool {
    let name = name.strip_prefix("core::").unwrap_or(name);
    name.starts_with("provider::") || find(name).is_some()
}

fn arity(least: usize, most: usize) -> String {
    match (least, most) {
        (1, 1) => "1 argument".to_owned(),
        (least, most) if least == most => format!("{least} arguments"),
        (least, usize::MAX) => format!("at least {least} arguments"),
        (least, most) => format!("{least} to {most} arguments"),
    }
}

/// Returns the unknown of a call whose result depends on unknown arguments.
fn unknown(call: &Call<'_>, nodes: &[Node]) -> Node {
    Node::unknown(call.expression, references(nodes), call.span)
}

/// Returns the unknown of a call that no argument would settle.
fn undecidable(call: &Call<'_>, nodes: &[Node], reason: &str) -> Node {
    Node::unknown(format!("{} ({reason})", call.expression), references(nodes), call.span)
}

/// Returns what the unknowns among the arguments refer to, in order and once each.
fn references(nodes: &[Node]) -> Vec<Arc<str>> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut collect = |unknown: &Unknown| {
        for reference in &unknown.references {
            if found.len() < MOST_REFERENCES && seen.insert(Arc::clone(reference)) {
                found.push(Arc::clone(reference));
            }
        }
    };
    nodes.iter().for_each(|node| node.visit_unknowns(&mut collect));
    found
}

#[cfg(test)]
mod tests;
