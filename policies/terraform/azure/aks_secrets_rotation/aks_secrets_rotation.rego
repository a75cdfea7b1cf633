# METADATA
# title: Secrets from a key vault are renewed in the cluster
# description: Checks that the secrets driver renews what it mounts. Pods otherwise go on with the old secret.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/csi-secrets-store-driver
# custom:
#   id: ANX-TF-AZURE-0119
#   severity: low
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "renewed secrets reach the pods"}
#   - {id: A.5.17, strength: supports, rationale: "old secrets go out of use"}
#   - {id: A.8.8, strength: supports, rationale: "compromised secrets can be replaced"}
#   does_not_show: how often secrets are renewed in the vault
#   remediation: "Set `secret_rotation_enabled = true` in `key_vault_secrets_provider`."
package policies.terraform.azure.aks_secrets_rotation

import data.policies.lib.values

deny contains finding if {
	not _renews
	finding := {
		"message": sprintf("%s does not renew mounted secrets", [input.subject.address]),
		"path": ["key_vault_secrets_provider", 0, "secret_rotation_enabled"],
	}
}

_renews if values.is_true(input.subject.config.key_vault_secrets_provider[0].secret_rotation_enabled)
