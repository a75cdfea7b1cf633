# METADATA
# title: The pipeline runs tests
# description: >-
#   Checks that some pipeline runs tests, by a command, an action, a task or a reusable workflow with that name, and does
#   not ignore how they end. Tests that nobody has to run are not run on the day that matters.
# related_resources:
# - https://docs.github.com/en/actions/concepts/overview/continuous-integration
# - https://docs.gitlab.com/ci/testing/
# custom:
#   id: ANX-REPO-0005
#   severity: medium
#   topic: automated-tests
#   subjects: [repository]
#   controls:
#   - {id: A.8.29, strength: demonstrates, rationale: "changes are tested by the pipeline"}
#   - {id: A.8.25, strength: supports, rationale: "testing is a fixed step of development"}
#   does_not_show: "what the tests cover, security tests in particular, and that a merge waits for them"
#   remediation: Add a step that runs the tests to a pipeline on every change, without `continue-on-error`.
package policies.repository.pipeline_runs_tests

applies if count(input.subject.views.pipeline_steps) > 0

deny contains finding if {
	count(_test_runs) == 0
	finding := {"message": sprintf("%s has no pipeline that runs tests", [input.subject.address]), "path": []}
}

_test_runs contains path if {
	some step in input.subject.views.pipeline_steps
	not step.tolerated
	_is_test(step)
	path := step.path
}

_is_test(step) if {
	step.kind == "component"
	_named_for_tests(step.text)
}

_is_test(step) if {
	step.kind == "command"
	regex.match(_test_commands, _without_shell_tests(lower(step.text)))
}

# An action, a task or a reusable workflow: VSTest@3, acme/ci/.github/workflows/python-tests.yml@v1, cypress-io/github-action@v6
_named_for_tests(uses) if {
	regex.match(`(^|[^a-z])(tests?|vstest|pytest|tox|cypress-io|playwright|unittests?)([^a-z]|$)`, lower(uses))
}

# "test" as a word in a command (npm test, make test, ./run-tests.sh), and runners whose name is another word.
_test_commands := concat("", [
	`(^|\n)([^#\n]*[^#\na-z0-9])?(`,
	`(unit|integration)?tests?|testing|pytest|unittest|tox|nox|ctest|nextest|jest|vitest|mocha|karma|ava|rspec|phpunit|`,
	`cypress|playwright|bats|behave|gotestsum|molecule|conftest|e2e|cargo t|npm t|`,
	`mvnw? [^\n]*(verify|install|package)|gradlew? [^\n]*(check|build)|make check|tape|minitest|pest`,
	`)([^a-z0-9]|$)`,
])

# Returns a script without the `test` of the shell (`test -f x`) and the word in names of branches and folders.
_without_shell_tests(script) := regex.replace(
	regex.replace(script, `(^|[;&|!(\n]|if|while) *test (!|-[a-z]|"|\$)`, " "),
	`(^|[;&|(\n])[ \t]*(mkdir|cd|rm|cp|mv|ls|echo|cat) [^\n;&|]*`,
	" ",
)
