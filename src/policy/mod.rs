//! Policy sources -> policy set: metadata, selectors, static checks.
//!
//! A policy is one Rego module with a `# METADATA` block. The policies that are built in come with an index that was
//! generated from their sources, so that nothing is parsed at start that cannot match; packs from disk are checked in full.

mod metadata;
mod set;
mod syntax;

pub use metadata::{ControlMapping, Metadata, MetadataError, Parameter};
pub use set::{Brief, LoadError, Module, Policy, PolicySet};
pub use syntax::{
    Alike, Analysis, Body, Call, Following, KeySet, Partial, PartialPolicy, Problem, Reads, Sure, analyse, deny_heads,
    imports_of, package_of, test_rules,
};
