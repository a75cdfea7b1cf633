# METADATA
# title: Not every change deploys to production
# description: >-
#   Checks that jobs for a production environment run by hand, or only for tags, the default branch or protected
#   branches. Otherwise a push to any branch, reviewed or not, goes live.
# related_resources:
# - https://docs.gitlab.com/ci/jobs/job_rules/
# - https://docs.gitlab.com/ci/environments/deployment_approvals/
# custom:
#   id: ANX-GLCI-0014
#   severity: medium
#   topic: deployment-approval
#   subjects: [gitlab.job]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes reach production from reviewed branches or by a decision"}
#   - {id: A.8.31, strength: supports, rationale: "work in progress does not reach production"}
#   does_not_show: who may start the job, and that the branch is protected, which are settings of the project
#   remediation: "Add `rules` with `if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH` and `when: manual` to the job."
package policies.gitlab_ci.production_deployments_restricted

import data.policies.lib.deployments

applies if {
	deployments.production(_environment)
	not _no_deployment
}

_no_deployment if input.subject.config.environment.action in {"stop", "prepare", "verify", "access"}

deny contains finding if {
	not _restricted
	finding := {
		"message": sprintf("%s deploys to production from every branch", [input.subject.address]),
		"path": ["environment"],
	}
}

_environment := input.subject.config.environment if is_string(input.subject.config.environment)

_environment := input.subject.config.environment.name

_restricted if input.subject.config.when in {"manual", "never"}

_restricted if {
	is_array(input.subject.config.rules)
	every rule in input.subject.config.rules {
		_narrow_rule(rule)
	}
}

_restricted if _narrow_only(input.subject.config.only)

_restricted if _narrow_only(input.subject.config.only.refs)

_narrow_rule(rule) if rule.when in {"manual", "never"}

_narrow_rule(rule) if regex.match(_limits, rule["if"])

_limits := `CI_DEFAULT_BRANCH|CI_COMMIT_TAG|CI_COMMIT_REF_PROTECTED|CI_COMMIT_(BRANCH|REF_NAME) *(==|=~)`

_narrow_only(only) if {
	is_array(only)
	not "branches" in only
	not "merge_requests" in only
	not "pushes" in only
}
