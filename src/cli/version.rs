//! What `--version` names besides the program: all that has a part in a result, so that two runs can be told apart.

use crate::evaluate::ENGINE;
use crate::evidence::{BUNDLE_VERSION, SCHEMA_VERSION};
use crate::model::digest;
use crate::policy::PolicySet;

/// Returns the version of the program, of the policies that are built in, of the engine, and of what is written.
pub(super) fn long() -> anyhow::Result<String> {
    let set = PolicySet::built_in()?;
    let policies: Vec<&str> =
        set.iter().filter(|policy| !policy.brief.deprecated).map(|policy| &*policy.sha256).collect();
    let (count, digest) = (policies.len(), digest::of_fields(policies));
    let version = env!("CARGO_PKG_VERSION");
    Ok(format!(
        "{version}\n\
         policies         {count}, sha256 {digest}\n\
         engine           {ENGINE}\n\
         evidence record  schema {SCHEMA_VERSION}\n\
         bundle           schema {BUNDLE_VERSION}"
    ))
}
