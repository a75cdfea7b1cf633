# METADATA
# title: Kubernetes clusters apply Azure Policy
# description: Checks that the policy add-on is on. It refuses workloads that break the organisation's rules.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/governance/policy/concepts/policy-for-kubernetes
# custom:
#   id: ANX-ARM-0118
#   severity: low
#   topic: cluster-hardening
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "rules are enforced when objects are admitted"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.32, strength: supports, rationale: "changes are checked"}
#   does_not_show: which rules are assigned
#   remediation: "Set `properties.addonProfiles.azurepolicy.enabled` to `true`."
package policies.arm.aks_azure_policy

import data.policies.lib.values

deny contains finding if {
	not _applies_policy
	finding := {
		"message": sprintf("%s does not apply Azure Policy", [input.subject.address]),
		"path": ["properties", "addonProfiles", "azurepolicy", "enabled"],
	}
}

_applies_policy if values.is_true(input.subject.config.properties.addonProfiles.azurepolicy.enabled)

_applies_policy if values.is_true(input.subject.config.properties.addonProfiles.azurePolicy.enabled)
