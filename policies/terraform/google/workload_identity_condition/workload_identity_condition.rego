# METADATA
# title: Federated identities have a condition
# description: >-
#   Checks that a provider of a workload identity pool has an `attribute_condition` that is not always true. Without
#   one every identity of the issuer is taken, for GitHub that of every repository in the world.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/iam_workload_identity_pool_provider
# - https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
# custom:
#   id: ANX-TF-GOOGLE-0059
#   severity: high
#   topic: iam-assume-role
#   subjects: [google_iam_workload_identity_pool_provider, google_iam_workforce_pool_provider]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "only known foreign identities are taken"}
#   - {id: A.8.5, strength: demonstrates, rationale: "signing in from outside is limited"}
#   - {id: A.8.2, strength: supports, rationale: "rights are not within reach of strangers"}
#   does_not_show: that the condition names the right repository, account or tenant
#   remediation: Set `attribute_condition`, for example `assertion.repository_owner == "example"`.
package policies.terraform.google.workload_identity_condition

deny contains finding if {
	not input.subject.config.attribute_condition
	input.subject.type == "google_iam_workload_identity_pool_provider"
	finding := {"message": _message, "path": ["attribute_condition"]}
}

deny contains finding if {
	trim_space(input.subject.config.attribute_condition) in {"", "true"}
	finding := {"message": _message, "path": ["attribute_condition"]}
}

_message := sprintf("%s takes every identity of its issuer", [input.subject.address])
