package policies.terraform.gitlab.commits_signed_test

import data.policies.terraform.gitlab.commits_signed

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.this", [type]), "config": config},
	"related": related,
}

test_deny_faults if {
	every case in [
		["gitlab_project", {}, ["push_rules", 0, "reject_unsigned_commits"]],
		["gitlab_project", {"push_rules": [{"reject_unsigned_commits": false}]}, ["push_rules", 0, "reject_unsigned_commits"]],
		["gitlab_group", {"push_rules": [{}]}, ["push_rules", 0, "reject_unsigned_commits"]],
		["gitlab_project_push_rules", {}, ["reject_unsigned_commits"]],
		["gitlab_project_push_rules", {"reject_unsigned_commits": false}, ["reject_unsigned_commits"]],
	] {
		findings := commits_signed.deny with input as _resource(case[0], case[1], {})
		findings == {{"message": sprintf("%s.this takes commits without a signature", [case[0]]), "path": case[2]}}
		commits_signed.applies with input as _resource(case[0], case[1], {})
	}
}

test_allow_good_states if {
	every case in [
		["gitlab_project", {"push_rules": [{"reject_unsigned_commits": true}]}],
		["gitlab_group", {"push_rules": [{"reject_unsigned_commits": true}]}],
		["gitlab_project_push_rules", {"reject_unsigned_commits": true}],
	] {
		findings := commits_signed.deny with input as _resource(case[0], case[1], {})
		findings == set()
	}
}

test_others_do_not_count if {
	every case in [
		["gitlab_project", {"archived": true}, {}],
		["gitlab_project", {}, {"gitlab_project_push_rules": [{"config": {"reject_unsigned_commits": true}}]}],
		["gitlab_group", {}, {}],
	] {
		not commits_signed.applies with input as _resource(case[0], case[1], case[2])
	}
}
