# METADATA
# title: Projects refuse files with secrets
# description: >-
#   Checks that push rules refuse files whose names are those of keys and credentials (`id_rsa`, `*.pem` and the like).
#   What was pushed once stays in the history, open to everyone who can read it.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project_push_rules
# - https://docs.gitlab.com/user/project/repository/push_rules/
# custom:
#   id: ANX-TF-GL-0022
#   severity: low
#   topic: secret-scanning
#   subjects: [gitlab_project, gitlab_project_push_rules, gitlab_group]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "keys are kept out of the repository"}
#   - {id: A.8.12, strength: supports, rationale: "a leak is stopped before it is stored"}
#   - {id: A.8.28, strength: supports, rationale: "credentials do not become part of the code"}
#   - {id: A.8.4, strength: supports, rationale: "what gets into the repository is checked"}
#   does_not_show: >-
#     that no secret stands inside a file of another name
#   remediation: >-
#     Set `prevent_secrets = true` in a `gitlab_project_push_rules`, or in `push_rules` of the project or
#     group.
package policies.terraform.gitlab.pushed_secrets_refused

import data.policies.lib.push_rules

applies if push_rules.decides

deny contains finding if {
	not push_rules.on("prevent_secrets")
	finding := {
		"message": sprintf("%s takes files that hold keys", [input.subject.address]),
		"path": push_rules.path("prevent_secrets"),
	}
}
