//! Which share of the attributes of Terraform resources is known from the source, and why the rest is not.

use std::collections::BTreeMap;

use crate::parse::{Node, Reason, Unknown, Value};
use crate::resolve::Subject;

/// Faults that are listed.
const LISTED: usize = 20;

/// Numbers of attributes; each value in a list or an object counts by itself.
#[derive(Debug, Default)]
pub(super) struct Stats {
    subjects: usize,
    known: usize,
    computed: usize,
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
        self.count(&subject.config);
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

    /// Returns the numbers as they are printed. A plan does not know either what is computed.
    pub(super) fn to_json(&self) -> serde_json::Value {
        let errors: usize = self.faults.values().sum();
        let total = self.known + self.computed + self.open + self.told + errors;
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
                "unknown": self.computed + self.open + self.told,
                "errors": errors,
            },
            "shares": {
                "known": share(self.known, total),
                "unknown": share(self.computed + self.open + self.told, total),
                "errors": share(errors, total),
                "known_of_what_a_plan_knows": share(self.known, total - self.computed),
            },
            "unknown": {
                "known_after_apply": self.computed,
                "without_a_value": self.open,
                "not_readable": self.told,
                "by": listed(&self.reasons),
            },
            "errors": listed(&self.faults),
        })
    }
}
