# METADATA
# title: Kubernetes clusters apply Azure Policy
# description: Checks that the policy add-on is on. It refuses workloads that break the organisation's rules.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/governance/policy/concepts/policy-for-kubernetes
# custom:
#   id: ANX-TF-AZURE-0118
#   severity: low
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "rules are enforced when objects are admitted"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.32, strength: supports, rationale: "changes are checked"}
#   does_not_show: which rules are assigned
#   remediation: "Set `azure_policy_enabled = true`."
package policies.terraform.azure.aks_azure_policy

import data.policies.lib.values

deny contains finding if {
	not _applies_policy
	finding := {
		"message": sprintf("%s does not apply Azure Policy", [input.subject.address]),
		"path": _applies_policy_place,
	}
}

_applies_policy if values.is_true(input.subject.config.azure_policy_enabled)

_applies_policy if values.is_true(input.subject.config.addon_profile[0].azure_policy[0].enabled)

default _applies_policy_place := ["azure_policy_enabled"]

_applies_policy_place := ["addon_profile", 0, "azure_policy", 0, "enabled"] if values.is_false(input.subject.config.addon_profile[0].azure_policy[0].enabled)
