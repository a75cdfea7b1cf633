package policies.terraform.azure.machines_no_console_with_public_address_test

import data.policies.terraform.azure.machines_no_console_with_public_address

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := machines_no_console_with_public_address.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_linux_virtual_machine", {"name": "web", "size": "Standard_D2s_v5", "network_interface_ids": [{"unknown": "azurerm_network_interface.web.id"}], "boot_diagnostics": [{"storage_account_uri": "https://shop.blob.core.windows.net"}]}, {"azurerm_network_interface": [{"type": "azurerm_network_interface", "name": "web", "address": "azurerm_network_interface.web", "config": {"ip_configuration": [{"public_ip_address_id": "web"}]}}]}, {["boot_diagnostics", 0]}],
	] {
		_paths(case) == case[3]
		machines_no_console_with_public_address.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_linux_virtual_machine", {"name": "web", "size": "Standard_D2s_v5", "network_interface_ids": [{"unknown": "azurerm_network_interface.web.id"}]}, {"azurerm_network_interface": [{"type": "azurerm_network_interface", "name": "web", "address": "azurerm_network_interface.web", "config": {"ip_configuration": [{"public_ip_address_id": "web"}]}}]}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["azurerm_linux_virtual_machine", {"name": "web"}, {}],
	] {
		not machines_no_console_with_public_address.applies with input as _resource(case[0], case[1], case[2])
	}
}
