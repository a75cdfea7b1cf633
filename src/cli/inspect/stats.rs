//! Which share of the attributes of Terraform resources is known from the source, and why the rest is not.

use std::collections::BTreeMap;

use crate::parse::{Node, Object, Reason, Unknown, Value};
use crate::resolve::Subject;

/// Faults that are listed.
const LISTED: usize = 20;

/// Numbers of attributes; each value in a list or an object counts by itself.
#[derive(Debug, Default)]
pub(super) struct Stats {
    subjects: usize,
    known: usize,
    computed: usize,
    read: usize,
    open: usize,
    told: usize,
    faults: BTreeMap<String, usize>,
    reasons: BTreeMap<String, usize>,
}

impl Stats {
    /// Adds the attributes of a resource or data source.
    pub(super) fn add(&mut self, technology: &str, subject: &Subject) {
        if technology != "terraform" || subject.kind.starts_with("terraform.") {
            return;
        }
        self.subjects += 1;
        let attributes = subject.config.as_object().into_iter().flat_map(Object::iter);
        attributes.for_each(|entry| self.count(&entry.value));
    }

    fn count(&mut self, node: &Node) {
        match &node.value {
            Value::Unknown(unknown) => self.unknown(unknown),
            Value::Array(items) if !items.is_empty() => items.iter().for_each(|item| self.count(item)),
            Value::Object(object) if !object.is_empty() => object.iter().for_each(|entry| self.count(&entry.value)),
            _ => self.known += 1,
        }
    }

    fn unknown(&mut self, unknown: &Unknown) {
        match &unknown.reason {
            Reason::Computed if is_read_when_planned(unknown) => {
                self.read += 1;
                for name in &unknown.references {
                    *self.reasons.entry(name.to_string()).or_default() += 1;
                }
            }
            Reason::Computed => self.computed += 1,
            Reason::Open => {
                self.open += 1;
                for name in unknown.references.iter().filter(|name| name.starts_with("var.")) {
                    *self.reasons.entry(name.to_string()).or_default() += 1;
                }
            }
            Reason::Told(reason) => {
                self.told += 1;
                *self.reasons.entry(reason.to_string()).or_default() += 1;
            }
            Reason::Fault(fault) => *self.faults.entry(fault.to_string()).or_default() += 1,
        }
    }

    /// Returns the numbers as they are printed. A plan does not know either what is computed, but it does what data sources read.
    pub(super) fn to_json(&self) -> serde_json::Value {
        let errors: usize = self.faults.values().sum();
        let unknown = self.computed + self.read + self.open + self.told;
        let total = self.known + unknown + errors;
        let share = |part: usize, whole: usize| match whole {
            0 => 1.0,
            whole => (part as f64 / whole as f64 * 10_000.0).round() / 10_000.0,
        };
        let listed = |counts: &BTreeMap<String, usize>| {
            let mut counts: Vec<(&String, &usize)> = counts.iter().collect();
            counts.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
            let listed = counts.into_iter().take(LISTED);
            listed.map(|(text, count)| serde_json::json!({ "what": text, "attributes": count })).collect::<Vec<_>>()
        };
        serde_json::json!({
            "resources": self.subjects,
            "attributes": {
                "total": total,
                "known": self.known,
                "unknown": unknown,
                "errors": errors,
            },
            "shares": {
                "known": share(self.known, total),
                "unknown": share(unknown, total),
                "errors": share(errors, total),
                "known_of_what_a_plan_knows": share(self.known, total - self.computed),
            },
            "unknown": {
                "known_after_apply": self.computed,
                "read_when_planned": self.read,
                "without_a_value": self.open,
                "not_readable": self.told,
                "by": listed(&self.reasons),
            },
            "errors": listed(&self.faults),
        })
    }
}

/// Returns whether nothing but data sources decides a value: a plan reads them, the source does not say it.
fn is_read_when_planned(unknown: &Unknown) -> bool {
    let read = |name: &str| {
        let data = name.starts_with("data.") || name.contains(".data.");
        data && !name.contains("data.aws_iam_policy_document.")
    };
    !unknown.references.is_empty() && unknown.references.iter().all(|name| read(name))
}
