package policies.arm.machines_managed_disks_test

import data.policies.arm.machines_managed_disks

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_its_disk_as_a_blob if {
	every config in [
		{"properties": {"storageProfile": {"osDisk": {"vhd": {"uri": "https://shop.blob.example/vhds/os.vhd"}}}}},
	] {
		findings := machines_managed_disks.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main keeps its disk as a blob", "path": ["properties", "storageProfile", "osDisk", "vhd"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"storageProfile": {"osDisk": {"vhd": {}}}}}, {}] {
		findings := machines_managed_disks.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

test_deny_data_disk if {
	every config in [
		{"properties": {"storageProfile": {"dataDisks": [{"vhd": {"uri": "x"}}]}}},
	] {
		findings := machines_managed_disks.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main keeps a data disk as a blob", "path": ["properties", "storageProfile", "dataDisks", 0, "vhd"]}}
	}
}

test_allow_data_disk if {
	every config in [
		{"properties": {"storageProfile": {"dataDisks": [{"managedDisk": {"id": "x"}}]}}},
	] {
		findings := machines_managed_disks.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}
