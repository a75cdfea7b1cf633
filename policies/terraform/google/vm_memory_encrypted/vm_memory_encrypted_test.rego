package policies.terraform.google.vm_memory_encrypted_test

import data.policies.terraform.google.vm_memory_encrypted

_machine(config) := {"subject": {
	"type": "google_compute_instance",
	"address": "google_compute_instance.ledger",
	"config": config,
}}

test_deny_unencrypted if {
	every config in [
		{"machine_type": "n2d-standard-2"},
		{"machine_type": "c3d-standard-4", "confidential_instance_config": [{}]},
		{"machine_type": "e2-small", "confidential_instance_config": [{"enable_confidential_compute": false}]},
	] {
		findings := vm_memory_encrypted.deny with input as _machine(config)
		findings == {{
			"message": "google_compute_instance.ledger keeps its memory unencrypted",
			"path": ["confidential_instance_config", 0, "enable_confidential_compute"],
		}}
		vm_memory_encrypted.applies with input as _machine(config)
	}
}

test_allow_encrypted if {
	every settings in [{"enable_confidential_compute": true}, {"confidential_instance_type": "SEV_SNP"}] {
		config := {"machine_type": "n2d-standard-2", "confidential_instance_config": [settings]}
		findings := vm_memory_encrypted.deny with input as _machine(config)
		findings == set()
	}
}

test_other_types_do_not_count if {
	not vm_memory_encrypted.applies with input as _machine({"machine_type": "e2-small"})
}
