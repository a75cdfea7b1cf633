# METADATA
# title: Owners of actions are spelled right
# description: >-
#   Checks that no action comes from an owner whose name is one letter away from a widely used one, such as `actons`
#   for `actions`. Such names are registered by others to be taken by mistake, and the action runs with the token and
#   the secrets of the job.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
# custom:
#   id: ANX-GHA-0128
#   severity: high
#   topic: untrusted-actions
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "build components come from the supplier that was meant"}
#   - {id: A.8.19, strength: supports, rationale: "nothing is installed by a mistaken name"}
#   does_not_show: that the owner which was meant can be trusted
#   remediation: Correct the owner in `uses`, and look at what earlier runs with the wrong one could read.
package policies.github_actions.action_owners_spelled_right

applies if _owner

deny contains finding if {
	not _owner in _known
	some known in _known
	abs(count(known) - count(_owner)) <= 1
	_owner in _misspellings(known)
	finding := {
		"message": sprintf("%s uses an action of `%s`, which is almost `%s`", [input.subject.address, _owner, known]),
		"path": ["uses"],
	}
}

_owner := lower(split(trim_space(input.subject.config.uses), "/")[0]) if {
	regex.match(`^\s*[A-Za-z0-9_-]+/[^@\s]+@`, input.subject.config.uses)
}

_known := {
	"actions", "aquasecurity", "aws-actions", "azure", "codecov", "docker", "github", "google-github-actions",
	"goreleaser", "gradle", "hashicorp", "microsoft", "peter-evans", "pypa", "shivammathur", "sigstore", "softprops",
	"step-security",
}

# A letter left out, doubled, or swapped with the next one.
_misspellings(name) := {candidate |
	count(name) > 4
	some i, letter in split(name, "")
	before := substring(name, 0, i)
	after := substring(name, i + 1, -1)
	next := substring(after, 0, 1)
	some candidate in {
		concat("", [before, after]),
		concat("", [before, letter, letter, after]),
		concat("", [before, next, letter, substring(after, 1, -1)]),
	}
}
