package policies.github_actions.trusted_publishing_test

import data.policies.github_actions.trusted_publishing

_job(config) := {"subject": {"address": "jobs.a", "config": config, "views": {}}}

_paths(config) := {finding.path | some finding in findings} if {
	findings := trusted_publishing.deny with input as _job(config)
}

test_deny_password if {
	step := {"uses": "pypa/gh-action-pypi-publish@release/v1", "with": {"password": "${{ secrets.P }}"}}
	findings := trusted_publishing.deny with input as _job({"steps": [{"run": "make"}, step]})
	findings == {{
		"message": "jobs.a publishes a package with a stored token",
		"path": ["steps", 1, "with", "password"],
	}}
	legacy := object.union(step, {"with": {"repository-url": "https://upload.pypi.org/legacy/"}})
	count(_paths({"steps": [legacy]})) == 1
}

test_deny_gem_without_identity if {
	step := {"uses": "rubygems/release-gem@v1", "with": {"setup-trusted-publisher": false}}
	_paths({"steps": [step]}) == {["steps", 0, "with", "setup-trusted-publisher"]}
}

test_deny_tokens_of_actions if {
	step := {"uses": "katyo/publish-crates@v2", "with": {"registry-token": "${{ secrets.T }}"}}
	_paths({"steps": [step]}) == {["steps", 0, "with", "registry-token"]}
	trusted_publishing.applies with input as _job({"steps": [step]})
}

test_deny_commands if {
	every command in ["cargo publish", "npm publish", "twine upload", "gem push", "dotnet nuget push", "uv publish"] {
		run := sprintf("make\n%s dist/*", [command])
		_paths({"steps": [{"run": run}]}) == {["steps", 0, "run", command]}
	}
}

test_deny_commands_with_options_and_runners if {
	every command in [
		"cargo +nightly publish",
		"npm --workspace packages/a publish",
		"pnpm -r publish",
		"bundle exec gem push",
		"uv run -- twine upload",
		"maturin upload",
		"dart pub publish",
		"npx jsr publish",
	] {
		_paths({"steps": [{"run": command}]}) == {["steps", 0, "run", command]}
	}
	_paths({"steps": [{"run": "npm run publish-docs\necho npm publish"}]}) == set()
}

test_allow_identity if {
	_paths({"permissions": {"id-token": "write"}, "steps": [{"run": "npm publish"}]}) == set()
	_paths({"permissions": "write-all", "steps": [{"run": "npm publish"}]}) == set()
	document := {"subject": {
		"address": "jobs.a",
		"config": {"steps": [{"run": "npm publish"}]},
		"views": {"workflow_permissions": {"id-token": "write"}},
	}}
	findings := trusted_publishing.deny with input as document
	findings == set()
}

test_allow_other_registries if {
	step := {
		"uses": "pypa/gh-action-pypi-publish@release/v1",
		"with": {"password": "x", "repository-url": "https://packages.example.com"},
	}
	every other in [
		step,
		{"run": "npm publish --registry https://packages.example.com"},
		{"run": "npm publish --dry-run"},
	] {
		_paths({"steps": [other]}) == set()
	}
}

test_applies_to_publishing_jobs if {
	trusted_publishing.applies with input as _job({"steps": [{"uses": "rubygems/release-gem@v1"}]})
	trusted_publishing.applies with input as _job({"steps": [{"run": "gem push a"}]})
	not trusted_publishing.applies with input as _job({"steps": [{"run": "make"}, {"uses": 3}]})
	not trusted_publishing.applies with input as _job({"steps": "x"})
}
