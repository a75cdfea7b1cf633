package policies.cloudformation.efs_volumes_tls_test

import data.policies.cloudformation.efs_volumes_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::ECS::TaskDefinition",
		{"Properties": {"Volumes": [{"Name": "data", "EFSVolumeConfiguration": {"FilesystemId": "fs-1"}}]}},
		["Properties", "Volumes", 0, "EFSVolumeConfiguration", "TransitEncryption"],
	],
	[
		"AWS::ECS::TaskDefinition",
		{"Properties": {"Volumes": [{"EFSVolumeConfiguration": {"TransitEncryption": "DISABLED"}}]}},
		["Properties", "Volumes", 0, "EFSVolumeConfiguration", "TransitEncryption"],
	],
]

_sound := [
	[
		"AWS::ECS::TaskDefinition",
		{"Properties": {"Volumes": [{"Name": "data", "EFSVolumeConfiguration": {"TransitEncryption": "ENABLED"}}]}},
	],
	["AWS::ECS::TaskDefinition", {"Properties": {"Volumes": [{"Name": "x"}]}}],
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
