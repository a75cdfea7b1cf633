package policies.terraform.azure.aks_nodes_no_public_address_test

import data.policies.terraform.azure.aks_nodes_no_public_address

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_gives_its_nodes_public_addresses if {
	every config in [{"default_node_pool": [{"node_public_ip_enabled": true}]}] {
		findings := aks_nodes_no_public_address.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main gives its nodes public addresses", "path": ["default_node_pool", 0, "node_public_ip_enabled"]}}
	}
}

test_deny_2_gives_its_nodes_public_addresses if {
	every config in [{"default_node_pool": [{"enable_node_public_ip": true}]}] {
		findings := aks_nodes_no_public_address.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main gives its nodes public addresses", "path": ["default_node_pool", 0, "enable_node_public_ip"]}}
	}
}

test_allow_3 if {
	every config in [
		{"default_node_pool": [{"node_public_ip_enabled": false}]},
		{"default_node_pool": [{"enable_node_public_ip": false}]},
		{},
		{"default_node_pool": [{"node_public_ip_enabled": ["x"]}]},
	] {
		findings := aks_nodes_no_public_address.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

test_deny_4_gives_its_nodes_public_addresses if {
	every config in [{"node_public_ip_enabled": true}] {
		findings := aks_nodes_no_public_address.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == {{"message": "x.main gives its nodes public addresses", "path": ["node_public_ip_enabled"]}}
	}
}

test_deny_5_gives_its_nodes_public_addresses if {
	every config in [{"enable_node_public_ip": true}] {
		findings := aks_nodes_no_public_address.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == {{"message": "x.main gives its nodes public addresses", "path": ["enable_node_public_ip"]}}
	}
}

test_allow_6 if {
	every config in [
		{"node_public_ip_enabled": false},
		{"enable_node_public_ip": false},
		{},
		{"node_public_ip_enabled": ["x"]},
	] {
		findings := aks_nodes_no_public_address.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == set()
	}
}
