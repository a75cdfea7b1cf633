package policies.cloudformation.registry_scan_on_push_test

import data.policies.cloudformation.registry_scan_on_push

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::ECR::Repository", {}, ["Properties", "ImageScanningConfiguration", "ScanOnPush"]],
	[
		"AWS::ECR::Repository",
		{"Properties": {"ImageScanningConfiguration": {"ScanOnPush": false}}},
		["Properties", "ImageScanningConfiguration", "ScanOnPush"],
	],
	[
		"AWS::ECR::Repository",
		{"Properties": {"ImageScanningConfiguration": {"ScanOnPush": "false"}}},
		["Properties", "ImageScanningConfiguration", "ScanOnPush"],
	],
	[
		"AWS::ECR::Repository",
		{"Properties": {"ImageScanningConfiguration": {"ScanOnPush": null}}},
		["Properties", "ImageScanningConfiguration", "ScanOnPush"],
	],
	[
		"AWS::ECR::Repository",
		{"Properties": {"ImageScanningConfiguration": {"ScanOnPush": {}}}},
		["Properties", "ImageScanningConfiguration", "ScanOnPush"],
	],
]

_sound := [
	["AWS::ECR::Repository", {"Properties": {"ImageScanningConfiguration": {"ScanOnPush": true}}}],
	["AWS::ECR::Repository", {"Properties": {"ImageScanningConfiguration": {"ScanOnPush": "true"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := registry_scan_on_push.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not scan its images", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := registry_scan_on_push.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
