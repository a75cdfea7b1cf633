# METADATA
# title: Tokens of GitHub apps are limited
# description: >-
#   Checks that steps which ask for the token of a GitHub app name the permissions that they need, and do not keep
#   the token from being revoked. Without this the token has every right of the app, in all repositories of its owner
#   if `owner` is given alone, and lives on after the job.
# related_resources:
# - https://github.com/actions/create-github-app-token#inputs
# - https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/best-practices-for-creating-a-github-app
# custom:
#   id: ANX-GHA-0122
#   severity: medium
#   topic: least-privilege
#   subjects: [github.step]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "tokens of apps hold the rights that the job needs"}
#   - {id: A.5.15, strength: supports, rationale: "access of the pipeline is granted by need"}
#   - {id: A.5.18, strength: supports, rationale: "access ends with the job"}
#   does_not_show: that each right is needed, and what rights the app has in other uses
#   remediation: >-
#     Add `permission-contents: read` and the like under `with`, name `repositories` beside `owner`, and leave `skip-
#     token-revoke` out.
package policies.github_actions.app_tokens_limited

import data.policies.lib.values

applies if {
	lower(input.subject.views.uses.owner) == "actions"
	lower(input.subject.views.uses.repository) == "create-github-app-token"
}

deny contains finding if {
	not _permissions
	finding := {
		"message": sprintf("%s asks for a token with every right of the app", [input.subject.address]),
		"path": ["uses"],
	}
}

deny contains finding if {
	input.subject.config["with"].owner
	not input.subject.config["with"].repositories
	finding := {
		"message": sprintf("%s asks for a token for all repositories of the owner", [input.subject.address]),
		"path": ["with", "owner"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config["with"]["skip-token-revoke"])
	finding := {
		"message": sprintf("%s keeps the app's token valid after the job", [input.subject.address]),
		"path": ["with", "skip-token-revoke"],
	}
}

_permissions if {
	some key, _ in input.subject.config["with"]
	startswith(key, "permission-")
}
