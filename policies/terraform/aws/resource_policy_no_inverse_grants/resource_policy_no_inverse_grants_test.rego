package policies.terraform.aws.resource_policy_no_inverse_grants_test

import data.policies.terraform.aws.resource_policy_no_inverse_grants

_input(documents) := {"subject": {"type": "aws_s3_bucket_policy", "address": "X", "config": {}, "views": _views(documents)}}

_views(documents) := {"documents": [{"path": ["policy"], "document": document} | some document in documents]}

_bad := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "NotAction": "x:Delete", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_allow_applies if {
	resource_policy_no_inverse_grants.applies with input as _input([_good])
	not resource_policy_no_inverse_grants.applies with input as _input([])
}

test_deny_fault if {
	findings := resource_policy_no_inverse_grants.deny with input as _input([{"Statement": [_good, _bad]}])
	findings == {{"message": "X allows all but what it names", "path": ["policy", "Statement", 1, "NotAction"]}}
}

test_allow_sound if {
	findings := resource_policy_no_inverse_grants.deny with input as _input([{"Statement": _good}])
	findings == set()
}
