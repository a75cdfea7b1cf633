# METADATA
# title: Keys are rotated
# description: >-
#   Checks that a key of a vault has a policy for its rotation. A key that is never changed protects more and more,
#   and is known to more and more.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
# - https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
# custom:
#   id: ANX-ARM-0295
#   severity: low
#   topic: kms-key-rotation
#   subjects: [microsoft.keyvault/vaults/keys]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are changed by a plan"}
#   does_not_show: that data under old versions is encrypted anew
#   remediation: Add `properties.rotationPolicy` with `lifetimeActions`.
package policies.arm.key_rotated

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is never rotated", [input.subject.address]),
		"path": ["properties", "rotationPolicy"],
	}
}

_kept if input.subject.config.properties.rotationPolicy
