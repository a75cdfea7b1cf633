package policies.terraform.gitlab.two_approvals_test

import data.policies.terraform.gitlab.two_approvals

_minimum := {"ANX-TF-GL-0020": {"minimum": 2}}

_project(config, rules) := {
	"subject": {"type": "gitlab_project", "address": "gitlab_project.this", "config": config},
	"related": {"gitlab_project_approval_rule": [{"config": rule} | some rule in rules]},
}

test_deny_too_few if {
	every case in [
		[{}, [], 0],
		[{"approvals_before_merge": 1}, [], 1],
		[{"approvals_before_merge": 0}, [{"approvals_required": 1}], 1],
	] {
		findings := two_approvals.deny with input as _project(case[0], case[1]) with data.parameters as _minimum
		findings == {{
			"message": sprintf("gitlab_project.this takes changes with %v approvals", [case[2]]),
			"path": ["approvals_before_merge"],
		}}
	}
}

test_allow_two if {
	every case in [
		[{"approvals_before_merge": 2}, []],
		[{"approvals_before_merge": "3"}, []],
		[{}, [{"approvals_required": 2}]],
		[{}, [{"approvals_required": 1}, {"approvals_required": 1}]],
	] {
		findings := two_approvals.deny with input as _project(case[0], case[1]) with data.parameters as _minimum
		findings == set()
	}
}

test_archived_projects_do_not_count if {
	not two_approvals.applies with input as _project({"archived": true}, [])
	two_approvals.applies with input as _project({}, [])
}
