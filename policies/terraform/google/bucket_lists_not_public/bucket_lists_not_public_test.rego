package policies.terraform.google.bucket_lists_not_public_test

import data.policies.terraform.google.bucket_lists_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := bucket_lists_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_storage_bucket_access_control", {"bucket": "reports", "role": "READER", "entity": "allUsers"}, {}, {["entity"]}],
		["google_storage_object_acl", {"bucket": "reports", "object": "index.html", "role_entity": ["OWNER:user-a@example.com", "READER:allAuthenticatedUsers"]}, {}, {["role_entity", 1]}],
		["google_storage_bucket_acl", {"bucket": "reports", "predefined_acl": "publicRead"}, {}, {["predefined_acl"]}],
		["google_storage_bucket_acl", {"bucket": "reports", "default_acl": "authenticatedRead"}, {}, {["default_acl"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket_access_control", {"bucket": "reports", "role": "READER", "entity": "user-a@example.com"}, {}],
		["google_storage_object_acl", {"bucket": "reports", "object": "index.html", "role_entity": ["OWNER:user-a@example.com"]}, {}],
		["google_storage_bucket_acl", {"bucket": "reports", "predefined_acl": "private"}, {}],
		["google_storage_bucket_acl", {"bucket": "reports", "default_acl": "projectPrivate"}, {}],
	] {
		_paths(case) == set()
	}
}
