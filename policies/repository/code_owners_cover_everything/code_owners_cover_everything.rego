# METADATA
# title: Every file has a code owner
# description: >-
#   Checks that CODEOWNERS has a rule for everything, and no later rule that takes the owners away. A file without an
#   owner is changed without anyone who answers for it.
# related_resources:
# - https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
# - https://docs.gitlab.com/user/project/codeowners/
# custom:
#   id: ANX-REPO-0008
#   severity: low
#   topic: code-ownership
#   subjects: [codeowners]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "every part of the code has people who approve changes"}
#   - {id: A.5.2, strength: supports, rationale: "responsibility is assigned for all of the code"}
#   does_not_show: >-
#     that the owners exist, and that their review is required
#   remediation: >-
#     Add `* @owner` as the first rule, and name owners in each later one.
package policies.repository.code_owners_cover_everything

deny contains finding if {
	not _covers_everything
	finding := {"message": sprintf("%s has no rule for everything", [input.subject.address]), "path": []}
}

deny contains finding if {
	some i, rule in input.subject.config.rules
	count(rule.owners) == 0
	finding := {
		"message": sprintf("%s leaves %s without an owner", [input.subject.address, rule.pattern]),
		"path": ["rules", i],
	}
}

_covers_everything if {
	some rule in input.subject.config.rules
	rule.pattern in {"*", "**", "/", "/**", "/*", "**/*"}
	count(rule.owners) > 0
}
