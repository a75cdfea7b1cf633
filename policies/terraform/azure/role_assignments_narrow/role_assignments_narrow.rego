# METADATA
# title: Administration is not given for a whole subscription
# description: >-
#   Checks that no assignment gives a role of administration (Owner, Contributor, User Access Administrator and the
#   like) for a subscription or management group. Whoever has it rules every resource there, those made later
#   included.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/role_assignment
# - https://learn.microsoft.com/azure/role-based-access-control/best-practices
# custom:
#   id: ANX-TF-AZURE-0292
#   severity: high
#   topic: least-privilege
#   subjects: [azurerm_role_assignment, azurerm_pim_active_role_assignment]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "wide rights are not given for a whole subscription"}
#   - {id: A.5.15, strength: demonstrates, rationale: "roles follow the need"}
#   - {id: A.5.18, strength: supports, rationale: "rights are narrow enough to review"}
#   does_not_show: who is in the group that has the role
#   remediation: >-
#     Assign the role in `scope` on a resource group or resource, or choose a narrower role; for administrators use
#     Privileged Identity Management.
package policies.terraform.azure.role_assignments_narrow

import data.policies.lib.azure

deny contains finding if {
	_administers
	_wide
	finding := {
		"message": sprintf("%s gives a role of administration for a whole subscription", [input.subject.address]),
		"path": ["role_definition_name"],
	}
}

_administers if azure.one_of(input.subject.config.role_definition_name, azure.administration)

_administers if azure.administration_id(input.subject.config.role_definition_id)

_wide if azure.wide_scope(input.subject.config.scope)

# A scope that refers to the subscription or management group itself.
_wide if count(input.related["data.azurerm_subscription"]) > 0

_wide if count(input.related["data.azurerm_management_group"]) > 0

_wide if count(input.related.azurerm_management_group) > 0
