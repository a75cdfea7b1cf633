package policies.terraform.aws.service_policy_not_public_test

import data.policies.terraform.aws.service_policy_not_public

_input(documents) := {"subject": {"type": "aws_ecr_repository_policy", "address": "X", "config": {}, "views": _views(documents)}}

_views(documents) := {"documents": [{"path": ["policy"], "document": document} | some document in documents]}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_allow_applies if {
	service_policy_not_public.applies with input as _input([_good])
	not service_policy_not_public.applies with input as _input([])
}

test_deny_fault if {
	findings := service_policy_not_public.deny with input as _input([{"Statement": [_good, _bad]}])
	findings == {{"message": "X admits everyone", "path": ["policy", "Statement", 1]}}
}

test_allow_sound if {
	findings := service_policy_not_public.deny with input as _input([{"Statement": _good}])
	findings == set()
}

test_allow_apis_that_turn_others_away if {
	denial := {"Effect": "Deny", "Principal": "*", "Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-0a1b2c3d"}}}
	subject := object.union(
		_input([{"Statement": [_bad, denial]}]),
		{"subject": {"type": "aws_api_gateway_rest_api_policy"}},
	)
	findings := service_policy_not_public.deny with input as subject
	findings == set()
}
