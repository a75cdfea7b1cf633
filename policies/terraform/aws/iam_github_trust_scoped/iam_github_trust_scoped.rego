# METADATA
# title: Roles for GitHub Actions name their repository
# description: >-
#   Checks that roles that trust the tokens of GitHub Actions restrict the subject to a repository. Otherwise every
#   workflow of every repository on GitHub can take the role.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0285
#   severity: high
#   topic: iam-assume-role
#   subjects: [aws_iam_role, data.aws_iam_policy_document]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "roles of pipelines cannot be taken by strangers"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: who may change the workflows of the repository
#   remediation: >-
#     Add a `Condition` on `token.actions.githubusercontent.com:sub` that begins with `repo:` and names the owner and
#     repository.
package policies.terraform.aws.iam_github_trust_scoped

import data.policies.lib.iam

applies if count(iam.trust_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "can be assumed by workflows of strangers", "path": path} if {
	some entry in iam.trust_statements
	some provider in iam.listed(entry.statement.Principal.Federated)
	contains(provider, "token.actions.githubusercontent.com")
	not _scoped(entry.statement)
	path := iam.at(entry, "Principal")
}

_scoped(statement) if {
	some operator, keys in statement.Condition
	startswith(lower(operator), "string")
	subjects := iam.listed(keys["token.actions.githubusercontent.com:sub"])
	count(subjects) > 0
	every subject in subjects {
		regex.match(`^(repo|repository_owner|organization|job_workflow_ref):[^*:/]`, subject)
	}
}
