# METADATA
# title: Policies of the organisation are enforced
# description: >-
#   Checks that no constraint is written down and then switched off. Constraints hold for everyone, administrators of
#   projects included.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/org_policy_policy
# - https://docs.cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints
# custom:
#   id: ANX-TF-GOOGLE-0187
#   severity: medium
#   topic: organisation-policies
#   subjects:
#   - google_project_organization_policy
#   - google_folder_organization_policy
#   - google_organization_policy
#   - google_org_policy_policy
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "rules for configurations are enforced"}
#   - {id: A.5.36, strength: supports, rationale: "compliance with rules is kept by the platform"}
#   - {id: A.5.15, strength: supports, rationale: "rules for access hold for all"}
#   does_not_show: that all constraints that the organisation needs are there
#   remediation: Set `boolean_policy { enforced = true }`, or `enforce = "TRUE"` in the `rules` of `spec`.
package policies.terraform.google.organisation_policies_enforced

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.boolean_policy[0].enforced)
	finding := {"message": _message, "path": ["boolean_policy", 0, "enforced"]}
}

deny contains finding if {
	some i, rule in input.subject.config.spec[0].rules
	values.is_false(rule.enforce)
	not rule.condition
	finding := {"message": _message, "path": ["spec", 0, "rules", i, "enforce"]}
}

_message := sprintf("%s switches a constraint off", [input.subject.address])
