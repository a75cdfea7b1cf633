package policies.gitlab_ci.includes_pinned_test

import data.policies.gitlab_ci.includes_pinned

_input(include) := {"subject": {
	"address": "pipeline",
	"config": {},
	"views": {"includes": [object.union({"path": ["include", 0], "location": "x"}, include)]},
}}

test_deny_open_includes if {
	cases := {
		"has no checksum": {"kind": "remote"},
		"has no `ref`": {"kind": "project"},
		"has no version": {"kind": "component"},
		"moves with `main`": {"kind": "project", "ref": "main"},
		"moves with `~latest`": {"kind": "component", "ref": "~latest"},
	}
	every why, include in cases {
		findings := includes_pinned.deny with input as _input(include)
		findings == {{"message": sprintf("pipeline includes x, which %s", [why]), "path": ["include", 0]}}
	}
}

test_allow_pinned_includes if {
	every include in [
		{"kind": "remote", "integrity": "sha256-x"},
		{"kind": "project", "ref": "v1.2.0"},
		{"kind": "component", "ref": "1.0"},
	] {
		includes_pinned.applies with input as _input(include)
		findings := includes_pinned.deny with input as _input(include)
		findings == set()
	}
}

test_applies_to_foreign_includes if {
	not includes_pinned.applies with input as _input({"kind": "template"})
	not includes_pinned.applies with input as _input({
		"kind": "component",
		"location": "$CI_SERVER_FQDN/$CI_PROJECT_PATH/test@$CI_COMMIT_SHA",
	})
}

test_applies_to_an_include_without_a_place if {
	include := {"kind": "remote", "path": ["include", 0]}
	includes_pinned.applies with input as {"subject": {"views": {"includes": [include]}}}
}
