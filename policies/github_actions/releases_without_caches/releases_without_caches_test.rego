package policies.github_actions.releases_without_caches_test

import data.policies.github_actions.releases_without_caches

_workflow(on, triggers, steps) := {"subject": {
	"address": "workflow Release",
	"config": {"on": on, "jobs": {"build": {"steps": steps}, "call": {"uses": "x"}}},
	"views": {"triggers": triggers},
}}

_paths(document) := {finding.path | some finding in findings} if {
	findings := releases_without_caches.deny with input as document
}

_caching := [
	[{"uses": "actions/cache@v4"}, ["uses"]],
	[{"uses": "actions/cache/restore@v4"}, ["uses"]],
	[{"uses": "actions/setup-go@v5", "with": {"go-version": "1.22"}}, ["uses"]],
	[{"uses": "astral-sh/setup-uv@v5", "with": {"enable-cache": "auto"}}, ["uses"]],
	[{"uses": "actions/setup-node@v4", "with": {"cache": "npm"}}, ["with", "cache"]],
	[{"uses": "ruby/setup-ruby@v1", "with": {"bundler-cache": true}}, ["with", "bundler-cache"]],
]

test_deny_cache_in_a_release if {
	every entry in _caching {
		path := array.concat(["jobs", "build", "steps", 0], entry[1])
		_paths(_workflow({"release": {}}, ["release"], [entry[0]])) == {path}
		_paths(_workflow({"push": {"tags": ["v*"]}}, ["push"], [entry[0]])) == {path}
		_paths(_workflow({"push": {"branches": ["release/**"]}}, ["push"], [entry[0]])) == {path}
	}
}

test_deny_cache_beside_a_publisher if {
	cache := {"uses": "actions/cache@v4"}
	every step in [
		{"uses": "pypa/gh-action-pypi-publish@release/v1"},
		{"uses": "docker/build-push-action@v6", "with": {"push": true}},
	] {
		document := _workflow("push", ["push"], [cache, step])
		_paths(document) == {["jobs", "build", "steps", 0, "uses"]}
		releases_without_caches.applies with input as document
	}
}

test_allow_release_without_cache if {
	steps := [
		{"uses": "actions/setup-go@v5", "with": {"cache": false}},
		{"uses": "actions/cache@v4", "with": {"lookup-only": true}},
		{"uses": "actions/setup-node@v4", "with": {"node-version": 20}},
		{"uses": "actions/setup-java@v4", "with": {"cache": ""}},
		{"run": "make"},
	]
	_paths(_workflow({"release": {}}, ["release"], steps)) == set()
	releases_without_caches.applies with input as _workflow({"release": {}}, ["release"], steps)
}

test_allow_cache_in_tests if {
	every document in [
		_workflow({"push": {"branches": ["main"]}}, ["push"], [{"uses": "actions/cache@v4"}]),
		_workflow("push", ["push"], [{"uses": "docker/build-push-action@v6", "with": {"push": false}}]),
	] {
		_paths(document) == set()
		not releases_without_caches.applies with input as document
	}
}
