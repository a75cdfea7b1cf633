# METADATA
# title: Jobs with secrets use environments
# description: >-
#   Checks that jobs which read secrets name an `environment`. A secret of the repository is open to every workflow
#   on every branch; one of an environment only to the jobs, branches and reviewers that the environment allows.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
# - https://docs.github.com/en/actions/concepts/workflows-and-actions/deployment-environments
# custom:
#   id: ANX-GHA-0106
#   severity: low
#   topic: deployment-environments
#   subjects: [github.job]
#   controls:
#   - {id: A.8.31, strength: supports, rationale: "secrets belong to one environment"}
#   - {id: A.5.17, strength: supports, rationale: "credentials are open to the jobs that need them only"}
#   does_not_show: that the secret is stored in the environment, and the environment's rules
#   remediation: >-
#     Add `environment: <name>` to the job and move its secrets to that environment.
package policies.github_actions.secrets_in_environments

import data.policies.lib.github

applies if {
	is_array(input.subject.config.steps)
	count(_places) > 0
}

deny contains finding if {
	not input.subject.config.environment
	some place in _places
	finding := {
		"message": sprintf("%s reads a secret outside an environment", [input.subject.address]),
		"path": place,
	}
}

_places contains ["steps", i, group, name] if {
	is_array(input.subject.config.steps)
	some i, step in input.subject.config.steps
	some group in ["env", "with"]
	is_object(step[group])
	some name, value in step[group]
	_reads_secret(value)
}

_places contains ["steps", i, "run"] if {
	is_array(input.subject.config.steps)
	some i, step in input.subject.config.steps
	_reads_secret(step.run)
}

_places contains ["env", name] if {
	is_object(input.subject.config.env)
	some name, value in input.subject.config.env
	_reads_secret(value)
}

_reads_secret(value) if {
	github.dynamic(value)
	some secret in regex.find_n(`\$\{\{[^}]*secrets[.\[]['a-z0-9_-]+`, lower(value), -1)
	not endswith(secret, "secrets.github_token")
}
