package policies.terraform.azure.machines_managed_disks_test

import data.policies.terraform.azure.machines_managed_disks

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_its_disk_as_a_blob if {
	every config in [{"storage_os_disk": [{"vhd_uri": "https://shop.blob.example/vhds/os.vhd"}]}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main keeps its disk as a blob", "path": ["storage_os_disk", 0, "vhd_uri"]}}
	}
}

test_deny_2_keeps_its_disk_as_a_blob if {
	every config in [{"storage_data_disk": [{"vhd_uri": "https://shop.blob.example/vhds/os.vhd"}]}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main keeps its disk as a blob", "path": ["storage_data_disk", 0, "vhd_uri"]}}
	}
}

test_allow_3 if {
	every config in [{"storage_os_disk": [{"vhd_uri": ""}]}, {"storage_data_disk": [{"vhd_uri": ""}]}, {}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_virtual_machine", config)
		findings == set()
	}
}

test_deny_4_keeps_its_disks_as_blobs if {
	every config in [{"storage_profile_os_disk": [{"vhd_containers": ["https://shop.blob.example/vhds"]}]}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_virtual_machine_scale_set", config)
		findings == {{"message": "x.main keeps its disks as blobs", "path": ["storage_profile_os_disk", 0, "vhd_containers"]}}
	}
}

test_allow_5 if {
	every config in [{"storage_profile_os_disk": [{"vhd_containers": []}]}, {}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_virtual_machine_scale_set", config)
		findings == set()
	}
}

test_deny_6_keeps_its_disk_as_a_blob if {
	every config in [{"os_disk": [{"vhd_uri": "https://shop.blob.example/vhds/os.vhd"}]}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == {{"message": "x.main keeps its disk as a blob", "path": ["os_disk", 0, "vhd_uri"]}}
	}
}

test_allow_7 if {
	every config in [{"os_disk": [{"vhd_uri": ""}]}, {}] {
		findings := machines_managed_disks.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == set()
	}
}
