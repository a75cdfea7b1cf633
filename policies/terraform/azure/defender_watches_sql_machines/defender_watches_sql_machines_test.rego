package policies.terraform.azure.defender_watches_sql_machines_test

import data.policies.terraform.azure.defender_watches_sql_machines

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := defender_watches_sql_machines.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_security_center_subscription_pricing", {"tier": "Free", "resource_type": "SqlServerVirtualMachines"}, {}, {["tier"]}],
	] {
		_paths(case) == case[3]
		defender_watches_sql_machines.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_security_center_subscription_pricing", {"tier": "Standard", "resource_type": "SqlServerVirtualMachines"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["azurerm_security_center_subscription_pricing", {"tier": "Free", "resource_type": "Other"}, {}],
	] {
		not defender_watches_sql_machines.applies with input as _resource(case[0], case[1], case[2])
	}
}
