# METADATA
# title: Package tools leave no caches in images
# description: >-
#   Checks that the caches of apk, apt, dnf, pip, yum and zypper are left out or removed in the `RUN` that fills them.
#   They would stay in the image: software that nothing uses, and lists of packages that age.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#apt-get
# - https://pip.pypa.io/en/stable/topics/caching/
# custom:
#   id: ANX-DOCKER-0120
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images hold what they need"}
#   - {id: A.8.19, strength: supports, rationale: "packages are installed by a defined procedure"}
#   does_not_show: >-
#     that other tools leave nothing behind
#   remediation: >-
#     End the `RUN` with `rm -rf /var/lib/apt/lists/*` or `dnf clean all`, and use `apk add --no-cache` and `pip
#     install --no-cache-dir`.
package policies.dockerfile.package_caches_removed

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := dockerfile.script(instruction)
	not _cached(instruction)
	some tool, verbs in _keeps
	regex.match(sprintf(`(^|[ \t;&|("])%s([ \t]+-[^ \t]+)*[ \t]+(%s)([ \t]|$)`, [tool, verbs]), script)
	not _cleans(tool, script)
	finding := {
		"message": sprintf("%s leaves the cache of %s in the image", [input.subject.address, _name(tool)]),
		"path": ["instructions", i],
	}
}

# Tools that keep what they fetched, with the commands that fetch.
_keeps := {
	"apk": "add|upgrade",
	"apt-get": "install|upgrade|dist-upgrade",
	"dnf": _fetches,
	"microdnf": _fetches,
	"pip[0-9.]*": "install",
	"tdnf": _fetches,
	"yum": _fetches,
	"zypper": "install|in|update|up|patch|dup",
}

_fetches := "install|reinstall|groupinstall|localinstall|update|upgrade"

_cleans("apk", script) if regex.match(`apk[ \t]([^;&|\n]*[ \t])?--no-cache`, script)

_cleans("apk", script) if regex.match(`rm[ \t]+-[a-z]*r[a-z]*[ \t][^;&]*/var/cache/apk`, script)

_cleans("apt-get", script) if regex.match(`rm[ \t]+-[a-z]*r[a-z]*[ \t][^;&]*/var/lib/apt`, script)

_cleans("apt-get", script) if not regex.match(`apt-get([ \t]+-[^ \t]+)*[ \t]+update`, script)

_cleans("pip[0-9.]*", script) if regex.match(`--no-cache-dir|PIP_NO_CACHE_DIR|pip[0-9.]* cache purge`, script)

_cleans("pip[0-9.]*", script) if regex.match(`rm[ \t]+-[a-z]*r[a-z]*[ \t][^;&]*[.]cache`, script)

_cleans("pip[0-9.]*", _) if {
	some instruction in input.subject.config.instructions
	some pair in instruction.pairs
	pair.key == "PIP_NO_CACHE_DIR"
}

# A cleaning before the last fetch does not help.
_cleans(tool, script) if {
	tool in {"dnf", "yum", "zypper", "microdnf", "tdnf"}
	parts := regex.split(sprintf(`(^|[ \t;&|("])%s([ \t]+-[^ \t]+)*[ \t]+(%s)([ \t]|$)`, [tool, _keeps[tool]]), script)
	regex.match(_cleaning, parts[count(parts) - 1])
}

_cleaning := concat("|", [
	`(^|[ \t;&|("])(dnf|yum|zypper|microdnf|tdnf)([ \t]+-[^ \t]+)*[ \t]+(clean|cc)([ \t;&|]|$)`,
	`rm[ \t]+-[a-z]*r[a-z]*[ \t][^;&]*/var/cache`,
])

_name(tool) := trim_suffix(tool, "[0-9.]*")

_cached(instruction) if {
	some flag in instruction.flags
	startswith(flag, "--mount=type=cache")
}
