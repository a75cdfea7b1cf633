package policies.cloudformation.kms_key_policy_not_public_test

import data.policies.cloudformation.kms_key_policy_not_public

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := kms_key_policy_not_public.deny with input as _input("AWS::KMS::ReplicaKey", {"KeyPolicy": {"Statement": [_good, _bad]}})
	first == {{"message": "X admits everyone", "path": ["Properties", "KeyPolicy", "Statement", 1]}}
}

test_allow_sound if {
	properties := {"KeyPolicy": {"Statement": [_good]}}
	findings := kms_key_policy_not_public.deny with input as _input("AWS::KMS::Key", properties)
	findings == set()
}

test_allow_applies if {
	kms_key_policy_not_public.applies with input as _input("AWS::KMS::Key", {"KeyPolicy": {"Statement": []}})
	not kms_key_policy_not_public.applies with input as _input("AWS::KMS::Key", {})
}
