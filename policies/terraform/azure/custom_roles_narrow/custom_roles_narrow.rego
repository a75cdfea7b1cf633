# METADATA
# title: Custom roles do not allow everything
# description: >-
#   Checks that custom roles neither allow every action nor the making or granting of roles. Such a role is an
#   owner that no review of owners finds.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.authorization/roledefinitions
# - https://learn.microsoft.com/azure/role-based-access-control/custom-roles
# custom:
#   id: ANX-TF-AZURE-0170
#   severity: high
#   topic: least-privilege
#   subjects: [azurerm_role_definition]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "full rights are not handed out by new roles"}
#   - {id: A.5.15, strength: supports, rationale: "access follows the given roles"}
#   - {id: A.5.3, strength: supports, rationale: "duties can be kept apart"}
#   - {id: A.5.18, strength: supports, rationale: "rights stay reviewable"}
#   does_not_show: rights from other roles
#   remediation: "List the actions in `permissions` instead of `*`."
package policies.terraform.azure.custom_roles_narrow

import data.policies.lib.azure

deny contains finding if {
	some i, permission in input.subject.config.permissions
	_full(permission.actions)
	finding := {
		"message": sprintf("%s allows everything, or the making or granting of roles", [input.subject.address]),
		"path": ["permissions", i, "actions"],
	}
}

_full(actions) if {
	some action in actions
	azure.one_of(action, {
		"*",
		"*/*",
		"*/write",
		"microsoft.authorization/*",
		"microsoft.authorization/*/write",
		"microsoft.authorization/roleassignments/*",
		"microsoft.authorization/roleassignments/write",
		"microsoft.authorization/roledefinitions/*",
		"microsoft.authorization/roledefinitions/write",
	})
}
