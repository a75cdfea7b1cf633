package policies.cloudformation.resource_policy_limited_actions_test

import data.policies.cloudformation.resource_policy_limited_actions

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "s3:*", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := resource_policy_limited_actions.deny with input as _input("AWS::SNS::TopicPolicy", {"PolicyDocument": {"Statement": [_good, _bad]}})
	first == {{"message": "X allows every action", "path": ["Properties", "PolicyDocument", "Statement", 1, "Action"]}}
	next_1 := resource_policy_limited_actions.deny with input as _input("AWS::ECR::Repository", {"RepositoryPolicyText": {"Statement": [_good, _bad]}})
	next_1 == {{"message": "X allows every action", "path": ["Properties", "RepositoryPolicyText", "Statement", 1, "Action"]}}
}

test_allow_sound if {
	properties := {"PolicyDocument": {"Statement": [_good]}}
	findings := resource_policy_limited_actions.deny with input as _input("AWS::S3::BucketPolicy", properties)
	findings == set()
}

test_allow_applies if {
	resource_policy_limited_actions.applies with input as _input("AWS::S3::BucketPolicy", {"PolicyDocument": {"Statement": []}})
	not resource_policy_limited_actions.applies with input as _input("AWS::S3::BucketPolicy", {})
}
