package policies.terraform.aws.documents_not_public_test

import data.policies.terraform.aws.documents_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ssm_document", {"permissions": {"type": "Share", "account_ids": "All"}}, ["permissions"]],
	["aws_ssm_document", {"permissions": {"account_ids": "all"}}, ["permissions"]],
]

_sound := [
	["aws_ssm_document", {}],
	["aws_ssm_document", {"permissions": {"type": "Share", "account_ids": "111122223333"}}],
	["aws_ssm_document", {"permissions": {"account_ids": 7}}],
]

test_deny_faults if {
	every case in _faults {
		findings := documents_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": "X is shared with every account of AWS", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := documents_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
