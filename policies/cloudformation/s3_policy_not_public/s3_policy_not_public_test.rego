package policies.cloudformation.s3_policy_not_public_test

import data.policies.cloudformation.s3_policy_not_public

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := s3_policy_not_public.deny with input as _input("AWS::S3::BucketPolicy", {"PolicyDocument": {"Statement": [_good, _bad]}})
	first == {{"message": "X admits everyone", "path": ["Properties", "PolicyDocument", "Statement", 1]}}
	next_1 := s3_policy_not_public.deny with input as _input("AWS::S3::AccessPoint", {"Policy": {"Statement": [_good, _bad]}})
	next_1 == {{"message": "X admits everyone", "path": ["Properties", "Policy", "Statement", 1]}}
}

test_allow_sound if {
	properties := {"PolicyDocument": {"Statement": [_good]}}
	findings := s3_policy_not_public.deny with input as _input("AWS::S3::BucketPolicy", properties)
	findings == set()
}

test_allow_applies if {
	s3_policy_not_public.applies with input as _input("AWS::S3::BucketPolicy", {"PolicyDocument": {"Statement": []}})
	not s3_policy_not_public.applies with input as _input("AWS::S3::BucketPolicy", {})
}
