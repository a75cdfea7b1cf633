# METADATA
# title: Administration is not given for a whole subscription
# description: >-
#   Checks that no assignment gives a role of administration (Owner, Contributor, User Access Administrator and the
#   like) for a subscription or management group. Whoever has it rules every resource there, those made later
#   included.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
# - https://learn.microsoft.com/azure/role-based-access-control/best-practices
# custom:
#   id: ANX-ARM-0292
#   severity: high
#   topic: least-privilege
#   subjects: [microsoft.authorization/roleassignments]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "wide rights are not given for a whole subscription"}
#   - {id: A.5.15, strength: demonstrates, rationale: "roles follow the need"}
#   - {id: A.5.18, strength: supports, rationale: "rights are narrow enough to review"}
#   does_not_show: assignments in templates that are deployed to a subscription without naming it
#   remediation: >-
#     Assign the role on a resource group or resource, or choose a narrower role; for administrators use Privileged
#     Identity Management.
package policies.arm.role_assignments_narrow

import data.policies.lib.azure

deny contains finding if {
	azure.administration_id(input.subject.config.properties.roleDefinitionId)
	azure.wide_scope(input.subject.config.scope)
	finding := {
		"message": sprintf("%s gives a role of administration for a whole subscription", [input.subject.address]),
		"path": ["properties", "roleDefinitionId"],
	}
}

deny contains finding if {
	azure.administration_id(input.subject.config.properties.roleDefinitionId)
	azure.wide_scope(input.subject.config.properties.scope)
	finding := {
		"message": sprintf("%s gives a role of administration for a whole subscription", [input.subject.address]),
		"path": ["properties", "roleDefinitionId"],
	}
}
