# METADATA
# title: Jobs run on fresh machines
# description: >-
#   Checks that jobs do not run on self-hosted runners. A runner of GitHub is made for one job and thrown away; a
#   self-hosted one keeps files and processes between jobs unless it is set up to be used once, so one job can change
#   what the next one builds.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners
# - https://docs.github.com/en/actions/reference/runners/self-hosted-runners#ephemeral-runners-for-autoscaling
# custom:
#   id: ANX-GHA-0117
#   severity: low
#   topic: self-hosted-runners
#   subjects: [github.job]
#   controls:
#   - {id: A.8.31, strength: supports, rationale: "builds do not affect each other"}
#   - {id: A.8.9, strength: supports, rationale: "build machines are made anew from a known state"}
#   does_not_show: that a self-hosted runner is not registered as `--ephemeral`, which the workflow does not tell
#   remediation: >-
#     Use a runner of GitHub for the job, or accept the finding for runners that are registered with `--ephemeral`.
package policies.github_actions.jobs_run_on_fresh_machines

import data.policies.lib.github

applies if input.subject.config["runs-on"]

deny contains finding if {
	some path in _self_hosted
	finding := {
		"message": sprintf("%s runs on a machine that may keep state between jobs", [input.subject.address]),
		"path": path,
	}
}

_self_hosted contains ["runs-on"] if _named(input.subject.config["runs-on"])

_self_hosted contains ["runs-on"] if {
	runner := input.subject.config["runs-on"]
	is_object(runner)
	_named(runner.labels)
}

_self_hosted contains ["runs-on"] if input.subject.config["runs-on"].group

# A label from the matrix.
_self_hosted contains ["runs-on"] if {
	runner := input.subject.config["runs-on"]
	is_string(runner)
	subject := {"config": {}, "views": {"matrix": input.subject.config.strategy.matrix}}
	some [_, value] in github.resolved(subject, trim(runner, "${} "))
	_named(value)
}

_named(label) if {
	is_string(label)
	lower(label) == "self-hosted"
}

_named(labels) if {
	is_array(labels)
	some label in labels
	_named_one(label)
}

_named_one(label) if {
	is_string(label)
	lower(label) == "self-hosted"
}
