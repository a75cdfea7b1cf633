# METADATA
# title: Policies of Azure are enforced
# description: >-
#   Checks that an assignment of a policy is enforced. One that is not only watches, and lets through what it was
#   written against.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.authorization/policyassignments
# - https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure
# custom:
#   id: ANX-ARM-0300
#   severity: medium
#   topic: organisation-policies
#   subjects: [microsoft.authorization/policyassignments]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "rules for configurations are enforced"}
#   - {id: A.5.36, strength: supports, rationale: "compliance with rules is kept by the platform"}
#   does_not_show: which policies are assigned
#   remediation: Set `properties.enforcementMode` to `Default`.
package policies.arm.policies_enforced

import data.policies.lib.azure

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s is not enforced", [input.subject.address]),
		"path": ["properties", "enforcementMode"],
	}
}

_unsafe if azure.one_of(input.subject.config.properties.enforcementMode, {"donotenforce"})
