# METADATA
# title: Own runners do not run code of outsiders
# description: >-
#   Checks that jobs on self-hosted runners do not start on pull requests, comments and other events that outsiders
#   can cause. A self-hosted runner is a machine in your network that lives on after the job: what an outsider runs
#   there can stay, and reach what the machine reaches.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners
# - https://docs.github.com/en/actions/concepts/runners/self-hosted-runners
# custom:
#   id: ANX-GHA-0116
#   severity: medium
#   topic: self-hosted-runners
#   subjects: [github.job]
#   controls:
#   - {id: A.8.31, strength: demonstrates, rationale: "foreign code does not run on machines of the organisation"}
#   - {id: A.8.22, strength: supports, rationale: "foreign code is kept out of the inner network"}
#   does_not_show: >-
#     that outsiders cannot open pull requests at all, as in a private repository, and how the runners are built
#   remediation: >-
#     Use a runner of GitHub for the job, as in `runs-on: ubuntu-24.04`, or start it on `push` only.
package policies.github_actions.own_runners_closed_to_outsiders

import data.policies.lib.github

applies if github.self_hosted(input.subject.config)

deny contains finding if {
	github.self_hosted(input.subject.config)
	some trigger in input.subject.views.triggers
	trigger in github.outsider_events | {"pull_request", "pull_request_review", "pull_request_review_comment"}
	finding := {
		"message": sprintf("%s runs on a machine of your own when outsiders cause `%s`", [input.subject.address, trigger]),
		"path": ["runs-on"],
	}
}
