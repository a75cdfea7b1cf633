# METADATA
# title: Deployments to production need a reviewer
# description: >-
#   Checks that environments for production name `reviewers` or limit the branches that deploy to them. Otherwise a
#   workflow on any branch gets the secrets of production.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_environment
# - https://docs.github.com/en/actions/managing-workflow-runs-and-deployments/managing-deployments/managing-environments-for-deployment
# custom:
#   id: ANX-TF-GH-0020
#   severity: medium
#   topic: deployment-approval
#   subjects: [github_repository_environment]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "deployments to production are approved or come from reviewed branches"}
#   - {id: A.8.31, strength: supports, rationale: "production is kept apart from other environments"}
#   - {id: A.5.3, strength: supports, rationale: "who writes a change does not deploy it alone"}
#   does_not_show: >-
#     that the reviewers look at what is deployed
#   remediation: >-
#     Add `reviewers`, or `deployment_branch_policy` with `protected_branches = true`.
package policies.terraform.github.production_reviewed

import data.policies.lib.deployments
import data.policies.lib.values

applies if deployments.production(input.subject.config.environment)

deny contains finding if {
	not _reviewed
	not _limited
	finding := {
		"message": sprintf("%s can be deployed to from every branch without a review", [input.subject.address]),
		"path": [],
	}
}

_reviewed if {
	some reviewers in input.subject.config.reviewers
	some key in ["teams", "users"]
	count(reviewers[key]) > 0
}

# Teams and users that are known only later are there all the same.
_reviewed if {
	some reviewers in input.subject.config.reviewers
	some key in ["teams", "users"]
	reviewers[key]
	not is_array(reviewers[key])
}

_limited if {
	some policy in input.subject.config.deployment_branch_policy
	some key in ["protected_branches", "custom_branch_policies"]
	values.is_true(policy[key])
}
