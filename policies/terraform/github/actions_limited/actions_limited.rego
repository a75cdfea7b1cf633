# METADATA
# title: Only chosen actions may run
# description: >-
#   Checks that `allowed_actions` limits workflows to own actions or to a list. Otherwise a change to a workflow can
#   bring in code of anyone, which runs with the token and the secrets of the repository.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/actions_repository_permissions
# - https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository
# custom:
#   id: ANX-TF-GH-0015
#   severity: medium
#   topic: untrusted-actions
#   subjects: [github_actions_repository_permissions, github_actions_organization_permissions]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "build components come from chosen suppliers"}
#   - {id: A.8.19, strength: supports, rationale: "only approved software runs in the pipeline"}
#   does_not_show: >-
#     that the list is short and was reviewed
#   remediation: >-
#     Set `allowed_actions = "selected"` with `allowed_actions_config`, or `"local_only"`.
package policies.terraform.github.actions_limited

import data.policies.lib.values

applies if {
	not values.is_false(object.get(input.subject.config, "enabled", null))
	not object.get(input.subject.config, "enabled_repositories", null) == "none"
}

deny contains finding if {
	input.subject.config.allowed_actions == "all"
	finding := _finding(["allowed_actions"])
}

deny contains finding if {
	not input.subject.config.allowed_actions
	finding := _finding([])
}

deny contains finding if {
	some i, configuration in input.subject.config.allowed_actions_config
	some j, pattern in configuration.patterns_allowed
	regex.match(`^\*(/\*)?(@\*)?$`, pattern)
	finding := _finding(["allowed_actions_config", i, "patterns_allowed", j])
}

_finding(path) := {"message": sprintf("%s lets actions of anyone run", [input.subject.address]), "path": path}
