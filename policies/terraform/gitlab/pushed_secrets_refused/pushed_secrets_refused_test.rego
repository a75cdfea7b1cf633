package policies.terraform.gitlab.pushed_secrets_refused_test

import data.policies.terraform.gitlab.pushed_secrets_refused

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.this", [type]), "config": config},
	"related": related,
}

test_deny_faults if {
	every case in [
		["gitlab_project", {}, ["push_rules", 0, "prevent_secrets"]],
		["gitlab_project", {"push_rules": [{"prevent_secrets": false}]}, ["push_rules", 0, "prevent_secrets"]],
		["gitlab_group", {"push_rules": [{}]}, ["push_rules", 0, "prevent_secrets"]],
		["gitlab_project_push_rules", {}, ["prevent_secrets"]],
		["gitlab_project_push_rules", {"prevent_secrets": false}, ["prevent_secrets"]],
	] {
		findings := pushed_secrets_refused.deny with input as _resource(case[0], case[1], {})
		findings == {{"message": sprintf("%s.this takes files that hold keys", [case[0]]), "path": case[2]}}
		pushed_secrets_refused.applies with input as _resource(case[0], case[1], {})
	}
}

test_allow_good_states if {
	every case in [
		["gitlab_project", {"push_rules": [{"prevent_secrets": true}]}],
		["gitlab_group", {"push_rules": [{"prevent_secrets": true}]}],
		["gitlab_project_push_rules", {"prevent_secrets": true}],
	] {
		findings := pushed_secrets_refused.deny with input as _resource(case[0], case[1], {})
		findings == set()
	}
}

test_others_do_not_count if {
	every case in [
		["gitlab_project", {"archived": true}, {}],
		["gitlab_project", {}, {"gitlab_project_push_rules": [{"config": {"prevent_secrets": true}}]}],
		["gitlab_group", {}, {}],
	] {
		not pushed_secrets_refused.applies with input as _resource(case[0], case[1], case[2])
	}
}
