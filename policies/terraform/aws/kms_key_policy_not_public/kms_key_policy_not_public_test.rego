package policies.terraform.aws.kms_key_policy_not_public_test

import data.policies.terraform.aws.kms_key_policy_not_public

_input(documents) := {"subject": {"type": "aws_kms_key", "address": "X", "config": {}, "views": _views(documents)}}

_views(documents) := {"documents": [{"path": ["policy"], "document": document} | some document in documents]}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_allow_applies if {
	kms_key_policy_not_public.applies with input as _input([_good])
	not kms_key_policy_not_public.applies with input as _input([])
}

test_deny_fault if {
	findings := kms_key_policy_not_public.deny with input as _input([{"Statement": [_good, _bad]}])
	findings == {{"message": "X admits everyone", "path": ["policy", "Statement", 1]}}
}

test_allow_sound if {
	findings := kms_key_policy_not_public.deny with input as _input([{"Statement": _good}])
	findings == set()
}
