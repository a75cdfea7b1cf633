# METADATA
# title: Identities of GitHub are bound to repositories
# description: >-
#   Checks that a provider for tokens of GitHub Actions names an organisation or repository in its
#   `attribute_condition`. A condition on anything that a stranger can choose, such as the name of a branch or
#   workflow, lets strangers in.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/iam_workload_identity_pool_provider
# - https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
# custom:
#   id: ANX-TF-GOOGLE-0060
#   severity: high
#   topic: iam-assume-role
#   subjects: [google_iam_workload_identity_pool_provider]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "signing in from outside is limited"}
#   - {id: A.5.16, strength: demonstrates, rationale: "only known foreign identities are taken"}
#   - {id: A.8.2, strength: supports, rationale: "rights are not within reach of strangers"}
#   does_not_show: what the repository itself allows in its workflows
#   remediation: >-
#     Compare `assertion.repository_owner_id`, `assertion.repository_owner`, `assertion.repository` or `assertion.sub`
#     with a fixed value in `attribute_condition`.
package policies.terraform.google.github_identities_bound

applies if contains(input.subject.config.oidc[0].issuer_uri, "token.actions.githubusercontent.com")

deny contains finding if {
	not _bound
	finding := {
		"message": sprintf("%s takes tokens of any repository", [input.subject.address]),
		"path": ["attribute_condition"],
	}
}

# A claim that says whose workflow it is, compared with a name that holds no wildcard at its start.
_bound if {
	regex.match(_claim, input.subject.config.attribute_condition)
	not regex.match(`["'](repo:)?\*|startsWith\((""|'')`, input.subject.config.attribute_condition)
}

_claim := `(repository(_owner)?(_id)?|assertion\.sub|google\.subject)\s*(==|in\b|\.startsWith)`
