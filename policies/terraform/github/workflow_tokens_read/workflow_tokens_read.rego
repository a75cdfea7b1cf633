# METADATA
# title: Workflow tokens can read by default
# description: >-
#   Checks that the token of workflows can only read unless a workflow asks for more, and that workflows cannot
#   approve changes. A token that can write turns every fault in a workflow into one that can change code.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/workflow_repository_permissions
# - https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository
# custom:
#   id: ANX-TF-GH-0016
#   severity: medium
#   topic: least-privilege
#   subjects: [github_workflow_repository_permissions, github_actions_organization_workflow_permissions]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "workflows have no right to write unless they say so"}
#   - {id: A.5.3, strength: supports, rationale: "a workflow cannot approve its own change"}
#   - {id: A.5.15, strength: supports, rationale: "access of the pipeline is granted by need"}
#   does_not_show: >-
#     what single workflows ask for; see ANX-GHA-0002
#   remediation: >-
#     Set `default_workflow_permissions = "read"` and `can_approve_pull_request_reviews = false`.
package policies.terraform.github.workflow_tokens_read

import data.policies.lib.values

deny contains finding if {
	input.subject.config.default_workflow_permissions == "write"
	finding := {
		"message": sprintf("%s lets every workflow write", [input.subject.address]),
		"path": ["default_workflow_permissions"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.can_approve_pull_request_reviews)
	finding := {
		"message": sprintf("%s lets workflows approve changes", [input.subject.address]),
		"path": ["can_approve_pull_request_reviews"],
	}
}
