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
	github.self_hosted(input.subject.config)
	finding := {
		"message": sprintf("%s runs on a machine that may keep state between jobs", [input.subject.address]),
		"path": ["runs-on"],
	}
}
