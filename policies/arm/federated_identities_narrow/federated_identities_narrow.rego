# METADATA
# title: Foreign workflows are named
# description: >-
#   Checks that a credential for workflows of GitHub or GitLab names one repository, without a wildcard and not for
#   pull requests. What anyone can start must not get rights in Azure.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities/federatedidentitycredentials
# - https://learn.microsoft.com/entra/workload-id/workload-identity-federation
# custom:
#   id: ANX-ARM-0307
#   severity: high
#   topic: iam-assume-role
#   subjects: [microsoft.managedidentity/userassignedidentities/federatedidentitycredentials]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "signing in from outside is limited"}
#   - {id: A.5.16, strength: demonstrates, rationale: "only known foreign identities are taken"}
#   - {id: A.8.2, strength: supports, rationale: "rights are not within reach of strangers"}
#   does_not_show: what the repository itself allows in its workflows
#   remediation: >-
#     Set `properties.subject` to one repository and branch or environment, such as
#     `repo:example/shop:environment:production`.
package policies.arm.federated_identities_narrow

applies if regex.match(`token\.actions\.githubusercontent\.com|gitlab`, input.subject.config.properties.issuer)

deny contains finding if {
	regex.match(_open, input.subject.config.properties.subject)
	finding := {
		"message": sprintf("%s takes workflows that strangers can start", [input.subject.address]),
		"path": ["properties", "subject"],
	}
}

deny contains finding if {
	contains(input.subject.config.properties.issuer, "githubusercontent")
	not _repository
	finding := {
		"message": sprintf("%s names no repository", [input.subject.address]),
		"path": ["properties", "subject"],
	}
}

_open := `^(repo:)?[^:/]*\*|^\*|:pull_request$|^(repo|project_path):[^:]*/\*|^$`

_repository if regex.match(`^repo:[^:]+:.+|repository|claims\[`, input.subject.config.properties.subject)
