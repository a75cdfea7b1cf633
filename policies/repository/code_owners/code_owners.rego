# METADATA
# title: The repository names code owners
# description: >-
#   Checks that a CODEOWNERS file lies where GitHub or GitLab reads it. It says who answers for which part of the code,
#   and lets the platform ask them for a review of every change.
# related_resources:
# - https://docs.github.com/articles/about-code-owners
# custom:
#   id: ANX-REPO-0001
#   severity: medium
#   topic: code-ownership
#   subjects: [repository]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "changes can be tied to the review of those who own the code"}
#   - {id: A.5.2, strength: supports, rationale: "responsibility for parts of the code is assigned"}
#   does_not_show: "that the rules cover every path, that the owners exist, and that a review is required"
#   remediation: Add `.github/CODEOWNERS` with a rule for `*` and one for each part that has an owner of its own.
package policies.repository.code_owners

deny contains finding if {
	count(_owner_files) == 0
	finding := {"message": sprintf("%s names no code owners", [input.subject.address]), "path": []}
}

# Elsewhere in the tree the platforms do not read it.
_owner_files contains path if {
	some path in input.subject.config.files
	path in {"CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS"}
}
