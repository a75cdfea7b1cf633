# METADATA
# title: Releases are built without caches
# description: >-
#   Checks that workflows that publish, on a release, on tags, or by a publishing action, restore no cache. A job on
#   another branch, or one that an outsider got to run, can fill the cache with changed files, which the release
#   would then ship.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching
# - https://slsa.dev/spec/v1.0/requirements
# custom:
#   id: ANX-GHA-0118
#   severity: medium
#   topic: cache-poisoning
#   subjects: [github.workflow]
#   controls:
#   - {id: A.8.25, strength: supports, rationale: "releases are built from reviewed sources only"}
#   - {id: A.5.21, strength: supports, rationale: "build inputs cannot be changed on their way"}
#   does_not_show: >-
#     that what is downloaded during the build is checked, or that a script of the job restores no cache itself
#   remediation: >-
#     Take the cache step out of the publishing job, or switch the cache off: `cache: false`, `enable-cache: false`,
#     `lookup-only: true`.
package policies.github_actions.releases_without_caches

import data.policies.lib.values

applies if _publishes_by_event

applies if count(_publishing_jobs) > 0

deny contains finding if {
	some name, job in input.subject.config.jobs
	_publishes(name)
	is_array(job.steps)
	some i, step in job.steps
	some place in _cache(step)
	finding := {
		"message": sprintf("%s restores a cache in job %s, which publishes", [input.subject.address, name]),
		"path": array.concat(["jobs", name, "steps", i], place),
	}
}

_publishes(_) if _publishes_by_event

_publishes(name) if name in _publishing_jobs

_publishes_by_event if "release" in input.subject.views.triggers

_publishes_by_event if {
	tags := input.subject.config.on.push.tags
	is_array(tags)
}

_publishes_by_event if {
	branches := input.subject.config.on.push.branches
	is_array(branches)
	some branch in branches
	is_string(branch)
	regex.match(`^releases?([/*-]|$)`, branch)
}

_publishing_jobs contains name if {
	some name, job in input.subject.config.jobs
	is_array(job.steps)
	some step in job.steps
	_publisher(step)
}

_publisher(step) if _action(step) in {
	"cloudflare/wrangler-action",
	"goreleaser/goreleaser-action",
	"js-devtools/npm-publish",
	"ncipollo/release-action",
	"pypa/gh-action-pypi-publish",
	"rubygems/release-gem",
	"softprops/action-gh-release",
	"svenstaro/upload-release-action",
	"taiki-e/upload-rust-binary-action",
}

_publisher(step) if {
	_action(step) in {"docker/build-push-action", "redhat-actions/push-to-registry"}
	values.is_true(step["with"].push)
}

_action(step) := lower(split(step.uses, "@")[0]) if is_string(step.uses)

# Returns the places in a step that say that it restores a cache.
_cache(step) := {["uses"]} if {
	_action(step) in _caches_always
}

_cache(step) := {["uses"]} if {
	keys := _caches_unless[_action(step)]
	not _switched_off(step, keys)
}

_cache(step) := {["with", key] | some key in keys; _switched_on(step["with"][key])} if {
	keys := _caches_if[_action(step)]
}

_caches_always := {
	"actions/cache/restore",
	"awalsh128/cache-apt-pkgs-action",
	"buildjet/cache",
	"coursier/cache-action",
	"hendrikmuhs/ccache-action",
	"julia-actions/cache",
	"mozilla-actions/sccache-action",
	"nix-community/cache-nix-action",
	"determinatesystems/magic-nix-cache-action",
	"namespacelabs/nscloud-cache-action",
	"runs-on/cache",
	"useblacksmith/cache",
}

# Inputs that switch a cache off, with the values that do.
_caches_unless := {
	"actions-rust-lang/setup-rust-toolchain": {"cache": false},
	"actions/cache": {"lookup-only": true},
	"actions/setup-go": {"cache": false},
	"astral-sh/setup-uv": {"enable-cache": false},
	"docker/setup-buildx-action": {"cache-binary": false},
	"golangci/golangci-lint-action": {"skip-cache": true},
	"gradle/actions/setup-gradle": {"cache-disabled": true},
	"gradle/gradle-build-action": {"cache-disabled": true},
	"jdx/mise-action": {"cache": false},
	"mlugg/setup-zig": {"use-cache": false},
	"moonrepo/setup-rust": {"cache": false},
	"oven-sh/setup-bun": {"no-cache": true},
	"ramsey/composer-install": {"ignore-cache": true},
	"swatinem/rust-cache": {"lookup-only": true},
}

_caches_if := {
	"actions/setup-dotnet": {"cache"},
	"actions/setup-java": {"cache"},
	"actions/setup-node": {"cache"},
	"actions/setup-python": {"cache"},
	"bazel-contrib/setup-bazel": {"bazelisk-cache", "disk-cache", "repository-cache"},
	"denoland/setup-deno": {"cache"},
	"docker/build-push-action": {"cache-from"},
	"erlef/setup-beam": {"cache"},
	"graalvm/setup-graalvm": {"cache"},
	"pnpm/action-setup": {"cache"},
	"prefix-dev/setup-pixi": {"cache"},
	"pyo3/maturin-action": {"sccache"},
	"ruby/setup-ruby": {"bundler-cache"},
	"shivammathur/setup-php": {"cache"},
	"subosito/flutter-action": {"cache"},
}

_switched_off(step, keys) if {
	some key, off in keys
	_means(step["with"][key], off)
}

_means(value, true) if values.is_true(value)

_means(value, false) if values.is_false(value)

_switched_on(value) if {
	not values.is_false(value)
	value != ""
}
