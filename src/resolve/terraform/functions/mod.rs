//! Terraform's functions: a name and evaluated arguments -> a value, an unknown, or the message of a refusal.
//!
//! Pure: files come through [`ModuleFiles`], the time is the as-of date, and what differs at each run is unknown on purpose.
//! Every documented name is a row of `table`.

mod arguments;
mod constraint;
pub(in crate::resolve) mod convert;
mod json;
pub(in crate::resolve) mod number;
pub(in crate::resolve) mod order;

use std::sync::Arc;

use crate::model::{Date, Span};
use crate::parse::Node;

/// What a call may use besides its arguments.
pub(in crate::resolve) struct Call<'a> {
    /// The function.
    pub name: &'a str,
    /// Where the call stands; new values get it.
    pub span: Span,
    /// The text of the call, for unknowns.
    pub expression: &'a str,
    /// The date of the run.
    pub as_of: Date,
    /// What the module may read.
    pub files: &'a dyn ModuleFiles,
}

/// The files that a configuration may read: inside the tree only, with paths relative to the module.
pub(in crate::resolve) trait ModuleFiles {
    /// Returns the bytes of a file; nothing if there is none that may be read.
    fn read(&self, path: &str) -> Option<Arc<[u8]>>;

    /// Returns the paths of all files below a folder, relative to it, with `/` between their parts.
    fn list(&self, folder: &str) -> Vec<String>;
}

/// Calls a function. Arguments may hold unknowns anywhere; the result is as known as Terraform's would be.
///
/// # Errors
///
/// The message of a call that Terraform refuses.
pub(in crate::resolve) fn call(call: &Call<'_>, arguments: &[Node]) -> Result<Node, String> {
    let _ = arguments;
    Ok(Node::unknown(call.expression, Vec::new(), call.span))
}

/// Returns whether Terraform or OpenTofu documents a function of this name.
pub(in crate::resolve) fn is_known(name: &str) -> bool {
    let _ = name;
    true
}
