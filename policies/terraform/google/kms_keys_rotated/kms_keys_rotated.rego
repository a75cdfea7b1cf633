# METADATA
# title: Cloud KMS keys are rotated
# description: >-
#   Checks that a symmetric key has a `rotation_period` of at most so many days. Rotation limits how much one version
#   of a key protects.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/kms_crypto_key
# - https://docs.cloud.google.com/kms/docs/key-rotation
# custom:
#   id: ANX-TF-GOOGLE-0066
#   severity: medium
#   topic: kms-key-rotation
#   subjects: [google_kms_crypto_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are changed by a plan"}
#   - {id: A.8.3, strength: supports, rationale: "a version of a key that gets out opens only what it encrypted"}
#   does_not_show: that data under old versions is encrypted anew
#   parameters:
#     maximum_days: {default: 90, description: "Days after which a key gets a new version."}
#   remediation: Set `rotation_period`, for example `"7776000s"` for 90 days.
package policies.terraform.google.kms_keys_rotated

applies if {
	not input.subject.config.import_only == true
	not _asymmetric
}

deny contains finding if {
	not input.subject.config.rotation_period
	finding := {"message": sprintf("%s is never rotated", [input.subject.address]), "path": ["rotation_period"]}
}

deny contains finding if {
	seconds := to_number(trim_suffix(input.subject.config.rotation_period, "s"))
	days := data.parameters["ANX-TF-GOOGLE-0066"].maximum_days
	seconds > days * 86400
	finding := {
		"message": sprintf("%s is rotated less often than every %v days", [input.subject.address, days]),
		"path": ["rotation_period"],
	}
}

# Only keys that encrypt and decrypt can be rotated by the service.
_asymmetric if {
	is_string(input.subject.config.purpose)
	input.subject.config.purpose != "ENCRYPT_DECRYPT"
}
