# METADATA
# title: Cloud KMS keys are protected from destruction
# description: >-
#   Checks that `prevent_destroy` is on for a key or ring. When a key is destroyed, everything that it encrypts is
#   lost with it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/kms_crypto_key
# - https://docs.cloud.google.com/kms/docs/destroy-restore
# custom:
#   id: ANX-TF-GOOGLE-0067
#   severity: low
#   topic: key-deletion
#   subjects: [google_kms_crypto_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are not destroyed by a mistake in the code"}
#   - {id: A.8.13, strength: supports, rationale: "encrypted backups stay readable"}
#   does_not_show: that nobody destroys a key by hand
#   remediation: Add `lifecycle { prevent_destroy = true }`.
package policies.terraform.google.kms_keys_not_destroyed

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s can be destroyed by a change of the code", [input.subject.address]),
		"path": ["lifecycle", 0, "prevent_destroy"],
	}
}

_kept if values.is_true(input.subject.config.lifecycle[0].prevent_destroy)
