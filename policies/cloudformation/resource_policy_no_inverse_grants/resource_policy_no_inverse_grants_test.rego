package policies.cloudformation.resource_policy_no_inverse_grants_test

import data.policies.cloudformation.resource_policy_no_inverse_grants

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "NotAction": "x:Delete", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := resource_policy_no_inverse_grants.deny with input as _input("AWS::SNS::TopicPolicy", {"PolicyDocument": {"Statement": [_good, _bad]}})
	first == {{"message": "X allows all but what it names", "path": ["Properties", "PolicyDocument", "Statement", 1, "NotAction"]}}
	next_1 := resource_policy_no_inverse_grants.deny with input as _input("AWS::ECR::Repository", {"RepositoryPolicyText": {"Statement": [_good, _bad]}})
	next_1 == {{"message": "X allows all but what it names", "path": ["Properties", "RepositoryPolicyText", "Statement", 1, "NotAction"]}}
	next_2 := resource_policy_no_inverse_grants.deny with input as _input("AWS::KMS::Key", {"KeyPolicy": {"Statement": [_good, _bad]}})
	next_2 == {{"message": "X allows all but what it names", "path": ["Properties", "KeyPolicy", "Statement", 1, "NotAction"]}}
}

test_allow_sound if {
	properties := {"PolicyDocument": {"Statement": [_good]}}
	findings := resource_policy_no_inverse_grants.deny with input as _input("AWS::S3::BucketPolicy", properties)
	findings == set()
}

test_allow_applies if {
	resource_policy_no_inverse_grants.applies with input as _input("AWS::S3::BucketPolicy", {"PolicyDocument": {"Statement": []}})
	not resource_policy_no_inverse_grants.applies with input as _input("AWS::S3::BucketPolicy", {})
}
