# METADATA
# title: Secrets are written encrypted
# description: >-
#   Checks that an EncryptionConfiguration encrypts secrets: the first provider of the entry that covers them, which
#   is the one that writes, is not `identity`, which stores plain text, nor `aesgcm`, whose keys have to be
#   replaced every 200,000 writes.
# related_resources:
# - https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/
# custom:
#   id: ANX-K8S-0173
#   severity: high
#   topic: secrets-encryption
#   subjects: [kubernetes.EncryptionConfiguration, kubernetes.EncryptionConfig]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted at rest"}
#   does_not_show: "that keys are kept safe and rotated; a KMS provider does"
#   remediation: Put `kms`, `secretbox` or `aescbc` first under `providers`, and `identity` last.
package policies.kubernetes.encryption_configuration

deny contains finding if {
	some i, entry in _entries
	is_array(entry.providers)
	object.get(entry.providers[0], "identity", null) != null
	finding := {
		"message": sprintf("%s writes %s as plain text", [input.subject.address, concat(", ", entry.resources)]),
		"path": ["resources", i, "providers", 0],
	}
}

deny contains finding if {
	some i, entry in _entries
	is_array(entry.providers)
	object.get(entry.providers[0], "aesgcm", null) != null
	finding := {
		"message": sprintf("%s writes %s with keys that wear out", [
			input.subject.address,
			concat(", ", entry.resources),
		]),
		"path": ["resources", i, "providers", 0],
	}
}

deny contains finding if {
	is_array(input.subject.config.resources)
	not _covered
	finding := {"message": sprintf("%s leaves secrets out", [input.subject.address]), "path": ["resources"]}
}

_entries := input.subject.config.resources if is_array(input.subject.config.resources)

_covered if {
	some entry in _entries
	is_array(entry.resources)
	some resource in entry.resources
	resource in {"secrets", "*.", "*.*"}
}
