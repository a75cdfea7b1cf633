package policies.terraform.azure.machines_secure_boot_test

import data.policies.terraform.azure.machines_secure_boot

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := machines_secure_boot.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_linux_virtual_machine", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": false}, {}, {["secure_boot_enabled"]}],
		["azurerm_linux_virtual_machine", {"name": "web", "size": "Standard_D2s_v5"}, {}, {["secure_boot_enabled"]}],
		["azurerm_windows_virtual_machine", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": false}, {}, {["secure_boot_enabled"]}],
		["azurerm_windows_virtual_machine", {"name": "web", "size": "Standard_D2s_v5"}, {}, {["secure_boot_enabled"]}],
		["azurerm_linux_virtual_machine_scale_set", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": false}, {}, {["secure_boot_enabled"]}],
		["azurerm_linux_virtual_machine_scale_set", {"name": "web", "size": "Standard_D2s_v5"}, {}, {["secure_boot_enabled"]}],
		["azurerm_windows_virtual_machine_scale_set", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": false}, {}, {["secure_boot_enabled"]}],
		["azurerm_windows_virtual_machine_scale_set", {"name": "web", "size": "Standard_D2s_v5"}, {}, {["secure_boot_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_linux_virtual_machine", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": true}, {}],
		["azurerm_windows_virtual_machine", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": true}, {}],
		["azurerm_linux_virtual_machine_scale_set", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": true}, {}],
		["azurerm_windows_virtual_machine_scale_set", {"name": "web", "size": "Standard_D2s_v5", "secure_boot_enabled": true}, {}],
	] {
		_paths(case) == set()
	}
}
