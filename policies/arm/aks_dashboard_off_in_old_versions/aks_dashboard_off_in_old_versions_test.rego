package policies.arm.aks_dashboard_off_in_old_versions_test

import data.policies.arm.aks_dashboard_off_in_old_versions

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := aks_dashboard_off_in_old_versions.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.ContainerService/managedClusters", {"apiVersion": "2020-03-01", "properties": {"dnsPrefix": "shop", "addonProfiles": {}}}, {}, {["properties", "addonProfiles", "kubeDashboard"]}],
	] {
		_paths(case) == case[3]
		aks_dashboard_off_in_old_versions.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.ContainerService/managedClusters", {"apiVersion": "2020-03-01", "properties": {"dnsPrefix": "shop", "addonProfiles": {"kubeDashboard": {"enabled": false}}}}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["microsoft.containerservice/managedclusters", {"apiVersion": "2024-05-01"}, {}],
	] {
		not aks_dashboard_off_in_old_versions.applies with input as _resource(case[0], case[1], case[2])
	}
}
