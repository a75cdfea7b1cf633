# METADATA
# title: Keys are rotated
# description: >-
#   Checks that a key of a vault has a policy for its rotation. A key that is never changed protects more and more,
#   and is known to more and more.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/key_vault_key
# - https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
# custom:
#   id: ANX-TF-AZURE-0295
#   severity: low
#   topic: kms-key-rotation
#   subjects: [azurerm_key_vault_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are changed by a plan"}
#   does_not_show: that data under old versions is encrypted anew
#   remediation: Add `rotation_policy` with `automatic { time_before_expiry = "P30D" }` and `expire_after`.
package policies.terraform.azure.key_rotated

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s is never rotated", [input.subject.address]), "path": ["rotation_policy"]}
}

_kept if input.subject.config.rotation_policy
