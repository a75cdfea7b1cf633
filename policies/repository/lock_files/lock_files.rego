# METADATA
# title: Package manifests have lock files
# description: >-
#   Checks that every manifest of npm, Cargo, Bundler, Composer, Mix and Pipenv has a lock file in its folder or above
#   it. A lock file fixes versions and checksums, so that a build takes the same packages today and tomorrow.
# related_resources:
# - https://docs.npmjs.com/cli/configuring-npm/package-lock-json
# - https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html
# custom:
#   id: ANX-REPO-0004
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [repository]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "packages of others are taken in recorded versions"}
#   - {id: A.8.30, strength: supports, rationale: "code made elsewhere changes only by a recorded change"}
#   does_not_show: >-
#     that builds respect the lock file, that it is current, and manifests that may have no lock file (Go, Maven,
#     pyproject.toml)
#   remediation: Commit the lock file of the package manager beside the manifest, for example `package-lock.json`.
package policies.repository.lock_files

import data.policies.lib.paths

applies if count(_manifests) > 0

deny contains finding if {
	some manifest in _manifests
	not _locked(manifest)
	finding := {
		"message": sprintf("%s has no lock file for %s", [input.subject.address, manifest.path]),
		"path": [],
	}
}

_lock_names := {
	"package.json": {
		"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock",
		"bun.lockb", "deno.lock",
	},
	"cargo.toml": {"cargo.lock"},
	"gemfile": {"gemfile.lock"},
	"composer.json": {"composer.lock"},
	"mix.exs": {"mix.lock"},
	"pipfile": {"pipfile.lock"},
}

_manifests contains {"path": path, "name": name} if {
	some name, _ in _lock_names
	some path in input.subject.views.by_name[name]
	not paths.aside(path)
}

# Workspaces have one lock file, at their top.
_locked(manifest) if {
	some name in _lock_names[manifest.name]
	some lock in input.subject.views.by_name[name]
	startswith(paths.folder(manifest.path), paths.folder(lock))
}
