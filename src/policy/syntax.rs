//! Static checks and the keys that a policy reads, over regorus' syntax tree.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A set of keys, or every key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeySet {
    /// Every key: a reference is computed, or the value is walked.
    All,
    /// These keys.
    Keys(BTreeSet<String>),
}

/// What a rule and everything it calls may look at. It decides whether an unknown value matters (design section 4).
///
/// An unknown value at a path matters if its last string key is in `keys`, or the key of the collection that directly
/// holds it is in `elements`, or any key of its path is in `wholes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reads {
    /// Literal keys of references, and literal strings used as keys.
    pub keys: KeySet,
    /// Keys whose collections are iterated or indexed by a computed key: any direct child is read.
    pub elements: KeySet,
    /// Keys whose values are used as a whole (compared, handed to a builtin): anything below is read.
    pub wholes: KeySet,
}

/// What the static analysis of one policy with its imported modules finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysis {
    /// The package, e.g. `policies.terraform.aws.s3_bucket_encryption`.
    pub package: String,
    /// Packages that it imports or names, directly (`policies.lib.network`).
    pub imports: Vec<String>,
    /// What `deny` looks at.
    pub deny: Reads,
    /// What `applies` looks at; nothing if there is no such rule.
    pub applies: Option<Reads>,
    /// Types of related subjects that it names.
    pub related: Vec<String>,
}

/// Something in a policy that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The source file's name as given.
    pub path: String,
    /// Line, counted from 1.
    pub line: u32,
    /// Column, counted from 1.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

/// Checks a policy and the library modules it may use, and says what it reads.
///
/// # Errors
/// Every problem found, in source order.
pub fn analyse(_policy: (&str, &str), _library: &[(&str, &str)]) -> Result<Analysis, Vec<Problem>> {
    Err(Vec::new())
}
