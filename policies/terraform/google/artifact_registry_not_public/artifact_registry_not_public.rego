# METADATA
# title: Registries name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. Images hold code and often more; a writable
#   registry lets strangers replace what is deployed.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/artifact_registry_repository_iam
# - https://docs.cloud.google.com/artifact-registry/docs/access-control
# custom:
#   id: ANX-TF-GOOGLE-0045
#   severity: high
#   topic: registry-hardening
#   subjects:
#   - google_artifact_registry_repository_iam_member
#   - google_artifact_registry_repository_iam_binding
#   - google_artifact_registry_repository_iam_policy
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.20, strength: supports, rationale: "services are not open to the internet"}
#   - {id: A.8.4, strength: supports, rationale: "built software is not open to everyone"}
#   does_not_show: what the artifacts hold
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.artifact_registry_not_public

import data.policies.lib.google

deny contains finding if {
	google.public(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	google.public(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	some policy in input.related["data.google_iam_policy"]
	google.public_policy(policy.config)
	finding := {"message": _message, "path": ["policy_data"]}
}

_message := sprintf("%s gives everyone the artifacts of a registry", [input.subject.address])
