package policies.terraform.aws.efs_volumes_tls_test

import data.policies.terraform.aws.efs_volumes_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_ecs_task_definition",
		{"volume": [{"name": "data", "efs_volume_configuration": [{"file_system_id": "fs-1"}]}]},
		["volume", 0, "efs_volume_configuration", 0, "transit_encryption"],
	],
	[
		"aws_ecs_task_definition",
		{"volume": [{"efs_volume_configuration": [{"transit_encryption": "DISABLED"}]}]},
		["volume", 0, "efs_volume_configuration", 0, "transit_encryption"],
	],
]

_sound := [
	[
		"aws_ecs_task_definition",
		{"volume": [{"name": "data", "efs_volume_configuration": [{"transit_encryption": "ENABLED"}]}]},
	],
	["aws_ecs_task_definition", {"volume": [{"name": "x"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := efs_volumes_tls.deny with input as _input(case[0], case[1])
		findings == {{"message": "X reaches a file system without TLS", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := efs_volumes_tls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
