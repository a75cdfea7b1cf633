# METADATA
# title: Packages are published without a stored token
# description: >-
#   Checks that jobs which publish to PyPI, npm, RubyGems, crates.io or NuGet use trusted publishing: the registry
#   accepts the identity of the workflow for a few minutes. A stored token is valid for long and from everywhere, so
#   who gets hold of it can publish in your name.
# related_resources:
# - https://docs.pypi.org/trusted-publishers/
# - https://docs.npmjs.com/trusted-publishers
# - https://guides.rubygems.org/trusted-publishing/
# custom:
#   id: ANX-GHA-0120
#   severity: low
#   topic: artifact-signing
#   subjects: [github.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "users get packages that this pipeline built"}
#   - {id: A.8.25, strength: supports, rationale: "releases come out of the pipeline only"}
#   - {id: A.5.17, strength: supports, rationale: "no long-lived credential can publish"}
#   does_not_show: that the registry accepts no token any more, which is a setting there
#   remediation: >-
#     Give the job `id-token: write`, register the workflow with the registry as a trusted publisher, and remove the
#     token.
package policies.github_actions.trusted_publishing

deny contains finding if {
	is_array(input.subject.config.steps)
	some i, step in input.subject.config.steps
	some place in _token_places(step)
	finding := {
		"message": sprintf("%s publishes a package with a stored token", [input.subject.address]),
		"path": array.concat(["steps", i], place),
	}
}

applies if {
	is_array(input.subject.config.steps)
	some step in input.subject.config.steps
	_publishes(step)
}

_publishes(step) if _action(step) in {"pypa/gh-action-pypi-publish", "rubygems/release-gem"}

_publishes(step) if _token_input(step)

_publishes(step) if count(_commands(step)) > 0

_token_places(step) := {["with", "password"]} if {
	_action(step) == "pypa/gh-action-pypi-publish"
	step["with"].password
	not _other_index(object.get(step["with"], "repository-url", "pypi.org"))
}

_token_places(step) := {["with", "setup-trusted-publisher"]} if {
	_action(step) == "rubygems/release-gem"
	step["with"]["setup-trusted-publisher"] in {false, "false"}
}

_token_places(step) := {["with", input_name]} if {
	input_name := _token_input(step)
	step["with"][input_name]
}

# Actions that can do without the token which this input takes.
_token_input(step) := _token_inputs[_action(step)]

_token_inputs := {
	"js-devtools/npm-publish": "token",
	"katyo/publish-crates": "registry-token",
	"rubygems/configure-rubygems-credentials": "api-token",
}

_token_places(step) := {["run", command] | some command in _commands(step)} if {
	not step.uses
	not _identity_of_job
	not _identity_of_workflow
}

_other_index(url) if not contains(url, "pypi.org")

_identity_of_job if _identity(input.subject.config.permissions)

_identity_of_workflow if {
	not input.subject.config.permissions
	_identity(input.subject.views.workflow_permissions)
}

_identity(permissions) if permissions["id-token"] == "write"

_identity(permissions) if permissions == "write-all"

_action(step) := lower(split(step.uses, "@")[0]) if is_string(step.uses)

_commands(step) := {trim_space(match[1]) |
	is_string(step.run)
	some match in regex.find_all_string_submatch_n(_publish, step.run, -1)
	not regex.match(`--dry-run|--repository(-url)?[ =]|--registry[ =]|--index[ =]|--publish-url|testpypi`, match[0])
}

_publish := concat("", [
	`(?m)(?:^|&&|;|then)[ \t]*((?:(?:sudo|uvx|(?:uv|pipx|poetry|hatch|pdm) run(?: --)?`,
	`|bundle exec|bunx|npx|python[0-9.]* -m)`,
	`[ \t]+)*(?:(?:cargo|npm|pnpm|bun|uv|hatch|poetry|pdm|flit|maturin|deno|jsr|yarn|lerna)`,
	`(?:[ \t]+[+-][^ \t\n]+(?:[ \t]+[^ \t\n-][^ \t\n]*)??)*[ \t]+publish|`,
	`(?:yarn npm|dart pub|flutter pub|cargo workspaces|cargo ws|nx release|npm stage) publish|`,
	`twine upload|maturin upload|gem push|rake release|(?:dotnet )?nuget(?:\.exe)? push))([ \t][^\n]*)?$`,
])
