# METADATA
# title: Key vaults decide by roles
# description: >-
#   Checks that a vault takes its rights from roles rather than from access policies of its own. Roles can be narrowed
#   to one secret, expire, and show in reviews.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/key_vault
# - https://learn.microsoft.com/azure/key-vault/general/rbac-guide
# custom:
#   id: ANX-TF-AZURE-0294
#   severity: low
#   topic: access-model
#   subjects: [azurerm_key_vault]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights on the vault follow roles"}
#   - {id: A.8.2, strength: supports, rationale: "rights can be narrow and expire"}
#   - {id: A.5.18, strength: supports, rationale: "rights are reviewed with all others"}
#   - {id: A.8.3, strength: supports, rationale: "who may read secrets is said in one place"}
#   does_not_show: which roles are assigned
#   remediation: "Set `rbac_authorization_enabled = true` (before version 4.42: `enable_rbac_authorization`)."
package policies.terraform.azure.key_vault_roles

import data.policies.lib.values

deny contains finding if {
	not _roles
	finding := {
		"message": sprintf("%s decides by access policies of its own", [input.subject.address]),
		"path": ["rbac_authorization_enabled"],
	}
}

_roles if values.is_true(input.subject.config.rbac_authorization_enabled)

_roles if values.is_true(input.subject.config.enable_rbac_authorization)
