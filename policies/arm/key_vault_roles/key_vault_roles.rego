# METADATA
# title: Key vaults decide by roles
# description: >-
#   Checks that a vault takes its rights from roles rather than from access policies of its own. Roles can be narrowed
#   to one secret, expire, and show in reviews.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
# - https://learn.microsoft.com/azure/key-vault/general/rbac-guide
# custom:
#   id: ANX-ARM-0294
#   severity: low
#   topic: access-model
#   subjects: [microsoft.keyvault/vaults]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights on the vault follow roles"}
#   - {id: A.8.2, strength: supports, rationale: "rights can be narrow and expire"}
#   - {id: A.5.18, strength: supports, rationale: "rights are reviewed with all others"}
#   - {id: A.8.3, strength: supports, rationale: "who may read secrets is said in one place"}
#   does_not_show: which roles are assigned
#   remediation: Set `properties.enableRbacAuthorization` to `true`.
package policies.arm.key_vault_roles

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s decides by access policies of its own", [input.subject.address]),
		"path": ["properties", "enableRbacAuthorization"],
	}
}

_kept if values.is_true(input.subject.config.properties.enableRbacAuthorization)
