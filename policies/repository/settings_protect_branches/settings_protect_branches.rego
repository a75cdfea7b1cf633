# METADATA
# title: Settings as code protect branches
# description: >-
#   Checks that branches in `.github/settings.yml` are protected: with a review, required checks, for administrators,
#   too, and without force pushes. Otherwise one person, or one stolen account, can put code into a release.
# related_resources:
# - https://github.com/repository-settings/app#usage
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-REPO-0030
#   severity: high
#   topic: branch-protection
#   subjects: [github.settings]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "changes are reviewed and checked before they take effect"}
#   - {id: A.5.3, strength: supports, rationale: "who writes a change does not approve it"}
#   - {id: A.8.4, strength: supports, rationale: "reviewed code cannot be replaced"}
#   does_not_show: >-
#     that the app is installed and applies the file
#   remediation: >-
#     Set `required_pull_request_reviews`, `required_status_checks` and `enforce_admins: true` under `protection`, and
#     leave `allow_force_pushes` out.
package policies.repository.settings_protect_branches

applies if is_array(input.subject.config.branches)

deny contains finding if {
	some i, branch in input.subject.config.branches
	some [what, path] in _faults(branch)
	finding := {
		"message": sprintf("%s leaves the branch %s %s", [input.subject.address, branch.name, what]),
		"path": array.concat(["branches", i], path),
	}
}

_faults(branch) := {["without protection", []]} if not _protected(branch)

_faults(branch) := {fault |
	some fault in [
		["without a review", ["protection", "required_pull_request_reviews"]],
		["without required checks", ["protection", "required_status_checks"]],
		["open to administrators", ["protection", "enforce_admins"]],
		["open to force pushes", ["protection", "allow_force_pushes"]],
	]
	_at_fault(fault[1][1], branch.protection)
} if {
	_protected(branch)
}

_protected(branch) if is_object(branch.protection)

_at_fault(key, protection) if {
	key != "allow_force_pushes"
	object.get(protection, key, null) in {null, false}
}

_at_fault("allow_force_pushes", protection) if protection.allow_force_pushes == true
