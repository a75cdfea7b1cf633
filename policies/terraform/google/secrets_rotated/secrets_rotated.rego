# METADATA
# title: Secrets are changed in time
# description: >-
#   Checks that a secret has a `rotation`, or an end. A secret that is never changed stays open to everyone who ever
#   saw it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/secret_manager_secret
# - https://docs.cloud.google.com/secret-manager/docs/secret-rotation
# custom:
#   id: ANX-TF-GOOGLE-0199
#   severity: low
#   topic: secret-rotation
#   subjects: [google_secret_manager_secret, google_secret_manager_regional_secret]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "secrets are changed by a plan"}
#   - {id: A.8.24, strength: supports, rationale: "keys have an end"}
#   does_not_show: that what is told of the rotation changes the secret
#   remediation: >-
#     Add `rotation { rotation_period = "7776000s", next_rotation_time = ... }` with a topic, or set `ttl` or
#     `expire_time`.
package policies.terraform.google.secrets_rotated

deny contains finding if {
	not input.subject.config.rotation
	not input.subject.config.expire_time
	not input.subject.config.ttl
	finding := {"message": sprintf("%s is never changed", [input.subject.address]), "path": ["rotation"]}
}
