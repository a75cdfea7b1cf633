package policies.lib.iam_test

import data.policies.lib.iam

_full := {"Effect": "Allow", "Action": "*", "Resource": "*"}

_narrow := {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]}

test_deny_full_access if {
	iam.full_access_statements({"Statement": [_narrow, _full]}) == {2}
	iam.full_access_statements({"Statement": _full}) == {1}
	iam.full_access_statements({"Statement": [object.union(_full, {"Action": ["*"]})]}) == {1}
	iam.full_access_statements({"Statement": [object.union(_full, {"Action": "*:*", "Resource": ["a", "*"]})]}) == {1}
}

test_allow_narrow_statements if {
	statements := [
		_narrow,
		object.union(_full, {"Effect": "Deny"}),
		object.union(_full, {"Principal": "*"}),
		object.union(_full, {"Resource": "arn:aws:s3:::acme-uploads/*"}),
		object.union(_full, {"Action": {}}),
		{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"},
		"x",
	]
	iam.full_access_statements({"Statement": statements}) == set()
}

test_allow_other_shapes if {
	every document in [{}, [], "x", null, {"Statement": "x"}, {"Statement": []}] {
		iam.full_access_statements(document) == set()
	}
}
