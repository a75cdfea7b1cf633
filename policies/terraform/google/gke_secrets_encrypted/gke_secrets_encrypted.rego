# METADATA
# title: Clusters encrypt their secrets with a key of their own
# description: >-
#   Checks that `database_encryption` has the state `ENCRYPTED`. Secrets of the cluster then cannot be read from its
#   database without the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets
# custom:
#   id: ANX-TF-GOOGLE-0127
#   severity: medium
#   topic: cluster-encryption
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "secrets are encrypted with a key of the organisation"}
#   does_not_show: that access to the key is limited
#   remediation: Add `database_encryption { state = "ENCRYPTED" key_name = ... }`.
package policies.terraform.google.gke_secrets_encrypted

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s keeps its secrets without a key of its own", [input.subject.address]), "path": _place}
}

_place := ["database_encryption", 0, "state"]

_kept if input.subject.config.database_encryption[0].state in _accepted

_accepted := {"ENCRYPTED", "ALL_OBJECTS_ENCRYPTION_ENABLED"}
