package policies.github_actions.least_privilege_token_test

import data.policies.github_actions.least_privilege_token

_job(config, views) := {"subject": {"type": "github.job", "address": "jobs.build", "config": config, "views": views}}

_workflow(config) := {"subject": {"type": "github.workflow", "address": "workflow CI", "config": config, "views": {}}}

_push := {"triggers": ["push"]}

test_deny_not_stated if {
	every views in [_push, {"triggers": ["push", "workflow_call"]}, {"triggers": []}, {}] {
		findings := least_privilege_token.deny with input as _job({"runs-on": "ubuntu-latest"}, views)
		findings == {{"message": "jobs.build does not state the permissions of its token", "path": []}}
	}
}

test_deny_all_rights_for_job if {
	views := object.union(_push, {"workflow_permissions": {"contents": "read"}})
	every name, word in {"write-all": "write", "read-all": "read"} {
		findings := least_privilege_token.deny with input as _job({"permissions": name}, views)
		findings == {{
			"message": sprintf("jobs.build has a token with %s access to everything", [word]),
			"path": ["permissions"],
		}}
	}
}

test_deny_all_rights_for_workflow if {
	config := {"permissions": "write-all", "jobs": {"a": {}, "b": {"permissions": {}}}}
	findings := least_privilege_token.deny with input as _workflow(config)
	findings == {{
		"message": "workflow CI gives its jobs a token with write access to everything",
		"path": ["permissions"],
	}}
}

test_deny_right_to_write_for_workflow if {
	config := {"permissions": {"contents": "read", "packages": "write"}, "jobs": {"a": {}, "b": 3}}
	findings := least_privilege_token.deny with input as _workflow(config)
	findings == {{
		"message": "workflow CI gives all its jobs the right to write packages",
		"path": ["permissions", "packages"],
	}}
}

test_allow_stated_for_job if {
	every permissions in [{}, {"contents": "read"}, {"contents": "write", "packages": "write"}] {
		findings := least_privilege_token.deny with input as _job({"permissions": permissions}, _push)
		findings == set()
	}
}

test_allow_jobs_override_workflow if {
	config := {"permissions": "read-all", "jobs": {"a": {"permissions": {"contents": "read"}}}}
	findings := least_privilege_token.deny with input as _workflow(config)
	findings == set()
}

test_deny_everything_for_jobs_to_come if {
	config := {"permissions": "write-all", "jobs": {"a": {"permissions": {"contents": "read"}}}}
	findings := least_privilege_token.deny with input as _workflow(config)
	findings == {{
		"message": "workflow CI gives its jobs a token with write access to everything",
		"path": ["permissions"],
	}}
}

test_allow_stated_for_workflow if {
	every permissions in [{}, {"contents": "read"}] {
		views := object.union(_push, {"workflow_permissions": permissions})
		findings := least_privilege_token.deny with input as _job({}, views)
		findings == set()
		of_workflow := least_privilege_token.deny with input as _workflow({"permissions": permissions, "jobs": {"a": {}}})
		of_workflow == set()
	}
}

test_deny_called_workflow_that_calls_another if {
	findings := least_privilege_token.deny with input as _job({"uses": "./x.yml"}, {"triggers": ["workflow_call"]})
	count(findings) == 1
}

test_allow_called_workflow if {
	findings := least_privilege_token.deny with input as _job({}, {"triggers": ["workflow_call"]})
	findings == set()
}
