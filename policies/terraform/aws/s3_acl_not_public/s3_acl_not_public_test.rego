package policies.terraform.aws.s3_acl_not_public_test

import data.policies.terraform.aws.s3_acl_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket", {"acl": "public-read"}, ["acl"]],
	["aws_s3_bucket", {"acl": "public-read-write"}, ["acl"]],
	["aws_s3_bucket", {"acl": "authenticated-read"}, ["acl"]],
	["aws_s3_bucket_acl", {"acl": "public-read"}, ["acl"]],
	["aws_s3_bucket_acl", {"acl": "public-read-write"}, ["acl"]],
	["aws_s3_object", {"acl": "public-read"}, ["acl"]],
	["aws_s3_object", {"acl": "public-read-write"}, ["acl"]],
	["aws_s3_bucket_object", {"acl": "public-read"}, ["acl"]],
	["aws_s3_bucket_object", {"acl": "public-read-write"}, ["acl"]],
	["terraform.module", {"acl": "public-read"}, ["acl"]],
	["terraform.module", {"acl": "public-read-write"}, ["acl"]],
]

_sound := [
	["aws_s3_bucket", {}],
	["aws_s3_bucket", {"acl": "private"}],
	["aws_s3_bucket", {"acl": "log-delivery-write"}],
	["aws_s3_bucket", {"acl": {}}],
	["aws_s3_bucket_acl", {}],
	["aws_s3_object", {}],
	["aws_s3_bucket_object", {}],
	["terraform.module", {}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_acl_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": "X grants access to everyone", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_acl_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_module_for_buckets if {
	s3_acl_not_public.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_acl_not_public.applies with input as _input("aws_s3_bucket", {})
	not s3_acl_not_public.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}

_everyone := "http://acs.amazonaws.com/groups/global/AllUsers"

_accounts := "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"

test_deny_grants if {
	every uri in [_everyone, _accounts] {
		bucket := s3_acl_not_public.deny with input as _input("aws_s3_bucket", {"grant": [{"uri": uri}]})
		{finding.path | some finding in bucket} == {["grant", 0, "uri"]}
		rules := [{"grant": [{"grantee": [{"type": "Group", "uri": uri}]}]}]
		separate := s3_acl_not_public.deny with input as _input("aws_s3_bucket_acl", {"access_control_policy": rules})
		{finding.path | some finding in separate} == {["access_control_policy", 0, "grant", 0, "grantee", 0, "uri"]}
	}
}

test_allow_grants_to_users if {
	findings := s3_acl_not_public.deny with input as _input("aws_s3_bucket", {"grant": [{"id": "a"}, {"uri": "x"}]})
	findings == set()
}

test_allow_ignored_lists if {
	block := {"address": "aws_s3_bucket_public_access_block.a", "config": {"ignore_public_acls": true}}
	bucket := object.union(
		_input("aws_s3_bucket", {"acl": "public-read"}),
		{"related": {"aws_s3_bucket_public_access_block": [block]}},
	)
	findings := s3_acl_not_public.deny with input as bucket
	findings == set()
	module := _input("terraform.module", {"acl": "public-read", "ignore_public_acls": true})
	in_module := s3_acl_not_public.deny with input as module
	in_module == set()
}
