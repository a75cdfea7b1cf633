# METADATA
# title: Public repositories do not use own runners
# description: >-
#   Checks that a group of runners is not open to public repositories (`allows_public_repositories`). Anyone can send
#   such a repository a change, and with it a program that then runs inside your network.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/actions_runner_group
# - https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners
# custom:
#   id: ANX-TF-GH-0040
#   severity: high
#   topic: self-hosted-runners
#   subjects: [github_actions_runner_group, github_enterprise_actions_runner_group]
#   controls:
#   - {id: A.8.31, strength: supports, rationale: "code of strangers does not run beside that of the organisation"}
#   - {id: A.8.22, strength: supports, rationale: "programs of strangers stay outside the network"}
#   - {id: A.8.4, strength: supports, rationale: "the build is open to known repositories only"}
#   does_not_show: >-
#     that runners are thrown away after each run
#   remediation: >-
#     Remove `allows_public_repositories`, or set it to `false`.
package policies.terraform.github.runners_not_public

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.allows_public_repositories)
	finding := {
		"message": sprintf("%s runs what strangers send", [input.subject.address]),
		"path": ["allows_public_repositories"],
	}
}
