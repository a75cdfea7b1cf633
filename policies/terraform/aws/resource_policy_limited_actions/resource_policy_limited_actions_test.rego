package policies.terraform.aws.resource_policy_limited_actions_test

import data.policies.terraform.aws.resource_policy_limited_actions

_input(documents) := {"subject": {"type": "aws_s3_bucket_policy", "address": "X", "config": {}, "views": _views(documents)}}

_views(documents) := {"documents": [{"path": ["policy"], "document": document} | some document in documents]}

_bad := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "s3:*", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_allow_applies if {
	resource_policy_limited_actions.applies with input as _input([_good])
	not resource_policy_limited_actions.applies with input as _input([])
}

test_deny_fault if {
	findings := resource_policy_limited_actions.deny with input as _input([{"Statement": [_good, _bad]}])
	findings == {{"message": "X allows every action", "path": ["policy", "Statement", 1, "Action"]}}
}

test_allow_sound if {
	findings := resource_policy_limited_actions.deny with input as _input([{"Statement": _good}])
	findings == set()
}
