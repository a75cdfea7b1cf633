# METADATA
# title: Policies of Azure are enforced
# description: >-
#   Checks that an assignment of a policy is enforced. One that is not only watches, and lets through what it was
#   written against.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/subscription_policy_assignment
# - https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure
# custom:
#   id: ANX-TF-AZURE-0299
#   severity: medium
#   topic: organisation-policies
#   subjects:
#   - azurerm_subscription_policy_assignment
#   - azurerm_resource_group_policy_assignment
#   - azurerm_management_group_policy_assignment
#   - azurerm_resource_policy_assignment
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "rules for configurations are enforced"}
#   - {id: A.5.36, strength: supports, rationale: "compliance with rules is kept by the platform"}
#   does_not_show: which policies are assigned
#   remediation: Remove `enforce = false`.
package policies.terraform.azure.policies_enforced

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {"message": sprintf("%s is not enforced", [input.subject.address]), "path": ["enforce"]}
}

_unsafe if values.is_false(input.subject.config.enforce)
