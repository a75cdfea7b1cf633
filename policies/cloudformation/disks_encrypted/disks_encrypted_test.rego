package policies.cloudformation.disks_encrypted_test

import data.policies.cloudformation.disks_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::EC2::Volume", {}, ["Properties", "Encrypted"]],
	["AWS::EC2::Volume", {"Properties": {"Encrypted": false}}, ["Properties", "Encrypted"]],
	["AWS::EC2::Volume", {"Properties": {"Encrypted": "false"}}, ["Properties", "Encrypted"]],
	["AWS::EC2::Volume", {"Properties": {"Encrypted": null}}, ["Properties", "Encrypted"]],
	["AWS::EC2::Volume", {"Properties": {"Encrypted": {}}}, ["Properties", "Encrypted"]],
	[
		"AWS::EC2::Instance",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 50}}]}},
		["Properties", "BlockDeviceMappings", 0, "Ebs", "Encrypted"],
	],
	[
		"AWS::EC2::Instance",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": false}}]}},
		["Properties", "BlockDeviceMappings", 0, "Ebs", "Encrypted"],
	],
	[
		"AWS::AutoScaling::LaunchConfiguration",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 50}}]}},
		["Properties", "BlockDeviceMappings", 0, "Ebs", "Encrypted"],
	],
	[
		"AWS::AutoScaling::LaunchConfiguration",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": false}}]}},
		["Properties", "BlockDeviceMappings", 0, "Ebs", "Encrypted"],
	],
	["AWS::EC2::Instance", {"Properties": {"BlockDeviceMappings": []}}, ["Properties", "BlockDeviceMappings"]],
	["AWS::EC2::Instance", {"Properties": {"BlockDeviceMappings": {}}}, ["Properties", "BlockDeviceMappings"]],
	[
		"AWS::AutoScaling::LaunchConfiguration",
		{"Properties": {"BlockDeviceMappings": []}},
		["Properties", "BlockDeviceMappings"],
	],
	[
		"AWS::AutoScaling::LaunchConfiguration",
		{"Properties": {"BlockDeviceMappings": {}}},
		["Properties", "BlockDeviceMappings"],
	],
	[
		"AWS::EC2::LaunchTemplate",
		{
			"Properties": {
				"LaunchTemplateData": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 50}}]},
			},
		},
		["Properties", "LaunchTemplateData", "BlockDeviceMappings", 0, "Ebs", "Encrypted"],
	],
]

_sound := [
	["AWS::EC2::Volume", {"Properties": {"Encrypted": true}}],
	["AWS::EC2::Volume", {"Properties": {"Encrypted": "true"}}],
	[
		"AWS::EC2::Instance",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": true}}]}},
	],
	[
		"AWS::EC2::Instance",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/sdb", "VirtualName": "ephemeral0"}]}},
	],
	[
		"AWS::AutoScaling::LaunchConfiguration",
		{"Properties": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": true}}]}},
	],
	[
		"AWS::EC2::LaunchTemplate",
		{
			"Properties": {
				"LaunchTemplateData": {"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": true}}]},
			},
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := disks_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X has an unencrypted disk: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := disks_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_images := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ImageBuilder::ImageRecipe",
    "address": "Base",
    "config": {
     "Type": "AWS::ImageBuilder::ImageRecipe",
     "Properties": {"Name": "base", "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 20}}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "BlockDeviceMappings", 0, "Ebs", "Encrypted"]]
 }
]`)

test_deny_images_at_its_place if {
	every case in _faulty_images {
		findings := disks_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
