# METADATA
# title: Kubernetes clusters have no local administrator
# description: >-
#   Checks that local accounts are off. The local administrator's certificate cannot be tied to a person or
#   withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad
# custom:
#   id: ANX-ARM-0111
#   severity: medium
#   topic: cluster-access
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "people sign in with their directory account"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.5.16, strength: supports, rationale: "administrators are known"}
#   - {id: A.8.2, strength: supports, rationale: "no shared administrator exists"}
#   does_not_show: which roles are bound
#   remediation: "Set `properties.disableLocalAccounts` to `true`."
package policies.arm.aks_local_accounts_off

import data.policies.lib.values

deny contains finding if {
	not _directory_only
	finding := {
		"message": sprintf("%s has a local administrator", [input.subject.address]),
		"path": ["properties", "disableLocalAccounts"],
	}
}

_directory_only if values.is_true(input.subject.config.properties.disableLocalAccounts)
