package policies.lib.github_test

import data.policies.lib.github

test_outside_text if {
	every expression in [
		"github.head_ref",
		"github['event'].issue['title']",
		"GITHUB.EVENT.COMMENT.BODY",
		"github.event.commits[0].message",
		"toJSON(github.event)",
		"github.event.pull_request.head.repo.description",
		"github.event.authors.name",
	] {
		github.outside_text(expression)
	}
}

test_other_text if {
	every expression in [
		"github.sha",
		"github.event.issue.number",
		"contains(github.event.pull_request.title, 'x')",
		"github.head_ref == 'main'",
		"toJSON(matrix)",
		3,
	] {
		not github.outside_text(expression)
	}
}

test_references if {
	github.references("inputs.Name || format('a.b {0}', github.sha)") == {"inputs.name", "github.sha"}
	github.references("matrix.debug && '--debug' || ''") == set()
	github.references("fromJSON(inputs.free-threading)\n  && 'x'\n || ''") == set()
	github.references("steps['a']['outputs']['b']") == {"steps.a.outputs.b"}
	github.references("(github.event.pull_request || github.event.issue).number") == set()
	github.references("hashFiles('**/a.lock')") == set()
}

test_resolved_variables if {
	subject := {
		"config": {"env": {"A": "step"}},
		"views": {"job_env": {"a": "job", "B": "${{ github.head_ref }}"}, "workflow_env": {"b": "w", "C": 3}},
	}
	github.resolved(subject, "env.A") == {["env.a", "step"]}
	github.resolved(subject, "env.b") == {["env.b", "${{ github.head_ref }}"]}
	github.resolved(subject, "env.c") == {["env.c", 3]}
	github.resolved(subject, "env.d") == set()
	github.resolved({"config": {"env": "${{ x }}"}, "views": {}}, "env.d") == set()
}

test_resolved_matrix if {
	matrix := {"os": ["a", "b"], "v": "${{ fromJSON(x) }}", "include": [{"os": "c", "extra": 1}, 2]}
	subject := {"config": {}, "views": {"matrix": matrix}}
	github.resolved(subject, "matrix.os") == {["matrix.os", "a"], ["matrix.os", "b"], ["matrix.os", "c"]}
	github.resolved(subject, "matrix.v") == {["matrix.v", "${{ fromJSON(x) }}"]}
	github.resolved(subject, "matrix.extra") == {["matrix.extra", 1]}
	github.resolved(subject, "matrix.none") == set()
	dynamic := {"config": {}, "views": {"matrix": "${{ fromJSON(y) }}"}}
	github.resolved(dynamic, "matrix.os") == {["matrix.os", "${{ fromJSON(y) }}"]}
	github.resolved({"config": {}, "views": {}}, "matrix.os") == set()
}

test_dynamic_values if {
	github.dynamic("a-${{ b }}")
	not github.dynamic("a")
	not github.dynamic(1)
}

test_events if {
	"pull_request_target" in github.outsider_events
	not "push" in github.outsider_events
}

test_values_of_objects_in_a_matrix if {
	matrix := {"target": [{"Image": "a"}, "x"], "include": [{"target": {"image": "b"}}]}
	subject := {"config": {}, "views": {"matrix": matrix}}
	github.resolved(subject, "matrix.target.image") == {["matrix.target.image", "a"], ["matrix.target.image", "b"]}
}

test_machines_of_the_organisation if {
	every job in [
		{"runs-on": "self-hosted"},
		{"runs-on": ["Self-Hosted", "gpu"]},
		{"runs-on": ["linux", "x64"]},
		{"runs-on": {"labels": ["self-hosted"]}},
		{"runs-on": {"group": "builders"}},
		{"runs-on": "${{ vars.RUNNER || 'self-hosted' }}"},
		{"runs-on": "${{ matrix.t.os }}", "strategy": {"matrix": {"t": [{"os": "self-hosted"}]}}},
	] {
		github.self_hosted(job)
	}
	every job in [
		{"runs-on": "ubuntu-24.04"},
		{"runs-on": ["ubuntu-24.04", 3]},
		{"runs-on": "${{ inputs.runner }}"},
		{"runs-on": "${{ matrix.os }}", "strategy": {"matrix": {"os": ["windows-2025"]}}},
		{"uses": "./.github/workflows/a.yml"},
	] {
		not github.self_hosted(job)
	}
}
