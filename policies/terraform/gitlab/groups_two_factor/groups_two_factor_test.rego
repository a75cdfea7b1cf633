package policies.terraform.gitlab.groups_two_factor_test

import data.policies.terraform.gitlab.groups_two_factor

_group(config) := {"subject": {"type": "gitlab_group", "address": "gitlab_group.this", "config": config}}

test_deny_password_only if {
	every config in [{}, {"require_two_factor_authentication": false}] {
		findings := groups_two_factor.deny with input as _group(config)
		findings == {{
			"message": "gitlab_group.this lets its members in without a second factor",
			"path": ["require_two_factor_authentication"],
		}}
		groups_two_factor.applies with input as _group(config)
	}
}

test_allow_two_factors if {
	findings := groups_two_factor.deny with input as _group({"require_two_factor_authentication": true})
	findings == set()
}

test_groups_inside_others_do_not_count if {
	not groups_two_factor.applies with input as _group({"parent_id": 7})
}
