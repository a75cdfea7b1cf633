package policies.repository.pipeline_runs_tests_test

import data.policies.repository.pipeline_runs_tests

_input(jobs) := {"subject": {
	"address": "repository",
	"views": {"workflows": [{"path": ".github/workflows/ci.yml", "config": {"jobs": jobs}}]},
}}

_steps(steps) := _input({"build": {"steps": steps}})

_finding := {"message": "repository has no workflow that runs tests", "path": []}

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
		findings := pipeline_runs_tests.deny with input as _steps([{"run": command}])
		findings == {_finding}
	}
}

test_deny_tests_whose_end_is_ignored if {
	for_step := pipeline_runs_tests.deny with input as _steps([{"run": "npm test", "continue-on-error": true}])
	job := {"continue-on-error": true, "steps": [{"run": "npm test"}]}
	for_job := pipeline_runs_tests.deny with input as _input({"test": job})
	for_step == {_finding}
	for_job == {_finding}
}

test_deny_other_shapes if {
	every jobs in [null, "x", [], {}, {"a": null}, {"a": {"steps": null}}, {"a": {"steps": ["x", {"run": null}]}}] {
		findings := pipeline_runs_tests.deny with input as _input(jobs)
		findings == {_finding}
	}
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
		findings := pipeline_runs_tests.deny with input as _steps([{"uses": "actions/checkout@v4"}, {"run": command}])
		findings == set()
	}
}

test_allow_actions_and_reusable_workflows if {
	action := pipeline_runs_tests.deny with input as _steps([{"uses": "cypress-io/github-action@v6"}])
	workflow := pipeline_runs_tests.deny with input as _input({"call": {"uses": "./.github/workflows/python-tests.yml"}})
	action == set()
	workflow == set()
}

test_allow_applies_with_workflows_only if {
	pipeline_runs_tests.applies with input as _input({})
	not pipeline_runs_tests.applies with input as {"subject": {"views": {"workflows": []}}}
	not pipeline_runs_tests.applies with input as {"subject": {"views": {}}}
}
