package policies.lib.push_rules_test

import data.policies.lib.push_rules

_resource(type, config, related) := {"subject": {"type": type, "config": config}, "related": related}

test_decides if {
	push_rules.decides with input as _resource("gitlab_project_push_rules", {}, {})
	push_rules.decides with input as _resource("gitlab_project", {}, {})
	push_rules.decides with input as _resource("gitlab_group", {"push_rules": [{}]}, {})
	not push_rules.decides with input as _resource("gitlab_group", {}, {})
	not push_rules.decides with input as _resource("gitlab_project", {"archived": true}, {})
	not push_rules.decides with input as _resource("gitlab_project", {}, {"gitlab_project_push_rules": [{}]})
}

test_on if {
	push_rules.on("a") with input as _resource("gitlab_project_push_rules", {"a": true}, {})
	push_rules.on("a") with input as _resource("gitlab_project", {"push_rules": [{"a": true}]}, {})
	not push_rules.on("a") with input as _resource("gitlab_project", {"a": true}, {})
	not push_rules.on("a") with input as _resource("gitlab_group", {"push_rules": [{"a": false}]}, {})
}

test_path if {
	push_rules.path("a") == ["a"] with input as _resource("gitlab_project_push_rules", {}, {})
	push_rules.path("a") == ["push_rules", 0, "a"] with input as _resource("gitlab_group", {}, {})
}
