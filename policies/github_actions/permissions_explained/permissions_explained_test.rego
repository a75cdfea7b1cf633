package policies.github_actions.permissions_explained_test

import data.policies.github_actions.permissions_explained

_input(rights) := {"subject": {"address": "jobs.a", "views": {"permissions": rights}}}

_right := {"scope": "contents", "access": "write", "path": ["permissions", "contents"]}

test_deny_right_without_comment if {
	findings := permissions_explained.deny with input as _input([_right])
	findings == {{
		"message": "jobs.a does not say why it needs to write contents",
		"path": ["permissions", "contents"],
	}}
}

test_allow_right_with_comment if {
	findings := permissions_explained.deny with input as _input([object.union(_right, {"comment": "for releases"})])
	findings == set()
}

test_applies_to_rights_to_write if {
	permissions_explained.applies with input as _input([_right])
	not permissions_explained.applies with input as _input([object.union(_right, {"access": "read"})])
}
