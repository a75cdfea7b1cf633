package policies.github_actions.least_privilege_token_test

import data.policies.github_actions.least_privilege_token

_input(config, views) := {"subject": {"type": "github.job", "address": "jobs.build", "config": config, "views": views}}

_push := {"triggers": ["push"]}

_not_stated := {"message": "jobs.build does not state the permissions of its token", "path": []}

_all_rights(path) := {"message": "jobs.build has a token with write access to everything", "path": path}

test_deny_not_stated if {
	every views in [_push, {"triggers": ["push", "workflow_call"]}, {"triggers": []}, {}] {
		findings := least_privilege_token.deny with input as _input({"runs-on": "ubuntu-latest"}, views)
		findings == {_not_stated}
	}
}

test_deny_all_rights_for_job if {
	views := object.union(_push, {"workflow_permissions": {"contents": "read"}})
	findings := least_privilege_token.deny with input as _input({"permissions": "write-all"}, views)
	findings == {_all_rights(["permissions"])}
}

test_deny_all_rights_for_workflow if {
	views := object.union(_push, {"workflow_permissions": "write-all"})
	findings := least_privilege_token.deny with input as _input({}, views)
	findings == {_all_rights([])}
}

test_allow_stated_for_job if {
	every permissions in [{}, {"contents": "read"}, "read-all", {"contents": "write", "packages": "write"}] {
		findings := least_privilege_token.deny with input as _input({"permissions": permissions}, _push)
		findings == set()
	}
}

test_allow_job_overrides_workflow if {
	views := object.union(_push, {"workflow_permissions": "write-all"})
	findings := least_privilege_token.deny with input as _input({"permissions": {"contents": "read"}}, views)
	findings == set()
}

test_allow_stated_for_workflow if {
	every permissions in [{}, {"contents": "read"}, "read-all"] {
		views := object.union(_push, {"workflow_permissions": permissions})
		findings := least_privilege_token.deny with input as _input({}, views)
		findings == set()
	}
}

test_allow_called_workflow if {
	findings := least_privilege_token.deny with input as _input({}, {"triggers": ["workflow_call"]})
	findings == set()
}
