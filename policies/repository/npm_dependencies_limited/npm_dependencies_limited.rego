# METADATA
# title: npm dependencies name a version
# description: >-
#   Checks that no dependency in `package.json` takes any version (`*`, `latest`), comes over plain http, or from a
#   branch of a git repository. Such a dependency changes when its author, or whoever took over the account, wishes.
# related_resources:
# - https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies
# custom:
#   id: ANX-REPO-0027
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [npm.package]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "components of others come in a range that was chosen"}
#   - {id: A.8.28, strength: supports, rationale: "builds use known components"}
#   - {id: A.8.19, strength: supports, rationale: "what is installed is fixed by version"}
#   does_not_show: >-
#     which version is installed, which the lock file says; see ANX-REPO-0004
#   remediation: >-
#     Name a version or a range (`^1.2.3`), and a commit for a git repository (`git+https://...#<commit>`).
package policies.repository.npm_dependencies_limited

import data.policies.lib.paths

applies if {
	not paths.aside(input.file.path)
	count(_dependencies) > 0
}

deny contains finding if {
	some dependency in _dependencies
	why := _open(dependency.version)
	finding := {
		"message": sprintf("%s takes %s %s", [input.subject.address, dependency.name, why]),
		"path": [dependency.group, dependency.name],
	}
}

_dependencies contains {"group": group, "name": name, "version": version} if {
	some group in ["dependencies", "devDependencies", "optionalDependencies"]
	is_object(input.subject.config[group])
	some name, version in input.subject.config[group]
	is_string(version)
}

_open(version) := "in any version" if trim_space(version) in {"", "*", "x", "latest", "next", ">=0", ">=0.0.0"}

_open(version) := "over a connection without encryption" if regex.match(`^(http|git)://`, version)

_open(version) := "from a branch of a git repository" if {
	regex.match(`^(git\+https://|git\+ssh://|github:|gitlab:|bitbucket:|[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+(#|$))`, version)
	not regex.match(`#([0-9a-f]{7,40}|semver:.*|v?[0-9]+\.[0-9]+\.[0-9]+.*)$`, version)
}
