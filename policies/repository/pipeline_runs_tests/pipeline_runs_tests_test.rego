package policies.repository.pipeline_runs_tests_test

import data.policies.repository.pipeline_runs_tests

_input(steps) := {"subject": {"address": "repository", "views": {"pipeline_steps": steps}}}

_command(text) := {"path": "ci.yml", "kind": "command", "text": text, "tolerated": false}

_component(text) := {"path": "ci.yml", "kind": "component", "text": text, "tolerated": false}

_finding := {"message": "repository has no pipeline that runs tests", "path": []}

test_deny_other_commands if {
	commands := [
		"make",
		"npm run build",
		"# npm test",
		"test -f dist/app.js",
		"if test -n \"$X\"; then exit 1; fi",
		"echo run the tests",
		"mkdir -p test-results\ncd tests",
		"pip install --upgrade latest",
	]
	every command in commands {
		findings := pipeline_runs_tests.deny with input as _input([_command(command)])
		findings == {_finding}
	}
}

test_deny_tests_whose_end_is_ignored if {
	step := object.union(_command("npm test"), {"tolerated": true})
	findings := pipeline_runs_tests.deny with input as _input([step])
	findings == {_finding}
}

test_allow_commands if {
	commands := [
		"npm test",
		"npm ci\nnpm run test:unit",
		"cd app && pytest -q",
		"cargo test --workspace",
		"cargo nextest run",
		"go test ./...",
		"./gradlew build",
		"mvn -B verify",
		"make check",
		"./scripts/run-tests.sh",
		"scripts/test",
		"tox -e py312",
		"opa test policies",
		"dotnet test --no-build",
		"composer run-script test",
	]
	every command in commands {
		findings := pipeline_runs_tests.deny with input as _input([_component("actions/checkout@v4"), _command(command)])
		findings == set()
	}
}

test_allow_components if {
	every name in ["cypress-io/github-action@v6", "./.github/workflows/python-tests.yml", "VSTest@3"] {
		findings := pipeline_runs_tests.deny with input as _input([_component(name)])
		findings == set()
	}
}

test_applies_with_pipelines_only if {
	pipeline_runs_tests.applies with input as _input([_command("make")])
	not pipeline_runs_tests.applies with input as _input([])
}
