# METADATA
# title: Owners and names of actions are spelled right
# description: >-
#   Checks that no action comes from an owner whose name is one letter away from a widely used one, such as `actons` for
#   `actions`, and that none of a known owner is almost named as a widely used one. Such names are registered by others
#   to be taken by mistake, and the action runs with the token and the secrets of the job.
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
#   remediation: Correct the name in `uses`, and look at what earlier runs with the wrong one could read.
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

# The owner is right, and the name of the action almost.
deny contains finding if {
	repositories := _repositories[_owner]
	not _repository in repositories
	some known in repositories
	abs(count(known) - count(_repository)) <= 1
	_almost(known, _repository)
	finding := {
		"message": sprintf("%s uses the action `%s/%s`, which is almost `%s/%s`", [
			input.subject.address,
			_owner,
			_repository,
			_owner,
			known,
		]),
		"path": ["uses"],
	}
}

_almost(known, name) if name in _misspellings(known)

_almost(known, name) if name == sprintf("%ss", [known])

_almost(known, name) if {
	count(name) == count(known)
	letters := split(name, "")
	differing := [i |
		some i, letter in split(known, "")
		letters[i] != letter
	]
	count(differing) == 1
}

_repository := lower(split(split(trim_space(input.subject.config.uses), "@")[0], "/")[1]) if _owner

# Actions that many use, by owner.
_repositories := {
	"actions": {
		"attest-build-provenance", "cache", "checkout", "configure-pages", "create-github-app-token",
		"dependency-review-action", "deploy-pages", "download-artifact", "github-script", "labeler", "setup-dotnet",
		"setup-go", "setup-java", "setup-node", "setup-python", "stale", "upload-artifact", "upload-pages-artifact",
	},
	"aquasecurity": {"setup-trivy", "trivy-action"},
	"aws-actions": {"amazon-ecr-login", "configure-aws-credentials"},
	"codecov": {"codecov-action"},
	"docker": {
		"bake-action", "build-push-action", "login-action", "metadata-action", "setup-buildx-action",
		"setup-qemu-action",
	},
	"github": {"codeql-action"},
	"google-github-actions": {"auth", "setup-gcloud"},
	"goreleaser": {"goreleaser-action"},
	"hashicorp": {"setup-terraform", "vault-action"},
	"peter-evans": {"create-pull-request"},
	"pypa": {"cibuildwheel", "gh-action-pypi-publish"},
	"softprops": {"action-gh-release"},
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
