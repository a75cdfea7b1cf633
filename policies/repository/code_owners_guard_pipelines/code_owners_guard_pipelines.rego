# METADATA
# title: Pipelines have code owners
# description: >-
#   Checks that CODEOWNERS covers the files of the pipelines and itself, by a rule for them or for everything. Who can
#   change a pipeline without a review can change what it checks, and use its secrets.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#using-codeowners-to-monitor-changes
# - https://docs.gitlab.com/ci/pipeline_security/
# custom:
#   id: ANX-REPO-0009
#   severity: medium
#   topic: code-ownership
#   subjects: [codeowners]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "changes to the pipeline are approved by those who answer for it"}
#   - {id: A.8.32, strength: supports, rationale: "changes to safeguards need an approval of their own"}
#   does_not_show: >-
#     that the review of code owners is required
#   remediation: >-
#     Add `/.github/ @owner`, or `/.gitlab-ci.yml @owner` and `/.gitlab/ @owner`.
package policies.repository.code_owners_guard_pipelines

deny contains finding if {
	count(_guards) == 0
	finding := {"message": sprintf("%s has no owner for the pipelines", [input.subject.address]), "path": []}
}

_guards contains pattern if {
	some rule in input.subject.config.rules
	count(rule.owners) > 0
	regex.match(_pipelines, rule.pattern)
	pattern := rule.pattern
}

_pipelines := concat("", [
	`^(\*|\*\*|/|/\*\*?|\*\*/\*|\*\.ya?ml)$|`,
	`^/?(\*\*/)?(\.github|\.gitlab|\.azure-pipelines|azure-pipelines)(/.*)?$|^/?\.gitlab-ci\.yml$|^/?azure-pipelines[^/]*\.yml$`,
])
