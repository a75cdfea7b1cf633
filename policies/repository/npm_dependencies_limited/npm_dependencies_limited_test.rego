package policies.repository.npm_dependencies_limited_test

import data.policies.repository.npm_dependencies_limited

test_deny_any_version if {
	instance := {"subject": {"type": "npm.package", "address": "npm.package", "config": {"dependencies": {"left": "*"}}}}
	findings := npm_dependencies_limited.deny with input as instance
	findings == {{"message": "npm.package takes left in any version", "path": ["dependencies", "left"]}}
}

test_deny_plain if {
	instance := {"subject": {
		"type": "npm.package", "address": "npm.package",
		"config": {"dependencies": {"left": "http://example.com/l.tgz"}},
	}}
	findings := npm_dependencies_limited.deny with input as instance
	findings == {{"message": "npm.package takes left over a connection without encryption", 
		"path": ["dependencies", "left"]}}
}

test_deny_branch if {
	instance := {"subject": {
		"type": "npm.package", "address": "npm.package",
		"config": {"devDependencies": {"left": "example/left#main"}},
	}}
	findings := npm_dependencies_limited.deny with input as instance
	findings == {{"message": "npm.package takes left from a branch of a git repository", 
		"path": ["devDependencies", "left"]}}
}

test_allow_versions if {
	instance := {"subject": {
		"type": "npm.package", "address": "npm.package",
		"config": {"dependencies": {"a": "^1.2.3", "b": "workspace:*", "c": "git+https://example.com/c#0123abc", "d": "file:../d", "e": "github:example/e#v1.2.3"}},
	}}
	findings := npm_dependencies_limited.deny with input as instance
	findings == set()
}
