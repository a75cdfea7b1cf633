//! Ties between the blocks of a folder: a reference, the same literal name, or the same expression.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::super::{Subject, Ties};
use crate::parse::{Node, Unknown, Value};

/// A type whose attribute names the resource of another type that it belongs to.
pub(super) struct Companion {
    pub(super) kind: &'static str,
    pub(super) attribute: &'static str,
    pub(super) parent: &'static str,
    pub(super) parent_attribute: &'static str,
}

/// Which attribute names which resource. For these, a name that cannot be compared leaves the tie open.
pub(super) const COMPANIONS: &[Companion] = &[
    s3("aws_s3_bucket_acl"),
    s3("aws_s3_bucket_lifecycle_configuration"),
    s3("aws_s3_bucket_logging"),
    s3("aws_s3_bucket_object_lock_configuration"),
    s3("aws_s3_bucket_ownership_controls"),
    s3("aws_s3_bucket_policy"),
    s3("aws_s3_bucket_public_access_block"),
    s3("aws_s3_bucket_replication_configuration"),
    s3("aws_s3_bucket_server_side_encryption_configuration"),
    s3("aws_s3_bucket_versioning"),
    s3("aws_s3_bucket_website_configuration"),
    to_id("aws_security_group_rule", "security_group_id", "aws_security_group"),
    to_id("aws_vpc_security_group_ingress_rule", "security_group_id", "aws_security_group"),
    to_id("aws_vpc_security_group_egress_rule", "security_group_id", "aws_security_group"),
];

const fn s3(kind: &'static str) -> Companion {
    Companion { kind, attribute: "bucket", parent: "aws_s3_bucket", parent_attribute: "bucket" }
}

const fn to_id(kind: &'static str, attribute: &'static str, parent: &'static str) -> Companion {
    Companion { kind, attribute, parent, parent_attribute: "id" }
}

/// Returns the ties of the blocks of one folder, in time linear in their size.
pub(super) fn ties(subjects: &[Subject]) -> Ties {
    let mut ties = Ties::none();
    let addresses: HashMap<&str, usize> =
        subjects.iter().enumerate().map(|(index, subject)| (subject.address.as_str(), index)).collect();
    for (index, subject) in subjects.iter().enumerate() {
        subject.config.visit_unknowns(&mut |unknown| {
            for other in referred(unknown, &addresses) {
                ties.tie(index, other);
            }
        });
    }
    let parents = Parents::of(subjects);
    for (index, subject) in subjects.iter().enumerate() {
        for companion in COMPANIONS.iter().filter(|companion| *companion.kind == *subject.kind) {
            parents.tie(companion, index, subject, &addresses, &mut ties);
        }
    }
    ties
}

/// Returns the blocks of the folder that an expression refers to.
fn referred(unknown: &Unknown, addresses: &HashMap<&str, usize>) -> Vec<usize> {
    unknown.references.iter().filter_map(|name| addresses.get(address_of(name)?).copied()).collect()
}

/// Returns the address in a reference: `aws_s3_bucket.data.id` -> `aws_s3_bucket.data`.
fn address_of(reference: &str) -> Option<&str> {
    let parts = if reference.starts_with("data.") { 3 } else { 2 };
    let end = reference.match_indices('.').nth(parts - 1).map_or(reference.len(), |(at, _)| at);
    reference.get(..end)
}

/// A name that decides a tie, as far as the source settles it.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Name<'a> {
    Literal(&'a str),
    /// An expression over variables and locals only: equal text has an equal value in one folder.
    Expression(&'a str),
}

/// Resources by type and name.
struct Parents<'a> {
    by_name: HashMap<(&'a str, Name<'a>), Vec<usize>>,
    by_kind: HashMap<&'a str, Vec<usize>>,
    /// Resources whose own name the source does not settle.
    unsettled: BTreeSet<usize>,
}

impl<'a> Parents<'a> {
    fn of(subjects: &'a [Subject]) -> Self {
        let mut parents = Self { by_name: HashMap::new(), by_kind: HashMap::new(), unsettled: BTreeSet::new() };
        for (index, subject) in subjects.iter().enumerate() {
            let Some(companion) = COMPANIONS.iter().find(|companion| *companion.parent == *subject.kind) else {
                continue;
            };
            parents.by_kind.entry(companion.parent).or_default().push(index);
            match subject.config.get(companion.parent_attribute).map(name) {
                Some(Some(name)) => {
                    parents.by_name.entry((companion.parent, name)).or_default().push(index);
                    if matches!(name, Name::Expression(_)) {
                        parents.unsettled.insert(index);
                    }
                }
                Some(None) => {
                    parents.unsettled.insert(index);
                }
                // Without a name the provider makes one, which no literal equals.
                None => {}
            }
        }
        parents
    }

    /// Ties a companion to the resource that it names, or leaves the ties open that cannot be decided.
    fn tie(
        &self,
        companion: &Companion,
        index: usize,
        subject: &Subject,
        addresses: &HashMap<&str, usize>,
        ties: &mut Ties,
    ) {
        let Some(value) = subject.config.get(companion.attribute) else { return };
        if value.as_unknown().is_some_and(|unknown| !referred(unknown, addresses).is_empty()) {
            return;
        }
        let kind: Arc<str> = companion.kind.into();
        let named = name(value);
        if let Some(parents) = named.and_then(|name| self.by_name.get(&(companion.parent, name))) {
            for parent in parents {
                ties.tie(index, *parent);
            }
            return;
        }
        // A literal can only be the name of a resource whose own name is not settled.
        let literal = matches!(named, Some(Name::Literal(_)));
        for parent in self.by_kind.get(companion.parent).into_iter().flatten() {
            if !literal || self.unsettled.contains(parent) {
                ties.leave_open(*parent, &kind);
            }
        }
    }
}

/// Returns the name that a value gives; nothing if it cannot be compared.
fn name(value: &Node) -> Option<Name<'_>> {
    match &value.value {
        Value::String(text) => Some(Name::Literal(text)),
        Value::Unknown(unknown) => {
            let pure = unknown.references.iter().all(|name| name.starts_with("var.") || name.starts_with("local."));
            (pure && !unknown.references.is_empty()).then_some(Name::Expression(&unknown.expression))
        }
        _ => None,
    }
}
