package policies.terraform.google.tpu_no_public_address_test

import data.policies.terraform.google.tpu_no_public_address

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := tpu_no_public_address.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_tpu_v2_vm", {"name": "train", "runtime_version": "tpu-vm-tf-2.16.1-pjrt", "network_config": [{"network": "inner", "enable_external_ips": true}]}, {}, {["network_config", 0, "enable_external_ips"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_tpu_v2_vm", {"name": "train", "runtime_version": "tpu-vm-tf-2.16.1-pjrt", "network_config": [{"network": "inner"}]}, {}],
		["google_tpu_v2_vm", {"name": "train", "runtime_version": "tpu-vm-tf-2.16.1-pjrt", "network_config": [{"network": "inner", "enable_external_ips": false}]}, {}],
	] {
		_paths(case) == set()
	}
}
