//! Which policy bears on which control, as the organisation sees it: reviewed additions to what policies say of themselves, and
//! replacements of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::reading::text;
use crate::model::{ControlId, PolicyId, Strength};
use crate::parse::{Node, Value};

/// What a policy is mapped to, by policy.
#[derive(Clone, Debug, Default)]
pub struct Mappings {
    by_policy: BTreeMap<PolicyId, Mapped>,
}

#[derive(Clone, Debug, Default)]
struct Mapped {
    /// Whether what the policy says of itself does not count.
    replaces: bool,
    controls: BTreeMap<ControlId, Strength>,
}

impl Mappings {
    /// Reads the entries of `isms/mapping.yaml`. One that lacks a policy, a control, a strength, a rationale or a reviewer counts
    /// for nothing: a mapping that nobody answers for changes no result.
    pub fn read<'a>(entries: impl Iterator<Item = &'a Node>) -> Self {
        let mut mappings = Self::default();
        for entry in entries {
            let read = || {
                let strength = match text(entry, "strength")?.as_str() {
                    "demonstrates" => Strength::Demonstrates,
                    "supports" => Strength::Supports,
                    _ => return None,
                };
                text(entry, "rationale").and(text(entry, "reviewed_by"))?;
                let policy: PolicyId = text(entry, "policy")?.parse().ok()?;
                Some((policy, text(entry, "control")?.parse().ok()?, strength))
            };
            let Some((policy, control, strength)) = read() else { continue };
            let mapped = mappings.by_policy.entry(policy).or_default();
            mapped.replaces |= entry.get("replaces").is_some_and(|value| value.value == Value::Bool(true));
            mapped.controls.insert(control, strength);
        }
        mappings
    }

    /// Returns the controls of a policy that says of itself that it bears on `own`.
    #[must_use]
    pub fn of(
        &self,
        policy: &PolicyId,
        own: &Arc<BTreeMap<ControlId, Strength>>,
    ) -> Arc<BTreeMap<ControlId, Strength>> {
        let Some(mapped) = self.by_policy.get(policy) else { return Arc::clone(own) };
        let kept = own.iter().filter(|_| !mapped.replaces);
        let all = kept.chain(&mapped.controls).map(|(control, strength)| (control.clone(), *strength));
        Arc::new(all.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FileKind;
    use crate::parse::{ParseLimits, format_of};

    fn mapped(text: &str) -> Vec<String> {
        let parsed = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default());
        let mappings = Mappings::read(parsed.documents[0].root.items());
        let own = Arc::new(BTreeMap::from([("A.8.24".parse().unwrap(), Strength::Demonstrates)]));
        let policy = "ANX-TF-AWS-0001".parse().unwrap();
        mappings.of(&policy, &own).iter().map(|(control, strength)| format!("{control} {strength:?}")).collect()
    }

    #[test]
    fn entries_add_and_replace() {
        let entry = |rest: &str| {
            format!(
                "- {{policy: ANX-TF-AWS-0001, control: A.8.3, strength: supports, rationale: x, reviewed_by: lead{rest}}}\n"
            )
        };
        assert_eq!(mapped(&entry("")), ["A.8.3 Supports", "A.8.24 Demonstrates"]);
        assert_eq!(mapped(&entry(", replaces: true")), ["A.8.3 Supports"]);
        assert_eq!(
            mapped("- {policy: ANX-TF-AWS-0002, control: A.8.3, strength: supports}\n"),
            ["A.8.24 Demonstrates"]
        );
    }

    #[test]
    fn what_nobody_answers_for_changes_nothing() {
        let text = "- {policy: ANX-TF-AWS-0001, control: A.8.3, strength: supports, rationale: x}\n";
        assert_eq!(mapped(text), ["A.8.24 Demonstrates"]);
    }
}
