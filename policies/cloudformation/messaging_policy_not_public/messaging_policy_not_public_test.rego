package policies.cloudformation.messaging_policy_not_public_test

import data.policies.cloudformation.messaging_policy_not_public

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := messaging_policy_not_public.deny with input as _input("AWS::SNS::TopicPolicy", {"PolicyDocument": {"Statement": [_good, _bad]}})
	first == {{"message": "X admits everyone", "path": ["Properties", "PolicyDocument", "Statement", 1]}}
}

test_allow_sound if {
	properties := {"PolicyDocument": {"Statement": [_good]}}
	findings := messaging_policy_not_public.deny with input as _input("AWS::SQS::QueuePolicy", properties)
	findings == set()
}

test_allow_applies if {
	messaging_policy_not_public.applies with input as _input("AWS::SQS::QueuePolicy", {"PolicyDocument": {"Statement": []}})
	not messaging_policy_not_public.applies with input as _input("AWS::SQS::QueuePolicy", {})
}
