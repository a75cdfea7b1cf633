package policies.terraform.azure.aks_host_encryption_test

import data.policies.terraform.azure.aks_host_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_temporary_disks_in_plain if {
	every config in [
		{},
		{"default_node_pool": [{"host_encryption_enabled": false}]},
		{"default_node_pool": [{"host_encryption_enabled": ["x"]}]},
	] {
		findings := aks_host_encryption.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["default_node_pool", 0, "host_encryption_enabled"]}}
	}
}

test_deny_2_leaves_temporary_disks_in_plain if {
	every config in [{"default_node_pool": [{"enable_host_encryption": false}]}] {
		findings := aks_host_encryption.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["default_node_pool", 0, "enable_host_encryption"]}}
	}
}

test_allow_3 if {
	every config in [
		{"default_node_pool": [{"host_encryption_enabled": true}]},
		{"default_node_pool": [{"enable_host_encryption": true}]},
	] {
		findings := aks_host_encryption.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

test_deny_4_leaves_temporary_disks_in_plain if {
	every config in [{}, {"host_encryption_enabled": false}, {"host_encryption_enabled": ["x"]}] {
		findings := aks_host_encryption.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["host_encryption_enabled"]}}
	}
}

test_deny_5_leaves_temporary_disks_in_plain if {
	every config in [{"enable_host_encryption": false}] {
		findings := aks_host_encryption.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["enable_host_encryption"]}}
	}
}

test_allow_6 if {
	every config in [{"host_encryption_enabled": true}, {"enable_host_encryption": true}] {
		findings := aks_host_encryption.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == set()
	}
}
