package policies.cloudformation.service_policy_not_public_test

import data.policies.cloudformation.service_policy_not_public

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := service_policy_not_public.deny with input as _input("AWS::ECR::Repository", {"RepositoryPolicyText": {"Statement": [_good, _bad]}})
	first == {{"message": "X admits everyone", "path": ["Properties", "RepositoryPolicyText", "Statement", 1]}}
	next_1 := service_policy_not_public.deny with input as _input("AWS::SecretsManager::ResourcePolicy", {"ResourcePolicy": {"Statement": [_good, _bad]}})
	next_1 == {{"message": "X admits everyone", "path": ["Properties", "ResourcePolicy", "Statement", 1]}}
	next_2 := service_policy_not_public.deny with input as _input("AWS::EFS::FileSystem", {"FileSystemPolicy": {"Statement": [_good, _bad]}})
	next_2 == {{"message": "X admits everyone", "path": ["Properties", "FileSystemPolicy", "Statement", 1]}}
	next_3 := service_policy_not_public.deny with input as _input("AWS::Backup::BackupVault", {"AccessPolicy": {"Statement": [_good, _bad]}})
	next_3 == {{"message": "X admits everyone", "path": ["Properties", "AccessPolicy", "Statement", 1]}}
}

test_allow_sound if {
	properties := {"RepositoryPolicyText": {"Statement": [_good]}}
	findings := service_policy_not_public.deny with input as _input("AWS::ECR::Repository", properties)
	findings == set()
}

test_allow_applies if {
	service_policy_not_public.applies with input as _input("AWS::ECR::Repository", {"RepositoryPolicyText": {"Statement": []}})
	not service_policy_not_public.applies with input as _input("AWS::ECR::Repository", {})
}
