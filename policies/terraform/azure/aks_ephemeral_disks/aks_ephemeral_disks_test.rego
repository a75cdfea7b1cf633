package policies.terraform.azure.aks_ephemeral_disks_test

import data.policies.terraform.azure.aks_ephemeral_disks

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_system_disks_of_its_nodes if {
	every config in [
		{},
		{"default_node_pool": [{"os_disk_type": "Managed"}]},
		{"default_node_pool": [{"os_disk_type": ["x"]}]},
	] {
		findings := aks_ephemeral_disks.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main keeps system disks of its nodes", "path": ["default_node_pool", 0, "os_disk_type"]}}
	}
}

test_allow_2 if {
	every config in [{"default_node_pool": [{"os_disk_type": "Ephemeral"}]}] {
		findings := aks_ephemeral_disks.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

test_deny_3_keeps_system_disks_of_its_nodes if {
	every config in [{}, {"os_disk_type": "Managed"}, {"os_disk_type": ["x"]}] {
		findings := aks_ephemeral_disks.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == {{"message": "x.main keeps system disks of its nodes", "path": ["os_disk_type"]}}
	}
}

test_allow_4 if {
	every config in [{"os_disk_type": "Ephemeral"}] {
		findings := aks_ephemeral_disks.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == set()
	}
}
