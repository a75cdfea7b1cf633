package policies.terraform.azure.storage_access_policies_narrow_test

import data.policies.terraform.azure.storage_access_policies_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := storage_access_policies_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_storage_share", {"name": "data", "quota": 50, "acl": [{"id": "team", "access_policy": [{"permissions": "rwdl"}]}]}, {}, {["acl", 0, "access_policy", 0, "permissions"]}],
		["azurerm_storage_table", {"name": "data", "acl": [{"id": "team", "access_policy": [{"permissions": "raud", "start": "2026-01-01T00:00:00Z", "expiry": "2026-02-01T00:00:00Z"}]}]}, {}, {["acl", 0, "access_policy", 0, "permissions"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_storage_share", {"name": "data", "quota": 50, "acl": [{"id": "team", "access_policy": [{"permissions": "r"}]}]}, {}],
		["azurerm_storage_queue", {"name": "data"}, {}],
	] {
		_paths(case) == set()
	}
}
